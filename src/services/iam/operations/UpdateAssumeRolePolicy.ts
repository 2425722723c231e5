import { isRejection, reject } from '../../../kernel/outcome.ts'
import { charsOf, unfitTrust } from '../documents.ts'
import { idOf } from '../entities.ts'
import { findOwnRole } from '../find.ts'
import { TRUST_POLICY_CHARS_MAX } from '../limits.ts'
import * as messages from '../messages.ts'
import * as model from '../model.gen.ts'
import { control } from '../operation.ts'

export const UpdateAssumeRolePolicy = control(model.UpdateAssumeRolePolicy, {
  resources: () => [],
  decide({ view, scope }, { RoleName, PolicyDocument: trustPolicy }) {
    const role = findOwnRole(view, scope, RoleName)
    if (isRejection(role)) return role
    const unfit = unfitTrust(view, scope, trustPolicy)
    if (unfit !== undefined) return unfit
    if (charsOf(trustPolicy) > TRUST_POLICY_CHARS_MAX) {
      return reject('LimitExceededException', messages.quota('ACLSizePerRole', TRUST_POLICY_CHARS_MAX))
    }
    const value = { ...role, trustPolicy }
    return { changes: [{ put: 'iam.role', id: idOf(scope.accountId, role.name), value }], reply: undefined }
  },
})
