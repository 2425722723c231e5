import { isRejection } from '../../../kernel/outcome.ts'
import { checkAttributes, withAttributes } from '../attributes.ts'
import { putQueue } from '../life-cycle.ts'
import * as model from '../model.gen.ts'
import { control } from '../operation.ts'
import { findQueue, resourceOf } from '../queries.ts'
import { checkTarget } from './CreateQueue.ts'

export const SetQueueAttributes = control(model.SetQueueAttributes, {
  resources: resourceOf,

  decide({ view, scope, nowMs }, { QueueUrl, Attributes }) {
    const queue = findQueue(view, scope, QueueUrl)
    if (isRejection(queue)) return queue
    const wrong = checkAttributes(Attributes) ?? checkTarget({ view }, Attributes)
    if (wrong !== undefined) return wrong
    const attributes = withAttributes(queue.attributes, Attributes)
    return { changes: [putQueue({ ...queue, attributes, modifiedAtMs: nowMs })], reply: undefined }
  },
})
