import { isRejection, reject } from '../../../kernel/outcome.ts'
import { putQueue } from '../life-cycle.ts'
import { TAGS_MAX } from '../limits.ts'
import * as messages from '../messages.ts'
import * as model from '../model.gen.ts'
import { control } from '../operation.ts'
import { findQueue, resourceOf } from '../queries.ts'

export const TagQueue = control(model.TagQueue, {
  resources: resourceOf,

  decide({ view, scope }, { QueueUrl, Tags }) {
    const queue = findQueue(view, scope, QueueUrl)
    if (isRejection(queue)) return queue
    const tags = { ...queue.tags, ...Tags }
    if (Object.keys(tags).length > TAGS_MAX) return reject('InvalidParameterValueException', messages.TOO_MANY_TAGS)
    return { changes: [putQueue({ ...queue, tags })], reply: undefined }
  },
})
