import { isRejection } from '../../../kernel/outcome.ts'
import { removedQueue } from '../life-cycle.ts'
import * as model from '../model.gen.ts'
import { control } from '../operation.ts'
import { findQueue, resourceOf } from '../queries.ts'

/** Its messages follow soon, see `reconcile.ts`. */
export const DeleteQueue = control(model.DeleteQueue, {
  resources: resourceOf,

  decide({ view, scope, nowMs }, { QueueUrl }) {
    const queue = findQueue(view, scope, QueueUrl)
    return isRejection(queue) ? queue : { changes: removedQueue(queue, nowMs), reply: undefined }
  },
})
