import { isRejection } from '../../../kernel/outcome.ts'
import * as model from '../model.gen.ts'
import { data } from '../operation.ts'
import { findKey } from '../own-key.ts'

/** An inactive key is refused like one that does not exist, until it is made active again. */
export const UpdateAccessKey = data(model.UpdateAccessKey, {
  resources: () => [],
  async run({ runtime, call }, input) {
    return runtime.catalog.commit(
      (view) => {
        const key = findKey(view, call, input)
        if (isRejection(key)) return key
        const value = { ...key, isActive: input.Status === 'Active' }
        return { changes: [{ put: 'iam.access-key', id: key.id, value }], reply: undefined }
      },
      { requestId: call.requestId, principal: call.principal.arn, operation: 'UpdateAccessKey' },
    )
  },
})
