/**
 * Where S3 objects live, as operations see it: what is not about bytes on a disk (conditions, checksums, what AWS answers) is decided by the caller, at
 * the one moment when that is safe. Suite: `test/services/s3-store/contract.ts`.
 *
 * - What a promise has resolved is durable, and every read and listing that begins later sees it. After a crash a change has happened whole or not at all.
 * - Changes of one key happen one after the other. A caller's `decide` runs synchronously with nothing else able to happen to that key before the change
 *   is made; it gives what is to be stored, or a rejection, and then nothing is changed and the rejection is the answer.
 * - A body is read once, as a stream. If it fails, its error is passed on, and nothing has changed.
 * - Where there is no room for a change, it fails with an error of which `isNoRoom` (`src/engine/no-room.ts`) says so, and nothing has changed.
 * - Keys are well-formed strings of 1 to 1,024 bytes of UTF-8, bucket names those that S3 allows; others are the caller's bug.
 */
import type { Rejection } from '../../../kernel/outcome.ts'

type Refusal = Rejection<string>

/** The store knows no bucket of this name (its own list, which follows `createBucket` and `removeBucket`). */
export type NoBucket = 'no-bucket'
/** There is no such upload for this bucket and key: it never was, or was completed or aborted. */
export type NoUpload = 'no-upload'

export interface ObjectStore {
  /** Idempotent. */
  createBucket(bucket: string): Promise<void>
  /** With its unfinished uploads. Objects that are put at the same time are in it, or find no bucket. */
  removeBucket(bucket: string): Promise<'removed' | 'not-empty' | NoBucket>
  /** Names, in order. */
  buckets(): Promise<readonly string[]>

  /** Reads the body, then decides, then puts the object in the place of whatever has the key. */
  put<R extends Refusal = never>(request: PutRequest<R>): Promise<ObjectFacts | NoBucket | R>
  /** `undefined`: no object, or no bucket. */
  head(bucket: string, key: string): Promise<ObjectFacts | undefined>
  /** As `head`, and the sizes of its parts if it was uploaded in parts. */
  headParts(
    bucket: string,
    key: string,
  ): Promise<{ readonly facts: ObjectFacts; readonly parts: readonly PartSize[] } | undefined>
  /** Facts and body of one and the same object, which is read to its end even if it is replaced or removed meanwhile. */
  get<R extends Refusal = never>(request: GetRequest<R>): Promise<OpenedObject | undefined | R>
  /** New facts for an object that keeps its body (tags); its time stays. `undefined`: no object, or no bucket. */
  update<R extends Refusal = never>(
    bucket: string,
    key: string,
    decide: (existing: ObjectFacts) => NewObject | R,
  ): Promise<ObjectFacts | undefined | R>
  /** Gives what was removed; `undefined` if there was nothing, or no bucket. */
  remove<R extends Refusal = never>(
    bucket: string,
    key: string,
    decide?: (existing: ObjectFacts | undefined) => R | undefined,
    /** Of what goes; its sequencer is that of the removal. */
    note?: NoteOf,
  ): Promise<ObjectFacts | undefined | R>
  list(request: ListRequest): Promise<ListPage | NoBucket>

  /** Begins an upload in parts. `about` is kept as it is, and given back. */
  createUpload(bucket: string, key: string, about: UploadAbout): Promise<Upload | NoBucket>
  upload(bucket: string, key: string, id: string): Promise<Upload | NoUpload>
  /** Puts a part in the place of whatever has its number. */
  putPart<R extends Refusal = never>(request: PartRequest<R>): Promise<StoredPart | NoUpload | R>
  /** In the order of their numbers, from the one after `afterNumber` on. */
  parts(bucket: string, key: string, id: string, afterNumber: number, limit: number): Promise<readonly StoredPart[] | NoUpload>
  /** Makes an object of parts, and ends the upload. Of completions and abortions at the same time one happens. */
  complete<R extends Refusal = never>(request: CompleteRequest<R>): Promise<ObjectFacts | NoUpload | NoBucket | R>
  abort(bucket: string, key: string, id: string): Promise<'aborted' | NoUpload>
  uploads(request: UploadsRequest): Promise<UploadsPage | NoBucket>

  /** Notes that were made with changes, in the order of these, behind the one of that id: durable with them, and there until they are forgotten. */
  notes(limit: number, after?: string): Promise<readonly Note[]>
  /** Puts other texts in the place of notes that are still there, or forgets them (`undefined`), all at once. One call at a time. */
  editNotes(ids: readonly string[], edit: (text: string) => string | undefined): Promise<void>

  /** Removes every bucket with all that is in it. */
  removeEverything(): Promise<void>
}

/** What somebody wants to be told of a change: the caller's text, kept with the change or not at all. */
export interface Note {
  readonly id: string
  readonly text: string
}

/** `undefined`: there is nothing to tell. */
export type NoteOf = (facts: ObjectFacts) => string | undefined

/** What the caller says of an object; it is given back as it was given. */
export interface NewObject {
  /** Without quotes. */
  readonly etag: string
  /** By name as S3 writes it (`CRC32`, `CRC64NVME`), in base64 (and `-N` behind it, if it is a checksum of checksums). */
  readonly checksums?: Readonly<Record<string, string>>
  readonly checksumType?: 'FULL_OBJECT' | 'COMPOSITE'
  /** What GetObject answers as it was given: by the lower-case name of the header (`content-type`, `cache-control`, ...). */
  readonly headers?: Readonly<Record<string, string>>
  /** `x-amz-meta-*`, without that. */
  readonly metadata?: Readonly<Record<string, string>>
  readonly tags?: Readonly<Record<string, string>>
}

export interface ObjectFacts extends NewObject {
  readonly key: string
  readonly bytes: number
  readonly lastModifiedMs: number
  /** 16 hexadecimal digits; greater for each later change of a key. */
  readonly sequencer: string
  /** Of one that was uploaded in parts. */
  readonly partCount?: number
  /** Id of the upload that it was made by: who completes twice finds it here. */
  readonly uploadId?: string
}

export type Body = AsyncIterable<Uint8Array>

export interface PutRequest<R> {
  readonly bucket: string
  readonly key: string
  /** The caller sees its bytes go by, to count checksums, and has them when `decide` is called. */
  readonly body: Body
  readonly decide: (existing: ObjectFacts | undefined, written: Written) => NewObject | R
  readonly note?: NoteOf
}

export interface Written {
  readonly bytes: number
}

/** In bytes; the end is exclusive. */
export interface ByteRange {
  readonly start: number
  readonly end: number
}

export interface GetRequest<R> {
  readonly bucket: string
  readonly key: string
  /** Says which part of the body is wanted: all of it (`undefined`), a range within it, or none of it and a rejection. */
  readonly choose?: (facts: ObjectFacts, parts: readonly PartSize[]) => ByteRange | undefined | R
  /** Whether `choose` is given the sizes of parts; without it they are empty. */
  readonly withParts?: true
}

export interface OpenedObject {
  readonly facts: ObjectFacts
  /** What of it is in `body`. */
  readonly range: ByteRange
  /** May be left unread. */
  readonly body: Body
}

export interface PartSize {
  readonly number: number
  readonly bytes: number
  readonly checksums?: Readonly<Record<string, string>>
}

export interface ListRequest {
  readonly bucket: string
  readonly prefix: string
  /** Keys that go on with it behind `prefix` are one entry together. */
  readonly delimiter?: string
  readonly after?: ListCursor
  /** Entries, at least 1. */
  readonly limit: number
}

/** Behind this key; or behind all keys that begin so. */
export type ListCursor = { readonly key: string } | { readonly prefix: string }

export interface ListPage {
  /** In the order of their bytes. */
  readonly entries: readonly ListEntry[]
  /** From where there is more; absent: there is no more. */
  readonly next?: ListCursor
}

export type ListEntry =
  | { readonly kind: 'object'; readonly facts: ObjectFacts }
  | { readonly kind: 'prefix'; readonly prefix: string }

export type UploadAbout = Readonly<Record<string, unknown>>

export interface Upload {
  readonly id: string
  readonly key: string
  readonly initiatedMs: number
  readonly about: UploadAbout
}

export interface PartRequest<R> {
  readonly bucket: string
  readonly key: string
  readonly uploadId: string
  /** 1 to 10,000. */
  readonly number: number
  readonly body: Body
  readonly decide: (written: Written) => NewPart | R
}

export interface NewPart {
  readonly etag: string
  readonly checksums?: Readonly<Record<string, string>>
}

export interface StoredPart extends NewPart {
  readonly number: number
  readonly bytes: number
  readonly lastModifiedMs: number
}

export interface CompleteRequest<R> {
  readonly bucket: string
  readonly key: string
  readonly uploadId: string
  /** Which parts, in their order, out of all that were put. */
  readonly choose: (upload: Upload, parts: readonly StoredPart[]) => readonly StoredPart[] | R
  /** Sees the bytes of the whole object go by, to count a checksum of all of it. */
  readonly watch?: (chunk: Uint8Array) => void
  /** What the object is; `existing` is what it replaces. */
  readonly decide: (existing: ObjectFacts | undefined, written: Written, parts: readonly StoredPart[]) => NewObject | R
  readonly note?: NoteOf
}

export interface UploadsRequest {
  readonly bucket: string
  readonly prefix: string
  readonly delimiter?: string
  /** Behind all uploads of a key; with `uploadId`, behind that upload of the key; or behind all keys that begin with `prefix`. */
  readonly after?: UploadsCursor
  readonly limit: number
}

export type UploadsCursor = { readonly key: string; readonly uploadId?: string } | { readonly prefix: string }

export interface UploadsPage {
  /** By key, then in the order in which they began. */
  readonly entries: readonly UploadsEntry[]
  /** From where there is more; absent: there is no more. */
  readonly next?: UploadsCursor
}

export type UploadsEntry =
  | { readonly kind: 'upload'; readonly upload: Upload }
  | { readonly kind: 'prefix'; readonly prefix: string }
