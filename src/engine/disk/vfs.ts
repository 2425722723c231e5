/**
 * The door to the file system: the engine sees a `Disk`, never `node:fs`. The other implementation is `test/simulation/sim-disk.ts`, which
 * cuts the power. Paths are relative to the data directory, with slashes. Errors are the system's own, with their `code`.
 */
import * as fs from 'node:fs'
import { copyFile, link, lstat, mkdir, opendir, readdir, realpath, rename, rmdir, stat, statfs, unlink } from 'node:fs/promises'
import { dirname, join, resolve as resolvePath } from 'node:path'
import { promisify } from 'node:util'
import { foldedName } from '../files.ts'
import { codeOf } from './failures.ts'
import { lockFolder } from './folder-lock.ts'
import { RealFile } from './real-file.ts'

export interface Disk {
  /** `create` makes a new file and fails with EEXIST if there is one. A file is open for reading and, if created, writing. */
  open(path: string, mode: 'read' | 'create'): Promise<DiskFile>
  /** Names in a folder, in no particular order; none if there is no such folder. */
  list(folder: string): Promise<readonly string[]>
  /** Makes a folder and those above it. Lasting once the folders around it are synced. */
  makeFolder(path: string): Promise<void>
  /** Makes what happened to the names in a folder last. */
  syncFolder(path: string): Promise<void>
  rename(from: string, to: string): Promise<void>
  unlink(path: string): Promise<void>
  /** Another name for a file, on the same disk: neither is more the file than the other. Fails with EEXIST if the name is taken. */
  link(from: string, to: string): Promise<void>
  /** One that is empty. */
  removeFolder(path: string): Promise<void>
  /** `undefined` if there is nothing of that name. */
  facts(path: string): Promise<DiskFacts | undefined>
  /** Bytes that may still be written, as far as the file system tells. */
  room(): Promise<number>
  /** Takes the directory for this process, or throws `DataInUse`. Free again when released, or when the process ends in any way. */
  lock(path: string): Promise<() => Promise<void>>
}

export interface DiskFacts {
  readonly bytes: number
  readonly isFolder: boolean
  /** The name stands for another place, which the rest is told of and which may lie outside of the directory. Somebody else made it. */
  readonly isLink?: true
}

/** What files that people look at need besides. */
export interface FilesDisk extends Disk {
  /** What is in a folder, in no particular order, read as it is asked for; nothing if there is no such folder. */
  entries(folder: string): AsyncIterable<{ readonly name: string; readonly isFolder: boolean }>
  /** What has the name, without following it if it is a link; `undefined`: nothing, or no folder on the way to it. */
  kindOf(path: string): Promise<'file' | 'folder' | 'other' | undefined>
  /** Whether there is a folder of this path, and none on the way to it is a link. */
  isPlainFolder(path: string): Promise<boolean>
  /** An ordinary file to which no link leads, for reading; `undefined` if it is none. */
  openPlain(path: string): Promise<PlainFile | undefined>
}

export interface PlainFile {
  readonly file: DiskFile
  readonly bytes: number
  /** When its content was last written. */
  readonly modifiedAtMs: number
}

/** One open file. Writing and reading say how far they got: it may be less than asked for. */
export interface DiskFile {
  read(into: Uint8Array, at: number): Promise<number>
  write(bytes: Uint8Array, at: number): Promise<number>
  /** fdatasync: what was written, and the size, last. */
  sync(): Promise<void>
  bytes(): Promise<number>
  close(): Promise<void>
}

/** Writes all of it: a short write is not the end. */
export async function writeFully(file: DiskFile, bytes: Uint8Array, at: number): Promise<void> {
  for (let done = 0; done < bytes.byteLength; ) done += await file.write(bytes.subarray(done), at + done)
}

/** Reads until `into` is full or the file ends; gives how much it read. */
export async function readFully(file: DiskFile, into: Uint8Array, at: number): Promise<number> {
  let done = 0
  while (done < into.byteLength) {
    const got = await file.read(into.subarray(done), at + done)
    if (got === 0) break
    done += got
  }
  return done
}

/** A small file, all of it; `undefined` if there is none. */
export async function readWhole(disk: Disk, path: string): Promise<Buffer | undefined> {
  const facts = await disk.facts(path)
  if (facts === undefined || facts.isFolder) return undefined
  const file = await disk.open(path, 'read')
  try {
    const bytes = Buffer.alloc(await file.bytes())
    return bytes.subarray(0, await readFully(file, bytes, 0))
  } finally {
    await file.close()
  }
}

const open = promisify(fs.open)
const close = promisify(fs.close)
const fsync = promisify(fs.fsync)
const fstat = promisify(fs.fstat)

/** Files under a directory of the real file system. Plain descriptors, not `FileHandle`s: those are closed when forgotten. */
export class RealDisk implements FilesDisk {
  readonly #root: string
  /** Without links, which a user may well have on the way to his data. */
  #realRoot: Promise<string> | undefined

  constructor(root: string) {
    this.#root = root
  }

  async open(path: string, mode: 'read' | 'create'): Promise<DiskFile> {
    return new RealFile(await open(join(this.#root, path), mode === 'read' ? 'r' : 'wx+'))
  }

  async list(folder: string): Promise<readonly string[]> {
    try {
      return await readdir(join(this.#root, folder))
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return []
      throw error
    }
  }

  async *entries(folder: string): AsyncGenerator<{ readonly name: string; readonly isFolder: boolean }> {
    try {
      for await (const entry of await opendir(join(this.#root, folder), { bufferSize: ENTRIES_PER_READ })) {
        yield { name: entry.name, isFolder: entry.isDirectory() }
      }
    } catch (error) {
      if (codeOf(error) !== 'ENOENT' && codeOf(error) !== 'ENOTDIR') throw error
    }
  }

  async kindOf(path: string): Promise<'file' | 'folder' | 'other' | undefined> {
    try {
      const facts = await lstat(join(this.#root, path))
      return facts.isFile() ? 'file' : facts.isDirectory() ? 'folder' : 'other'
    } catch (error) {
      if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return undefined
      throw error
    }
  }

  async isPlainFolder(path: string): Promise<boolean> {
    this.#realRoot ??= realpath(this.#root)
    const expected = join(await this.#realRoot, path)
    try {
      // With a dot behind it, which only a folder can have.
      const real = await realpath(`${join(this.#root, path)}/.`)
      // A file system may spell a name its own way.
      return real === expected || foldedName(real) === foldedName(expected)
    } catch (error) {
      if (['ENOENT', 'ENOTDIR', 'ELOOP'].includes(codeOf(error) ?? '')) return false
      throw error
    }
  }

  async openPlain(path: string): Promise<PlainFile | undefined> {
    let fd: number
    try {
      // Not waiting for whoever would write into a pipe.
      fd = await open(join(this.#root, path), fs.constants.O_RDONLY | fs.constants.O_NOFOLLOW | fs.constants.O_NONBLOCK)
    } catch (error) {
      if (['ENOENT', 'ENOTDIR', 'ELOOP', 'ENXIO'].includes(codeOf(error) ?? '')) return undefined
      throw error
    }
    const file = new RealFile(fd)
    try {
      const facts = await fstat(fd)
      if (facts.isFile() && (await this.isPlainFolder(dirname(path))))
        return { file, bytes: facts.size, modifiedAtMs: Math.floor(facts.mtimeMs) }
    } catch (error) {
      await file.close()
      throw error
    }
    await file.close()
    return undefined
  }

  async makeFolder(path: string): Promise<void> {
    if (path === '') return this.#makeRoot()
    await mkdir(join(this.#root, path), { recursive: true })
  }

  /** For its owner alone, who may open it to others: what is in it is everybody's records, and the keys of iterators. */
  async #makeRoot(): Promise<void> {
    await mkdir(dirname(resolvePath(this.#root)), { recursive: true })
    await mkdir(this.#root, { recursive: true, mode: 0o700 })
  }

  async syncFolder(path: string): Promise<void> {
    await syncAt(join(this.#root, path))
  }

  async rename(from: string, to: string): Promise<void> {
    await rename(join(this.#root, from), join(this.#root, to))
  }

  async unlink(path: string): Promise<void> {
    await unlink(join(this.#root, path))
  }

  async link(from: string, to: string): Promise<void> {
    await link(join(this.#root, from), join(this.#root, to))
  }

  async removeFolder(path: string): Promise<void> {
    await rmdir(join(this.#root, path))
  }

  async facts(path: string): Promise<DiskFacts | undefined> {
    const full = join(this.#root, path)
    try {
      const own = await lstat(full)
      const facts = own.isSymbolicLink() ? await stat(full) : own
      return { bytes: facts.size, isFolder: facts.isDirectory(), ...(own.isSymbolicLink() && { isLink: true }) }
    } catch (error) {
      if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return undefined
      throw error
    }
  }

  async room(): Promise<number> {
    const { bavail, bsize } = await statfs(this.#root)
    return bavail * bsize
  }

  async lock(path: string): Promise<() => Promise<void>> {
    await this.makeFolder('')
    // So that the directory itself lasts.
    await syncAt(dirname(resolvePath(this.#root)))
    return lockFolder(this.#root, path)
  }
}

/** A file of one directory in another: linked, or copied where that cannot be, with its permissions. Lasting once the folder is synced. */
export async function linkOrCopy(from: string, to: string): Promise<'linked' | 'copied'> {
  try {
    await link(from, to)
    return 'linked'
  } catch (error) {
    if (!['EXDEV', 'EPERM', 'EMLINK', 'ENOTSUP', 'ENOSYS'].includes(codeOf(error) ?? '')) throw error
    await copyWhole(from, to)
    return 'copied'
  }
}

/** A file of one directory as a new one of another, its content synced. */
export async function copyWhole(from: string, to: string): Promise<void> {
  await copyFile(from, to, fs.constants.COPYFILE_EXCL)
  await syncAt(to)
}

async function syncAt(folder: string): Promise<void> {
  const descriptor = await open(folder, 'r')
  try {
    await fsync(descriptor)
  } finally {
    await close(descriptor)
  }
}

const ENTRIES_PER_READ = 1_000
