import { SystemClock } from '../../kernel/clock.ts'
import type { Blobs } from '../blobs.ts'
import type { Engine } from '../log.ts'
import { DiskBlobs } from './disk-blobs.ts'
import { type DiskEngineOptions, openDiskEngine } from './disk-engine.ts'
import { DiskSnapshots } from './snapshots.ts'
import { RealDisk } from './vfs.ts'

export { SYNC_INTERVAL_MS } from './disk-engine.ts'

export interface DiskStorage {
  readonly engine: Engine
  readonly blobs: Blobs
  readonly snapshots: DiskSnapshots
  /** What is wrong with the disk, in a sentence; `undefined` when nothing is. */
  trouble(): string | undefined
}

/** Engine, blobs and snapshots in a directory of this machine. The engine's `close` releases all. Errors: see `openDiskEngine`. */
export async function openDiskStorage(folder: string, options: Omit<DiskEngineOptions, 'disk'>): Promise<DiskStorage> {
  const disk = new RealDisk(folder)
  const engine = await openDiskEngine({ ...options, disk })
  try {
    const snapshots = await DiskSnapshots.open({ disk, engine, clock: new SystemClock(), random: options.random })
    return { engine, blobs: await DiskBlobs.open(disk), snapshots, trouble: () => engine.trouble }
  } catch (error) {
    // The directory is free again for whoever tries next, in this process too.
    await engine.close()
    throw error
  }
}
