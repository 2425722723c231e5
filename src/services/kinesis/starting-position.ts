/** Where reading begins, for the five types of iterator. */
import type { Log, Position } from '../../engine/log.ts'
import { countOf } from '../../engine/record-block.ts'
import type { Shard } from './entities.ts'
import { RECORDS_EXPLAINED_BYTES_MAX, RECORDS_EXPLAINED_MAX } from './limits.ts'
import { parseSequenceNumber, positionOf, type SequenceNumber, sequenceNumberAt } from './sequence-number.ts'

export type Start =
  | { readonly at: 'trim-horizon' }
  | { readonly at: 'latest' }
  | { readonly at: 'timestamp'; readonly timestampMs: number }
  | { readonly at: 'sequence-number' | 'after-sequence-number'; readonly number: SequenceNumber }

/** Readers skip what lies behind the retention, so the trim horizon is simply the beginning. */
export async function startingPosition(log: Log, shard: Shard, start: Start): Promise<Position> {
  switch (start.at) {
    case 'trim-horizon':
      return 0
    case 'latest':
      return (await log.tail(shard.lane)).position
    case 'timestamp':
      return log.find(shard.lane, start.timestampMs)
    default:
      return sequenceNumberPosition(log, shard, start.number, start.at === 'after-sequence-number')
  }
}

/**
 * First position whose number is ≥ the given one (or > it, for `after`). Numbers compare by index, then time, and a client may
 * send any time; so when a record stands at that very index, its whole number decides.
 */
async function sequenceNumberPosition(log: Log, shard: Shard, number: SequenceNumber, after: boolean): Promise<Position> {
  const wanted = positionOf(number)
  if (wanted < 0n) return 0
  if (wanted >= BigInt(Number.MAX_SAFE_INTEGER)) return Number.MAX_SAFE_INTEGER
  const position = Number(wanted)
  // Where it stands and when it arrived is told without a key, too.
  const { runs, locked } = await log.read(shard.lane, position, { records: 1, bytes: 1 })
  const first = runs[0] ?? locked
  if (first === undefined || first.firstPosition !== position) return position
  const standing = parseSequenceNumber(sequenceNumberAt(shard, position, first.arrivedAtMs))?.value ?? 0n
  return standing > number.value || (standing === number.value && !after) ? position : position + 1
}

/** How many readable records stand at present, up to a bound: for an explanation, so cheap and approximate above it. */
export async function countReadable(
  log: Log,
  shard: Shard,
  horizonMs: number,
): Promise<{ readonly counted: number; readonly more: boolean }> {
  const from = Math.max(await log.find(shard.lane, horizonMs), shard.firstPosition ?? 0)
  const page = await log.read(shard.lane, from, { records: RECORDS_EXPLAINED_MAX, bytes: RECORDS_EXPLAINED_BYTES_MAX })
  const counted = page.runs.reduce((sum, { run }) => sum + countOf(run), 0)
  return { counted, more: page.next < page.tail.position }
}
