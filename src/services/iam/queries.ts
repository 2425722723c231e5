/** Pure look-ups over a view of IAM's entities: the door for whoever evaluates policies, and for IAM's own operations. */
import { parseArn } from '../../aws/arn.ts'
import type { View } from '../../catalog/entities.ts'
import {
  type AccessKeyEntity,
  type GroupEntity,
  type IamEntities,
  idOf,
  type PolicyEntity,
  type PolicyHolder,
  type RoleEntity,
  type UserEntity,
} from './entities.ts'
import { managedPolicyOf } from './managed-policies.ts'

export type IamView = View<IamEntities>

export function roleOf(view: IamView, accountId: string, name: string): RoleEntity | undefined {
  return view.get('iam.role', idOf(accountId, name))
}

export function userOf(view: IamView, accountId: string, name: string): UserEntity | undefined {
  return view.get('iam.user', idOf(accountId, name))
}

export function groupOf(view: IamView, accountId: string, name: string): GroupEntity | undefined {
  return view.get('iam.group', idOf(accountId, name))
}

/** Whom an ARN names, as far as IAM keeps such: by account and name, whether or not there is one. */
export interface PrincipalName {
  readonly kind: 'role' | 'user'
  readonly accountId: string
  /** Without its path. */
  readonly name: string
  /** Of an assumed role. */
  readonly session?: string
}

/**
 * Of `arn:aws:iam::A:role/path/NAME`, `arn:aws:sts::A:assumed-role/NAME/SESSION` and `arn:aws:iam::A:user/path/NAME`; `undefined` for every other ARN,
 * an account's root among them.
 */
export function principalNameOf(arn: string): PrincipalName | undefined {
  const parsed = parseArn(arn)
  if (parsed === undefined) return undefined
  const { service, accountId, resource } = parsed
  const parts = resource.split('/')
  const [kind = '', first = ''] = parts
  const last = parts.at(-1) ?? ''
  if (parts.length < 2 || last === '') return undefined
  if (service === 'sts' && kind === 'assumed-role')
    return { kind: 'role', accountId, name: first, session: parts.slice(2).join('/') }
  if (service === 'iam' && (kind === 'role' || kind === 'user')) return { kind, accountId, name: last }
  return undefined
}

/** The role that a role's ARN or a session's ARN names. A path in the ARN must be the role's. */
export function roleOfArn(view: IamView, arn: string): RoleEntity | undefined {
  const named = principalNameOf(arn)
  if (named?.kind !== 'role') return undefined
  const role = roleOf(view, named.accountId, named.name)
  return named.session !== undefined || role?.arn === arn ? role : undefined
}

export function userOfArn(view: IamView, arn: string): UserEntity | undefined {
  const named = principalNameOf(arn)
  if (named?.kind !== 'user') return undefined
  const user = userOf(view, named.accountId, named.name)
  return user?.arn === arn ? user : undefined
}

/** Was there a role of that name once, which has been deleted since? (Of the last FORMER_ROLES_MAX of an account.) */
export function wasRole(view: IamView, accountId: string, name: string): boolean {
  return view.get('iam.account', accountId)?.formerRoles.includes(name.toLowerCase()) ?? false
}

/** A policy that can be attached: an account's own, or one that AWS manages. */
export interface AttachablePolicy {
  readonly arn: string
  readonly name: string
  readonly isAwsManaged: boolean
  /** Of its default version. */
  readonly document: string
}

/** Of a policy that an account made itself. */
export function ownDocumentOf(view: IamView, arn: string): string | undefined {
  const own = view.get('iam.policy', arn)
  return own && defaultDocumentOf(own)
}

export function policyOfArn(view: IamView, arn: string): AttachablePolicy | undefined {
  const own = view.get('iam.policy', arn)
  if (own !== undefined) return { arn, name: own.name, isAwsManaged: false, document: defaultDocumentOf(own) }
  const managed = managedPolicyOf(arn)
  return managed && { arn, name: managed.name, isAwsManaged: true, document: managed.document }
}

export function defaultDocumentOf(policy: PolicyEntity): string {
  return policy.versions.find(({ id }) => id === policy.defaultVersionId)?.document ?? ''
}

/** One policy among those that decide what a role or user may do. */
export interface IdentityPolicy {
  readonly source: 'attached' | 'inline'
  /** ARN of an attached one, name of an inline one. */
  readonly id: string
  /** The role, user or group that it belongs to. */
  readonly holderArn: string
  /** JSON, as it was given. */
  readonly document: string
}

export interface IdentityPolicies {
  readonly policies: readonly IdentityPolicy[]
  /** The document that bounds them, if there is one. A boundary that was deleted permits nothing: ''. */
  readonly boundary?: string
}

/** What decides over a role: its attached and inline policies, and its boundary. */
export function policiesOfRole(view: IamView, role: RoleEntity): IdentityPolicies {
  return { policies: policiesHeldBy(view, role), ...boundaryOf(view, role) }
}

/** The same for a user, with those of its groups. */
export function policiesOfUser(view: IamView, user: UserEntity): IdentityPolicies {
  const groups = groupsOf(view, user).flatMap((group) => policiesHeldBy(view, group))
  return { policies: [...policiesHeldBy(view, user), ...groups], ...boundaryOf(view, user) }
}

export function policiesOfGroup(view: IamView, group: GroupEntity): IdentityPolicies {
  return { policies: policiesHeldBy(view, group) }
}

export function groupsOf(view: IamView, user: UserEntity): readonly GroupEntity[] {
  return user.groups.map((name) => groupOf(view, user.accountId, name)).filter((group) => group !== undefined)
}

function policiesHeldBy(view: IamView, holder: PolicyHolder & { readonly arn: string }): readonly IdentityPolicy[] {
  const attached = holder.attachedPolicyArns
    .map((arn) => policyOfArn(view, arn))
    .filter((policy) => policy !== undefined)
    .map(({ arn, document }) => ({ source: 'attached', id: arn, holderArn: holder.arn, document }) as const)
  const inline = Object.entries(holder.inlinePolicies).map(
    ([id, document]) => ({ source: 'inline', id, holderArn: holder.arn, document }) as const,
  )
  return [...attached, ...inline]
}

function boundaryOf(view: IamView, { boundaryArn }: { readonly boundaryArn?: string }): { readonly boundary?: string } {
  return boundaryArn === undefined ? {} : { boundary: policyOfArn(view, boundaryArn)?.document ?? '' }
}

export function accessKeyOf(view: IamView, id: string): AccessKeyEntity | undefined {
  return view.get('iam.access-key', id)
}
