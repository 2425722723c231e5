import { isRejection } from '../../../kernel/outcome.ts'
import * as model from '../model.gen.ts'
import { control } from '../operation.ts'
import { findOwnKey, keyResources } from '../queries.ts'

export const DisableKey = control(model.DisableKey, {
  resources: keyResources,

  decide({ view, scope }, { KeyId }) {
    const key = findOwnKey(view, scope, KeyId, 'DisableKey')
    if (isRejection(key)) return key
    return { changes: [{ put: 'kms.key', id: key.arn, value: { ...key, state: 'Disabled' } }], reply: undefined }
  },
})
