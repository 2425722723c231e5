import { isRejection, reject } from '../../../kernel/outcome.ts'
import { functionResources } from '../arn.ts'
import { commit } from '../change.ts'
import { shownVersion } from '../describe.ts'
import { putFunction } from '../life-cycle.ts'
import * as model from '../model.gen.ts'
import { data } from '../operation.ts'
import { lambdaPort } from '../port.ts'
import { busy, functionIn, staleRevision } from '../queries.ts'
import { checkDeadLetters, checkRole } from '../role.ts'
import { changedSettings } from '../settings.ts'
import { changed } from '../update.ts'

export const UpdateFunctionConfiguration = data(model.UpdateFunctionConfiguration, {
  resources: functionResources,

  async run(context, input) {
    const named = functionIn(context.view, context.scope, input)
    if (isRejection(named)) return named
    const { runner } = lambdaPort(context.runtime)
    const missing = input.Runtime === undefined ? undefined : runner.missingFor(input.Runtime)
    if (missing !== undefined) return reject('InvalidParameterValueException', missing)
    const noRole = input.Role === undefined ? undefined : await checkRole(context, input.Role, named.found.name)
    if (noRole !== undefined) return noRole
    const outcome = await commit(context, 'UpdateFunctionConfiguration', (control) => {
      const current = functionIn(control.view, control.scope, input)
      if (isRejection(current)) return current
      const { found } = current
      const conflict = staleRevision(input.RevisionId, found.revisionId) ?? busy(found)
      if (conflict !== undefined) return conflict
      const settings = changedSettings(found.name, found.settings, input)
      if (isRejection(settings)) return settings
      const noRight = input.DeadLetterConfig === undefined ? undefined : checkDeadLetters(context, settings, found.name)
      if (noRight !== undefined) return noRight
      const owner = changed(control, found, settings)
      const shown = { function: owner, version: '$LATEST', settings }
      return { changes: [putFunction(owner)], reply: shownVersion(shown, { isQualified: false }) }
    })
    if (!isRejection(outcome)) runner.retire(named.found.arn)
    return outcome
  },
})
