import { isRejection } from '../../../kernel/outcome.ts'
import { KEYS_LISTED_DEFAULT } from '../limits.ts'
import * as model from '../model.gen.ts'
import { query } from '../operation.ts'
import { pageOf } from '../paging.ts'
import { keysIn } from '../queries.ts'

export const ListKeys = query(model.ListKeys, {
  resources: () => [],

  answer({ view, scope, tokens }, { Limit, Marker }) {
    const page = pageOf(tokens, {
      items: keysIn(view, scope),
      idOf: ({ id }) => id,
      limit: Limit ?? KEYS_LISTED_DEFAULT,
      marker: Marker,
      purpose: 'kms.ListKeys',
    })
    if (isRejection(page)) return page
    return { Keys: page.items.map(({ id, arn }) => ({ KeyId: id, KeyArn: arn })), ...page.rest }
  },
})
