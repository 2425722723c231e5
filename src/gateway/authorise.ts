import { type Rejection, reject } from '../kernel/outcome.ts'
import type { Authoriser, Call } from '../model/caller.ts'
import type { BoundOperation, Endpoint } from '../model/endpoint.ts'

/** Asks the policy port. `undefined` allows. */
export function authorise(
  authoriser: Authoriser,
  call: Call,
  endpoint: Endpoint,
  operation: BoundOperation,
  input: unknown,
): Rejection<'AccessDeniedException'> | undefined {
  const action = `${endpoint.service.name}:${operation.model.name}`
  const denial = authoriser.authorise(call, action, operation.resources(input, call.scope))
  if (denial === undefined) return undefined
  return reject('AccessDeniedException', denial, `${call.principal.arn} was denied ${action}; request ${call.requestId}`)
}
