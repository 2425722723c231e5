import { isRejection, reject } from '../../../kernel/outcome.ts'
import * as messages from '../messages.ts'
import * as model from '../model.gen.ts'
import { control } from '../operation.ts'
import { isPolicy, POLICY_NAME } from '../policy.ts'
import { findOwnKey, keyResources } from '../queries.ts'

/** Kept and given back; nothing evaluates it yet. */
export const PutKeyPolicy = control(model.PutKeyPolicy, {
  resources: keyResources,

  decide({ view, scope }, { KeyId, Policy, PolicyName = POLICY_NAME }) {
    const key = findOwnKey(view, scope, KeyId, 'PutKeyPolicy')
    if (isRejection(key)) return key
    if (PolicyName !== POLICY_NAME) return reject('NotFoundException', messages.noPolicyNamed(PolicyName))
    if (!isPolicy(Policy)) return reject('MalformedPolicyDocumentException', messages.MALFORMED_POLICY)
    return { changes: [{ put: 'kms.key', id: key.arn, value: { ...key, policy: Policy } }], reply: undefined }
  },
})
