import { isRejection, reject } from '../../../kernel/outcome.ts'
import * as messages from '../messages.ts'
import * as model from '../model.gen.ts'
import { data } from '../operation.ts'
import { findChangeablePolicy } from '../policies.ts'
import { useOf } from '../usage.ts'

export const DeletePolicy = data(model.DeletePolicy, {
  resources: () => [],
  async run({ runtime, call }, { PolicyArn }) {
    return runtime.catalog.commit(
      (view) => {
        const policy = findChangeablePolicy(view, call, PolicyArn, 'DeletePolicy')
        if (isRejection(policy)) return policy
        const { attached, boundaries } = useOf(view, policy.accountId, PolicyArn)
        if (attached + boundaries > 0) return reject('DeleteConflictException', messages.POLICY_ATTACHED)
        if (policy.versions.length > 1) return reject('DeleteConflictException', messages.POLICY_HAS_VERSIONS)
        return { changes: [{ remove: 'iam.policy', id: policy.arn }], reply: undefined }
      },
      { requestId: call.requestId, principal: call.principal.arn, operation: 'DeletePolicy' },
    )
  },
})
