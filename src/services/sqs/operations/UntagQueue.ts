import { isRejection } from '../../../kernel/outcome.ts'
import { putQueue } from '../life-cycle.ts'
import * as model from '../model.gen.ts'
import { control } from '../operation.ts'
import { findQueue, resourceOf } from '../queries.ts'

export const UntagQueue = control(model.UntagQueue, {
  resources: resourceOf,

  decide({ view, scope }, { QueueUrl, TagKeys }) {
    const queue = findQueue(view, scope, QueueUrl)
    if (isRejection(queue)) return queue
    const gone = new Set(TagKeys)
    const tags = Object.fromEntries(Object.entries(queue.tags).filter(([key]) => !gone.has(key)))
    return { changes: [putQueue({ ...queue, tags })], reply: undefined }
  },
})
