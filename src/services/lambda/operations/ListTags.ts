import { isRejection } from '../../../kernel/outcome.ts'
import * as model from '../model.gen.ts'
import { query } from '../operation.ts'
import { taggedFunction, taggedResource } from '../tags.ts'

export const ListTags = query(model.ListTags, {
  resources: taggedResource,

  answer({ view, scope }, { Resource }) {
    const found = taggedFunction(view, scope, Resource)
    return isRejection(found) ? found : { Tags: found.tags }
  },
})
