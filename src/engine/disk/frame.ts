/**
 * Frames: what segments are made of. A frame is one group commit: all that was waiting when the one before it had become durable. Pure.
 *
 *     frame   │ header 64 │ entry 40 … │ body … │ zeros up to a multiple of 8 │                 all integers little-endian
 *
 *     header  0 magic "LEAT"   4 crc u32 (of bytes 8 to 64 and the entries)   8 salt (8 bytes, the segment's)   16 segment u64
 *             24 frame number u64, from 0   32 durable offset u64   40 entries u32   44 body bytes u32   48 version u8
 *             49 checksum algorithm u8   50 zeros   52 crc of the header before u32 (0 for the first)   56 zeros
 *
 *     entry   0 kind u8   1 seal u8   2 zeros   4 log u32   8 lane u32   12 records u32   16 position u64   24 arrived at u64 (ms since 1970)
 *             32 bytes of body u32   36 crc of body u32
 *
 * The **durable offset** is the end of what was surely durable in this segment when the frame was written: it is how a later frame proves that
 * a bad byte before it is damage and no torn tail. The salt is random, so that neither old blocks nor what users store can pass for a frame.
 *
 * **Seal** says how the body of a lane run is kept: 0, as it is; 1, as `run-key.ts` draws it. Format 1 had zeros there. Checksums are of what stands in
 * the file, so that nobody needs a key to check them.
 */
import { crc32 } from 'node:zlib'
import { assert } from '../../kernel/assert.ts'

export const FRAME_HEADER_BYTES = 64
export const ENTRY_BYTES = 40
export const FRAME_ALIGN_BYTES = 8
export const FRAME_ENTRIES_MAX = 65_536
export const SALT_BYTES = 8
export const FRAME_MAGIC = Buffer.from('LEAT', 'latin1')
/** What is written. All from `FORMAT_VERSION_MIN` on are read. */
export const FORMAT_VERSION = 2
export const FORMAT_VERSION_MIN = 1
/** CRC-32 of IEEE 802.3, as in zlib. The only one so far. */
export const CHECKSUM_CRC32 = 1

const SEAL_NONE = 0
const SEAL_AES_256_GCM = 1

/** What an entry says. Numbers are never given another meaning. */
export const KIND = {
  /** State of all logs before this segment, as JSON; the first entry of a segment and no other. */
  snapshot: 1,
  /** A log exists from here on; its id is the body. */
  create: 2,
  /** A lane run. */
  data: 3,
  /** The lane ends at `position`. */
  seal: 4,
  /** The log is gone with all its lanes. */
  remove: 5,
} as const
export type Kind = (typeof KIND)[keyof typeof KIND]

/** `log` is the number that `create` gave to an id; numbers are never used again, so a log that was removed and made anew is another. */
export interface Entry {
  readonly kind: Kind
  readonly log: number
  readonly lane: number
  readonly records: number
  readonly position: number
  readonly arrivedAtMs: number
  readonly body: Uint8Array
  /** The body is a sealed run. Absent: it is not. */
  readonly sealed?: boolean
}

/** An entry as it stands in a file; `offset` is where its body begins. */
export interface PlacedEntry extends Omit<Entry, 'body'> {
  readonly offset: number
  readonly bytes: number
  readonly crc: number
}

export interface FrameHeader {
  readonly segment: number
  readonly number: number
  readonly durableOffset: number
  readonly previousCrc: number
  readonly entries: number
  readonly bodyBytes: number
  readonly crc: number
}

/** What makes a frame the next one of its segment. */
export interface FramePlace {
  readonly salt: Uint8Array
  readonly segment: number
  readonly number: number
  readonly durableOffset: number
  readonly previousCrc: number
}

export function frameBytes(entries: number, bodyBytes: number): number {
  const bytes = FRAME_HEADER_BYTES + entries * ENTRY_BYTES + bodyBytes
  return Math.ceil(bytes / FRAME_ALIGN_BYTES) * FRAME_ALIGN_BYTES
}

export interface EncodedFrame {
  /** Lies in `scratch` if that was large enough. */
  readonly frame: Buffer
  readonly crc: number
  /** Offsets are from the beginning of the frame. */
  readonly placed: readonly PlacedEntry[]
}

export function encodeFrame(place: FramePlace, entries: readonly Entry[], scratch: Buffer = Buffer.alloc(0)): EncodedFrame {
  assert(entries.length <= FRAME_ENTRIES_MAX, `a frame has at most ${FRAME_ENTRIES_MAX} entries`)
  const bodyBytes = entries.reduce((sum, { body }) => sum + body.byteLength, 0)
  const size = frameBytes(entries.length, bodyBytes)
  const frame = scratch.byteLength >= size ? scratch.subarray(0, size) : Buffer.allocUnsafeSlow(size)
  const bodies = FRAME_HEADER_BYTES + entries.length * ENTRY_BYTES
  frame.fill(0, 0, bodies)
  frame.fill(0, bodies + bodyBytes)
  const placed: PlacedEntry[] = []
  let offset = bodies
  entries.forEach(({ body, ...entry }, i) => {
    frame.set(body, offset)
    const each = { ...entry, sealed: entry.sealed === true, offset, bytes: body.byteLength, crc: crc32(body) }
    writeEntry(frame, FRAME_HEADER_BYTES + i * ENTRY_BYTES, each)
    placed.push(each)
    offset += body.byteLength
  })
  FRAME_MAGIC.copy(frame)
  frame.set(place.salt, 8)
  writeUint53(frame, place.segment, 16)
  writeUint53(frame, place.number, 24)
  writeUint53(frame, place.durableOffset, 32)
  frame.writeUInt32LE(entries.length, 40)
  frame.writeUInt32LE(bodyBytes, 44)
  frame.writeUInt8(FORMAT_VERSION, 48)
  frame.writeUInt8(CHECKSUM_CRC32, 49)
  frame.writeUInt32LE(place.previousCrc, 52)
  const crc = crc32(frame.subarray(8, bodies))
  frame.writeUInt32LE(crc, 4)
  return { frame, crc, placed }
}

function writeEntry(frame: Buffer, at: number, entry: PlacedEntry): void {
  frame.writeUInt8(entry.kind, at)
  frame.writeUInt8(entry.sealed === true ? SEAL_AES_256_GCM : SEAL_NONE, at + 1)
  frame.writeUInt32LE(entry.log, at + 4)
  frame.writeUInt32LE(entry.lane, at + 8)
  frame.writeUInt32LE(entry.records, at + 12)
  writeUint53(frame, entry.position, at + 16)
  writeUint53(frame, entry.arrivedAtMs, at + 24)
  frame.writeUInt32LE(entry.bytes, at + 32)
  frame.writeUInt32LE(entry.crc, at + 36)
}

/** Bytes of header and entries, so that they can be read whole; `undefined` if no frame with that salt begins here. */
export function headBytes(bytes: Buffer, at: number, salt: Uint8Array): number | undefined {
  if (at + FRAME_HEADER_BYTES > bytes.byteLength) return undefined
  if (bytes.compare(FRAME_MAGIC, 0, 4, at, at + 4) !== 0) return undefined
  if (bytes.compare(salt, 0, SALT_BYTES, at + 8, at + 8 + SALT_BYTES) !== 0) return undefined
  const entries = bytes.readUInt32LE(at + 40)
  return entries > FRAME_ENTRIES_MAX ? undefined : FRAME_HEADER_BYTES + entries * ENTRY_BYTES
}

/** The header at `at`, if its checksum says that it and the entries are whole; `bytes` holds `headBytes` from there on. */
export function decodeHeader(bytes: Buffer, at: number, salt: Uint8Array): FrameHeader | undefined {
  const head = headBytes(bytes, at, salt)
  if (head === undefined || at + head > bytes.byteLength) return undefined
  const crc = bytes.readUInt32LE(at + 4)
  if (crc32(bytes.subarray(at + 8, at + head)) !== crc) return undefined
  const version = bytes.readUInt8(at + 48)
  if (version < FORMAT_VERSION_MIN || version > FORMAT_VERSION || bytes.readUInt8(at + 49) !== CHECKSUM_CRC32) return undefined
  return {
    segment: readUint53(bytes, at + 16),
    number: readUint53(bytes, at + 24),
    durableOffset: readUint53(bytes, at + 32),
    entries: bytes.readUInt32LE(at + 40),
    bodyBytes: bytes.readUInt32LE(at + 44),
    previousCrc: bytes.readUInt32LE(at + 52),
    crc,
  }
}

/** The entries of a whole frame at `at`, or `undefined` if a body is not what its checksum says. `base` is added to every offset. */
export function decodeEntries(bytes: Buffer, at: number, header: FrameHeader, base: number): readonly PlacedEntry[] | undefined {
  const placed = placeEntries(bytes, at, header, base)
  if (placed === undefined) return undefined
  return placed.every((entry) => isWhole(bytes, entry, base)) ? placed : undefined
}

/** As `decodeEntries`, without a look at the bodies. */
export function placeEntries(bytes: Buffer, at: number, header: FrameHeader, base: number): readonly PlacedEntry[] | undefined {
  const placed: PlacedEntry[] = []
  let offset = at + FRAME_HEADER_BYTES + header.entries * ENTRY_BYTES
  const end = offset + header.bodyBytes
  for (let i = 0; i < header.entries; i++) {
    const entry = readEntry(bytes, at + FRAME_HEADER_BYTES + i * ENTRY_BYTES, offset + base)
    placed.push(entry)
    offset += entry.bytes
  }
  return offset === end ? placed : undefined
}

/** Whether the body of an entry is there and what its checksum says. */
export function isWhole(bytes: Buffer, { offset, bytes: length, crc }: PlacedEntry, base: number): boolean {
  const start = offset - base
  return start + length <= bytes.byteLength && crc32(bytes.subarray(start, start + length)) === crc
}

function readEntry(bytes: Buffer, at: number, offset: number): PlacedEntry {
  return {
    kind: bytes.readUInt8(at) as Kind,
    sealed: bytes.readUInt8(at + 1) === SEAL_AES_256_GCM,
    log: bytes.readUInt32LE(at + 4),
    lane: bytes.readUInt32LE(at + 8),
    records: bytes.readUInt32LE(at + 12),
    position: readUint53(bytes, at + 16),
    arrivedAtMs: readUint53(bytes, at + 24),
    offset,
    bytes: bytes.readUInt32LE(at + 32),
    crc: bytes.readUInt32LE(at + 36),
  }
}

export function writeUint53(bytes: Buffer, value: number, at: number): void {
  bytes.writeUInt32LE(value % 2 ** 32, at)
  bytes.writeUInt32LE(Math.floor(value / 2 ** 32), at + 4)
}

export function readUint53(bytes: Buffer, at: number): number {
  return bytes.readUInt32LE(at) + bytes.readUInt32LE(at + 4) * 2 ** 32
}
