import { parseArn } from '../../../aws/arn.ts'
import { isRejection, type Rejection, reject } from '../../../kernel/outcome.ts'
import type { ConditionKeys } from '../../../model/permission.ts'
import { tagKeys } from '../../../model/permission.ts'
import { deniedAssuming } from '../../iam/assume.ts'
import type { RoleEntity } from '../../iam/entities.ts'
import { idOfUnknownRole } from '../../iam/ids.ts'
import { principalNameOf, roleOf, wasRole } from '../../iam/queries.ts'
import { issued } from '../issue.ts'
import { CHAINED_SECONDS_MAX, ROLE_SECONDS_DEFAULT, ROLE_SECONDS_MAX } from '../limits.ts'
import * as messages from '../messages.ts'
import * as model from '../model.gen.ts'
import { type Context, data } from '../operation.ts'
import { contentOf } from '../role-session.ts'

/** A session under a role, if the role's policy lets the caller have it. */
export const AssumeRole = data(model.AssumeRole, {
  resources: ({ RoleArn }) => [RoleArn],

  async run(context, input) {
    const { view, call, runtime, nowMs } = context
    const { RoleArn, RoleSessionName: sessionName, DurationSeconds: seconds = ROLE_SECONDS_DEFAULT } = input
    const named = nameIn(RoleArn)
    if (named === undefined) return reject('ValidationException', messages.badArn(RoleArn))
    const role = roleOf(view, named.accountId, named.name)
    const refused = refusal(context, input, role?.arn === RoleArn ? role : undefined, named)
    if (refused !== undefined) return refused
    const tooLong = beyond(seconds, role?.maxSessionSeconds ?? ROLE_SECONDS_MAX, call.principal.session !== undefined)
    if (tooLong !== undefined) return tooLong
    const contents = contentOf(view, input, call.principal.session)
    if (isRejection(contents)) return contents
    const { partition } = named
    const arn = `arn:${partition}:sts::${named.accountId}:assumed-role/${role?.name ?? named.name}/${sessionName}`
    const inRole = { sessionName, roleArn: RoleArn, ...(role !== undefined && { roleId: role.id }), ...contents.content }
    const session = { accountId: named.accountId, arn, role: inRole }
    const { sourceIdentity } = contents.content
    return {
      Credentials: issued(runtime, { ...session, seconds, nowMs }),
      AssumedRoleUser: { AssumedRoleId: `${role?.id ?? idOfUnknownRole(named.accountId, named.name)}:${sessionName}`, Arn: arn },
      ...(contents.packedPercent !== undefined && { PackedPolicySize: contents.packedPercent }),
      ...(sourceIdentity !== undefined && { SourceIdentity: sourceIdentity }),
    }
  },
})

interface Name {
  readonly partition: string
  readonly accountId: string
  readonly name: string
}

function nameIn(roleArn: string): Name | undefined {
  const arn = parseArn(roleArn)
  const named = principalNameOf(roleArn)
  const isRole = arn?.service === 'iam' && arn.region === '' && named?.kind === 'role' && /^\d{12}$/.test(named.accountId)
  return isRole ? { partition: arn.partition, accountId: named.accountId, name: named.name } : undefined
}

/** Which of what the call needs it may not do: the first. */
function refusal(
  { view, call, nowMs, runtime }: Context,
  input: model.AssumeRoleRequest,
  role: RoleEntity | undefined,
  { accountId, name }: Name,
): Rejection<'AccessDeniedException'> | undefined {
  if (role === undefined) {
    // Made-up roles of courses and examples: whoever may call with any key may have them, but not one that was deleted.
    if (runtime.settings.isOpen === true && !isKnown(view, accountId, name)) return undefined
    const hint = `the role ${input.RoleArn} does not exist; make it with iam create-role`
    return reject('AccessDeniedException', messages.notAuthorised(call.principal.arn, 'AssumeRole', input.RoleArn), hint)
  }
  const keys = conditionKeys(input)
  const wanted = [
    'AssumeRole',
    ...(input.Tags === undefined || input.Tags.length === 0 ? [] : ['TagSession']),
    ...(input.SourceIdentity === undefined ? [] : ['SetSourceIdentity']),
  ]
  for (const action of wanted) {
    const denial = deniedAssuming(view, call, { role, action: `sts:${action}`, keys }, nowMs)
    if (denial !== undefined) return reject('AccessDeniedException', denial.message, denial.hint)
  }
  return undefined
}

function isKnown(view: Context['view'], accountId: string, name: string): boolean {
  return roleOf(view, accountId, name) !== undefined || wasRole(view, accountId, name)
}

function conditionKeys(input: model.AssumeRoleRequest): ConditionKeys {
  const { RoleSessionName, ExternalId, SourceIdentity, Tags = [], TransitiveTagKeys = [] } = input
  return {
    ...tagKeys(Object.fromEntries(Tags.map(({ Key, Value }) => [Key, Value]))),
    'sts:RoleSessionName': RoleSessionName,
    ...(ExternalId !== undefined && { 'sts:ExternalId': ExternalId }),
    ...(SourceIdentity !== undefined && { 'sts:SourceIdentity': SourceIdentity }),
    ...(TransitiveTagKeys.length > 0 && { 'sts:TransitiveTagKeys': TransitiveTagKeys }),
  }
}

function beyond(seconds: number, secondsMax: number, isChained: boolean): Rejection<'ValidationException'> | undefined {
  if (isChained && seconds > CHAINED_SECONDS_MAX) return reject('ValidationException', messages.BEYOND_CHAIN)
  return seconds > secondsMax ? reject('ValidationException', messages.BEYOND_ROLE) : undefined
}
