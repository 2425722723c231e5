import { isRejection, type Rejection, reject } from '../../../kernel/outcome.ts'
import { redriveOf, retentionMsOf, secondsOf } from '../attributes.ts'
import type { Queue } from '../entities.ts'
import { RECEIVED_MAX, VISIBILITY_SECONDS_MAX, WAIT_SECONDS_MAX } from '../limits.ts'
import { md5OfAttributes, md5OfBody } from '../message.ts'
import * as messages from '../messages.ts'
import * as model from '../model.gen.ts'
import type { Received, ReceiveOptions } from '../open-queue.ts'
import { type Context, data } from '../operation.ts'
import { findQueue, queueArn, queueOfArn, resourceOf } from '../queries.ts'
import { handleOf, openQueues } from '../queues.ts'

/** Out of sight for others before it is given; waits for messages as long as it was asked to, or the client stays. */
export const ReceiveMessage = data(model.ReceiveMessage, {
  resources: resourceOf,

  async run(context, input) {
    const { view, scope, port, runtime, call, tokens } = context
    const queue = findQueue(view, scope, input.QueueUrl)
    if (isRejection(queue)) return queue
    const wrong = checkNumbers(input)
    if (wrong !== undefined) return wrong
    const waitSeconds = input.WaitTimeSeconds ?? secondsOf(queue, 'ReceiveMessageWaitTimeSeconds')
    const untilMs = context.nowMs + waitSeconds * 1000
    const open = await port(openQueues)(queue)
    for (;;) {
      const { changes } = open
      const received = await open.receive(optionsOf(context, queue, input))
      if (received === 'too many') return reject('OverLimit', messages.TOO_MANY_IN_FLIGHT)
      if (received === 'failed') return reject('ServiceUnavailable', messages.NOT_STORED)
      if (received.length > 0) {
        return { Messages: received.map((each) => shown(each, input, handleOf(tokens, queue, each))) }
      }
      if (runtime.clock.nowMs() >= untilMs || call.signal?.aborted === true) return {}
      await open.wait(changes, untilMs, call.signal)
      const present = findQueue(view, scope, input.QueueUrl)
      if (isRejection(present)) return present
    }
  },
})

function checkNumbers(input: model.ReceiveMessageRequest): Rejection<'InvalidParameterValueException'> | undefined {
  const { MaxNumberOfMessages: count = 1, VisibilityTimeout: visibility = 0, WaitTimeSeconds: wait = 0 } = input
  const invalid = (message: string) => reject('InvalidParameterValueException', message)
  if (count < 1 || count > RECEIVED_MAX) return invalid(messages.notBetween(count, 'MaxNumberOfMessages', 1, RECEIVED_MAX))
  if (visibility < 0 || visibility > VISIBILITY_SECONDS_MAX) return invalid(messages.badVisibility(visibility))
  if (wait < 0 || wait > WAIT_SECONDS_MAX) return invalid(messages.badWait(wait))
  return undefined
}

function optionsOf({ view, port }: Context, queue: Queue, input: model.ReceiveMessageRequest): ReceiveOptions {
  const redrive = redriveOf(queue)
  const target = redrive && queueOfArn(view, redrive.targetArn)
  const deadLetters = redrive &&
    target && {
      afterReceives: redrive.afterReceives,
      send: async ({ message, sentAtMs }: Pick<Received, 'message' | 'sentAtMs'>) => {
        const { dueAtMs: _, ...rest } = message
        const dead = { ...rest, sentAtMs, deadLetterOf: queueArn(queue, queue.name) }
        const [isStored] = await (await port(openQueues)(target)).send([dead], retentionMsOf(target))
        return isStored === true
      },
    }
  return {
    count: input.MaxNumberOfMessages ?? 1,
    visibilityMs: (input.VisibilityTimeout ?? secondsOf(queue, 'VisibilityTimeout')) * 1000,
    retentionMs: retentionMsOf(queue),
    ...(deadLetters !== undefined && { deadLetters }),
  }
}

function shown(received: Received, input: model.ReceiveMessageRequest, handle: string): model.Message {
  const { message } = received
  const attributes = chosen(message.attributes, input.MessageAttributeNames ?? [])
  const md5 = md5OfAttributes(attributes)
  const system = systemAttributes(received, [...(input.AttributeNames ?? []), ...(input.MessageSystemAttributeNames ?? [])])
  return {
    MessageId: message.id,
    ReceiptHandle: handle,
    MD5OfBody: md5OfBody(message.body),
    Body: message.body,
    ...(Object.keys(system).length > 0 && { Attributes: system }),
    ...(md5 !== undefined && { MD5OfMessageAttributes: md5, MessageAttributes: attributes }),
  }
}

function systemAttributes(received: Received, names: readonly string[]): Readonly<Record<string, string>> {
  const { message, receives, firstReceivedAtMs, sentAtMs } = received
  const all: Readonly<Record<string, string | undefined>> = {
    SenderId: message.senderId,
    SentTimestamp: String(sentAtMs),
    ApproximateReceiveCount: String(receives),
    ApproximateFirstReceiveTimestamp: String(firstReceivedAtMs),
    AWSTraceHeader: message.systemAttributes['AWSTraceHeader']?.StringValue,
    DeadLetterQueueSourceArn: message.deadLetterOf,
  }
  const isWanted = (name: string): boolean => names.includes('All') || names.includes(name)
  const wanted = Object.entries(all).filter((each): each is [string, string] => each[1] !== undefined && isWanted(each[0]))
  return Object.fromEntries(wanted)
}

/** By name, all of them, or those of a prefix (`trace.*`). */
function chosen<Value>(attributes: Readonly<Record<string, Value>>, names: readonly string[]): Readonly<Record<string, Value>> {
  const isWanted = (name: string): boolean =>
    names.some(
      (each) => each === 'All' || each === name || (each.endsWith('*') && name.startsWith(each.slice(0, -1).replace(/\.$/, ''))),
    )
  return Object.fromEntries(Object.entries(attributes).filter(([name]) => isWanted(name)))
}
