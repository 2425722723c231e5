/**
 * What conditions and variables of policies may ask about a request
 * (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html). Keys that are not here are not there, as AWS leaves out what a
 * request does not have.
 */
import type { Call } from '../../model/caller.ts'
import type { ConditionKeys } from '../../model/permission.ts'
import type { Keys } from './policy/condition.ts'
import { accountOf, type Who } from './who.ts'

export interface KeyParts {
  readonly call: Call
  readonly who: Who
  readonly nowMs: number
  /** An ARN, or `*`. */
  readonly resource: string
  readonly resourceTags?: Readonly<Record<string, string>>
  /** Whose the resource is, where its ARN does not say. */
  readonly resourceAccountId?: string
  /** Of this call alone, in any case. */
  readonly particular?: ConditionKeys
}

type Answer = (parts: KeyParts) => string | readonly string[] | undefined

const ANSWERS: Readonly<Record<string, Answer>> = {
  'aws:currenttime': ({ nowMs }) => new Date(nowMs).toISOString(),
  'aws:epochtime': ({ nowMs }) => String(Math.floor(nowMs / 1000)),
  'aws:principalaccount': ({ call }) => (call.principal.service === undefined ? call.principal.accountId : undefined),
  'aws:principalarn': ({ call: { principal }, who }) =>
    who.kind === 'role' ? who.role.arn : (principal.session?.roleArn ?? (principal.service ? undefined : principal.arn)),
  'aws:principalisawsservice': ({ call }) => String(call.principal.service !== undefined),
  'aws:principalservicename': ({ call }) => call.principal.service,
  'aws:principaltype': ({ call: { principal }, who }) => typeOf(who, principal.session !== undefined),
  'aws:requestedregion': ({ call }) => call.scope.region,
  'aws:resourceaccount': ({ resource, resourceAccountId }) => resourceAccountId ?? accountOf(resource),
  'aws:securetransport': ({ call }) => (call.from === undefined ? undefined : String(call.from.isEncrypted)),
  'aws:sourceaccount': ({ call }) => sourceAccountOf(call),
  'aws:sourcearn': ({ call }) => call.sourceArn,
  'aws:sourceidentity': ({ call }) => call.principal.session?.sourceIdentity,
  'aws:sourceip': ({ call }) => call.from?.address,
  'aws:userid': ({ call: { principal }, who }) => userIdOf(who, principal.session?.name, principal.accountId),
  'aws:username': ({ who }) => (who.kind === 'user' ? who.user.name : undefined),
}

/** Keys with a tag's name after them. */
const TAGS_OF: Readonly<Record<string, (parts: KeyParts) => Readonly<Record<string, string>> | undefined>> = {
  'aws:principaltag': ({ call, who }) => ({ ...tagsOf(who), ...call.principal.session?.tags }),
  'aws:resourcetag': ({ resourceTags }) => resourceTags,
}

export function keysOf(parts: KeyParts): Keys {
  const particular = lowerCased(parts.particular)
  return (key) => {
    const answer = particular.get(key) ?? answerOf(key, parts)
    return typeof answer === 'string' ? [answer] : answer
  }
}

function answerOf(key: string, parts: KeyParts): string | readonly string[] | undefined {
  const slash = key.indexOf('/')
  if (slash < 0) return Object.hasOwn(ANSWERS, key) ? ANSWERS[key]?.(parts) : undefined
  const family = key.slice(0, slash)
  const tags = Object.hasOwn(TAGS_OF, family) ? TAGS_OF[family]?.(parts) : undefined
  const wanted = key.slice(slash + 1)
  return Object.entries(tags ?? {}).find(([name]) => name.toLowerCase() === wanted)?.[1]
}

function lowerCased(keys: ConditionKeys = {}): ReadonlyMap<string, string | readonly string[]> {
  return new Map(Object.entries(keys).map(([name, value]) => [name.toLowerCase(), value]))
}

/** The S3 service names a bucket, which says no account: there it is that of the call. */
function sourceAccountOf({ sourceArn, scope }: Call): string | undefined {
  return sourceArn === undefined ? undefined : (accountOf(sourceArn) ?? scope.accountId)
}

function typeOf(who: Who, isSession: boolean): string | undefined {
  if (who.kind === 'root') return 'Account'
  if (who.kind === 'user') return 'User'
  return who.kind === 'role' || isSession ? 'AssumedRole' : undefined
}

function userIdOf(who: Who, sessionName: string | undefined, accountId: string): string | undefined {
  if (who.kind === 'root') return accountId
  if (who.kind === 'user') return who.user.id
  return who.kind === 'role' ? `${who.role.id}:${sessionName ?? ''}` : undefined
}

function tagsOf(who: Who): Readonly<Record<string, string>> {
  if (who.kind === 'role') return who.role.tags
  return who.kind === 'user' ? who.user.tags : {}
}
