import { isRejection, reject } from '../../../kernel/outcome.ts'
import { DESTINATION_ID } from '../describe.ts'
import { updatedDestination } from '../destination.ts'
import { invalid } from '../invalid.ts'
import { putStream } from '../life-cycle.ts'
import * as messages from '../messages.ts'
import * as model from '../model.gen.ts'
import { data } from '../operation.ts'
import { deliveryStreamResources, findDeliveryStream } from '../queries.ts'

/** Objects that are begun from now on go by the new settings, and carry the new version in their names. */
export const UpdateDestination = data(model.UpdateDestination, {
  resources: deliveryStreamResources,

  async run({ runtime, scope, call }, input) {
    const { catalog, clock, secrets } = runtime
    const name = input.DeliveryStreamName
    return catalog.commit(
      (view) => {
        const stream = findDeliveryStream(view, scope, name)
        if (isRejection(stream)) return stream
        const { status, version } = stream
        if (status !== 'ACTIVE') {
          return reject('ResourceInUseException', messages.notActive(name, scope.accountId, status))
        }
        if (input.CurrentDeliveryStreamVersionId !== String(version)) {
          const text = messages.versionsDisagree(name, version, input.CurrentDeliveryStreamVersionId)
          return reject('ConcurrentModificationException', text)
        }
        if (input.DestinationId !== DESTINATION_ID) return invalid(messages.noDestination(input.DestinationId))
        const destination = updatedDestination(stream.destination, input, scope, secrets)
        if (isRejection(destination)) return destination
        const updated = { ...stream, destination, version: version + 1, updatedAtMs: clock.nowMs() }
        return { changes: [putStream(updated)], reply: {} }
      },
      { requestId: call.requestId, principal: call.principal.arn, operation: 'UpdateDestination' },
    )
  },
})
