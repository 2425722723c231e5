/** Takes events that nobody waits for: from Invoke, from buckets that notify, from functions whose destination is a function. */
import { isRejection, type Rejection, reject } from '../../kernel/outcome.ts'
import { functionArn, LATEST } from './arn.ts'
import { checkedEvent } from './event-check.ts'
import type { InvocationRequest } from './invoke.ts'
import * as messages from './messages.ts'
import { type LambdaRuntime, lambdaPort } from './port.ts'
import { versionOf } from './queries.ts'

type Accepted = Pick<InvocationRequest, 'target' | 'payload' | 'requestId' | 'source' | 'clientContext' | 'traceId'>

export type NotAccepted = Rejection<
  | 'ResourceNotFoundException'
  | 'InvalidRequestContentException'
  | 'RequestTooLargeException'
  | 'InvalidRuntimeException'
  | 'ServiceException'
>

/** `undefined`: the event is durable and will be run, whatever happens to this process. */
export async function acceptEvent(
  runtime: LambdaRuntime,
  { target, payload, requestId, source, clientContext, traceId }: Accepted,
): Promise<NotAccepted | undefined> {
  const { catalog, clock } = runtime
  const { arn, qualifier } = target
  const owner = catalog.get('lambda.function', arn)
  if (owner === undefined || versionOf(catalog, owner, qualifier) === undefined) {
    const shown = functionArn(target.name, target.scope, qualifier ?? LATEST)
    return reject('ResourceNotFoundException', messages.noFunction(shown))
  }
  const event = checkedEvent(payload, 'Event')
  if (isRejection(event)) return event
  const port = lambdaPort(runtime)
  if (port.off !== undefined) return reject('InvalidRuntimeException', port.off)
  const facts = {
    requestId,
    acceptedAtMs: clock.nowMs(),
    source,
    ...(qualifier !== undefined && { qualifier }),
    ...(clientContext !== undefined && { clientContext }),
    ...(traceId !== undefined && { traceId }),
  }
  const { outcome } = await port.events.accept(owner, facts, event)
  return outcome === 'ok' ? undefined : notKept(outcome)
}

function notKept(outcome: string): Rejection<'ServiceException'> {
  return reject(
    'ServiceException',
    messages.EVENT_NOT_KEPT,
    `An event was not accepted: the storage engine answered "${outcome}".`,
  )
}
