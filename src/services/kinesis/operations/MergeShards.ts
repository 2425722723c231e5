import { isRejection, type Rejection, reject } from '../../../kernel/outcome.ts'
import type { Shard, Stream } from '../entities.ts'
import { putStream } from '../life-cycle.ts'
import * as messages from '../messages.ts'
import * as model from '../model.gen.ts'
import { control } from '../operation.ts'
import { addressOf, findActiveStream, type KinesisView, listedShardAt, streamResources } from '../queries.ts'
import { beginReshard } from '../reshard.ts'
import { areNeighbours } from '../reshard-plan.ts'
import { shardIdOf, shardIndexOf } from '../shard-id.ts'

/**
 * Records the intent; `reconcile-reshard.ts` closes the two and opens their union. Checks in AWS's order: both shard ids, stream, status,
 * both shards, adjacency. ShardToMerge has to be the lower one (observed on AWS).
 */
export const MergeShards = control(model.MergeShards, {
  resources: streamResources,

  decide(context, input) {
    const { view, scope, nowMs } = context
    const address = addressOf(input, scope)
    if (isRejection(address)) return address
    const ids: string[] = []
    for (const given of [input.ShardToMerge, input.AdjacentShardToMerge]) {
      const index = shardIndexOf(given)
      if (index === undefined) return reject('ResourceNotFoundException', messages.malformedShardId(given, address))
      ids.push(shardIdOf(index))
    }
    const stream = findActiveStream(view, scope, input)
    if (isRejection(stream)) return stream
    if (stream.mode === 'ON_DEMAND') return reject('ValidationException', messages.onDemandStream(stream))
    const pair = findPair(view, stream, ids, nowMs)
    if (isRejection(pair)) return pair
    const [lower, upper] = pair
    const reshard = { kind: 'merge', shardId: lower.id, adjacentShardId: upper.id } as const
    return { changes: [putStream(beginReshard(context, stream, reshard))], reply: undefined }
  },
})

type Failure = Rejection<'ResourceNotFoundException' | 'InvalidArgumentException'>

function findPair(view: KinesisView, stream: Stream, ids: readonly string[], nowMs: number): readonly [Shard, Shard] | Failure {
  const shards: Shard[] = []
  for (const id of ids) {
    const shard = listedShardAt(view, stream, id, nowMs)
    if (shard === undefined) return reject('ResourceNotFoundException', messages.malformedShardId(id, stream))
    shards.push(shard)
  }
  const ended = shards.find(({ closed }) => closed !== undefined)
  if (ended !== undefined) return reject('InvalidArgumentException', messages.shardEnded(ended.id, stream))
  const [lower, upper] = shards
  if (lower === undefined || upper === undefined || !areNeighbours(lower, upper)) {
    return reject('InvalidArgumentException', messages.notAdjacent(ids[0] ?? '', ids[1] ?? '', stream))
  }
  return [lower, upper]
}
