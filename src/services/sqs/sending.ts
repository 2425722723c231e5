/** What SendMessage and SendMessageBatch have in common. */
import { type Rejection, reject } from '../../kernel/outcome.ts'
import type { Principal } from '../../model/caller.ts'
import { secondsOf } from './attributes.ts'
import type { Queue } from './entities.ts'
import { DELAY_SECONDS_MAX } from './limits.ts'
import { bytesOf, checkMessage, md5OfAttributes, md5OfBody, type NewMessage } from './message.ts'
import * as messages from './messages.ts'
import type { SendMessageRequest } from './model.gen.ts'
import type { Context } from './operation.ts'

type Given = Omit<SendMessageRequest, 'QueueUrl'>
type Wrong = Rejection<
  'InvalidMessageContents' | 'MissingRequiredParameterException' | 'InvalidParameterValueException' | 'UnsupportedOperation'
>

export function messageFrom({ call, nowMs, runtime }: Context, queue: Queue, given: Given): NewMessage | Wrong {
  const { MessageBody: body, MessageAttributes: attributes = {}, MessageSystemAttributes: systemAttributes = {} } = given
  if (given.MessageDeduplicationId !== undefined) return reject('UnsupportedOperation', messages.NO_FIFO)
  const wrong = checkMessage(body, attributes)
  if (wrong !== undefined) return wrong
  const limit = secondsOf(queue, 'MaximumMessageSize')
  if (bytesOf(body, attributes) > limit) return reject('InvalidParameterValueException', messages.tooLong(limit))
  const delay = given.DelaySeconds ?? secondsOf(queue, 'DelaySeconds')
  if (delay < 0 || delay > DELAY_SECONDS_MAX) return reject('InvalidParameterValueException', messages.badDelay(delay))
  return {
    id: runtime.random.uuid(),
    body,
    attributes,
    systemAttributes,
    senderId: senderIdOf(call.principal),
    ...(delay > 0 && { dueAtMs: nowMs + delay * 1000 }),
  }
}

/** Of a session the role's id and the session's name, of all others the account. */
function senderIdOf({ session, accountId, service }: Principal): string {
  if (service !== undefined) return service
  if (session === undefined) return accountId
  return `${session.roleId ?? session.roleArn.split('/').at(-1)}:${session.name}`
}

/** What is told of a message that was stored. */
export function sentOf({ id, body, attributes, systemAttributes }: NewMessage) {
  const ofAttributes = md5OfAttributes(attributes)
  const ofSystem = md5OfAttributes(systemAttributes)
  return {
    MessageId: id,
    MD5OfMessageBody: md5OfBody(body),
    ...(ofAttributes !== undefined && { MD5OfMessageAttributes: ofAttributes }),
    ...(ofSystem !== undefined && { MD5OfMessageSystemAttributes: ofSystem }),
  }
}
