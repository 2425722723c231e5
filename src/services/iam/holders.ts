/** Roles, users and groups hold policies in one way: attached ones and inline ones. */
import type { Change } from '../../catalog/entities.ts'
import { isRejection, type Rejection, reject } from '../../kernel/outcome.ts'
import type { Scope } from '../../model/caller.ts'
import type { TokenSealer } from '../../model/tokens.ts'
import type { Decision } from '../define.ts'
import { charsOf, unfitDocument } from './documents.ts'
import { type IamEntities, idOf, type Named, type PolicyHolder } from './entities.ts'
import { badPolicyArn, findGroup, findOwnRole, findRole, findUser, type NoSuchEntity, unfitPolicy } from './find.ts'
import { ATTACHED_POLICIES_MAX, GROUP_INLINE_CHARS_MAX, ROLE_INLINE_CHARS_MAX, USER_INLINE_CHARS_MAX } from './limits.ts'
import * as messages from './messages.ts'
import type * as model from './model.gen.ts'
import { inOrder, type Page, pageOf } from './paging.ts'
import { type IamView, policyOfArn } from './queries.ts'
import { encodedDocument } from './shown.ts'

/** One of them, and how it is written back. */
export interface Holder {
  readonly kind: 'role' | 'user' | 'group'
  readonly entity: Named & PolicyHolder
  readonly inlineCharsMax: number
  with(policies: Partial<PolicyHolder>): Change<IamEntities>
}

type Unmodifiable = Rejection<'UnmodifiableEntityException'>
type Invalid = Rejection<'ValidationException'>
type Changed = Decision<IamEntities, undefined>

/** A role that may be changed. */
export function changeableRole(view: IamView, scope: Scope, name: string): Holder | NoSuchEntity | Unmodifiable {
  const role = findOwnRole(view, scope, name)
  return isRejection(role) ? role : holding(role, 'role', ROLE_INLINE_CHARS_MAX)
}

export function roleHolder(view: IamView, scope: Scope, name: string): Holder | NoSuchEntity {
  const role = findRole(view, scope, name)
  return isRejection(role) ? role : holding(role, 'role', ROLE_INLINE_CHARS_MAX)
}

export function userHolder(view: IamView, scope: Scope, name: string): Holder | NoSuchEntity {
  const user = findUser(view, scope, name)
  return isRejection(user) ? user : holding(user, 'user', USER_INLINE_CHARS_MAX)
}

export function groupHolder(view: IamView, scope: Scope, name: string): Holder | NoSuchEntity {
  const group = findGroup(view, scope, name)
  return isRejection(group) ? group : holding(group, 'group', GROUP_INLINE_CHARS_MAX)
}

function holding<Kind extends Holder['kind']>(entity: IamEntities[`iam.${Kind}`], kind: Kind, inlineCharsMax: number): Holder {
  return {
    kind,
    entity,
    inlineCharsMax,
    with: (policies) =>
      ({
        put: `iam.${kind}`,
        id: idOf(entity.accountId, entity.name),
        value: { ...entity, ...policies },
      }) as Change<IamEntities>,
  }
}

/** Attaching what is attached changes nothing. */
export function attach<Refusal extends Rejection<string>>(
  view: IamView,
  scope: Scope,
  holder: Holder | Refusal,
  policyArn: string,
): Changed | Refusal | NoSuchEntity | Invalid | Rejection<'LimitExceededException'> {
  if (isRejection(holder)) return holder
  const unfit = unfitPolicy(view, scope, policyArn)
  if (unfit !== undefined) return unfit
  const { attachedPolicyArns } = holder.entity
  if (attachedPolicyArns.includes(policyArn)) return { changes: [], reply: undefined }
  if (attachedPolicyArns.length >= ATTACHED_POLICIES_MAX) {
    const name = { role: 'PoliciesPerRole', user: 'PoliciesPerUser', group: 'PoliciesPerGroup' }[holder.kind]
    return reject('LimitExceededException', messages.quota(name, ATTACHED_POLICIES_MAX))
  }
  return { changes: [holder.with({ attachedPolicyArns: [...attachedPolicyArns, policyArn] })], reply: undefined }
}

export function detach<Refusal extends Rejection<string>>(
  holder: Holder | Refusal,
  policyArn: string,
): Changed | Refusal | NoSuchEntity | Invalid {
  if (isRejection(holder)) return holder
  const bad = badPolicyArn(policyArn)
  if (bad !== undefined) return bad
  const { attachedPolicyArns } = holder.entity
  if (!attachedPolicyArns.includes(policyArn)) return reject('NoSuchEntityException', messages.noPolicy(policyArn))
  const left = attachedPolicyArns.filter((arn) => arn !== policyArn)
  return { changes: [holder.with({ attachedPolicyArns: left })], reply: undefined }
}

interface Paged {
  readonly MaxItems?: number
  readonly Marker?: string
}

interface Listing {
  readonly view: IamView
  readonly tokens: TokenSealer
}

export function listAttached(
  { view, tokens }: Listing,
  holder: Holder | NoSuchEntity,
  { PathPrefix = '/', ...paged }: Paged & { readonly PathPrefix?: string },
): Page<model.AttachedPolicy> | NoSuchEntity | Invalid {
  if (isRejection(holder)) return holder
  const attached = holder.entity.attachedPolicyArns
    .filter((arn) => arn.slice(arn.indexOf('/')).startsWith(PathPrefix))
    .map((arn) => ({ PolicyName: policyOfArn(view, arn)?.name ?? arn.slice(arn.lastIndexOf('/') + 1), PolicyArn: arn }))
  const idOfAttached = ({ PolicyArn }: { readonly PolicyArn: string }): string => PolicyArn
  const list = `attached.${holder.kind}`
  return pageOf(tokens, list, { items: inOrder(attached, idOfAttached), idOf: idOfAttached, ...paged })
}

export function putInline<Refusal extends Rejection<string>>(
  holder: Holder | Refusal,
  { PolicyName: name, PolicyDocument: document }: { readonly PolicyName: string; readonly PolicyDocument: string },
): Changed | Refusal | Rejection<'MalformedPolicyDocumentException'> | Rejection<'LimitExceededException'> {
  if (isRejection(holder)) return holder
  const unfit = unfitDocument(document, 'inline')
  if (unfit !== undefined) return unfit
  const inlinePolicies = { ...holder.entity.inlinePolicies, [name]: document }
  const chars = Object.values(inlinePolicies).reduce((sum, each) => sum + charsOf(each), 0)
  if (chars > holder.inlineCharsMax) {
    const message = messages.inlineTooLong(holder.kind, holder.entity.name, holder.inlineCharsMax)
    return reject('LimitExceededException', message)
  }
  return { changes: [holder.with({ inlinePolicies })], reply: undefined }
}

/** Names are free: one may be `toString`. */
function inlineOf({ entity }: Holder, name: string): string | undefined {
  return Object.hasOwn(entity.inlinePolicies, name) ? entity.inlinePolicies[name] : undefined
}

/** The name as it was put, and the document as answers show it. */
export function getInline(
  holder: Holder | NoSuchEntity,
  name: string,
): { readonly name: string; readonly PolicyName: string; readonly PolicyDocument: string } | NoSuchEntity {
  if (isRejection(holder)) return holder
  const document = inlineOf(holder, name)
  if (document === undefined) return reject('NoSuchEntityException', messages.noInline(holder.kind, name))
  return { name: holder.entity.name, PolicyName: name, PolicyDocument: encodedDocument(document) }
}

export function deleteInline<Refusal extends Rejection<string>>(
  holder: Holder | Refusal,
  name: string,
): Changed | Refusal | NoSuchEntity {
  if (isRejection(holder)) return holder
  const { [name]: _gone, ...inlinePolicies } = holder.entity.inlinePolicies
  if (inlineOf(holder, name) === undefined) return reject('NoSuchEntityException', messages.noInline(holder.kind, name))
  return { changes: [holder.with({ inlinePolicies })], reply: undefined }
}

export function listInline(
  { tokens }: Listing,
  holder: Holder | NoSuchEntity,
  paged: Paged,
): Page<string> | NoSuchEntity | Invalid {
  if (isRejection(holder)) return holder
  const names = inOrder(Object.keys(holder.entity.inlinePolicies), (name) => name)
  return pageOf(tokens, `inline.${holder.kind}`, { items: names, idOf: (name) => name, ...paged })
}
