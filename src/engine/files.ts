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
   * Streams a body into a file that stands under no path yet. Durable when it resolves: `publish` finds it after a crash, too. If the body fails, its
   * error is passed on and nothing is left; so it is where there is no room (`isNoRoom`).
   */
  stage(body: AsyncIterable<Uint8Array>): Promise<StagedFile>

  /** Ids of all files that are staged, in no particular order. */
  staged(): AsyncIterable<string>

  /** As `read`, of a staged file. */
  readStaged(id: string, range?: FileRange): Promise<FileBody | undefined>

  /** Idempotent. */
  discard(id: string): Promise<void>

  /** Which segment of a path is in the way of a new file there: one that is no folder, or the last, if it is anything; `undefined`: none. */
  obstacleAt(path: readonly string[]): Promise<number | undefined>

  /**
   * Gives a staged file its path, in one step: readers see the old file or the new one, never a part; who reads the old one meanwhile reads it to its
   * end. After a crash it is staged or has its path; what it replaced may be back until `settle`. Fails with `FileConflict` when a segment of the path is
   * no folder, or the path is one, with `NotStaged` if there is no such file; then nothing has changed.
   */
  publish(id: string, path: readonly string[]): Promise<void>

  /** Removes the file, and folders that it leaves empty; it may be back after a crash until `settle`. Idempotent; what is no file stays. */
  withdraw(path: readonly string[]): Promise<void>

  /** What was published and withdrawn under these paths lasts. `thoroughly`: also what was done before the files were opened. */
  settle(paths: readonly (readonly string[])[], thoroughly?: boolean): Promise<void>

  /** `undefined` if there is no file. `range` is clipped to the file; the facts are those of the whole file. */
  read(path: readonly string[], range?: FileRange): Promise<FileBody | undefined>

  /** Facts without the body; `undefined` if there is no file there. */
  facts(path: readonly string[]): Promise<FileFacts | undefined>

  /** Entries of one folder, sorted by the bytes of their names; empty if there is no such folder. */
  list(folder: readonly string[]): AsyncIterable<FileEntry>

  /** Removes everything, staged files, too. Not in one step; lasting when it resolves. */
  clear(): Promise<void>
}

/** In bytes; the end is exclusive. */
export interface FileRange {
  readonly start: number
  readonly end: number
}

export interface StagedFile {
  readonly id: string
  readonly bytes: number
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

/** The same for all names that some file system takes for one: it may not tell upper from lower case, nor two spellings of a character. */
export function foldedName(name: string): string {
  return name.normalize('NFKD').toUpperCase().toLowerCase()
}

export const FILE_SEGMENT_BYTES_MAX = 255

export class NotStaged extends Error {
  override readonly name = 'NotStaged'
}

export class FileConflict extends Error {
  override readonly name = 'FileConflict'
}
