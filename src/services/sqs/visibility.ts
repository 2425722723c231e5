import { isRejection, type Rejection, reject } from '../../kernel/outcome.ts'
import type { TokenSealer } from '../../model/tokens.ts'
import type { Queue } from './entities.ts'
import { VISIBILITY_SECONDS_MAX } from './limits.ts'
import * as messages from './messages.ts'
import type { OpenQueue } from './open-queue.ts'
import { receiptOf } from './queues.ts'

type Wrong = Rejection<'InvalidParameterValueException' | 'ReceiptHandleIsInvalid' | 'MessageNotInflight' | 'ServiceUnavailable'>

/** From now on so many seconds out of sight; 0 gives the message back. */
export async function changeVisibility(
  tokens: TokenSealer,
  queue: Queue,
  open: OpenQueue,
  handle: string,
  seconds: number,
): Promise<Wrong | undefined> {
  if (seconds < 0 || seconds > VISIBILITY_SECONDS_MAX)
    return reject('InvalidParameterValueException', messages.badVisibility(seconds))
  const receipt = receiptOf(tokens, queue, handle)
  if (isRejection(receipt)) return receipt
  switch (await open.changeVisibility(receipt, seconds * 1000)) {
    case 'ok':
      return undefined
    case 'gone':
      return reject('InvalidParameterValueException', messages.notAvailable(handle))
    case 'visible':
      return reject('MessageNotInflight', messages.NOT_IN_FLIGHT)
    case 'failed':
      return reject('ServiceUnavailable', messages.NOT_STORED)
  }
}
