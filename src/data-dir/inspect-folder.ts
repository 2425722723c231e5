import { DiskBlobs } from '../engine/disk/disk-blobs.ts'
import { CorruptData } from '../engine/disk/failures.ts'
import { inspectIndex, inspectManifest, type Row } from '../engine/disk/inspect.ts'
import { type FoundSegment, takeInventory } from '../engine/disk/inventory.ts'
import { overlayDisk } from '../engine/disk/overlay-disk.ts'
import { requestedLoad, SNAPSHOTS_FOLDER } from '../engine/disk/snapshot-load.ts'
import { type Disk, readWhole } from '../engine/disk/vfs.ts'
import { firehoseIn, kinesisIn } from './names.ts'
import type { CatalogParts } from './read-catalog.ts'

/** What is in a data directory, file by file, and which streams. */
export async function* inspectFolder(disk: Disk, catalog: CatalogParts): AsyncGenerator<Row> {
  const { manifest, damage, segments } = await takeInventory(disk)
  if (manifest === undefined) {
    const text = damage?.message ?? 'there is no MANIFEST: nothing says which segments count'
    yield { depth: 0, kind: 'manifest', damaged: true, text, facts: {} }
  } else for await (const { offset: _, end: __, ...row } of inspectManifest(disk, 'MANIFEST')) if (row.depth === 0) yield row
  for (const segment of segments) yield await segmentRow(disk, segment)
  yield* blobRows(disk)
  yield* snapshotRows(disk)
  const { tip, missing } = catalog.state
  const gone = missing.map(({ first, last }) => `commits ${first} to ${last} are missing`)
  const text = [`${tip.number} commits, ${catalog.state.entities.length} entities`, ...gone, ...catalog.problems].join('; ')
  yield { depth: 0, kind: 'catalog', damaged: gone.length + catalog.problems.length > 0, text, facts: { commits: tip.number } }
  yield* streamRows(catalog)
}

async function segmentRow(disk: Disk, segment: FoundSegment): Promise<Row> {
  const { path, id, bytes, listed } = segment
  const role = listed === undefined ? 'not listed in MANIFEST: left over' : listed.closed ? 'closed' : 'open when last looked at'
  const lacks = listed !== undefined && (bytes ?? 0) < listed.proven
  const size =
    bytes === undefined ? 'the file is MISSING' : lacks ? `${bytes} bytes, SHORT of ${listed.proven}` : `${bytes} bytes`
  const index = listed?.closed === true ? await aboutIndex(disk, segment) : ''
  const facts = { id, bytes, listed: listed !== undefined, closed: listed?.closed, proven: listed?.proven }
  return { depth: 0, kind: 'segment', damaged: lacks, text: `${path}: ${role}, ${size}${index}`, facts: { path, ...facts } }
}

async function aboutIndex(disk: Disk, { indexPath }: FoundSegment): Promise<string> {
  if ((await disk.facts(indexPath)) === undefined) return ', no index yet'
  let isDamaged = false
  for await (const row of inspectIndex(disk, indexPath, new Map(), () => '')) isDamaged ||= row.damaged
  return isDamaged ? ', its index DAMAGED: made again at the next start' : ', index ok'
}

async function* blobRows(disk: Disk): AsyncGenerator<Row> {
  const blobs = await DiskBlobs.open(overlayDisk(disk))
  for (const name of await blobs.list('')) {
    try {
      const bytes = (await blobs.get(name))?.byteLength
      yield { depth: 0, kind: 'blob', damaged: false, text: `${name}: ${bytes} bytes; checksum ok`, facts: { name, bytes } }
    } catch (error) {
      if (!(error instanceof CorruptData)) throw error
      yield { depth: 0, kind: 'blob', damaged: true, text: error.message, facts: { name } }
    }
  }
}

async function* snapshotRows(disk: Disk): AsyncGenerator<Row> {
  for (const name of [...(await disk.list(SNAPSHOTS_FOLDER))].sort()) {
    const info = await readWhole(disk, `${SNAPSHOTS_FOLDER}/${name}/SNAPSHOT`)
    const text = info === undefined ? 'left unfinished: deleted at the next start' : info.toString('utf8')
    yield { depth: 0, kind: 'saved', damaged: false, text: `${SNAPSHOTS_FOLDER}/${name}: ${text}`, facts: { name } }
  }
  const load = await requestedLoad(disk)
  const text = `the next start goes back to the snapshot ${load}`
  if (load !== undefined) yield { depth: 0, kind: 'load', damaged: false, text, facts: { snapshot: load } }
}

function* streamRows({ state }: CatalogParts): Generator<Row> {
  const { streams, shards } = kinesisIn(state.entities)
  for (const { arn, name, region, accountId, status, logId, retentionHours } of streams) {
    const own = shards.filter(({ streamArn }) => streamArn === arn)
    const open = own.filter(({ closed }) => closed === undefined).length
    const text = `${name} (${region}, account ${accountId}): ${status}, shards: ${open} open and ${own.length - open} closed, kept for ${retentionHours} h, log ${logId}`
    yield { depth: 0, kind: 'stream', damaged: false, text, facts: { arn, status, open, closed: own.length - open, logId } }
  }
  for (const { arn, name, region, accountId, status, source, version } of firehoseIn(state.entities).streams) {
    const from = source.type === 'DirectPut' ? `direct puts, log ${source.logId}` : `reads ${source.streamArn}`
    const text = `delivery stream ${name} (${region}, account ${accountId}): ${status}, version ${version}, ${from}`
    yield { depth: 0, kind: 'delivery-stream', damaged: false, text, facts: { arn, status, version } }
  }
}
