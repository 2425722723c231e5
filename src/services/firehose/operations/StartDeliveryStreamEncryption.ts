import { isRejection } from '../../../kernel/outcome.ts'
import { changedEncryption, checkKey, countedChange, requestedKey } from '../encryption.ts'
import { putStream } from '../life-cycle.ts'
import * as model from '../model.gen.ts'
import { data } from '../operation.ts'
import { deliveryStreamResources, findDeliveryStream } from '../queries.ts'

/** Also gives an encrypted delivery stream another key. */
export const StartDeliveryStreamEncryption = data(model.StartDeliveryStreamEncryption, {
  resources: deliveryStreamResources,

  async run({ view, runtime, scope, call }, input) {
    const { catalog, clock, settings } = runtime
    const stream = findDeliveryStream(view, scope, input.DeliveryStreamName)
    if (isRejection(stream)) return stream
    const may = countedChange(stream, clock.nowMs())
    if (isRejection(may)) return may
    const key = requestedKey(input.DeliveryStreamEncryptionConfigurationInput, scope)
    if (isRejection(key)) return key
    const bad = await checkKey(runtime, call, key.keyArn, stream.arn)
    if (bad !== undefined) return bad
    return catalog.commit(
      (later) => {
        const present = findDeliveryStream(later, scope, input.DeliveryStreamName)
        if (isRejection(present)) return present
        const nowMs = clock.nowMs()
        const counted = countedChange(present, nowMs)
        if (isRejection(counted)) return counted
        const encryption = changedEncryption(key, counted, nowMs, settings)
        return { changes: [putStream({ ...present, encryption })], reply: {} }
      },
      { requestId: call.requestId, principal: call.principal.arn, operation: 'StartDeliveryStreamEncryption' },
    )
  },
})
