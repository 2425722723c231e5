/**
 * S3 objects in a snapshot: hard links to their files, which nobody ever writes to again, and a copy of the database that says what they are. Objects that
 * change meanwhile are linked anew while everything stands still, so that all of it is of one moment.
 */
import { FILES_FOLDER } from './disk-files.ts'
import { codeOf } from './failures.ts'
import { INDEX_FILE, INDEX_FILES } from './index-names.ts'
import { writeNewFile } from './new-file.ts'
import { removeTree } from './sub-disk.ts'
import type { Disk, DiskFile } from './vfs.ts'

const STAGING = `${FILES_FOLDER}.new`
const COPIED_AT_ONCE_BYTES = 1024 * 1024

/** A store of objects, as far as a snapshot needs it. */
export interface SavedObjects {
  /** Paths below the folder of all files whose files change from now on, until `stop`. */
  watch(): { readonly paths: ReadonlySet<string>; stop(): void }
  /** With nothing changing, and every file under its path as far as that can be. */
  still(work: () => Promise<void>): Promise<void>
  /** Writes the database into a new file of the disk. */
  copyIndex(path: string): Promise<void>
}

/** `target`: the snapshot's folder. Lasting when it resolves. */
export async function saveObjects(disk: Disk, target: string, objects: SavedObjects): Promise<void> {
  const changes = objects.watch()
  const folders = new Set<string>()
  try {
    await linkTree(disk, FILES_FOLDER, `${target}/${FILES_FOLDER}`, folders)
    await objects.still(async () => {
      for (const path of changes.paths) await linkAgain(disk, path, target, folders)
      await linkTree(disk, STAGING, `${target}/${STAGING}`, folders)
      await objects.copyIndex(`${target}/${INDEX_FILE}`)
    })
  } finally {
    changes.stop()
  }
  const index = await disk.open(`${target}/${INDEX_FILE}`, 'read')
  try {
    await index.sync()
  } finally {
    await index.close()
  }
  for (const folder of folders) await disk.syncFolder(folder)
  await disk.syncFolder(target)
}

/** Back to the objects of a snapshot, from whatever is there; it may be none. May be repeated, from the beginning. */
export async function putObjectsBack(disk: Disk, source: string): Promise<void> {
  for (const name of INDEX_FILES) if ((await disk.facts(name)) !== undefined) await disk.unlink(name)
  for (const folder of [FILES_FOLDER, STAGING]) await removeTree(disk, folder)
  if ((await disk.facts(`${source}/${INDEX_FILE}`)) === undefined) return
  const folders = new Set<string>()
  for (const folder of [FILES_FOLDER, STAGING]) await linkTree(disk, `${source}/${folder}`, folder, folders)
  // A database is written to where it is: the snapshot keeps its own.
  await copyFile(disk, `${source}/${INDEX_FILE}`, INDEX_FILE)
  for (const folder of folders) await disk.syncFolder(folder)
}

/** Every ordinary file, under the same name. Notes the folders that it makes names in. */
async function linkTree(disk: Disk, from: string, to: string, folders: Set<string>): Promise<void> {
  for (const name of await disk.list(from)) {
    const [path, target] = [`${from}/${name}`, `${to}/${name}`]
    const facts = await disk.facts(path)
    if (facts === undefined || facts.isLink) continue
    if (facts.isFolder) await linkTree(disk, path, target, folders)
    else await linkFile(disk, path, target, folders)
  }
}

async function linkFile(disk: Disk, from: string, to: string, folders: Set<string>): Promise<void> {
  const parts = to.split('/').slice(0, -1)
  const folder = parts.join('/')
  if (!folders.has(folder)) {
    await disk.makeFolder(folder)
    for (let depth = 1; depth <= parts.length; depth++) folders.add(parts.slice(0, depth).join('/'))
  }
  try {
    await disk.link(from, to)
  } catch (error) {
    // Removed in between, which is told of as a change.
    if (codeOf(error) !== 'ENOENT') throw error
  }
}

async function linkAgain(disk: Disk, path: string, target: string, folders: Set<string>): Promise<void> {
  const [from, to] = [`${FILES_FOLDER}/${path}`, `${target}/${FILES_FOLDER}/${path}`]
  const [there, linked] = [await disk.facts(from), await disk.facts(to)]
  if (linked !== undefined && !linked.isFolder) await disk.unlink(to)
  if (there !== undefined && !there.isFolder) {
    if (linked?.isFolder) await removeTree(disk, to)
    await linkFile(disk, from, to, folders)
  }
}

async function copyFile(disk: Disk, from: string, to: string): Promise<void> {
  const source = await disk.open(from, 'read')
  try {
    await writeNewFile(disk, to, contentOf(source))
  } finally {
    await source.close()
  }
}

async function* contentOf(file: DiskFile): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.allocUnsafe(COPIED_AT_ONCE_BYTES)
  for (let at = 0; ; ) {
    const got = await file.read(bytes, at)
    if (got === 0) return
    yield bytes.subarray(0, got)
    at += got
  }
}
