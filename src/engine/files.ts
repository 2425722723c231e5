/**
 * The third contract: ordinary files under readable names, for S3 objects: what Leat stores, `ls`, pandas or DuckDB can open.
 * Suite: `test/engine/files-contract.ts`.
 *
 * A **path** is a list of segments, each 1–255 bytes of well-formed UTF-8 without `/` and NUL, never `.` or `..`; turning arbitrary
 * object keys into such segments is the caller's business (another path is the caller's bug). Paths are relative to a root that no
 * path can leave; the empty path is the root itself, a folder. Folders exist as long as something is in them.
 */
export interface Files {
  /**
   * Streams a body into a file. Resolves once it is durable and visible under its path, in one step: readers see the old file or
   * the new one, never a part; who reads the old one meanwhile reads it to its end. Fails with `FileConflict` when a segment of the
   * path is a file, or the path is a folder. If the body fails, its error is passed on and nothing has changed.
   */
  write(path: readonly string[], body: AsyncIterable<Uint8Array>): Promise<FileFacts>

  /** `undefined` if there is none. `range` is in bytes, end exclusive, clipped to the file; the facts are those of the whole file. */
  read(path: readonly string[], range?: { readonly start: number; readonly end: number }): Promise<FileBody | undefined>

  /** Facts without the body; `undefined` if there is no file there. */
  facts(path: readonly string[]): Promise<FileFacts | undefined>

  /** Entries of one folder, sorted by the bytes of their names; empty if there is no such folder. */
  list(folder: readonly string[]): AsyncIterable<FileEntry>

  /** Removes the file, and folders that it leaves empty. Durable when it resolves. Idempotent; a folder stays. */
  remove(path: readonly string[]): Promise<void>
}

export interface FileFacts {
  readonly bytes: number
  readonly modifiedAtMs: number
}

export interface FileBody extends FileFacts {
  readonly body: AsyncIterable<Uint8Array>
}

export interface FileEntry {
  readonly name: string
  readonly kind: 'file' | 'folder'
}

/** Whether a string can be one segment of a path. */
export function isFileSegment(segment: string): boolean {
  const bytes = Buffer.byteLength(segment)
  return bytes >= 1 && bytes <= FILE_SEGMENT_BYTES_MAX && segment.isWellFormed() && !/^\.{1,2}$|[/\0]/.test(segment)
}

export const FILE_SEGMENT_BYTES_MAX = 255

export class FileConflict extends Error {
  override readonly name = 'FileConflict'
}
