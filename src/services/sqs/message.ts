/** What is sent: checked, kept as a record of the queue's log, and its digests as clients reckon them. */
import { createHash } from 'node:crypto'
import { type Rejection, reject } from '../../kernel/outcome.ts'
import { MESSAGE_ATTRIBUTES_MAX } from './limits.ts'
import * as messages from './messages.ts'
import type { MessageAttributeValue } from './model.gen.ts'

export type Attributes = Readonly<Record<string, MessageAttributeValue>>

export interface NewMessage {
  readonly id: string
  readonly body: string
  readonly attributes: Attributes
  readonly systemAttributes: Attributes
  readonly senderId: string
  /** Absent: when it was stored. */
  readonly sentAtMs?: number
  /** Of the queue that it comes from, as a dead letter. */
  readonly deadLetterOf?: string
  /** When it is first to be given. */
  readonly dueAtMs?: number
}

interface StoredAttribute {
  readonly type: string
  readonly text?: string
  readonly binary?: string
}

type StoredAttributes = Readonly<Record<string, StoredAttribute>>

interface Stored extends Omit<NewMessage, 'attributes' | 'systemAttributes'> {
  readonly attributes?: StoredAttributes
  readonly systemAttributes?: StoredAttributes
}

export function encodeMessage({ attributes, systemAttributes, ...rest }: NewMessage): Uint8Array {
  const stored: Stored = {
    ...rest,
    ...(Object.keys(attributes).length > 0 && { attributes: storedAttributes(attributes) }),
    ...(Object.keys(systemAttributes).length > 0 && { systemAttributes: storedAttributes(systemAttributes) }),
  }
  return Buffer.from(JSON.stringify(stored))
}

export function decodeMessage(data: Uint8Array): NewMessage {
  const text = Buffer.from(data.buffer, data.byteOffset, data.byteLength).toString()
  const { attributes = {}, systemAttributes = {}, ...rest } = JSON.parse(text) as Stored
  return { ...rest, attributes: givenAttributes(attributes), systemAttributes: givenAttributes(systemAttributes) }
}

function storedAttributes(attributes: Attributes): StoredAttributes {
  return mapped(attributes, ({ DataType: type, StringValue: text, BinaryValue: binary }) => ({
    type,
    ...(text !== undefined && { text }),
    ...(binary !== undefined && { binary: Buffer.from(binary).toString('base64') }),
  }))
}

function givenAttributes(attributes: StoredAttributes): Attributes {
  return mapped(attributes, ({ type, text, binary }) => ({
    DataType: type,
    ...(text !== undefined && { StringValue: text }),
    ...(binary !== undefined && { BinaryValue: Buffer.from(binary, 'base64') }),
  }))
}

function mapped<From, To>(record: Readonly<Record<string, From>>, map: (value: From) => To): Readonly<Record<string, To>> {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, map(value)]))
}

/** What counts against the limits: the body, and names, types and values of the attributes. */
export function bytesOf(body: string, attributes: Attributes): number {
  let bytes = Buffer.byteLength(body)
  for (const [name, { DataType, StringValue = '', BinaryValue }] of Object.entries(attributes)) {
    bytes += Buffer.byteLength(name) + Buffer.byteLength(DataType) + (BinaryValue?.byteLength ?? Buffer.byteLength(StringValue))
  }
  return bytes
}

/** Everything that XML 1.0 can hold. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: three of them may be in a message.
const CHARACTERS = /^[\u0009\u000a\u000d\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u
const ATTRIBUTE_NAME = /^(?!(?:AWS|Amazon)\.)(?!\.)(?!.*\.\.)[\w.-]{1,256}(?<!\.)$/i
const ATTRIBUTE_TYPE = /^(String|Number|Binary)(\.|$)/

type Wrong = Rejection<'InvalidMessageContents' | 'MissingRequiredParameterException' | 'InvalidParameterValueException'>

export function checkMessage(body: string, attributes: Attributes): Wrong | undefined {
  if (body === '') return reject('MissingRequiredParameterException', messages.NO_BODY)
  if (!CHARACTERS.test(body)) return reject('InvalidMessageContents', messages.BAD_CHARACTERS)
  if (Object.keys(attributes).length > MESSAGE_ATTRIBUTES_MAX)
    return reject('InvalidParameterValueException', messages.TOO_MANY_ATTRIBUTES)
  for (const [name, value] of Object.entries(attributes)) {
    const reason = whyBad(name, value)
    if (reason !== undefined) return reject('InvalidParameterValueException', messages.badMessageAttribute(name, reason))
  }
  return undefined
}

function whyBad(name: string, { DataType, StringValue = '', BinaryValue }: MessageAttributeValue): string | undefined {
  if (!ATTRIBUTE_NAME.test(name)) return 'has an invalid name: letters, digits, _, - and . up to 256, and no AWS. in front.'
  const [, kind] = ATTRIBUTE_TYPE.exec(DataType) ?? []
  if (kind === undefined)
    return 'has an invalid message attribute type, the set of supported type prefixes is Binary, Number, and String.'
  const isEmpty = kind === 'Binary' ? (BinaryValue?.byteLength ?? 0) === 0 : StringValue === ''
  if (isEmpty) return `must contain non-empty message attribute value for message attribute type '${DataType}'.`
  if (kind === 'Number' && !Number.isFinite(Number(StringValue))) return `has a value that is no number: ${StringValue}.`
  return undefined
}

export function md5OfBody(body: string): string {
  return createHash('md5').update(body).digest('hex')
}

const TEXT_TRANSPORT = 1
const BINARY_TRANSPORT = 2

/** Names in order; each part behind its length (https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-message-metadata.html). `undefined`: there are none. */
export function md5OfAttributes(attributes: Attributes): string | undefined {
  const names = Object.keys(attributes).toSorted()
  if (names.length === 0) return undefined
  const hash = createHash('md5')
  const add = (part: string | Uint8Array): void => {
    const bytes = typeof part === 'string' ? Buffer.from(part) : part
    const length = Buffer.alloc(4)
    length.writeUInt32BE(bytes.byteLength)
    hash.update(length).update(bytes)
  }
  for (const name of names) {
    const { DataType = '', StringValue = '', BinaryValue } = attributes[name] ?? {}
    add(name)
    add(DataType)
    hash.update(Buffer.of(BinaryValue === undefined ? TEXT_TRANSPORT : BINARY_TRANSPORT))
    add(BinaryValue ?? StringValue)
  }
  return hash.digest('hex')
}
