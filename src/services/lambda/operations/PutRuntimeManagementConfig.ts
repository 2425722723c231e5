import { isRejection, reject } from '../../../kernel/outcome.ts'
import { functionResources } from '../arn.ts'
import { putFunction } from '../life-cycle.ts'
import * as messages from '../messages.ts'
import * as model from '../model.gen.ts'
import { control } from '../operation.ts'
import { versionIn } from '../queries.ts'

/** Kept and shown; there is one version of each runtime here. */
export const PutRuntimeManagementConfig = control(model.PutRuntimeManagementConfig, {
  resources: functionResources,

  decide({ view, scope }, { UpdateRuntimeOn, RuntimeVersionArn, ...input }) {
    const found = versionIn(view, scope, input)
    if (isRejection(found)) return found
    if ((UpdateRuntimeOn === 'Manual') !== (RuntimeVersionArn !== undefined)) {
      const text = UpdateRuntimeOn === 'Manual' ? messages.RUNTIME_ARN_NEEDED : messages.RUNTIME_ARN_UNWANTED
      return reject('InvalidParameterValueException', text)
    }
    const rest = RuntimeVersionArn === undefined ? undefined : { runtimeVersionArn: RuntimeVersionArn }
    return {
      changes: [putFunction({ ...found.function, runtimeUpdates: { on: UpdateRuntimeOn, ...rest } })],
      reply: { UpdateRuntimeOn, FunctionArn: found.function.arn, ...(RuntimeVersionArn !== undefined && { RuntimeVersionArn }) },
    }
  },
})
