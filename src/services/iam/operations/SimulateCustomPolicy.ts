import { rootArn } from '../../../aws/arn.ts'
import { isRejection } from '../../../kernel/outcome.ts'
import * as model from '../model.gen.ts'
import { query } from '../operation.ts'
import { answered, inputPolicies, simulated } from '../simulation.ts'

export const SimulateCustomPolicy = query(model.SimulateCustomPolicy, {
  resources: () => [],
  answer({ view, scope, nowMs, tokens }, input) {
    const policies = inputPolicies(input.PolicyInputList)
    if (isRejection(policies)) return policies
    const { PermissionsBoundaryPolicyInputList: boundary, CallerArn: callerArn = rootArn(scope.accountId) } = input
    const simulation = { view, scope, nowMs, policies, callerArn, ...(boundary !== undefined && { boundary }) }
    return answered(tokens, simulated(simulation, input), input)
  },
})
