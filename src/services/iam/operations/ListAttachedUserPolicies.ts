import { isRejection } from '../../../kernel/outcome.ts'
import { listAttached, userHolder } from '../holders.ts'
import * as model from '../model.gen.ts'
import { query } from '../operation.ts'

export const ListAttachedUserPolicies = query(model.ListAttachedUserPolicies, {
  resources: () => [],
  answer(context, { UserName, ...paged }) {
    const page = listAttached(context, userHolder(context.view, context.scope, UserName), paged)
    return isRejection(page) ? page : { AttachedPolicies: page.items, ...page.rest }
  },
})
