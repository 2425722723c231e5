import { isRejection } from '../../../kernel/outcome.ts'
import { secondsOf } from '../attributes.ts'
import { batchResult, checkBatch } from '../batch.ts'
import * as model from '../model.gen.ts'
import { data } from '../operation.ts'
import { findQueue, resourceOf } from '../queries.ts'
import { openQueues } from '../queues.ts'
import { changeVisibility } from '../visibility.ts'

export const ChangeMessageVisibilityBatch = data(model.ChangeMessageVisibilityBatch, {
  resources: resourceOf,

  async run({ view, scope, tokens, port }, { QueueUrl, Entries }) {
    const queue = findQueue(view, scope, QueueUrl)
    if (isRejection(queue)) return queue
    const wrong = checkBatch(Entries, 'ChangeMessageVisibilityBatchRequestEntry')
    if (wrong !== undefined) return wrong
    const open = await port(openQueues)(queue)
    const seconds = secondsOf(queue, 'VisibilityTimeout')
    const changes = Entries.map(async ({ Id, ReceiptHandle, VisibilityTimeout = seconds }) => {
      return [Id, (await changeVisibility(tokens, queue, open, ReceiptHandle, VisibilityTimeout)) ?? {}] as const
    })
    return batchResult(await Promise.all(changes))
  },
})
