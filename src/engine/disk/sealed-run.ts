/** Runs that were sealed, in the place that they are bound to: copied elsewhere, or told to be of another lane, none of them opens. */
import type { LaneRunBytes } from '../record-block.ts'
import { type KeyRing, keyIdOf, WrongRunKey } from '../run-key.ts'
import { type Entry, writeUint53 } from './frame.ts'
import type { IndexedRun, Stretch } from './stretch.ts'

const BOUND_BYTES = 28

/** What a sealed run belongs to: 0 log u32   4 lane u32   8 records u32   12 position u64   20 arrived at u64. */
export function boundTo({ log, lane, records, position, arrivedAtMs }: Omit<Entry, 'kind' | 'body' | 'sealed'>): Uint8Array {
  const bound = Buffer.allocUnsafe(BOUND_BYTES)
  bound.writeUInt32LE(log, 0)
  bound.writeUInt32LE(lane, 4)
  bound.writeUInt32LE(records, 8)
  writeUint53(bound, position, 12)
  writeUint53(bound, arrivedAtMs, 20)
  return bound
}

/** `undefined` when there is no key of that id. Throws `WrongRunKey` when there is one and it does not open the run. */
export function openSealed(
  { log, lane, segment }: Stretch,
  run: IndexedRun,
  body: Uint8Array,
  keys: KeyRing | undefined,
): LaneRunBytes | undefined {
  const keyId = keyIdOf(body)
  const key = keys?.get(keyId)
  const bytes = key?.open(body, boundTo({ log, lane, ...run }))
  if (key !== undefined && bytes === undefined) throw new WrongRunKey(keyId, `${segment.path}, byte ${run.offset}`)
  return bytes
}
