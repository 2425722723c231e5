import { isRejection } from '../../../kernel/outcome.ts'
import { putStream } from '../life-cycle.ts'
import * as model from '../model.gen.ts'
import { control } from '../operation.ts'
import { deliveryStreamResources, findDeliveryStream } from '../queries.ts'

/** Keys of no tag are passed over. */
export const UntagDeliveryStream = control(model.UntagDeliveryStream, {
  resources: deliveryStreamResources,

  decide({ view, scope }, { DeliveryStreamName, TagKeys }) {
    const stream = findDeliveryStream(view, scope, DeliveryStreamName)
    if (isRejection(stream)) return stream
    const tags = Object.fromEntries(Object.entries(stream.tags).filter(([key]) => !TagKeys.includes(key)))
    return { changes: [putStream({ ...stream, tags })], reply: {} }
  },
})
