import FormField from '@cloudscape-design/components/form-field'
import Input from '@cloudscape-design/components/input'

interface Props {
  readonly label: string
  readonly constraint?: string
  readonly description?: string
  readonly value: string
  readonly disabled?: boolean
  readonly onChange: (value: string) => void
}

/** A number as it is typed: what is wrong with it the server says. */
export function NumberField({ label, constraint, description, value, disabled = false, onChange }: Props) {
  return (
    <FormField label={label} description={description} constraintText={constraint}>
      <Input
        type="number"
        inputMode="numeric"
        value={value}
        disabled={disabled}
        onChange={({ detail }) => onChange(detail.value)}
      />
    </FormField>
  )
}
