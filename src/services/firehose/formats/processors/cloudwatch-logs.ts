/** What CloudWatch Logs sends to its subscribers: gzip over one JSON document with several log events. */
import { gunzipSync } from 'node:zlib'
import { type FlowRecord, failure, type RecordFailure } from '../record.ts'

/** A subscription's batch is far smaller; what a few bytes swell up to beyond this is no log. */
const DECOMPRESSED_BYTES_MAX = 64 * 1024 * 1024

/** AWS documents the prefix of these objects, not the codes in them: the three below are Leat's. */
const NOT_GZIP = 'Decompression.NotGzip'
const TOO_LARGE = 'Decompression.RecordTooLarge'
const NOT_LOGS = 'CloudWatchLogProcessing.MalformedData'

/** The record stays what it was for an error document: compressed. */
export function decompressed(record: FlowRecord): FlowRecord | RecordFailure {
  try {
    return { ...record, data: gunzipSync(record.data, { maxOutputLength: DECOMPRESSED_BYTES_MAX }) }
  } catch (error) {
    const large = error instanceof RangeError
    return failure(
      'decompression-failed',
      large ? TOO_LARGE : NOT_GZIP,
      large ? `The record is more than ${DECOMPRESSED_BYTES_MAX} bytes when decompressed.` : 'The record is not in GZIP format.',
      record,
    )
  }
}

interface Subscription {
  readonly messageType: string
  readonly logEvents: readonly { readonly message: string }[]
}

/** Only the messages, a line each. What is not a batch of log events (a CONTROL_MESSAGE) becomes an empty record. */
export function messagesOnly(record: FlowRecord): FlowRecord | RecordFailure {
  const read = subscription(record.data)
  if (read === undefined) {
    return failure('processing-failed', NOT_LOGS, 'The record is not a message of a CloudWatch Logs subscription.', record)
  }
  const messages = read.messageType === 'DATA_MESSAGE' ? read.logEvents.map(({ message }) => message) : []
  return { ...record, data: Buffer.from(messages.join('\n')) }
}

function subscription(data: Uint8Array): Subscription | undefined {
  let value: unknown
  try {
    value = JSON.parse(Buffer.from(data.buffer, data.byteOffset, data.byteLength).toString())
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
  if (typeof value !== 'object' || value === null) return undefined
  const { messageType, logEvents } = value as Partial<Record<keyof Subscription, unknown>>
  if (typeof messageType !== 'string' || !Array.isArray(logEvents)) return undefined
  const isEvent = (event: unknown): boolean =>
    typeof event === 'object' && event !== null && 'message' in event && typeof event.message === 'string'
  return logEvents.every(isEvent) ? { messageType, logEvents } : undefined
}
