/** A file of this machine, by its descriptor. */
import * as fs from 'node:fs'
import { promisify } from 'node:util'
import { SystemClock } from '../../kernel/clock.ts'
import type { DiskFile } from './vfs.ts'

const close = promisify(fs.close)
const fdatasync = promisify(fs.fdatasync)
const fstat = promisify(fs.fstat)
const CLOSED = -1
/** Larger writes go to another thread: they are of many who put at once, and the file system may keep one waiting behind what others sync. */
const WRITTEN_AT_ONCE_BYTES_MAX = 1_024
/** After a sync that took longer, all of them do. */
const SLOW_SYNC_MS = 50

/** One open file of this machine. */
export class RealFile implements DiskFile {
  #fd: number
  readonly #clock = new SystemClock()
  /** Of the last one. */
  #syncMs = 0

  constructor(fd: number) {
    this.#fd = fd
  }

  read(into: Uint8Array, at: number): Promise<number> {
    return new Promise((resolve, rejectRead) => {
      fs.read(this.#fd, into, 0, into.byteLength, at, (error, count) => (error ? rejectRead(error) : resolve(count)))
    })
  }

  write(bytes: Uint8Array, at: number): Promise<number> {
    // Copying a page costs less than another thread's wake-up. A disk that is slow may keep even that waiting, and everybody with it.
    if (bytes.byteLength <= WRITTEN_AT_ONCE_BYTES_MAX && this.#syncMs < SLOW_SYNC_MS) return this.#writeAtOnce(bytes, at)
    return new Promise((resolve, rejectWrite) => {
      fs.write(this.#fd, bytes, 0, bytes.byteLength, at, (error, count) => (error ? rejectWrite(error) : resolve(count)))
    })
  }

  async #writeAtOnce(bytes: Uint8Array, at: number): Promise<number> {
    return fs.writeSync(this.#fd, bytes, 0, bytes.byteLength, at)
  }

  async sync(): Promise<void> {
    const startedMs = this.#clock.monotonicMs()
    await fdatasync(this.#fd)
    this.#syncMs = this.#clock.monotonicMs() - startedMs
  }

  async bytes(): Promise<number> {
    return (await fstat(this.#fd)).size
  }

  /** Once: the number may be another file's by then. */
  async close(): Promise<void> {
    const fd = this.#fd
    this.#fd = CLOSED
    if (fd !== CLOSED) await close(fd)
  }
}
