import { isRejection } from '../../../kernel/outcome.ts'
import { listInline, roleHolder } from '../holders.ts'
import * as model from '../model.gen.ts'
import { query } from '../operation.ts'

export const ListRolePolicies = query(model.ListRolePolicies, {
  resources: () => [],
  answer(context, { RoleName, ...paged }) {
    const page = listInline(context, roleHolder(context.view, context.scope, RoleName), paged)
    return isRejection(page) ? page : { PolicyNames: page.items, ...page.rest }
  },
})
