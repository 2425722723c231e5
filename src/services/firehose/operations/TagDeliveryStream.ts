import { isRejection } from '../../../kernel/outcome.ts'
import { putStream } from '../life-cycle.ts'
import * as model from '../model.gen.ts'
import { control } from '../operation.ts'
import { deliveryStreamResources, findDeliveryStream } from '../queries.ts'
import { withTags } from '../tags.ts'

export const TagDeliveryStream = control(model.TagDeliveryStream, {
  resources: deliveryStreamResources,

  decide({ view, scope }, { DeliveryStreamName, Tags }) {
    const stream = findDeliveryStream(view, scope, DeliveryStreamName)
    if (isRejection(stream)) return stream
    const tags = withTags(stream.tags, Tags)
    return isRejection(tags) ? tags : { changes: [putStream({ ...stream, tags })], reply: {} }
  },
})
