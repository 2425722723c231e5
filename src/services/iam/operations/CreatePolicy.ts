import { isRejection, reject } from '../../../kernel/outcome.ts'
import { charsOf, unfitDocument } from '../documents.ts'
import type { PolicyEntity } from '../entities.ts'
import { MANAGED_POLICY_CHARS_MAX, POLICIES_MAX } from '../limits.ts'
import { newNamed } from '../making.ts'
import * as messages from '../messages.ts'
import * as model from '../model.gen.ts'
import { control } from '../operation.ts'
import { policiesIn } from '../policies.ts'
import { listedPolicy } from '../shown.ts'
import { tagsMember } from '../tags.ts'

export const CreatePolicy = control(model.CreatePolicy, {
  resources: () => [],

  decide(context, { PolicyName: name, Path, PolicyDocument: document, Description, Tags }) {
    const { view, scope, nowMs } = context
    const unfit = unfitDocument(document, 'managed')
    if (unfit !== undefined) return unfit
    if (charsOf(document) > MANAGED_POLICY_CHARS_MAX) {
      return reject('LimitExceededException', messages.quota('PolicySize', MANAGED_POLICY_CHARS_MAX))
    }
    const own = policiesIn(view, scope.accountId)
    if (own.some((policy) => policy.name.toLowerCase() === name.toLowerCase())) {
      return reject('EntityAlreadyExistsException', messages.policyExists(name))
    }
    if (own.length >= POLICIES_MAX) return reject('LimitExceededException', messages.quota('PoliciesPerAccount', POLICIES_MAX))
    const named = newNamed(context, 'policy', { name, path: Path, tags: Tags })
    if (isRejection(named)) return named
    const policy: PolicyEntity = {
      ...named,
      ...(Description !== undefined && { description: Description }),
      updatedAtMs: nowMs,
      defaultVersionId: 'v1',
      versions: [{ id: 'v1', document, createdAtMs: nowMs }],
      versionsMade: 1,
    }
    const shown = { ...listedPolicy(policy, { attached: 0, boundaries: 0 }), ...tagsMember(policy.tags) }
    return { changes: [{ put: 'iam.policy', id: policy.arn, value: policy }], reply: { Policy: shown } }
  },
})
