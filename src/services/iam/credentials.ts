/**
 * Keys that IAM and STS issued, as the front door asks for them at every request. They are looked up in the catalog as it is: IAM's service need not be
 * loaded for it.
 */
import { rootArn } from '../../aws/arn.ts'
import { assert } from '../../kernel/assert.ts'
import type { Principal } from '../../model/caller.ts'
import { portOf, type ServiceRuntime } from '../define.ts'
import type { IamEntities } from './entities.ts'
import { isOwnKeyId } from './ids.ts'
import { openSecret } from './keys.ts'
import { lastUses } from './last-uses.ts'
import { SESSIONS_OPEN_MAX } from './limits.ts'
import { managedPolicyOf } from './managed-policies.ts'
import { accessKeyOf, type IamView, ownDocumentOf, userOf, userOfArn } from './queries.ts'
import { openSession, type Session } from './sessions.ts'

export interface IssuedKey {
  readonly secret: string
  readonly principal: Principal
  readonly sessionToken?: string
  readonly isExpired?: boolean
  /** To be called when a request that was signed with it has been let in. */
  readonly used: (scope: { readonly service: string; readonly region: string }) => void
}

export interface IssuedKeys {
  /** `refused`: it is one of ours that may not be used (any more); `undefined`: it is not ours. */
  lookup(accessKeyId: string, sessionToken: string | undefined): IssuedKey | 'refused' | undefined
}

type Runtime = ServiceRuntime<IamEntities>

export function issuedKeys(runtime: Runtime): IssuedKeys {
  const sessions = openedSessions(runtime)
  const secrets = openedSecrets(runtime)
  return {
    lookup(accessKeyId, sessionToken) {
      if (sessionToken !== undefined) {
        const session = sessions(sessionToken)
        if (session?.accessKeyId === accessKeyId) return ofSession(runtime, session, sessionToken)
      }
      return ofUser(runtime, accessKeyId, secrets) ?? (isOwnKeyId(accessKeyId) ? 'refused' : undefined)
    },
  }
}

function ofUser(
  runtime: Runtime,
  id: string,
  secretOf: (sealed: string, id: string) => string | undefined,
): IssuedKey | 'refused' | undefined {
  const { catalog, clock } = runtime
  const key = accessKeyOf(catalog, id)
  if (key === undefined) return undefined
  const { accountId, userName } = key
  const user = userName === undefined ? undefined : userOf(catalog, accountId, userName)
  const secret = secretOf(key.sealedSecret, id)
  if (!key.isActive || secret === undefined || (userName !== undefined && user === undefined)) return 'refused'
  const principal = { arn: user?.arn ?? rootArn(accountId), accountId, accessKeyId: id }
  const used: IssuedKey['used'] = (scope) => portOf(runtime, lastUses).keyUsed(id, { ...scope, atMs: clock.nowMs() })
  return { secret, principal, used }
}

function ofSession(runtime: Runtime, session: Session, sessionToken: string): IssuedKey | 'refused' {
  const { catalog, clock } = runtime
  const { accessKeyId, secret, role } = session
  if (session.userId !== undefined && userOfArn(catalog, session.arn)?.id !== session.userId) return 'refused'
  const isExpired = session.expiresAtMs <= clock.nowMs()
  const used: IssuedKey['used'] = (scope) => {
    if (role?.roleId !== undefined) portOf(runtime, lastUses).roleUsed(role.roleId, { ...scope, atMs: clock.nowMs() })
  }
  const principal = { arn: session.arn, accountId: session.accountId, accessKeyId }
  if (role === undefined) return { secret, principal, sessionToken, isExpired, used }
  const { sessionName: name, policies: given = [], policyArns = [], ...rest } = role
  const policies = [...given, ...policyArns.map((arn) => documentOf(catalog, arn))]
  return { secret, principal: { ...principal, session: { name, policies, ...rest } }, sessionToken, isExpired, used }
}

/** A policy that was deleted since permits nothing. */
function documentOf(view: IamView, arn: string): string {
  return ownDocumentOf(view, arn) ?? managedPolicyOf(arn)?.document ?? ''
}

/** Opening a token takes longer than all else about a request: those that come again and again are kept open. */
function openedSessions({ secrets }: Runtime): (token: string) => Session | undefined {
  return remembering((token) => openSession(secrets, token))
}

function openedSecrets({ secrets }: Runtime): (sealed: string, id: string) => string | undefined {
  return remembering((sealed, id) => openSecret(secrets, { id, sealedSecret: sealed }))
}

/** What was asked for first is forgotten first. What gave nothing is not remembered: anybody can make up such. */
function remembering<Rest extends readonly unknown[], Value>(
  make: (key: string, ...rest: Rest) => Value | undefined,
): (key: string, ...rest: Rest) => Value | undefined {
  const known = new Map<string, Value>()
  return (key, ...rest) => {
    const before = known.get(key)
    if (before !== undefined) return before
    const made = make(key, ...rest)
    if (made !== undefined) known.set(key, made)
    if (known.size > SESSIONS_OPEN_MAX) known.delete(oldestOf(known))
    return made
  }
}

function oldestOf<Key>(known: ReadonlyMap<Key, unknown>): Key {
  const [oldest] = known.keys()
  assert(oldest !== undefined, 'what is too full is not empty')
  return oldest
}
