import { isRejection } from '../../../kernel/outcome.ts'
import { findProfile } from '../find.ts'
import { listTags } from '../listing.ts'
import * as model from '../model.gen.ts'
import { query } from '../operation.ts'

export const ListInstanceProfileTags = query(model.ListInstanceProfileTags, {
  resources: () => [],
  answer({ view, scope, tokens }, { InstanceProfileName, ...paged }) {
    const found = findProfile(view, scope, InstanceProfileName)
    return isRejection(found) ? found : listTags(tokens, found.tags, paged)
  },
})
