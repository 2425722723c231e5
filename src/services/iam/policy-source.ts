/** The policies of whoever an ARN names, for those who ask about them. */
import { parseArn } from '../../aws/arn.ts'
import { isRejection, type Rejection } from '../../kernel/outcome.ts'
import type { Scope } from '../../model/caller.ts'
import { findGroup, findRole, findUser, type NoSuchEntity } from './find.ts'
import { badSource } from './messages.ts'
import {
  type IamView,
  type IdentityPolicies,
  type IdentityPolicy,
  policiesOfGroup,
  policiesOfRole,
  policiesOfUser,
} from './queries.ts'
import type { SimulatedPolicy } from './simulation.ts'

export interface PolicySource {
  readonly policies: readonly SimulatedPolicy[]
  readonly boundary?: readonly string[]
}

export function policySource(
  view: IamView,
  scope: Scope,
  arn: string,
): PolicySource | NoSuchEntity | Rejection<'InvalidInputException'> {
  const held = heldBy(view, scope, arn)
  if (isRejection(held)) return held
  const { policies, boundary } = held
  return { policies: policies.map(named), ...(boundary !== undefined && { boundary: [boundary] }) }
}

function heldBy(view: IamView, scope: Scope, arn: string): IdentityPolicies | NoSuchEntity | Rejection<'InvalidInputException'> {
  const { service, resource = '' } = parseArn(arn) ?? {}
  const name = resource.slice(resource.lastIndexOf('/') + 1)
  const kind = service === 'iam' ? resource.split('/', 1)[0] : undefined
  if (kind === 'role') {
    const role = findRole(view, scope, name)
    return isRejection(role) ? role : policiesOfRole(view, role)
  }
  if (kind === 'user') {
    const user = findUser(view, scope, name)
    return isRejection(user) ? user : policiesOfUser(view, user)
  }
  if (kind === 'group') {
    const group = findGroup(view, scope, name)
    return isRejection(group) ? group : policiesOfGroup(view, group)
  }
  return { rejected: 'InvalidInputException', message: badSource(arn) }
}

/** As AWS's simulator names them. */
function named({ source, id, holderArn, document }: IdentityPolicy): SimulatedPolicy {
  if (source === 'attached') {
    const type = /^arn:[a-z-]+:iam::aws:/.test(id) ? 'aws-managed' : 'user-managed'
    return { id: id.slice(id.lastIndexOf('/') + 1), type, document }
  }
  const { resource = '' } = parseArn(holderArn) ?? {}
  const holder = resource.slice(resource.lastIndexOf('/') + 1)
  const kind = resource.split('/', 1)[0] as 'user' | 'group' | 'role'
  return { id: `${kind}_${holder}_${id}`, type: kind, document }
}
