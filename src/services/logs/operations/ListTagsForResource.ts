import { isRejection } from '../../../kernel/outcome.ts'
import * as model from '../model.gen.ts'
import { query } from '../operation.ts'
import { findTagged } from '../queries.ts'

export const ListTagsForResource = query(model.ListTagsForResource, {
  resources: ({ resourceArn }) => [resourceArn],

  answer({ view, scope }, { resourceArn }) {
    const group = findTagged(view, scope, resourceArn)
    return isRejection(group) ? group : { tags: group.tags }
  },
})
