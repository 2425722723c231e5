import { isRejection } from '../../../kernel/outcome.ts'
import { functionResources } from '../arn.ts'
import { shownVersion } from '../describe.ts'
import * as model from '../model.gen.ts'
import { query } from '../operation.ts'
import { pageOf } from '../paging.ts'
import { allVersions, functionIn } from '../queries.ts'

export const ListVersionsByFunction = query(model.ListVersionsByFunction, {
  resources: functionResources,

  answer({ view, scope, tokens }, { Marker, MaxItems, ...input }) {
    const named = functionIn(view, scope, input)
    if (isRejection(named)) return named
    const page = pageOf(tokens, {
      items: allVersions(view, named.found),
      idOf: ({ published }) => String(published?.version ?? 0).padStart(10, '0'),
      purpose: `lambda.versions ${named.found.arn}`,
      ...(Marker !== undefined && { Marker }),
      ...(MaxItems !== undefined && { MaxItems }),
    })
    if (isRejection(page)) return page
    return { Versions: page.items.map((item) => shownVersion(item, { isQualified: true, inList: true })), ...page.rest }
  },
})
