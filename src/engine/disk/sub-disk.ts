import type { Disk } from './vfs.ts'

/** A folder of a disk as a disk of its own. */
export function subDisk(disk: Disk, folder: string): Disk {
  const at = (path: string): string => (path === '' ? folder : `${folder}/${path}`)
  return {
    open: (path, mode) => disk.open(at(path), mode),
    list: (path) => disk.list(at(path)),
    makeFolder: (path) => disk.makeFolder(at(path)),
    syncFolder: (path) => disk.syncFolder(at(path)),
    rename: (from, to) => disk.rename(at(from), at(to)),
    link: (from, to) => disk.link(at(from), at(to)),
    removeFolder: (path) => disk.removeFolder(at(path)),
    unlink: (path) => disk.unlink(at(path)),
    facts: (path) => disk.facts(at(path)),
    room: () => disk.room(),
    lock: (path) => disk.lock(at(path)),
  }
}

/** Every file below a folder, with paths from there. Folders elsewhere that something below it links to are none of it. */
export async function filesBelow(disk: Disk, folder: string, prefix = ''): Promise<readonly string[]> {
  const found: string[] = []
  for (const name of await disk.list(folder)) {
    const path = folder === '' ? name : `${folder}/${name}`
    const facts = await disk.facts(path)
    if (facts === undefined || (facts.isFolder && facts.isLink)) continue
    if (facts.isFolder) found.push(...(await filesBelow(disk, path, `${prefix}${name}/`)))
    else found.push(`${prefix}${name}`)
  }
  return found
}

/** A folder with all that is in it; nothing, if it is not there. What links in it point to stays. */
export async function removeTree(disk: Disk, folder: string): Promise<void> {
  const facts = await disk.facts(folder)
  if (facts?.isFolder !== true) return
  if (facts.isLink) return disk.unlink(folder)
  for (const name of await disk.list(folder)) {
    const path = `${folder}/${name}`
    if ((await disk.facts(path))?.isFolder) await removeTree(disk, path)
    else await disk.unlink(path)
  }
  await disk.removeFolder(folder)
}
