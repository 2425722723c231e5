import { isRejection, reject } from '../../../kernel/outcome.ts'
import { idOf } from '../entities.ts'
import { findGroup, findUser } from '../find.ts'
import * as messages from '../messages.ts'
import * as model from '../model.gen.ts'
import { control } from '../operation.ts'

export const RemoveUserFromGroup = control(model.RemoveUserFromGroup, {
  resources: () => [],
  decide({ view, scope }, { GroupName, UserName }) {
    const group = findGroup(view, scope, GroupName)
    if (isRejection(group)) return group
    const user = findUser(view, scope, UserName)
    if (isRejection(user)) return user
    const key = group.name.toLowerCase()
    if (!user.groups.includes(key)) return reject('NoSuchEntityException', messages.notInGroup(user.name, group.name))
    const value = { ...user, groups: user.groups.filter((each) => each !== key) }
    return { changes: [{ put: 'iam.user', id: idOf(scope.accountId, user.name), value }], reply: undefined }
  },
})
