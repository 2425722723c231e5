import { isRejection } from '../../../kernel/outcome.ts'
import { findUser } from '../find.ts'
import * as model from '../model.gen.ts'
import { query } from '../operation.ts'
import { inOrder, pageOf } from '../paging.ts'
import { groupsOf } from '../queries.ts'
import { shownGroup } from '../shown.ts'

export const ListGroupsForUser = query(model.ListGroupsForUser, {
  resources: () => [],
  answer({ view, scope, tokens }, { UserName, ...paged }) {
    const user = findUser(view, scope, UserName)
    if (isRejection(user)) return user
    const idOf = ({ name }: { readonly name: string }): string => name.toLowerCase()
    const page = pageOf(tokens, 'ListGroupsForUser', { items: inOrder(groupsOf(view, user), idOf), idOf, ...paged })
    return isRejection(page) ? page : { Groups: page.items.map(shownGroup), ...page.rest }
  },
})
