/** Attributes of queues: what may be set, to what, and what they are if they are not. */
import { parseArn } from '../../aws/arn.ts'
import { type Rejection, reject } from '../../kernel/outcome.ts'
import type { Queue } from './entities.ts'
import {
  DELAY_SECONDS_MAX,
  MESSAGE_BYTES_MAX,
  MESSAGE_BYTES_MIN,
  RECEIVE_COUNT_MAX,
  RETENTION_SECONDS_MAX,
  RETENTION_SECONDS_MIN,
  VISIBILITY_SECONDS_MAX,
  WAIT_SECONDS_MAX,
} from './limits.ts'
import * as messages from './messages.ts'

interface NumberAttribute {
  readonly initial: number
  readonly min: number
  readonly max: number
}

const NUMBERS: Readonly<Record<string, NumberAttribute>> = {
  VisibilityTimeout: { initial: 30, min: 0, max: VISIBILITY_SECONDS_MAX },
  MaximumMessageSize: { initial: MESSAGE_BYTES_MAX, min: MESSAGE_BYTES_MIN, max: MESSAGE_BYTES_MAX },
  MessageRetentionPeriod: { initial: 345_600, min: RETENTION_SECONDS_MIN, max: RETENTION_SECONDS_MAX },
  DelaySeconds: { initial: 0, min: 0, max: DELAY_SECONDS_MAX },
  ReceiveMessageWaitTimeSeconds: { initial: 0, min: 0, max: WAIT_SECONDS_MAX },
}
const DOCUMENTS = ['Policy', 'RedrivePolicy', 'RedriveAllowPolicy']
const FIFO = ['FifoQueue', 'ContentBasedDeduplication', 'DeduplicationScope', 'FifoThroughputLimit']

type Attributes = Readonly<Record<string, string>>
type Wrong = Rejection<
  'InvalidAttributeName' | 'InvalidAttributeValue' | 'InvalidParameterValueException' | 'UnsupportedOperation'
>

export interface Redrive {
  readonly targetArn: string
  readonly afterReceives: number
}

/** Whether all of them may be set. What they name need not be there. */
export function checkAttributes(attributes: Attributes): Wrong | undefined {
  for (const [name, value] of Object.entries(attributes)) {
    const wrong = checkAttribute(name, value)
    if (wrong !== undefined) return wrong
  }
  return undefined
}

function checkAttribute(name: string, value: string): Wrong | undefined {
  const number = NUMBERS[name]
  if (number !== undefined) {
    const isGood = /^\d{1,9}$/.test(value) && Number(value) >= number.min && Number(value) <= number.max
    return isGood ? undefined : reject('InvalidAttributeValue', messages.badAttribute(name))
  }
  if (DOCUMENTS.includes(name)) return checkDocument(name, value)
  if (name === 'SqsManagedSseEnabled')
    return /^(true|false)$/i.test(value) ? undefined : reject('InvalidAttributeValue', messages.badAttribute(name))
  if (name === 'KmsMasterKeyId') return value === '' ? undefined : reject('InvalidAttributeValue', messages.NO_KEYS)
  if (name === 'KmsDataKeyReusePeriodSeconds') return undefined
  if (FIFO.includes(name)) return reject('UnsupportedOperation', messages.NO_FIFO)
  return reject('InvalidAttributeName', messages.unknownAttribute(name))
}

function checkDocument(name: string, value: string): Wrong | undefined {
  if (value === '') return undefined
  const document = parsed(value)
  if (document === undefined) return reject('InvalidAttributeValue', messages.badAttribute(name))
  if (name !== 'RedrivePolicy') return undefined
  const { deadLetterTargetArn: target, maxReceiveCount: count } = document
  const wrong = (reason: string): Wrong => reject('InvalidParameterValueException', messages.badRedrive(value, reason))
  if (typeof target !== 'string') return wrong('Redrive policy does not contain mandatory attribute: deadLetterTargetArn.')
  if (count === undefined) return wrong('Redrive policy does not contain mandatory attribute: maxReceiveCount.')
  if (!(Number.isInteger(Number(count)) && Number(count) >= 1 && Number(count) <= RECEIVE_COUNT_MAX))
    return wrong(
      `Invalid value for maxReceiveCount: ${String(count)}, valid values are from 1 to ${RECEIVE_COUNT_MAX} both inclusive.`,
    )
  return parseArn(target)?.service === 'sqs' ? undefined : wrong('Invalid value for deadLetterTargetArn.')
}

/** `undefined`: no JSON object. */
function parsed(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined
  } catch {
    // Told by the caller.
    return undefined
  }
}

/** Set, or as it is from the beginning; `undefined`: neither. */
export function attributeOf({ attributes }: Pick<Queue, 'attributes'>, name: string): string | undefined {
  if (name === 'SqsManagedSseEnabled') return attributes[name] ?? 'true'
  const value = attributes[name] ?? NUMBERS[name]?.initial
  return value === undefined || value === '' ? undefined : String(value)
}

export function secondsOf(queue: Pick<Queue, 'attributes'>, name: string): number {
  return Number(attributeOf(queue, name) ?? 0)
}

/** How long messages are kept. */
export function retentionMsOf(queue: Pick<Queue, 'attributes'>): number {
  return secondsOf(queue, 'MessageRetentionPeriod') * 1000
}

/** `undefined`: dead letters stay. */
export function redriveOf(queue: Pick<Queue, 'attributes'>): Redrive | undefined {
  const document = parsed(attributeOf(queue, 'RedrivePolicy') ?? '')
  if (document === undefined) return undefined
  return { targetArn: String(document['deadLetterTargetArn']), afterReceives: Number(document['maxReceiveCount']) }
}

/** What of the new ones is not as it is; `undefined`: a queue with these is this one. */
export function differingAttribute(queue: Pick<Queue, 'attributes'>, attributes: Attributes): string | undefined {
  const given = { attributes }
  return Object.keys(attributes).find((name) => attributeOf(given, name) !== attributeOf(queue, name))
}

/** With those set, and without those that were set to nothing. */
export function withAttributes(present: Attributes, set: Attributes): Attributes {
  return Object.fromEntries(Object.entries({ ...present, ...set }).filter(([, value]) => value !== ''))
}

/** Those that are set or have a value from the beginning, in SQS's order. */
export const LASTING_ATTRIBUTES = [
  'Policy',
  'VisibilityTimeout',
  'MaximumMessageSize',
  'MessageRetentionPeriod',
  'DelaySeconds',
  'ReceiveMessageWaitTimeSeconds',
  'RedrivePolicy',
  'RedriveAllowPolicy',
  'SqsManagedSseEnabled',
]
