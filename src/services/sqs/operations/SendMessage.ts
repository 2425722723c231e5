import { isRejection, reject } from '../../../kernel/outcome.ts'
import { retentionMsOf } from '../attributes.ts'
import * as messages from '../messages.ts'
import * as model from '../model.gen.ts'
import { data } from '../operation.ts'
import { findQueue, resourceOf } from '../queries.ts'
import { openQueues } from '../queues.ts'
import { messageFrom, sentOf } from '../sending.ts'

/** Durable when it is answered. */
export const SendMessage = data(model.SendMessage, {
  resources: resourceOf,

  async run(context, { QueueUrl, ...given }) {
    const queue = findQueue(context.view, context.scope, QueueUrl)
    if (isRejection(queue)) return queue
    const message = messageFrom(context, queue, given)
    if (isRejection(message)) return message
    const open = await context.port(openQueues)(queue)
    const [isStored] = await open.send([message], retentionMsOf(queue))
    return isStored === true ? sentOf(message) : reject('ServiceUnavailable', messages.NOT_STORED)
  },
})
