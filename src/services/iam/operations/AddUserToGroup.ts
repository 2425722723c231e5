import { isRejection, reject } from '../../../kernel/outcome.ts'
import { idOf } from '../entities.ts'
import { findGroup, findUser } from '../find.ts'
import { GROUPS_PER_USER_MAX } from '../limits.ts'
import * as messages from '../messages.ts'
import * as model from '../model.gen.ts'
import { control } from '../operation.ts'

/** Adding a member changes nothing. */
export const AddUserToGroup = control(model.AddUserToGroup, {
  resources: () => [],
  decide({ view, scope }, { GroupName, UserName }) {
    const group = findGroup(view, scope, GroupName)
    if (isRejection(group)) return group
    const user = findUser(view, scope, UserName)
    if (isRejection(user)) return user
    const key = group.name.toLowerCase()
    if (user.groups.includes(key)) return { changes: [], reply: undefined }
    if (user.groups.length >= GROUPS_PER_USER_MAX) {
      return reject('LimitExceededException', messages.quota('GroupsPerUser', GROUPS_PER_USER_MAX))
    }
    const value = { ...user, groups: [...user.groups, key] }
    return { changes: [{ put: 'iam.user', id: idOf(scope.accountId, user.name), value }], reply: undefined }
  },
})
