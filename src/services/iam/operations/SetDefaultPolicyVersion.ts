import { isRejection, reject } from '../../../kernel/outcome.ts'
import * as messages from '../messages.ts'
import * as model from '../model.gen.ts'
import { data } from '../operation.ts'
import { findChangeablePolicy } from '../policies.ts'

export const SetDefaultPolicyVersion = data(model.SetDefaultPolicyVersion, {
  resources: () => [],
  async run({ runtime, call, nowMs }, { PolicyArn, VersionId }) {
    return runtime.catalog.commit(
      (view) => {
        const policy = findChangeablePolicy(view, call, PolicyArn, 'SetDefaultPolicyVersion')
        if (isRejection(policy)) return policy
        if (!policy.versions.some(({ id }) => id === VersionId)) {
          return reject('NoSuchEntityException', messages.noVersion(PolicyArn, VersionId))
        }
        const value = { ...policy, defaultVersionId: VersionId, updatedAtMs: nowMs }
        return { changes: [{ put: 'iam.policy', id: policy.arn, value }], reply: undefined }
      },
      { requestId: call.requestId, principal: call.principal.arn, operation: 'SetDefaultPolicyVersion' },
    )
  },
})
