import { isRejection, reject } from '../../../kernel/outcome.ts'
import { idOf } from '../entities.ts'
import { findGroup } from '../find.ts'
import { membersOf } from '../groups.ts'
import * as messages from '../messages.ts'
import * as model from '../model.gen.ts'
import { control } from '../operation.ts'

export const DeleteGroup = control(model.DeleteGroup, {
  resources: () => [],
  decide({ view, scope }, { GroupName }) {
    const group = findGroup(view, scope, GroupName)
    if (isRejection(group)) return group
    const left =
      membersOf(view, group).length > 0
        ? 'remove users from group'
        : Object.keys(group.inlinePolicies).length > 0
          ? 'delete policies'
          : group.attachedPolicyArns.length > 0
            ? 'detach all policies'
            : undefined
    if (left !== undefined) return reject('DeleteConflictException', messages.mustFirst(left))
    return { changes: [{ remove: 'iam.group', id: idOf(scope.accountId, group.name) }], reply: undefined }
  },
})
