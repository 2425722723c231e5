import { isRejection } from '../../../kernel/outcome.ts'
import { contextKeysIn } from '../context-keys.ts'
import * as model from '../model.gen.ts'
import { query } from '../operation.ts'
import { policySource } from '../policy-source.ts'
import { inputPolicies } from '../simulation.ts'

export const GetContextKeysForPrincipalPolicy = query(model.GetContextKeysForPrincipalPolicy, {
  resources: () => [],
  answer({ view, scope }, { PolicySourceArn, PolicyInputList = [] }) {
    const source = policySource(view, scope, PolicySourceArn)
    if (isRejection(source)) return source
    const given = inputPolicies(PolicyInputList)
    if (isRejection(given)) return given
    return { ContextKeyNames: contextKeysIn([...source.policies, ...given].map(({ document }) => document)) }
  },
})
