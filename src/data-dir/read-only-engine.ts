/** A data directory opened as a start would open it, with nothing changed in it. */
import { DiskBlobs } from '../engine/disk/disk-blobs.ts'
import { type DiskEngine, openDiskEngine } from '../engine/disk/disk-engine.ts'
import { overlayDisk } from '../engine/disk/overlay-disk.ts'
import { finishLoad, requestedLoad } from '../engine/disk/snapshot-load.ts'
import type { Disk } from '../engine/disk/vfs.ts'
import { SystemClock } from '../kernel/clock.ts'
import { SystemRandom } from '../kernel/random.ts'

/** The directory as a start would see it that has yet to go back to a snapshot; nothing is changed in it. Objects are as they are. */
export async function asStarted(disk: Disk): Promise<Disk> {
  if ((await requestedLoad(disk)) === undefined) return disk
  const overlay = overlayDisk(disk)
  await finishLoad(overlay, false)
  return overlay
}

export interface ReadOnlyStorage {
  readonly engine: DiskEngine
  readonly blobs: DiskBlobs
  readonly close: () => Promise<void>
}

/** Throws `CorruptData` where a start would. */
export async function openReadOnly(disk: Disk): Promise<ReadOnlyStorage> {
  const overlay = overlayDisk(disk)
  const engine = await openDiskEngine({
    disk: overlay,
    clock: new SystemClock(),
    random: new SystemRandom(),
    reserveBytes: 0,
    onFatal: (failure) => {
      throw failure
    },
  })
  return { engine, blobs: await DiskBlobs.open(overlay), close: () => engine.close() }
}
