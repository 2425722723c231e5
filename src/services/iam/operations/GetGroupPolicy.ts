import { isRejection } from '../../../kernel/outcome.ts'
import { getInline, groupHolder } from '../holders.ts'
import * as model from '../model.gen.ts'
import { query } from '../operation.ts'

export const GetGroupPolicy = query(model.GetGroupPolicy, {
  resources: () => [],
  answer({ view, scope }, input) {
    const found = getInline(groupHolder(view, scope, input.GroupName), input.PolicyName)
    if (isRejection(found)) return found
    const { name, ...policy } = found
    return { GroupName: name, ...policy }
  },
})
