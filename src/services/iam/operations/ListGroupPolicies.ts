import { isRejection } from '../../../kernel/outcome.ts'
import { groupHolder, listInline } from '../holders.ts'
import * as model from '../model.gen.ts'
import { query } from '../operation.ts'

export const ListGroupPolicies = query(model.ListGroupPolicies, {
  resources: () => [],
  answer(context, { GroupName, ...paged }) {
    const page = listInline(context, groupHolder(context.view, context.scope, GroupName), paged)
    return isRejection(page) ? page : { PolicyNames: page.items, ...page.rest }
  },
})
