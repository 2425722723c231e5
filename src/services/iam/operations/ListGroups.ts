import { isRejection } from '../../../kernel/outcome.ts'
import { listNamed } from '../listing.ts'
import * as model from '../model.gen.ts'
import { query } from '../operation.ts'
import { shownGroup } from '../shown.ts'

export const ListGroups = query(model.ListGroups, {
  resources: () => [],
  answer(context, input) {
    const page = listNamed(context, 'iam.group', input)
    return isRejection(page) ? page : { Groups: page.items.map(shownGroup), ...page.rest }
  },
})
