/** The steps in a delivery stream's life as changes to the catalog: pure, used by handlers and by `reconcile.ts`. */
import type { Change } from '../../catalog/entities.ts'
import type { DeliveryStream, FirehoseEntities } from './entities.ts'
import { LOG_REMOVAL_DELAY_MS } from './limits.ts'

export type Changes = readonly Change<FirehoseEntities>[]

export function putStream(stream: DeliveryStream): Change<FirehoseEntities> {
  return { put: 'firehose.stream', id: stream.arn, value: stream }
}

/** Its logs go soon after it. */
export function removeStream({ arn, id }: DeliveryStream, nowMs: number): Changes {
  return [
    { remove: 'firehose.stream', id: arn },
    { put: 'firehose.removed-stream', id, value: { id, removeAtMs: nowMs + LOG_REMOVAL_DELAY_MS } },
  ]
}

/** The same delivery stream, with what was under way done: created, or encrypted or not as was asked for. */
export function settled(stream: DeliveryStream, nowMs: number): DeliveryStream {
  const { intent, encryption, ...rest } = stream
  const isCreated = intent?.to === 'create' && intent.dueAtMs <= nowMs
  const kept = intent === undefined || isCreated ? undefined : { intent }
  return { ...rest, ...kept, status: isCreated ? 'ACTIVE' : stream.status, encryption: settledEncryption(stream, nowMs) }
}

function settledEncryption({ encryption }: DeliveryStream, nowMs: number): DeliveryStream['encryption'] {
  const { settlesAtMs, isRekeyed: _, ...rest } = encryption
  if (settlesAtMs === undefined || settlesAtMs > nowMs) return encryption
  if (rest.status === 'ENABLING') return { ...rest, status: 'ENABLED' }
  return rest.status === 'DISABLING' ? { ...rest, status: 'DISABLED' } : rest
}
