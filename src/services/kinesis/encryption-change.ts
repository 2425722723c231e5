import type { Change } from '../../catalog/entities.ts'
import { type Rejection, reject } from '../../kernel/outcome.ts'
import type { ServiceSettings } from '../define.ts'
import type { KinesisEntities, Stream } from './entities.ts'
import * as hints from './hints.ts'
import { putStream } from './life-cycle.ts'
import { ENCRYPTION_CHANGES_MAX, ENCRYPTION_CHANGES_WINDOW_MS } from './limits.ts'
import * as messages from './messages.ts'

/** Moments of the last day with this one, if it may be one more. `changes` are those before, of one of the two operations. */
export function checkEncryptionChange(
  changes: readonly number[] | undefined,
  stream: Stream,
  nowMs: number,
): readonly number[] | Rejection<'LimitExceededException'> {
  const recent = (changes ?? []).filter((atMs) => atMs > nowMs - ENCRYPTION_CHANGES_WINDOW_MS)
  const [first] = recent
  if (first === undefined || recent.length < ENCRYPTION_CHANGES_MAX) return [...recent, nowMs]
  const hint = hints.encryptionChangedTooOften(stream, ENCRYPTION_CHANGES_MAX, first + ENCRYPTION_CHANGES_WINDOW_MS)
  return reject('LimitExceededException', messages.rateExceeded(stream), hint)
}

/** It takes effect at once, and UPDATING is shown for a while. */
export function reencrypted(
  changed: Stream,
  nowMs: number,
  { statusDelayMs }: Pick<ServiceSettings, 'statusDelayMs'>,
): Change<KinesisEntities> {
  const updating: Stream = { ...changed, status: 'UPDATING', intent: { to: 'settle', dueAtMs: nowMs + statusDelayMs } }
  return putStream(statusDelayMs === 0 ? changed : updating)
}
