/** May a caller take a role? The role's own policy must name it, or leave it to the caller's account; then the caller's policies decide, too. */
import { parseArn } from '../../aws/arn.ts'
import type { Call } from '../../model/caller.ts'
import type { ConditionKeys } from '../../model/permission.ts'
import type { RoleEntity } from '../iam/entities.ts'
import type { Keys } from '../iam/policy/condition.ts'
import { evaluate, type Policies } from '../iam/policy/evaluate.ts'
import { type Policy, storedPolicy } from '../iam/policy/parse.ts'
import type { Asker } from '../iam/policy/principal.ts'
import { type IamView, policiesOfRole, policiesOfUser, principalNameOf, roleOfArn, userOfArn } from '../iam/queries.ts'
import { userIdOf } from './identity.ts'

interface Asking {
  readonly view: IamView
  readonly call: Call
  readonly nowMs: number
}

/** `more` is what the request says besides. */
export function mayTake({ view, call, nowMs }: Asking, role: RoleEntity, action: string, more: ConditionKeys): boolean {
  const { principal } = call
  const asker: Asker = {
    arns: principal.service === undefined ? [principal.arn, ...(principal.session ? [principal.session.roleArn] : [])] : [],
    accountId: principal.accountId,
    ...(principal.service !== undefined && { service: principal.service }),
  }
  const isOwn = principal.service !== undefined || principal.accountId === role.accountId
  const policies = {
    ...ownPolicies(view, call),
    resource: [storedPolicy(role.trustPolicy)],
    side: isOwn ? 'decides' : 'other',
  } as const
  const keys = keysOf({ view, call, nowMs }, more)
  return evaluate(policies, { action: `sts:${action}`, resource: role.arn, keys, asker }).allowed
}

const EVERYTHING: Policy = storedPolicy(
  JSON.stringify({ Version: '2012-10-17', Statement: { Effect: 'Allow', Action: '*', Resource: '*' } }),
)

/** An account's root may do everything; so may a role that was never made here, which only ever gets so far where it may. */
function ownPolicies(view: IamView, { principal }: Call): Pick<Policies, 'identity' | 'boundary' | 'session'> {
  const user = userOfArn(view, principal.arn)
  const role = roleOfArn(view, principal.arn)
  const own = user !== undefined ? policiesOfUser(view, user) : role !== undefined ? policiesOfRole(view, role) : undefined
  const session = (principal.session?.policies ?? []).map(storedPolicy)
  if (own === undefined) return { identity: [EVERYTHING], session }
  return {
    identity: own.policies.map(({ document }) => storedPolicy(document)),
    session,
    ...(own.boundary !== undefined && { boundary: storedPolicy(own.boundary) }),
  }
}

function keysOf({ view, call, nowMs }: Asking, more: ConditionKeys): Keys {
  const { principal, scope, from, sourceArn } = call
  const user = userOfArn(view, principal.arn)
  const role = roleOfArn(view, principal.arn)
  const tags = { ...(user ?? role)?.tags, ...principal.session?.tags }
  const known: ConditionKeys = {
    ...Object.fromEntries(Object.entries(tags).map(([key, value]) => [`aws:PrincipalTag/${key}`, value])),
    'aws:CurrentTime': new Date(nowMs).toISOString(),
    'aws:EpochTime': String(Math.floor(nowMs / 1000)),
    'aws:RequestedRegion': scope.region,
    'aws:SecureTransport': String(from?.isEncrypted ?? true),
    'aws:PrincipalArn': principal.session?.roleArn ?? principal.arn,
    'aws:PrincipalAccount': principal.accountId,
    'aws:PrincipalType': principalTypeOf(principal.arn),
    'aws:userid': userIdOf(view, principal),
    ...(user !== undefined && { 'aws:username': user.name }),
    ...(from !== undefined && { 'aws:SourceIp': from.address }),
    ...(sourceArn !== undefined && { 'aws:SourceArn': sourceArn, 'aws:SourceAccount': parseArn(sourceArn)?.accountId ?? '' }),
    ...more,
  }
  const byName = new Map(Object.entries(known).map(([key, value]) => [key.toLowerCase(), [value].flat()]))
  return (key) => byName.get(key.toLowerCase())
}

function principalTypeOf(arn: string): string {
  const kind = principalNameOf(arn)?.kind
  return kind === 'role' ? 'AssumedRole' : kind === 'user' ? 'User' : 'Account'
}
