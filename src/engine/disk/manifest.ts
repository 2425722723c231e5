/**
 * The MANIFEST: which segments there are. A small file that is replaced as a whole (written anew, synced, renamed, folder synced), so that
 * adding a segment and closing the one before it is one step. Its one record stands in it twice; either copy will do.
 *
 *     file    │ copy │ copy │         copy    │ magic "LMAN" │ crc u32 (of what follows) │ bytes u32 │ JSON │
 */
import { crc32 } from 'node:zlib'
import { CorruptData, DiskFailure } from './failures.ts'
import { FORMAT_VERSION, FORMAT_VERSION_MIN } from './frame.ts'
import { writeFileAnew } from './new-file.ts'
import { type Disk, readWhole } from './vfs.ts'

export const MANIFEST = 'MANIFEST'
const MANIFEST_NEW = 'MANIFEST.new'
const MAGIC = Buffer.from('LMAN', 'latin1')
const HEADER_BYTES = 12
/** There are two marks in it. A file full of them is somebody's making, and each may have as many bytes to check. */
const MARKS_MAX = 16

export interface SegmentFacts {
  readonly id: number
  /** As 16 hex digits. */
  readonly salt: string
  /** Bytes up to here were durable when this was written. */
  readonly proven: number
  /** Nothing is or will be written to it any more; it ends at `proven`, whatever bytes follow. The last one listed is open. */
  readonly closed: boolean
}

export interface Manifest {
  readonly version: number
  /** Above every id that was ever listed. */
  readonly nextSegment: number
  readonly segments: readonly SegmentFacts[]
}

export function encodeManifest(manifest: Manifest): Buffer {
  const json = Buffer.from(JSON.stringify(manifest))
  const copy = Buffer.alloc(HEADER_BYTES + json.byteLength)
  MAGIC.copy(copy)
  copy.writeUInt32LE(json.byteLength, 8)
  json.copy(copy, HEADER_BYTES)
  copy.writeUInt32LE(crc32(copy.subarray(8)), 4)
  return Buffer.concat([copy, copy])
}

/** `undefined` if neither copy is whole. */
export function decodeManifest(bytes: Buffer): Manifest | undefined {
  let looked = 0
  for (let at = bytes.indexOf(MAGIC); at !== -1 && looked < MARKS_MAX; at = bytes.indexOf(MAGIC, at + 1), looked++) {
    if (at + HEADER_BYTES > bytes.byteLength) return undefined
    const end = at + HEADER_BYTES + bytes.readUInt32LE(at + 8)
    if (end > bytes.byteLength || crc32(bytes.subarray(at + 8, end)) !== bytes.readUInt32LE(at + 4)) continue
    return JSON.parse(bytes.toString('utf8', at + HEADER_BYTES, end)) as Manifest
  }
  return undefined
}

/** How many of the two copies are whole. */
export function wholeCopies(bytes: Buffer): number {
  const half = Math.floor(bytes.byteLength / 2)
  return [bytes.subarray(0, half), bytes.subarray(half)].filter((each) => decodeManifest(each) !== undefined).length
}

/** `undefined` if there is none: the directory is new. */
export async function readManifest(disk: Disk): Promise<Manifest | undefined> {
  const bytes = await readWhole(disk, MANIFEST)
  if (bytes === undefined) return undefined
  const manifest = decodeManifest(bytes)
  if (manifest === undefined) throw new CorruptData(MANIFEST, 0, bytes.byteLength, 'neither copy of its record is whole')
  if (manifest.version < FORMAT_VERSION_MIN || manifest.version > FORMAT_VERSION)
    throw new CorruptData(MANIFEST, 0, bytes.byteLength, `it is of format ${manifest.version}, this Leat knows ${FORMAT_VERSION}`)
  return manifest
}

/** Durable when it resolves. If it fails before the rename, the old one stands. */
export async function replaceManifest(disk: Disk, manifest: Manifest): Promise<void> {
  await writeFileAnew(disk, MANIFEST_NEW, [encodeManifest(manifest)])
  await disk.rename(MANIFEST_NEW, MANIFEST)
  try {
    await disk.syncFolder('')
  } catch (cause) {
    // Also for want of room: which of the two is to be found after a crash is open, so nobody may go on as if it were the old one.
    throw new DiskFailure('MANIFEST was replaced, and its folder could not be synced', { cause })
  }
}
