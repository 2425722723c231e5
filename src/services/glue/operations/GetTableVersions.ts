import { isRejection } from '../../../kernel/outcome.ts'
import * as model from '../model.gen.ts'
import { query } from '../operation.ts'
import { pageOf } from '../paging.ts'
import { findTable, idOfTable, shownTable } from '../queries.ts'
import { resourcesOf } from '../resources.ts'

/** Of later versions, a larger number comes first: six digits hold them all. */
const VERSIONS_END = 1_000_000

/** The newest first. */
export const GetTableVersions = query(model.GetTableVersions, {
  resources: resourcesOf,

  answer({ view, scope, tokens }, { MaxResults, NextToken, ...named }) {
    const table = findTable(view, scope, named)
    if (isRejection(table)) return table
    const older = [...view.list('glue.table-version', `${idOfTable(table)}/`)].reverse()
    const page = pageOf(tokens, {
      items: [table, ...older],
      idOf: ({ version }) => String(VERSIONS_END - version).padStart(7, '0'),
      purpose: `glue.versions ${idOfTable(table)}`,
      ...(MaxResults !== undefined && { MaxResults }),
      ...(NextToken !== undefined && { NextToken }),
    })
    if (isRejection(page)) return page
    return {
      TableVersions: page.items.map((each) => ({ Table: shownTable(each), VersionId: String(each.version) })),
      ...page.rest,
    }
  },
})
