import { isRejection, type Rejection, reject } from '../../../kernel/outcome.ts'
import { acceptEvent } from '../accept.ts'
import { functionResources, targetOf } from '../arn.ts'
import * as model from '../model.gen.ts'
import { data } from '../operation.ts'

/** What Invoke with the type Event was before there was one. */
export const InvokeAsync = data(model.InvokeAsync, {
  resources: functionResources,

  async run({ runtime, scope, call }, { FunctionName, InvokeArgs }) {
    const target = targetOf({ FunctionName }, scope)
    if (isRejection(target)) return known(target)
    const { requestId, traceId } = call
    const traced = traceId === undefined ? undefined : { traceId }
    const refused = await acceptEvent(runtime, { target, payload: InvokeArgs, requestId, ...traced, source: 'event' })
    return refused === undefined ? { Status: 202 } : known(refused)
  },
})

type Newer = 'InvalidParameterValueException' | 'RequestTooLargeException'

/** It knows one error for all that is wrong with a request. */
function known<Code extends string>(
  refused: Rejection<Code>,
): Rejection<Exclude<Code, Newer> | 'InvalidRequestContentException'> {
  const { rejected, message } = refused
  return rejected === 'InvalidParameterValueException' || rejected === 'RequestTooLargeException'
    ? reject('InvalidRequestContentException', message)
    : (refused as Rejection<Exclude<Code, Newer>>)
}
