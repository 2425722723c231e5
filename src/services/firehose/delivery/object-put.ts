/**
 * Puts one object where none may be yet, so that a second try changes nothing: `If-None-Match: *` always. If there is one of that name already, it is
 * compared: the same bytes mean that an earlier try, whose answer nobody heard, has succeeded.
 */
import { createHash } from 'node:crypto'

export interface ObjectPut {
  readonly bucket: string
  readonly key: string
  readonly contentType: string
  readonly contentEncoding?: string | undefined
  readonly kmsKeyArn?: string | undefined
  /** The same bytes at each call. */
  readonly body: () => AsyncIterable<Uint8Array>
}

export type PutOutcome =
  | { readonly stored: true; readonly bytes: number }
  /** Nothing of it is known to be there. */
  | { readonly failed: string; readonly message: string }
  /** There is another object of that name. */
  | { readonly taken: string }

export interface ObjectClient {
  /** Aborted, it may have happened or not. */
  put(object: ObjectPut, signal?: AbortSignal): Promise<PutOutcome>
}

/** A client whose puts end with the signal. */
export function until(signal: AbortSignal, objects: ObjectClient): ObjectClient {
  return { put: (object) => objects.put(object, signal) }
}

/** What a HeadObject says. */
export interface FoundObject {
  readonly bytes: number
  /** With or without quotes. */
  readonly etag: string | undefined
  /** A checksum of the content, and not only of what was made of it. */
  readonly isPlain: boolean
}

/** Whether what is there is what `body` would have put. */
export async function isSame(body: AsyncIterable<Uint8Array>, found: FoundObject): Promise<{ same: boolean; bytes: number }> {
  const hash = createHash('md5')
  let bytes = 0
  for await (const chunk of body) {
    hash.update(chunk)
    bytes += chunk.byteLength
  }
  const etag = found.etag?.replaceAll('"', '')
  const isDigest = found.isPlain && etag !== undefined && /^[0-9a-f]{32}$/.test(etag)
  // The entity tag of an encrypted object, or of one in parts, says nothing of its content; its name is ours alone, so that its size will do.
  return { same: bytes === found.bytes && (!isDigest || etag === hash.digest('hex')), bytes }
}

/** Counts what goes by. */
export async function* counted(body: AsyncIterable<Uint8Array>, count: { bytes: number }): AsyncGenerator<Uint8Array> {
  for await (const chunk of body) {
    count.bytes += chunk.byteLength
    yield chunk
  }
}
