import { isRejection } from '../../../kernel/outcome.ts'
import * as model from '../model.gen.ts'
import { query } from '../operation.ts'
import { policySource } from '../policy-source.ts'
import { answered, inputPolicies, simulated } from '../simulation.ts'

export const SimulatePrincipalPolicy = query(model.SimulatePrincipalPolicy, {
  resources: () => [],
  answer({ view, scope, nowMs, tokens }, input) {
    const source = policySource(view, scope, input.PolicySourceArn)
    if (isRejection(source)) return source
    const given = inputPolicies(input.PolicyInputList)
    if (isRejection(given)) return given
    const boundary = input.PermissionsBoundaryPolicyInputList ?? source.boundary
    const policies = [...source.policies, ...given]
    const callerArn = input.CallerArn ?? input.PolicySourceArn
    const simulation = { view, scope, nowMs, policies, callerArn, ...(boundary !== undefined && { boundary }) }
    return answered(tokens, simulated(simulation, input), input)
  },
})
