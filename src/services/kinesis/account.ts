/** The minimum throughput billing commitment of an account in a region, which turns on On-demand Advantage. */
import type { Change } from '../../catalog/entities.ts'
import type { Scope } from '../../model/caller.ts'
import type { KinesisEntities } from './entities.ts'
import type { MinimumThroughputBillingCommitmentOutput } from './model.gen.ts'
import type { KinesisView } from './queries.ts'

/** Source: developer guide, On-demand Advantage. */
const COMMITMENT_MS_MIN = 86_400_000

/** Written with the first commitment; what its status is follows from the time. */
export interface AccountSettings {
  readonly startedAtMs: number
  /** When the commitment ends, or ended. Absent: nobody has asked for it. */
  readonly endsAtMs?: number
}

export function accountKey({ accountId, region }: Scope): string {
  return `${accountId}/${region}`
}

/** Whether what comes with a commitment is to be had now. One that ends by itself counts to its end. */
export function hasCommitment(view: KinesisView, scope: Scope, nowMs: number): boolean {
  return isRunning(view.get('kinesis.account', accountKey(scope)), nowMs)
}

/** Whether a stream may be given warm throughput: not while a commitment that is to end lasts, which would leave it behind. */
export function mayWarm(view: KinesisView, scope: Scope): boolean {
  const settings = view.get('kinesis.account', accountKey(scope))
  return settings !== undefined && settings.endsAtMs === undefined
}

function isRunning(settings: AccountSettings | undefined, nowMs: number): settings is AccountSettings {
  return settings !== undefined && (settings.endsAtMs === undefined || settings.endsAtMs > nowMs)
}

/** The settings after ENABLED was asked for: a running commitment goes on, one that was to end does so no more. */
export function enabled(settings: AccountSettings | undefined, nowMs: number): AccountSettings {
  return { startedAtMs: isRunning(settings, nowMs) ? settings.startedAtMs : nowMs }
}

/** After DISABLED was asked for: the end comes when the commitment is a day old, if it is younger. */
export function disabled(settings: AccountSettings | undefined, nowMs: number): AccountSettings | undefined {
  if (!isRunning(settings, nowMs)) return settings
  return { ...settings, endsAtMs: settings.endsAtMs ?? Math.max(nowMs, settings.startedAtMs + COMMITMENT_MS_MIN) }
}

export function commitmentShape(settings: AccountSettings | undefined, nowMs: number): MinimumThroughputBillingCommitmentOutput {
  if (settings === undefined) return { Status: 'DISABLED' }
  const { startedAtMs, endsAtMs } = settings
  const EarliestAllowedEndAt = startedAtMs + COMMITMENT_MS_MIN
  if (endsAtMs === undefined) return { Status: 'ENABLED', StartedAt: startedAtMs, EarliestAllowedEndAt }
  return endsAtMs > nowMs
    ? { Status: 'ENABLED_UNTIL_EARLIEST_ALLOWED_END', StartedAt: startedAtMs, EarliestAllowedEndAt }
    : { Status: 'DISABLED', StartedAt: startedAtMs, EndedAt: endsAtMs }
}

export function putAccount(scope: Scope, value: AccountSettings): Change<KinesisEntities> {
  return { put: 'kinesis.account', id: accountKey(scope), value }
}
