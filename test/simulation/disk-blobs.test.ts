import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DiskBlobs } from '../../src/engine/disk/disk-blobs.ts'
import { RealDisk } from '../../src/engine/disk/vfs.ts'
import { SeededRandom } from '../../src/kernel/random.ts'
import { blobsContract } from '../engine/blobs-contract.ts'
import { SimDisk } from './sim-disk.ts'

blobsContract('disk', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'leat-blobs-'))
  return {
    blobs: await DiskBlobs.open(new RealDisk(folder)),
    reopen: () => DiskBlobs.open(new RealDisk(folder)),
    close: () => rm(folder, { recursive: true }),
  }
})

blobsContract('disk, with a power cut before it is opened again', async () => {
  const disk = new SimDisk(new SeededRandom(5))
  return {
    blobs: await DiskBlobs.open(disk.boot()),
    reopen: () => {
      disk.cutPower()
      return DiskBlobs.open(disk.boot())
    },
    close: async () => undefined,
  }
})
