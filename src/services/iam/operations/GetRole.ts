import { isRejection } from '../../../kernel/outcome.ts'
import { findRole } from '../find.ts'
import { lastUses } from '../last-uses.ts'
import * as model from '../model.gen.ts'
import { data } from '../operation.ts'
import { shownRole } from '../shown.ts'

export const GetRole = data(model.GetRole, {
  resources: () => [],
  async run({ view, scope, port }, { RoleName }) {
    const role = findRole(view, scope, RoleName)
    return isRejection(role) ? role : { Role: shownRole(role, port(lastUses).ofRole(role.id)) }
  },
})
