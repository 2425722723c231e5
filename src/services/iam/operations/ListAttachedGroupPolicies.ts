import { isRejection } from '../../../kernel/outcome.ts'
import { groupHolder, listAttached } from '../holders.ts'
import * as model from '../model.gen.ts'
import { query } from '../operation.ts'

export const ListAttachedGroupPolicies = query(model.ListAttachedGroupPolicies, {
  resources: () => [],
  answer(context, { GroupName, ...paged }) {
    const page = listAttached(context, groupHolder(context.view, context.scope, GroupName), paged)
    return isRejection(page) ? page : { AttachedPolicies: page.items, ...page.rest }
  },
})
