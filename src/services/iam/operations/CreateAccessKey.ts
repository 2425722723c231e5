import { isRejection, reject } from '../../../kernel/outcome.ts'
import type { AccessKeyEntity } from '../entities.ts'
import { newAccessKeyId, newSecret } from '../ids.ts'
import { keysOf, sealSecret } from '../keys.ts'
import { ACCESS_KEYS_PER_USER_MAX } from '../limits.ts'
import * as messages from '../messages.ts'
import * as model from '../model.gen.ts'
import { data } from '../operation.ts'
import { userOrSelf } from '../self.ts'

/** The secret is shown this once. */
export const CreateAccessKey = data(model.CreateAccessKey, {
  resources: () => [],
  async run({ runtime, call, nowMs }, { UserName }) {
    const { accountId } = call.scope
    const id = newAccessKeyId(runtime.random, 'AKIA', accountId)
    const secret = newSecret(runtime.random)
    const sealedSecret = sealSecret(runtime.secrets, id, secret)
    return runtime.catalog.commit(
      (view) => {
        const user = userOrSelf(view, call, UserName)
        if (isRejection(user)) return user
        if (keysOf(view, accountId, user?.name).length >= ACCESS_KEYS_PER_USER_MAX) {
          return reject('LimitExceededException', messages.quota('AccessKeysPerUser', ACCESS_KEYS_PER_USER_MAX))
        }
        const owner = user === undefined ? {} : { userName: user.name }
        const value: AccessKeyEntity = { id, accountId, ...owner, sealedSecret, isActive: true, createdAtMs: nowMs }
        const shown = {
          UserName: user?.name ?? 'root',
          AccessKeyId: id,
          Status: 'Active',
          SecretAccessKey: secret,
          CreateDate: nowMs,
        } as const
        return { changes: [{ put: 'iam.access-key', id, value }], reply: { AccessKey: shown } }
      },
      { requestId: call.requestId, principal: call.principal.arn, operation: 'CreateAccessKey' },
    )
  },
})
