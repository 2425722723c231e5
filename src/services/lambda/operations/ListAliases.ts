import { isRejection } from '../../../kernel/outcome.ts'
import { functionResources } from '../arn.ts'
import { shownAlias } from '../describe.ts'
import * as model from '../model.gen.ts'
import { query } from '../operation.ts'
import { pageOf } from '../paging.ts'
import { aliasesOf, functionIn } from '../queries.ts'

export const ListAliases = query(model.ListAliases, {
  resources: functionResources,

  answer({ view, scope, tokens }, { FunctionName, FunctionVersion: wanted, Marker, MaxItems }) {
    const named = functionIn(view, scope, { FunctionName })
    if (isRejection(named)) return named
    const page = pageOf(tokens, {
      items: [...aliasesOf(view, named.found.arn)].filter(({ version }) => wanted === undefined || version === wanted),
      idOf: ({ name }) => name,
      purpose: `lambda.aliases ${named.found.arn}`,
      ...(Marker !== undefined && { Marker }),
      ...(MaxItems !== undefined && { MaxItems }),
    })
    return isRejection(page) ? page : { Aliases: page.items.map(shownAlias), ...page.rest }
  },
})
