/** A raw object's bytes as its producer meant them, and the time that its key tells. */

import { promisify } from 'node:util'
import { gunzip, zstdDecompress } from 'node:zlib'
import type { ListedObject } from './objects.ts'

/** Unpacked, in memory: more than this is put aside as a whole. */
export const UNPACKED_BYTES_MAX = 512 * 1024 * 1024

const FORMATS: readonly {
  readonly name: string
  readonly magic: readonly number[]
  readonly unpack?: (bytes: Uint8Array, options: { readonly maxOutputLength: number }) => Promise<Uint8Array>
}[] = [
  { name: 'gzip', magic: [0x1f, 0x8b], unpack: promisify(gunzip) },
  { name: 'Zstandard', magic: [0x28, 0xb5, 0x2f, 0xfd], unpack: promisify(zstdDecompress) },
  { name: 'ZIP', magic: [0x50, 0x4b, 0x03, 0x04] },
  { name: 'Snappy', magic: [0x82, 0x53, 0x4e, 0x41, 0x50, 0x50, 0x59, 0x00] },
  { name: 'Parquet', magic: [0x50, 0x41, 0x52, 0x31] },
]

/** By its first bytes, whatever its name says. A string is the reason why it cannot be read. */
export async function unpacked(bytes: Uint8Array): Promise<Uint8Array | string> {
  const format = FORMATS.find(({ magic }) => magic.every((byte, index) => bytes[index] === byte))
  if (bytes.length > UNPACKED_BYTES_MAX) return tooLarge
  if (format === undefined) return bytes
  if (format.unpack === undefined) return `${format.name} is not read here: deliver uncompressed or as GZIP`
  try {
    return await format.unpack(bytes, { maxOutputLength: UNPACKED_BYTES_MAX })
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? tooLarge : `broken ${format.name}`
  }
}

const tooLarge = `larger than ${UNPACKED_BYTES_MAX / 1024 / 1024} MiB`

const KEY_TIME = /(?:^|\/)(?:year=)?(\d{4})\/(?:month=)?(\d{2})\/(?:day=)?(\d{2})\/(?:(?:hour=)?(\d{2})\/)?/
const KEY_DATE = /(\d{4})-(\d{2})-(\d{2})(?:[-T](\d{2})\b)?/

/** What the key says (`2026/11/30/12/`, `date=2026-11-30`, `…-2026-11-30-12-05-59-…`), else when the object was written. */
export function timeOfObject(key: string, modifiedAtMs: number): Date {
  const [, year, month, day, hour = '0'] = KEY_TIME.exec(key) ?? KEY_DATE.exec(key) ?? []
  const ms = year === undefined ? Number.NaN : Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour))
  const said = new Date(ms)
  const isDate = said.getUTCMonth() + 1 === Number(month) && said.getUTCDate() === Number(day)
  return isDate ? said : new Date(modifiedAtMs)
}

/** Folders that a console made, and empty objects, hold no records. */
export function holdsRecords({ key, bytes }: ListedObject): boolean {
  return bytes > 0 && !key.endsWith('/')
}
