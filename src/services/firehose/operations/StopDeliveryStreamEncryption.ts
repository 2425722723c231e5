import { isRejection } from '../../../kernel/outcome.ts'
import { changedEncryption, countedChange } from '../encryption.ts'
import { putStream } from '../life-cycle.ts'
import * as model from '../model.gen.ts'
import { control } from '../operation.ts'
import { deliveryStreamResources, findDeliveryStream } from '../queries.ts'

export const StopDeliveryStreamEncryption = control(model.StopDeliveryStreamEncryption, {
  resources: deliveryStreamResources,

  decide({ view, scope, nowMs, settings }, { DeliveryStreamName }) {
    const stream = findDeliveryStream(view, scope, DeliveryStreamName)
    if (isRejection(stream)) return stream
    const counted = countedChange(stream, nowMs)
    if (isRejection(counted)) return counted
    const encryption = changedEncryption(undefined, counted, nowMs, settings)
    return { changes: [putStream({ ...stream, encryption })], reply: {} }
  },
})
