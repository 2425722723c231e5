import type { _Record as KinesisRecord } from '@aws-sdk/client-kinesis'
import type { Paint, Style } from '../io.ts'
import { shardNumber, visible } from '../text.ts'
import { jsonPayload, readablePayload } from './payload.ts'

const SHARD_STYLES: readonly Style[] = [
  'cyan',
  'green',
  'yellow',
  'magenta',
  'blue',
  'cyanBright',
  'greenBright',
  'magentaBright',
]

/** One colour per shard, the same as long as it lives. */
export function shardStyle(shardId: string): Style {
  return SHARD_STYLES[Number(shardNumber(shardId)) % SHARD_STYLES.length] ?? 'cyan'
}

/** `2  12:00:00.123  user-17  {"page":"/"}` */
export function readableLine(shardId: string, record: KinesisRecord, paint: Paint): string {
  const arrived = record.ApproximateArrivalTimestamp?.toISOString().slice(11, 23) ?? ''
  const shard = paint(shardStyle(shardId), shardNumber(shardId).padStart(2))
  const key = paint('bold', visible(record.PartitionKey ?? ''))
  return `${shard}  ${paint('dim', arrived)}  ${key}  ${readablePayload(record.Data ?? new Uint8Array())}\n`
}

/** One JSON object on a line of its own. */
export function jsonLine(shardId: string, record: KinesisRecord): string {
  const { encoding, json } = jsonPayload(record.Data ?? new Uint8Array())
  const head = JSON.stringify({
    shardId,
    sequenceNumber: record.SequenceNumber,
    arrivedAt: record.ApproximateArrivalTimestamp?.toISOString(),
    partitionKey: record.PartitionKey,
    encoding,
  })
  return `${head.slice(0, -1)},"data":${json}}\n`
}
