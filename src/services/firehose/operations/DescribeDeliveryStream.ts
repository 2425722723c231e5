import { isRejection } from '../../../kernel/outcome.ts'
import { DESTINATION_ID, described } from '../describe.ts'
import * as model from '../model.gen.ts'
import { query } from '../operation.ts'
import { deliveryStreamResources, findDeliveryStream } from '../queries.ts'

export const DescribeDeliveryStream = query(model.DescribeDeliveryStream, {
  resources: deliveryStreamResources,

  answer({ view, scope }, { DeliveryStreamName, ExclusiveStartDestinationId: after }) {
    const stream = findDeliveryStream(view, scope, DeliveryStreamName)
    if (isRejection(stream)) return stream
    return { DeliveryStreamDescription: described(stream, after === undefined || after < DESTINATION_ID) }
  },
})
