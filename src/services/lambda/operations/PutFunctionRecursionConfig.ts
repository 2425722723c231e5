import { isRejection } from '../../../kernel/outcome.ts'
import { functionResources } from '../arn.ts'
import { putFunction } from '../life-cycle.ts'
import * as model from '../model.gen.ts'
import { control } from '../operation.ts'
import { functionIn } from '../queries.ts'

/** Kept and shown; Leat ends no loops of functions. */
export const PutFunctionRecursionConfig = control(model.PutFunctionRecursionConfig, {
  resources: functionResources,

  decide({ view, scope }, { FunctionName, RecursiveLoop }) {
    const named = functionIn(view, scope, { FunctionName })
    if (isRejection(named)) return named
    return { changes: [putFunction({ ...named.found, recursiveLoop: RecursiveLoop })], reply: { RecursiveLoop } }
  },
})
