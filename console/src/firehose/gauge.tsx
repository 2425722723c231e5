import { visible } from '../lib/decode.ts'
import { type BufferState, gaugeText } from '../lib/firehose.ts'
import { bytesText, countedText } from '../lib/units.ts'

/** How near a buffer is to its object: by time and by size, whichever is full first. */
export function BufferGauge({ buffer }: { readonly buffer: BufferState }) {
  const { prefix, records, bytes, bytesMax, ageMs, ageMsMax } = buffer
  return (
    <figure className="gauge">
      <figcaption>
        <span className="gauge-prefix mono">{prefix === '' ? 'next object' : visible(prefix)}</span>
        <span className="gauge-text">{gaugeText(buffer)}</span>
        <span className="gauge-records">
          {countedText(records, 'record')}, {bytesText(bytes)}
        </span>
      </figcaption>
      <Bar label="Time" share={ageMsMax === 0 ? 1 : ageMs / ageMsMax} />
      <Bar label="Size" share={bytesMax === 0 ? 1 : bytes / bytesMax} />
    </figure>
  )
}

function Bar({ label, share }: { readonly label: string; readonly share: number }) {
  const percent = Math.round(Math.min(1, Math.max(0, share)) * 100)
  return (
    <div className="gauge-row">
      <span className="gauge-label">{label}</span>
      {/* biome-ignore lint/a11y/useSemanticElements: browsers colour their own meters as they like */}
      <div className="gauge-bar" role="meter" aria-label={label} aria-valuemin={0} aria-valuemax={100} aria-valuenow={percent}>
        <div className="gauge-fill" style={{ width: `${percent}%` }} />
      </div>
    </div>
  )
}
