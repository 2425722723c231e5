import { isRejection } from '../../../kernel/outcome.ts'
import { functionResources } from '../arn.ts'
import * as model from '../model.gen.ts'
import { query } from '../operation.ts'
import { versionIn } from '../queries.ts'

export const GetRuntimeManagementConfig = query(model.GetRuntimeManagementConfig, {
  resources: functionResources,

  answer({ view, scope }, input) {
    const found = versionIn(view, scope, input)
    if (isRejection(found)) return found
    const { on, runtimeVersionArn } = found.function.runtimeUpdates
    return {
      UpdateRuntimeOn: on,
      ...(runtimeVersionArn !== undefined && { RuntimeVersionArn: runtimeVersionArn }),
      FunctionArn: found.function.arn,
    }
  },
})
