import { isRejection, reject } from '../../../kernel/outcome.ts'
import { type GroupEntity, idOf } from '../entities.ts'
import { GROUPS_MAX } from '../limits.ts'
import { newNamed, overQuota } from '../making.ts'
import * as messages from '../messages.ts'
import * as model from '../model.gen.ts'
import { control } from '../operation.ts'
import { groupOf } from '../queries.ts'
import { shownGroup } from '../shown.ts'

export const CreateGroup = control(model.CreateGroup, {
  resources: () => [],
  decide(context, { GroupName: name, Path }) {
    const { view, scope } = context
    if (groupOf(view, scope.accountId, name) !== undefined) {
      return reject('EntityAlreadyExistsException', messages.exists('Group', name))
    }
    const over = overQuota(view, scope, 'iam.group', 'GroupsPerAccount', GROUPS_MAX)
    if (over !== undefined) return over
    const named = newNamed(context, 'group', { name, path: Path })
    if (isRejection(named)) return named.rejected === 'LimitExceededException' ? named : reject('LimitExceededException')
    const group: GroupEntity = { ...named, attachedPolicyArns: [], inlinePolicies: {} }
    return { changes: [{ put: 'iam.group', id: idOf(scope.accountId, name), value: group }], reply: { Group: shownGroup(group) } }
  },
})
