import { isRejection, reject } from '../../../kernel/outcome.ts'
import * as messages from '../messages.ts'
import * as model from '../model.gen.ts'
import { data } from '../operation.ts'
import { findQueue, resourceOf } from '../queries.ts'
import { openQueues, receiptOf } from '../queues.ts'

/** Durable when it is answered. A handle of an earlier receive deletes nothing, and that is no error. */
export const DeleteMessage = data(model.DeleteMessage, {
  resources: resourceOf,

  async run({ view, scope, tokens, port }, { QueueUrl, ReceiptHandle }) {
    const queue = findQueue(view, scope, QueueUrl)
    if (isRejection(queue)) return queue
    const receipt = receiptOf(tokens, queue, ReceiptHandle)
    if (isRejection(receipt)) return receipt
    const isWritten = await (await port(openQueues)(queue)).delete([receipt])
    return isWritten ? undefined : reject('ServiceUnavailable', messages.NOT_STORED)
  },
})
