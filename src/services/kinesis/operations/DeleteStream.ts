import { isRejection, reject } from '../../../kernel/outcome.ts'
import { consumersOf, deleteConsumer } from '../consumer.ts'
import { streamHasConsumers } from '../consumer-messages.ts'
import type { Stream } from '../entities.ts'
import { putStream, removeStream } from '../life-cycle.ts'
import * as messages from '../messages.ts'
import * as model from '../model.gen.ts'
import { control } from '../operation.ts'
import { findStream, streamResources } from '../queries.ts'

/** Records the intent; `reconcile.ts` removes the stream and then its records. Allowed while the stream is CREATING or UPDATING. */
export const DeleteStream = control(model.DeleteStream, {
  resources: streamResources,

  decide({ view, scope, nowMs, settings }, input) {
    const stream = findStream(view, scope, input)
    if (isRejection(stream)) return stream
    if (stream.status === 'DELETING') return reject('ResourceInUseException', messages.notActive(stream))
    const consumers = consumersOf(view, stream.arn)
    if (consumers.length > 0 && input.EnforceConsumerDeletion !== true) {
      return reject('ResourceInUseException', streamHasConsumers(stream))
    }
    const deleting: Stream = { ...stream, status: 'DELETING', intent: { to: 'delete', dueAtMs: nowMs + settings.statusDelayMs } }
    if (settings.statusDelayMs === 0) return { changes: removeStream(view, deleting, nowMs), reply: undefined }
    const others = consumers.flatMap((consumer) => deleteConsumer(view, consumer, nowMs, settings.statusDelayMs))
    return { changes: [putStream(deleting), ...others], reply: undefined }
  },
})
