/** Who holds a policy, and who is bounded by it. */
import type { GroupEntity, RoleEntity, UserEntity } from './entities.ts'
import { idOf } from './entities.ts'
import type { IamView } from './queries.ts'
import type { PolicyUse } from './shown.ts'

export interface PolicyUsers {
  readonly roles: readonly RoleEntity[]
  readonly users: readonly UserEntity[]
  readonly groups: readonly GroupEntity[]
}

/** Who in the account has the policy attached. */
export function attachedTo(view: IamView, accountId: string, policyArn: string): PolicyUsers {
  const has = ({ attachedPolicyArns }: { readonly attachedPolicyArns: readonly string[] }): boolean =>
    attachedPolicyArns.includes(policyArn)
  const prefix = idOf(accountId, '')
  return {
    roles: [...view.list('iam.role', prefix)].filter(has),
    users: [...view.list('iam.user', prefix)].filter(has),
    groups: [...view.list('iam.group', prefix)].filter(has),
  }
}

/** Who in the account may do no more than the policy permits. */
export function boundedBy(view: IamView, accountId: string, policyArn: string): Omit<PolicyUsers, 'groups'> {
  const prefix = idOf(accountId, '')
  return {
    roles: [...view.list('iam.role', prefix)].filter(({ boundaryArn }) => boundaryArn === policyArn),
    users: [...view.list('iam.user', prefix)].filter(({ boundaryArn }) => boundaryArn === policyArn),
  }
}

export function useOf(view: IamView, accountId: string, policyArn: string): PolicyUse {
  const { roles, users, groups } = attachedTo(view, accountId, policyArn)
  const bounded = boundedBy(view, accountId, policyArn)
  return {
    attached: roles.length + users.length + groups.length,
    boundaries: bounded.roles.length + bounded.users.length,
  }
}

/** The same for all policies at once, by ARN: lists would look through the account for each of theirs otherwise. */
export function usesIn(view: IamView, accountId: string): (policyArn: string) => PolicyUse {
  const uses = new Map<string, { attached: number; boundaries: number }>()
  const of = (arn: string) => {
    const known = uses.get(arn) ?? { attached: 0, boundaries: 0 }
    uses.set(arn, known)
    return known
  }
  const prefix = idOf(accountId, '')
  const bounded = [...view.list('iam.role', prefix), ...view.list('iam.user', prefix)]
  for (const { attachedPolicyArns } of [...bounded, ...view.list('iam.group', prefix)]) {
    for (const arn of attachedPolicyArns) of(arn).attached++
  }
  for (const { boundaryArn } of bounded) if (boundaryArn !== undefined) of(boundaryArn).boundaries++
  return (arn) => uses.get(arn) ?? NOT_USED
}

const NOT_USED: PolicyUse = { attached: 0, boundaries: 0 }
