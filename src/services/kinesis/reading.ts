/** Reading a shard, for GetRecords and whoever else follows one. */
import type { LockedRun, Log, Page, Position, ReadLimits } from '../../engine/log.ts'
import type { KeyRing } from '../../engine/run-key.ts'
import type { KmsRefusal, ReaderKeys } from './encryption.ts'
import type { Shard } from './entities.ts'
import { KEYS_OPENED_PER_PAGE_MAX } from './limits.ts'
import { RecordPage } from './record-page.ts'

export interface ShardPage {
  readonly records: RecordPage
  /** Where to read on. */
  readonly next: Position
  /** The shard is closed and this was the last of it. */
  readonly ended: boolean
  /** How much older the last record read is than the newest; 0 when nothing is left to read now. */
  readonly millisBehindLatest: number
  /** It ends here for want of a key. */
  readonly locked?: LockedRun | undefined
}

/** Records at or after `from` that are not older than `horizonMs`. An empty page with an advanced `next` is normal. */
export async function readShard(
  log: Log,
  shard: Shard,
  from: Position,
  limits: ReadLimits,
  horizonMs: number,
  ring?: KeyRing,
): Promise<ShardPage> {
  const start = Math.max(Math.min(from, shard.closed?.endPosition ?? from), shard.firstPosition ?? 0)
  let page = await log.read(shard.lane, start, limits, ring)
  const first = page.runs[0] ?? page.locked
  if (first !== undefined && first.arrivedAtMs < horizonMs) {
    // The engine may trim late. Arrival may step back, so what follows the horizon's position is looked at all the same.
    const horizon = await log.find(shard.lane, horizonMs)
    if (horizon > start) page = await log.read(shard.lane, horizon, limits, ring)
  }
  const records = new RecordPage(
    shard,
    page.runs.filter(({ arrivedAtMs }) => arrivedAtMs >= horizonMs),
  )
  const ended = page.ended || (shard.closed !== undefined && page.next >= shard.closed.endPosition)
  return { records, next: page.next, ended, millisBehindLatest: ended ? 0 : millisBehind(page), locked: page.locked }
}

/** As `readShard`, with whatever keys it takes: those that are missing are asked of KMS. */
export async function readOpened(
  keys: ReaderKeys,
  ...[log, shard, from, limits, horizonMs]: Parameters<typeof readShard>
): Promise<ShardPage | KmsRefusal> {
  for (let opened = 0; ; opened++) {
    const page = await readShard(log, shard, from, limits, horizonMs, keys.ring)
    const hasRecords = page.records.count > 0
    if (page.locked === undefined || (hasRecords && opened >= KEYS_OPENED_PER_PAGE_MAX)) return page
    const refused = await keys.open(page.locked.keyId)
    // What can be read is read; the next page tells of the rest.
    if (refused !== undefined) return hasRecords ? page : refused
  }
}

/** Never 0 while there is more to read: consumers take 0 for "caught up" and stop. */
function millisBehind({ runs, next, tail }: Page): number {
  if (next >= tail.position) return 0
  const lastMs = runs.at(-1)?.arrivedAtMs
  return lastMs === undefined || tail.arrivedAtMs === undefined ? 1 : Math.max(1, tail.arrivedAtMs - lastMs)
}
