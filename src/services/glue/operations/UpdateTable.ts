import { isRejection, reject } from '../../../kernel/outcome.ts'
import { TABLE_VERSIONS_MAX } from '../limits.ts'
import * as messages from '../messages.ts'
import * as model from '../model.gen.ts'
import { control } from '../operation.ts'
import { findTable, idOfTable } from '../queries.ts'
import { resourcesOf } from '../resources.ts'
import { idOfVersion, loweredTable } from '../tables.ts'

/** What was before stays as a version, unless the caller skips it. */
export const UpdateTable = control(model.UpdateTable, {
  resources: ({ CatalogId, DatabaseName, TableInput, Name = TableInput?.Name }, scope) =>
    resourcesOf(
      { ...(CatalogId !== undefined && { CatalogId }), DatabaseName, ...(Name !== undefined && { TableName: Name }) },
      scope,
    ),

  decide({ view, scope, nowMs }, { TableInput, SkipArchive, VersionId, ...named }) {
    if (TableInput === undefined) return reject('InvalidInputException', messages.NO_TABLE_INPUT)
    const table = findTable(view, scope, { ...named, TableName: TableInput.Name })
    if (isRejection(table)) return table
    if (VersionId !== undefined && VersionId !== String(table.version)) {
      return reject('ConcurrentModificationException', messages.TABLE_CHANGED)
    }
    if (table.version >= TABLE_VERSIONS_MAX) {
      return reject('ResourceNumberLimitExceededException', messages.TOO_MANY_VERSIONS)
    }
    const value = { ...table, input: loweredTable(TableInput), version: table.version + 1, updatedAtMs: nowMs }
    const archived = { put: 'glue.table-version', id: idOfVersion(table, table.version), value: table } as const
    return {
      changes: [{ put: 'glue.table', id: idOfTable(table), value }, ...(SkipArchive === true ? [] : [archived])],
      reply: {},
    }
  },
})
