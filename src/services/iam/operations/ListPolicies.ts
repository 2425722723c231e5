import { isRejection } from '../../../kernel/outcome.ts'
import { managedPolicies } from '../managed-policies.ts'
import * as model from '../model.gen.ts'
import { query } from '../operation.ts'
import { inOrder, pageOf } from '../paging.ts'
import { policiesIn } from '../policies.ts'
import { listedManaged, listedPolicy, type PolicyUse } from '../shown.ts'
import { usesIn } from '../usage.ts'

/** The account's own first, then AWS's. */
export const ListPolicies = query(model.ListPolicies, {
  resources: () => [],

  answer({ view, scope, tokens }, input) {
    const { Scope: which = 'All', OnlyAttached = false, PathPrefix = '/', PolicyUsageFilter: usage, ...paged } = input
    const useOf = usesIn(view, scope.accountId)
    const own = which === 'AWS' ? [] : policiesIn(view, scope.accountId)
    const managed = which === 'Local' ? [] : [...managedPolicies().values()]
    const isWanted = ({ Path = '/' }: model.Policy, { attached, boundaries }: PolicyUse): boolean =>
      Path.startsWith(PathPrefix) &&
      (!OnlyAttached || attached + boundaries > 0) &&
      (usage !== 'PermissionsPolicy' || !OnlyAttached || attached > 0) &&
      (usage !== 'PermissionsBoundary' || boundaries > 0)
    const all = [
      ...own.map((policy) => ({ key: `1${policy.name.toLowerCase()}`, shown: listedPolicy(policy, useOf(policy.arn)) })),
      ...managed.map((policy) => ({ key: `2${policy.name.toLowerCase()}`, shown: listedManaged(policy, useOf(policy.arn)) })),
    ].filter(({ shown }) => isWanted(shown, useOf(shown.Arn ?? '')))
    const idOf = ({ key }: { readonly key: string }): string => key
    const page = pageOf(tokens, 'ListPolicies', { items: inOrder(all, idOf), idOf, ...paged })
    return isRejection(page) ? page : { Policies: page.items.map(({ shown }) => shown), ...page.rest }
  },
})
