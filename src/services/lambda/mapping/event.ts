/** The event that a function is given: JSON as AWS writes it, each record's data encoded once from the producer's bytes. */

export interface EventRecord {
  readonly partitionKey: string
  readonly sequenceNumber: string
  readonly arrivedAtMs: number
  readonly data: Uint8Array
}

/** What the records of one shard have in common. */
export interface EventSource {
  readonly shardId: string
  /** Of the stream, or of the consumer that it is read as. */
  readonly eventSourceArn: string
  /** The function's execution role. */
  readonly roleArn: string
  readonly region: string
}

/** What an invocation of a tumbling window is told besides. */
export interface WindowContext {
  readonly startMs: number
  readonly endMs: number
  /** JSON, as the function gave it. */
  readonly state: string
  readonly isFinal: boolean
  readonly isTerminatedEarly: boolean
}

export const KINESIS_SCHEMA_VERSION = '1.0'

/** Of one invocation's event, bytes: the largest payload of a synchronous one. */
export const EVENT_BYTES_MAX = 6 * 1024 * 1024

const OPENING = '{"Records":['
const CLOSING = ']}'
/** Left for what a window adds, with the largest state. */
const WINDOW_BYTES = 1024

/** Around each record's own fields. */
interface Frame {
  readonly beforeKey: string
  readonly afterTime: string
}

function frameOf({ shardId, eventSourceArn, roleArn, region }: EventSource): Frame & { readonly afterNumber: string } {
  return {
    beforeKey: `{"kinesis":{"kinesisSchemaVersion":"${KINESIS_SCHEMA_VERSION}","partitionKey":`,
    afterTime: `},"eventSource":"aws:kinesis","eventVersion":"1.0","eventID":"${shardId}:`,
    afterNumber: `","eventName":"aws:kinesis:record","invokeIdentityArn":${JSON.stringify(roleArn)},"awsRegion":${JSON.stringify(region)},"eventSourceARN":${JSON.stringify(eventSourceArn)}}`,
  }
}

/** Seconds with a fraction of milliseconds, always three digits of it. */
export function secondsText(ms: number): string {
  const whole = Math.floor(ms)
  return `${Math.floor(whole / 1000)}.${String(whole % 1000).padStart(3, '0')}`
}

export interface EventWriter {
  /** Of one record in an event, the comma after it included. */
  bytesOf(record: EventRecord): number
  /** Of all records together; whoever gathers stops there. */
  readonly recordBytesMax: number
  write(records: readonly EventRecord[], window?: WindowContext): Buffer
}

/** `stateBytes`: of the state of a tumbling window that goes with the records; absent: there is none. */
export function eventWriter(source: EventSource, stateBytes?: number): EventWriter {
  const frame = frameOf(source)
  const around =
    Buffer.byteLength(frame.beforeKey) + Buffer.byteLength(frame.afterTime) + Buffer.byteLength(frame.afterNumber) + 1
  const middle = ',"sequenceNumber":"","data":"","approximateArrivalTimestamp":'.length
  const windowBytes = stateBytes === undefined ? 0 : stateBytes + WINDOW_BYTES
  return {
    recordBytesMax: EVENT_BYTES_MAX - OPENING.length - CLOSING.length - windowBytes,
    bytesOf({ partitionKey, sequenceNumber, arrivedAtMs, data }) {
      const key = Buffer.byteLength(JSON.stringify(partitionKey))
      return around + middle + key + 2 * sequenceNumber.length + base64Length(data) + secondsText(arrivedAtMs).length
    },
    write: (records, window) => written(source, frame, records, window),
  }
}

function written(
  source: EventSource,
  frame: ReturnType<typeof frameOf>,
  records: readonly EventRecord[],
  window: WindowContext | undefined,
): Buffer {
  const parts = [OPENING]
  for (const [index, { partitionKey, sequenceNumber, arrivedAtMs, data }] of records.entries()) {
    if (index > 0) parts.push(',')
    const base64 = Buffer.from(data.buffer, data.byteOffset, data.byteLength).toString('base64')
    parts.push(
      `${frame.beforeKey}${JSON.stringify(partitionKey)},"sequenceNumber":"${sequenceNumber}","data":"`,
      base64,
      `","approximateArrivalTimestamp":${secondsText(arrivedAtMs)}${frame.afterTime}${sequenceNumber}${frame.afterNumber}`,
    )
  }
  parts.push(window === undefined ? CLOSING : `]${windowMembers(source, window)}}`)
  return Buffer.from(parts.join(''))
}

function windowMembers({ shardId, eventSourceArn }: EventSource, window: WindowContext): string {
  const { startMs, endMs, state, isFinal, isTerminatedEarly } = window
  const place = `"shardId":${JSON.stringify(shardId)},"eventSourceARN":${JSON.stringify(eventSourceArn)}`
  const flags = `"isFinalInvokeForWindow":${isFinal},"isWindowTerminatedEarly":${isTerminatedEarly}`
  return `,"window":{"start":"${wholeSeconds(startMs)}","end":"${wholeSeconds(endMs)}"},"state":${state},${place},${flags}`
}

function wholeSeconds(ms: number): string {
  return new Date(ms).toISOString().replace(/\.\d{3}Z$/, 'Z')
}

function base64Length({ byteLength }: Uint8Array): number {
  return Math.ceil(byteLength / 3) * 4
}
