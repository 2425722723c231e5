/** Which shards ListShards tells of. Source: API reference, ShardFilter. */
import { type Rejection, reject } from '../../kernel/outcome.ts'
import type { Shard, Stream } from './entities.ts'
import * as messages from './messages.ts'
import type { ShardFilter, ShardFilterType } from './model.gen.ts'
import { horizonMsOf } from './queries.ts'

/** A checked filter; plain JSON, since it travels in tokens. */
export interface ShardSelection {
  readonly type: Exclude<ShardFilterType, 'AFTER_SHARD_ID'>
  readonly timestampMs?: number
  /** Only shards whose id is greater, as text. */
  readonly afterId?: string
}

/** Turns what a request says into a selection. Without a filter everything that has not expired is told. */
export function checkFilter(
  filter: ShardFilter | undefined,
  exclusiveStartId: string | undefined,
): ShardSelection | Rejection<'InvalidArgumentException'> {
  if (filter === undefined) {
    return { type: 'FROM_TRIM_HORIZON', ...(exclusiveStartId !== undefined && { afterId: exclusiveStartId }) }
  }
  if (exclusiveStartId !== undefined) return reject('InvalidArgumentException', messages.FILTER_AND_START)
  const { Type: type, ShardId: afterId, Timestamp: timestampMs } = filter
  switch (type) {
    case 'AFTER_SHARD_ID':
      if (afterId === undefined) return reject('InvalidArgumentException', messages.filterIncomplete(type, 'ShardId'))
      return { type: 'FROM_TRIM_HORIZON', afterId }
    case 'AT_TIMESTAMP':
    case 'FROM_TIMESTAMP':
      if (timestampMs === undefined) return reject('InvalidArgumentException', messages.filterIncomplete(type, 'Timestamp'))
      return { type, timestampMs }
    default:
      return { type }
  }
}

/**
 * Whether a shard that has not expired belongs to the selection. A moment before the trim horizon, or before the stream existed, counts
 * as the earlier of what there is, so that the shards told always cover every hash key.
 */
export function passes(shard: Shard, { type, timestampMs = 0, afterId }: ShardSelection, stream: Stream, nowMs: number): boolean {
  if (afterId !== undefined && shard.id <= afterId) return false
  const beginMs = Math.max(horizonMsOf(stream, nowMs), stream.createdAtMs)
  switch (type) {
    case 'AT_LATEST':
      return shard.closed === undefined
    case 'AT_TRIM_HORIZON':
      return openAt(shard, beginMs)
    case 'AT_TIMESTAMP':
      return openAt(shard, Math.max(timestampMs, beginMs))
    case 'FROM_TIMESTAMP':
      return closedAtMs(shard) >= Math.max(timestampMs, beginMs)
    case 'FROM_TRIM_HORIZON':
      return true
  }
}

function openAt(shard: Shard, atMs: number): boolean {
  return shard.openedAtMs <= atMs && atMs <= closedAtMs(shard)
}

function closedAtMs({ closed }: Shard): number {
  return closed?.atMs ?? Number.POSITIVE_INFINITY
}
