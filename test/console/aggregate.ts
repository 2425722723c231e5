import { createHash } from 'node:crypto'
import { utf8 } from '../../console/src/lib/bytes.ts'

/** Packs as the Producer Library does, field by field, as the format's description has it. */
export function aggregate(records: readonly { key: string; hash?: string; data: Uint8Array }[]): Uint8Array {
  const varint = (value: number): number[] => (value < 128 ? [value] : [(value & 127) | 128, ...varint(value >> 7)])
  const field = (number: number, content: Uint8Array): Uint8Array =>
    Buffer.concat([Buffer.from([...varint(number * 8 + 2), ...varint(content.length)]), content])
  const keys = [...new Set(records.map(({ key }) => key))]
  const hashes = records.flatMap(({ hash }) => hash ?? [])
  const message = Buffer.concat([
    ...keys.map((key) => field(1, utf8(key))),
    ...hashes.map((hash) => field(2, utf8(hash))),
    ...records.map(({ key, hash, data }) => {
      const indexes = [8, ...varint(keys.indexOf(key)), ...(hash === undefined ? [] : [16, ...varint(hashes.indexOf(hash))])]
      return field(3, Buffer.concat([Buffer.from(indexes), field(3, data)]))
    }),
  ])
  return Buffer.concat([Buffer.from([0xf3, 0x89, 0x9a, 0xc2]), message, createHash('md5').update(message).digest()])
}
