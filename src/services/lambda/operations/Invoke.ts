import { isRejection } from '../../../kernel/outcome.ts'
import { acceptEvent } from '../accept.ts'
import { functionResources, targetOf } from '../arn.ts'
import { clientContextIn } from '../client-context.ts'
import { checkedEvent } from '../event-check.ts'
import { invocable, invokeFunction } from '../invoke.ts'
import * as model from '../model.gen.ts'
import { data } from '../operation.ts'

const NOTHING = new Uint8Array()

export const Invoke = data(model.Invoke, {
  resources: functionResources,

  async run({ runtime, scope, call }, input) {
    const target = targetOf(input, scope)
    if (isRejection(target)) return target
    const { InvocationType = 'RequestResponse', LogType, Payload = NOTHING } = input
    const clientContext = clientContextIn(input.ClientContext)
    if (isRejection(clientContext)) return clientContext
    const asked = {
      target,
      payload: Payload,
      requestId: call.requestId,
      source: 'invoke' as const,
      ...(clientContext !== undefined && { clientContext }),
      ...(call.traceId !== undefined && { traceId: call.traceId }),
    }
    if (InvocationType === 'Event') {
      const refused = await acceptEvent(runtime, { ...asked, source: 'event' })
      return refused ?? { StatusCode: 202, Payload: NOTHING }
    }
    if (InvocationType === 'DryRun') {
      const found = await invocable(runtime, target)
      if (isRejection(found)) return found
      const event = checkedEvent(Payload, 'RequestResponse')
      return isRejection(event) ? event : { StatusCode: 204, Payload: NOTHING }
    }
    const { signal } = call
    const outcome = await invokeFunction(runtime, {
      ...asked,
      logTail: LogType === 'Tail',
      ...(signal !== undefined && { signal }),
    })
    if (isRejection(outcome)) return outcome
    const { invocation, executedVersion } = outcome
    return {
      StatusCode: 200,
      ...(invocation.functionError !== undefined && { FunctionError: invocation.functionError }),
      ...(invocation.logTail !== undefined && { LogResult: Buffer.from(invocation.logTail).toString('base64') }),
      ExecutedVersion: executedVersion,
      Payload: invocation.payload,
    }
  },
})
