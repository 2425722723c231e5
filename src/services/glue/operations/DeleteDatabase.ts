import { isRejection } from '../../../kernel/outcome.ts'
import * as model from '../model.gen.ts'
import { control } from '../operation.ts'
import { databaseId, findDatabase } from '../queries.ts'
import { resourcesOf } from '../resources.ts'
import { removalOfTable, tablesOf } from '../tables.ts'

/** With its tables: AWS removes those a little later, Leat at once. */
export const DeleteDatabase = control(model.DeleteDatabase, {
  resources: ({ Name, ...rest }, scope) => resourcesOf({ ...rest, DatabaseName: Name }, scope),

  decide({ view, scope }, { Name, ...rest }) {
    const database = findDatabase(view, scope, { ...rest, DatabaseName: Name })
    if (isRejection(database)) return database
    const tables = [...tablesOf(view, database)].flatMap((table) => removalOfTable(view, table))
    return { changes: [{ remove: 'glue.database', id: databaseId(database, Name) }, ...tables], reply: {} }
  },
})
