import { isRejection, type Rejection, reject } from '../../../kernel/outcome.ts'
import { retentionMsOf } from '../attributes.ts'
import { batchResult, checkBatch } from '../batch.ts'
import { MESSAGE_BYTES_MAX } from '../limits.ts'
import { bytesOf, type NewMessage } from '../message.ts'
import * as messages from '../messages.ts'
import * as model from '../model.gen.ts'
import { data } from '../operation.ts'
import { findQueue, resourceOf } from '../queries.ts'
import { openQueues } from '../queues.ts'
import { messageFrom, sentOf } from '../sending.ts'

/** Up to ten messages with one append. What is wrong with one is told of it alone. */
export const SendMessageBatch = data(model.SendMessageBatch, {
  resources: resourceOf,

  async run(context, { QueueUrl, Entries }) {
    const queue = findQueue(context.view, context.scope, QueueUrl)
    if (isRejection(queue)) return queue
    const wrong = checkBatch(Entries, 'SendMessageBatchRequestEntry')
    if (wrong !== undefined) return wrong
    const bytes = Entries.reduce((sum, each) => sum + bytesOf(each.MessageBody, each.MessageAttributes ?? {}), 0)
    if (bytes > MESSAGE_BYTES_MAX) return reject('BatchRequestTooLong', messages.batchTooLong(bytes))
    const given = Entries.map(({ Id, ...entry }) => [Id, messageFrom(context, queue, entry)] as const)
    const good = given.flatMap(([, message]) => (isRejection(message) ? [] : [message]))
    const open = await context.port(openQueues)(queue)
    const stored = good.length === 0 ? [] : await open.send(good, retentionMsOf(queue))
    const fate = (message: NewMessage | Rejection<string>) => {
      if (isRejection(message)) return message
      return stored[good.indexOf(message)] === true ? sentOf(message) : reject('ServiceUnavailable', messages.NOT_STORED)
    }
    return batchResult(given.map(([id, message]) => [id, fate(message)] as const))
  },
})
