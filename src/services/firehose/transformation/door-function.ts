/** Functions of this server, through the inner door, under the role of the delivery stream: who may not invoke is told so there. */
import { isRejection } from '../../../kernel/outcome.ts'
import type { Call } from '../../../model/caller.ts'
import type { InnerDoor } from '../../../model/door.ts'
import { FUNCTION_ERROR } from './answer.ts'
import type { Invoked, TransformParts } from './transform.ts'

const DENIED = 'Access was denied. Ensure that the access policy allows access to the Lambda function.'
const CODES: Readonly<Record<string, string>> = {
  AccessDeniedException: 'Lambda.InvokeAccessDenied',
  ResourceNotFoundException: 'Lambda.ResourceNotFound',
  TooManyRequestsException: 'Lambda.InvokeLimitExceeded',
}

interface InvokeOutput {
  readonly FunctionError?: string
  readonly Payload?: Uint8Array
}

const NOTHING = new Uint8Array()

export function doorFunction(door: InnerDoor, call: () => Call): TransformParts['invoke'] {
  return async (FunctionName, Payload, signal): Promise<Invoked> => {
    const input = { FunctionName, InvocationType: 'RequestResponse', Payload }
    const reply = await door.call({ ...call(), signal }, 'lambda', 'Invoke', input)
    if (isRejection(reply)) {
      const { rejected, message = '' } = reply
      return {
        code: CODES[rejected] ?? 'Lambda.FunctionInvocationFailed',
        message: rejected === 'AccessDeniedException' ? DENIED : message,
      }
    }
    const { FunctionError, Payload: payload = NOTHING } = (reply as { output: InvokeOutput }).output
    return FunctionError === undefined ? { payload } : { code: 'Lambda.FunctionError', message: FUNCTION_ERROR }
  }
}
