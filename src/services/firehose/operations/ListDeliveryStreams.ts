import { LIST_STREAMS_DEFAULT } from '../limits.ts'
import * as model from '../model.gen.ts'
import { query } from '../operation.ts'
import { deliveryStreamsIn } from '../queries.ts'

export const ListDeliveryStreams = query(model.ListDeliveryStreams, {
  resources: () => [],

  answer({ view, scope }, { Limit, DeliveryStreamType, ExclusiveStartDeliveryStreamName: after }) {
    const names: string[] = []
    for (const { name, source } of deliveryStreamsIn(view, scope)) {
      if (after !== undefined && name <= after) continue
      if (DeliveryStreamType === undefined || source.type === DeliveryStreamType) names.push(name)
    }
    const page = names.slice(0, Limit ?? LIST_STREAMS_DEFAULT)
    return { DeliveryStreamNames: page, HasMoreDeliveryStreams: page.length < names.length }
  },
})
