/**
 * The index: where the runs of one lane stand within one segment. While a segment is written its index is in memory, at 32 bytes for every
 * run (a segment bounds it); when it is closed the index goes into a file beside it, and 24 bytes for every 256 runs remain.
 *
 *     index entry     0 position f64   8 arrived at f64   16 offset u32   20 bytes u32   24 crc u32   28 records u32 (its highest bit: sealed)
 */
import { crc32 } from 'node:zlib'
import { assert } from '../../kernel/assert.ts'
import type { Position } from '../log.ts'
import type { PlacedEntry } from './frame.ts'
import type { Segment } from './segment.ts'

export const INDEX_ENTRY_BYTES = 32
const SEALED_BIT = 0x8000_0000
/** Runs per sample, and per read of an index file. */
export const BLOCK_ENTRIES = 256

/** A run in a segment. */
export interface IndexedRun {
  readonly position: Position
  readonly arrivedAtMs: number
  readonly offset: number
  readonly bytes: number
  readonly crc: number
  readonly records: number
  readonly sealed: boolean
}

/** First run of a block, and the checksum of the block. */
export interface Sample {
  readonly position: Position
  readonly arrivedAtMs: number
  readonly crc: number
}

/** Reads `entries` index entries of a closed segment. */
export type BlockReader = (offset: number, entries: number) => Promise<Buffer>

export interface StretchFacts {
  readonly log: number
  readonly lane: number
  readonly firstPosition: Position
  readonly end: Position
  readonly lastArrivedAtMs: number
  readonly runs: number
  /** Of all its runs, without frames around them. */
  readonly bytes: number
}

export class Stretch {
  readonly segment: Segment
  readonly log: number
  readonly lane: number
  readonly firstPosition: Position
  end: Position
  lastArrivedAtMs = 0
  runs = 0
  /** Of its runs, without frames around them. */
  bytes = 0
  /** Nobody needs any of it. */
  dead = false
  #entries: Buffer | undefined = Buffer.alloc(2 * INDEX_ENTRY_BYTES)
  #samples: readonly Sample[] = []
  #read: BlockReader | undefined
  #fileOffset = 0

  constructor(segment: Segment, log: number, lane: number, firstPosition: Position) {
    this.segment = segment
    this.log = log
    this.lane = lane
    this.firstPosition = firstPosition
    this.end = firstPosition
  }

  /** A stretch whose entries are in a file. */
  static stored(
    segment: Segment,
    facts: StretchFacts,
    samples: readonly Sample[],
    read: BlockReader,
    fileOffset: number,
  ): Stretch {
    const stretch = new Stretch(segment, facts.log, facts.lane, facts.firstPosition)
    stretch.end = facts.end
    stretch.lastArrivedAtMs = facts.lastArrivedAtMs
    stretch.runs = facts.runs
    stretch.bytes = facts.bytes
    stretch.moveToFile(samples, read, fileOffset)
    return stretch
  }

  /** Adds the next run. */
  add({ position, arrivedAtMs, offset, bytes, crc, records, sealed }: Omit<PlacedEntry, 'kind' | 'log' | 'lane'>): void {
    assert(this.#entries !== undefined, 'a closed segment takes no more runs')
    const at = this.runs * INDEX_ENTRY_BYTES
    if (at === this.#entries.byteLength) {
      const larger = Buffer.alloc(2 * at)
      this.#entries.copy(larger)
      this.#entries = larger
    }
    this.#entries.writeDoubleLE(position, at)
    this.#entries.writeDoubleLE(arrivedAtMs, at + 8)
    this.#entries.writeUInt32LE(offset, at + 16)
    this.#entries.writeUInt32LE(bytes, at + 20)
    this.#entries.writeUInt32LE(crc, at + 24)
    this.#entries.writeUInt32LE(sealed === true ? records + SEALED_BIT : records, at + 28)
    this.runs++
    this.bytes += bytes
    this.end = position + records
    this.lastArrivedAtMs = arrivedAtMs
  }

  /** The entries as they go into a file, while they are in memory. */
  get entries(): Buffer {
    assert(this.#entries !== undefined, 'the index is in memory')
    return this.#entries.subarray(0, this.runs * INDEX_ENTRY_BYTES)
  }

  /** The entries of a stored stretch, made again. */
  moveToMemory(entries: Buffer): void {
    this.#entries = Buffer.from(entries)
  }

  moveToFile(samples: readonly Sample[], read: BlockReader, fileOffset: number): void {
    this.#samples = samples
    this.#read = read
    this.#fileOffset = fileOffset
    this.#entries = undefined
  }

  /** Index of the run that holds a position; the first run for positions before the stretch, `runs` for those behind. */
  async runAt(position: Position): Promise<number> {
    if (position >= this.end) return this.runs
    return Math.max(0, (await this.#firstRun((each) => each.position > position)) - 1)
  }

  /** Index of the first run that arrived at a time or later; `runs` if none did. */
  runArrived(atMs: number): Promise<number> {
    return this.#firstRun((each) => each.arrivedAtMs >= atMs)
  }

  /** Some runs from an index on, at least one: as many as lie in one block. */
  async runsFrom(index: number): Promise<readonly IndexedRun[]> {
    const block = Math.floor(index / BLOCK_ENTRIES)
    const bytes = await this.#block(block)
    const first = index - block * BLOCK_ENTRIES
    return Array.from({ length: bytes.byteLength / INDEX_ENTRY_BYTES - first }, (_, i) => runIn(bytes, first + i))
  }

  async #firstRun(holds: (run: Pick<IndexedRun, 'position' | 'arrivedAtMs'>) => boolean): Promise<number> {
    const blocks = Math.ceil(this.runs / BLOCK_ENTRIES)
    // The block before the first whose sample holds: the border is in it, or at its end.
    const block = Math.max(0, firstIndex(blocks, (i) => holds(this.#sample(i))) - 1)
    const bytes = await this.#block(block)
    return block * BLOCK_ENTRIES + firstIndex(bytes.byteLength / INDEX_ENTRY_BYTES, (i) => holds(runIn(bytes, i)))
  }

  #sample(block: number): Pick<IndexedRun, 'position' | 'arrivedAtMs'> {
    if (this.#entries !== undefined) return runIn(this.#entries, block * BLOCK_ENTRIES)
    const sample = this.#samples[block]
    assert(sample !== undefined, 'every block has a sample')
    return sample
  }

  async #block(block: number, isHealed = false): Promise<Buffer> {
    const from = block * BLOCK_ENTRIES
    const count = Math.min(BLOCK_ENTRIES, this.runs - from)
    if (this.#entries !== undefined) return this.#entries.subarray(from * INDEX_ENTRY_BYTES, (from + count) * INDEX_ENTRY_BYTES)
    assert(this.#read !== undefined, 'a closed stretch can be read')
    const place = [this.#fileOffset + from * INDEX_ENTRY_BYTES, count * INDEX_ENTRY_BYTES] as const
    const bytes = await this.#read(place[0], count)
    if (crc32(bytes) === this.#samples[block]?.crc) return bytes
    if (isHealed) throw this.segment.corruptIndex(...place)
    await this.segment.healIndex(...place)
    return this.#block(block, true)
  }
}

export function samplesOf(entries: Buffer): readonly Sample[] {
  const blocks = Math.ceil(entries.byteLength / INDEX_ENTRY_BYTES / BLOCK_ENTRIES)
  return Array.from({ length: blocks }, (_, i) => sampleOf(entries, i))
}

/** Of one block of a stretch's entries. */
export function sampleOf(entries: Buffer, block: number): Sample {
  const start = block * BLOCK_ENTRIES * INDEX_ENTRY_BYTES
  const { position, arrivedAtMs } = runIn(entries, block * BLOCK_ENTRIES)
  return { position, arrivedAtMs, crc: crc32(entries.subarray(start, start + BLOCK_ENTRIES * INDEX_ENTRY_BYTES)) }
}

function runIn(entries: Buffer, index: number): IndexedRun {
  const at = index * INDEX_ENTRY_BYTES
  return {
    position: entries.readDoubleLE(at),
    arrivedAtMs: entries.readDoubleLE(at + 8),
    offset: entries.readUInt32LE(at + 16),
    bytes: entries.readUInt32LE(at + 20),
    crc: entries.readUInt32LE(at + 24),
    records: entries.readUInt32LE(at + 28) & ~SEALED_BIT,
    sealed: entries.readUInt32LE(at + 28) >= SEALED_BIT,
  }
}

/** Binary search: the first index below `length` from which on `holds` is true, `length` if it never is. */
export function firstIndex(length: number, holds: (index: number) => boolean): number {
  let low = 0
  let high = length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (holds(middle)) high = middle
    else low = middle + 1
  }
  return low
}
