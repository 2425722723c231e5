import { isRejection, reject } from '../../../kernel/outcome.ts'
import * as messages from '../messages.ts'
import * as model from '../model.gen.ts'
import { control } from '../operation.ts'
import { databaseId, placeOf } from '../queries.ts'
import { resourcesOf } from '../resources.ts'
import { lowered } from '../tables.ts'
import { withTags } from '../tags.ts'

export const CreateDatabase = control(model.CreateDatabase, {
  resources: ({ CatalogId, DatabaseInput: { Name } }, scope) =>
    resourcesOf({ ...(CatalogId !== undefined && { CatalogId }), DatabaseName: Name }, scope),

  decide({ view, scope, nowMs }, { CatalogId, DatabaseInput, Tags = {} }) {
    if (CatalogId !== undefined && CatalogId !== scope.accountId) return reject('InvalidInputException', messages.OTHER_CATALOG)
    const place = placeOf(scope, CatalogId)
    const input = lowered(DatabaseInput)
    const id = databaseId(place, input.Name)
    if (view.get('glue.database', id) !== undefined) return reject('AlreadyExistsException', messages.DATABASE_EXISTS)
    const tags = withTags({}, Tags)
    if (isRejection(tags)) return tags
    return { changes: [{ put: 'glue.database', id, value: { ...place, input, createdAtMs: nowMs, tags } }], reply: {} }
  },
})
