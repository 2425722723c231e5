/**
 * Files as ordinary files under their own names, for other programs to open. A file is written beside the tree, synced, and gets its name in one
 * step; after a crash it is the old one or the new one, or is not there. Folders that a crash leaves empty do not count.
 */
import { assert } from '../../kernel/assert.ts'
import { type FileBody, FileConflict, type FileEntry, type FileFacts, type Files, isFileSegment } from '../files.ts'
import { codeOf } from './failures.ts'
import { inOrder } from './name-order.ts'
import { type DiskFile, type FilesDisk, writeFully } from './vfs.ts'

export const FILES_FOLDER = 'files'
const CHUNK_BYTES = 256 * 1024
/** Names that are held at once while a folder is listed. */
const LISTED_AT_ONCE = 5_000

type Path = readonly string[]

/** A file that is read: closed once, by whoever comes first. */
class Reading {
  readonly file: DiskFile
  #isClosed = false

  constructor(file: DiskFile) {
    this.file = file
  }

  async close(): Promise<void> {
    if (this.#isClosed) return
    this.#isClosed = true
    await this.file.close()
  }
}

/** What nobody has begun to read, and nobody ever will. */
const forgotten = new FinalizationRegistry<Reading>((reading) => void reading.close())

export class DiskFiles implements Files {
  readonly #disk: FilesDisk
  readonly #root: string
  /** Where files are written before they get their name. Nothing in it matters after a start. */
  readonly #staging: string
  #staged = 0
  /** Names change one after the other; bodies are written side by side. */
  #turn: Promise<unknown> = Promise.resolve()

  private constructor(disk: FilesDisk, root: string) {
    this.#disk = disk
    this.#root = root
    this.#staging = `${root}.new`
  }

  /** `root` is a folder of the disk, made if it is not there. Nobody else writes in it. */
  static async open(disk: FilesDisk, root: string = FILES_FOLDER): Promise<DiskFiles> {
    const files = new DiskFiles(disk, root)
    for (const folder of [root, files.#staging]) await disk.makeFolder(folder)
    await disk.syncFolder(root.split('/').slice(0, -1).join('/'))
    for (const name of await disk.list(files.#staging)) await disk.unlink(`${files.#staging}/${name}`)
    return files
  }

  async write(path: Path, body: AsyncIterable<Uint8Array>): Promise<FileFacts> {
    const name = this.#at(path)
    const staged = `${this.#staging}/${this.#staged++}`
    const file = await this.#disk.open(staged, 'create')
    try {
      let at = 0
      for await (const chunk of body) {
        await writeFully(file, chunk, at)
        at += chunk.byteLength
      }
      await file.sync()
    } catch (error) {
      await this.#disk.unlink(staged)
      throw error
    } finally {
      await file.close()
    }
    const { facts, changed } = await this.#inTurn(async () => {
      try {
        const made = await this.#makeWay(path)
        await this.#disk.rename(staged, name)
        return { facts: await this.#factsOf(name), changed: made }
      } catch (error) {
        await this.#disk.unlink(staged)
        throw error
      }
    })
    // From the inside out: a folder is never seen without what makes it worth having.
    for (const folder of changed) await this.#syncFolder(folder)
    assert(facts !== undefined, 'a file that was just named is there')
    return facts
  }

  async read(path: Path, range = { start: 0, end: Number.POSITIVE_INFINITY }): Promise<FileBody | undefined> {
    assert(range.start >= 0 && range.end >= range.start, 'a range does not end before it starts')
    const name = this.#at(path)
    // While names stand still, so that facts and content are of the same file.
    const opened = await this.#inTurn(async () => {
      const facts = await this.#factsOf(name)
      return facts === undefined ? undefined : { facts, file: await this.#disk.open(name, 'read') }
    })
    if (opened === undefined) return undefined
    const { facts, file } = opened
    const reading = new Reading(file)
    const body = chunksOf(reading, range.start, Math.min(range.end, facts.bytes))
    forgotten.register(body, reading)
    return { ...facts, body }
  }

  async facts(path: Path): Promise<FileFacts | undefined> {
    return this.#factsOf(this.#at(path))
  }

  async *list(folder: Path): AsyncGenerator<FileEntry> {
    const at = this.#at(folder)
    for await (const { name, isFolder } of inOrder(() => this.#disk.entries(at), LISTED_AT_ONCE)) {
      if (!isFolder) yield { name, kind: 'file' }
      else if (!(await this.#isEmpty(`${at}/${name}`))) yield { name, kind: 'folder' }
    }
  }

  async remove(path: Path): Promise<void> {
    const name = this.#at(path)
    const kept = await this.#inTurn(async () => {
      if ((await this.#factsOf(name)) === undefined) return undefined
      await this.#disk.unlink(name)
      for (let depth = path.length - 1; ; depth--) {
        const folder = this.#at(path.slice(0, depth))
        if (depth === 0 || !(await this.#removeIfEmpty(folder))) return folder
      }
    })
    if (kept !== undefined) await this.#syncFolder(kept)
  }

  /** Makes the folders of a path. Gives those that must be synced once the file is there, the innermost first. */
  async #makeWay(path: Path): Promise<readonly string[]> {
    const name = this.#at(path)
    let made: number | undefined
    for (let depth = 1; depth < path.length; depth++) {
      const facts = await this.#disk.facts(this.#at(path.slice(0, depth)))
      if (facts !== undefined && !facts.isFolder) throw new FileConflict(`${path.slice(0, depth).join('/')} is a file`)
      if (facts === undefined) made ??= depth
    }
    const there = path.length === 0 ? { isFolder: true } : await this.#disk.facts(name)
    if (there?.isFolder === true) {
      if (path.length === 0 || !(await this.#isEmpty(name))) throw new FileConflict(`${path.join('/')} is a folder`)
      await this.#removeEmptyTree(name)
    }
    await this.#disk.makeFolder(this.#at(path.slice(0, -1)))
    const first = (made ?? path.length) - 1
    return Array.from({ length: path.length - first }, (_, i) => this.#at(path.slice(0, path.length - 1 - i)))
  }

  async #factsOf(name: string): Promise<FileFacts | undefined> {
    const facts = await this.#disk.facts(name)
    if (facts === undefined || facts.isFolder) return undefined
    try {
      return { bytes: facts.bytes, modifiedAtMs: await this.#disk.modifiedAtMs(name) }
    } catch (error) {
      // Removed in between.
      if (codeOf(error) === 'ENOENT') return undefined
      throw error
    }
  }

  /** Of files. */
  async #isEmpty(folder: string): Promise<boolean> {
    for await (const { name, isFolder } of this.#disk.entries(folder)) {
      if (!isFolder || !(await this.#isEmpty(`${folder}/${name}`))) return false
    }
    return true
  }

  async #removeEmptyTree(folder: string): Promise<void> {
    for (const name of await this.#disk.list(folder)) await this.#removeEmptyTree(`${folder}/${name}`)
    await this.#disk.removeFolder(folder)
  }

  async #removeIfEmpty(folder: string): Promise<boolean> {
    try {
      await this.#disk.removeFolder(folder)
      return true
    } catch (error) {
      if (codeOf(error) === 'ENOTEMPTY' || codeOf(error) === 'EEXIST') return false
      throw error
    }
  }

  async #syncFolder(folder: string): Promise<void> {
    try {
      await this.#disk.syncFolder(folder)
    } catch (error) {
      // What was in it has been removed since, and whoever did that makes it last.
      if (codeOf(error) !== 'ENOENT') throw error
    }
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#turn.then(work)
    this.#turn = turn.catch(() => undefined) // Whoever asked hears of it.
    return turn
  }

  /** No segment is `.` or `..` or has a slash: what is joined here stays below the root. */
  #at(path: Path): string {
    assert(path.every(isFileSegment), 'a path has well-formed segments only')
    return [this.#root, ...path].join('/')
  }
}

/** Part of a file, which is closed with the last of it, or when its reader goes away. */
async function* chunksOf(reading: Reading, start: number, end: number): AsyncGenerator<Uint8Array> {
  try {
    for (let at = start; at < end; ) {
      const chunk = Buffer.allocUnsafe(Math.min(CHUNK_BYTES, end - at))
      const got = await reading.file.read(chunk, at)
      if (got === 0) return
      at += got
      yield chunk.subarray(0, got)
    }
  } finally {
    await reading.close()
  }
}
