import { isRejection } from '../../../kernel/outcome.ts'
import { ALIASES_LISTED_DEFAULT } from '../limits.ts'
import * as model from '../model.gen.ts'
import { query } from '../operation.ts'
import { pageOf } from '../paging.ts'
import { aliasesIn, aliasesOf, findKeyById, keyResources } from '../queries.ts'

export const ListAliases = query(model.ListAliases, {
  resources: keyResources,

  answer({ view, scope, tokens }, { KeyId, Limit, Marker }) {
    const key = KeyId === undefined ? undefined : findKeyById(view, scope, KeyId, 'ListAliases')
    if (isRejection(key)) return key
    const page = pageOf(tokens, {
      items: key === undefined ? aliasesIn(view, scope) : aliasesOf(view, key),
      idOf: ({ arn }) => arn,
      limit: Limit ?? ALIASES_LISTED_DEFAULT,
      marker: Marker,
      purpose: 'kms.ListAliases',
    })
    if (isRejection(page)) return page
    const Aliases = page.items.map(({ name, arn, keyArn, createdAtMs, updatedAtMs }) => ({
      AliasName: name,
      AliasArn: arn,
      TargetKeyId: keyArn.slice(keyArn.lastIndexOf('/') + 1),
      CreationDate: createdAtMs,
      LastUpdatedDate: updatedAtMs,
    }))
    return { Aliases, ...page.rest }
  },
})
