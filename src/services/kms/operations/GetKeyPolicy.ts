import { isRejection, reject } from '../../../kernel/outcome.ts'
import * as messages from '../messages.ts'
import * as model from '../model.gen.ts'
import { query } from '../operation.ts'
import { POLICY_NAME } from '../policy.ts'
import { findKeyById, keyResources } from '../queries.ts'

export const GetKeyPolicy = query(model.GetKeyPolicy, {
  resources: keyResources,

  answer({ view, scope }, { KeyId, PolicyName = POLICY_NAME }) {
    const key = findKeyById(view, scope, KeyId, 'GetKeyPolicy')
    if (isRejection(key)) return key
    if (PolicyName !== POLICY_NAME) return reject('NotFoundException', messages.noPolicyNamed(PolicyName))
    return { Policy: key.policy, PolicyName }
  },
})
