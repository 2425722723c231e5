import { isRejection, type Rejection, reject } from '../../kernel/outcome.ts'
import type { ControlContext, Decision } from '../define.ts'
import type { KinesisEntities, Stream } from './entities.ts'
import { putStream, withUpdate } from './life-cycle.ts'
import { RETENTION_HOURS_MAX, RETENTION_HOURS_MIN, TRIM_INTERVAL_MS } from './limits.ts'
import * as messages from './messages.ts'
import { findActiveStream, horizonMsOf, type StreamReference } from './queries.ts'

type Failure = Rejection<'InvalidArgumentException' | 'ResourceNotFoundException' | 'ResourceInUseException'>

/**
 * What both retention operations do. The new period holds from now on, and UPDATING is shown for a while. What has expired under the
 * present period stays so under a longer one. The present value is accepted and changes nothing (observed on AWS).
 */
export function decideRetention(
  { view, scope, nowMs, settings }: ControlContext<KinesisEntities>,
  input: StreamReference & { readonly RetentionPeriodHours: number },
  direction: 'increase' | 'decrease',
): Decision<KinesisEntities, undefined> | Failure {
  const stream = findActiveStream(view, scope, input)
  if (isRejection(stream)) return stream
  const hours = input.RetentionPeriodHours
  const wrong = wrongPeriod(stream, hours, direction)
  if (wrong !== undefined) return reject('InvalidArgumentException', wrong)
  if (hours === stream.retentionHours) return { changes: [], reply: undefined }

  // Under a shorter period more has expired than was to be by then.
  const trimAtMs = Math.min(stream.trimAtMs, nowMs + TRIM_INTERVAL_MS)
  const changed: Stream = { ...stream, retentionHours: hours, horizonFloorMs: horizonMsOf(stream, nowMs), trimAtMs }
  return { changes: [putStream(withUpdate(changed, nowMs, settings))], reply: undefined }
}

function wrongPeriod(stream: Stream, hours: number, direction: 'increase' | 'decrease'): string | undefined {
  if (hours < RETENTION_HOURS_MIN) return messages.retentionTooShort(hours)
  if (hours > RETENTION_HOURS_MAX) return messages.retentionTooLong(hours)
  const { name, retentionHours: present } = stream
  if (direction === 'decrease' && hours > present) return messages.retentionNotDecreased(hours, name, present)
  if (direction === 'increase' && hours < present) return messages.retentionNotIncreased(hours, name, present)
  return undefined
}
