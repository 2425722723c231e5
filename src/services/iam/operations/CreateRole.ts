import { isRejection, reject } from '../../../kernel/outcome.ts'
import { charsOf, unfitTrust } from '../documents.ts'
import { idOf, type RoleEntity } from '../entities.ts'
import { unfitBoundary } from '../find.ts'
import { ROLES_MAX, SESSION_SECONDS_DEFAULT, TRUST_POLICY_CHARS_MAX } from '../limits.ts'
import { newNamed, overQuota } from '../making.ts'
import * as messages from '../messages.ts'
import * as model from '../model.gen.ts'
import { control } from '../operation.ts'
import { roleOf } from '../queries.ts'
import { newRole } from '../shown.ts'

export const CreateRole = control(model.CreateRole, {
  resources: () => [],

  decide(context, input) {
    const { view, scope } = context
    const { RoleName: name, AssumeRolePolicyDocument: trustPolicy, PermissionsBoundary: boundaryArn } = input
    if (roleOf(view, scope.accountId, name) !== undefined) {
      return reject('EntityAlreadyExistsException', messages.exists('Role', name))
    }
    const unfit = unfitTrust(view, scope, trustPolicy) ?? unfitBoundary(view, scope, boundaryArn)
    if (unfit !== undefined) return unfit
    if (charsOf(trustPolicy) > TRUST_POLICY_CHARS_MAX) {
      return reject('LimitExceededException', messages.quota('ACLSizePerRole', TRUST_POLICY_CHARS_MAX))
    }
    const over = overQuota(view, scope, 'iam.role', 'RolesPerAccount', ROLES_MAX)
    if (over !== undefined) return over
    const named = newNamed(context, 'role', { name, path: input.Path, tags: input.Tags })
    if (isRejection(named)) return named
    const role: RoleEntity = {
      ...named,
      trustPolicy,
      maxSessionSeconds: input.MaxSessionDuration ?? SESSION_SECONDS_DEFAULT,
      attachedPolicyArns: [],
      inlinePolicies: {},
      ...(input.Description !== undefined && { description: input.Description }),
      ...(boundaryArn !== undefined && { boundaryArn }),
    }
    return { changes: [{ put: 'iam.role', id: idOf(scope.accountId, name), value: role }], reply: { Role: newRole(role) } }
  },
})
