import { isRejection, reject } from '../../../kernel/outcome.ts'
import { consumerAt } from '../consumer.ts'
import { consumerNotActive } from '../consumer-messages.ts'
import * as messages from '../messages.ts'
import * as model from '../model.gen.ts'
import { subscribe } from '../operation.ts'
import { listedShardAt } from '../queries.ts'
import { openCallQuotas } from '../quota-calls.ts'
import { checkStart } from '../requested-start.ts'
import { shardIdOf, shardIndexOf } from '../shard-id.ts'
import { startingPosition } from '../starting-position.ts'
import { openSubscriptions } from '../subscriptions.ts'

/** Everything that can be refused is refused before the events begin; the position is settled then, too. */
export const SubscribeToShard = subscribe(model.SubscribeToShard, {
  resources: (input) => [input.ConsumerARN],

  async open({ view, scope, nowMs, engine, port, call }, input) {
    const consumer = consumerAt(view, scope, input.ConsumerARN)
    if (isRejection(consumer)) return consumer
    const stream = view.get('kinesis.stream', consumer.streamArn)
    if (stream === undefined) {
      const name = consumer.streamArn.slice(consumer.streamArn.indexOf('/') + 1)
      return reject('ResourceNotFoundException', messages.noStream({ name, ...scope }))
    }
    if (consumer.status !== 'ACTIVE') return reject('ResourceInUseException', consumerNotActive(consumer, stream))
    const index = shardIndexOf(input.ShardId)
    if (index === undefined) {
      return reject('ResourceNotFoundException', messages.malformedShardId(input.ShardId, stream))
    }
    const shardId = shardIdOf(index)
    const shard = listedShardAt(view, stream, shardId, nowMs)
    if (shard === undefined) return reject('ResourceNotFoundException', messages.noShard(shardId, stream))
    const { Type: type, SequenceNumber: sequenceNumber, Timestamp: timestampMs } = input.StartingPosition
    const start = checkStart({ operation: 'SubscribeToShard', type, sequenceNumber, timestampMs }, stream, shard, nowMs)
    if (isRejection(start)) {
      // GetShardIterator answers 500 without a text to a number of version 0; this operation's model has no such error.
      const text = messages.badSequenceNumber(sequenceNumber ?? '', shard.id, stream, 'SubscribeToShard')
      return reject('InvalidArgumentException', start.message ?? text, start.hint)
    }
    if (input.DryRun === true) return reject('DryRunOperationException', messages.DRY_RUN)

    const tooOften = port(openCallQuotas).subscribe(call, consumer, stream, shard)
    if (tooOften !== undefined) return tooOften
    const subscription = port(openSubscriptions).accept(consumer, stream, shard, call)
    if (isRejection(subscription)) return subscription
    return subscription.from(await startingPosition(engine.open(stream.logId), shard, start))
  },
})
