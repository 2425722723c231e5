import { isRejection, reject } from '../../../kernel/outcome.ts'
import { hasCommitment } from '../account.ts'
import { type Consumer, consumerArn, consumerNamed, consumerShape, consumersOf, putConsumer } from '../consumer.ts'
import { CONSUMERS_CREATING_MAX, CONSUMERS_PER_STREAM_ADVANTAGE_MAX, CONSUMERS_PER_STREAM_MAX } from '../consumer-limits.ts'
import * as messages from '../consumer-messages.ts'
import * as model from '../model.gen.ts'
import { control } from '../operation.ts'
import { findActiveStream } from '../queries.ts'
import { addTags } from '../tags.ts'

/** The ARN holds the second of the registration; `reconcile-consumers.ts` makes the consumer ACTIVE. */
export const RegisterStreamConsumer = control(model.RegisterStreamConsumer, {
  resources: (input) => [input.StreamARN],

  decide({ view, scope, nowMs, settings }, input) {
    const stream = findActiveStream(view, scope, input)
    if (isRejection(stream)) return stream
    const name = input.ConsumerName
    if (consumerNamed(view, stream.arn, name) !== undefined) {
      return reject('ResourceInUseException', messages.consumerExists(name, stream))
    }
    const tagged = addTags({}, input.Tags ?? {}, stream)
    if (isRejection(tagged)) return tagged
    const others = consumersOf(view, stream.arn)
    const limit = hasCommitment(view, scope, nowMs) ? CONSUMERS_PER_STREAM_ADVANTAGE_MAX : CONSUMERS_PER_STREAM_MAX
    if (others.length >= limit) {
      return reject('LimitExceededException', messages.consumerQuota(stream, limit))
    }
    if (others.filter(({ status }) => status === 'CREATING').length >= CONSUMERS_CREATING_MAX) {
      return reject('LimitExceededException', messages.consumersCreating(stream))
    }
    const createdAtSeconds = Math.max(Math.floor(nowMs / 1000), (stream.consumersAfterSeconds ?? 0) + 1)
    const creating: Consumer = {
      arn: consumerArn(stream.arn, name, createdAtSeconds),
      streamArn: stream.arn,
      name,
      status: 'CREATING',
      dueAtMs: nowMs + settings.statusDelayMs,
      createdAtSeconds,
      tags: tagged.tags,
    }
    const { dueAtMs: _done, ...rest } = creating
    const consumer: Consumer = settings.statusDelayMs === 0 ? { ...rest, status: 'ACTIVE' } : creating
    // The answer says CREATING even when that is over at once.
    return { changes: [putConsumer(consumer)], reply: { Consumer: consumerShape(creating) } }
  },
})
