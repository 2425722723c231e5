/** What `/_leat/api/` answers: the table of actions that the console and the command line use. */
import type { ManageAction } from './gateway/manage.ts'
import { flowAction, limitsAction } from './management-flow.ts'
import { type ResetParts, resetAction } from './reset.ts'
import type { ServiceRuntime } from './services/define.ts'
import type { KinesisEntities } from './services/kinesis/entities.ts'
import type { SnapshotDesk } from './snapshots.ts'
import { clockAction, type Time } from './time.ts'

export interface Management {
  readonly version: string
  /** Where a call without a signature lands. */
  readonly region: string
  readonly accountId: string
  /** Must calls be signed? */
  readonly enforced: boolean
  readonly runtime: ServiceRuntime<KinesisEntities>
  readonly kms: ResetParts['kms']
  readonly time: Time
  readonly createStreams: ResetParts['createStreams']
  readonly snapshots: SnapshotDesk
}

export function managementActions(parts: Management): ReadonlyMap<string, ManageAction> {
  const actions = new Map<string, ManageAction>()
  const { version, region, accountId, enforced, time } = parts
  actions.set('about', async () => ({ version, region, accountId, enforced, actions: [...actions.keys()] }))
  actions.set('flow', flowAction(parts.runtime))
  actions.set('clock', (input) => clockAction(time, input))
  actions.set('limits', limitsAction(parts.runtime))
  actions.set('reset', (input, { scope }) => resetAction(parts, input, scope))
  const { snapshots } = parts
  actions.set('snapshot-list', () => snapshots.list())
  actions.set('snapshot-save', ({ name }) => snapshots.save(name))
  actions.set('snapshot-load', ({ name }) => snapshots.load(name))
  actions.set('snapshot-remove', ({ name }) => snapshots.remove(name))
  return actions
}
