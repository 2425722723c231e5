/** Reads a segment for people and for repair: unlike a scan, a walk goes on behind damage, with whatever whole frame comes next. */
import {
  FRAME_ALIGN_BYTES,
  FRAME_HEADER_BYTES,
  FRAME_MAGIC,
  type FrameHeader,
  frameBytes,
  isWhole,
  type PlacedEntry,
  placeEntries,
  SALT_BYTES,
} from './frame.ts'
import { findFrame, headerAt, Window } from './scan.ts'
import { type DiskFile, readFully } from './vfs.ts'

export interface WalkedEntry extends PlacedEntry {
  /** Its body is what its checksum says. */
  readonly isWhole: boolean
}

export interface WalkedFrame {
  readonly kind: 'frame'
  readonly header: FrameHeader
  readonly offset: number
  /** As the header says; the file may end before. */
  readonly end: number
  readonly entries: readonly WalkedEntry[]
  /** It comes right after the frame that was walked before it, by number and by checksum. */
  readonly follows: boolean
  /** The file ends before the frame does. */
  readonly isCut: boolean
  /** The body of an entry; shares memory that the next frame overwrites. */
  bodyOf(entry: PlacedEntry): Buffer
}

/** Bytes of no whole frame. */
export interface WalkedGap {
  readonly kind: 'gap'
  readonly offset: number
  readonly end: number
  /** Nothing but zeros, as a file has that was made larger and never written. */
  readonly isEmpty: boolean
}

export interface WalkRange {
  readonly salt: Uint8Array
  /** Frames of another one are no frames. Absent: as the first frame says. */
  readonly segment?: number
  /** Exclusive. */
  readonly limit: number
}

/** Frames and gaps from the beginning on, without a byte left out. */
export async function* walkFrames(
  file: DiskFile,
  { salt, segment: given, limit }: WalkRange,
): AsyncGenerator<WalkedFrame | WalkedGap> {
  const window = new Window(file, limit)
  let segment = given
  let next = { number: 0, previousCrc: 0 }
  let offset = 0
  while (offset < limit) {
    const header = await headerAt(window, offset, salt)
    if (header === undefined || header.segment !== (segment ?? header.segment)) {
      const fits = (each: FrameHeader): boolean => each.segment === (segment ?? each.segment)
      const end = (await findFrame(window, salt, limit, offset + alignment(offset), fits)) ?? limit
      yield { kind: 'gap', offset, end, isEmpty: await isZero(file, offset, end) }
      offset = end
      continue
    }
    segment = header.segment
    const frame = await frameAt(window, header, offset, limit)
    yield { ...frame, follows: header.number === next.number && header.previousCrc === next.previousCrc }
    next = { number: header.number + 1, previousCrc: header.crc }
    offset = Math.min(limit, frame.end)
  }
}

/** To where a frame may begin next. */
function alignment(offset: number): number {
  return FRAME_ALIGN_BYTES - (offset % FRAME_ALIGN_BYTES)
}

async function frameAt(
  window: Window,
  header: FrameHeader,
  offset: number,
  limit: number,
): Promise<Omit<WalkedFrame, 'follows'>> {
  const size = frameBytes(header.entries, header.bodyBytes)
  const { bytes, at, count } = await window.move(offset, size)
  const base = offset - at
  const there = bytes.subarray(0, at + count)
  const entries = (placeEntries(bytes, at, header, base) ?? []).map((each): WalkedEntry => {
    // Fresh, and nobody else's: a copy of each would cost more than all the rest.
    return Object.assign(each, { isWhole: isWhole(there, each, base) })
  })
  const bodyOf = (entry: PlacedEntry): Buffer => there.subarray(entry.offset - base, entry.offset - base + entry.bytes)
  const end = offset + size
  return { kind: 'frame', header, offset, end, entries, isCut: end > limit || count < size, bodyOf }
}

const ZERO_LOOK_BYTES = 64 * 1024

/** Looks at the beginning only of what is long. */
async function isZero(file: DiskFile, from: number, end: number): Promise<boolean> {
  const bytes = Buffer.alloc(Math.min(ZERO_LOOK_BYTES, end - from))
  const got = await readFully(file, bytes, from)
  return bytes.subarray(0, got).every((each) => each === 0)
}

/** The salt of a segment whose name does not tell it, from its first whole frame. */
export async function findSalt(file: DiskFile, limit: number): Promise<Buffer | undefined> {
  const window = new Window(file, limit)
  for (let offset = 0; offset + FRAME_HEADER_BYTES <= limit; offset += FRAME_ALIGN_BYTES) {
    const { bytes, at, count } = await window.move(offset, FRAME_HEADER_BYTES)
    if (count < FRAME_HEADER_BYTES || bytes.compare(FRAME_MAGIC, 0, FRAME_MAGIC.byteLength, at, at + 4) !== 0) continue
    const salt = Buffer.from(bytes.subarray(at + 8, at + 8 + SALT_BYTES))
    if ((await headerAt(window, offset, salt)) !== undefined) return salt
  }
  return undefined
}
