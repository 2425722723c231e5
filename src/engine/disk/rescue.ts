/** A new data directory in the making: whole entries go in, in their old places, and every segment is such that it verifies. */
import type { Random } from '../../kernel/random.ts'
import { applyEntry } from './apply.ts'
import { type Entry, FORMAT_VERSION, SALT_BYTES } from './frame.ts'
import { storeIndex } from './index-file.ts'
import { replaceManifest, type SegmentFacts } from './manifest.ts'
import { OpenFiles } from './open-files.ts'
import { OpenSegment } from './open-segment.ts'
import { SEGMENTS_FOLDER, Segment } from './segment.ts'
import { State } from './state.ts'
import type { Disk } from './vfs.ts'

export class Rescue {
  readonly #disk: Disk
  readonly #random: Random
  readonly #files: OpenFiles
  readonly #closed: SegmentFacts[] = []
  #next: number
  #open: OpenSegment | undefined
  #state = new State()

  /** `next`: the number of its first segment. */
  constructor(disk: Disk, random: Random, next: number) {
    this.#disk = disk
    this.#random = random
    this.#files = new OpenFiles(disk)
    this.#next = next
  }

  /** Of all that was written so far. Changes to it that no entry tells need a `cut` before the next entry. */
  get state(): State {
    return this.#state
  }

  set state(state: State) {
    this.#state = state
  }

  /** Ends the segment. One number is left out, as where a segment was dropped: between the two, lanes may leave something out. */
  async cut(): Promise<void> {
    const open = this.#open
    if (open === undefined) return
    this.#open = undefined
    await open.sync()
    await open.close()
    const { segment } = open
    await storeIndex(this.#disk, segment)
    this.#closed.push({ id: segment.id, salt: segment.salt.toString('hex'), proven: segment.proven, closed: true })
    this.#next++
  }

  /** As one frame. They follow what the state knows. */
  async write(entries: readonly Entry[]): Promise<void> {
    if (entries.length === 0) return
    this.#open ??= await this.#begin()
    const { segment } = this.#open
    const placed = await this.#open.write(entries)
    placed.forEach((entry, i) => {
      applyEntry(this.#state, segment, entry, () => Buffer.from(entries[i]?.body ?? []).toString('utf8'))
    })
  }

  /** The last segment begins with the state as it is now. Then the directory can be opened. */
  async finish(): Promise<void> {
    await this.cut()
    const last = await this.#begin()
    await last.sync()
    // So that nothing at its end looks unfinished.
    await last.write([])
    await last.sync()
    await last.close()
    await this.#files.close()
    await this.#disk.syncFolder(SEGMENTS_FOLDER)
    const { id, salt, proven } = last.segment
    const open = { id, salt: salt.toString('hex'), proven, closed: false }
    await replaceManifest(this.#disk, { version: FORMAT_VERSION, nextSegment: this.#next, segments: [...this.#closed, open] })
  }

  #begin(): Promise<OpenSegment> {
    const segment = new Segment(this.#next++, Buffer.from(this.#random.bytes(SALT_BYTES)), this.#files)
    return OpenSegment.create(this.#disk, segment, this.#state.encode())
  }
}
