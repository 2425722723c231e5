import { isNoRoom } from '../no-room.ts'

/** What the exit code says of a process that ended because its storage failed (BSD's EX_IOERR). */
export const EXIT_DISK_FAILURE = 74
/** What the exit code says of a process that would not start on damaged data, or on data that another one holds (EX_TEMPFAIL is 75). */
export const EXIT_DATA_REFUSED = 75

/**
 * The disk failed in a way after which nobody knows what is stored: an error of fdatasync, or of anything else than a full disk while
 * writing. Nothing is tried again, since a second fdatasync may succeed without the data; the process ends, and starting is recovery.
 */
export class DiskFailure extends Error {
  override readonly name = 'DiskFailure'
  readonly exitCode = EXIT_DISK_FAILURE
}

/** No room. Definite: nothing of what was to be written counts. */
export class DiskFull extends Error {
  override readonly name = 'DiskFull'
}

/** Bytes that were durable once are not what they were. Names where, so that a person can look. */
export class CorruptData extends Error {
  override readonly name = 'CorruptData'
  readonly exitCode = EXIT_DATA_REFUSED
  readonly file: string
  /** In bytes; `end` is exclusive, and where nobody can say, the end of the file. */
  readonly offset: number
  readonly end: number

  constructor(file: string, offset: number, end: number, reason: string) {
    super(`${file} is damaged at bytes ${offset} to ${end}: ${reason}`)
    this.file = file
    this.offset = offset
    this.end = end
  }
}

/** Another process has the data directory open, or may not be told from one that has. */
export class DataInUse extends Error {
  override readonly name = 'DataInUse'
  readonly exitCode = EXIT_DATA_REFUSED
}

/** The system's error code, e.g. `ENOENT`. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined
}

export function isFull(error: unknown): boolean {
  return error instanceof DiskFull || isNoRoom(error)
}
