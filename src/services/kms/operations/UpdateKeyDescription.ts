import { isRejection } from '../../../kernel/outcome.ts'
import * as model from '../model.gen.ts'
import { control } from '../operation.ts'
import { findOwnKey, keyResources } from '../queries.ts'

export const UpdateKeyDescription = control(model.UpdateKeyDescription, {
  resources: keyResources,

  decide({ view, scope }, { KeyId, Description }) {
    const key = findOwnKey(view, scope, KeyId, 'UpdateKeyDescription')
    if (isRejection(key)) return key
    return { changes: [{ put: 'kms.key', id: key.arn, value: { ...key, description: Description } }], reply: undefined }
  },
})
