/** `flow`: what goes through the shards, second by second. `limits`: what AWS's quotas keep out of them, or would. */
import type { ManageAction, ManageInput } from './gateway/manage.ts'
import { isRejection, type Rejection, reject } from './kernel/outcome.ts'
import type { Scope } from './model/caller.ts'
import { portOf, type ServiceRuntime } from './services/define.ts'
import type { FirehoseEntities } from './services/firehose/entities.ts'
import { openQuotas as openPutQuotas } from './services/firehose/quotas.ts'
import type { KinesisEntities } from './services/kinesis/entities.ts'
import { openFlow } from './services/kinesis/flow.ts'
import { flowReport } from './services/kinesis/flow-report.ts'
import { FLOW_WINDOW_SECONDS } from './services/kinesis/flow-series.ts'
import { openQuotas } from './services/kinesis/quotas.ts'

const SECONDS_DEFAULT = 60

/** Input `{ stream?, region?, account?, seconds? }`; the answer is a `FlowReport`. */
export function flowAction(runtime: ServiceRuntime<KinesisEntities>): ManageAction {
  return async (input, call) => {
    const { seconds = SECONDS_DEFAULT } = input
    if (typeof seconds !== 'number' || !Number.isInteger(seconds) || seconds < 1 || seconds > FLOW_WINDOW_SECONDS) {
      return reject('BadRequest', `seconds must be a whole number from 1 to ${FLOW_WINDOW_SECONDS}.`)
    }
    const asked = askedOf(input, call.scope)
    if (isRejection(asked)) return asked
    return flowReport(runtime.catalog, portOf(runtime, openFlow), { ...asked, seconds }, runtime.clock.nowMs())
  }
}

/** Input `{ stream?, region?, account? }`; the answer is `{ mode, refusals: CountedRefusal[] }`, the latest first. */
export function limitsAction(runtime: ServiceRuntime<KinesisEntities>, firehose: ServiceRuntime<FirehoseEntities>): ManageAction {
  return async (input, call) => {
    const asked = askedOf(input, call.scope)
    if (isRejection(asked)) return asked
    const { mode, ledger } = portOf(runtime, openQuotas)
    const ofPuts = portOf(firehose, openPutQuotas).ledger
    const refusals = [ledger, ofPuts].flatMap((each) => [...each.list(asked.scope, asked.stream)])
    return { mode, refusals: refusals.sort((a, b) => b.lastAtMs - a.lastAtMs) }
  }
}

interface Asked {
  readonly scope: Scope
  readonly stream: string | undefined
}

/** Which stream, or all of which account and region: the caller's, unless others are named. */
function askedOf(input: ManageInput, scope: Scope): Asked | Rejection<'BadRequest'> {
  const { stream, region = scope.region, account: accountId = scope.accountId } = input
  if (stream !== undefined && typeof stream !== 'string') return reject('BadRequest', 'stream must be a name.')
  if (typeof region !== 'string') return reject('BadRequest', 'region must be a name.')
  if (typeof accountId !== 'string') return reject('BadRequest', 'account must be 12 digits.')
  return { scope: { accountId, region }, stream }
}
