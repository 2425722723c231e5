import { reject } from '../../../kernel/outcome.ts'
import { accountOfKeyId } from '../../iam/ids.ts'
import { accessKeyOf } from '../../iam/queries.ts'
import * as messages from '../messages.ts'
import * as model from '../model.gen.ts'
import { query } from '../operation.ts'

/** Ids of keys say whose they are, those of AWS as well. */
export const GetAccessKeyInfo = query(model.GetAccessKeyInfo, {
  resources: () => [],
  answer({ view }, { AccessKeyId: id }) {
    const accountId = accessKeyOf(view, id)?.accountId ?? accountOfKeyId(id)
    return accountId === undefined ? reject('ValidationException', messages.NO_KEY_ID) : { Account: accountId }
  },
})
