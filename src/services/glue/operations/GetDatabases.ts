import { isRejection } from '../../../kernel/outcome.ts'
import * as model from '../model.gen.ts'
import { query } from '../operation.ts'
import { pageOf } from '../paging.ts'
import { databaseId, databasePrefix, placeOf, shownDatabase } from '../queries.ts'
import { resourcesOf } from '../resources.ts'

export const GetDatabases = query(model.GetDatabases, {
  resources: ({ CatalogId }, scope) => resourcesOf({ ...(CatalogId !== undefined && { CatalogId }) }, scope),

  answer({ view, scope, tokens }, { CatalogId, MaxResults, NextToken }) {
    const place = placeOf(scope, CatalogId)
    const page = pageOf(tokens, {
      items: view.list('glue.database', databasePrefix(place)),
      idOf: ({ input }) => databaseId(place, input.Name),
      purpose: 'glue.databases',
      ...(MaxResults !== undefined && { MaxResults }),
      ...(NextToken !== undefined && { NextToken }),
    })
    return isRejection(page) ? page : { DatabaseList: page.items.map(shownDatabase), ...page.rest }
  },
})
