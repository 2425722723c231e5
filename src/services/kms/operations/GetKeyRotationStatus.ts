import { isRejection } from '../../../kernel/outcome.ts'
import * as model from '../model.gen.ts'
import { query } from '../operation.ts'
import { findOwnKey, keyResources } from '../queries.ts'

/** No key rotates by itself. */
export const GetKeyRotationStatus = query(model.GetKeyRotationStatus, {
  resources: keyResources,

  answer({ view, scope }, { KeyId }) {
    const key = findOwnKey(view, scope, KeyId, 'GetKeyRotationStatus')
    return isRejection(key) ? key : { KeyRotationEnabled: false, KeyId: key.arn }
  },
})
