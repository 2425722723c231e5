import { isRejection, reject } from '../../../kernel/outcome.ts'
import { functionArn, functionResources, isVersionNumber, LATEST, targetOf } from '../arn.ts'
import { commit } from '../change.ts'
import { type Changes, removeFunction, removeQualifier } from '../life-cycle.ts'
import * as messages from '../messages.ts'
import * as model from '../model.gen.ts'
import { data } from '../operation.ts'
import { lambdaPort } from '../port.ts'
import { aliasesOf, findFunction, versionOf } from '../queries.ts'

/** The mappings that read streams for it stay, as on AWS. */
export const DeleteFunction = data(model.DeleteFunction, {
  resources: functionResources,

  async run(context, input) {
    const target = targetOf(input, context.scope)
    if (isRejection(target)) return target
    const { qualifier } = target
    if (qualifier === LATEST) return reject('InvalidParameterValueException', messages.NO_LATEST_DELETION)
    const outcome = await commit(context, 'DeleteFunction', ({ view }) => {
      const found = findFunction(view, target)
      if (isRejection(found)) return found
      if (qualifier === undefined) return { changes: removeFunction(view, found), reply: {} }
      const shown = functionArn(found.name, found, qualifier)
      if (!isVersionNumber(qualifier)) return reject('InvalidParameterValueException', messages.noVersionDeleted(shown))
      // A version that is gone already is gone, as AWS has it.
      if (versionOf(view, found, qualifier) === undefined) return { changes: [] as Changes, reply: {} }
      const pointing = [...aliasesOf(view, found.arn)].filter(
        ({ version, weights }) => version === qualifier || qualifier in weights,
      )
      if (pointing.length > 0) {
        return reject(
          'ResourceConflictException',
          messages.versionOfAliases(
            qualifier,
            pointing.map(({ name }) => name),
          ),
        )
      }
      return { changes: removeQualifier(view, found.arn, qualifier), reply: {} }
    })
    if (isRejection(outcome)) return outcome
    const port = lambdaPort(context.runtime)
    port.runner.retire(target.arn)
    await port.sweepCode()
    return outcome
  },
})
