import { isRejection, reject } from '../../../kernel/outcome.ts'
import { NO_CAPACITY, putCapacity, released } from '../capacity.ts'
import * as messages from '../capacity-messages.ts'
import { putStream } from '../life-cycle.ts'
import * as model from '../model.gen.ts'
import { control } from '../operation.ts'
import { findActiveStream, streamResources } from '../queries.ts'
import { checkWarmThroughput, warmingUp, warmThroughputShape, withWarmThroughput } from '../warm-throughput.ts'

/** The same value or a lower one releases what the last hour did not need, in a minute. */
export const UpdateStreamWarmThroughput = control(model.UpdateStreamWarmThroughput, {
  resources: streamResources,

  decide(context, input) {
    const { view, scope, nowMs } = context
    const stream = findActiveStream(view, scope, input)
    if (isRejection(stream)) return stream
    if (stream.mode !== 'ON_DEMAND') return reject('ValidationException', messages.provisionedStream(stream))
    const wrong = checkWarmThroughput(context, input.WarmThroughputMiBps)
    if (wrong !== undefined) return wrong

    const updating = warmingUp(context, withWarmThroughput(stream, input.WarmThroughputMiBps))
    const kept = view.get('kinesis.capacity', stream.arn) ?? NO_CAPACITY
    const lower = input.WarmThroughputMiBps <= (stream.warmThroughputMiBps ?? 0)
    const release = lower ? [putCapacity(stream.arn, released(kept, nowMs + RELEASE_DELAY_MS, nowMs))] : []
    const reply = { StreamARN: stream.arn, StreamName: stream.name, WarmThroughput: warmThroughputShape(updating) }
    return { changes: [putStream(updating), ...release], reply }
  },
})

/** Until then the stream is surely ACTIVE again. */
const RELEASE_DELAY_MS = 60_000
