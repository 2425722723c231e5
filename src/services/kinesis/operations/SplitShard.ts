import { isRejection, reject } from '../../../kernel/outcome.ts'
import { hashKeyRangeOf, hashKeyToHex } from '../hash-ranges.ts'
import { putStream } from '../life-cycle.ts'
import { shardsMax } from '../limits.ts'
import * as messages from '../messages.ts'
import * as model from '../model.gen.ts'
import { control } from '../operation.ts'
import { addressOf, claimedShardCount, findActiveStream, listedShardAt, streamResources } from '../queries.ts'
import { beginReshard } from '../reshard.ts'
import { shardIdOf, shardIndexOf } from '../shard-id.ts'

/**
 * Records the intent; `reconcile-reshard.ts` closes the shard and opens its halves. Checks in AWS's order: shard id, stream, status,
 * shard, quota, hash key.
 */
export const SplitShard = control(model.SplitShard, {
  resources: streamResources,

  decide(context, input) {
    const { view, scope, nowMs } = context
    const address = addressOf(input, scope)
    if (isRejection(address)) return address
    const index = shardIndexOf(input.ShardToSplit)
    if (index === undefined) {
      return reject('ResourceNotFoundException', messages.malformedShardId(input.ShardToSplit, address))
    }
    const stream = findActiveStream(view, scope, input)
    if (isRejection(stream)) return stream
    if (stream.mode === 'ON_DEMAND') return reject('ValidationException', messages.onDemandStream(stream))
    const shardId = shardIdOf(index)
    const shard = listedShardAt(view, stream, shardId, nowMs)
    if (shard === undefined) return reject('ResourceNotFoundException', messages.malformedShardId(shardId, stream))
    if (shard.closed !== undefined) return reject('InvalidArgumentException', messages.shardEnded(shardId, stream))

    const claimed = claimedShardCount(view, scope)
    const limit = shardsMax(scope.region)
    if (claimed + 1 > limit) return reject('LimitExceededException', messages.shardQuota(scope, claimed, limit, 1))
    const range = hashKeyRangeOf(shard)
    const hashKey = BigInt(input.NewStartingHashKey)
    if (hashKey <= BigInt(range.StartingHashKey) + 1n || hashKey >= BigInt(range.EndingHashKey)) {
      const message = messages.hashKeyNotInside(input.NewStartingHashKey, shardId, stream, range)
      return reject('InvalidArgumentException', message)
    }
    const reshard = { kind: 'split', shardId, hashKey: hashKeyToHex(hashKey) } as const
    return { changes: [putStream(beginReshard(context, stream, reshard))], reply: undefined }
  },
})
