/** GZIP and ZIP bodies: one gzip member, or an archive with one deflated entry. Both depend on nothing but the records and the object's id. */
import { pipeline, type Transform } from 'node:stream'
import { crc32, createDeflateRaw, createGzip } from 'node:zlib'
import { assert } from '../../../../kernel/assert.ts'
import type { Chunks } from './chunks.ts'

/** What zlib is given at once, and gives: each time, a thread is woken. */
export const DEFLATED_BLOCK_BYTES = 256 * 1024
/** The next block is read while one is compressed. */
const ZLIB = { chunkSize: DEFLATED_BLOCK_BYTES, highWaterMark: 2 * DEFLATED_BLOCK_BYTES }

export function gzipped(chunks: Chunks): Chunks {
  return through(createGzip(ZLIB), chunks)
}

const VERSION = 20
/** Sizes and checksum follow the data; the name is UTF-8. */
const FLAGS = 0x0808
const DEFLATED = 8
/** 1980-01-01, midnight: the archive's way to say nothing, so that the same records give the same bytes. */
const NO_DATE = 0x0021
const LOCAL_HEADER_BYTES = 30
const CENTRAL_HEADER_BYTES = 46
const ARCHIVE_BYTES_MAX = 0xffff_ffff

/** `name` is the entry's. Written as it goes: sizes and checksum stand behind the data, and again in the directory. */
export async function* zipped(chunks: Chunks, name: string): Chunks {
  const entry = Buffer.from(name)
  let checksum = 0
  let bytes = 0
  let packed = 0
  async function* counted(): Chunks {
    for await (const chunk of chunks) {
      checksum = crc32(chunk, checksum)
      bytes += chunk.length
      yield chunk
    }
  }
  yield localHeader(entry)
  for await (const chunk of through(createDeflateRaw(ZLIB), counted())) {
    packed += chunk.length
    yield chunk
  }
  assert(bytes <= ARCHIVE_BYTES_MAX && packed <= ARCHIVE_BYTES_MAX, 'an object of a delivery stream stays below 4 GiB')
  const sums = Buffer.alloc(12)
  sums.writeUInt32LE(checksum, 0)
  sums.writeUInt32LE(packed, 4)
  sums.writeUInt32LE(bytes, 8)
  yield Buffer.concat([Buffer.from('PK\x07\x08', 'latin1'), sums])
  const directory = centralHeader(entry, sums)
  yield Buffer.concat([directory, endOfDirectory(directory.length, LOCAL_HEADER_BYTES + entry.length + packed + 4 + sums.length)])
}

function localHeader(name: Buffer): Uint8Array {
  const header = Buffer.alloc(LOCAL_HEADER_BYTES)
  header.write('PK\x03\x04', 'latin1')
  header.writeUInt16LE(VERSION, 4)
  header.writeUInt16LE(FLAGS, 6)
  header.writeUInt16LE(DEFLATED, 8)
  header.writeUInt16LE(NO_DATE, 12)
  header.writeUInt16LE(name.length, 26)
  return Buffer.concat([header, name])
}

function centralHeader(name: Buffer, sums: Buffer): Buffer {
  const header = Buffer.alloc(CENTRAL_HEADER_BYTES)
  header.write('PK\x01\x02', 'latin1')
  header.writeUInt16LE(VERSION, 4)
  header.writeUInt16LE(VERSION, 6)
  header.writeUInt16LE(FLAGS, 8)
  header.writeUInt16LE(DEFLATED, 10)
  header.writeUInt16LE(NO_DATE, 14)
  sums.copy(header, 16)
  header.writeUInt16LE(name.length, 28)
  return Buffer.concat([header, name])
}

function endOfDirectory(directoryBytes: number, directoryAt: number): Buffer {
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(1, 8)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(directoryBytes, 12)
  end.writeUInt32LE(directoryAt, 16)
  return end
}

/** A failure of the source, and a consumer who leaves early, end the transformation. */
function through(transform: Transform, chunks: Chunks): Chunks {
  return pipeline(chunks, transform, (error) => {
    // Whoever reads the transformation gets the same error there.
    void error
  })
}
