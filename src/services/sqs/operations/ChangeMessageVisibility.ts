import { isRejection } from '../../../kernel/outcome.ts'
import * as model from '../model.gen.ts'
import { data } from '../operation.ts'
import { findQueue, resourceOf } from '../queries.ts'
import { openQueues } from '../queues.ts'
import { changeVisibility } from '../visibility.ts'

export const ChangeMessageVisibility = data(model.ChangeMessageVisibility, {
  resources: resourceOf,

  async run({ view, scope, tokens, port }, { QueueUrl, ReceiptHandle, VisibilityTimeout }) {
    const queue = findQueue(view, scope, QueueUrl)
    if (isRejection(queue)) return queue
    return changeVisibility(tokens, queue, await port(openQueues)(queue), ReceiptHandle, VisibilityTimeout)
  },
})
