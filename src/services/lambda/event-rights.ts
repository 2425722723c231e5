import { type Rejection, reject } from '../../kernel/outcome.ts'
import type { FunctionEntity } from './entities.ts'
import * as messages from './messages.ts'
import type { PutFunctionEventInvokeConfigRequest } from './model.gen.ts'
import type { Context } from './operation.ts'
import { unreachable } from './role.ts'

/** Whether the function's role may send to the destinations that a request names. `undefined`: it may. */
export function checkDestinations(
  context: Context,
  { name, settings }: FunctionEntity,
  { DestinationConfig: { OnSuccess, OnFailure } = {} }: Pick<PutFunctionEventInvokeConfigRequest, 'DestinationConfig'>,
): Rejection<'InvalidParameterValueException'> | undefined {
  const bad = unreachable(context, settings.role, name, [OnSuccess?.Destination, OnFailure?.Destination])
  return bad && reject('InvalidParameterValueException', messages.noRightToSend(bad.operation, bad.arn))
}
