import { isRejection } from '../../../kernel/outcome.ts'
import * as model from '../model.gen.ts'
import { control } from '../operation.ts'
import { findTable } from '../queries.ts'
import { resourcesOf } from '../resources.ts'
import { removalOfTable } from '../tables.ts'

export const DeleteTable = control(model.DeleteTable, {
  resources: ({ Name, ...named }, scope) => resourcesOf({ ...named, TableName: Name }, scope),

  decide({ view, scope }, { Name, ...named }) {
    const table = findTable(view, scope, { ...named, TableName: Name })
    return isRejection(table) ? table : { changes: removalOfTable(view, table), reply: {} }
  },
})
