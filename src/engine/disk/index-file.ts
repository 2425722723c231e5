/**
 * The index of a closed segment as a file beside it. It can always be made again from the segment, and is when it is not there or its table
 * does not fit its checksum.
 *
 *     file       │ header 24 │ stretch 40 … │ sample 24 … │ index entry 32 … │        all integers little-endian
 *
 *     header     0 magic "LIDX"   4 crc u32 (of bytes 8 up to the index entries)   8 salt   16 stretches u32   20 samples u32
 *     stretch    0 log u32   4 lane u32   8 runs u32   12 bytes of runs u32   16 first position f64   24 end f64   32 last arrived at f64
 *     sample     0 position f64   8 arrived at f64   16 crc u32 (of 256 index entries, or what is left)   20 zeros
 *
 * Samples and index entries follow in the order of their stretches.
 */
import { crc32 } from 'node:zlib'
import { writeFileAnew } from './new-file.ts'
import type { Segment } from './segment.ts'
import {
  BLOCK_ENTRIES,
  type BlockReader,
  INDEX_ENTRY_BYTES,
  type Sample,
  Stretch,
  type StretchFacts,
  samplesOf,
} from './stretch.ts'
import { type Disk, readFully, readWhole } from './vfs.ts'

const MAGIC = Buffer.from('LIDX', 'latin1')
const HEADER_BYTES = 24
const STRETCH_BYTES = 40
const SAMPLE_BYTES = 24

export interface Table {
  readonly facts: readonly StretchFacts[]
  /** Of all stretches, one after the other. */
  readonly samples: readonly Sample[]
}

/** Everything before the index entries. */
export function encodeTable(salt: Buffer, { facts, samples }: Table): Buffer {
  const table = Buffer.alloc(HEADER_BYTES + facts.length * STRETCH_BYTES + samples.length * SAMPLE_BYTES)
  MAGIC.copy(table)
  salt.copy(table, 8)
  table.writeUInt32LE(facts.length, 16)
  table.writeUInt32LE(samples.length, 20)
  facts.forEach((each, i) => {
    const at = HEADER_BYTES + i * STRETCH_BYTES
    table.writeUInt32LE(each.log, at)
    table.writeUInt32LE(each.lane, at + 4)
    table.writeUInt32LE(each.runs, at + 8)
    table.writeUInt32LE(each.bytes, at + 12)
    table.writeDoubleLE(each.firstPosition, at + 16)
    table.writeDoubleLE(each.end, at + 24)
    table.writeDoubleLE(each.lastArrivedAtMs, at + 32)
  })
  samples.forEach((each, i) => {
    const at = HEADER_BYTES + facts.length * STRETCH_BYTES + i * SAMPLE_BYTES
    table.writeDoubleLE(each.position, at)
    table.writeDoubleLE(each.arrivedAtMs, at + 8)
    table.writeUInt32LE(each.crc, at + 16)
  })
  table.writeUInt32LE(crc32(table.subarray(8)), 4)
  return table
}

/** Bytes of the table that a header announces; `undefined` if it is no header of this segment's index. */
export function tableBytes(header: Buffer, salt: Buffer): number | undefined {
  if (header.byteLength < HEADER_BYTES || header.compare(MAGIC, 0, 4, 0, 4) !== 0 || header.compare(salt, 0, 8, 8, 16) !== 0)
    return undefined
  return HEADER_BYTES + header.readUInt32LE(16) * STRETCH_BYTES + header.readUInt32LE(20) * SAMPLE_BYTES
}

/** As `tableBytes`, whatever segment it is of. */
export function tableBytesIn(file: Buffer): number | undefined {
  return tableBytes(file, file.subarray(8, 16))
}

/** Of a whole file with this table. */
export function indexBytes({ facts, samples }: Table): number {
  const runs = facts.reduce((sum, each) => sum + each.runs, 0)
  return HEADER_BYTES + facts.length * STRETCH_BYTES + samples.length * SAMPLE_BYTES + runs * INDEX_ENTRY_BYTES
}

/** `undefined` if it is not whole. */
export function decodeTable(table: Buffer, salt: Buffer): Table | undefined {
  if (tableBytes(table, salt) !== table.byteLength || crc32(table.subarray(8)) !== table.readUInt32LE(4)) return undefined
  const stretches = table.readUInt32LE(16)
  const facts = Array.from({ length: stretches }, (_, i): StretchFacts => {
    const at = HEADER_BYTES + i * STRETCH_BYTES
    return {
      log: table.readUInt32LE(at),
      lane: table.readUInt32LE(at + 4),
      runs: table.readUInt32LE(at + 8),
      bytes: table.readUInt32LE(at + 12),
      firstPosition: table.readDoubleLE(at + 16),
      end: table.readDoubleLE(at + 24),
      lastArrivedAtMs: table.readDoubleLE(at + 32),
    }
  })
  // Written before the bytes were told.
  if (facts.some(({ bytes }) => bytes === 0)) return undefined
  const samples = Array.from({ length: table.readUInt32LE(20) }, (_, i): Sample => {
    const at = HEADER_BYTES + stretches * STRETCH_BYTES + i * SAMPLE_BYTES
    return { position: table.readDoubleLE(at), arrivedAtMs: table.readDoubleLE(at + 8), crc: table.readUInt32LE(at + 16) }
  })
  return { facts, samples }
}

/** Writes the index of a segment that takes no more runs, and lets go of what was held in memory. */
export async function storeIndex(disk: Disk, segment: Segment): Promise<void> {
  const { stretches } = segment
  const samples = stretches.map(({ entries }) => samplesOf(entries))
  const table = encodeTable(segment.salt, { facts: stretches, samples: samples.flat() })
  const unfinished = `${segment.indexPath}.new`
  await writeFileAnew(disk, unfinished, [table, ...stretches.map(({ entries }) => entries)])
  await segment.forgetIndex()
  await disk.rename(unfinished, segment.indexPath)
  let at = table.byteLength
  stretches.forEach((stretch, i) => {
    stretch.moveToFile(samples[i] ?? [], blockReader(segment), at)
    at += stretch.runs * INDEX_ENTRY_BYTES
  })
}

/** Fills in the stretches of a closed segment from its index file; `false` if there is none that can be trusted. */
export async function loadIndex(disk: Disk, segment: Segment): Promise<boolean> {
  const facts = await disk.facts(segment.indexPath)
  if (facts === undefined) return false
  const table = await segment.read(segment.indexPath, async (file) => {
    const header = Buffer.alloc(HEADER_BYTES)
    if ((await readFully(file, header, 0)) < HEADER_BYTES) return undefined
    const size = tableBytes(header, segment.salt)
    if (size === undefined || size > facts.bytes) return undefined
    const bytes = Buffer.alloc(size)
    await readFully(file, bytes, 0)
    return decodeTable(bytes, segment.salt)
  })
  if (table === undefined) return false
  let sample = 0
  let at = HEADER_BYTES + table.facts.length * STRETCH_BYTES + table.samples.length * SAMPLE_BYTES
  for (const each of table.facts) {
    const blocks = Math.ceil(each.runs / BLOCK_ENTRIES)
    segment.stretches.push(Stretch.stored(segment, each, table.samples.slice(sample, sample + blocks), blockReader(segment), at))
    sample += blocks
    at += each.runs * INDEX_ENTRY_BYTES
  }
  if (at <= facts.bytes) return true
  segment.stretches.length = 0
  return false
}

function blockReader(segment: Segment): BlockReader {
  return (offset, entries) =>
    segment.read(segment.indexPath, async (file) => {
      const bytes = Buffer.allocUnsafe(entries * INDEX_ENTRY_BYTES)
      return bytes.subarray(0, await readFully(file, bytes, offset))
    })
}

export type IndexState = 'whole' | 'missing' | 'damaged' | 'of something else'

/** Holds the index file of a closed segment to the segment's stretches, whose entries are in memory. */
export async function judgeIndex(disk: Disk, segment: Segment): Promise<IndexState> {
  const file = await readWhole(disk, segment.indexPath)
  if (file === undefined) return 'missing'
  const size = tableBytes(file, segment.salt)
  const table = size === undefined || size > file.byteLength ? undefined : decodeTable(file.subarray(0, size), segment.salt)
  if (size === undefined || table === undefined || indexBytes(table) > file.byteLength) return 'damaged'
  const expected = new Map(segment.stretches.map((each) => [`${each.log} ${each.lane}`, each]))
  if (expected.size !== table.facts.length) return 'of something else'
  let at = size
  let sample = 0
  for (const { log, lane, runs, end, firstPosition } of table.facts) {
    const stretch = expected.get(`${log} ${lane}`)
    const isSame = stretch?.runs === runs && stretch.end === end && stretch.firstPosition === firstPosition
    if (stretch === undefined || !isSame) return 'of something else'
    const { entries } = stretch
    if (entries.compare(file, at, at + entries.byteLength) !== 0) return 'damaged'
    for (const each of samplesOf(entries)) if (table.samples[sample++]?.crc !== each.crc) return 'damaged'
    at += entries.byteLength
  }
  return 'whole'
}
