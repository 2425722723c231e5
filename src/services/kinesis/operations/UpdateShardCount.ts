import { isRejection, type Rejection, reject } from '../../../kernel/outcome.ts'
import type { Stream } from '../entities.ts'
import * as hints from '../hints.ts'
import { putStream } from '../life-cycle.ts'
import {
  shardsMax,
  UPDATE_SHARD_COUNT_CALLS_MAX,
  UPDATE_SHARD_COUNT_SHARDS_MAX,
  UPDATE_SHARD_COUNT_WINDOW_MS,
} from '../limits.ts'
import * as messages from '../messages.ts'
import * as model from '../model.gen.ts'
import { control } from '../operation.ts'
import { claimedShardCount, findActiveStream, streamResources } from '../queries.ts'
import { beginReshard } from '../reshard.ts'

/**
 * Records the intent; `reconcile-reshard.ts` splits and merges until all shards are equally wide. The present count is accepted and
 * changes nothing.
 */
export const UpdateShardCount = control(model.UpdateShardCount, {
  resources: streamResources,

  decide(context, input) {
    const { view, scope, nowMs } = context
    const stream = findActiveStream(view, scope, input)
    if (isRejection(stream)) return stream
    if (stream.mode === 'ON_DEMAND') return reject('ValidationException', messages.onDemandStream(stream))
    const target = input.TargetShardCount
    const open = stream.openShardCount
    const wrong = wrongTarget(open, target, shardsMax(scope.region))
    if (wrong !== undefined) return reject('LimitExceededException', wrong)
    const reply = { StreamName: stream.name, CurrentShardCount: open, TargetShardCount: target, StreamARN: stream.arn }
    if (target === open) return { changes: [], reply }

    const updates = (stream.shardCountUpdatesAtMs ?? []).filter((atMs) => atMs > nowMs - UPDATE_SHARD_COUNT_WINDOW_MS)
    const tooOften = checkFrequency(stream, updates)
    if (tooOften !== undefined) return tooOften
    const updating = beginReshard(context, stream, { kind: 'uniform', shards: target })
    const peak = updating.intent?.to === 'reshard' ? updating.intent.shardsAtMost : open
    const claimed = claimedShardCount(view, scope)
    const limit = shardsMax(scope.region)
    if (claimed - open + peak > limit) {
      return reject('LimitExceededException', messages.shardQuota(scope, claimed, limit, peak - open))
    }
    return { changes: [putStream({ ...updating, shardCountUpdatesAtMs: [...updates, nowMs] })], reply }
  },
})

/** Source: API reference, UpdateShardCount. The order of these checks on AWS is unknown. */
function wrongTarget(open: number, target: number, accountMax: number): string | undefined {
  const limit = Math.min(UPDATE_SHARD_COUNT_SHARDS_MAX, accountMax)
  const stillTooMany = open > UPDATE_SHARD_COUNT_SHARDS_MAX && target >= UPDATE_SHARD_COUNT_SHARDS_MAX
  if (target > limit || stillTooMany) return messages.tooManyShards(limit, open, target)
  if (target > open * 2) return messages.scalingUpTooFar(open, target)
  if (target < open / 2) return messages.scalingDownTooFar(open, target)
  return undefined
}

function checkFrequency(stream: Stream, updates: readonly number[]): Rejection<'LimitExceededException'> | undefined {
  const [first] = updates
  if (first === undefined || updates.length < UPDATE_SHARD_COUNT_CALLS_MAX) return undefined
  const againAtMs = first + UPDATE_SHARD_COUNT_WINDOW_MS
  const hint = hints.shardCountUpdatedTooOften(stream, UPDATE_SHARD_COUNT_CALLS_MAX, againAtMs)
  return reject('LimitExceededException', messages.rateExceeded(stream), hint)
}
