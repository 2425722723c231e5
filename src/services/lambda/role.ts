/** Whether Lambda may take a function's role. */

import { isRejection, type Rejection, reject } from '../../kernel/outcome.ts'
import { serviceCall } from '../../model/acting.ts'
import { SERVICE_PRINCIPAL } from './arn.ts'
import * as messages from './messages.ts'
import type { Context } from './operation.ts'

/** `undefined`: it may. A session is named after the function, as those are under which it runs. */
export async function checkRole(
  { runtime, scope, call }: Context,
  RoleArn: string,
  functionName: string,
): Promise<Rejection<'InvalidParameterValueException'> | undefined> {
  const asLambda = serviceCall(SERVICE_PRINCIPAL, scope, call.requestId)
  const reply = await runtime.door.call(asLambda, 'sts', 'AssumeRole', { RoleArn, RoleSessionName: functionName })
  if (!isRejection(reply)) return undefined
  return reject('InvalidParameterValueException', messages.ROLE_NOT_ASSUMED, `AssumeRole: ${reply.message ?? reply.rejected}`)
}
