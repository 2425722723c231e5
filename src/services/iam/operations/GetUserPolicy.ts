import { isRejection } from '../../../kernel/outcome.ts'
import { getInline, userHolder } from '../holders.ts'
import * as model from '../model.gen.ts'
import { query } from '../operation.ts'

export const GetUserPolicy = query(model.GetUserPolicy, {
  resources: () => [],
  answer({ view, scope }, input) {
    const found = getInline(userHolder(view, scope, input.UserName), input.PolicyName)
    if (isRejection(found)) return found
    const { name, ...policy } = found
    return { UserName: name, ...policy }
  },
})
