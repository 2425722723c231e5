/** What `/_leat/api/` answers: the table of actions that the console and the command line use. */
import type { ManageAction, ManageInput } from './gateway/manage.ts'
import { isRejection, reject } from './kernel/outcome.ts'
import { firehoseFlushAction, firehoseStateAction } from './management-firehose.ts'
import { firehoseKeyAction } from './management-firehose-key.ts'
import { flowAction, limitsAction } from './management-flow.ts'
import { functionInvocationsAction } from './management-functions.ts'
import { mappingStateAction } from './management-mappings.ts'
import type { MappingReport, MappingsOf } from './management-readers.ts'
import type { Call } from './model/caller.ts'
import { type ResetParts, resetAction } from './reset.ts'
import type { RunningDeliveries } from './run-deliveries.ts'
import type { RunningFunctions } from './run-functions.ts'
import type { RunningMappings } from './run-mappings.ts'
import type { SnapshotDesk } from './snapshots.ts'
import { clockAction } from './time.ts'

export interface Management extends ResetParts {
  readonly version: string
  /** Where a call without a signature lands. */
  readonly region: string
  /** The same, and whose the server is: that of the first key that was given. */
  readonly accountId: string
  /** Must calls be signed? */
  readonly enforced: boolean
  /** Where the buckets of delivery streams are, if not on this server: an origin. */
  readonly deliversTo?: string
  readonly deliveries: RunningDeliveries
  readonly mappings: RunningMappings
  readonly functions: RunningFunctions
  readonly snapshots: SnapshotDesk
}

export function managementActions(parts: Management): ReadonlyMap<string, ManageAction> {
  const actions = new Map<string, ManageAction>()
  const { version, region, accountId, enforced, deliversTo, time, snapshots } = parts
  const add = (name: string, concerns: Concerns, action: ManageAction): void => {
    actions.set(name, enforced ? guarded(accountId, concerns, action) : action)
  }
  add('about', NOBODY_ELSE, async () => ({
    version,
    region,
    accountId,
    enforced,
    ...(deliversTo !== undefined && { deliversTo }),
    actions: [...actions.keys()],
  }))
  add('flow', accountAsked, flowAction(parts.runtime))
  add(
    'clock',
    ({ do: what = 'show' }) => what !== 'show',
    (input) => clockAction(time, input),
  )
  add('limits', accountAsked, limitsAction(parts.runtime, parts.firehose))
  add('firehose-key', NOBODY_ELSE, firehoseKeyAction(parts.runtime))
  add(
    'reset',
    ({ stream }) => stream === undefined,
    (input, { scope }) => resetAction(parts, input, scope),
  )
  add('firehose-state', accountAsked, firehoseStateAction(parts))
  add('firehose-flush', accountAsked, firehoseFlushAction(parts))
  add('function-invocations', NOBODY_ELSE, functionInvocationsAction(parts.functions.traces))
  const readers = { ...parts, mappings: mappingsBy(actions), traces: parts.functions.traces }
  add('mapping-state', NOBODY_ELSE, mappingStateAction(parts))
  add(
    'lag',
    NOBODY_ELSE,
    later(async () => (await import('./management-lag.ts')).lagAction(readers)),
  )
  add(
    'why',
    NOBODY_ELSE,
    later(async () => (await import('./management-why.ts')).whyAction(readers)),
  )
  add(
    'redrive',
    NOBODY_ELSE,
    later(async () => (await import('./management-redrive.ts')).redriveAction(parts)),
  )
  add('snapshot-list', EVERYBODY, () => snapshots.list())
  add('snapshot-save', EVERYBODY, ({ name }) => snapshots.save(name))
  add('snapshot-load', EVERYBODY, ({ name }) => snapshots.load(name))
  add('snapshot-remove', EVERYBODY, ({ name }) => snapshots.remove(name))
  return actions
}

/** Read from the disk when somebody asks for it: most servers are never asked. */
function later(load: () => Promise<ManageAction>): ManageAction {
  return async (input, call) => (await load())(input, call)
}

/** Mappings tell of themselves by an action of their own. */
function mappingsBy(actions: ReadonlyMap<string, ManageAction>): MappingsOf {
  return async (call) => {
    const told = await actions.get('mapping-state')?.({ region: call.scope.region }, call)
    return isRejection(told) ? [] : ((told as { readonly mappings?: readonly MappingReport[] } | undefined)?.mappings ?? [])
  }
}

/** Whether what is asked for concerns other accounts than the caller's. */
type Concerns = (input: ManageInput, call: Call) => boolean

const NOBODY_ELSE: Concerns = () => false
const EVERYBODY: Concerns = () => true
const accountAsked: Concerns = ({ account }, { scope }) => account !== undefined && account !== scope.accountId

/**
 * Where keys are enforced, accounts keep to themselves here as they do in AWS's API; what concerns others is for the account whose the server is.
 * Elsewhere anybody may say to be of any account.
 */
function guarded(owner: string, concerns: Concerns, action: ManageAction): ManageAction {
  return async (input, call) => {
    if (call.scope.accountId === owner || !concerns(input, call)) return action(input, call)
    return reject(
      'AccessDenied',
      'This concerns other accounts of this server, too: only the account of its first access key may do it.',
    )
  }
}
