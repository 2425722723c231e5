import { isRejection } from '../../../kernel/outcome.ts'
import * as model from '../model.gen.ts'
import { query } from '../operation.ts'
import { taggedAt, taggedResource } from '../tags.ts'

export const ListTags = query(model.ListTags, {
  resources: taggedResource,

  answer({ view, scope }, { Resource }) {
    const found = taggedAt(view, scope, Resource)
    return isRejection(found) ? found : { Tags: found.tags }
  },
})
