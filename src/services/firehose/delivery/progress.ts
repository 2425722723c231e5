/**
 * How far one conveyor has come, as a fold over the entries of its journal. Pure. Every entry may occur twice or be seen again after what
 * followed from it: an object's key is fixed in its cut, so doing it again changes nothing.
 */
import type { Position } from '../../../engine/log.ts'

/** Records that become one object: settled before the first byte of it is sent, so that every try sends the same. */
export interface Cut {
  /** Rises by one with each cut of a conveyor. */
  readonly number: number
  /** Random: what names of objects and requests are made of. */
  readonly id: string
  /** Of the `Recipe` it is made by. */
  readonly recipe: string
  /** In the order in which they stand in the object. */
  readonly ranges: readonly Range[]
  readonly records: number
  /** Of data, as it is in the source. */
  readonly bytes: number
  /** Arrival of its oldest record. */
  readonly oldestMs: number
  readonly cutAtMs: number
  /** The evaluated prefix of its partition. Absent: the one that the recipe gives. */
  readonly prefix?: string
  /** Its records are error documents of this type. */
  readonly errors?: string
  /** What a target noted down between two tries. */
  readonly note?: string
}

/** A stretch of one lane, `to` exclusive. */
export interface Range {
  readonly lane: string
  readonly from: Position
  readonly to: Position
}

/** Where records of one partition, or error documents of one type, wait: a lane of the conveyor's own log. */
export interface Slot {
  readonly lane: number
  /** What its records have in common. */
  readonly group: string
  /** Partition keys of the first; absent for errors. */
  readonly keys?: Readonly<Record<string, string>>
  readonly errors?: string
  /** First position of its buffer. */
  readonly from: Position
  /** Everything below has been counted. */
  readonly to: Position
  readonly records: number
  readonly bytes: number
  readonly oldestMs: number
}

export interface ObjectFacts {
  readonly bucket: string
  readonly key: string
  readonly atMs: number
  readonly bytes: number
  readonly records: number
}

export interface Totals {
  readonly objects: number
  readonly records: number
  readonly bytes: number
  /** Records for which an error document was written instead. */
  readonly failed: number
  /** Records that could not be delivered while they were kept. */
  readonly expired: number
}

export interface Progress {
  /** Per lane of the source: everything below is in a cut, or has been sorted. */
  readonly taken: ReadonlyMap<string, Position>
  /** Lanes that were never read begin with what arrived at this moment or later, epoch ms. `undefined`: it was not decided yet. */
  readonly sinceMs: number | undefined
  readonly cuts: ReadonlyMap<number, Cut>
  readonly nextCut: number
  /** Keyed by the slot's lane. */
  readonly slots: ReadonlyMap<number, Slot>
  /** What slots are sealed with, wrapped, by id; the newest last. */
  readonly keys: ReadonlyMap<string, string>
  /** Recipes of cuts, and the newest. Plain JSON. */
  readonly recipes: ReadonlyMap<string, unknown>
  readonly totals: Totals
  readonly last: ObjectFacts | undefined
}

export type Entry =
  | { readonly recipe: string; readonly value: unknown }
  /** `rest`: what its slot holds afterwards; absent: nothing. */
  | { readonly cut: Cut; readonly rest?: Slot }
  /** A target's note on a cut under way. */
  | { readonly noted: number; readonly note: string }
  | { readonly done: number; readonly added: Partial<Totals>; readonly last?: ObjectFacts }
  | { readonly sinceMs: number }
  | { readonly key: string; readonly wrapped: string }
  /** The source does not have these any more. */
  | { readonly gone: readonly string[] }
  | { readonly slot: Slot }
  | { readonly sorted: Readonly<Record<string, Position>>; readonly slots: readonly Slot[] }
  | { readonly state: StoredProgress }

const NOTHING: Totals = { objects: 0, records: 0, bytes: 0, failed: 0, expired: 0 }

export const NO_PROGRESS: Progress = {
  taken: new Map(),
  sinceMs: undefined,
  cuts: new Map(),
  nextCut: 0,
  slots: new Map(),
  keys: new Map(),
  recipes: new Map(),
  totals: NOTHING,
  last: undefined,
}

export function applied(before: Progress, entry: Entry): Progress {
  if ('state' in entry) return restored(entry.state)
  if ('recipe' in entry) return { ...before, recipes: withNewest(before.recipes, entry.recipe, entry.value) }
  if ('cut' in entry) return cutApplied(before, entry.cut, entry.rest)
  if ('noted' in entry) {
    const cut = before.cuts.get(entry.noted)
    return cut === undefined ? before : { ...before, cuts: withEntry(before.cuts, entry.noted, { ...cut, note: entry.note }) }
  }
  if ('done' in entry) return doneApplied(before, entry)
  if ('key' in entry) return { ...before, keys: withEntry(before.keys, entry.key, entry.wrapped) }
  if ('sinceMs' in entry) return { ...before, sinceMs: entry.sinceMs }
  if ('gone' in entry) {
    const gone = new Set(entry.gone)
    return { ...before, taken: new Map([...before.taken].filter(([lane]) => !gone.has(lane))) }
  }
  if ('slot' in entry) return { ...before, slots: withEntry(before.slots, entry.slot.lane, entry.slot) }
  const slots = new Map(before.slots)
  for (const slot of entry.slots) slots.set(slot.lane, slot)
  return { ...before, slots, taken: furthest(before.taken, Object.entries(entry.sorted)) }
}

function cutApplied(before: Progress, cut: Cut, rest: Slot | undefined): Progress {
  // Seen before, and perhaps done.
  if (cut.number < before.nextCut) return before
  const taken = furthest(
    before.taken,
    cut.ranges.filter(({ lane }) => slotOf(lane) === undefined).map(({ lane, to }) => [lane, to] as const),
  )
  const slots = new Map(before.slots)
  for (const { lane } of cut.ranges) {
    const number = slotOf(lane)
    if (number !== undefined) slots.delete(number)
  }
  if (rest !== undefined) slots.set(rest.lane, rest)
  const nextCut = Math.max(before.nextCut, cut.number + 1)
  return { ...before, cuts: withEntry(before.cuts, cut.number, cut), nextCut, taken, slots }
}

function doneApplied(before: Progress, { done, added, last }: Extract<Entry, { done: number }>): Progress {
  if (!before.cuts.has(done)) return before
  const cuts = new Map(before.cuts)
  cuts.delete(done)
  const totals = { ...before.totals }
  for (const [name, count] of Object.entries(added)) totals[name as keyof Totals] += count
  const needed = new Set([...cuts.values()].map(({ recipe }) => recipe))
  const newest = newestRecipe(before)
  const recipes = new Map([...before.recipes].filter(([id]) => id === newest || needed.has(id)))
  // Nothing is left that was sealed with an older one.
  const keys = cuts.size === 0 && before.slots.size === 0 ? new Map([...before.keys].slice(-1)) : before.keys
  return { ...before, cuts, totals, recipes, keys, last: last ?? before.last }
}

/** It is kept without a cut that needs it. Any other must be written down anew with its cut: a cut that ends meanwhile takes it away. */
export function newestRecipe({ recipes }: Progress): string | undefined {
  return [...recipes.keys()].at(-1)
}

/** Below this nothing of a lane is needed any more. */
export function releasable(progress: Progress, lane: string): Position | undefined {
  let before = progress.taken.get(lane)
  if (before === undefined) return undefined
  for (const { ranges } of progress.cuts.values()) {
    for (const range of ranges) if (range.lane === lane) before = Math.min(before, range.from)
  }
  return before
}

/** As `releasable`, of a slot's lane. */
export function slotReleasable(progress: Progress, lane: number, end: Position): Position {
  let before = Math.min(end, progress.slots.get(lane)?.from ?? end)
  const name = slotLane(lane)
  for (const { ranges } of progress.cuts.values()) {
    for (const range of ranges) if (range.lane === name) before = Math.min(before, range.from)
  }
  return before
}

/** Ranges of slots are those of lanes of this name. */
export function slotLane(lane: number): string {
  return `#${lane}`
}

/** Its records have been through the processors, and lie in the conveyor's own log. */
export function isSorted({ ranges }: Pick<Cut, 'ranges'>): boolean {
  return ranges.some(({ lane }) => slotOf(lane) !== undefined)
}

/** The lane of a slot; `undefined`: it is one of the source. */
export function slotOf(lane: string): number | undefined {
  return lane.startsWith('#') ? Number(lane.slice(1)) : undefined
}

/** Plain JSON of a `Progress`. */
export interface StoredProgress {
  readonly taken: readonly (readonly [string, Position])[]
  readonly sinceMs?: number
  readonly cuts: readonly Cut[]
  readonly nextCut: number
  readonly slots: readonly Slot[]
  readonly keys: readonly (readonly [string, string])[]
  readonly recipes: readonly (readonly [string, unknown])[]
  readonly totals: Totals
  readonly last?: ObjectFacts
}

export function stored({ taken, sinceMs, cuts, nextCut, slots, keys, recipes, totals, last }: Progress): StoredProgress {
  return {
    taken: [...taken],
    cuts: [...cuts.values()],
    nextCut,
    slots: [...slots.values()],
    keys: [...keys],
    recipes: [...recipes],
    totals,
    ...(sinceMs !== undefined && { sinceMs }),
    ...(last !== undefined && { last }),
  }
}

function restored({ taken, sinceMs, cuts, nextCut, slots, keys, recipes, totals, last }: StoredProgress): Progress {
  return {
    taken: new Map(taken),
    sinceMs,
    cuts: new Map(cuts.map((cut) => [cut.number, cut])),
    nextCut,
    slots: new Map(slots.map((slot) => [slot.lane, slot])),
    keys: new Map(keys),
    recipes: new Map(recipes),
    totals: { ...NOTHING, ...totals },
    last,
  }
}

function withEntry<Key, Value>(map: ReadonlyMap<Key, Value>, key: Key, value: Value): ReadonlyMap<Key, Value> {
  return new Map(map).set(key, value)
}

function withNewest<Value>(map: ReadonlyMap<string, Value>, key: string, value: Value): ReadonlyMap<string, Value> {
  const after = new Map(map)
  after.delete(key)
  return after.set(key, value)
}

function furthest(taken: ReadonlyMap<string, Position>, moved: Iterable<readonly [string, Position]>): Map<string, Position> {
  const after = new Map(taken)
  for (const [lane, position] of moved) after.set(lane, Math.max(position, after.get(lane) ?? 0))
  return after
}
