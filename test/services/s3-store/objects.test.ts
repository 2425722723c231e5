import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DiskFiles } from '../../../src/engine/disk/disk-files.ts'
import { INDEX_FILE } from '../../../src/engine/disk/index-names.ts'
import { SqliteIndex } from '../../../src/engine/disk/sqlite-index.ts'
import { type FilesDisk, RealDisk } from '../../../src/engine/disk/vfs.ts'
import { MemoryFiles } from '../../../src/engine/memory/memory-files.ts'
import { MemoryIndex } from '../../../src/engine/memory/memory-index.ts'
import { SystemClock } from '../../../src/kernel/clock.ts'
import { SystemRandom } from '../../../src/kernel/random.ts'
import { IndexedObjects } from '../../../src/services/s3/store/indexed-objects.ts'
import { type ObjectsUnderTest, objectsContract } from './contract.ts'

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

function folded(name: string): string {
  return name.normalize('NFC').toLowerCase()
}

/** A file system that takes `A` and `a`, `é` and `e` with an accent, for the same name. */
function foldingDisk(disk: FilesDisk): FilesDisk {
  return {
    open: (path, mode) => disk.open(folded(path), mode),
    list: (path) => disk.list(folded(path)),
    makeFolder: (path) => disk.makeFolder(folded(path)),
    syncFolder: (path) => disk.syncFolder(folded(path)),
    rename: (from, to) => disk.rename(folded(from), folded(to)),
    unlink: (path) => disk.unlink(folded(path)),
    link: (from, to) => disk.link(folded(from), folded(to)),
    removeFolder: (path) => disk.removeFolder(folded(path)),
    facts: (path) => disk.facts(folded(path)),
    room: () => disk.room(),
    lock: (path) => disk.lock(folded(path)),
    entries: (path) => disk.entries(folded(path)),
    kindOf: (path) => disk.kindOf(folded(path)),
    isPlainFolder: (path) => disk.isPlainFolder(folded(path)),
    openPlain: (path) => disk.openPlain(folded(path)),
  }
}

onDisk('disk', (folder) => new RealDisk(folder))
onDisk('disk without upper and lower case', (folder) => foldingDisk(new RealDisk(folder)))

function onDisk(name: string, diskOf: (folder: string) => FilesDisk): void {
  objectsContract(name, () => underTest(diskOf))
}

async function underTest(diskOf: (folder: string) => FilesDisk): Promise<ObjectsUnderTest> {
  const folder = await mkdtemp(join(tmpdir(), 'leat-objects-'))
  const open = async (): Promise<IndexedObjects> =>
    IndexedObjects.open({
      index: await SqliteIndex.open(join(folder, INDEX_FILE)),
      files: await DiskFiles.open({ disk: diskOf(folder), random }),
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
}
