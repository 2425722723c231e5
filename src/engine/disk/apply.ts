/** How an entry that has become durable changes what is known: the same at work and in recovery. */
import { KIND, type PlacedEntry } from './frame.ts'
import type { Segment } from './segment.ts'
import type { LaneState, State } from './state.ts'
import { Stretch } from './stretch.ts'

/** `id` is the body of a `create`. */
export function applyEntry(state: State, segment: Segment, entry: PlacedEntry, id: () => string): void {
  if (entry.kind === KIND.remove) for (const lane of state.lanesOf(entry.log)) bury(lane.stretches)
  state.apply(entry, id)
  const lane = entry.kind === KIND.data ? state.lane(entry.log, entry.lane) : undefined
  if (lane === undefined) return
  let stretch = lane.stretches.at(-1)
  if (stretch === undefined || stretch.segment !== segment) {
    stretch = new Stretch(segment, entry.log, entry.lane, entry.position)
    segment.stretches.push(stretch)
    lane.stretches = [...lane.stretches, stretch]
  }
  stretch.add(entry)
}

/** Says which stretches of closed segments nobody needs any more; gives whether there were any. */
export function buryBelowHorizon(lane: LaneState, open: Segment | undefined): boolean {
  const needed = lane.stretches.filter(({ end, segment }) => segment === open || end > lane.horizon)
  if (needed.length === lane.stretches.length) return false
  bury(lane.stretches.filter((each) => !needed.includes(each)))
  lane.stretches = needed
  return true
}

/** Gives the stretches of a closed segment to their lanes. */
export function attachStretches(state: State, segment: Segment): void {
  for (const stretch of segment.stretches) {
    const lane = state.lane(stretch.log, stretch.lane)
    if (lane === undefined || stretch.end <= lane.horizon) bury([stretch])
    else lane.stretches = [...lane.stretches, stretch]
  }
}

function bury(stretches: readonly Stretch[]): void {
  for (const stretch of stretches) stretch.dead = true
}

/** Lets lanes read a copy in place of what it was made from. What nobody needs any more by now is dead in the copy, too. */
export function replaceStretches(state: State, old: readonly Segment[], fresh: Segment): void {
  for (const stretch of fresh.stretches) {
    const lane = state.lane(stretch.log, stretch.lane)
    const at = lane?.stretches.findIndex(({ segment }) => old.includes(segment)) ?? -1
    if (lane === undefined || at === -1) bury([stretch])
    else lane.stretches = lane.stretches.filter(({ segment }) => !old.includes(segment)).toSpliced(at, 0, stretch)
  }
}
