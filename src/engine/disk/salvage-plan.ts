/** What all segments together tell before any of them is copied: in which order they come, and how things were called and ended. */
import type { CorruptData } from './failures.ts'
import { type FoundSegment, type Inventory, snapshotOf, takeInventory } from './inventory.ts'
import { OpenFiles } from './open-files.ts'
import { unlistedProof } from './recovery.ts'
import { Segment } from './segment.ts'
import { State } from './state.ts'
import type { Disk } from './vfs.ts'

export interface SalvagePlan {
  readonly segments: readonly FoundSegment[]
  /** Of MANIFEST; absent: it is whole. */
  readonly manifestDamage: CorruptData | 'missing' | undefined
  /** Ids of logs by number, as any segment's beginning tells. */
  readonly names: ReadonlyMap<number, string>
  /** Below these, by log number and lane, nobody needs records. */
  readonly horizons: ReadonlyMap<string, number>
  /** Above every number of a segment. */
  readonly nextSegment: number
}

export async function planSalvage(disk: Disk): Promise<SalvagePlan> {
  const inventory = await takeInventory(disk)
  const { manifest, damage, segments } = inventory
  const names = new Map<number, string>()
  const horizons = new Map<string, number>()
  const ages = new Map<string, readonly number[]>()
  for (const segment of segments) {
    const body = await snapshotOf(disk, segment)
    if (body === undefined) continue
    const state = State.decode(body)
    let newest = 0
    for (const id of state.ids()) {
      const log = state.log(id)
      if (log === undefined) continue
      names.set(log.number, id)
      for (const [lane, { horizon, arrivedAtMs = 0 }] of log.lanes) {
        const key = `${log.number} ${lane}`
        horizons.set(key, Math.max(horizon, horizons.get(key) ?? 0))
        newest = Math.max(newest, arrivedAtMs)
      }
    }
    ages.set(segment.path, [newest, state.nextLog, segment.id])
  }
  return {
    segments: manifest === undefined ? byAge(segments, ages) : await worthCopying(disk, inventory, manifest.nextSegment),
    manifestDamage: manifest === undefined ? (damage ?? 'missing') : undefined,
    names,
    horizons,
    nextSegment: Math.max(manifest?.nextSegment ?? 1, ...segments.map(({ id }) => id + 1)),
  }
}

/** Those that MANIFEST knows, and those that it should. */
async function worthCopying(disk: Disk, { segments }: Inventory, next: number): Promise<readonly FoundSegment[]> {
  const files = new OpenFiles(disk)
  const kept: FoundSegment[] = []
  try {
    for (const segment of segments) {
      const isNewer = segment.listed === undefined && segment.id >= next
      if (segment.listed !== undefined) kept.push(segment)
      else if (isNewer && (await unlistedProof(disk, new Segment(segment.id, segment.salt, files))) !== undefined)
        kept.push(segment)
    }
  } finally {
    await files.close()
  }
  return kept
}

/** Without MANIFEST: by what each knows at its beginning. One that does not tell is as old as its number says. */
function byAge(segments: readonly FoundSegment[], ages: ReadonlyMap<string, readonly number[]>): readonly FoundSegment[] {
  const told = segments.filter(({ path }) => ages.has(path))
  const sorted = told.toSorted((a, b) => compare(ages.get(a.path) ?? [], ages.get(b.path) ?? []))
  for (const segment of segments.filter(({ path }) => !ages.has(path))) {
    const at = sorted.findIndex(({ id }) => id > segment.id)
    sorted.splice(at === -1 ? sorted.length : at, 0, segment)
  }
  return sorted
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (const [i, one] of a.entries()) if (one !== b[i]) return one - (b[i] ?? 0)
  return 0
}
