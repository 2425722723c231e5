import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DiskFiles } from '../../../src/engine/disk/disk-files.ts'
import { INDEX_FILE } from '../../../src/engine/disk/index-names.ts'
import { SqliteIndex } from '../../../src/engine/disk/sqlite-index.ts'
import { RealDisk } from '../../../src/engine/disk/vfs.ts'
import { MemoryFiles } from '../../../src/engine/memory/memory-files.ts'
import { MemoryIndex } from '../../../src/engine/memory/memory-index.ts'
import { SystemClock } from '../../../src/kernel/clock.ts'
import { SystemRandom } from '../../../src/kernel/random.ts'
import { IndexedObjects } from '../../../src/services/s3/store/indexed-objects.ts'
import { objectsContract } from './contract.ts'

const clock = new SystemClock()
const random = new SystemRandom()

function onFatal(error: unknown): void {
  throw error
}

objectsContract('memory', async () => ({
  objects: await IndexedObjects.open({ index: new MemoryIndex(), files: new MemoryFiles({ clock }), clock, random, onFatal }),
  nowMs: () => clock.nowMs(),
  pass: (ms) => clock.sleep(ms),
  close: async () => undefined,
}))

objectsContract('disk', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'leat-objects-'))
  const open = async (): Promise<IndexedObjects> =>
    IndexedObjects.open({
      index: await SqliteIndex.open(join(folder, INDEX_FILE)),
      files: await DiskFiles.open({ disk: new RealDisk(folder), random }),
      ...{ clock, random, onFatal },
    })
  let objects = await open()
  return {
    objects,
    nowMs: () => clock.nowMs(),
    pass: (ms) => clock.sleep(ms),
    reopen: async () => {
      await objects.close()
      objects = await open()
      return objects
    },
    close: async () => {
      await objects.close()
      await rm(folder, { recursive: true })
    },
  }
})
