import { isRejection, reject } from '../../../kernel/outcome.ts'
import { putStream, removeStream } from '../life-cycle.ts'
import * as messages from '../messages.ts'
import * as model from '../model.gen.ts'
import { control } from '../operation.ts'
import { deliveryStreamResources, findDeliveryStream } from '../queries.ts'

/** What was put and not delivered yet goes with it. */
export const DeleteDeliveryStream = control(model.DeleteDeliveryStream, {
  resources: deliveryStreamResources,

  decide({ view, scope, nowMs, settings }, { DeliveryStreamName }) {
    const stream = findDeliveryStream(view, scope, DeliveryStreamName)
    if (isRejection(stream)) return stream
    const { status, intent } = stream
    if (status === 'CREATING') {
      return reject('ResourceInUseException', messages.notActive(DeliveryStreamName, scope.accountId, status))
    }
    if (intent?.to === 'delete') return { changes: [], reply: {} }
    if (settings.statusDelayMs === 0) return { changes: removeStream(stream, nowMs), reply: {} }
    const deleting = { to: 'delete' as const, dueAtMs: nowMs + settings.statusDelayMs }
    return { changes: [putStream({ ...stream, status: 'DELETING', intent: deleting })], reply: {} }
  },
})
