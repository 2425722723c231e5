/** `leat verify`: everything that can be known of a data directory without changing it. */
import { resolve } from 'node:path'
import { type Catalog, openCatalog } from '../catalog/catalog.ts'
import { CatalogDamaged } from '../catalog/errors.ts'
import { ConfigError } from '../config.ts'
import { DiskBlobs } from '../engine/disk/disk-blobs.ts'
import { CorruptData } from '../engine/disk/failures.ts'
import { overlayDisk } from '../engine/disk/overlay-disk.ts'
import { requestedLoad } from '../engine/disk/snapshot-load.ts'
import { type OnProgress, type Verdict, verifyDirectory } from '../engine/disk/verify.ts'
import { type Disk, RealDisk } from '../engine/disk/vfs.ts'
import { SystemClock } from '../kernel/clock.ts'
import { SystemRandom } from '../kernel/random.ts'
import { silentLogger } from '../telemetry/logger.ts'
import { verifyLineage } from './lineage.ts'
import { lockForReading } from './lock.ts'
import { catalogOf, pagesOf } from './read-catalog.ts'
import { asStarted, openReadOnly } from './read-only-engine.ts'
import { verifyObjects } from './verify-objects.ts'

/** What reading all of a data directory has shown. */
export interface DataVerdict {
  readonly segments: number
  readonly records: number
  readonly bytes: number
  /** Left over by a crash, never acknowledged. */
  readonly tornBytes: number
  readonly blobs: number
  /** Absent: damage keeps the catalog from being read. */
  readonly catalog: { readonly commits: number; readonly streams: number; readonly shards: number } | undefined
  /** Of S3; absent: none was ever put. */
  readonly objects: { readonly buckets: number; readonly objects: number; readonly bytes: number } | undefined
  /** One sentence each: file, offset, range and reason. */
  readonly damage: readonly string[]
  /** What is put right at the next start, or does no harm: one sentence each. */
  readonly remarks: readonly string[]
}

/**
 * Reads everything in a data directory and checks it; changes nothing. Throws `ConfigError` when there is no such data, and `DataInUse` while a
 * server has it.
 */
export async function verifyFolder(folder: string, onProgress?: OnProgress): Promise<DataVerdict> {
  const disk = new RealDisk(resolve(folder))
  if ((await disk.facts('MANIFEST')) === undefined && (await disk.list('segments')).length === 0)
    throw new ConfigError(`${resolve(folder)} holds no data of Leat: there is no MANIFEST in it`)
  const unlock = await lockForReading(disk, folder)
  try {
    return await withObjects(await verifyDisk(disk, onProgress), resolve(folder), onProgress)
  } finally {
    await unlock()
  }
}

/** The same with what is to be said of S3 objects. */
export async function withObjects(verdict: DataVerdict, folder: string, onProgress?: OnProgress): Promise<DataVerdict> {
  const found = await verifyObjects(folder, new SystemRandom().uuid(), onProgress)
  if (found === undefined) return verdict
  const { damage, remarks, ...objects } = found
  return { ...verdict, objects, damage: [...verdict.damage, ...damage], remarks: [...verdict.remarks, ...remarks] }
}

/** The same without the lock, and without objects, which another disk than this machine's cannot have. Where a load is under way, what counts is what the next start makes of it. */
export async function verifyDisk(found: Disk, onProgress?: OnProgress): Promise<DataVerdict> {
  const disk = await asStarted(found)
  const verdict = await verifyDirectory(disk, onProgress)
  const damage = verdict.damage.map((each) => each.message)
  if ((await disk.facts('MANIFEST')) === undefined) damage.unshift('MANIFEST is missing: nothing says which segments count')
  const load = await requestedLoad(found)
  const remarks = [
    ...verdict.remarks,
    ...(load === undefined
      ? []
      : [`The next start goes back to the snapshot ${load}, as was asked for; this is about that state.`]),
  ]
  const blobs = await verifyBlobs(disk, damage)
  const catalog = damage.length === 0 ? await verifyCatalog(disk, verdict, damage, remarks) : undefined
  const { segments, records, bytes, tornBytes } = verdict
  return { segments, records, bytes, tornBytes, blobs, catalog, objects: undefined, damage, remarks }
}

async function verifyBlobs(disk: Disk, damage: string[]): Promise<number> {
  const blobs = await DiskBlobs.open(overlayDisk(disk))
  const names = await blobs.list('')
  for (const name of names) {
    try {
      await blobs.get(name)
    } catch (error) {
      if (!(error instanceof CorruptData)) throw error
      damage.push(error.message)
    }
  }
  return names.length
}

/** Opens engine and catalog as a start would, on a disk that keeps nothing, and holds one to the other. */
async function verifyCatalog(
  disk: Disk,
  { places }: Verdict,
  damage: string[],
  remarks: string[],
): Promise<DataVerdict['catalog']> {
  const { engine, blobs, close } = await openReadOnly(disk)
  try {
    const { state, problems } = await catalogOf(blobs, await pagesOf(engine))
    damage.push(...problems)
    const opened: Catalog<object> = await openCatalog({
      engine,
      blobs,
      clock: new SystemClock(),
      random: new SystemRandom(),
      logger: silentLogger,
    })
    await opened.close()
    const lineage = await verifyLineage(state.entities, engine, places)
    damage.push(...lineage.damage)
    remarks.push(...lineage.remarks)
    return { commits: state.tip.number, streams: lineage.streams, shards: lineage.shards }
  } catch (error) {
    if (!(error instanceof CatalogDamaged) && !(error instanceof CorruptData)) throw error
    damage.push(error.message)
    return undefined
  } finally {
    await close()
  }
}
