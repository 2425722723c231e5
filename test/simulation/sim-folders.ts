import type { Disk, FilesDisk } from '../../src/engine/disk/vfs.ts'

/** The simulated disk has files only; folders are what their names say. */
export function folders(disk: Disk): FilesDisk {
  const entries = async function* (folder: string) {
    for (const name of await disk.list(folder)) {
      const facts = await disk.facts(`${folder}/${name}`)
      if (facts !== undefined) yield { name, isFolder: facts.isFolder }
    }
  }
  return {
    ...disk,
    entries,
    kindOf: async (path) => {
      const facts = await disk.facts(path)
      return facts === undefined ? undefined : facts.isFolder ? 'folder' : 'file'
    },
    // Folders are made by what is in them, and nobody makes links.
    isPlainFolder: async (path) => (await disk.facts(path))?.isFolder === true,
    openPlain: async (path) => {
      const facts = await disk.facts(path)
      if (facts === undefined || facts.isFolder) return undefined
      return { file: await disk.open(path, 'read'), bytes: facts.bytes, modifiedAtMs: 0 }
    },
    removeFolder: async (path) => {
      if ((await disk.list(path)).length > 0) throw Object.assign(new Error('ENOTEMPTY'), { code: 'ENOTEMPTY' })
      // Its names go with it, and need no sync of their own.
      await disk.syncFolder(path)
    },
  }
}
