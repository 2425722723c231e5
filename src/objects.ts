/** Where S3 objects are kept: in memory, or in the data directory. Opened when somebody first asks for one. */
import { join } from 'node:path'
import type { Clock } from './kernel/clock.ts'
import type { Lifecycle } from './kernel/lifecycle.ts'
import type { Random } from './kernel/random.ts'
import type { IndexedObjects } from './services/s3/store/indexed-objects.ts'
import { lateObjects } from './services/s3/store/late-objects.ts'
import type { ObjectStore } from './services/s3/store/object-store.ts'

export interface ObjectsPorts {
  /** The data directory, which this process holds; `undefined`: in memory. */
  readonly folder: string | undefined
  readonly clock: Clock
  readonly random: Random
  readonly onFatal: (error: unknown) => void
}

export interface Objects {
  readonly objects: ObjectStore
  /** Puts all of them into a snapshot, whose folder is named from the data directory on. Lasting when it resolves. */
  readonly saveInto: (snapshot: string) => Promise<void>
}

interface Opened {
  readonly store: IndexedObjects
  /** Of a data directory. */
  readonly save?: (snapshot: string) => Promise<void>
}

/** What it opens is closed by `lifecycle`. */
export function openObjects(ports: ObjectsPorts, lifecycle: Lifecycle): Objects {
  const { folder } = ports
  let opening: Promise<Opened> | undefined
  lifecycle.add('objects', async () => {
    const opened = await opening?.catch(() => undefined) // Who asked has heard of it.
    await opened?.store.close()
  })
  const open = (): Promise<Opened> => {
    opening ??= (folder === undefined ? inMemory(ports) : inFolder(folder, ports)).catch((error: unknown) => {
      // The next one may have more luck: a disk that was full may have room again.
      opening = undefined
      throw error
    })
    return opening
  }
  const isThere = async (): Promise<boolean> => opening !== undefined || (folder !== undefined && (await hasObjects(folder)))
  return {
    objects: lateObjects(async () => (await open()).store, isThere),
    async saveInto(snapshot) {
      if (await isThere()) await (await open()).save?.(snapshot)
    },
  }
}

async function hasObjects(folder: string): Promise<boolean> {
  const [{ INDEX_FILE }, { RealDisk }] = await Promise.all([
    import('./engine/disk/index-names.ts'),
    import('./engine/disk/vfs.ts'),
  ])
  return (await new RealDisk(folder).facts(INDEX_FILE)) !== undefined
}

async function inMemory(ports: ObjectsPorts): Promise<Opened> {
  const [{ IndexedObjects }, { MemoryIndex }, { MemoryFiles }] = await Promise.all([
    import('./services/s3/store/indexed-objects.ts'),
    import('./engine/memory/memory-index.ts'),
    import('./engine/memory/memory-files.ts'),
  ])
  const files = new MemoryFiles({ clock: ports.clock })
  return { store: await IndexedObjects.open({ ...ports, index: new MemoryIndex(), files }) }
}

async function inFolder(folder: string, ports: ObjectsPorts): Promise<Opened> {
  const [
    { IndexedObjects },
    { INDEX_FILE, INDEX_RESERVE, INDEX_RESERVE_BYTES },
    { SqliteIndex },
    { Reserve },
    { DiskFiles },
    { RealDisk },
    { saveObjects },
  ] = await Promise.all([
    import('./services/s3/store/indexed-objects.ts'),
    import('./engine/disk/index-names.ts'),
    import('./engine/disk/sqlite-index.ts'),
    import('./engine/disk/reserve.ts'),
    import('./engine/disk/disk-files.ts'),
    import('./engine/disk/vfs.ts'),
    import('./engine/disk/objects-snapshot.ts'),
  ])
  const disk = new RealDisk(folder)
  const files = await DiskFiles.open({ disk, random: ports.random })
  const index = await SqliteIndex.open(join(folder, INDEX_FILE), new Reserve(disk, INDEX_RESERVE_BYTES, INDEX_RESERVE))
  try {
    const store = await IndexedObjects.open({ ...ports, index, files })
    const saved = {
      watch: () => store.watch(),
      still: (work: () => Promise<void>) => store.still(work),
      copyIndex: (path: string) => index.copyTo(join(folder, path)),
    }
    return { store, save: (snapshot) => saveObjects(disk, snapshot, saved) }
  } catch (error) {
    await index.close()
    throw error
  }
}
