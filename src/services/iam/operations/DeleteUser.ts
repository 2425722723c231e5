import { isRejection, reject } from '../../../kernel/outcome.ts'
import { idOf } from '../entities.ts'
import { findUser } from '../find.ts'
import { keysOf } from '../keys.ts'
import * as messages from '../messages.ts'
import * as model from '../model.gen.ts'
import { control } from '../operation.ts'

export const DeleteUser = control(model.DeleteUser, {
  resources: () => [],
  decide({ view, scope }, { UserName }) {
    const user = findUser(view, scope, UserName)
    if (isRejection(user)) return user
    const left =
      user.groups.length > 0
        ? 'remove users from group'
        : keysOf(view, scope.accountId, user.name).length > 0
          ? 'delete access keys'
          : Object.keys(user.inlinePolicies).length > 0
            ? 'delete policies'
            : user.attachedPolicyArns.length > 0
              ? 'detach all policies'
              : undefined
    if (left !== undefined) return reject('DeleteConflictException', messages.mustFirst(left))
    return { changes: [{ remove: 'iam.user', id: idOf(scope.accountId, user.name) }], reply: undefined }
  },
})
