/** Walks the frames of a segment and tells where they end, and whether they may end there. */
import {
  decodeEntries,
  decodeHeader,
  FRAME_ALIGN_BYTES,
  FRAME_HEADER_BYTES,
  FRAME_MAGIC,
  type FrameHeader,
  frameBytes,
  headBytes,
  type PlacedEntry,
  placeEntries,
} from './frame.ts'
import { type DiskFile, readFully } from './vfs.ts'

const WINDOW_BYTES = 1024 * 1024

export interface ScannedFrame {
  readonly header: FrameHeader
  readonly offset: number
  readonly end: number
  readonly entries: readonly PlacedEntry[]
  /** The body of one of its entries; shares memory that the next frame overwrites. */
  bodyOf(entry: PlacedEntry): Buffer
}

export interface ScanEnd {
  /** Behind the last good frame. */
  readonly end: number
  /** What the frames themselves prove to have been durable. */
  readonly provenEnd: number
}

/** Part of a file in memory, moved forward as needed. */
export class Window {
  readonly #file: DiskFile
  readonly #limit: number
  #bytes: Buffer = Buffer.alloc(0)
  #start = 0

  constructor(file: DiskFile, limit: number) {
    this.#file = file
    this.#limit = limit
  }

  /** What is in memory from `at` on, and where in `bytes`; a negative count if nothing is. */
  there(at: number): { readonly bytes: Buffer; readonly at: number; readonly count: number } {
    const inside = at - this.#start
    return { bytes: this.#bytes, at: inside, count: inside < 0 ? -1 : this.#bytes.byteLength - inside }
  }

  /** Makes `count` bytes from `at` on available, as far as the file goes; gives how many there are, and where in `bytes`. */
  async move(at: number, count: number): Promise<{ readonly bytes: Buffer; readonly at: number; readonly count: number }> {
    const there = Math.min(count, this.#limit - at)
    if (at < this.#start || at + there > this.#start + this.#bytes.byteLength) {
      const wanted = Buffer.allocUnsafeSlow(Math.min(Math.max(WINDOW_BYTES, there), this.#limit - at))
      const got = await readFully(this.#file, wanted, at)
      this.#bytes = wanted.subarray(0, got)
      this.#start = at
    }
    return { bytes: this.#bytes, at: at - this.#start, count: Math.min(there, this.#start + this.#bytes.byteLength - at) }
  }
}

export interface ScanRange {
  readonly salt: Uint8Array
  readonly segment: number
  /** Exclusive; what stands behind is not looked at. */
  readonly limit: number
  /** Frames that end here or before have been read before: their bodies are not held to their checksums again. */
  readonly known?: number
}

/** Gives every good frame from the beginning on to `onFrame`, in order, and stops at the first byte that is of none. */
export async function scanFrames(
  file: DiskFile,
  { salt, segment, limit, known = 0 }: ScanRange,
  onFrame: (frame: ScannedFrame) => void | Promise<void>,
): Promise<ScanEnd> {
  const window = new Window(file, limit)
  let provenEnd = 0
  let previousCrc = 0
  let number = 0
  for (let offset = 0; ; number++) {
    // Most frames are small and in memory as a whole: waiting for each would cost more than reading it.
    const header = headerThere(window, offset, salt) ?? (await headerAt(window, offset, salt))
    if (header === undefined || header.segment !== segment || header.number !== number || header.previousCrc !== previousCrc)
      return { end: offset, provenEnd }
    const size = frameBytes(header.entries, header.bodyBytes)
    let found = window.there(offset)
    if (found.count < size) found = await window.move(offset, size)
    const { bytes, at, count } = found
    const decode = offset + size <= known ? placeEntries : decodeEntries
    const entries = count < size ? undefined : decode(bytes, at, header, offset - at)
    if (entries === undefined) return { end: offset, provenEnd }
    const base = at - offset
    const bodyOf = (entry: PlacedEntry): Buffer => bytes.subarray(base + entry.offset, base + entry.offset + entry.bytes)
    const taken = onFrame({ header, offset, end: offset + size, entries, bodyOf })
    if (taken !== undefined) await taken
    provenEnd = Math.max(provenEnd, header.durableOffset)
    previousCrc = header.crc
    offset += size
  }
}

function headerThere(window: Window, offset: number, salt: Uint8Array): FrameHeader | undefined {
  const { bytes, at, count } = window.there(offset)
  return count < FRAME_HEADER_BYTES ? undefined : decodeHeader(bytes, at, salt)
}

/** `undefined` if no whole header of that salt begins there. */
export async function headerAt(window: Window, offset: number, salt: Uint8Array): Promise<FrameHeader | undefined> {
  const start = await window.move(offset, FRAME_HEADER_BYTES)
  if (start.count < FRAME_HEADER_BYTES) return undefined
  const size = headBytes(start.bytes, start.at, salt)
  if (size === undefined) return undefined
  const head = await window.move(offset, size)
  return head.count < size ? undefined : decodeHeader(head.bytes, head.at, salt)
}

/**
 * Looks behind a bad offset for a frame that says that everything up to beyond it had been durable. Such a frame turns a torn tail into
 * damage. Gives where it stands.
 */
export function findProofBehind(file: DiskFile, { salt, limit }: ScanRange, bad: number): Promise<number | undefined> {
  return findFrame(new Window(file, limit), salt, limit, bad + FRAME_ALIGN_BYTES, ({ durableOffset }) => durableOffset > bad)
}

/** Where the next header stands that is whole and fits; looks only where frames may begin. */
export async function findFrame(
  window: Window,
  salt: Uint8Array,
  limit: number,
  from: number,
  fits: (header: FrameHeader) => boolean,
): Promise<number | undefined> {
  let offset = from
  while (offset + FRAME_HEADER_BYTES <= limit) {
    const { bytes, at, count } = await window.move(offset, WINDOW_BYTES)
    if (count < FRAME_HEADER_BYTES) return undefined
    const found = bytes.indexOf(FRAME_MAGIC, at)
    if (found === -1) {
      offset += count - FRAME_MAGIC.byteLength
      offset -= offset % FRAME_ALIGN_BYTES
      if (count < WINDOW_BYTES) return undefined
      continue
    }
    const place = offset + found - at
    if (place % FRAME_ALIGN_BYTES === 0) {
      const header = await headerAt(window, place, salt)
      if (header !== undefined && fits(header)) return place
    }
    offset = place - (place % FRAME_ALIGN_BYTES) + FRAME_ALIGN_BYTES
  }
  return undefined
}
