import { isRejection } from '../../../kernel/outcome.ts'
import { listTags } from '../listing.ts'
import * as model from '../model.gen.ts'
import { query } from '../operation.ts'
import { findPolicy } from '../policies.ts'

export const ListPolicyTags = query(model.ListPolicyTags, {
  resources: () => [],
  answer({ view, scope, tokens }, { PolicyArn, ...paged }) {
    const found = findPolicy(view, scope, PolicyArn)
    if (isRejection(found)) return found
    return listTags(tokens, 'own' in found ? found.own.tags : {}, paged)
  },
})
