import { isRejection } from '../../../kernel/outcome.ts'
import * as model from '../model.gen.ts'
import { control } from '../operation.ts'
import { findDatabase, findTable } from '../queries.ts'
import { resourcesOf } from '../resources.ts'
import { removalOfTable } from '../tables.ts'

export const BatchDeleteTable = control(model.BatchDeleteTable, {
  resources: ({ TablesToDelete, ...named }, scope) =>
    TablesToDelete.flatMap((TableName) => resourcesOf({ ...named, TableName }, scope)),

  decide({ view, scope }, { TablesToDelete, ...named }) {
    const database = findDatabase(view, scope, named)
    if (isRejection(database)) return database
    const found = [...new Set(TablesToDelete)].map((TableName) => ({
      TableName,
      table: findTable(view, scope, { ...named, TableName }),
    }))
    const Errors = found.flatMap(({ TableName, table }) =>
      isRejection(table) ? [{ TableName, ErrorDetail: { ErrorCode: table.rejected, ErrorMessage: table.message ?? '' } }] : [],
    )
    const changes = found.flatMap(({ table }) => (isRejection(table) ? [] : removalOfTable(view, table)))
    return { changes, reply: { Errors } }
  },
})
