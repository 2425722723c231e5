import { isRejection } from '../../../kernel/outcome.ts'
import { groupDetail, managedDetail, policyDetail, roleDetail, userDetail } from '../details.ts'
import { idOf } from '../entities.ts'
import { lastUses } from '../last-uses.ts'
import { managedPolicies } from '../managed-policies.ts'
import * as model from '../model.gen.ts'
import { type Context, data } from '../operation.ts'
import { inOrder, pageOf } from '../paging.ts'
import { policiesIn } from '../policies.ts'
import { usesIn } from '../usage.ts'

/** Of AWS's policies those that are attached here. */
export const GetAccountAuthorizationDetails = data(model.GetAccountAuthorizationDetails, {
  resources: () => [],
  async run(context, { Filter: filter = [], ...paged }) {
    const wanted = everything(context).filter(({ type }) => filter.length === 0 || filter.includes(type))
    const idOfDetail = ({ key }: Detail): string => key
    const items = inOrder(wanted, idOfDetail)
    const page = pageOf(context.tokens, 'GetAccountAuthorizationDetails', { items, idOf: idOfDetail, ...paged })
    if (isRejection(page)) return page
    const shown = <Shown>(member: Member): readonly Shown[] =>
      page.items.filter((each) => each.member === member).map((each) => each.show() as Shown)
    return {
      UserDetailList: shown('UserDetailList'),
      GroupDetailList: shown('GroupDetailList'),
      RoleDetailList: shown('RoleDetailList'),
      Policies: shown('Policies'),
      ...page.rest,
    }
  },
})

type Member = 'UserDetailList' | 'GroupDetailList' | 'RoleDetailList' | 'Policies'

interface Detail {
  readonly type: model.EntityType
  readonly member: Member
  readonly key: string
  readonly show: () => unknown
}

function everything({ view, scope: { accountId }, port }: Context): readonly Detail[] {
  const prefix = idOf(accountId, '')
  const useOf = usesIn(view, accountId)
  const uses = port(lastUses)
  const keyed = (kind: string, name: string): string => `${kind}/${name.toLowerCase()}`
  const details = (type: model.EntityType, member: Member, name: string, show: () => unknown): Detail => ({
    type,
    member,
    key: keyed(type, name),
    show,
  })
  return [
    ...[...view.list('iam.user', prefix)].map((user) =>
      details('User', 'UserDetailList', user.name, () => userDetail(view, user)),
    ),
    ...[...view.list('iam.group', prefix)].map((group) =>
      details('Group', 'GroupDetailList', group.name, () => groupDetail(view, group)),
    ),
    ...[...view.list('iam.role', prefix)].map((role) =>
      details('Role', 'RoleDetailList', role.name, () => roleDetail(view, role, uses.ofRole(role.id))),
    ),
    ...policiesIn(view, accountId).map((policy) =>
      details('LocalManagedPolicy', 'Policies', policy.name, () => policyDetail(policy, useOf(policy.arn))),
    ),
    ...[...managedPolicies().values()]
      .filter(({ arn }) => useOf(arn).attached > 0)
      .map((policy) => details('AWSManagedPolicy', 'Policies', policy.name, () => managedDetail(policy, useOf(policy.arn)))),
  ]
}
