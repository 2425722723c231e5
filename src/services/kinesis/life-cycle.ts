/** The steps in a stream's life as changes to the catalog: pure, used by handlers (when statuses are instant) and by `reconcile.ts`. */
import type { Change } from '../../catalog/entities.ts'
import type { ServiceSettings } from '../define.ts'
import { consumersOf, removeConsumer } from './consumer.ts'
import { type KinesisEntities, type Shard, type Stream, shardKey } from './entities.ts'
import { initialRanges } from './hash-ranges.ts'
import { LOG_REMOVAL_DELAY_MS, SHARD_CREATED_BEFORE_CALL_SECONDS, SHARDS_PER_COMMIT_MAX } from './limits.ts'
import { withoutPolicy } from './policy.ts'
import { type KinesisView, shardsOf } from './queries.ts'
import { shardIdOf } from './shard-id.ts'

export type Changes = readonly Change<KinesisEntities>[]

/** Opens the first shards, as many as one commit takes; with the last of them the stream is ACTIVE. */
export function openFirstShards(stream: Stream): Changes {
  const from = stream.shardsEver
  const to = Math.min(stream.openShardCount, from + SHARDS_PER_COMMIT_MAX)
  const shards = initialRanges(stream.openShardCount)
    .slice(from, to)
    .map(
      (range, i): Shard => ({
        streamArn: stream.arn,
        id: shardIdOf(from + i),
        index: from + i,
        lane: stream.nextLane + i,
        ...range,
        createdAtSeconds: Math.floor(stream.createdAtMs / 1000) - SHARD_CREATED_BEFORE_CALL_SECONDS,
        openedAtMs: stream.createdAtMs,
      }),
    )
  const opened = { ...stream, shardsEver: to, nextLane: stream.nextLane + shards.length }
  return [putStream(to === stream.openShardCount ? atRest(opened) : opened), ...shards.map(putShard)]
}

/** Shows that nothing is under way any more. */
export function settle(stream: Stream): Changes {
  return [putStream(atRest(stream))]
}

/** A change that holds at once, while UPDATING is shown for as long as interim statuses last. */
export function withUpdate(changed: Stream, nowMs: number, { statusDelayMs }: ServiceSettings): Stream {
  if (statusDelayMs === 0) return changed
  return { ...changed, status: 'UPDATING', intent: { to: 'settle', dueAtMs: nowMs + statusDelayMs } }
}

/** Removes as many shards as one commit takes; with the last of them goes the stream, and its log soon after. */
export function removeStream(view: KinesisView, stream: Stream, nowMs: number): Changes {
  const shards = [...shardsOf(view, stream.arn)]
  const removed = shards.slice(0, SHARDS_PER_COMMIT_MAX).map((shard) => removeShard(shard))
  if (removed.length < shards.length) return [putStream(stream), ...removed]
  const removedLog = { logId: stream.logId, removeAtMs: nowMs + LOG_REMOVAL_DELAY_MS }
  return [
    { remove: 'kinesis.stream', id: stream.arn },
    ...removed,
    ...withoutPolicy(view, stream.arn),
    ...(view.get('kinesis.capacity', stream.arn) === undefined ? [] : [{ remove: 'kinesis.capacity', id: stream.arn } as const]),
    ...consumersOf(view, stream.arn).flatMap((consumer) => [removeConsumer(consumer), ...withoutPolicy(view, consumer.arn)]),
    { put: 'kinesis.removed-log', id: stream.logId, value: removedLog },
  ]
}

export function putStream(stream: Stream): Change<KinesisEntities> {
  return { put: 'kinesis.stream', id: stream.arn, value: stream }
}

export function putShard(shard: Shard): Change<KinesisEntities> {
  return { put: 'kinesis.shard', id: shardKey(shard.streamArn, shard.id), value: shard }
}

export function removeShard(shard: Shard): Change<KinesisEntities> {
  return { remove: 'kinesis.shard', id: shardKey(shard.streamArn, shard.id) }
}

export function atRest(stream: Stream): Stream {
  const { intent: _done, ...rest } = stream
  return { ...rest, status: 'ACTIVE' }
}
