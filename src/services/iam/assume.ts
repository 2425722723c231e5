/** Who may take a role: its trust policy decides, for people, workers and AWS's services alike. */
import type { Call, Denial } from '../../model/caller.ts'
import type { ConditionKeys } from '../../model/permission.ts'
import { keysOf } from './condition-keys.ts'
import { denialOf, notAuthorised } from './denial.ts'
import { EVERYTHING, readIdentity } from './documents-cache.ts'
import type { RoleEntity } from './entities.ts'
import { evaluate, type Policies } from './policy/evaluate.ts'
import { type Policy, storedPolicy } from './policy/parse.ts'
import { type IamView, policiesOfRole, policiesOfUser } from './queries.ts'
import { askerOf, type Who, whoIs } from './who.ts'

export interface Assuming {
  readonly role: RoleEntity
  /** `sts:AssumeRole`, or one of its kin. Absent: that. */
  readonly action?: string
  /** e.g. `{ 'sts:ExternalId': 'x', 'sts:RoleSessionName': 'me' }`. */
  readonly keys?: ConditionKeys
}

/**
 * `undefined`: the caller may take the role. Its trust policy must name the caller, or leave it to the caller's account, whose policies must allow
 * `sts:AssumeRole` on the role then; across accounts both. An account's root needs no policies of its own.
 */
export function deniedAssuming(view: IamView, call: Call, assuming: Assuming, nowMs: number): Denial | undefined {
  const { role, action = 'sts:AssumeRole', keys } = assuming
  const who = whoIs(view, call.principal)
  const isForeign = who.kind !== 'service' && call.principal.accountId !== role.accountId
  const about = {
    call,
    who,
    nowMs,
    resource: role.arn,
    resourceTags: role.tags,
    ...(keys !== undefined && { particular: keys }),
  }
  const policies: Policies = {
    ...ownPolicies(view, who),
    session: (call.principal.session?.policies ?? []).map(storedPolicy),
    // Of the same name, or of everybody, is not whom the role trusts.
    resource: who.kind === 'gone' ? [] : [storedPolicy(role.trustPolicy)],
    side: isForeign ? 'other' : 'decides',
  }
  const verdict = evaluate(policies, {
    action,
    resource: role.arn,
    keys: keysOf(about),
    asker: askerOf(call.principal, who),
  })
  if (verdict.allowed) return undefined
  const holder = who.kind === 'user' ? `the user ${who.user.name}` : call.principal.arn
  const denial = denialOf(call, { action, resource: role.arn }, verdict, { holder, isForeign: false })
  // STS does not say which policy it was.
  return { ...denial, message: notAuthorised(call.principal.arn, action, role.arn) }
}

function ownPolicies(view: IamView, who: Who): Pick<Policies, 'identity' | 'boundary'> {
  // A role that was never made here has no policies that could hold it back, but nobody trusts it by name.
  if (who.kind === 'root' || who.kind === 'made up') return { identity: [EVERYTHING] }
  const read = (document: string): Policy => storedPolicy(document)
  if (who.kind === 'role') return readIdentity(policiesOfRole(view, who.role), read)
  return who.kind === 'user' ? readIdentity(policiesOfUser(view, who.user), read) : { identity: [] }
}
