/** `leat snapshot fork`: a data directory of its own, made of a snapshot. */
import { join, resolve } from 'node:path'
import { ConfigError } from '../config.ts'
import { INDEX_FILE } from '../engine/disk/index-names.ts'
import { MANIFEST } from '../engine/disk/manifest.ts'
import { filesBelow } from '../engine/disk/sub-disk.ts'
import { copyWhole, linkOrCopy, RealDisk } from '../engine/disk/vfs.ts'

export interface Fork {
  readonly files: number
  /** The rest are hard links: they take no room until the snapshot, or what it was made of, is gone. */
  readonly copied: number
}

/** What is of the snapshot alone. */
const NOT_TAKEN = ['SNAPSHOT', 'SNAPSHOT.new', 'LOCK.sock', MANIFEST]

/** `snapshot` is its folder. It stays as it is, whatever happens in the new directory. Throws `ConfigError` for folders that will not do. */
export async function forkFolder(snapshot: string, target: string): Promise<Fork> {
  const from = new RealDisk(resolve(snapshot))
  if ((await from.facts('SNAPSHOT')) === undefined)
    throw new ConfigError(`There is no snapshot in ${resolve(snapshot)} that can be seen from here.`)
  const to = new RealDisk(resolve(target))
  if ((await to.list('')).length > 0) throw new ConfigError(`${target} is not empty. Name a directory that does not exist yet.`)
  await to.makeFolder('')
  const folders = new Set<string>([''])
  let files = 0
  let copied = 0
  const take = async (path: string): Promise<void> => {
    files++
    const [source, place] = [join(resolve(snapshot), path), join(resolve(target), path)]
    // A database is written to where it is.
    if (path === INDEX_FILE) await copyWhole(source, place)
    if (path === INDEX_FILE || (await linkOrCopy(source, place)) === 'copied') copied++
  }
  for (const path of (await filesBelow(from, '')).filter((each) => !NOT_TAKEN.includes(each))) {
    const parts = path.split('/').slice(0, -1)
    for (let depth = 1; depth <= parts.length; depth++) folders.add(parts.slice(0, depth).join('/'))
    await to.makeFolder(parts.join('/'))
    await take(path)
  }
  for (const folder of [...folders].toReversed()) await to.syncFolder(folder)
  // Last: without it, the directory is none.
  await take(MANIFEST)
  await to.syncFolder('')
  return { files, copied }
}
