/**
 * What stands in the index: the form of its keys and values.
 *
 *     b NUL bucket                              {}                      a bucket
 *     o NUL bucket NUL key                      StoredObject            an object
 *     q NUL bucket NUL key                      PartSize list           the parts that it was uploaded in
 *     u NUL bucket NUL key (below) id           StoredUpload            an upload that goes on
 *     t NUL bucket NUL id NUL number            StoredPartRow           a part of one; the number has five digits
 *     r NUL path                                Redo                    a file whose name may have to be set right after a crash
 *     n NUL sequencer NUL bucket NUL key        text                    a note that was made with a change, see `Note`
 *     w                                         {}                      everything is being removed
 *
 * A bucket's name has no NUL. A key may: in `u` it is written as NUL U+0001, and NUL NUL ends it, which keeps the order.
 */
import type { IndexRow, KeyRange } from '../../../engine/ordered-index.ts'
import type { NewObject, ObjectFacts, PartSize, StoredPart, Upload, UploadAbout } from './object-store.ts'

export const BUCKETS: KeyRange = { from: 'b\0', to: 'b\u0001' }
export const OBJECTS: KeyRange = { from: 'o\0', to: 'o\u0001' }
export const PARTS: KeyRange = { from: 't\0', to: 't\u0001' }
export const UPLOADS: KeyRange = { from: 'u\0', to: 'u\u0001' }
export const REDO: KeyRange = { from: 'r\0', to: 'r\u0001' }
export const NOTES: KeyRange = { from: 'n\0', to: 'n\u0001' }
export const WIPE = 'w'
export const EVERYTHING: KeyRange = { from: '\0', to: '\u{10ffff}' }

export function noteRow(sequencer: string, bucket: string, key: string): string {
  return `n\0${sequencer}\0${bucket}\0${key}`
}

export function bucketRow(bucket: string): string {
  return `b\0${bucket}`
}

export function bucketOfRow(row: string): string {
  return row.slice(BUCKETS.from.length)
}

export function objectRow(bucket: string, key: string): string {
  return `o\0${bucket}\0${key}`
}

export function objectsOf(bucket: string): KeyRange {
  return { from: `o\0${bucket}\0`, to: `o\0${bucket}\u0001` }
}

/** Bucket and key of a row made by `objectRow`. */
export function objectOfRow(row: string): { readonly bucket: string; readonly key: string } {
  const end = row.indexOf('\0', 2)
  return { bucket: row.slice(2, end), key: row.slice(end + 1) }
}

export function sizesRow(bucket: string, key: string): string {
  return `q\0${bucket}\0${key}`
}

export function uploadRow(bucket: string, key: string, id: string): string {
  return `${uploadsPrefix(bucket, key)}${UPLOAD_KEY_END}${id}`
}

/** All uploads of keys that begin so have rows that begin so. */
export function uploadsPrefix(bucket: string, keyPrefix: string): string {
  return `u\0${bucket}\0${keyPrefix.replaceAll('\0', '\0\u0001')}`
}

export function uploadsOf(bucket: string): KeyRange {
  return { from: `u\0${bucket}\0`, to: `u\0${bucket}\u0001` }
}

export function partRow(bucket: string, uploadId: string, number: number): string {
  return `t\0${bucket}\0${uploadId}\0${String(number).padStart(PART_DIGITS, '0')}`
}

export function partsOf(bucket: string, uploadId: string): KeyRange {
  return { from: `t\0${bucket}\0${uploadId}\0`, to: `t\0${bucket}\0${uploadId}\u0001` }
}

export function partsIn(bucket: string): KeyRange {
  return { from: `t\0${bucket}\0`, to: `t\0${bucket}\u0001` }
}

export function redoRow(path: readonly string[]): string {
  return `r\0${path.join('/')}`
}

export function pathOfRedo(row: string): readonly string[] {
  return row.slice(2).split('/')
}

/** What is to be true of a path: that this staged file has it, unless it has been given it, or that it names no file. */
export interface Redo {
  readonly staged?: string
  /** Row of the object whose body it is. */
  readonly object: string
}

/** Short names: there may be millions. */
interface StoredObject {
  readonly b: number
  readonly e: string
  readonly m: number
  readonly s: string
  readonly c?: NewObject['checksums']
  readonly ct?: NewObject['checksumType']
  readonly h?: NewObject['headers']
  readonly u?: NewObject['metadata']
  readonly t?: NewObject['tags']
  readonly n?: number
  readonly i?: string
  /** Where the file is, if not where a file of its key is by default. */
  readonly p?: string
}

export function encodeObject(facts: ObjectFacts, place: string | undefined): string {
  const { bytes, etag, lastModifiedMs, sequencer, checksums, checksumType, headers, metadata, tags, partCount, uploadId } = facts
  const stored = { b: bytes, e: etag, m: lastModifiedMs, s: sequencer, c: checksums, ct: checksumType, h: headers, u: metadata }
  // What is undefined is not written.
  return JSON.stringify({ ...stored, t: tags, n: partCount, i: uploadId, p: place })
}

export function decodeObject(key: string, value: string): { readonly facts: ObjectFacts; readonly place: string | undefined } {
  const { b, e, m, s, c, ct, h, u, t, n, i, p } = JSON.parse(value) as StoredObject
  const facts: ObjectFacts = {
    key,
    bytes: b,
    etag: e,
    lastModifiedMs: m,
    sequencer: s,
    ...(c !== undefined && { checksums: c }),
    ...(ct !== undefined && { checksumType: ct }),
    ...(h !== undefined && { headers: h }),
    ...(u !== undefined && { metadata: u }),
    ...(t !== undefined && { tags: t }),
    ...(n !== undefined && { partCount: n }),
    ...(i !== undefined && { uploadId: i }),
  }
  return { facts, place: p }
}

export function encodeSizes(parts: readonly PartSize[]): string {
  return JSON.stringify(parts)
}

export function decodeSizes(value: string): readonly PartSize[] {
  return JSON.parse(value) as readonly PartSize[]
}

export function encodeUpload({ key, initiatedMs, about }: Upload): string {
  return JSON.stringify({ key, initiatedMs, about })
}

export function decodeUpload({ key: row, value }: IndexRow): Upload {
  const { key, initiatedMs, about } = JSON.parse(value) as { key: string; initiatedMs: number; about: UploadAbout }
  return { id: row.slice(row.lastIndexOf('\0') + 1), key, initiatedMs, about }
}

export interface StoredPartRow extends StoredPart {
  /** Id of the staged file that is its body. */
  readonly staged: string
}

export function encodePart(part: StoredPartRow): string {
  return JSON.stringify(part)
}

export function decodePart(value: string): StoredPartRow {
  return JSON.parse(value) as StoredPartRow
}

/** Behind the key in a row of an upload. */
export const UPLOAD_KEY_END = '\0\0'
const PART_DIGITS = 5
