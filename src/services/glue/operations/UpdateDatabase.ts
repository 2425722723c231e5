import { isRejection, reject } from '../../../kernel/outcome.ts'
import * as messages from '../messages.ts'
import * as model from '../model.gen.ts'
import { control } from '../operation.ts'
import { databaseId, findDatabase } from '../queries.ts'
import { resourcesOf } from '../resources.ts'
import { lowered } from '../tables.ts'

export const UpdateDatabase = control(model.UpdateDatabase, {
  resources: ({ CatalogId, Name }, scope) =>
    resourcesOf({ ...(CatalogId !== undefined && { CatalogId }), DatabaseName: Name }, scope),

  decide({ view, scope }, { CatalogId, Name, DatabaseInput }) {
    const database = findDatabase(view, scope, { ...(CatalogId !== undefined && { CatalogId }), DatabaseName: Name })
    if (isRejection(database)) return database
    const input = lowered(DatabaseInput)
    if (input.Name !== database.input.Name) return reject('InvalidInputException', messages.NO_RENAMING)
    return { changes: [{ put: 'glue.database', id: databaseId(database, input.Name), value: { ...database, input } }], reply: {} }
  },
})
