import { codeOf } from './failures.ts'
import type { Disk, DiskFile } from './vfs.ts'

/** Files open for reading at once; more are opened while all of these are in use. */
const OPEN_FILES_MAX = 128

interface OpenFile {
  readonly file: Promise<DiskFile>
  users: number
}

/** Files that are read now or were lately, so that not every read opens one. */
export class OpenFiles {
  readonly #disk: Disk
  /** The longest unused first. */
  readonly #open = new Map<string, OpenFile>()

  constructor(disk: Disk) {
    this.#disk = disk
  }

  async use<T>(path: string, reader: (file: DiskFile) => Promise<T>): Promise<T> {
    const entry = this.#open.get(path) ?? { file: this.#disk.open(path, 'read'), users: 0 }
    this.#open.delete(path)
    this.#open.set(path, entry)
    entry.users++
    try {
      return await reader(await entry.file)
    } catch (error) {
      // Nobody else is to be served by a file that could not be opened.
      if (codeOf(error) !== undefined && this.#open.get(path) === entry) this.#open.delete(path)
      throw error
    } finally {
      entry.users--
      if (this.#open.get(path) !== entry && entry.users === 0) await closeQuietly(entry)
      await this.#closeSome()
    }
  }

  /** The file is gone, or will be. */
  async forget(path: string): Promise<void> {
    const entry = this.#open.get(path)
    this.#open.delete(path)
    if (entry !== undefined && entry.users === 0) await closeQuietly(entry)
  }

  async close(): Promise<void> {
    for (const path of [...this.#open.keys()]) await this.forget(path)
  }

  async #closeSome(): Promise<void> {
    for (const [path, { users }] of this.#open) {
      if (this.#open.size <= OPEN_FILES_MAX) return
      if (users === 0) await this.forget(path)
    }
  }
}

async function closeQuietly({ file }: OpenFile): Promise<void> {
  const opened = await file.catch(() => undefined)
  await opened?.close()
}
