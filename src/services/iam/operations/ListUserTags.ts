import { isRejection } from '../../../kernel/outcome.ts'
import { findUser } from '../find.ts'
import { listTags } from '../listing.ts'
import * as model from '../model.gen.ts'
import { query } from '../operation.ts'

export const ListUserTags = query(model.ListUserTags, {
  resources: () => [],
  answer({ view, scope, tokens }, { UserName, ...paged }) {
    const found = findUser(view, scope, UserName)
    return isRejection(found) ? found : listTags(tokens, found.tags, paged)
  },
})
