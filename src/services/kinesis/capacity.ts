/** What the catalog remembers of an on-demand stream's traffic, so that it stays as large as it had to be. Pure. */
import type { Change } from '../../catalog/entities.ts'
import type { KinesisEntities } from './entities.ts'

/** So many shards were needed at this moment. */
export interface Need {
  readonly atMs: number
  readonly shards: number
}

/**
 * Needs are kept as a sliding maximum: rising in time, falling in size, so that the first one within a window is the largest of it.
 */
export interface Capacity {
  /** Shards for twice the write throughput of a minute. */
  readonly peaks: readonly Need[]
  /** Shards that were there for another reason: a hot shard was split, or the stream was provisioned. */
  readonly floors: readonly Need[]
  /** When traffic is looked at next. Absent: nothing has been written since the last look. */
  readonly lookAtMs?: number
}

export const NO_CAPACITY: Capacity = { peaks: [], floors: [] }

/** An on-demand stream carries double the peak of so long. Source: developer guide, on-demand mode. */
export const PEAK_WINDOW_MS = 30 * 86_400_000
/** Of a capacity that is released, the peak of so long stays. Source: developer guide, warm throughput. */
const RELEASED_PEAK_WINDOW_MS = 3_600_000
/** A need is not written down again while one of its size is younger than this: a stream under load writes little. */
const NEED_AGE_MS = 300_000
/** Needs kept, at most. */
const NEEDS_MAX = 64

/** The largest need from a moment on; 0 if there is none. */
export function largestSince(needs: readonly Need[], sinceMs: number): number {
  return needs.find(({ atMs }) => atMs >= sinceMs)?.shards ?? 0
}

/** With this need among the others, and those that are too old to matter gone. The same list, if that makes no difference. */
export function withNeed(needs: readonly Need[], shards: number, nowMs: number): readonly Need[] {
  const young = needs.some((need) => need.atMs < nowMs - PEAK_WINDOW_MS)
    ? needs.filter(({ atMs }) => atMs >= nowMs - PEAK_WINDOW_MS)
    : needs
  if (shards === 0 || young.some((need) => need.shards >= shards && need.atMs > nowMs - NEED_AGE_MS)) return young
  const larger = young.filter((need) => need.shards > shards)
  const [first, second, ...rest] = larger
  // Too many: the oldest, which is the largest, takes the time of the next one, so that it never counts for too short.
  const bounded = larger.length >= NEEDS_MAX && first && second ? [{ ...second, shards: first.shards }, ...rest] : larger
  return [...bounded, { atMs: nowMs, shards }]
}

/** When the first need stops counting. `undefined`: there is none. */
export function nextExpiryMs({ peaks, floors }: Capacity): number | undefined {
  const moments = [...peaks.slice(0, 1), ...floors.slice(0, 1)].map(({ atMs }) => atMs + PEAK_WINDOW_MS + 1)
  return moments.length === 0 ? undefined : Math.min(...moments)
}

/** Nothing but the last hour counts any more, and what that leaves over is looked at soon. */
export function released(capacity: Capacity, lookAtMs: number, nowMs: number): Capacity {
  const sinceMs = nowMs - RELEASED_PEAK_WINDOW_MS - NEED_AGE_MS
  return { peaks: capacity.peaks.filter(({ atMs }) => atMs >= sinceMs), floors: [], lookAtMs }
}

export function putCapacity(streamArn: string, value: Capacity): Change<KinesisEntities> {
  return { put: 'kinesis.capacity', id: streamArn, value }
}
