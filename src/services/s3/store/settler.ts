import { FileConflict, type Files } from '../../../engine/files.ts'
import { isNoRoom } from '../../../engine/no-room.ts'
import { type IndexChange, IndexFull, type OrderedIndex } from '../../../engine/ordered-index.ts'
import type { LeftOver } from './recover.ts'
import { type Redo, redoRow } from './rows.ts'

/** Changes of names after which folders are synced and notes go: many at once, since each costs the disk a sync. */
export const SETTLED_AT_ONCE = 256
/** More than these are not left to do: who wants to change something waits. */
const UNSETTLED_MAX = 4_096

/** What is to become of a path. Under way: by whoever asked for it. Left: it could not be done. Done: it is, but a power cut may undo it. */
interface Note extends LeftOver {
  state: 'under way' | 'left' | 'done'
}

export interface SettlerPorts {
  readonly index: OrderedIndex
  readonly files: Files
  /** What the opening could not do. */
  readonly left: readonly LeftOver[]
  /** Nobody knows any more what is stored: the process must end, and the next start sets it right. */
  readonly onFatal: (error: unknown) => void
  /** `SETTLED_AT_ONCE`, unless a test wants to see it sooner. */
  readonly settledAtOnce?: number | undefined
}

/**
 * Carries out what commits say of files. Their notes stay in the index until it is certain to last, so that an opening after a crash finds what it has to do
 * again. A note that cannot be carried out now (the disk is full; somebody else's folder is in the way) waits for a quiet moment, and its file is read where it is staged.
 */
export class Settler {
  readonly #index: OrderedIndex
  readonly #files: Files
  readonly #onFatal: (error: unknown) => void
  readonly #atOnce: number
  /** The last note of each path. */
  readonly #notes = new Map<string, Note>()
  #running: Promise<void> | undefined
  readonly #watchers = new Set<Set<string>>()

  constructor({ index, files, left, onFatal, settledAtOnce = SETTLED_AT_ONCE }: SettlerPorts) {
    this.#index = index
    this.#files = files
    this.#onFatal = onFatal
    this.#atOnce = settledAtOnce
    for (const each of left) this.#notes.set(redoRow(each.path), { ...each, state: 'left' })
  }

  /** Commits changes together with a note, and does what it says. `commit` is given the note's own change. `false`: it was not committed. */
  async carryOut(path: readonly string[], redo: Redo, commit: (note: IndexChange) => Promise<boolean>): Promise<boolean> {
    const row = redoRow(path)
    const earlier = this.#notes.get(row)
    const note: Note = { path, redo, state: 'under way' }
    this.#notes.set(row, note)
    for (const paths of this.#watchers) paths.add(path.join('/'))
    const forget = (): void => {
      if (earlier === undefined) this.#notes.delete(row)
      else this.#notes.set(row, earlier)
    }
    try {
      if (!(await commit({ put: row, value: JSON.stringify(redo) }))) {
        forget()
        return false
      }
    } catch (error) {
      // Any other failure, and nobody knows whether it is committed: the next opening does.
      if (!(error instanceof IndexFull)) throw this.#unknown(error)
      forget()
      throw error
    }
    await this.#do(note)
    if (this.#notes.size >= this.#atOnce) this.#settleSoon()
    return true
  }

  /** Where the file of a path is staged as long as it could not be given its path. */
  stagedAt(path: readonly string[]): string | undefined {
    const note = this.#notes.get(redoRow(path))
    return note?.state === 'left' ? note.redo.staged : undefined
  }

  /** Paths that are changed from now on, until `stop`; also those whose change was asked for before and is still to be seen. */
  watch(): { readonly paths: ReadonlySet<string>; stop(): void } {
    const pending = [...this.#notes.values()].filter(({ state }) => state !== 'done')
    const paths = new Set(pending.map(({ path }) => path.join('/')))
    this.#watchers.add(paths)
    return { paths, stop: () => void this.#watchers.delete(paths) }
  }

  /** Waits while too much is left to do. */
  async room(): Promise<void> {
    while (this.#notes.size >= UNSETTLED_MAX && this.#running !== undefined) await this.#running
  }

  /** Everything that can be done now is, and lasts. With no change under way: what is left of an earlier one would overtake it. */
  async flush(): Promise<void> {
    await this.#running
    for (const note of this.#notes.values()) if (note.state === 'left') await this.#do(note)
    await this.#settle()
  }

  #settleSoon(): void {
    this.#running ??= this.#settle()
      .catch((error: unknown) => this.#onFatal(error))
      .finally(() => {
        this.#running = undefined
      })
  }

  async #settle(): Promise<void> {
    const done = [...this.#notes].filter(([, { state }]) => state === 'done')
    if (done.length === 0) return
    await this.#files.settle(done.map(([, { path }]) => path))
    // A path that was changed meanwhile has another note by now, and it is committed after this.
    const settled = done.filter(([row, note]) => this.#notes.get(row) === note)
    for (const [row] of settled) this.#notes.delete(row)
    try {
      await this.#index.commit(settled.map(([row]) => ({ remove: row })))
    } catch (error) {
      if (!(error instanceof IndexFull)) throw error
      // They can wait for room: what they say is done.
      for (const [row, note] of settled) if (!this.#notes.has(row)) this.#notes.set(row, note)
    }
  }

  async #do(note: Note): Promise<void> {
    const { path, redo } = note
    try {
      if (redo.staged === undefined) await this.#files.withdraw(path)
      else await this.#files.publish(redo.staged, path)
      note.state = 'done'
    } catch (error) {
      if (error instanceof FileConflict || isNoRoom(error)) {
        note.state = 'left'
        return
      }
      throw this.#unknown(error)
    }
  }

  #unknown(error: unknown): FateUnknown {
    this.#onFatal(error)
    return new FateUnknown('a change may be committed: the next opening knows', { cause: error })
  }
}

/** What was staged may be an object by now: it must stay. */
export class FateUnknown extends Error {
  override readonly name = 'FateUnknown'
}
