/** How roles are made and taken away: each by several operations. */

import type { Step } from './code.ts'
import type { AttachedPolicy, Role } from './iam.ts'

export interface RoleState {
  readonly role: Role
  readonly attached: readonly AttachedPolicy[]
  readonly inline: readonly string[]
}

/** The role under its name, and the policies that it gets. */
export function creating(
  role: { readonly name: string; readonly trust: string; readonly description?: string },
  policyArns: readonly string[],
): readonly Step[] {
  const { name, trust, description = '' } = role
  const create = {
    RoleName: name,
    AssumeRolePolicyDocument: compact(trust),
    ...(description !== '' && { Description: description }),
  }
  return [
    { api: 'iam', operation: 'CreateRole', input: create },
    ...policyArns.map((PolicyArn): Step => ({ api: 'iam', operation: 'AttachRolePolicy', input: { RoleName: name, PolicyArn } })),
  ]
}

/** A role goes only when no policy is with it any more. */
export function deleting({ role, attached, inline }: RoleState): readonly Step[] {
  const RoleName = role.RoleName
  return [
    ...attached.map(({ PolicyArn }): Step => ({ api: 'iam', operation: 'DetachRolePolicy', input: { RoleName, PolicyArn } })),
    ...inline.map((PolicyName): Step => ({ api: 'iam', operation: 'DeleteRolePolicy', input: { RoleName, PolicyName } })),
    { api: 'iam', operation: 'DeleteRole', input: { RoleName } },
  ]
}

/** On one line, as it goes into commands; what is no JSON goes as it is, and IAM says what is wrong with it. */
export function compact(document: string): string {
  try {
    return JSON.stringify(JSON.parse(document))
  } catch {
    // IAM has the words for it.
    return document
  }
}
