import { isRejection } from '../../../kernel/outcome.ts'
import * as model from '../model.gen.ts'
import { query } from '../operation.ts'
import { inOrder, pageOf } from '../paging.ts'
import { findPolicy } from '../policies.ts'
import { attachedTo, boundedBy, type PolicyUsers } from '../usage.ts'

export const ListEntitiesForPolicy = query(model.ListEntitiesForPolicy, {
  resources: () => [],

  answer({ view, scope, tokens }, input) {
    const { PolicyArn, EntityFilter: filter, PathPrefix = '/', PolicyUsageFilter: usage, ...paged } = input
    const found = findPolicy(view, scope, PolicyArn)
    if (isRejection(found)) return found
    const attached = usage === 'PermissionsBoundary' ? NOBODY : attachedTo(view, scope.accountId, PolicyArn)
    const bounded = usage === 'PermissionsPolicy' ? NOBODY : boundedBy(view, scope.accountId, PolicyArn)
    const holders = [
      ...attached.groups.map((each) => ({ ...each, kind: 'Group' }) as const),
      ...[...new Set([...attached.users, ...bounded.users])].map((each) => ({ ...each, kind: 'User' }) as const),
      ...[...new Set([...attached.roles, ...bounded.roles])].map((each) => ({ ...each, kind: 'Role' }) as const),
    ].filter(({ kind, path }) => (filter === undefined || filter === kind) && path.startsWith(PathPrefix))
    const idOf = ({ kind, name }: { readonly kind: string; readonly name: string }): string => `${kind}/${name.toLowerCase()}`
    const page = pageOf(tokens, 'ListEntitiesForPolicy', { items: inOrder(holders, idOf), idOf, ...paged })
    if (isRejection(page)) return page
    const of = (wanted: string) => page.items.filter(({ kind }) => kind === wanted)
    return {
      PolicyGroups: of('Group').map(({ name, id }) => ({ GroupName: name, GroupId: id })),
      PolicyUsers: of('User').map(({ name, id }) => ({ UserName: name, UserId: id })),
      PolicyRoles: of('Role').map(({ name, id }) => ({ RoleName: name, RoleId: id })),
      ...page.rest,
    }
  },
})

const NOBODY: PolicyUsers = { roles: [], users: [], groups: [] }
