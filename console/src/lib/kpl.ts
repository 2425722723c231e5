/**
 * Aggregates of the Kinesis Producer Library: many user records in one record (KPL "Aggregation format"): four magic bytes, a protocol-buffers message,
 * its MD5.
 *
 *     message AggregatedRecord { repeated string partition_key_table = 1; repeated string explicit_hash_key_table = 2; repeated Record records = 3; }
 *     message Record { uint64 partition_key_index = 1; optional uint64 explicit_hash_key_index = 2; bytes data = 3; }
 */
import { textOf } from './bytes.ts'
import { md5 } from './md5.ts'

const MAGIC = [0xf3, 0x89, 0x9a, 0xc2] as const
const DIGEST_BYTES = 16

export interface UserRecord {
  readonly partitionKey: string
  readonly explicitHashKey: string | undefined
  readonly data: Uint8Array
}

/** `undefined` for a record that is no whole aggregate: it is shown as it is. */
export function userRecordsOf(bytes: Uint8Array): readonly UserRecord[] | undefined {
  if (bytes.length <= MAGIC.length + DIGEST_BYTES || MAGIC.some((byte, at) => bytes[at] !== byte)) return undefined
  const message = bytes.subarray(MAGIC.length, bytes.length - DIGEST_BYTES)
  const digest = md5(message)
  if (digest.some((byte, at) => bytes[bytes.length - DIGEST_BYTES + at] !== byte)) return undefined
  const fields = fieldsOf(message)
  if (fields === undefined) return undefined
  const keys = fields.filter(({ number }) => number === 1).map(textIn)
  const hashKeys = fields.filter(({ number }) => number === 2).map(textIn)
  const records = fields.filter(({ number }) => number === 3).map((field) => recordIn(field, keys, hashKeys))
  return records.every((record) => record !== undefined) ? records : undefined
}

interface Field {
  readonly number: number
  readonly value: number | Uint8Array
}

function textIn({ value }: Field): string | undefined {
  return typeof value === 'number' ? undefined : textOf(value)
}

function recordIn({ value }: Field, keys: readonly (string | undefined)[], hashKeys: readonly (string | undefined)[]) {
  const fields = typeof value === 'number' ? undefined : fieldsOf(value)
  const indexOf = (number: number): number | undefined => {
    const found = fields?.find((field) => field.number === number)?.value
    return typeof found === 'number' ? found : undefined
  }
  const partitionKey = keys[indexOf(1) ?? -1]
  const data = fields?.find((field) => field.number === 3)?.value
  if (partitionKey === undefined || !(data instanceof Uint8Array)) return undefined
  return { partitionKey, explicitHashKey: hashKeys[indexOf(2) ?? -1], data }
}

/** Fields of one message; `undefined` where the bytes are no message of variable-length numbers and byte strings. */
function fieldsOf(message: Uint8Array): readonly Field[] | undefined {
  const fields: Field[] = []
  let at = 0
  const varint = (): number | undefined => {
    let value = 0
    for (let shift = 0; shift < 49; shift += 7) {
      const byte = message[at++]
      if (byte === undefined) return undefined
      value += (byte & 0x7f) * 2 ** shift
      if (byte < 0x80) return value
    }
    return undefined
  }
  while (at < message.length) {
    const tag = varint()
    if (tag === undefined) return undefined
    const number = Math.floor(tag / 8)
    const value = varint()
    if (value === undefined) return undefined
    if (tag % 8 === 0) fields.push({ number, value })
    else if (tag % 8 === 2) {
      if (at + value > message.length) return undefined
      fields.push({ number, value: message.subarray(at, at + value) })
      at += value
    } else return undefined
  }
  return fields
}
