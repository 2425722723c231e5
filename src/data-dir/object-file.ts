/** Whether a file is the body of an object, or a part, that it should be. */
import { createHash } from 'node:crypto'
import { FILES_FOLDER } from '../engine/disk/disk-files.ts'
import type { IndexFound } from '../engine/disk/sqlite-read.ts'
import type { DiskFile, FilesDisk } from '../engine/disk/vfs.ts'
import type { ObjectFacts } from '../services/s3/store/object-store.ts'
import { pathRecorded } from '../services/s3/store/places.ts'
import { decodeSizes, type Redo, redoRow, sizesRow } from '../services/s3/store/rows.ts'
import { messageOf } from './message.ts'

export const STAGING = `${FILES_FOLDER}.new`
const READ_AT_ONCE_BYTES = 256 * 1024

export interface ExpectedFile {
  readonly bytes: number
  readonly etag: string
  /** Bytes of each part, for what was uploaded in parts. */
  readonly parts: readonly number[] | undefined
}

export interface ObjectFile {
  /** On the disk. */
  readonly name: string
  /** Its path as an object, below the folder of all files. */
  readonly path: readonly string[]
  /** Committed, and a crash came before it had its path: the id under which it is staged. */
  readonly staged: string | undefined
  /** `undefined`: the index does not say of which parts it consists. */
  readonly expected: ExpectedFile | undefined
}

/** Where the file of an object is, and what it should be. */
export async function objectFileOf(
  disk: FilesDisk,
  index: Pick<IndexFound, 'get'>,
  bucket: string,
  facts: ObjectFacts,
  place: string | undefined,
): Promise<ObjectFile> {
  const path = pathRecorded(bucket, facts.key, place)
  const note = index.get(redoRow(path))
  const noted = note === undefined ? undefined : (JSON.parse(note) as Redo).staged
  const staged = noted !== undefined && (await disk.kindOf(`${STAGING}/${noted}`)) === 'file' ? noted : undefined
  const name = staged === undefined ? `${FILES_FOLDER}/${path.join('/')}` : `${STAGING}/${staged}`
  const { bytes, etag, partCount } = facts
  if (partCount === undefined) return { name, path, staged, expected: { bytes, etag, parts: undefined } }
  const sizes = index.get(sizesRow(bucket, facts.key))
  const parts = sizes === undefined ? undefined : decodeSizes(sizes).map((each) => each.bytes)
  return { name, path, staged, expected: parts && { bytes, etag, parts } }
}

/** What is wrong with a file, as the end of a sentence that begins with its name; `undefined` if nothing. */
export async function faultOf(
  disk: FilesDisk,
  name: string,
  expected: ExpectedFile,
  onBytes: (bytes: number) => void = () => undefined,
): Promise<string | undefined> {
  const opened = await disk.openPlain(name)
  if (opened === undefined) return 'is missing'
  try {
    if (opened.bytes !== expected.bytes) return `has ${opened.bytes} bytes instead of ${expected.bytes}`
    if (await fits(opened.file, expected, onBytes)) return undefined
    return `is damaged, or was changed by somebody: it does not fit the ETag ${expected.etag}`
  } catch (error) {
    return `cannot be read: ${messageOf(error)}`
  } finally {
    await opened.file.close()
  }
}

/** By the ETag, where that is of the bytes: MD5 of all, or of the MD5s of all parts. */
async function fits(file: DiskFile, { bytes, etag, parts }: ExpectedFile, onBytes: (bytes: number) => void): Promise<boolean> {
  const sums: Buffer[] = []
  let at = 0
  for (const size of parts ?? [bytes]) {
    sums.push(await md5Of(file, at, at + size, onBytes))
    at += size
  }
  if (at !== bytes) return false
  if (parts === undefined) return !/^[0-9a-f]{32}$/.test(etag) || sums[0]?.toString('hex') === etag
  if (!/^[0-9a-f]{32}-\d+$/.test(etag)) return true
  return `${createHash('md5').update(Buffer.concat(sums)).digest('hex')}-${parts.length}` === etag
}

export async function md5Of(file: DiskFile, from: number, to: number, onBytes: (bytes: number) => void): Promise<Buffer> {
  const hash = createHash('md5')
  const chunk = Buffer.allocUnsafe(Math.min(READ_AT_ONCE_BYTES, Math.max(1, to - from)))
  for (let at = from; at < to; ) {
    const got = await file.read(chunk.subarray(0, Math.min(chunk.byteLength, to - at)), at)
    if (got === 0) break
    hash.update(chunk.subarray(0, got))
    onBytes(got)
    at += got
  }
  return hash.digest()
}

/** Paths of all files below the folder of all files. */
export async function* filesBelow(disk: FilesDisk, folder: readonly string[] = []): AsyncGenerator<readonly string[]> {
  for await (const { name, isFolder } of disk.entries([FILES_FOLDER, ...folder].join('/'))) {
    if (isFolder) yield* filesBelow(disk, [...folder, name])
    else yield [...folder, name]
  }
}
