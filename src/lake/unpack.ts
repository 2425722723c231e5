/** The compressions in which JSON comes into a bucket: what Firehose writes (GZIP, ZIP, Snappy of Java and of Hadoop), and Zstandard. */

import { promisify } from 'node:util'
import { gunzip, inflateRaw, zstdDecompress } from 'node:zlib'
import { snappyUncompress } from 'hyparquet'

/** Unpacked, in memory: more than this is put aside as a whole. */
export const UNPACKED_BYTES_MAX = 512 * 1024 * 1024

const tooLarge = `larger than ${UNPACKED_BYTES_MAX / 1024 / 1024} MiB`

class TooLarge extends Error {
  override readonly name = 'TooLarge'
}

interface Format {
  readonly name: string
  readonly magic: readonly number[]
  readonly unpack?: (bytes: Uint8Array) => Promise<Uint8Array> | Uint8Array
}

const limit = { maxOutputLength: UNPACKED_BYTES_MAX }

const FORMATS: readonly Format[] = [
  { name: 'GZIP', magic: [0x1f, 0x8b], unpack: (bytes) => promisify(gunzip)(bytes, limit) },
  { name: 'Zstandard', magic: [0x28, 0xb5, 0x2f, 0xfd], unpack: (bytes) => promisify(zstdDecompress)(bytes, limit) },
  { name: 'ZIP', magic: [0x50, 0x4b, 0x03, 0x04], unpack: unzipped },
  { name: 'Snappy', magic: [0x82, 0x53, 0x4e, 0x41, 0x50, 0x50, 0x59, 0x00], unpack: snappyOfJava },
  { name: 'Parquet', magic: [0x50, 0x41, 0x52, 0x31] },
  { name: 'ORC', magic: [0x4f, 0x52, 0x43] },
]

/** Hadoop's Snappy begins with nothing to know it by, but with a name. */
const HADOOP_SNAPPY: Format = { name: 'Snappy', magic: [], unpack: snappyOfHadoop }

/** By its first bytes, whatever the key says; by the key where there are none. A string is the reason why it cannot be read. */
export async function unpacked(bytes: Uint8Array, key: string): Promise<Uint8Array | string> {
  if (bytes.length > UNPACKED_BYTES_MAX) return tooLarge
  const isKnown = ({ magic }: Format): boolean => magic.every((byte, index) => bytes[index] === byte)
  const format = FORMATS.find(isKnown) ?? (/\.h?snappy$/.test(key) ? HADOOP_SNAPPY : undefined)
  if (format === undefined) return bytes
  if (format.unpack === undefined) return `${format.name} is not read here: raw objects are JSON`
  try {
    return await format.unpack(bytes)
  } catch (error) {
    const isTooLarge = error instanceof TooLarge || (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE'
    return isTooLarge ? tooLarge : `broken ${format.name}`
  }
}

const END_OF_DIRECTORY = 0x06054b50
const ENTRY_IN_DIRECTORY = 0x02014b50
const [STORED, DEFLATED] = [0, 8]
/** Of the end of an archive without, and with the longest, comment. */
const END_BYTES = 22
const COMMENT_BYTES_MAX = 0xffff

/** All entries of an archive, one behind the other, by its directory (PKWARE's APPNOTE). Throws for anything else. */
async function unzipped(archive: Uint8Array): Promise<Uint8Array> {
  const bytes = Buffer.from(archive.buffer, archive.byteOffset, archive.byteLength)
  let end = bytes.length - END_BYTES
  while (bytes.readUInt32LE(end) !== END_OF_DIRECTORY) {
    end -= 1
    if (end < bytes.length - END_BYTES - COMMENT_BYTES_MAX) throw new Error('no directory')
  }
  const parts: Uint8Array[] = []
  let at = bytes.readUInt32LE(end + 16)
  let total = 0
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
    if (bytes.readUInt32LE(at) !== ENTRY_IN_DIRECTORY) throw new Error('no entry')
    const part = await entryOf(bytes, at)
    total += part.length
    if (total > UNPACKED_BYTES_MAX) throw new TooLarge()
    parts.push(part)
    at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  return Buffer.concat(parts)
}

async function entryOf(bytes: Buffer, at: number): Promise<Uint8Array> {
  const method = bytes.readUInt16LE(at + 10)
  const local = bytes.readUInt32LE(at + 42)
  const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28)
  const packed = bytes.subarray(start, start + bytes.readUInt32LE(at + 20))
  if (method === STORED) return packed
  if (method !== DEFLATED) throw new Error('another method')
  return promisify(inflateRaw)(packed, limit)
}

/** Magic, two versions, then blocks: length and Snappy, big-endian (snappy-java's SnappyOutputStream). */
function snappyOfJava(stream: Uint8Array): Uint8Array {
  const bytes = Buffer.from(stream.buffer, stream.byteOffset, stream.byteLength)
  const blocks: Uint8Array[] = []
  for (let at = 16; at < bytes.length; ) {
    const length = bytes.readUInt32BE(at)
    blocks.push(...snappyBlock(blocks, bytes.subarray(at + 4, at + 4 + length), length))
    at += 4 + length
  }
  return Buffer.concat(blocks)
}

/** Blocks: length before compression, then pieces of length and Snappy until so many bytes have come of them (Hadoop's BlockCompressorStream). */
function snappyOfHadoop(stream: Uint8Array): Uint8Array {
  const bytes = Buffer.from(stream.buffer, stream.byteOffset, stream.byteLength)
  const blocks: Uint8Array[] = []
  for (let at = 0; at < bytes.length; ) {
    let left = bytes.readUInt32BE(at)
    at += 4
    while (left > 0) {
      const length = bytes.readUInt32BE(at)
      const [block] = snappyBlock(blocks, bytes.subarray(at + 4, at + 4 + length), length)
      blocks.push(block)
      left -= block.length
      at += 4 + length
    }
    if (left < 0) throw new Error('lengths that contradict each other')
  }
  return Buffer.concat(blocks)
}

/** One block, which tells its own length in front. */
function snappyBlock(before: readonly Uint8Array[], packed: Uint8Array, length: number): [Uint8Array] {
  if (packed.length !== length) throw new Error('cut off')
  let [bytes, shift, at] = [0, 0, 0]
  for (let byte = 0x80; byte >= 0x80; shift += 7) {
    byte = packed[at++] ?? 0
    bytes += (byte & 0x7f) * 2 ** shift
  }
  const soFar = before.reduce((sum, each) => sum + each.length, 0)
  if (soFar + bytes > UNPACKED_BYTES_MAX) throw new TooLarge()
  const output = new Uint8Array(bytes)
  snappyUncompress(packed, output)
  return [output]
}
