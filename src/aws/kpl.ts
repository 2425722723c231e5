/**
 * Aggregated records, as the Kinesis Producer Library packs many records of a user into one of the stream
 * (https://github.com/awslabs/amazon-kinesis-producer/blob/master/aggregation-format.md):
 *
 *     F3 89 9A C2 │ protobuf message │ MD5 of the message, 16 bytes
 *
 *     AggregatedRecord   1: partition keys, each a string   2: explicit hash keys, each a string   3: records, each a message
 *     Record             1: index of its partition key   2: index of its explicit hash key, if it has one   3: data   4: tags, unused
 *
 * Whoever can put a record can write such bytes: everything is checked, nothing is taken on trust, and what does not hold is a plain record,
 * as for the Kinesis Client Library.
 */
import { createHash } from 'node:crypto'
import { HASH_KEYS, hashKeyOf } from './hash-key.ts'

const MAGIC = Buffer.from([0xf3, 0x89, 0x9a, 0xc2])
const DIGEST_BYTES = 16

/** One record of a user. Its place in the aggregate is its sub-sequence number. */
export interface UserRecord {
  readonly subSequenceNumber: number
  readonly partitionKey: string
  /** Decimal. Absent: the partition key's hash decides. */
  readonly explicitHashKey?: string
  /** A view of the aggregate's bytes. */
  readonly data: Uint8Array
}

/** Opened, but for its records: there may be a great many, so they are made one by one. */
export interface Aggregate {
  readonly count: number
  records(): Iterable<UserRecord>
}

/** `undefined` for a plain record. */
export function readAggregate(bytes: Uint8Array): Aggregate | undefined {
  const messageEnd = bytes.length - DIGEST_BYTES
  if (messageEnd <= MAGIC.length || MAGIC.compare(bytes, 0, MAGIC.length) !== 0) return undefined
  const message = bytes.subarray(MAGIC.length, messageEnd)
  if (createHash('md5').update(message).digest().compare(bytes, messageEnd) !== 0) return undefined
  try {
    return open(message)
  } catch (error) {
    if (error instanceof Malformed) return undefined
    throw error
  }
}

/** The hash key by which a record of a user belongs to a shard. */
export function effectiveHashKey({
  partitionKey,
  explicitHashKey,
}: Pick<UserRecord, 'partitionKey' | 'explicitHashKey'>): bigint {
  return explicitHashKey === undefined ? hashKeyOf(partitionKey) : BigInt(explicitHashKey)
}

/**
 * Does every record belong to a shard with these hash keys? The Kinesis Client Library drops the whole aggregate otherwise: its producer knew
 * an older map of the shards, and sends it again.
 */
export function belongsTo(aggregate: Aggregate, first: bigint, last: bigint): boolean {
  for (const record of aggregate.records()) {
    const hashKey = effectiveHashKey(record)
    if (hashKey < first || hashKey > last) return false
  }
  return true
}

/** The bytes are no message of this kind. */
class Malformed extends Error {
  override readonly name = 'Malformed'
}

const utf8 = new TextDecoder()

function open(message: Uint8Array): Aggregate {
  const partitionKeys: string[] = []
  const hashKeys: string[] = []
  let count = 0
  for (const { number, bytes } of fields(message)) {
    if (bytes === undefined) continue
    if (number === 1) partitionKeys.push(utf8.decode(bytes))
    else if (number === 2) hashKeys.push(hashKey(utf8.decode(bytes)))
    else if (number === 3) count += 1
  }
  const tables = { partitionKeys, hashKeys }
  // The tables may stand behind the records, hence a second look.
  for (const _ of records(message, tables));
  return { count, records: () => records(message, tables) }
}

interface Tables {
  readonly partitionKeys: readonly string[]
  readonly hashKeys: readonly string[]
}

function* records(message: Uint8Array, tables: Tables): Generator<UserRecord> {
  let subSequenceNumber = 0
  for (const { number, bytes } of fields(message)) {
    if (number !== 3 || bytes === undefined) continue
    yield userRecord(bytes, tables, subSequenceNumber)
    subSequenceNumber += 1
  }
}

function userRecord(bytes: Uint8Array, { partitionKeys, hashKeys }: Tables, subSequenceNumber: number): UserRecord {
  let keyIndex: number | undefined
  let hashIndex: number | undefined
  let data: Uint8Array | undefined
  for (const field of fields(bytes)) {
    if (field.number === 1) keyIndex = field.value
    else if (field.number === 2) hashIndex = field.value
    else if (field.number === 3) data = field.bytes
  }
  const partitionKey = keyIndex === undefined ? undefined : partitionKeys[keyIndex]
  const explicitHashKey = hashIndex === undefined ? undefined : hashKeys[hashIndex]
  const points = partitionKey !== undefined && (hashIndex === undefined || explicitHashKey !== undefined)
  if (!points || data === undefined) throw new Malformed('a record lacks its key or its data')
  return { subSequenceNumber, partitionKey, ...(explicitHashKey !== undefined && { explicitHashKey }), data }
}

function hashKey(text: string): string {
  if (!/^\d{1,39}$/.test(text) || BigInt(text) >= HASH_KEYS) throw new Malformed('not a hash key')
  return text
}

interface Field {
  readonly number: number
  /** Of a number. */
  readonly value?: number
  /** Of a string, bytes or a message. */
  readonly bytes?: Uint8Array
}

const WIRE_VARINT = 0
const WIRE_FIXED64 = 1
const WIRE_BYTES = 2
const WIRE_FIXED32 = 5

/** The fields of a protobuf message, in order. Known ones of another type than expected are unknown ones, which are passed over. */
function* fields(message: Uint8Array): Generator<Field> {
  let at = 0
  const varint = (): number => {
    let value = 0
    // A number beyond 2^53 is rounded, and points nowhere all the same.
    for (let scale = 1, length = 0; length < 10; scale *= 128, length++) {
      const byte = message[at++]
      if (byte === undefined) break
      value += (byte & 0x7f) * scale
      if (byte < 0x80) return value
    }
    throw new Malformed('a number without an end')
  }
  const take = (bytes: number): Uint8Array => {
    if (bytes > message.length - at) throw new Malformed('a field beyond the end')
    at += bytes
    return message.subarray(at - bytes, at)
  }
  while (at < message.length) {
    const tag = varint()
    const number = Math.floor(tag / 8)
    if (number === 0 || tag > 0xffff_ffff) throw new Malformed('no field has this number')
    switch (tag % 8) {
      case WIRE_VARINT:
        yield { number, value: varint() }
        break
      case WIRE_BYTES:
        yield { number, bytes: take(varint()) }
        break
      case WIRE_FIXED64:
        take(8)
        break
      case WIRE_FIXED32:
        take(4)
        break
      default:
        throw new Malformed('no field has this type')
    }
  }
}
