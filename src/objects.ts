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

/** What it opens is closed by `lifecycle`. */
export function openObjects(ports: ObjectsPorts, lifecycle: Lifecycle): ObjectStore {
  let opening: Promise<IndexedObjects> | undefined
  lifecycle.add('objects', async () => {
    const store = await opening?.catch(() => undefined) // Who asked has heard of it.
    await store?.close()
  })
  const open = (): Promise<IndexedObjects> => {
    opening ??= (ports.folder === undefined ? inMemory(ports) : inFolder(ports.folder, ports)).catch((error: unknown) => {
      // The next one may have more luck: a disk that was full may have room again.
      opening = undefined
      throw error
    })
    return opening
  }
  return lateObjects(open, async () => opening !== undefined || (ports.folder !== undefined && (await hasObjects(ports.folder))))
}

async function hasObjects(folder: string): Promise<boolean> {
  const [{ INDEX_FILE }, { RealDisk }] = await Promise.all([
    import('./engine/disk/sqlite-index.ts'),
    import('./engine/disk/vfs.ts'),
  ])
  return (await new RealDisk(folder).facts(INDEX_FILE)) !== undefined
}

async function inMemory(ports: ObjectsPorts): Promise<IndexedObjects> {
  const [{ IndexedObjects }, { MemoryIndex }, { MemoryFiles }] = await Promise.all([
    import('./services/s3/store/indexed-objects.ts'),
    import('./engine/memory/memory-index.ts'),
    import('./engine/memory/memory-files.ts'),
  ])
  return IndexedObjects.open({ ...ports, index: new MemoryIndex(), files: new MemoryFiles({ clock: ports.clock }) })
}

async function inFolder(folder: string, ports: ObjectsPorts): Promise<IndexedObjects> {
  const [{ IndexedObjects }, { INDEX_FILE, SqliteIndex }, { DiskFiles }, { RealDisk }] = await Promise.all([
    import('./services/s3/store/indexed-objects.ts'),
    import('./engine/disk/sqlite-index.ts'),
    import('./engine/disk/disk-files.ts'),
    import('./engine/disk/vfs.ts'),
  ])
  const files = await DiskFiles.open({ disk: new RealDisk(folder), random: ports.random })
  const index = await SqliteIndex.open(join(folder, INDEX_FILE))
  try {
    return await IndexedObjects.open({ ...ports, index, files })
  } catch (error) {
    await index.close()
    throw error
  }
}
