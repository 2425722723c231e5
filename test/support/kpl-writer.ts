/** Writes aggregated records as the Kinesis Producer Library does, from its published format and apart from our reader. */
import { createHash } from 'node:crypto'

export interface RecordToPack {
  readonly partitionKey: string
  readonly explicitHashKey?: string
  readonly data: Uint8Array
  readonly tags?: readonly { readonly key: string; readonly value?: string }[]
}

export function packAggregate(records: readonly RecordToPack[]): Buffer {
  const keys = [...new Set(records.map(({ partitionKey }) => partitionKey))]
  const hashKeys = [...new Set(records.flatMap(({ explicitHashKey }) => explicitHashKey ?? []))]
  return sealAggregate(
    Buffer.concat([
      ...keys.map((key) => bytesField(1, Buffer.from(key))),
      ...hashKeys.map((key) => bytesField(2, Buffer.from(key))),
      ...records.map((record) => bytesField(3, recordMessage(record, keys, hashKeys))),
    ]),
  )
}

/** Magic and digest around any message. */
export function sealAggregate(message: Uint8Array): Buffer {
  return Buffer.concat([Buffer.from('f3899ac2', 'hex'), message, createHash('md5').update(message).digest()])
}

function recordMessage(record: RecordToPack, keys: readonly string[], hashKeys: readonly string[]): Buffer {
  const { partitionKey, explicitHashKey, data, tags = [] } = record
  return Buffer.concat([
    numberField(1, keys.indexOf(partitionKey)),
    ...(explicitHashKey === undefined ? [] : [numberField(2, hashKeys.indexOf(explicitHashKey))]),
    bytesField(3, data),
    ...tags.map(({ key, value }) => {
      const parts = [bytesField(1, Buffer.from(key)), ...(value === undefined ? [] : [bytesField(2, Buffer.from(value))])]
      return bytesField(4, Buffer.concat(parts))
    }),
  ])
}

export function numberField(number: number, value: number | bigint): Buffer {
  return Buffer.concat([varint(BigInt(number * 8)), varint(BigInt(value))])
}

export function bytesField(number: number, bytes: Uint8Array): Buffer {
  return Buffer.concat([varint(BigInt(number * 8 + 2)), varint(BigInt(bytes.length)), bytes])
}

function varint(value: bigint): Buffer {
  const bytes: number[] = []
  let left = value
  do {
    bytes.push(Number(left & 0x7fn) | (left > 0x7fn ? 0x80 : 0))
    left >>= 7n
  } while (left > 0n)
  return Buffer.from(bytes)
}
