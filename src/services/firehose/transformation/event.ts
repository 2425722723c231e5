/** The event that a function gets (developer guide, "Data transformation and status model"). Pure. */
import type { FlowRecord } from '../formats/record.ts'

/** Of a delivery stream: what its events say of it. */
export interface EventSource {
  readonly deliveryStreamArn: string
  readonly region: string
  /** Absent for a direct put. */
  readonly sourceKinesisStreamArn?: string
}

export interface EventRecord {
  readonly recordId: string
  readonly record: FlowRecord
}

const DIGITS = 56
const PART_DIGITS = 6

/** Of a record as it stands in a batch: unique there, and 56 digits at least, the sequence number in front if there is one. */
export function recordIdOf({ source, arrivedAtMs }: FlowRecord, index: number): string {
  const front = source?.sequenceNumber ?? `49${String(arrivedAtMs).padStart(DIGITS - 2 - PART_DIGITS, '0')}`
  return `${front}${String(index).padStart(PART_DIGITS, '0')}`
}

export function eventOf(from: EventSource, invocationId: string, records: readonly EventRecord[]): Uint8Array {
  const { deliveryStreamArn, region, sourceKinesisStreamArn } = from
  const event = {
    invocationId,
    ...(sourceKinesisStreamArn !== undefined && { sourceKinesisStreamArn }),
    deliveryStreamArn,
    region,
    records: records.map(shown),
  }
  return Buffer.from(JSON.stringify(event))
}

function shown({ recordId, record }: EventRecord): object {
  const { data, arrivedAtMs: approximateArrivalTimestamp, source } = record
  return {
    recordId,
    approximateArrivalTimestamp,
    data: Buffer.from(data.buffer, data.byteOffset, data.byteLength).toString('base64'),
    ...(source !== undefined && {
      kinesisRecordMetadata: {
        sequenceNumber: source.sequenceNumber,
        subsequenceNumber: source.subSequenceNumber,
        partitionKey: source.partitionKey,
        shardId: source.shardId,
        approximateArrivalTimestamp,
      },
    }),
  }
}

const ENVELOPE_BYTES = 1_024
const RECORD_BYTES = 512
/** Of a synchronous invocation, in and out. */
const EVENT_BYTES_MAX = 6 * 1024 * 1024

/** Batches of at most so much data, whose events a function can be given. A record that is larger by itself is one alone. */
export function batchesOf(records: readonly FlowRecord[], bufferBytes: number): readonly (readonly FlowRecord[])[] {
  const batches: FlowRecord[][] = []
  let [bytes, eventBytes] = [0, 0]
  for (const record of records) {
    const size = record.data.byteLength
    const shownSize = Math.ceil(size / 3) * 4 + RECORD_BYTES
    const present = batches.at(-1)
    if (present === undefined || bytes + size > bufferBytes || eventBytes + shownSize > EVENT_BYTES_MAX) {
      batches.push([record])
      bytes = size
      eventBytes = ENVELOPE_BYTES + shownSize
    } else {
      present.push(record)
      bytes += size
      eventBytes += shownSize
    }
  }
  return batches
}
