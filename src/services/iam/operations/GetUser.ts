import { rootArn } from '../../../aws/arn.ts'
import { isRejection } from '../../../kernel/outcome.ts'
import * as model from '../model.gen.ts'
import { data } from '../operation.ts'
import { userOrSelf } from '../self.ts'
import { shownUser } from '../shown.ts'

/** Nobody wrote down when an account was opened: the first day of the epoch stands for it. */
const ROOT_CREATED_AT_MS = 0

export const GetUser = data(model.GetUser, {
  resources: () => [],
  async run({ view, call }, { UserName }) {
    const user = userOrSelf(view, call, UserName)
    if (isRejection(user)) return user
    if (user !== undefined) return { User: shownUser(user) }
    const { accountId } = call.scope
    const root = { Path: '/', UserName: 'root', UserId: accountId, Arn: rootArn(accountId), CreateDate: ROOT_CREATED_AT_MS }
    return { User: root }
  },
})
