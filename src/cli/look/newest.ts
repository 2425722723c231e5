import type { StreamSession } from '../streams.ts'
import { PACE_AWS, PACE_LEAT, readShard } from '../tail/shard-reader.ts'
import type { KnownShard } from '../tail/stream-reader.ts'
import { type ShownRecord, unpacked } from '../tail/unpack.ts'

export interface PlacedRecord extends ShownRecord {
  readonly shardId: string
}

/** How far back to look for enough records before the whole shard is read: nobody reads a shard from its end. */
const WINDOWS_MS = [10_000, 300_000, 7_200_000, 86_400_000]

/** The newest records of a shard, oldest of them first, unpacked as consumers do. */
export async function newestOf(session: StreamSession, shard: KnownShard, count: number, nowMs: number): Promise<PlacedRecord[]> {
  for (const windowMs of WINDOWS_MS) {
    const records = await newestSince(session, shard, count, nowMs - windowMs)
    if (records.length >= count || session.io.signal.aborted) return records
  }
  return newestSince(session, shard, count, undefined)
}

async function newestSince(
  session: StreamSession,
  shard: KnownShard,
  count: number,
  timeMs: number | undefined,
): Promise<PlacedRecord[]> {
  const { io, target } = session
  let newest: PlacedRecord[] = []
  await readShard(session, {
    shardId: shard.shardId,
    position: timeMs === undefined ? { type: 'TRIM_HORIZON' } : { type: 'AT_TIMESTAMP', timeMs },
    follow: false,
    pace: target.isAws ? PACE_AWS : PACE_LEAT,
    signal: io.signal,
    onPage(records) {
      // Behind the last `count` records of a page nothing of it is new enough.
      for (const record of records.slice(-count)) {
        const parts = unpacked(record, shard)
        if ('misplaced' in parts) continue
        for (const part of parts) newest.push({ shardId: shard.shardId, ...part })
      }
      newest = newest.slice(-count)
      return Promise.resolve()
    },
  })
  return newest
}
