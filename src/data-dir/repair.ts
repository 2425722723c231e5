/** `leat repair`: a new directory of all that is whole, and the list of what is not. */
import { isAbsolute, relative, resolve } from 'node:path'
import type { StoredEntity } from '../catalog/entity-store.ts'
import { CATALOG_LOG } from '../catalog/salvage.ts'
import { encodeSnapshot } from '../catalog/snapshot.ts'
import { snapshotName } from '../catalog/snapshot-store.ts'
import { ConfigError } from '../config.ts'
import { DiskBlobs } from '../engine/disk/disk-blobs.ts'
import { CorruptData } from '../engine/disk/failures.ts'
import { overlayDisk } from '../engine/disk/overlay-disk.ts'
import { type LostRecords, type Place, type Salvaged, salvage } from '../engine/disk/repair.ts'
import type { OnProgress } from '../engine/disk/verify.ts'
import { type Disk, RealDisk } from '../engine/disk/vfs.ts'
import type { Clock } from '../kernel/clock.ts'
import type { Random } from '../kernel/random.ts'
import type { Shard } from '../services/kinesis/entities.ts'
import { sequenceNumberAt } from '../services/kinesis/sequence-number.ts'
import { lockForReading } from './lock.ts'
import { mend } from './mend.ts'
import { kinesisIn, namesFrom } from './names.ts'
import { type CatalogParts, catalogOf } from './read-catalog.ts'
import { asStarted } from './read-only-engine.ts'
import { repairObjects } from './repair-objects.ts'
import { type DataVerdict, verifyDisk, withObjects } from './verify.ts'

export interface Loss {
  /** e.g. `stream orders (us-east-1), shardId-000000000001`. */
  readonly where: string
  /** Positions in the lane, `to` exclusive. */
  readonly from: number
  readonly to: number
  /** Of the first and the last record; absent where only their neighbours tell of them. */
  readonly sequenceNumbers?: readonly [first: string, last: string]
  readonly arrivedFromMs: number | undefined
  readonly arrivedToMs: number | undefined
  readonly place: Place
}

export interface RepairReport {
  readonly records: number
  readonly bytes: number
  readonly tornBytes: number
  /** Every stretch of bytes that is no good. */
  readonly places: readonly Place[]
  readonly lost: readonly Loss[]
  /** What was made of a catalog that lost commits or snapshots: a sentence each. */
  readonly notes: readonly string[]
  /** Of the new directory. */
  readonly verdict: DataVerdict
}

export interface RepairPorts {
  readonly clock: Clock
  readonly random: Random
  readonly onProgress?: OnProgress
}

/** Throws `ConfigError` for folders that will not do, and `DataInUse` while a server has the old one. */
export async function repairFolder(folder: string, target: string, ports: RepairPorts): Promise<RepairReport> {
  const from = new RealDisk(resolve(folder))
  if ((await from.facts('MANIFEST')) === undefined && (await from.list('segments')).length === 0)
    throw new ConfigError(`${resolve(folder)} holds no data of Leat: neither MANIFEST nor segments are in it.`)
  const inside = relative(resolve(folder), resolve(target))
  if (inside === '' || (!inside.startsWith('..') && !isAbsolute(inside)))
    throw new ConfigError('--to must name a directory outside of the damaged one, which is left as it is.')
  const to = new RealDisk(resolve(target))
  if ((await to.list('')).length > 0) throw new ConfigError(`${target} is not empty. Name a directory that does not exist yet.`)
  await to.makeFolder('')
  const unlock = await lockForReading(from, folder)
  try {
    const report = await repairDisk(await asStarted(from), to, ports)
    const lost = await repairObjects(resolve(folder), resolve(target), ports.random.uuid())
    return { ...report, notes: [...report.notes, ...lost], verdict: await withObjects(report.verdict, resolve(target)) }
  } finally {
    await unlock()
  }
}

/** The same without locks. */
export async function repairDisk(from: Disk, to: Disk, ports: RepairPorts): Promise<RepairReport> {
  const salvaged = await salvage(from, to, ports.random, CATALOG_LOG, ports.onProgress ?? (() => undefined))
  const old = await DiskBlobs.open(overlayDisk(from))
  const catalog = await catalogOf(old, salvaged.watched)
  const { notes, entities } = mend(catalog.state.entities, salvaged.rescue.state)
  const said = [...whatIsMissing(catalog, salvaged), ...notes]
  const blobs = await DiskBlobs.open(to)
  const bad = await copyBlobs(old, blobs, said.length === 0)
  if (said.length > 0) await storeCatalog(blobs, catalog, entities, salvaged, ports.clock)
  await salvaged.rescue.finish()
  const { records, bytes, tornBytes, places } = salvaged
  const lost = salvaged.lost.map((each) => lossOf(each, entities))
  return { records, bytes, tornBytes, places, lost, notes: [...said, ...bad], verdict: await verifyDisk(to) }
}

function whatIsMissing({ state, problems }: CatalogParts, { lost, isEndUnknown }: Salvaged): string[] {
  const commits = state.missing.map(({ first, last }) =>
    first === last
      ? `The catalog lost its commit ${first}: what it changed is not known.`
      : `The catalog lost its commits ${first} to ${last}: what they changed is not known.`,
  )
  const isJournalHit = commits.length === 0 && lost.some(({ logId }) => logId === CATALOG_LOG)
  return [
    ...problems,
    ...commits,
    ...(isJournalHit
      ? ["Part of the catalog's journal is lost. What is left of it, and its snapshots, make the newest state all the same."]
      : []),
    ...(isEndUnknown ? [END_UNKNOWN] : []),
  ]
}

const END_UNKNOWN =
  'Nothing behind the last damage tells how far streams had come: the newest records and changes may be lost, too. No sequence number is given a second time: they go on behind all that can have been there.'

/** Without `all`, those that are not of the catalog: it gets a new snapshot. Says which ones are damaged. */
async function copyBlobs(from: DiskBlobs, to: DiskBlobs, all: boolean): Promise<string[]> {
  const bad: string[] = []
  for (const name of await from.list('')) {
    if (!all && name.startsWith(`${CATALOG_LOG}/`)) continue
    try {
      const body = await from.get(name)
      if (body !== undefined) await to.put(name, body)
    } catch (error) {
      if (!(error instanceof CorruptData)) throw error
      bad.push(error.message)
    }
  }
  return bad
}

/** The state as a snapshot behind all of the journal, so that what is missing in it is not asked for. */
async function storeCatalog(
  blobs: DiskBlobs,
  { state }: CatalogParts,
  entities: readonly StoredEntity[],
  { rescue }: Salvaged,
  clock: Clock,
): Promise<void> {
  const position = rescue.state.log(CATALOG_LOG)?.lanes.get(0)?.tail ?? 0
  const snapshot = { tip: state.tip, position, atMs: clock.nowMs(), entities }
  await blobs.put(snapshotName(CATALOG_LOG, state.tip.number), await encodeSnapshot(snapshot))
}

function lossOf(lost: LostRecords, entities: readonly StoredEntity[]): Loss {
  const { logId, lane, from, to, arrivedFromMs, arrivedToMs, place } = lost
  const where = namesFrom(entities).lane(logId, lane)
  const shard = shardAt(entities, logId, lane)
  const isExact = shard !== undefined && arrivedFromMs !== undefined && arrivedFromMs === arrivedToMs
  const numbers = isExact
    ? ([from, to - 1].map((at) => sequenceNumberAt(shard, at, arrivedFromMs)) as [string, string])
    : undefined
  return { where, from, to, arrivedFromMs, arrivedToMs, place, ...(numbers !== undefined && { sequenceNumbers: numbers }) }
}

function shardAt(entities: readonly StoredEntity[], logId: string, lane: number): Shard | undefined {
  const { streams, shards } = kinesisIn(entities)
  const arn = streams.find((each) => each.logId === logId)?.arn
  return shards.find((each) => each.streamArn === arn && each.lane === lane)
}
