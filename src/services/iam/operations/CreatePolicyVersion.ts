import { isRejection, reject } from '../../../kernel/outcome.ts'
import { charsOf, unfitDocument } from '../documents.ts'
import { MANAGED_POLICY_CHARS_MAX, POLICY_VERSIONS_MAX } from '../limits.ts'
import * as messages from '../messages.ts'
import * as model from '../model.gen.ts'
import { data } from '../operation.ts'
import { findChangeablePolicy } from '../policies.ts'
import { listedVersion } from '../shown.ts'

export const CreatePolicyVersion = data(model.CreatePolicyVersion, {
  resources: () => [],

  async run({ runtime, call, nowMs }, { PolicyArn, PolicyDocument: document, SetAsDefault = false }) {
    return runtime.catalog.commit(
      (view) => {
        const policy = findChangeablePolicy(view, call, PolicyArn, 'CreatePolicyVersion')
        if (isRejection(policy)) return policy
        const unfit = unfitDocument(document, 'managed')
        if (unfit !== undefined) return unfit
        if (charsOf(document) > MANAGED_POLICY_CHARS_MAX) {
          return reject('LimitExceededException', messages.quota('PolicySize', MANAGED_POLICY_CHARS_MAX))
        }
        if (policy.versions.length >= POLICY_VERSIONS_MAX) {
          return reject('LimitExceededException', messages.tooManyVersions(POLICY_VERSIONS_MAX))
        }
        const versionsMade = policy.versionsMade + 1
        const version = { id: `v${versionsMade}`, document, createdAtMs: nowMs }
        const value = {
          ...policy,
          versions: [...policy.versions, version],
          versionsMade,
          updatedAtMs: nowMs,
          ...(SetAsDefault && { defaultVersionId: version.id }),
        }
        const reply = { PolicyVersion: listedVersion(value, version) }
        return { changes: [{ put: 'iam.policy', id: policy.arn, value }], reply }
      },
      { requestId: call.requestId, principal: call.principal.arn, operation: 'CreatePolicyVersion' },
    )
  },
})
