/** Where S3 objects are kept: opened when somebody first asks for one. */
import type { Clock } from './kernel/clock.ts'
import type { Lifecycle } from './kernel/lifecycle.ts'
import type { Random } from './kernel/random.ts'
import type { IndexedObjects } from './services/s3/store/indexed-objects.ts'
import { lateObjects } from './services/s3/store/late-objects.ts'
import type { ObjectStore } from './services/s3/store/object-store.ts'

export interface ObjectsPorts {
  readonly clock: Clock
  readonly random: Random
  readonly onFatal: (error: unknown) => void
}

/** What it opens is closed by `lifecycle`. */
export function openObjects(ports: ObjectsPorts, lifecycle: Lifecycle): ObjectStore {
  let opening: Promise<IndexedObjects> | undefined
  lifecycle.add('objects', async () => (await opening)?.close())
  return lateObjects(() => {
    opening ??= inMemory(ports)
    return opening
  })
}

async function inMemory(ports: ObjectsPorts): Promise<IndexedObjects> {
  const [{ IndexedObjects }, { MemoryIndex }, { MemoryFiles }] = await Promise.all([
    import('./services/s3/store/indexed-objects.ts'),
    import('./engine/memory/memory-index.ts'),
    import('./engine/memory/memory-files.ts'),
  ])
  return IndexedObjects.open({ ...ports, index: new MemoryIndex(), files: new MemoryFiles({ clock: ports.clock }) })
}
