/** Texts of SQS, literally where they are known. */
import {
  BATCH_ENTRIES_MAX,
  DELAY_SECONDS_MAX,
  MESSAGE_ATTRIBUTES_MAX,
  MESSAGE_BYTES_MAX,
  TAGS_MAX,
  VISIBILITY_SECONDS_MAX,
  WAIT_SECONDS_MAX,
} from './limits.ts'

export const NO_QUEUE = 'The specified queue does not exist.'
export const BAD_NAME = 'Can only include alphanumeric characters, hyphens, or underscores. 1 to 80 in length'
export const NO_FIFO = 'Leat has standard queues only: FIFO queues are not served.'
export const NO_KEYS = 'Leat does not encrypt queues under keys of KMS: leave KmsMasterKeyId out.'
export const NO_BODY = 'The request must contain the parameter MessageBody.'
export const BAD_CHARACTERS =
  'Invalid characters found. Valid unicode characters are #x9 | #xA | #xD | #x20 to #xD7FF | #xE000 to #xFFFD | #x10000 to #x10FFFF'
export const BAD_BATCH_ID =
  'A batch entry id can only contain alphanumeric characters, hyphens and underscores. It can be at most 80 letters long.'
export const TOO_MANY_IN_FLIGHT = 'Too many messages are in flight: delete some, or let them become visible again.'
export const TOO_MANY_TAGS = `Too many tags added for queue: at most ${TAGS_MAX} are allowed.`
export const TOO_MANY_ATTRIBUTES = `Number of message attributes exceeds the allowed maximum [${MESSAGE_ATTRIBUTES_MAX}].`
export const NOT_STORED = 'The request could not be stored. Try again.'
export const NOT_IN_FLIGHT = 'The specified message is not in flight.'
export const BAD_TOKEN = 'Invalid or expired next token.'

export function badAddress(url: string): string {
  return `The address ${url} is not valid for this endpoint.`
}

export function queueExists(attribute: string): string {
  return `A queue already exists with the same name and a different value for attribute ${attribute}`
}

export function badAttribute(name: string): string {
  return `Invalid value for the parameter ${name}.`
}

export function unknownAttribute(name: string): string {
  return `Unknown Attribute ${name}.`
}

export function badRedrive(value: string, reason: string): string {
  return `Value ${value} for parameter RedrivePolicy is invalid. Reason: ${reason}`
}

export function notBetween(value: number, parameter: string, min: number, max: number): string {
  return `Value ${value} for parameter ${parameter} is invalid. Reason: Must be between ${min} and ${max}, if provided.`
}

export function badVisibility(value: number): string {
  return `Value ${value} for parameter VisibilityTimeout is invalid. Reason: VisibilityTimeout must be an integer between 0 and ${VISIBILITY_SECONDS_MAX}.`
}

export function badWait(value: number): string {
  return `Value ${value} for parameter WaitTimeSeconds is invalid. Reason: Must be >= 0 and <= ${WAIT_SECONDS_MAX}, if provided.`
}

export function badDelay(value: number): string {
  return `Value ${value} for parameter DelaySeconds is invalid. Reason: DelaySeconds must be >= 0 and <= ${DELAY_SECONDS_MAX}.`
}

export function tooLong(limit: number): string {
  return `One or more parameters are invalid. Reason: Message must be shorter than ${limit} bytes.`
}

export function batchTooLong(bytes: number): string {
  return `Batch requests cannot be longer than ${MESSAGE_BYTES_MAX} bytes. You have sent ${bytes} bytes.`
}

export function tooManyEntries(count: number): string {
  return `Maximum number of entries per request are ${BATCH_ENTRIES_MAX}. You have sent ${count}.`
}

export function emptyBatch(entry: string): string {
  return `There should be at least one ${entry} in the request.`
}

export function notDistinct(id: string): string {
  return `Id ${id} repeated.`
}

export function badHandle(handle: string): string {
  return `The input receipt handle "${handle}" is not a valid receipt handle.`
}

export function notAvailable(handle: string): string {
  return `Value ${handle} for parameter ReceiptHandle is invalid. Reason: Message does not exist or is not available for visibility timeout change.`
}

export function purgeInProgress(name: string): string {
  return `Only one PurgeQueue operation on ${name} is allowed every 60 seconds.`
}

export function badMessageAttribute(name: string, reason: string): string {
  return `The message attribute '${name}' ${reason}`
}
