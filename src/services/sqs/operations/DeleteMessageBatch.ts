import { isRejection, reject } from '../../../kernel/outcome.ts'
import { batchResult, checkBatch } from '../batch.ts'
import * as messages from '../messages.ts'
import * as model from '../model.gen.ts'
import { data } from '../operation.ts'
import { findQueue, resourceOf } from '../queries.ts'
import { openQueues, receiptOf } from '../queues.ts'

export const DeleteMessageBatch = data(model.DeleteMessageBatch, {
  resources: resourceOf,

  async run({ view, scope, tokens, port }, { QueueUrl, Entries }) {
    const queue = findQueue(view, scope, QueueUrl)
    if (isRejection(queue)) return queue
    const wrong = checkBatch(Entries, 'DeleteMessageBatchRequestEntry')
    if (wrong !== undefined) return wrong
    const receipts = Entries.map(({ Id, ReceiptHandle }) => [Id, receiptOf(tokens, queue, ReceiptHandle)] as const)
    const good = receipts.flatMap(([, receipt]) => (isRejection(receipt) ? [] : [receipt]))
    const isWritten = await (await port(openQueues)(queue)).delete(good)
    const failed = reject('ServiceUnavailable', messages.NOT_STORED)
    return batchResult(receipts.map(([id, receipt]) => [id, isRejection(receipt) ? receipt : isWritten ? {} : failed] as const))
  },
})
