import { isRejection, type Rejection, reject } from '../../../kernel/outcome.ts'
import type { ControlContext } from '../../define.ts'
import { NO_CAPACITY, putCapacity, withNeed } from '../capacity.ts'
import * as capacityMessages from '../capacity-messages.ts'
import type { KinesisEntities, Stream } from '../entities.ts'
import * as hints from '../hints.ts'
import { putStream, withUpdate } from '../life-cycle.ts'
import { ON_DEMAND_STREAMS_MAX, shardsMax, UPDATE_STREAM_MODE_CALLS_MAX, UPDATE_STREAM_MODE_WINDOW_MS } from '../limits.ts'
import * as messages from '../messages.ts'
import * as model from '../model.gen.ts'
import { control } from '../operation.ts'
import { claimedShardCount, findActiveStream, onDemandStreamCount } from '../queries.ts'
import { checkWarmThroughput, warmingUp, withWarmThroughput } from '../warm-throughput.ts'

type Context = ControlContext<KinesisEntities>

/** The shards stay, in both directions. The present mode is accepted and changes nothing, as infrastructure tools expect. */
export const UpdateStreamMode = control(model.UpdateStreamMode, {
  resources: (input) => [input.StreamARN],

  decide(context, input) {
    const { view, scope, nowMs } = context
    const stream = findActiveStream(view, scope, input)
    if (isRejection(stream)) return stream
    const mode = input.StreamModeDetails.StreamMode
    const warm = input.WarmThroughputMiBps
    if (warm !== undefined && (mode === 'PROVISIONED' || mode === stream.mode)) {
      return reject('InvalidArgumentException', capacityMessages.WARM_THROUGHPUT_UNCHANGED_MODE)
    }
    if (mode === stream.mode) return { changes: [], reply: undefined }

    const updates = (stream.modeUpdatesAtMs ?? []).filter((atMs) => atMs > nowMs - UPDATE_STREAM_MODE_WINDOW_MS)
    const refused = checkFrequency(stream, updates) ?? checkQuota(context, stream, mode)
    if (refused !== undefined) return refused
    const changed: Stream = { ...stream, mode, modeUpdatesAtMs: [...updates, nowMs] }
    if (mode === 'PROVISIONED') {
      // Producers that rely on AUTO would fail from now on: whoever wants that changes the strategy first.
      if (stream.distribution === 'AUTO') return reject('InvalidArgumentException', messages.autoNeedsOnDemand(stream.name))
      return { changes: [putStream(withUpdate(withWarmThroughput(changed, 0), nowMs, context.settings))], reply: undefined }
    }
    const wrong = warm === undefined ? undefined : checkWarmThroughput(context, warm)
    if (wrong !== undefined) return wrong
    // What the stream had counts as a need, so that it is not made smaller at once.
    const kept = view.get('kinesis.capacity', stream.arn) ?? NO_CAPACITY
    const capacity = { ...kept, floors: withNeed(kept.floors, stream.openShardCount, nowMs) }
    const updating = warmingUp(context, withWarmThroughput(changed, warm ?? 0))
    return { changes: [putStream(updating), putCapacity(stream.arn, capacity)], reply: undefined }
  },
})

function checkFrequency(stream: Stream, updates: readonly number[]): Rejection<'LimitExceededException'> | undefined {
  const [first] = updates
  if (first === undefined || updates.length < UPDATE_STREAM_MODE_CALLS_MAX) return undefined
  const hint = hints.modeChangedTooOften(stream, UPDATE_STREAM_MODE_CALLS_MAX, first + UPDATE_STREAM_MODE_WINDOW_MS)
  return reject('LimitExceededException', messages.rateExceeded(stream), hint)
}

function checkQuota(
  { view, scope }: Context,
  { openShardCount }: Stream,
  mode: Stream['mode'],
): Rejection<'LimitExceededException'> | undefined {
  if (mode === 'ON_DEMAND') {
    const present = onDemandStreamCount(view, scope)
    if (present < ON_DEMAND_STREAMS_MAX) return undefined
    return reject('LimitExceededException', messages.onDemandQuota(scope, present, ON_DEMAND_STREAMS_MAX))
  }
  const claimed = claimedShardCount(view, scope)
  const limit = shardsMax(scope.region)
  if (claimed + openShardCount <= limit) return undefined
  return reject('LimitExceededException', messages.shardQuota(scope, claimed, limit, openShardCount))
}
