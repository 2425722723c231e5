import { isRejection } from '../../../kernel/outcome.ts'
import * as model from '../model.gen.ts'
import { query } from '../operation.ts'
import { findDatabase, shownDatabase } from '../queries.ts'
import { resourcesOf } from '../resources.ts'

export const GetDatabase = query(model.GetDatabase, {
  resources: ({ Name, ...rest }, scope) => resourcesOf({ ...rest, DatabaseName: Name }, scope),

  answer({ view, scope }, { Name, ...rest }) {
    const database = findDatabase(view, scope, { ...rest, DatabaseName: Name })
    return isRejection(database) ? database : { Database: shownDatabase(database) }
  },
})
