import { isRejection, reject } from '../../../kernel/outcome.ts'
import type { Shard, Stream } from '../entities.ts'
import * as hints from '../hints.ts'
import * as messages from '../messages.ts'
import * as model from '../model.gen.ts'
import { data } from '../operation.ts'
import { addressOf, horizonMsOf, type KinesisView, noStream, shardAt, streamAt, streamResources } from '../queries.ts'
import { openQuotas } from '../quotas.ts'
import { checkStart } from '../requested-start.ts'
import { shardIdOf, shardIndexOf } from '../shard-id.ts'
import { sealIterator } from '../shard-iterator.ts'
import { countReadable, startingPosition } from '../starting-position.ts'

/** Checks in AWS's order: shard id, stream, shard, combination of type and number, the number itself, its shard, its origin. */
export const GetShardIterator = data(model.GetShardIterator, {
  resources: streamResources,

  async run({ view, scope, nowMs, tokens, engine, explain, port, call }, input) {
    const address = addressOf(input, scope)
    if (isRejection(address)) return address
    const index = shardIndexOf(input.ShardId)
    if (index === undefined) {
      return reject('ResourceNotFoundException', messages.malformedShardId(input.ShardId, address))
    }
    const shardId = shardIdOf(index)
    const stream = streamAt(view, scope, address)
    const shard = stream === undefined ? undefined : listedShard(view, stream, shardId)
    if (stream === undefined || shard === undefined) {
      const hint = stream === undefined ? noStream(view, scope, address).hint : whyNoShard(stream)
      return reject('ResourceNotFoundException', messages.noShard(shardId, address), hint)
    }
    const asked = {
      operation: 'GetShardIterator',
      type: input.ShardIteratorType,
      sequenceNumber: input.StartingSequenceNumber,
      timestampMs: input.Timestamp,
    } as const
    const start = checkStart(asked, stream, shard, nowMs)
    if (isRejection(start)) return start
    if (input.DryRun === true) return reject('DryRunOperationException', messages.DRY_RUN)

    const throttled = port(openQuotas).iterator(call, stream, shard)
    if (throttled !== undefined) return throttled
    const log = engine.open(stream.logId)
    const horizonMs = horizonMsOf(stream, nowMs)
    const position = await startingPosition(log, shard, start)
    if (start.at === 'latest') {
      const { counted, more } = await countReadable(log, shard, horizonMs)
      if (counted > 0) explain(hints.latestSkips(stream, shard.id, counted, more))
    }
    return { ShardIterator: sealIterator(tokens, stream, shard, position, nowMs) }
  },
})

function listedShard(view: KinesisView, stream: Stream, shardId: string): Shard | undefined {
  return stream.status === 'CREATING' ? undefined : shardAt(view, stream.arn, shardId)
}

function whyNoShard(stream: Stream): string | undefined {
  return stream.status === 'CREATING' ? hints.whyNotUsable(stream) : undefined
}
