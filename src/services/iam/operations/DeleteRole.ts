import { isRejection, reject } from '../../../kernel/outcome.ts'
import { idOf } from '../entities.ts'
import { findOwnRole } from '../find.ts'
import * as messages from '../messages.ts'
import * as model from '../model.gen.ts'
import { control } from '../operation.ts'
import { profilesWith } from '../profiles.ts'
import { roleRemoved } from '../removal.ts'

export const DeleteRole = control(model.DeleteRole, {
  resources: () => [],
  decide({ view, scope }, { RoleName }) {
    const role = findOwnRole(view, scope, RoleName)
    if (isRejection(role)) return role
    const left =
      profilesWith(view, role).length > 0
        ? 'remove roles from instance profile'
        : Object.keys(role.inlinePolicies).length > 0
          ? 'delete policies'
          : role.attachedPolicyArns.length > 0
            ? 'detach all policies'
            : undefined
    if (left !== undefined) return reject('DeleteConflictException', messages.mustFirst(left))
    return { changes: roleRemoved(view, idOf(role.accountId, role.name), role), reply: undefined }
  },
})
