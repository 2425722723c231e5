import { isRejection } from '../../../kernel/outcome.ts'
import { getInline, roleHolder } from '../holders.ts'
import * as model from '../model.gen.ts'
import { query } from '../operation.ts'

export const GetRolePolicy = query(model.GetRolePolicy, {
  resources: () => [],
  answer({ view, scope }, input) {
    const found = getInline(roleHolder(view, scope, input.RoleName), input.PolicyName)
    if (isRejection(found)) return found
    const { name, ...policy } = found
    return { RoleName: name, ...policy }
  },
})
