import { isRejection } from '../../../kernel/outcome.ts'
import { shownAlias } from '../describe.ts'
import * as model from '../model.gen.ts'
import { query } from '../operation.ts'
import { aliasResources, findAlias, functionIn } from '../queries.ts'

export const GetAlias = query(model.GetAlias, {
  resources: aliasResources,

  answer({ view, scope }, { FunctionName, Name }) {
    const named = functionIn(view, scope, { FunctionName })
    if (isRejection(named)) return named
    const alias = findAlias(view, named.target, Name)
    return isRejection(alias) ? alias : shownAlias(alias)
  },
})
