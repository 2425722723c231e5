import { isRejection } from '../../../kernel/outcome.ts'
import { listInline, userHolder } from '../holders.ts'
import * as model from '../model.gen.ts'
import { query } from '../operation.ts'

export const ListUserPolicies = query(model.ListUserPolicies, {
  resources: () => [],
  answer(context, { UserName, ...paged }) {
    const page = listInline(context, userHolder(context.view, context.scope, UserName), paged)
    return isRejection(page) ? page : { PolicyNames: page.items, ...page.rest }
  },
})
