import { isRejection } from '../../../kernel/outcome.ts'
import { idOf } from '../entities.ts'
import { findUser, unfitBoundary } from '../find.ts'
import * as model from '../model.gen.ts'
import { control } from '../operation.ts'

export const PutUserPermissionsBoundary = control(model.PutUserPermissionsBoundary, {
  resources: () => [],
  decide({ view, scope }, { UserName, PermissionsBoundary: boundaryArn }) {
    const user = findUser(view, scope, UserName)
    if (isRejection(user)) return user
    const unfit = unfitBoundary(view, scope, boundaryArn)
    if (unfit !== undefined) return unfit
    return {
      changes: [{ put: 'iam.user', id: idOf(scope.accountId, user.name), value: { ...user, boundaryArn } }],
      reply: undefined,
    }
  },
})
