import { isRejection, reject } from '../../../kernel/outcome.ts'
import { idOf, type RoleEntity } from '../entities.ts'
import { ROLES_MAX, SESSION_SECONDS_DEFAULT } from '../limits.ts'
import { linkedRoleName, linkedRolePath, linkedTrust } from '../linked-roles.ts'
import { newNamed, overQuota } from '../making.ts'
import * as messages from '../messages.ts'
import * as model from '../model.gen.ts'
import { control } from '../operation.ts'
import { roleOf } from '../queries.ts'
import { newRole } from '../shown.ts'

/** A role that a service would have made for itself: its account may use it and not change it. */
export const CreateServiceLinkedRole = control(model.CreateServiceLinkedRole, {
  resources: () => [],
  decide(context, { AWSServiceName: service, CustomSuffix: suffix, Description }) {
    const { view, scope } = context
    const name = linkedRoleName(service, suffix)
    if (name === undefined) return reject('InvalidInputException', messages.noLinkedService(service))
    if (roleOf(view, scope.accountId, name) !== undefined) {
      return reject('InvalidInputException', messages.linkedRoleTaken(name))
    }
    const over = overQuota(view, scope, 'iam.role', 'RolesPerAccount', ROLES_MAX)
    if (over !== undefined) return over
    const named = newNamed(context, 'role', { name, path: linkedRolePath(service) })
    if (isRejection(named)) return named
    const role: RoleEntity = {
      ...named,
      trustPolicy: linkedTrust(service),
      maxSessionSeconds: SESSION_SECONDS_DEFAULT,
      attachedPolicyArns: [],
      inlinePolicies: {},
      ...(Description !== undefined && { description: Description }),
    }
    return { changes: [{ put: 'iam.role', id: idOf(scope.accountId, name), value: role }], reply: { Role: newRole(role) } }
  },
})
