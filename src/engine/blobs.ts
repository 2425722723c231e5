/**
 * The second contract: named, immutable blobs (catalog snapshots and the like). S3 objects are not blobs but files
 * (`files.ts`), since people open them with other tools. Suite: `test/engine/blobs-contract.ts`.
 *
 * Names are 1–200 characters of `[a-zA-Z0-9._/-]`, with no empty, `.` or `..` segment between slashes. Another name is the caller's bug.
 * Since blobs may be kept as files, a name and a longer one that goes on with a slash (`a`, `a/b`) are not used side by side, nor two
 * that differ in case only.
 */
export interface Blobs {
  /**
   * Stores a blob whole. Resolves once it is durable under its name; until then no reader sees any of it. A name that is
   * taken is replaced in one step.
   */
  put(name: string, body: Uint8Array): Promise<void>

  /** The whole body, or `undefined` if there is none of that name. */
  get(name: string): Promise<Uint8Array | undefined>

  /** Names that start with `prefix`, sorted by code unit. */
  list(prefix: string): Promise<readonly string[]>

  /** Idempotent. */
  remove(name: string): Promise<void>
}

/** What a blob may be called: see the contract. */
export const BLOB_NAME_PATTERN = /^(?=.{1,200}$)(?!\.{1,2}(\/|$))[a-zA-Z0-9._-]+(\/(?!\.{1,2}(\/|$))[a-zA-Z0-9._-]+)*$/
