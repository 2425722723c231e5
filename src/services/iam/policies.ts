/** Policies that accounts made themselves, and those that AWS manages, side by side. */
import { isRejection, type Rejection, reject } from '../../kernel/outcome.ts'
import type { Call, Scope } from '../../model/caller.ts'
import type { PolicyEntity } from './entities.ts'
import { badPolicyArn, findOwnPolicy, type NoSuchEntity } from './find.ts'
import { type ManagedPolicy, managedPolicyOf } from './managed-policies.ts'
import * as messages from './messages.ts'
import type { IamView } from './queries.ts'

type Invalid = Rejection<'ValidationException'>

export function policiesIn(view: IamView, accountId: string): readonly PolicyEntity[] {
  return [...view.list('iam.policy', '')].filter((policy) => policy.accountId === accountId)
}

export type AnyPolicy = { readonly own: PolicyEntity } | { readonly managed: ManagedPolicy }

export function findPolicy(view: IamView, scope: Scope, arn: string): AnyPolicy | NoSuchEntity | Invalid {
  const managed = managedPolicyOf(arn)
  if (managed !== undefined) return { managed }
  const own = findOwnPolicy(view, scope, arn)
  return isRejection(own) ? own : { own }
}

/** What only its account may change: nobody changes what AWS manages. */
export function findChangeablePolicy(
  view: IamView,
  { scope, principal }: Pick<Call, 'scope' | 'principal'>,
  arn: string,
  operation: string,
): PolicyEntity | NoSuchEntity | Invalid | Rejection<'AccessDeniedException'> {
  const bad = badPolicyArn(arn)
  if (bad !== undefined) return bad
  if (managedPolicyOf(arn) !== undefined)
    return reject('AccessDeniedException', messages.managedByAws(principal.arn, operation, arn))
  return findOwnPolicy(view, scope, arn)
}
