/** One file of the device log, and who reads it at the moment. */
import { assert } from '../../kernel/assert.ts'
import { CorruptData } from './failures.ts'
import type { OpenFiles } from './open-files.ts'
import type { Stretch } from './stretch.ts'
import type { DiskFile } from './vfs.ts'

export const SEGMENTS_FOLDER = 'segments'
const ID_DIGITS = 12
const NAME_PATTERN = /^(\d{12})-([0-9a-f]{16})\.log$/

export class Segment {
  readonly id: number
  readonly salt: Buffer
  /** Bytes that were durable when last looked at; the whole segment once it is closed. */
  proven = 0
  /** All of them; those that are `dead` hold nothing that anybody needs. */
  readonly stretches: Stretch[] = []
  /** Makes the index again; absent while it is in memory, where it cannot be damaged. */
  remakeIndex: (() => Promise<void>) | undefined
  readonly #files: OpenFiles
  #remaking: Promise<void> | undefined
  #pins = 0
  #dispose: (() => void) | undefined

  constructor(id: number, salt: Buffer, files: OpenFiles) {
    this.id = id
    this.salt = salt
    this.#files = files
  }

  get path(): string {
    return segmentPath(this.id, this.salt)
  }

  get indexPath(): string {
    return this.path.replace(/log$/, 'idx')
  }

  /** Whether nobody needs any of it. */
  get dead(): boolean {
    return this.stretches.every((each) => each.dead)
  }

  read<T>(path: string, reader: (file: DiskFile) => Promise<T>): Promise<T> {
    return this.#files.use(path, reader)
  }

  /** It will be another file. */
  forgetIndex(): Promise<void> {
    return this.#files.forget(this.indexPath)
  }

  /** Waits for a new index in place of the damaged one: everybody for the same. Once; damage that comes back is the disk's. */
  healIndex(offset: number, bytes: number): Promise<void> {
    if (this.remakeIndex === undefined) return Promise.reject(this.corruptIndex(offset, bytes))
    this.#remaking ??= this.remakeIndex()
    return this.#remaking
  }

  corruptIndex(offset: number, bytes: number): CorruptData {
    const remedy = 'it can be made again: stop Leat, delete this file and start'
    return new CorruptData(this.indexPath, offset, offset + bytes, `a checksum does not fit; ${remedy}`)
  }

  /** Keeps the files while somebody reads. */
  pin(): void {
    this.#pins++
  }

  unpin(): void {
    this.#pins--
    assert(this.#pins >= 0, 'a segment is let go as often as it is held')
    if (this.#pins === 0) this.#dispose?.()
  }

  /** Calls `dispose` once nobody reads any more. */
  whenUnread(dispose: () => void): void {
    this.#dispose = dispose
    if (this.#pins === 0) dispose()
  }
}

/** Where the records of a segment are. */
export function segmentPath(id: number, salt: Buffer): string {
  return `${SEGMENTS_FOLDER}/${String(id).padStart(ID_DIGITS, '0')}-${salt.toString('hex')}.log`
}

/** Id and salt from the name of a segment's file. */
export function parseSegmentName(name: string): { readonly id: number; readonly salt: Buffer } | undefined {
  const match = NAME_PATTERN.exec(name)
  return match === null ? undefined : { id: Number(match[1]), salt: Buffer.from(match[2] ?? '', 'hex') }
}
