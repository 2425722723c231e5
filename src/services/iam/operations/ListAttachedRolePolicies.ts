import { isRejection } from '../../../kernel/outcome.ts'
import { listAttached, roleHolder } from '../holders.ts'
import * as model from '../model.gen.ts'
import { query } from '../operation.ts'

export const ListAttachedRolePolicies = query(model.ListAttachedRolePolicies, {
  resources: () => [],
  answer(context, { RoleName, ...paged }) {
    const page = listAttached(context, roleHolder(context.view, context.scope, RoleName), paged)
    return isRejection(page) ? page : { AttachedPolicies: page.items, ...page.rest }
  },
})
