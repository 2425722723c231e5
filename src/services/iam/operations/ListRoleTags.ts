import { isRejection } from '../../../kernel/outcome.ts'
import { findRole } from '../find.ts'
import { listTags } from '../listing.ts'
import * as model from '../model.gen.ts'
import { query } from '../operation.ts'

export const ListRoleTags = query(model.ListRoleTags, {
  resources: () => [],
  answer({ view, scope, tokens }, { RoleName, ...paged }) {
    const found = findRole(view, scope, RoleName)
    return isRejection(found) ? found : listTags(tokens, found.tags, paged)
  },
})
