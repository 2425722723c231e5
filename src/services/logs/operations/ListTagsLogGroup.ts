import { isRejection } from '../../../kernel/outcome.ts'
import * as model from '../model.gen.ts'
import { query } from '../operation.ts'
import { findGroup, resourceOf } from '../queries.ts'

export const ListTagsLogGroup = query(model.ListTagsLogGroup, {
  resources: ({ logGroupName }, scope) => resourceOf(scope, logGroupName),

  answer({ view, scope }, { logGroupName }) {
    const group = findGroup(view, scope, logGroupName)
    return isRejection(group) ? group : { tags: group.tags }
  },
})
