/** `leat inspect`: any file of a data directory, or an overview of it, as rows. Reads only, asks for no lock, works on what is damaged. */
import { basename, dirname, relative, resolve } from 'node:path'
import { ConfigError } from '../config.ts'
import { inspectIndex, inspectManifest, inspectSegment, type Namer, type Row } from '../engine/disk/inspect.ts'
import { snapshotOf, takeInventory } from '../engine/disk/inventory.ts'
import { parseSegmentName } from '../engine/disk/segment.ts'
import { State } from '../engine/disk/state.ts'
import { type Disk, RealDisk, readFully } from '../engine/disk/vfs.ts'
import { inspectBlob, inspectCatalog } from './inspect-catalog.ts'
import { inspectFolder } from './inspect-folder.ts'
import { inspectObjects } from './inspect-objects.ts'
import { NO_NAMES, namesFrom } from './names.ts'
import { type CatalogParts, readCatalog } from './read-catalog.ts'

export type { Row } from '../engine/disk/inspect.ts'

export interface Inspection {
  /** What it is, in a line. */
  readonly title: string
  readonly rows: AsyncIterable<Row>
}

/** How far above a file its data directory may be: blobs lie two folders deep. */
const LEVELS_MAX = 4
const MAGIC_BYTES = 4

/** `catalog`: of a directory, the catalog's journal instead of the overview. Throws `ConfigError` for what is no file of Leat. */
export async function inspectPath(path: string, options: { readonly catalog: boolean }): Promise<Inspection> {
  const full = resolve(path)
  const facts = await new RealDisk(dirname(full)).facts(basename(full))
  if (facts === undefined) throw new ConfigError(`There is nothing at ${path}.`)
  const root = await rootOf(facts.isFolder ? full : dirname(full))
  if (facts.isFolder) {
    if (root !== full) throw new ConfigError(`${path} is no data directory: neither MANIFEST nor a folder of segments is in it.`)
    const disk = new RealDisk(full)
    return options.catalog
      ? { title: `the catalog's journal in ${path}`, rows: inspectCatalog(await readCatalog(disk)) }
      : { title: `data directory ${path}`, rows: both(inspectFolder(disk, await readCatalog(disk)), inspectObjects(full)) }
  }
  if (options.catalog) throw new ConfigError('--catalog is for a data directory: name that.')
  return inspectFile(full, root ?? dirname(full))
}

async function* both(first: AsyncIterable<Row>, second: AsyncIterable<Row>): AsyncGenerator<Row> {
  yield* first
  yield* second
}

/** The data directory that a folder is or lies in. */
async function rootOf(folder: string): Promise<string | undefined> {
  let root = folder
  for (let level = 0; level < LEVELS_MAX; level++) {
    const disk = new RealDisk(root)
    if ((await disk.facts('MANIFEST')) !== undefined || (await disk.facts('segments'))?.isFolder === true) return root
    root = dirname(root)
  }
  return undefined
}

async function inspectFile(full: string, root: string): Promise<Inspection> {
  const disk = new RealDisk(root)
  const path = relative(root, full)
  const kind = await kindOf(disk, path)
  switch (kind) {
    case 'manifest':
      return { title: `${path}: the list of segments`, rows: inspectManifest(disk, path) }
    case 'blob':
      return { title: `${path}: a blob`, rows: inspectBlob(disk, path) }
    case 'segment': {
      const { logs, namer } = await namesIn(disk)
      const salt = parseSegmentName(basename(path))?.salt
      return { title: `${path}: a segment`, rows: inspectSegment(disk, path, salt, logs, namer) }
    }
    case 'index': {
      const { logs, namer } = await namesIn(disk)
      return { title: `${path}: the index of a segment`, rows: inspectIndex(disk, path, logs, namer) }
    }
    default:
      throw new ConfigError(`${path} is no file that Leat writes: it begins with none of the marks LEAT, LIDX, LMAN and LBLB.`)
  }
}

const KINDS: Readonly<Record<string, string>> = { LEAT: 'segment', LIDX: 'index', LMAN: 'manifest', LBLB: 'blob' }

/** By its first bytes, and where those are damaged by its name. */
async function kindOf(disk: Disk, path: string): Promise<string | undefined> {
  const file = await disk.open(path, 'read')
  const magic = Buffer.alloc(MAGIC_BYTES)
  try {
    await readFully(file, magic, 0)
  } finally {
    await file.close()
  }
  const byName = path.endsWith('.log') ? 'segment' : path.endsWith('.idx') ? 'index' : undefined
  const byFolder = path.startsWith('blobs/') ? 'blob' : basename(path) === 'MANIFEST' ? 'manifest' : undefined
  return KINDS[magic.toString('latin1')] ?? byName ?? byFolder
}

interface KnownNames {
  /** Ids of logs by their numbers. */
  readonly logs: Map<number, string>
  readonly namer: Namer
}

/** As far as the directory around a file tells. */
async function namesIn(disk: Disk): Promise<KnownNames> {
  const logs = new Map<number, string>()
  const { segments } = await takeInventory(disk)
  for (const segment of segments) {
    const snapshot = await snapshotOf(disk, segment)
    if (snapshot === undefined) continue
    const state = State.decode(snapshot)
    for (const id of state.ids()) logs.set(state.log(id)?.number ?? 0, id)
  }
  return { logs, namer: namerOf(segments.length === 0 ? undefined : await readCatalog(disk)) }
}

function namerOf(catalog: CatalogParts | undefined): Namer {
  const names = catalog === undefined ? NO_NAMES : namesFrom(catalog.state.entities)
  return (logId, log, lane) => {
    const id = logId ?? `log number ${log}`
    const name = lane === undefined ? names.log(id) : names.lane(id, lane)
    return name.startsWith(id) ? name : `${name} [log ${id}]`
  }
}
