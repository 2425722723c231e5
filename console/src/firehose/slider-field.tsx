import FormField from '@cloudscape-design/components/form-field'
import Input from '@cloudscape-design/components/input'
import Slider from '@cloudscape-design/components/slider'

interface Props {
  readonly label: string
  readonly unit: string
  readonly description: string
  readonly min: number
  readonly max: number
  readonly value: number
  readonly onChange: (value: number) => void
}

/** A number by hand or by eye. */
export function SliderField({ label, unit, description, min, max, value, onChange }: Props) {
  return (
    <FormField label={`${label} (${unit})`} description={description} stretch>
      <div className="slider-field">
        <Slider
          ariaLabel={`${label}, roughly`}
          min={min}
          max={max}
          value={Math.min(max, Math.max(min, value))}
          valueFormatter={(each) => `${each} ${unit}`}
          onChange={({ detail }) => onChange(detail.value)}
        />
        <Input
          type="number"
          inputMode="numeric"
          ariaLabel={label}
          value={String(value)}
          onChange={({ detail }) => onChange(Math.round(Number(detail.value)))}
        />
      </div>
    </FormField>
  )
}
