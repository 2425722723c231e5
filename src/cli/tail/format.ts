import type { Paint, Style } from '../io.ts'
import { plainJson, shardNumber, visible } from '../text.ts'
import { jsonPayload, readablePayload } from './payload.ts'
import type { ShownRecord } from './unpack.ts'

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

/** `2  12:00:00.123  user-17  {"page":"/"}`; a record out of an aggregate has its number in there after the key: `user-17 #3`. */
export function readableLine(shardId: string, record: ShownRecord, paint: Paint): string {
  const arrived = record.arrivedAt?.toISOString().slice(11, 23) ?? ''
  const shard = paint(shardStyle(shardId), shardNumber(shardId).padStart(2))
  const key = paint('bold', visible(record.partitionKey))
  const place = record.subSequenceNumber === undefined ? '' : paint('dim', ` #${record.subSequenceNumber}`)
  return `${shard}  ${paint('dim', arrived)}  ${key}${place}  ${readablePayload(record.data)}\n`
}

/** One JSON object on a line of its own. */
export function jsonLine(shardId: string, record: ShownRecord): string {
  const { encoding, json } = jsonPayload(record.data)
  const facts = {
    shardId,
    sequenceNumber: record.sequenceNumber,
    subSequenceNumber: record.subSequenceNumber,
    arrivedAt: record.arrivedAt?.toISOString(),
    partitionKey: record.partitionKey,
    explicitHashKey: record.explicitHashKey,
    encoding,
  }
  const head = plainJson(JSON.stringify(facts))
  return `${head.slice(0, -1)},"data":${json}}\n`
}
