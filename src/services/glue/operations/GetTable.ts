import { isRejection } from '../../../kernel/outcome.ts'
import * as messages from '../messages.ts'
import * as model from '../model.gen.ts'
import { query } from '../operation.ts'
import { findTable, shownTable } from '../queries.ts'
import { resourcesOf } from '../resources.ts'

export const GetTable = query(model.GetTable, {
  resources: ({ Name, ...named }, scope) => resourcesOf({ ...named, TableName: Name }, scope),

  answer({ view, scope }, { Name, ...named }) {
    const table = findTable(view, scope, { ...named, TableName: Name }, messages.ENTITY_NOT_FOUND)
    return isRejection(table) ? table : { Table: shownTable(table) }
  },
})
