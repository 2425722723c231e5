import { isRejection } from '../../../kernel/outcome.ts'
import * as model from '../model.gen.ts'
import { data } from '../operation.ts'
import { findKey } from '../own-key.ts'

export const DeleteAccessKey = data(model.DeleteAccessKey, {
  resources: () => [],
  async run({ runtime, call }, input) {
    return runtime.catalog.commit(
      (view) => {
        const key = findKey(view, call, input)
        return isRejection(key) ? key : { changes: [{ remove: 'iam.access-key', id: key.id }], reply: undefined }
      },
      { requestId: call.requestId, principal: call.principal.arn, operation: 'DeleteAccessKey' },
    )
  },
})
