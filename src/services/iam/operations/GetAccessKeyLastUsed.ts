import { reject } from '../../../kernel/outcome.ts'
import { lastUses } from '../last-uses.ts'
import * as messages from '../messages.ts'
import * as model from '../model.gen.ts'
import { data } from '../operation.ts'
import { accessKeyOf } from '../queries.ts'

export const GetAccessKeyLastUsed = data(model.GetAccessKeyLastUsed, {
  resources: () => [],
  async run({ view, scope, port }, { AccessKeyId }) {
    const key = accessKeyOf(view, AccessKeyId)
    if (key?.accountId !== scope.accountId) return reject('AccessDeniedException', messages.noAccessKey(AccessKeyId))
    return { UserName: key.userName ?? 'root', AccessKeyLastUsed: port(lastUses).ofKey(AccessKeyId) }
  },
})
