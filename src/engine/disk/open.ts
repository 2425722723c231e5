import type { Blobs } from '../blobs.ts'
import type { Engine } from '../log.ts'
import { DiskBlobs } from './disk-blobs.ts'
import { type DiskEngineOptions, openDiskEngine } from './disk-engine.ts'
import { RealDisk } from './vfs.ts'

export { SYNC_INTERVAL_MS } from './disk-engine.ts'

/** Engine and blobs in a directory of this machine. The engine's `close` releases both. Errors: see `openDiskEngine`. */
export async function openDiskStorage(
  folder: string,
  options: Omit<DiskEngineOptions, 'disk'>,
): Promise<{ readonly engine: Engine; readonly blobs: Blobs }> {
  const disk = new RealDisk(folder)
  const engine = await openDiskEngine({ ...options, disk })
  try {
    return { engine, blobs: await DiskBlobs.open(disk) }
  } catch (error) {
    // The directory is free again for whoever tries next, in this process too.
    await engine.close()
    throw error
  }
}
