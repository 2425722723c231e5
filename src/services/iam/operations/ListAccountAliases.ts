import * as model from '../model.gen.ts'
import { query } from '../operation.ts'

export const ListAccountAliases = query(model.ListAccountAliases, {
  resources: () => [],
  answer({ view, scope }) {
    const alias = view.get('iam.account', scope.accountId)?.alias
    return { AccountAliases: alias === undefined ? [] : [alias], IsTruncated: false }
  },
})
