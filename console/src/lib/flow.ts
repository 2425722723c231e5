/** The answers of the management action `flow`, put into the series that charts and meters show. */

export const COUNTERS = [
  'inRecords',
  'inBytes',
  'outCalls',
  'outRecords',
  'outBytes',
  'pushedRecords',
  'pushedBytes',
  'refusedRecords',
  'refusedCalls',
] as const
export type Counter = (typeof COUNTERS)[number]

export type ShardFlow = { readonly shardId: string; readonly state: 'OPEN' | 'CLOSED' } & {
  readonly [Name in Counter]?: readonly number[]
}

export interface FlowReport {
  readonly seconds: number
  /** When the last second of the series was over. */
  readonly untilMs: number
  readonly streams: readonly { readonly name: string; readonly shards: readonly ShardFlow[] }[]
}

/** Seconds that a live rate is averaged over. */
export const RATE_SECONDS = 5

/** One number a second over all shards; zeros where nothing was counted. */
export function totalOf(shards: readonly ShardFlow[], counter: Counter, seconds: number): number[] {
  const total = new Array<number>(seconds).fill(0)
  for (const shard of shards) {
    for (const [at, amount] of (shard[counter] ?? []).entries()) total[at] = (total[at] ?? 0) + amount
  }
  return total
}

/** The middle of each second of a report, in seconds since the epoch. */
export function timesOf({ untilMs, seconds }: FlowReport): number[] {
  return Array.from({ length: seconds }, (_, at) => Math.round(untilMs / 1000) - seconds + at)
}

/** A second, on average over the last few. */
export function rateOf(series: readonly number[] | undefined): number {
  const last = (series ?? []).slice(-RATE_SECONDS)
  return last.reduce((sum, each) => sum + each, 0) / RATE_SECONDS
}

/** What AWS lets a shard take: 1 MiB or 1,000 records a second, whichever is reached first. 1 is all of it. */
export function loadOf(shard: ShardFlow | undefined): number {
  return Math.max(rateOf(shard?.inBytes) / 1_048_576, rateOf(shard?.inRecords) / 1000)
}
