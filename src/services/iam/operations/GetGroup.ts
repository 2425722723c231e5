import { isRejection } from '../../../kernel/outcome.ts'
import { findGroup } from '../find.ts'
import { membersOf } from '../groups.ts'
import * as model from '../model.gen.ts'
import { query } from '../operation.ts'
import { pageOf } from '../paging.ts'
import { listedUser, shownGroup } from '../shown.ts'

export const GetGroup = query(model.GetGroup, {
  resources: () => [],
  answer({ view, scope, tokens }, { GroupName, ...paged }) {
    const group = findGroup(view, scope, GroupName)
    if (isRejection(group)) return group
    const items = membersOf(view, group)
    const page = pageOf(tokens, 'GetGroup', { items, idOf: ({ name }) => name.toLowerCase(), ...paged })
    if (isRejection(page)) return page
    return { Group: shownGroup(group), Users: page.items.map(listedUser), ...page.rest }
  },
})
