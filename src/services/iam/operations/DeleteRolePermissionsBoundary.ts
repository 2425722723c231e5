import { isRejection, reject } from '../../../kernel/outcome.ts'
import { idOf } from '../entities.ts'
import { findOwnRole } from '../find.ts'
import * as messages from '../messages.ts'
import * as model from '../model.gen.ts'
import { control } from '../operation.ts'

export const DeleteRolePermissionsBoundary = control(model.DeleteRolePermissionsBoundary, {
  resources: () => [],
  decide({ view, scope }, { RoleName }) {
    const role = findOwnRole(view, scope, RoleName)
    if (isRejection(role)) return role
    const { boundaryArn, ...value } = role
    if (boundaryArn === undefined) return reject('NoSuchEntityException', messages.boundaryUnset('role', role.name))
    return { changes: [{ put: 'iam.role', id: idOf(scope.accountId, role.name), value }], reply: undefined }
  },
})
