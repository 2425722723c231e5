import { isRejection, reject } from '../../../kernel/outcome.ts'
import { functionArn, functionResources, LATEST, targetOf } from '../arn.ts'
import { putFunction } from '../life-cycle.ts'
import { UNRESERVED_MIN } from '../limits.ts'
import * as messages from '../messages.ts'
import * as model from '../model.gen.ts'
import { control } from '../operation.ts'
import { findFunction, provisionedOf, unreservedIn } from '../queries.ts'

/** 0 is allowed: nothing of the function runs any more. */
export const PutFunctionConcurrency = control(model.PutFunctionConcurrency, {
  resources: functionResources,

  decide({ view, scope, random }, { FunctionName, ReservedConcurrentExecutions: wanted }) {
    const target = targetOf({ FunctionName }, scope)
    if (isRejection(target)) return target
    if (target.qualifier !== undefined) return reject('InvalidParameterValueException', messages.FUNCTIONS_ONLY)
    const found = findFunction(view, target, functionArn(target.name, target.scope, LATEST))
    if (isRejection(found)) return found
    const provisioned = provisionedOf(view, found.arn)
    const own = found.reservedConcurrency ?? provisioned
    if (unreservedIn(view, found) + own - wanted < UNRESERVED_MIN) {
      return reject('InvalidParameterValueException', messages.TOO_MUCH_RESERVED)
    }
    if (provisioned > wanted) {
      return reject('InvalidParameterValueException', messages.reservedBelowProvisioned(wanted, provisioned))
    }
    const changed = { ...found, reservedConcurrency: wanted, revisionId: random.uuid() }
    return { changes: [putFunction(changed)], reply: { ReservedConcurrentExecutions: wanted } }
  },
})
