/** What a data directory has of the catalog: snapshots and journal, also where a start would refuse. */
import {
  CATALOG_LOG,
  journalEntriesIn,
  newestSnapshot,
  type PlacedJournalEntry,
  type SalvagedCatalog,
  salvageCatalog,
} from '../catalog/salvage.ts'
import type { Snapshot } from '../catalog/snapshot.ts'
import type { Blobs } from '../engine/blobs.ts'
import { DiskBlobs } from '../engine/disk/disk-blobs.ts'
import { CorruptData } from '../engine/disk/failures.ts'
import { KIND } from '../engine/disk/frame.ts'
import { type Inventory, snapshotOf, takeInventory } from '../engine/disk/inventory.ts'
import { overlayDisk } from '../engine/disk/overlay-disk.ts'
import { State } from '../engine/disk/state.ts'
import type { Disk } from '../engine/disk/vfs.ts'
import { walkFrames } from '../engine/disk/walk.ts'
import type { Engine } from '../engine/log.ts'
import { openReadOnly } from './read-only-engine.ts'

const PAGE = { records: 1_000, bytes: 4 * 1024 * 1024 }
const JOURNAL_LANE = 0

export interface CatalogParts {
  readonly snapshot: Snapshot | undefined
  readonly journal: readonly PlacedJournalEntry[]
  /** Of both. */
  readonly state: SalvagedCatalog
  /** One sentence each. */
  readonly problems: readonly string[]
}

export async function readCatalog(disk: Disk): Promise<CatalogParts> {
  try {
    const { engine, blobs, close } = await openReadOnly(disk)
    try {
      return await catalogOf(blobs, await pagesOf(engine))
    } finally {
      await close()
    }
  } catch (error) {
    if (!(error instanceof CorruptData)) throw error
    return catalogOf(await blobsOf(disk), await scrape(disk, await takeInventory(disk)))
  }
}

type Runs = readonly { readonly position: number; readonly run: Uint8Array }[]

/** What blobs and runs of the journal make. */
export async function catalogOf(blobs: Pick<Blobs, 'get' | 'list'>, runs: Runs): Promise<CatalogParts> {
  const problems: string[] = []
  const bodies: (readonly [string, Uint8Array])[] = []
  for (const name of await blobs.list(`${CATALOG_LOG}/snapshot-`)) {
    try {
      const bytes = await blobs.get(name)
      if (bytes !== undefined) bodies.push([name, bytes])
    } catch (error) {
      if (!(error instanceof CorruptData)) throw error
      problems.push(error.message)
    }
  }
  const onBad = (problem: string) => void problems.push(problem)
  const snapshot = await newestSnapshot(bodies, onBad)
  const journal = runs.flatMap(({ run, position }) => journalEntriesIn(run, position, onBad))
  const state = salvageCatalog(
    snapshot,
    journal.filter(({ position }) => position >= (snapshot?.position ?? 0)),
  )
  return { snapshot, journal, state, problems }
}

/** The journal of an engine that is open. */
export async function pagesOf(engine: Engine): Promise<Runs> {
  const log = engine.open(CATALOG_LOG)
  const found: { position: number; run: Uint8Array }[] = []
  for (let from = 0; ; ) {
    const { runs, next } = await log.read(JOURNAL_LANE, from, PAGE)
    for (const { firstPosition: position, run } of runs) found.push({ position, run })
    if (next === from) return found
    from = next
  }
}

/** The journal's runs from whatever frames are whole. */
async function scrape(disk: Disk, { segments }: Inventory): Promise<Runs> {
  const found = new Map<number, Uint8Array>()
  const numbers = await numbersOf(disk, segments)
  for (const { path, id, salt, bytes } of segments) {
    if (bytes === undefined) continue
    const file = await disk.open(path, 'read')
    try {
      for await (const frame of walkFrames(file, { salt, segment: id, limit: bytes })) {
        if (frame.kind === 'gap') continue
        for (const entry of frame.entries) {
          if (!entry.isWhole) continue
          if (entry.kind === KIND.create && frame.bodyOf(entry).toString() === CATALOG_LOG) numbers.add(entry.log)
          if (entry.kind !== KIND.data || !numbers.has(entry.log) || entry.lane !== JOURNAL_LANE) continue
          found.set(entry.position, Buffer.from(frame.bodyOf(entry)))
        }
      }
    } finally {
      await file.close()
    }
  }
  return [...found].sort(([a], [b]) => a - b).map(([position, run]) => ({ position, run }))
}

async function numbersOf(disk: Disk, segments: Inventory['segments']): Promise<Set<number>> {
  const numbers = new Set<number>()
  for (const segment of segments) {
    const snapshot = await snapshotOf(disk, segment)
    const log = snapshot === undefined ? undefined : State.decode(snapshot).log(CATALOG_LOG)
    if (log !== undefined) numbers.add(log.number)
  }
  return numbers
}

/** Blobs of a directory, without making folders in it. */
function blobsOf(disk: Disk): Promise<Pick<Blobs, 'get' | 'list'>> {
  return DiskBlobs.open(overlayDisk(disk))
}
