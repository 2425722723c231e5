import { isRejection } from '../../../kernel/outcome.ts'
import { functionResources } from '../arn.ts'
import * as model from '../model.gen.ts'
import { query } from '../operation.ts'
import { functionIn } from '../queries.ts'

export const GetFunctionRecursionConfig = query(model.GetFunctionRecursionConfig, {
  resources: functionResources,

  answer({ view, scope }, { FunctionName }) {
    const named = functionIn(view, scope, { FunctionName })
    return isRejection(named) ? named : { RecursiveLoop: named.found.recursiveLoop }
  },
})
