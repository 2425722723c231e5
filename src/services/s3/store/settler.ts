import { FileConflict, type Files } from '../../../engine/files.ts'
import { type IndexChange, IndexFull, type OrderedIndex } from '../../../engine/ordered-index.ts'
import { type Redo, redoRow } from './rows.ts'

/** Changes of names after which folders are synced and notes go: many at once, since each costs the disk a sync. */
const SETTLED_AT_ONCE = 256
/** More than these are not left to do: who wants to change something waits. */
const UNSETTLED_MAX = 4_096

/** What is to become of a path. Done: it has, but a power cut may undo it. */
interface Note {
  readonly path: readonly string[]
  readonly redo: Redo
  state: 'committing' | 'committed' | 'done'
}

/**
 * Carries out what commits say of files. Their notes stay in the index until it is certain to last, so that an opening after a crash finds what it has to do
 * again. A note that cannot be carried out now (the disk is full; somebody else's folder is in the way) is tried again, and its file read where it is staged.
 */
export class Settler {
  readonly #index: OrderedIndex
  readonly #files: Files
  readonly #onFatal: (error: unknown) => void
  /** The last note of each path. */
  readonly #notes = new Map<string, Note>()
  #running: Promise<void> | undefined

  constructor(index: OrderedIndex, files: Files, onFatal: (error: unknown) => void) {
    this.#index = index
    this.#files = files
    this.#onFatal = onFatal
  }

  /** Commits changes together with a note, and does what it says. `commit` is given the note's own change. `false`: it was not committed. */
  async carryOut(path: readonly string[], redo: Redo, commit: (note: IndexChange) => Promise<boolean>): Promise<boolean> {
    const row = redoRow(path)
    const earlier = this.#notes.get(row)
    const note: Note = { path, redo, state: 'committing' }
    this.#notes.set(row, note)
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
      if (error instanceof IndexFull) forget()
      else this.#onFatal(error)
      throw error
    }
    note.state = 'committed'
    await this.#do(note)
    if (this.#notes.size >= SETTLED_AT_ONCE) this.#settleSoon()
    return true
  }

  /** Where the file of a path is staged as long as it could not be given its path. */
  stagedAt(path: readonly string[]): string | undefined {
    const note = this.#notes.get(redoRow(path))
    return note?.state === 'committed' ? note.redo.staged : undefined
  }

  /** Waits while too much is left to do. */
  async room(): Promise<void> {
    while (this.#notes.size >= UNSETTLED_MAX && this.#running !== undefined) await this.#running
  }

  /** Everything that can be done now is, and lasts. */
  async flush(): Promise<void> {
    await this.#running
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
    for (const note of this.#notes.values()) if (note.state === 'committed') await this.#do(note)
    const done = [...this.#notes].filter(([, { state }]) => state === 'done')
    if (done.length === 0) return
    await this.#files.settle(done.map(([, { path }]) => path))
    // A path that was changed meanwhile has another note by now, and it is committed after this.
    const settled = done.filter(([row, note]) => this.#notes.get(row) === note)
    for (const [row] of settled) this.#notes.delete(row)
    await this.#index.commit(settled.map(([row]) => ({ remove: row })))
  }

  async #do(note: Note): Promise<void> {
    const { path, redo } = note
    try {
      if (redo.staged === undefined) await this.#files.withdraw(path)
      else await this.#files.publish(redo.staged, path)
      note.state = 'done'
    } catch (error) {
      if (error instanceof FileConflict || isFull(error)) return
      this.#onFatal(error)
      throw error
    }
  }
}

function isFull(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOSPC' || error.code === 'EDQUOT')
}
