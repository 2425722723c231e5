import { isRejection } from '../../../kernel/outcome.ts'
import * as model from '../model.gen.ts'
import { query } from '../operation.ts'
import { findQueue, resourceOf } from '../queries.ts'

export const ListQueueTags = query(model.ListQueueTags, {
  resources: resourceOf,

  answer({ view, scope }, { QueueUrl }) {
    const queue = findQueue(view, scope, QueueUrl)
    if (isRejection(queue)) return queue
    return Object.keys(queue.tags).length === 0 ? {} : { Tags: queue.tags }
  },
})
