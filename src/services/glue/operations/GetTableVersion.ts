import { isRejection, reject } from '../../../kernel/outcome.ts'
import * as messages from '../messages.ts'
import * as model from '../model.gen.ts'
import { query } from '../operation.ts'
import { findTable, shownTable } from '../queries.ts'
import { resourcesOf } from '../resources.ts'
import { idOfVersion } from '../tables.ts'

/** Without a version, the present one. */
export const GetTableVersion = query(model.GetTableVersion, {
  resources: resourcesOf,

  answer({ view, scope }, { VersionId, ...named }) {
    const table = findTable(view, scope, named)
    if (isRejection(table)) return table
    const isPresent = VersionId === undefined || VersionId === String(table.version)
    const isNumber = VersionId !== undefined && /^\d{1,6}$/.test(VersionId)
    const older = isNumber ? view.get('glue.table-version', idOfVersion(table, Number(VersionId))) : undefined
    const found = isPresent ? table : older
    if (found === undefined) return reject('EntityNotFoundException', messages.NO_VERSION)
    return { TableVersion: { Table: shownTable(found), VersionId: String(found.version) } }
  },
})
