/** A segment that is written. */
import { type Entry, encodeFrame, KIND, type PlacedEntry } from './frame.ts'
import type { Segment } from './segment.ts'
import { type Disk, type DiskFile, writeFully } from './vfs.ts'

/** Frames up to this size are put together in the same memory, one after the other; larger ones cost an allocation. */
const SCRATCH_BYTES_MAX = 4 * 1024 * 1024

export interface NewSegment {
  /** Memory that frames are put together in. */
  readonly scratch?: Buffer
  readonly secret?: boolean
}

export class OpenSegment {
  readonly segment: Segment
  readonly #file: DiskFile
  #scratch: Buffer
  #end = 0
  #durable = 0
  #number = 0
  #previousCrc = 0
  #spoiled = false
  readonly #isSecret: boolean

  private constructor(segment: Segment, file: DiskFile, scratch: Buffer, isSecret: boolean) {
    this.segment = segment
    this.#file = file
    this.#scratch = scratch
    this.#isSecret = isSecret
  }

  /**
   * Makes the file and writes, but does not sync, its first frame: the state of everything before it. The frames of one that is `secret` prove
   * nothing: it may be given up before any manifest knows it.
   */
  static async create(
    disk: Disk,
    segment: Segment,
    snapshot: Buffer,
    { scratch, secret }: NewSegment = {},
  ): Promise<OpenSegment> {
    const file = await disk.open(segment.path, 'create')
    const open = new OpenSegment(segment, file, scratch ?? Buffer.alloc(0), secret === true)
    try {
      const none = { log: 0, lane: 0, records: 0, position: 0, arrivedAtMs: 0 }
      await open.write([{ kind: KIND.snapshot, ...none, body: snapshot }])
    } catch (error) {
      await file.close()
      throw error
    }
    return open
  }

  /** Behind the last whole frame. */
  get end(): number {
    return this.#end
  }

  get durable(): number {
    return this.#durable
  }

  /** A write failed: part of a frame stands behind the end. It is never written over, since what is left of it could then pass for more. */
  get spoiled(): boolean {
    return this.#spoiled
  }

  get scratch(): Buffer {
    return this.#scratch
  }

  /** Writes a frame; without entries it only tells what is durable by now. Gives the entries as they stand in the file. */
  async write(entries: readonly Entry[]): Promise<readonly PlacedEntry[]> {
    const { id, salt } = this.segment
    const durableOffset = this.#isSecret ? 0 : this.#durable
    const place = { salt, segment: id, number: this.#number, durableOffset, previousCrc: this.#previousCrc }
    const { frame, crc, placed } = encodeFrame(place, entries, this.#scratch)
    if (frame.byteLength > this.#scratch.byteLength && frame.byteLength <= SCRATCH_BYTES_MAX) this.#scratch = frame
    const start = this.#end
    try {
      await writeFully(this.#file, frame, start)
    } catch (error) {
      this.#spoiled = true
      throw error
    }
    this.#end += frame.byteLength
    this.#number++
    this.#previousCrc = crc
    return placed.map((each) => ({ ...each, offset: each.offset + start }))
  }

  async sync(): Promise<void> {
    const end = this.#end
    await this.#file.sync()
    this.#durable = Math.max(this.#durable, end)
    this.segment.proven = this.#durable
  }

  close(): Promise<void> {
    return this.#file.close()
  }
}
