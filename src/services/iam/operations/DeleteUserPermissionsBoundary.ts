import { isRejection, reject } from '../../../kernel/outcome.ts'
import { idOf } from '../entities.ts'
import { findUser } from '../find.ts'
import * as messages from '../messages.ts'
import * as model from '../model.gen.ts'
import { control } from '../operation.ts'

export const DeleteUserPermissionsBoundary = control(model.DeleteUserPermissionsBoundary, {
  resources: () => [],
  decide({ view, scope }, { UserName }) {
    const user = findUser(view, scope, UserName)
    if (isRejection(user)) return user
    const { boundaryArn, ...value } = user
    if (boundaryArn === undefined) return reject('NoSuchEntityException', messages.boundaryUnset('user', user.name))
    return { changes: [{ put: 'iam.user', id: idOf(scope.accountId, user.name), value }], reply: undefined }
  },
})
