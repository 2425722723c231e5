import { isRejection } from '../../../kernel/outcome.ts'
import { TAGS_LISTED_DEFAULT } from '../limits.ts'
import * as model from '../model.gen.ts'
import { query } from '../operation.ts'
import { pageOf } from '../paging.ts'
import { findKeyById, keyResources } from '../queries.ts'

export const ListResourceTags = query(model.ListResourceTags, {
  resources: keyResources,

  answer({ view, scope, tokens }, { KeyId, Limit, Marker }) {
    const key = findKeyById(view, scope, KeyId, 'ListResourceTags')
    if (isRejection(key)) return key
    const page = pageOf(tokens, {
      items: Object.keys(key.tags).sort(),
      idOf: (name) => name,
      limit: Limit ?? TAGS_LISTED_DEFAULT,
      marker: Marker,
      purpose: `kms.ListResourceTags ${key.arn}`,
    })
    if (isRejection(page)) return page
    return { Tags: page.items.map((name) => ({ TagKey: name, TagValue: key.tags[name] ?? '' })), ...page.rest }
  },
})
