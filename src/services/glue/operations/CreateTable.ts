import { isRejection, reject } from '../../../kernel/outcome.ts'
import * as messages from '../messages.ts'
import * as model from '../model.gen.ts'
import { control } from '../operation.ts'
import { findDatabase, tableId } from '../queries.ts'
import { resourcesOf } from '../resources.ts'
import { loweredTable } from '../tables.ts'

export const CreateTable = control(model.CreateTable, {
  resources: ({ CatalogId, DatabaseName, TableInput, Name = TableInput?.Name }, scope) =>
    resourcesOf(
      { ...(CatalogId !== undefined && { CatalogId }), DatabaseName, ...(Name !== undefined && { TableName: Name }) },
      scope,
    ),

  decide({ view, scope, nowMs }, { TableInput, ...named }) {
    if (TableInput === undefined) return reject('InvalidInputException', messages.NO_TABLE_INPUT)
    const database = findDatabase(view, scope, named)
    if (isRejection(database)) return database
    const { catalogId, region } = database
    const input = loweredTable(TableInput)
    const databaseName = database.input.Name
    const id = tableId(database, databaseName, input.Name)
    if (view.get('glue.table', id) !== undefined) return reject('AlreadyExistsException', messages.TABLE_EXISTS)
    const value = { catalogId, region, databaseName, input, version: 0, createdAtMs: nowMs, updatedAtMs: nowMs }
    return { changes: [{ put: 'glue.table', id, value }], reply: {} }
  },
})
