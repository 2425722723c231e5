import { isRejection, reject } from '../../../kernel/outcome.ts'
import { functionResources } from '../arn.ts'
import { putFunction } from '../life-cycle.ts'
import * as messages from '../messages.ts'
import * as model from '../model.gen.ts'
import { control } from '../operation.ts'
import { functionIn } from '../queries.ts'

export const DeleteFunctionConcurrency = control(model.DeleteFunctionConcurrency, {
  resources: functionResources,

  decide({ view, scope, random }, { FunctionName }) {
    const named = functionIn(view, scope, { FunctionName })
    if (isRejection(named)) return named
    if (named.target.qualifier !== undefined) return reject('InvalidParameterValueException', messages.FUNCTIONS_ONLY)
    const { reservedConcurrency: before, ...rest } = named.found
    return { changes: before === undefined ? [] : [putFunction({ ...rest, revisionId: random.uuid() })], reply: undefined }
  },
})
