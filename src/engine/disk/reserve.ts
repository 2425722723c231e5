/**
 * Room that is given up when the disk is full, so that seals, removals and the manifest can still be written, and what they
 * free can be freed. While it is not there, appends are refused.
 */
import { isFull } from './failures.ts'
import { writeNewFile } from './new-file.ts'
import type { Disk } from './vfs.ts'

export const RESERVE = 'RESERVE'
const CHUNK_BYTES = 256 * 1024
/** Setting it aside writes all of it: not with every commit, where it would hardly fit. */
const TAKEN_EVERY_MS = 1_000

export class Reserve {
  readonly #disk: Disk
  readonly #bytes: number
  readonly #name: string
  #isThere = false
  #takenAtMs = Number.NEGATIVE_INFINITY

  constructor(disk: Disk, bytes: number, name: string = RESERVE) {
    this.#disk = disk
    this.#bytes = bytes
    this.#name = name
  }

  /** Sets it aside once it was given up: at once when there is more than enough room, else when a second has passed. `false` if it is not there. */
  async takeAgain(nowMs: number): Promise<boolean> {
    const room = await this.#disk.room()
    if (room < this.#bytes || (room < 2 * this.#bytes && nowMs - this.#takenAtMs < TAKEN_EVERY_MS)) return this.#isThere
    this.#takenAtMs = nowMs
    return this.take()
  }

  /** Sets it aside; `false` if there is no room. */
  async take(): Promise<boolean> {
    if ((await this.#disk.facts(this.#name))?.bytes === this.#bytes) {
      this.#isThere = true
      return true
    }
    await this.release()
    try {
      await writeNewFile(this.#disk, this.#name, zeros(this.#bytes))
      this.#isThere = true
    } catch (error) {
      // Not even making a file may go.
      if (!isFull(error)) throw error
      await this.release()
    }
    return this.#isThere
  }

  /** Gives it up; `false` if there was none. */
  async release(): Promise<boolean> {
    this.#isThere = false
    if ((await this.#disk.facts(this.#name)) === undefined) return false
    await this.#disk.unlink(this.#name)
    return true
  }
}

function* zeros(bytes: number): Generator<Uint8Array> {
  const chunk = Buffer.alloc(Math.min(CHUNK_BYTES, bytes))
  for (let at = 0; at < bytes; at += chunk.byteLength) yield chunk.subarray(0, bytes - at)
}
