/** How far a mapping has come, as a fold over the entries of its journal. Pure. Entries replace what they are about: seen twice they say nothing new. */
import type { Position } from '../../../engine/log.ts'
import type { Fold } from '../../consuming/journal.ts'
import type { LaneState } from './plan.ts'

export interface ShardProgress {
  /** `ParallelizationFactor` of its lanes. */
  readonly factor: number
  /** One for each part of the shard. */
  readonly lanes: readonly LaneState[]
  /** How far the parts had come that the shard once had: what was done then is not done again. */
  readonly former: readonly Frontier[]
}

export interface Frontier {
  readonly factor: number
  /** By lane: everything of it before this is done. */
  readonly done: readonly Position[]
}

export interface Totals {
  /** Records of invocations that went well. */
  readonly processed: number
  /** Records that were given up, after too many attempts or because of their age. */
  readonly givenUp: number
  /** Records that no filter let through. */
  readonly filtered: number
  /** Records that were gone from the stream before they could be processed; at least so many. */
  readonly expired: number
}

export interface Progress {
  /** By `shardName`. */
  readonly shards: ReadonlyMap<string, ShardProgress>
  readonly totals: Totals
  /** `LastProcessingResult` */
  readonly result: string
}

export type Entry =
  | { readonly shard: string; readonly laid: ShardProgress }
  | { readonly shard: string; readonly lane: number; readonly state: LaneState; readonly totals: Totals }
  /** The stream does not have these any more. */
  | { readonly gone: readonly string[] }
  | { readonly result: string }
  | { readonly whole: StoredProgress }

interface StoredProgress {
  readonly shards: readonly (readonly [string, ShardProgress])[]
  readonly totals: Totals
  readonly result: string
}

export const NO_TOTALS: Totals = { processed: 0, givenUp: 0, filtered: 0, expired: 0 }
export const NOTHING_PROCESSED = 'No records processed'
export const NO_PROGRESS: Progress = { shards: new Map(), totals: NO_TOTALS, result: NOTHING_PROCESSED }

/** A shard of one incarnation of a stream. */
export function shardName(logId: string, shardId: string): string {
  return `${logId}/${shardId}`
}

export const PROGRESS: Fold<Progress, Entry> = {
  none: NO_PROGRESS,
  applied,
  whole: ({ shards, totals, result }) => ({ whole: { shards: [...shards], totals, result } }),
}

function applied(before: Progress, entry: Entry): Progress {
  if ('whole' in entry) return { ...entry.whole, shards: new Map(entry.whole.shards) }
  if ('result' in entry) return { ...before, result: entry.result }
  if ('gone' in entry) {
    const gone = new Set(entry.gone)
    return { ...before, shards: new Map([...before.shards].filter(([name]) => !gone.has(name))) }
  }
  if ('laid' in entry) return { ...before, shards: new Map(before.shards).set(entry.shard, entry.laid) }
  const shard = before.shards.get(entry.shard)
  if (shard === undefined) return { ...before, totals: entry.totals }
  const lanes = shard.lanes.map((lane, index) => (index === entry.lane ? entry.state : lane))
  return { ...before, totals: entry.totals, shards: new Map(before.shards).set(entry.shard, { ...shard, lanes }) }
}

export function isFinished({ lanes }: ShardProgress): boolean {
  return lanes.every(({ ended }) => ended === true)
}

export function startingAt(position: Position, factor: number): ShardProgress {
  return { factor, former: [], lanes: Array.from({ length: factor }, () => ({ done: position, batches: [] })) }
}

/**
 * The same progress in another number of parts. Batches under way are gathered anew; what the former parts had done beyond the first that is open is
 * remembered until the new parts have come as far.
 */
export function relaid(shard: ShardProgress, factor: number): ShardProgress {
  if (shard.factor === factor) return shard
  const done = shard.lanes.map((lane) => lane.done)
  const { lanes } = startingAt(Math.min(...done), factor)
  return { factor, lanes, former: [...shard.former, { factor: shard.factor, done }].filter((each) => isAhead(each, lanes)) }
}

function isAhead({ done }: Frontier, lanes: readonly LaneState[]): boolean {
  return Math.max(...done) > Math.min(...lanes.map((lane) => lane.done))
}

/** Which of so many parts of a shard a key belongs to: the same for ever, evenly, whatever the shard's range of hash keys. */
export function laneOfKey(partitionKey: string, factor: number): number {
  if (factor === 1) return 0
  let hash = 0x811c9dc5
  for (let i = 0; i < partitionKey.length; i++) hash = Math.imul(hash ^ partitionKey.charCodeAt(i), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  return ((hash ^ (hash >>> 13)) >>> 0) % factor
}

/** Whether the record was done by a part that the shard once had. */
export function wasDone(former: readonly Frontier[], position: Position, partitionKey: string): boolean {
  return former.some(({ factor, done }) => position < (done[laneOfKey(partitionKey, factor)] ?? 0))
}

export function sumOf(totals: Totals, added: Totals): Totals {
  return {
    processed: totals.processed + added.processed,
    givenUp: totals.givenUp + added.givenUp,
    filtered: totals.filtered + added.filtered,
    expired: totals.expired + added.expired,
  }
}
