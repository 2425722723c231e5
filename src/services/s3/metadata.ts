/** User metadata: its size. */
import { type Rejection, rejectWith } from '../../kernel/outcome.ts'
import { METADATA_BYTES_MAX } from './limits.ts'
import * as messages from './messages.ts'

export type Metadata = Readonly<Record<string, string>>

/** Names in lower case, as S3 gives them back; or that they are too many. */
export function checkedMetadata(metadata: Metadata | undefined): Metadata | Rejection<'MetadataTooLarge'> {
  const entries = Object.entries(metadata ?? {}).map(([name, value]) => [name.toLowerCase(), value] as const)
  let bytes = 0
  for (const [name, value] of entries) bytes += Buffer.byteLength(name) + Buffer.byteLength(value)
  if (bytes <= METADATA_BYTES_MAX) return Object.fromEntries(entries)
  return rejectWith('MetadataTooLarge', messages.METADATA_TOO_LARGE, {
    details: { Size: String(bytes), MaxSizeAllowed: String(METADATA_BYTES_MAX) },
  })
}
