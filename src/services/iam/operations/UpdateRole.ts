import { isRejection } from '../../../kernel/outcome.ts'
import { idOf } from '../entities.ts'
import { findOwnRole } from '../find.ts'
import { SESSION_SECONDS_DEFAULT } from '../limits.ts'
import * as model from '../model.gen.ts'
import { control } from '../operation.ts'

/** What is not said goes back to what it is by default: so AWS has it of the session's length. */
export const UpdateRole = control(model.UpdateRole, {
  resources: () => [],
  decide({ view, scope }, { RoleName, Description, MaxSessionDuration = SESSION_SECONDS_DEFAULT }) {
    const role = findOwnRole(view, scope, RoleName)
    if (isRejection(role)) return role
    const description = Description === undefined ? {} : { description: Description }
    const value = { ...role, maxSessionSeconds: MaxSessionDuration, ...description }
    return { changes: [{ put: 'iam.role', id: idOf(scope.accountId, role.name), value }], reply: {} }
  },
})
