/** Look-ups that say, in AWS's words, what is not there. */
import { parseArn } from '../../aws/arn.ts'
import { type Rejection, reject } from '../../kernel/outcome.ts'
import type { Scope } from '../../model/caller.ts'
import {
  type GroupEntity,
  type InstanceProfileEntity,
  idOf,
  type PolicyEntity,
  type RoleEntity,
  type UserEntity,
} from './entities.ts'
import * as messages from './messages.ts'
import { SERVICE_LINKED_PATH } from './names.ts'
import { groupOf, type IamView, policyOfArn, roleOf, userOf } from './queries.ts'

export type NoSuchEntity = Rejection<'NoSuchEntityException'>

export function findRole(view: IamView, { accountId }: Scope, name: string): RoleEntity | NoSuchEntity {
  return roleOf(view, accountId, name) ?? reject('NoSuchEntityException', messages.notFound('role', name))
}

/** A role that its account may change. */
export function findOwnRole(
  view: IamView,
  scope: Scope,
  name: string,
): RoleEntity | NoSuchEntity | Rejection<'UnmodifiableEntityException'> {
  const role = findRole(view, scope, name)
  if ('rejected' in role || !isServiceLinked(role)) return role
  return reject('UnmodifiableEntityException', messages.protectedRole(role.name))
}

export function isServiceLinked({ path }: RoleEntity): boolean {
  return path.startsWith(SERVICE_LINKED_PATH)
}

export function findUser(view: IamView, { accountId }: Scope, name: string): UserEntity | NoSuchEntity {
  return userOf(view, accountId, name) ?? reject('NoSuchEntityException', messages.notFound('user', name))
}

export function findGroup(view: IamView, { accountId }: Scope, name: string): GroupEntity | NoSuchEntity {
  return groupOf(view, accountId, name) ?? reject('NoSuchEntityException', messages.notFound('group', name))
}

export function findProfile(view: IamView, { accountId }: Scope, name: string): InstanceProfileEntity | NoSuchEntity {
  const found = view.get('iam.instance-profile', idOf(accountId, name))
  return found ?? reject('NoSuchEntityException', messages.noProfile(name))
}

/** Something that has the form of a policy's ARN? */
export function badPolicyArn(arn: string): Rejection<'ValidationException'> | undefined {
  const parsed = parseArn(arn)
  if (parsed === undefined || parsed.service !== 'iam' || parsed.region !== '' || !/^(\d{12}|aws)$/.test(parsed.accountId)) {
    return reject('ValidationException', messages.BAD_ARN)
  }
  if (/^policy\/./.test(parsed.resource)) return undefined
  return reject('ValidationException', `ARN ${arn} is not valid.`)
}

/** A policy that the account made itself. */
export function findOwnPolicy(
  view: IamView,
  { accountId }: Scope,
  arn: string,
): PolicyEntity | NoSuchEntity | Rejection<'ValidationException'> {
  const bad = badPolicyArn(arn)
  if (bad !== undefined) return bad
  const policy = view.get('iam.policy', arn)
  return policy?.accountId === accountId ? policy : reject('NoSuchEntityException', messages.noPolicy(arn))
}

/** `undefined` if the policy may be attached to what is in the account. */
export function unfitPolicy(
  view: IamView,
  { accountId }: Scope,
  arn: string,
): NoSuchEntity | Rejection<'ValidationException'> | undefined {
  const bad = badPolicyArn(arn)
  if (bad !== undefined) return bad
  const found = policyOfArn(view, arn)
  if (found?.isAwsManaged === true || parseArn(arn)?.accountId === accountId) {
    if (found !== undefined) return undefined
  }
  return reject('NoSuchEntityException', messages.notAttachable(arn))
}

/** The same for a permissions boundary. */
export function unfitBoundary(
  view: IamView,
  scope: Scope,
  arn: string | undefined,
): NoSuchEntity | Rejection<'ValidationException'> | undefined {
  if (arn === undefined) return undefined
  if (badPolicyArn(arn) !== undefined) return reject('ValidationException', messages.badBoundary(arn))
  return unfitPolicy(view, scope, arn) && reject('NoSuchEntityException', messages.noBoundaryPolicy(arn))
}
