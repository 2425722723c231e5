import { isRejection } from '../../../kernel/outcome.ts'
import { grantEntry } from '../grants.ts'
import { GRANTS_LISTED_DEFAULT } from '../limits.ts'
import * as model from '../model.gen.ts'
import { query } from '../operation.ts'
import { pageOf } from '../paging.ts'
import { findKeyById, grantsOf, keyResources } from '../queries.ts'

export const ListGrants = query(model.ListGrants, {
  resources: keyResources,

  answer({ view, scope, tokens }, { KeyId, Limit, Marker, GrantId, GranteePrincipal, GranteeServicePrincipal }) {
    const key = findKeyById(view, scope, KeyId, 'ListGrants')
    if (isRejection(key)) return key
    const wanted = grantsOf(view, key).filter(
      ({ id, terms }) =>
        (GrantId === undefined || GrantId === id) &&
        (GranteePrincipal === undefined || GranteePrincipal === terms.GranteePrincipal) &&
        (GranteeServicePrincipal === undefined || GranteeServicePrincipal === terms.GranteeServicePrincipal),
    )
    const page = pageOf(tokens, {
      items: wanted,
      idOf: ({ id }) => id,
      limit: Limit ?? GRANTS_LISTED_DEFAULT,
      marker: Marker,
      purpose: `kms.ListGrants ${key.arn}`,
    })
    return isRejection(page) ? page : { Grants: page.items.map(grantEntry), ...page.rest }
  },
})
