import { isRejection } from '../../../kernel/outcome.ts'
import { listNamed } from '../listing.ts'
import * as model from '../model.gen.ts'
import { query } from '../operation.ts'
import { listedRole } from '../shown.ts'

export const ListRoles = query(model.ListRoles, {
  resources: () => [],
  answer(context, input) {
    const page = listNamed(context, 'iam.role', input)
    return isRejection(page) ? page : { Roles: page.items.map(listedRole), ...page.rest }
  },
})
