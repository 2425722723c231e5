import { readdir, readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { overlayDisk } from '../../src/engine/disk/overlay-disk.ts'
import type { Disk } from '../../src/engine/disk/vfs.ts'

export type Contents = ReadonlyMap<string, Buffer>

/** Every file below a folder. */
export async function contentsOf(folder: string): Promise<Contents> {
  const found = new Map<string, Buffer>()
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name)
    if (entry.isFile()) found.set(relative(folder, path), await readFile(path))
  }
  return found
}

/** A disk in memory, with these files at first. */
export function memoryDisk(files: Contents = new Map()): Disk {
  const fail = async (): Promise<never> => {
    throw new Error('the disk below is only read')
  }
  return overlayDisk({
    async open(path) {
      const bytes = files.get(path)
      if (bytes === undefined) throw Object.assign(new Error(`ENOENT: ${path}`), { code: 'ENOENT' })
      return {
        async read(into, at) {
          const part = bytes.subarray(Math.min(at, bytes.byteLength), at + into.byteLength)
          into.set(part)
          return part.byteLength
        },
        write: fail,
        sync: fail,
        bytes: async () => bytes.byteLength,
        close: async () => undefined,
      }
    },
    async list(folder) {
      const prefix = folder === '' ? '' : `${folder}/`
      const below = [...files.keys()].filter((each) => each.startsWith(prefix))
      return [...new Set(below.map((each) => each.slice(prefix.length).split('/', 1)[0] ?? ''))]
    },
    async facts(path) {
      const bytes = files.get(path)
      if (bytes !== undefined) return { bytes: bytes.byteLength, isFolder: false }
      return [...files.keys()].some((each) => each.startsWith(`${path}/`)) ? { bytes: 0, isFolder: true } : undefined
    },
    makeFolder: async () => undefined,
    syncFolder: async () => undefined,
    rename: fail,
    link: fail,
    removeFolder: fail,
    unlink: fail,
    room: async () => Number.POSITIVE_INFINITY,
    lock: fail,
  })
}
