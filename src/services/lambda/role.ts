/** What a function's role is good for: whether Lambda may take it, and whether it may tell destinations of the end of an event. */
import { isRejection, type Rejection, reject } from '../../kernel/outcome.ts'
import { callUnder, serviceCall } from '../../model/acting.ts'
import type { Call, Scope } from '../../model/caller.ts'
import { type FunctionTarget, functionArn, SERVICE_PRINCIPAL } from './arn.ts'
import * as messages from './messages.ts'
import type { Context } from './operation.ts'

/** `undefined`: it may. A session is named after the function, and is for it, as those are under which it runs. */
export async function checkRole(
  { runtime, scope, call }: Context,
  RoleArn: string,
  functionName: string,
): Promise<Rejection<'InvalidParameterValueException'> | undefined> {
  const asLambda = serviceCall(SERVICE_PRINCIPAL, scope, call.requestId, functionArn(functionName, scope))
  const reply = await runtime.door.call(asLambda, 'sts', 'AssumeRole', { RoleArn, RoleSessionName: functionName })
  if (!isRejection(reply)) return undefined
  return reject('InvalidParameterValueException', messages.ROLE_NOT_ASSUMED, `AssumeRole: ${reply.message ?? reply.rejected}`)
}

/**
 * A call that Lambda makes for a function, under its role and in a session that is named after it. The role must trust Lambda, be it for this
 * function alone (`aws:SourceArn`).
 */
export function callFor(
  { name, arn }: Pick<FunctionTarget, 'name' | 'arn'>,
  role: string | undefined,
  scope: Scope,
  requestId: string,
): Call {
  return { ...callUnder(role, name, scope, requestId, SERVICE_PRINCIPAL), sourceArn: arn }
}

/** What is done at a destination, by the service in its ARN: the action, and its name in what AWS says. */
const SENDING: Readonly<Record<string, readonly [action: string, operation: string]>> = {
  sqs: ['sqs:SendMessage', 'SendMessage'],
  lambda: ['lambda:InvokeFunction', 'Invoke'],
  s3: ['s3:PutObject', 'PutObject'],
}

/** The first of these that the role may not send to, and what it would do there. `undefined`: it may send to all. */
export function unreachable(
  { runtime, scope, call }: Context,
  role: string,
  functionName: string,
  destinations: readonly (string | undefined)[],
): { readonly arn: string; readonly operation: string } | undefined {
  const under = callFor({ name: functionName, arn: functionArn(functionName, scope) }, role, scope, call.requestId)
  for (const arn of destinations) {
    const service = arn?.split(':')[2] ?? ''
    const [action, operation] = SENDING[service] ?? []
    if (!arn || action === undefined || operation === undefined) continue
    const resource = service === 's3' ? `${arn}/aws/lambda/async/${functionName}/` : arn
    if (runtime.door.denied(under, action, [resource]) !== undefined) return { arn, operation }
  }
  return undefined
}

/** Of a function's own queue for what failed. */
export function checkDeadLetters(
  context: Context,
  { role, deadLetterArn }: { readonly role: string; readonly deadLetterArn?: string },
  functionName: string,
): Rejection<'InvalidParameterValueException'> | undefined {
  const bad = unreachable(context, role, functionName, [deadLetterArn])
  return bad && reject('InvalidParameterValueException', messages.NO_RIGHT_TO_DEAD_LETTERS)
}
