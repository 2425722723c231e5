/** The slots of a conveyor that sorts: what each group of records has buffered, and in which lane of the conveyor's log. */
import type { Position } from '../../../engine/log.ts'
import { recordsOf } from '../../../engine/record-block.ts'
import { FIRST_SLOT_LANE } from './limits.ts'
import { type Progress, type Slot, slotLane, slotOf } from './progress.ts'
import { parsePlace } from './record-place.ts'
import type { SlotLog } from './slot-log.ts'
import type { Source } from './source.ts'

/** A record on its way into a slot. */
export interface Sorted {
  readonly data: Uint8Array
  /** `placeText` of where it came from. */
  readonly place: string
  readonly arrivedAtMs: number
}

/** Where one record goes. */
export interface Sorting {
  readonly group: string
  /** Absent: it has failed. */
  readonly keys?: Readonly<Record<string, string>>
  /** The type of error; absent: none. */
  readonly errors?: string
  readonly record: Sorted
}

/** What a slot of these records becomes when those at `position` and after it are counted, too. */
export function grown(slot: Slot, records: readonly Sorted[], end: Position): Slot {
  let { bytes, oldestMs } = slot
  for (const { data, arrivedAtMs } of records) {
    bytes += data.byteLength
    oldestMs = Math.min(oldestMs, arrivedAtMs)
  }
  return { ...slot, to: end, records: slot.records + records.length, bytes, oldestMs }
}

export function emptySlot(lane: number, at: Position, about: Pick<Slot, 'group' | 'keys' | 'errors'>): Slot {
  const { group, keys, errors } = about
  return {
    lane,
    group,
    ...(keys !== undefined && { keys }),
    ...(errors !== undefined && { errors }),
    from: at,
    to: at,
    records: 0,
    bytes: 0,
    oldestMs: Number.MAX_SAFE_INTEGER,
  }
}

/** Lanes for so many new slots: the lowest that none has. */
export function freeLanes(taken: ReadonlySet<number>, count: number): readonly number[] {
  const free: number[] = []
  for (let lane = FIRST_SLOT_LANE; free.length < count; lane++) if (!taken.has(lane)) free.push(lane)
  return free
}

export interface Recovered {
  readonly slots: readonly Slot[]
  /** Places of records that are in slots although nothing was written down about it, by lane of the source. */
  readonly seen: ReadonlyMap<string, ReadonlySet<string>>
  /** Groups of slots that hold such records. */
  readonly unsettled: ReadonlySet<string>
}

/** What is in the slots, those records included that were stored just before the process ended. */
export async function recover(log: SlotLog, progress: Progress): Promise<Recovered> {
  const slots: Slot[] = []
  const seen = new Map<string, Set<string>>()
  const unsettled = new Set<string>()
  for (const written of progress.slots.values()) {
    let slot = written
    for (;;) {
      const page = await log.read(slot.lane, slot.to)
      for (const { run, firstPosition } of page.runs) {
        const found: Sorted[] = []
        for (const { partitionKey, data } of recordsOf(run)) {
          const place = parsePlace(partitionKey, slotLane(slot.lane))
          if (place === undefined || partitionKey === undefined) continue
          found.push({ data, place: partitionKey, arrivedAtMs: place.arrivedAtMs })
          const known = seen.get(place.lane)
          if (known === undefined) seen.set(place.lane, new Set([partitionKey]))
          else known.add(partitionKey)
        }
        if (found.length > 0) unsettled.add(slot.group)
        slot = grown(slot, found, firstPosition + found.length)
      }
      if (page.next >= page.tail.position) break
      slot = { ...slot, to: page.next }
    }
    if (slot.records > 0) slots.push(slot)
  }
  return { slots, seen, unsettled }
}

/** The source, and beside it what was sorted into slots. */
export function withSlots(source: Pick<Source, 'reread' | 'namer'>, log: SlotLog): Pick<Source, 'reread' | 'namer'> {
  return {
    async reread(lane, from) {
      const slot = slotOf(lane)
      return slot === undefined ? source.reread(lane, from) : log.read(slot, from)
    },
    namer: (lane) => (slotOf(lane) === undefined ? source.namer?.(lane) : undefined),
  }
}
