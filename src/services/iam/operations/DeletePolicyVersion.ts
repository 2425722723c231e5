import { isRejection, reject } from '../../../kernel/outcome.ts'
import * as messages from '../messages.ts'
import * as model from '../model.gen.ts'
import { data } from '../operation.ts'
import { findChangeablePolicy } from '../policies.ts'

export const DeletePolicyVersion = data(model.DeletePolicyVersion, {
  resources: () => [],
  async run({ runtime, call, nowMs }, { PolicyArn, VersionId }) {
    return runtime.catalog.commit(
      (view) => {
        const policy = findChangeablePolicy(view, call, PolicyArn, 'DeletePolicyVersion')
        if (isRejection(policy)) return policy
        if (VersionId === policy.defaultVersionId) return reject('DeleteConflictException', messages.DEFAULT_VERSION)
        const versions = policy.versions.filter(({ id }) => id !== VersionId)
        if (versions.length === policy.versions.length) {
          return reject('NoSuchEntityException', messages.noVersion(PolicyArn, VersionId))
        }
        const value = { ...policy, versions, updatedAtMs: nowMs }
        return { changes: [{ put: 'iam.policy', id: policy.arn, value }], reply: undefined }
      },
      { requestId: call.requestId, principal: call.principal.arn, operation: 'DeletePolicyVersion' },
    )
  },
})
