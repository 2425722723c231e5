/** Bodies of objects as streams of chunks. Nothing here holds more than a chunk. */
import type { FlowRecord } from '../record.ts'

export type Records = AsyncIterable<FlowRecord> | Iterable<FlowRecord>
export type Chunks = AsyncIterable<Uint8Array>

/** The records one behind the other, each with the delimiter behind it, in chunks of exactly `chunkBytes` but for the last. */
export async function* concatenated(records: Records, delimiter: Uint8Array, chunkBytes: number): Chunks {
  let chunk = new Uint8Array(chunkBytes)
  let filled = 0
  for await (const { data } of records) {
    for (const bytes of [data, delimiter]) {
      let from = 0
      while (from < bytes.length) {
        const count = Math.min(bytes.length - from, chunkBytes - filled)
        chunk.set(bytes.subarray(from, from + count), filled)
        from += count
        filled += count
        if (filled < chunkBytes) continue
        yield chunk
        chunk = new Uint8Array(chunkBytes)
        filled = 0
      }
    }
  }
  if (filled > 0) yield chunk.subarray(0, filled)
}
