import { isRejection } from '../../../kernel/outcome.ts'
import { findRole } from '../find.ts'
import * as model from '../model.gen.ts'
import { query } from '../operation.ts'
import { pageOf } from '../paging.ts'
import { profilesWith, profileWithRole } from '../profiles.ts'

export const ListInstanceProfilesForRole = query(model.ListInstanceProfilesForRole, {
  resources: () => [],
  answer({ view, scope, tokens }, { RoleName, ...paged }) {
    const role = findRole(view, scope, RoleName)
    if (isRejection(role)) return role
    const pages = { items: profilesWith(view, role), idOf: ({ name }: { readonly name: string }) => name.toLowerCase(), ...paged }
    const page = pageOf(tokens, 'ListInstanceProfilesForRole', pages)
    if (isRejection(page)) return page
    return { InstanceProfiles: page.items.map((profile) => profileWithRole(view, profile)), ...page.rest }
  },
})
