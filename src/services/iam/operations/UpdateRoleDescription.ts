import { isRejection } from '../../../kernel/outcome.ts'
import { idOf } from '../entities.ts'
import { findOwnRole } from '../find.ts'
import * as model from '../model.gen.ts'
import { control } from '../operation.ts'
import { newRole } from '../shown.ts'

export const UpdateRoleDescription = control(model.UpdateRoleDescription, {
  resources: () => [],
  decide({ view, scope }, { RoleName, Description }) {
    const role = findOwnRole(view, scope, RoleName)
    if (isRejection(role)) return role
    const value = { ...role, description: Description }
    return { changes: [{ put: 'iam.role', id: idOf(scope.accountId, role.name), value }], reply: { Role: newRole(value) } }
  },
})
