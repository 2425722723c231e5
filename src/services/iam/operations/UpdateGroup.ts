import type { Change } from '../../../catalog/entities.ts'
import { isRejection, reject } from '../../../kernel/outcome.ts'
import { type IamEntities, idOf } from '../entities.ts'
import { findGroup } from '../find.ts'
import { membersOf } from '../groups.ts'
import * as messages from '../messages.ts'
import * as model from '../model.gen.ts'
import { arnOf } from '../names.ts'
import { control } from '../operation.ts'
import { groupOf } from '../queries.ts'

/** A new name or path: members and policies stay. */
export const UpdateGroup = control(model.UpdateGroup, {
  resources: () => [],
  decide({ view, scope }, { GroupName, NewGroupName, NewPath }) {
    const group = findGroup(view, scope, GroupName)
    if (isRejection(group)) return group
    const { accountId } = scope
    const name = NewGroupName ?? group.name
    const path = NewPath ?? group.path
    const [id, idBefore] = [idOf(accountId, name), idOf(accountId, group.name)]
    if (id !== idBefore && groupOf(view, accountId, name) !== undefined) {
      return reject('EntityAlreadyExistsException', messages.exists('Group', name))
    }
    const keyBefore = group.name.toLowerCase()
    const members: readonly Change<IamEntities>[] = membersOf(view, group).map((user) => ({
      put: 'iam.user',
      id: idOf(accountId, user.name),
      value: { ...user, groups: user.groups.map((each) => (each === keyBefore ? name.toLowerCase() : each)) },
    }))
    const gone: readonly Change<IamEntities>[] = id === idBefore ? [] : [{ remove: 'iam.group', id: idBefore }]
    const value = { ...group, name, path, arn: arnOf('group', scope, path, name) }
    return { changes: [...gone, { put: 'iam.group', id, value }, ...members], reply: undefined }
  },
})
