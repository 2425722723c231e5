import { isRejection } from '../../../kernel/outcome.ts'
import { functionResources } from '../arn.ts'
import * as model from '../model.gen.ts'
import { query } from '../operation.ts'
import { functionIn } from '../queries.ts'

export const GetFunctionConcurrency = query(model.GetFunctionConcurrency, {
  resources: functionResources,

  answer({ view, scope }, { FunctionName }) {
    const named = functionIn(view, scope, { FunctionName })
    if (isRejection(named)) return named
    const { reservedConcurrency } = named.found
    return reservedConcurrency === undefined ? {} : { ReservedConcurrentExecutions: reservedConcurrency }
  },
})
