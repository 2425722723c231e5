/**
 * Files as ordinary files under their own names, for other programs to open. A file is written beside the tree, synced, and gets its name in one
 * step. Folders that a crash leaves empty do not count. Links that somebody else puts into the tree are not followed: what lies behind one is in the way.
 */
import { assert } from '../../kernel/assert.ts'
import type { Random } from '../../kernel/random.ts'
import {
  type FileBody,
  FileConflict,
  type FileEntry,
  type FileFacts,
  type FileRange,
  type Files,
  isFileSegment,
  NotStaged,
  type StagedFile,
} from '../files.ts'
import { codeOf } from './failures.ts'
import { bodyOf } from './file-body.ts'
import { inOrder } from './name-order.ts'
import { stageFile } from './new-file.ts'
import { SharedSync } from './shared-sync.ts'
import { removeTree } from './sub-disk.ts'
import type { FilesDisk } from './vfs.ts'

export const FILES_FOLDER = 'buckets'
/** Names that are held at once while a folder is listed. */
const LISTED_AT_ONCE = 5_000
const RUN_BYTES = 6
const ALL: FileRange = { start: 0, end: Number.POSITIVE_INFINITY }

type Path = readonly string[]

export interface DiskFilesPorts {
  readonly disk: FilesDisk
  readonly random: Random
  readonly root?: string
}

export class DiskFiles implements Files {
  readonly #disk: FilesDisk
  readonly #root: string
  /** Where files are before they get their path. */
  readonly #staging: string
  /** Before the number of what this process stages, so that no name comes twice. */
  readonly #run: string
  #count = 0
  /** Names change one after the other; bodies are written side by side. */
  #turn: Promise<unknown> = Promise.resolve()
  /** Folders in which names have changed since they were synced. */
  readonly #unsettled = new Set<string>()
  readonly #stagingSync: SharedSync

  private constructor({ disk, random, root = FILES_FOLDER }: DiskFilesPorts) {
    this.#disk = disk
    this.#root = root
    this.#staging = `${root}.new`
    this.#run = Buffer.from(random.bytes(RUN_BYTES)).toString('hex')
    this.#stagingSync = new SharedSync(() => disk.syncFolder(this.#staging))
  }

  /** `root` is a folder of the disk, made if it is not there. */
  static async open(ports: DiskFilesPorts): Promise<DiskFiles> {
    const files = new DiskFiles(ports)
    await files.#makeRoots()
    return files
  }

  async stage(body: AsyncIterable<Uint8Array>): Promise<StagedFile> {
    const id = `${this.#run}-${this.#count++}`
    const bytes = await stageFile(this.#disk, `${this.#staging}/${id}`, body)
    await this.#stagingSync.run()
    return { id, bytes }
  }

  async *staged(): AsyncGenerator<string> {
    for await (const { name } of this.#disk.entries(this.#staging)) yield name
  }

  async readStaged(id: string, range = ALL): Promise<FileBody | undefined> {
    return this.#read(`${this.#staging}/${this.#idChecked(id)}`, range)
  }

  async discard(id: string): Promise<void> {
    await unlinkIfThere(this.#disk, `${this.#staging}/${this.#idChecked(id)}`)
  }

  async obstacleAt(path: Path): Promise<number | undefined> {
    if (path.length === 0) return 0
    if (!(await this.#disk.isPlainFolder(this.#at(path.slice(0, -1))))) {
      const { segments, isBlocked } = await this.#wayTo(path)
      return isBlocked ? segments : undefined
    }
    const there = await this.#disk.kindOf(this.#at(path))
    const isFree = there === undefined || (there === 'folder' && (await this.#isEmpty(this.#at(path))))
    return isFree ? undefined : path.length - 1
  }

  async publish(id: string, path: Path): Promise<void> {
    const [name, staged] = [this.#at(path), `${this.#staging}/${this.#idChecked(id)}`]
    if (path.length === 0) throw new FileConflict('the root is a folder')
    await this.#inTurn(async () => {
      if ((await this.#disk.kindOf(staged)) !== 'file') throw new NotStaged(`${id} is not staged`)
      if (!(await this.#disk.isPlainFolder(this.#at(path.slice(0, -1))))) await this.#makeWay(path)
      const there = await this.#disk.kindOf(name)
      if (there === 'folder' && (await this.#isEmpty(name))) await this.#removeEmptyTree(name)
      else if (there !== undefined && there !== 'file') throw new FileConflict(`${path.join('/')} is a folder, or a link`)
      await this.#disk.rename(staged, name)
      this.#unsettled.add(this.#at(path.slice(0, -1)))
    })
  }

  async withdraw(path: Path): Promise<void> {
    const name = this.#at(path)
    await this.#inTurn(async () => {
      if ((await this.#disk.kindOf(name)) !== 'file') return
      if (!(await this.#disk.isPlainFolder(this.#at(path.slice(0, -1))))) return
      await this.#disk.unlink(name)
      for (let depth = path.length - 1; ; depth--) {
        const folder = this.#at(path.slice(0, depth))
        if (depth > 0 && (await this.#removeIfEmpty(folder))) continue
        this.#unsettled.add(folder)
        return
      }
    })
  }

  async settle(paths: readonly Path[], thoroughly = false): Promise<void> {
    const folders = new Set<string>()
    for (const path of paths) {
      // From the inside out: a folder is never seen without what makes it worth having.
      for (let depth = path.length - 1; depth >= 0; depth--) {
        const folder = this.#at(path.slice(0, depth))
        if (thoroughly || this.#unsettled.has(folder)) folders.add(folder)
      }
    }
    for (const folder of folders) this.#unsettled.delete(folder)
    try {
      for (const folder of folders) await this.#syncFolder(folder)
    } catch (error) {
      for (const folder of folders) this.#unsettled.add(folder)
      throw error
    }
  }

  async read(path: Path, range = ALL): Promise<FileBody | undefined> {
    return this.#read(this.#at(path), range)
  }

  async facts(path: Path): Promise<FileFacts | undefined> {
    const opened = await this.#disk.openPlain(this.#at(path))
    await opened?.file.close()
    return opened === undefined ? undefined : { bytes: opened.bytes, modifiedAtMs: opened.modifiedAtMs }
  }

  async *list(folder: Path): AsyncGenerator<FileEntry> {
    const at = this.#at(folder)
    if (!(await this.#disk.isPlainFolder(at))) return
    for await (const { name, isFolder } of inOrder(() => this.#disk.entries(at), LISTED_AT_ONCE)) {
      if (!isFolder) yield { name, kind: 'file' }
      else if (!(await this.#isEmpty(`${at}/${name}`))) yield { name, kind: 'folder' }
    }
  }

  async clear(): Promise<void> {
    await this.#inTurn(async () => {
      for (const folder of [this.#root, this.#staging]) await removeTree(this.#disk, folder)
      this.#unsettled.clear()
      await this.#makeRoots()
    })
  }

  async #makeRoots(): Promise<void> {
    for (const folder of [this.#root, this.#staging]) await this.#disk.makeFolder(folder)
    await this.#disk.syncFolder(this.#root.split('/').slice(0, -1).join('/'))
  }

  async #read(name: string, range: FileRange): Promise<FileBody | undefined> {
    const opened = await this.#disk.openPlain(name)
    return opened === undefined ? undefined : bodyOf(opened, range)
  }

  /** How many folders of a path are there, and whether something else is where the next would be. */
  async #wayTo(path: Path): Promise<{ readonly segments: number; readonly isBlocked: boolean }> {
    for (let segments = 0; segments < path.length - 1; segments++) {
      const there = await this.#disk.kindOf(this.#at(path.slice(0, segments + 1)))
      if (there !== 'folder') return { segments, isBlocked: there !== undefined }
    }
    return { segments: path.length - 1, isBlocked: false }
  }

  async #makeWay(path: Path): Promise<void> {
    const { segments, isBlocked } = await this.#wayTo(path)
    if (isBlocked) throw new FileConflict(`${path.slice(0, segments + 1).join('/')} is a file, or a link`)
    await this.#disk.makeFolder(this.#at(path.slice(0, -1)))
    for (let depth = segments; depth < path.length - 1; depth++) this.#unsettled.add(this.#at(path.slice(0, depth)))
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

  #idChecked(id: string): string {
    assert(isFileSegment(id), 'an id is one that was given')
    return id
  }
}

async function unlinkIfThere(disk: FilesDisk, name: string): Promise<void> {
  try {
    await disk.unlink(name)
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error
  }
}
