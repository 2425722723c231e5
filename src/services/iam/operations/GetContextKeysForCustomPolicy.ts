import { isRejection } from '../../../kernel/outcome.ts'
import { contextKeysIn } from '../context-keys.ts'
import * as model from '../model.gen.ts'
import { query } from '../operation.ts'
import { inputPolicies } from '../simulation.ts'

export const GetContextKeysForCustomPolicy = query(model.GetContextKeysForCustomPolicy, {
  resources: () => [],
  answer(_, { PolicyInputList }) {
    const policies = inputPolicies(PolicyInputList)
    return isRejection(policies) ? policies : { ContextKeyNames: contextKeysIn(PolicyInputList) }
  },
})
