/** What the lake asks of a bucket: seven words that every S3 speaks, conditional writes among them. */

export interface ListedObject {
  readonly key: string
  readonly bytes: number
  readonly etag: string
  readonly modifiedAtMs: number
}

export interface FetchedObject {
  readonly body: Uint8Array
  readonly etag: string
}

/** Absent: whatever is there is replaced. */
export type PutCondition = { readonly ifMatch: string } | { readonly ifNoneMatch: '*' }

export interface Objects {
  /** Every object under the prefix in the order of its keys' bytes, page by page; `after` leaves out keys up to and including it. */
  list(prefix: string, after?: string): AsyncIterable<readonly ListedObject[]>
  /** `undefined` when there is no such object. */
  get(key: string): Promise<FetchedObject | undefined>
  /** The ETag of what is there. */
  etagOf(key: string): Promise<string | undefined>
  /** The new ETag, or `undefined` when the condition did not hold: then nothing was written. */
  put(key: string, body: Uint8Array, condition?: PutCondition): Promise<string | undefined>
  /** Keys that are not there are no error. */
  remove(keys: readonly string[]): Promise<void>
}

/** What a person can mend: the message says how. Anything else that is thrown is a bug, or a call that failed. */
export class LakeProblem extends Error {
  override readonly name = 'LakeProblem'
}

/** For an object that is not what it must be. */
export function damaged(key: string, error: unknown): LakeProblem {
  return new LakeProblem(
    `${key} is damaged (${error instanceof Error ? error.message : String(error)}): restore it from a backup or another version of the object.`,
  )
}

/** For a file that the manifest names: gone for good. */
export function missingFile(key: string): LakeProblem {
  return new LakeProblem(
    `${key} is gone, although the manifest names it: restore it from a backup or another version of the object.`,
  )
}
