import { isRejection, reject } from '../../../kernel/outcome.ts'
import { idOf } from '../entities.ts'
import { findRole, isServiceLinked } from '../find.ts'
import * as messages from '../messages.ts'
import * as model from '../model.gen.ts'
import { control } from '../operation.ts'
import { roleRemoved } from '../removal.ts'

/** At once: no service of the account's holds on to it. The task's id says what to ask for. */
export const DeleteServiceLinkedRole = control(model.DeleteServiceLinkedRole, {
  resources: () => [],
  decide({ view, scope, random }, { RoleName }) {
    const role = findRole(view, scope, RoleName)
    if (isRejection(role)) return role
    if (!isServiceLinked(role)) return reject('NoSuchEntityException', messages.notFound('role', RoleName))
    const changes = roleRemoved(view, idOf(role.accountId, role.name), role)
    const task = `task${role.path}${role.name}/${random.uuid()}`
    return { changes, reply: { DeletionTaskId: task } }
  },
})
