import type { Change } from '../../../catalog/entities.ts'
import { isRejection, reject } from '../../../kernel/outcome.ts'
import { type IamEntities, idOf } from '../entities.ts'
import { findUser } from '../find.ts'
import { keysOf } from '../keys.ts'
import * as messages from '../messages.ts'
import * as model from '../model.gen.ts'
import { arnOf } from '../names.ts'
import { control } from '../operation.ts'
import { userOf } from '../queries.ts'

/** A new name or path: the user stays who it is, and keeps its keys, groups and policies. */
export const UpdateUser = control(model.UpdateUser, {
  resources: () => [],
  decide({ view, scope }, { UserName, NewUserName, NewPath }) {
    const user = findUser(view, scope, UserName)
    if (isRejection(user)) return user
    const name = NewUserName ?? user.name
    const path = NewPath ?? user.path
    const id = idOf(scope.accountId, name)
    const idBefore = idOf(scope.accountId, user.name)
    if (id !== idBefore && userOf(view, scope.accountId, name) !== undefined) {
      return reject('EntityAlreadyExistsException', messages.exists('User', name))
    }
    const keys: readonly Change<IamEntities>[] = keysOf(view, scope.accountId, user.name).map((key) => ({
      put: 'iam.access-key',
      id: key.id,
      value: { ...key, userName: name },
    }))
    const gone: readonly Change<IamEntities>[] = id === idBefore ? [] : [{ remove: 'iam.user', id: idBefore }]
    const value = { ...user, name, path, arn: arnOf('user', scope, path, name) }
    return { changes: [...gone, { put: 'iam.user', id, value }, ...keys], reply: undefined }
  },
})
