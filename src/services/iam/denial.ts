/** What is said of a denial: to the client in AWS's words, to the person at the server with what would help. */
import type { Call, Denial } from '../../model/caller.ts'
import type { Permission } from '../../model/permission.ts'
import type { Source, Verdict } from './policy/evaluate.ts'

export type Refusal = Exclude<Verdict, { readonly allowed: true }>

/** Where the policy is that would have to change, as a person would look for it. */
export interface Blame {
  /** e.g. `the role writer`. */
  readonly holder: string
  /** In an account that is not the resource's, S3 says no more than that. */
  readonly isForeign: boolean
}

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html has the texts. */
export function denialOf(call: Call, permission: Permission, refusal: Refusal, blame: Blame): Denial {
  const { action } = permission
  const text = `User: ${call.principal.arn} is not authorized to perform: ${action}${onResource(permission)} ${reasonOf(action, refusal)}`
  const isPlain = blame.isForeign && action.startsWith('s3:')
  return { message: isPlain ? 'Access Denied' : text, hint: hintOf(call, permission, refusal, blame) }
}

/** Without a reason, as STS says it. */
export function notAuthorised(who: string, action: string, resource: string): string {
  return `User: ${who} is not authorized to perform: ${action} on resource: ${resource}`
}

/** AWS leaves it out where an action is about nothing in particular; Lambda and IAM do not. */
function onResource({ action, resource }: Permission): string {
  if (resource === '*' && !/^(lambda|iam):/.test(action)) return ''
  return action.startsWith('s3:') ? ` on resource: "${resource}"` : ` on resource: ${resource}`
}

function reasonOf(action: string, { why, source }: Refusal): string {
  if (why === 'implicit') return `because no ${source} allows the ${action} action`
  return `with an explicit deny in ${source === 'identity-based policy' ? 'an' : 'a'} ${source}`
}

const HOLDS: Readonly<Record<Source, (holder: string, resource: string) => string>> = {
  'identity-based policy': (holder) => `a policy of ${holder}`,
  'permissions boundary': (holder) => `the permissions boundary of ${holder}`,
  'session policy': () => 'the policy given with the session',
  'resource-based policy': (_holder, resource) => `the policy of ${resource}`,
}

function hintOf({ principal }: Call, { action, resource }: Permission, { why, source, by }: Refusal, { holder }: Blame): string {
  const what = resource === '*' ? action : `${action} on ${resource}`
  const where = HOLDS[source](holder, resource)
  const begin = `${principal.arn} was denied ${what}: `
  if (why === 'explicit') {
    const statement = by?.sid === undefined || by.sid === '' ? 'A statement' : `The statement ${by.sid}`
    const policy = by?.policy === undefined ? where : `${by.policy}, ${where},`
    return `${begin}${statement} of ${policy} denies it, whatever others allow. Take it away, or narrow it.`
  }
  const isOfResource = source === 'resource-based policy'
  const who = isOfResource ? { Principal: principalElement(principal) } : undefined
  // The policy of a role is about the role.
  const about = isOfResource && action.startsWith('sts:') ? undefined : { Resource: grantable(resource) }
  const statement = JSON.stringify({ Effect: 'Allow', ...who, Action: action, ...about })
  return `${begin}no ${source} allows it. This statement in ${where} would: ${statement}`
}

/** What a person would write: the next object, and the next stream of a log group, have other names. */
function grantable(resource: string): string {
  const [, bucket] = /^(arn:[^:]+:s3:::[^/]+\/)./.exec(resource) ?? []
  if (bucket !== undefined) return `${bucket}*`
  const [, logGroup] = /^(arn:[^:]+:logs:[^:]*:[^:]*:log-group:[^:]+:)log-stream:/.exec(resource) ?? []
  return logGroup === undefined ? resource : `${logGroup}*`
}

function principalElement({ arn, service, session }: Call['principal']): object {
  return service === undefined ? { AWS: session?.roleArn ?? arn } : { Service: service }
}
