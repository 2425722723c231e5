import { isRejection } from '../../../kernel/outcome.ts'
import * as model from '../model.gen.ts'
import { query } from '../operation.ts'
import { POLICY_NAME } from '../policy.ts'
import { findKeyById, keyResources } from '../queries.ts'

/** Every key has one, of one name. */
export const ListKeyPolicies = query(model.ListKeyPolicies, {
  resources: keyResources,

  answer({ view, scope }, { KeyId }) {
    const key = findKeyById(view, scope, KeyId, 'ListKeyPolicies')
    return isRejection(key) ? key : { PolicyNames: [POLICY_NAME], Truncated: false }
  },
})
