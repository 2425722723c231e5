/**
 * The catalog as far as it can be known from what is left of its journal and its snapshots. Unlike a replica it goes on where entries are
 * missing, and says so.
 */
import { recordsOf } from '../engine/record-block.ts'
import type { StoredEntity } from './entity-store.ts'
import { CatalogDamaged } from './errors.ts'
import { decodeEntry, EMPTY_TIP, type JournalEntry, judge, type Tip } from './journal.ts'
import { decodeSnapshot, type Snapshot, SnapshotDamaged } from './snapshot.ts'

export const CATALOG_LOG = 'leat-catalog'

export interface PlacedJournalEntry {
  readonly position: number
  readonly entry: JournalEntry
}

export interface SalvagedCatalog {
  /** Values as they were stored: not brought up to date. */
  readonly entities: readonly StoredEntity[]
  readonly tip: Tip
  /** Behind the last entry that is there. */
  readonly position: number
  /** Numbers of commits that are gone, first and last: their changes are unknown. */
  readonly missing: readonly { readonly first: number; readonly last: number }[]
}

/** Entries of a run of the journal; those that are none are told to `onBad`. */
export function journalEntriesIn(run: Uint8Array, position: number, onBad: (where: string) => void): PlacedJournalEntry[] {
  const entries: PlacedJournalEntry[] = []
  let at = position
  for (const { data } of recordsOf(run)) {
    try {
      entries.push({ position: at, entry: decodeEntry(data, `at position ${at}`) })
    } catch (error) {
      if (!(error instanceof CatalogDamaged)) throw error
      onBad(error.message)
    }
    at++
  }
  return entries
}

/** The newest snapshot that is whole, of blobs in any order; those that are not are told to `onBad`. */
export async function newestSnapshot(
  blobs: Iterable<readonly [name: string, bytes: Uint8Array]>,
  onBad: (where: string) => void,
): Promise<Snapshot | undefined> {
  let newest: Snapshot | undefined
  for (const [name, bytes] of blobs) {
    try {
      const snapshot = await decodeSnapshot(bytes)
      if (newest === undefined || snapshot.tip.number > newest.tip.number) newest = snapshot
    } catch (error) {
      if (!(error instanceof SnapshotDamaged)) throw error
      onBad(`the catalog's snapshot ${name} is damaged: ${error.message}`)
    }
  }
  return newest
}

/** `journal` is in the order of positions. */
export function salvageCatalog(snapshot: Snapshot | undefined, journal: readonly PlacedJournalEntry[]): SalvagedCatalog {
  const entities = new Map<string, StoredEntity>()
  for (const each of snapshot?.entities ?? []) entities.set(`${each.kind} ${each.id}`, each)
  const missing: { first: number; last: number }[] = []
  let tip = snapshot?.tip ?? EMPTY_TIP
  let position = snapshot?.position ?? 0
  for (const { position: at, entry } of journal) {
    const verdict = judge(tip, entry)
    position = Math.max(position, at + 1)
    if (verdict === 'void') continue
    if (verdict === 'missed') missing.push({ first: tip.number + 1, last: entry.number - 1 })
    for (const change of entry.changes) {
      if (!('put' in change)) entities.delete(`${change.remove} ${change.id}`)
      else {
        const { put: kind, id, value, version = 0 } = change
        entities.set(`${kind} ${id}`, { kind, id, version, value })
      }
    }
    tip = { number: entry.number, id: entry.id }
  }
  const sorted = [...entities].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, each]) => each)
  return { entities: sorted, tip, position, missing }
}
