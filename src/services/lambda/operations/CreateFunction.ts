import { isRejection, type Rejection, reject } from '../../../kernel/outcome.ts'
import { functionArn, parseFunctionName } from '../arn.ts'
import { commit } from '../change.ts'
import { receivedCode } from '../code/receive.ts'
import { shownVersion } from '../describe.ts'
import type { FunctionEntity, FunctionSettings } from '../entities.ts'
import { putFunction } from '../life-cycle.ts'
import { NAME_CHARS_MAX, TAGS_MAX } from '../limits.ts'
import * as messages from '../messages.ts'
import * as model from '../model.gen.ts'
import { type Context, data } from '../operation.ts'
import { createdResources } from '../permissions.ts'
import { lambdaPort } from '../port.ts'
import { asFound, published } from '../publish.ts'
import { codeFull } from '../queries.ts'
import { checkDeadLetters, checkRole } from '../role.ts'
import { createdSettings } from '../settings.ts'

/** What the request asks for is looked at first, then whether Lambda may take the role, then the code, and last whether the name is free. */
export const CreateFunction = data(model.CreateFunction, {
  resources: createdResources,

  async run(context, input) {
    const name = checkedName(input.FunctionName, context)
    if (isRejection(name)) return name
    const port = lambdaPort(context.runtime)
    if (port.off !== undefined) return reject('InvalidParameterValueException', port.off)
    const settings = createdSettings(name, input)
    if (isRejection(settings)) return settings
    if (Object.keys(input.Tags ?? {}).length > TAGS_MAX) return reject('InvalidParameterValueException', messages.TOO_MANY_TAGS)
    const missing = port.runner.missingFor(settings.runtime)
    if (missing !== undefined) return reject('InvalidParameterValueException', missing)
    const unable = port.runner.canRun(settings.runtime)
    if (unable !== undefined) context.explain(unable)
    const noRole = await checkRole(context, settings.role, name)
    const refused = noRole ?? checkDeadLetters(context, settings, name)
    if (refused !== undefined) return refused
    const code = await receivedCode({ door: context.runtime.door, call: context.call, code: port.code }, input.Code)
    if (isRejection(code)) return code
    try {
      return await create(context, name, input, { ...settings, code })
    } finally {
      port.code.release(code.sha256)
    }
  },
})

function create(context: Context, name: string, input: model.CreateFunctionRequest, settings: FunctionSettings) {
  return commit(context, 'CreateFunction', (control) => {
    const { view, scope, nowMs, random } = control
    const arn = functionArn(name, scope)
    if (view.get('lambda.function', arn) !== undefined) return reject('ResourceConflictException', messages.exists(name))
    if (codeFull(view, scope, settings.code.bytes)) return reject('CodeStorageExceededException', messages.CODE_FULL)
    const delayMs = control.settings.statusDelayMs
    const made: FunctionEntity = {
      id: random.uuid(),
      arn,
      name,
      ...scope,
      settings,
      state: delayMs === 0 ? 'Active' : 'Pending',
      ...(delayMs === 0 ? { lastUpdate: 'Successful' } : { settlesAtMs: nowMs + delayMs }),
      revisionId: random.uuid(),
      createdAtMs: nowMs,
      modifiedAtMs: nowMs,
      lastVersion: 0,
      tags: input.Tags ?? {},
      recursiveLoop: 'Terminate',
      runtimeUpdates: { on: 'Auto' },
    }
    if (input.Publish === true) {
      const version = published(control, made)
      return { changes: version.changes, reply: shownVersion(asFound(version), { isQualified: true }) }
    }
    const shown = { function: made, version: '$LATEST', settings }
    return { changes: [putFunction(made)], reply: shownVersion(shown, { isQualified: false }) }
  })
}

/** A name, or an ARN of this account and region without a qualifier. */
function checkedName(
  given: string,
  { scope }: Context,
):
  | string
  | Rejection<'InvalidParameterValueException' | 'ResourceNotFoundException' | 'ValidationException' | 'AccessDeniedException'> {
  const named = parseFunctionName(given)
  if (named === undefined || named.qualifier !== undefined || named.name.includes('.')) {
    return reject('ValidationException', messages.badName(given))
  }
  const { name, region = scope.region, accountId = scope.accountId } = named
  if (region !== scope.region) return reject('ResourceNotFoundException', messages.otherRegion(region, scope.region))
  if (accountId !== scope.accountId) return reject('AccessDeniedException')
  return name.length > NAME_CHARS_MAX ? reject('InvalidParameterValueException', messages.nameTooLong(name)) : name
}
