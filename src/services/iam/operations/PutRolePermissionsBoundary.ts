import { isRejection } from '../../../kernel/outcome.ts'
import { idOf } from '../entities.ts'
import { findOwnRole, unfitBoundary } from '../find.ts'
import * as model from '../model.gen.ts'
import { control } from '../operation.ts'

export const PutRolePermissionsBoundary = control(model.PutRolePermissionsBoundary, {
  resources: () => [],
  decide({ view, scope }, { RoleName, PermissionsBoundary: boundaryArn }) {
    const role = findOwnRole(view, scope, RoleName)
    if (isRejection(role)) return role
    const unfit = unfitBoundary(view, scope, boundaryArn)
    if (unfit !== undefined) return unfit
    return {
      changes: [{ put: 'iam.role', id: idOf(scope.accountId, role.name), value: { ...role, boundaryArn } }],
      reply: undefined,
    }
  },
})
