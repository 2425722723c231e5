import { isRejection } from '../../../kernel/outcome.ts'
import { LIST_TAGS_DEFAULT } from '../limits.ts'
import * as model from '../model.gen.ts'
import { query } from '../operation.ts'
import { deliveryStreamResources, findDeliveryStream } from '../queries.ts'
import { tagList } from '../tags.ts'

export const ListTagsForDeliveryStream = query(model.ListTagsForDeliveryStream, {
  resources: deliveryStreamResources,

  answer({ view, scope }, { DeliveryStreamName, ExclusiveStartTagKey: after, Limit }) {
    const stream = findDeliveryStream(view, scope, DeliveryStreamName)
    if (isRejection(stream)) return stream
    const rest = tagList(stream.tags).filter(({ Key }) => after === undefined || Key > after)
    const page = rest.slice(0, Limit ?? LIST_TAGS_DEFAULT)
    return { Tags: page, HasMoreTags: page.length < rest.length }
  },
})
