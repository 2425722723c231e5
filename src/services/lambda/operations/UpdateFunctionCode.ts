import { isRejection, reject } from '../../../kernel/outcome.ts'
import { functionResources } from '../arn.ts'
import { commit } from '../change.ts'
import { receivedCode } from '../code/receive.ts'
import { shownVersion } from '../describe.ts'
import type { CodeFacts } from '../entities.ts'
import { putFunction } from '../life-cycle.ts'
import * as messages from '../messages.ts'
import * as model from '../model.gen.ts'
import { type Context, data } from '../operation.ts'
import { lambdaPort } from '../port.ts'
import { asFound, published } from '../publish.ts'
import { busy, codeFull, functionIn, staleRevision } from '../queries.ts'
import { changed } from '../update.ts'

/** What runs just now ends with the code that it began with. */
export const UpdateFunctionCode = data(model.UpdateFunctionCode, {
  resources: functionResources,

  async run(context, input) {
    const named = functionIn(context.view, context.scope, input)
    if (isRejection(named)) return named
    if (input.ImageUri !== undefined) return reject('InvalidParameterValueException', messages.IMAGE_FOR_ZIP)
    const early = busy(named.found) ?? staleRevision(input.RevisionId, named.found.revisionId)
    if (early !== undefined) return early
    const port = lambdaPort(context.runtime)
    const code = await receivedCode({ door: context.runtime.door, call: context.call, code: port.code }, input)
    if (isRejection(code)) return code
    try {
      const outcome = await update(context, input, code)
      if (!isRejection(outcome)) port.runner.retire(named.found.arn)
      return outcome
    } finally {
      port.code.release(code.sha256)
      await port.sweepCode()
    }
  },
})

function update(context: Context, input: model.UpdateFunctionCodeRequest, code: CodeFacts) {
  return commit(context, 'UpdateFunctionCode', (control) => {
    const { view, scope } = control
    const named = functionIn(view, scope, input)
    if (isRejection(named)) return named
    const { found } = named
    const conflict = busy(found) ?? staleRevision(input.RevisionId, found.revisionId)
    if (conflict !== undefined) return conflict
    if (codeFull(view, scope, code.bytes - found.settings.code.bytes)) {
      return reject('CodeStorageExceededException', messages.CODE_FULL)
    }
    const architecture = input.Architectures?.[0] ?? found.settings.architecture
    const owner = changed(control, found, { ...found.settings, code, architecture })
    const shown = { function: owner, version: '$LATEST', settings: owner.settings }
    const reply = shownVersion(shown, { isQualified: false })
    if (input.DryRun === true) return { changes: [], reply }
    if (input.Publish !== true) return { changes: [putFunction(owner)], reply }
    const version = published(control, owner)
    return {
      changes: version.changes.length > 0 ? version.changes : [putFunction(owner)],
      reply: shownVersion(asFound(version), { isQualified: true }),
    }
  })
}
