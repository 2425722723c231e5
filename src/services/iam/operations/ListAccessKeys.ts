import { isRejection } from '../../../kernel/outcome.ts'
import { keysOf } from '../keys.ts'
import * as model from '../model.gen.ts'
import { data } from '../operation.ts'
import { inOrder, pageOf } from '../paging.ts'
import { userOrSelf } from '../self.ts'

export const ListAccessKeys = data(model.ListAccessKeys, {
  resources: () => [],
  async run({ view, call, tokens }, { UserName, ...paged }) {
    const user = userOrSelf(view, call, UserName)
    if (isRejection(user)) return user
    const keys = inOrder(keysOf(view, call.scope.accountId, user?.name), ({ id }) => id)
    const page = pageOf(tokens, 'ListAccessKeys', { items: keys, idOf: ({ id }) => id, ...paged })
    if (isRejection(page)) return page
    const shown = page.items.map(
      ({ id, isActive, createdAtMs }) =>
        ({
          UserName: user?.name ?? 'root',
          AccessKeyId: id,
          Status: isActive ? 'Active' : 'Inactive',
          CreateDate: createdAtMs,
        }) as const,
    )
    return { AccessKeyMetadata: shown, ...page.rest }
  },
})
