/**
 * A disk of which nothing is changed: what is written, renamed or removed is so in memory only. A data directory can be opened on it, with the
 * same code as ever, to see what a start would find.
 */
import type { Disk, DiskFile } from './vfs.ts'

interface Written {
  bytes: Buffer
  size: number
}

/** What stands under a name that was touched: a file in memory, one of the disk below under another name, or nothing. */
type Touched = Written | { readonly below: string } | 'gone'

/** Locks nothing either: who needs the directory to stand still takes its lock. */
export function overlayDisk(below: Disk): Disk {
  const touched = new Map<string, Touched>()
  const nameOf = (path: string): Touched => touched.get(path) ?? { below: path }
  return {
    async open(path, mode) {
      const there = nameOf(path)
      if (mode === 'create') {
        if ((await factsOf(below, there)) !== undefined) throw failure('EEXIST', path)
        const fresh = { bytes: Buffer.alloc(0), size: 0 }
        touched.set(path, fresh)
        return memoryFile(fresh)
      }
      if (there === 'gone') throw failure('ENOENT', path)
      return 'below' in there ? below.open(there.below, 'read') : memoryFile(there)
    },
    async list(folder) {
      const prefix = folder === '' ? '' : `${folder}/`
      const names = new Set(await below.list(folder))
      for (const [path, there] of touched) {
        if (!path.startsWith(prefix)) continue
        const name = path.slice(prefix.length).split('/', 1)[0] ?? ''
        if (there !== 'gone') names.add(name)
        else if (path === `${prefix}${name}`) names.delete(name)
      }
      return [...names]
    },
    async makeFolder() {},
    async syncFolder() {},
    async rename(from, to) {
      if ((await factsOf(below, nameOf(from))) === undefined) throw failure('ENOENT', from)
      touched.set(to, nameOf(from))
      touched.set(from, 'gone')
    },
    async link(from, to) {
      if ((await factsOf(below, nameOf(from))) === undefined) throw failure('ENOENT', from)
      if ((await factsOf(below, nameOf(to))) !== undefined) throw failure('EEXIST', to)
      touched.set(to, nameOf(from))
    },
    async removeFolder() {},
    async unlink(path) {
      if ((await factsOf(below, nameOf(path))) === undefined) throw failure('ENOENT', path)
      touched.set(path, 'gone')
    },
    async facts(path) {
      const isFolder = [...touched].some(([each, there]) => there !== 'gone' && each.startsWith(`${path}/`))
      return isFolder ? { bytes: 0, isFolder } : factsOf(below, nameOf(path))
    },
    room: () => below.room(),
    lock: async () => async () => undefined,
  }
}

async function factsOf(below: Disk, there: Touched): ReturnType<Disk['facts']> {
  if (there === 'gone') return undefined
  return 'below' in there ? below.facts(there.below) : { bytes: there.size, isFolder: false }
}

function memoryFile(written: Written): DiskFile {
  return {
    async read(into, at) {
      const bytes = written.bytes.subarray(Math.min(at, written.size), Math.min(at + into.byteLength, written.size))
      into.set(bytes)
      return bytes.byteLength
    },
    async write(bytes, at) {
      const end = at + bytes.byteLength
      if (end > written.bytes.byteLength) {
        const larger = Buffer.alloc(Math.max(end, 2 * written.bytes.byteLength))
        written.bytes.copy(larger)
        written.bytes = larger
      }
      written.bytes.set(bytes, at)
      written.size = Math.max(written.size, end)
      return bytes.byteLength
    },
    async sync() {},
    bytes: async () => written.size,
    async close() {},
  }
}

function failure(code: string, path: string): Error {
  return Object.assign(new Error(`${code}: ${path}`), { code })
}
