import { isRejection } from '../../../kernel/outcome.ts'
import { listNamed } from '../listing.ts'
import * as model from '../model.gen.ts'
import { query } from '../operation.ts'
import { listedUser } from '../shown.ts'

export const ListUsers = query(model.ListUsers, {
  resources: () => [],
  answer(context, input) {
    const page = listNamed(context, 'iam.user', input)
    return isRejection(page) ? page : { Users: page.items.map(listedUser), ...page.rest }
  },
})
