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
import * as messages from './messages.ts'
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

/** It is one of ours and may not be used (any more): why, and what to do. */
export interface RefusedKey {
  readonly refused: string
}

export interface IssuedKeys {
  /** `undefined`: it is not ours. */
  lookup(accessKeyId: string, sessionToken: string | undefined): IssuedKey | RefusedKey | undefined
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
      return ofUser(runtime, accessKeyId, secrets) ?? strange(accessKeyId, sessionToken)
    },
  }
}

/** Ids of ours say so. A session's key is nothing without its token. */
function strange(id: string, sessionToken: string | undefined): RefusedKey | undefined {
  if (!isOwnKeyId(id)) return undefined
  if (!id.startsWith('ASIA')) return { refused: messages.strangeKey(id) }
  return { refused: sessionToken === undefined ? messages.noToken(id) : messages.strangeToken(id) }
}

function ofUser(
  runtime: Runtime,
  id: string,
  secretOf: (sealed: string, id: string) => string | undefined,
): IssuedKey | RefusedKey | undefined {
  const { catalog, clock } = runtime
  const key = accessKeyOf(catalog, id)
  if (key === undefined) return undefined
  const { accountId, userName } = key
  const user = userName === undefined ? undefined : userOf(catalog, accountId, userName)
  if (!key.isActive) return { refused: messages.inactiveKey(id, userName) }
  const secret = secretOf(key.sealedSecret, id)
  if (secret === undefined || (userName !== undefined && user === undefined)) return { refused: messages.strangeKey(id) }
  const principal = { arn: user?.arn ?? rootArn(accountId), accountId, accessKeyId: id }
  const used: IssuedKey['used'] = (scope) => portOf(runtime, lastUses).keyUsed(id, { ...scope, atMs: clock.nowMs() })
  return { secret, principal, used }
}

function ofSession(runtime: Runtime, session: Session, sessionToken: string): IssuedKey | RefusedKey {
  const { catalog, clock } = runtime
  const { accessKeyId, secret, role } = session
  if (session.userId !== undefined && userOfArn(catalog, session.arn)?.id !== session.userId) {
    return { refused: messages.userIsGone(session.arn) }
  }
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
