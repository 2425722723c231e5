/** How large an on-demand stream should be, and what brings it there: pure. Source of the rules: developer guide, on-demand mode. */
import { type Capacity, largestSince, PEAK_WINDOW_MS, withNeed } from './capacity.ts'
import type { Reshard, Shard, Stream } from './entities.ts'
import { ON_DEMAND_SHARDS_AT_START, onDemandShardsMax, SHARDS_CLOSED_PER_STEP_MAX } from './limits.ts'
import { isDivisible } from './reshard-plan.ts'

/** What was written into a shard in one look's time. */
export interface Load {
  readonly bytes: number
  readonly records: number
}

/** How long a look at the traffic goes back, and how often there is one while there is traffic. */
export const LOOK_SECONDS = 60

const SHARD_BYTES_PER_SECOND = 1_048_576
const SHARD_RECORDS_PER_SECOND = 1_000
/** The stream is kept ready for so many times its peak. */
const HEADROOM = 2
/** A shard that takes more than this is split: half of what it could take. */
const HOT_BYTES_PER_SECOND = 512_000
const HOT_RECORDS_PER_SECOND = 500
/** Neighbours are merged only if what comes of them would take no more than this part of what makes a shard hot. */
const COLD = 0.5

const NO_LOAD: Load = { bytes: 0, records: 0 }

export interface CapacityPlan {
  readonly peaks: Capacity['peaks']
  readonly floors: Capacity['floors']
  /** What is to be done now. Absent: the stream is as large as it should be. */
  readonly reshard?: Extract<Reshard, { readonly kind: 'grow' | 'shrink' }>
}

/** `open` in order of hash key, `loads` by lane. */
export function planCapacity(
  stream: Stream,
  open: readonly Shard[],
  loads: ReadonlyMap<number, Load>,
  kept: Pick<Capacity, 'peaks' | 'floors'>,
  nowMs: number,
): CapacityPlan {
  const needed = shardsNeeded(loads)
  // What every stream has anyway need not be remembered.
  const peaks = withNeed(kept.peaks, needed > ON_DEMAND_SHARDS_AT_START ? needed : 0, nowMs)
  const floors = withNeed(kept.floors, 0, nowMs)
  const limit = onDemandShardsMax(stream.region)
  const sinceMs = nowMs - PEAK_WINDOW_MS
  const forTraffic = Math.max(ON_DEMAND_SHARDS_AT_START, largestSince(peaks, sinceMs))
  const wanted = Math.min(limit, Math.max(forTraffic, largestSince(floors, sinceMs), stream.warmThroughputMiBps ?? 0))

  // One key that is hot stays hot in however narrow a shard: beyond twice what the traffic needs, splitting is no help.
  const room = Math.max(0, Math.min(limit, Math.max(wanted, HEADROOM * forTraffic)) - open.length)
  const hot = open.filter((shard) => isHot(loads.get(shard.lane)) && isDivisible(shard)).slice(0, room)
  if (hot.length > 0 || open.length < wanted) {
    const shards = Math.max(wanted, open.length + hot.length)
    const reshard = { kind: 'grow', shards, first: hot.map(({ id }) => id) } as const
    return { peaks, floors: hot.length === 0 ? floors : withNeed(floors, shards, nowMs), reshard }
  }
  const pairs = coldPairs(open, loads, open.length - wanted)
  return { peaks, floors, ...(pairs.length > 0 && { reshard: { kind: 'shrink', pairs } }) }
}

function shardsNeeded(loads: ReadonlyMap<number, Load>): number {
  let bytes = 0
  let records = 0
  for (const load of loads.values()) {
    bytes += load.bytes
    records += load.records
  }
  const busy = Math.max(bytes / SHARD_BYTES_PER_SECOND, records / SHARD_RECORDS_PER_SECOND) / LOOK_SECONDS
  return Math.ceil(HEADROOM * busy)
}

function isHot({ bytes, records }: Load = NO_LOAD): boolean {
  return bytes > HOT_BYTES_PER_SECOND * LOOK_SECONDS || records > HOT_RECORDS_PER_SECOND * LOOK_SECONDS
}

/** Neighbours to be merged, so many at most: those that make the narrowest shards. */
function coldPairs(
  open: readonly Shard[],
  loads: ReadonlyMap<number, Load>,
  atMost: number,
): readonly (readonly [string, string])[] {
  const candidates: { readonly at: number; readonly width: bigint }[] = []
  for (let at = 0; atMost > 0 && at + 1 < open.length; at++) {
    const [lower, upper] = [open[at], open[at + 1]]
    if (lower === undefined || upper === undefined || !isCold(loads.get(lower.lane), loads.get(upper.lane))) continue
    candidates.push({ at, width: BigInt(`0x${upper.lastHashKey}`) - BigInt(`0x${lower.firstHashKey}`) })
  }
  candidates.sort((a, b) => (a.width === b.width ? a.at - b.at : a.width < b.width ? -1 : 1))
  const taken = new Set<number>()
  const pairs: [string, string][] = []
  for (const { at } of candidates) {
    if (pairs.length >= Math.min(atMost, SHARDS_CLOSED_PER_STEP_MAX / 2)) break
    const [lower, upper] = [open[at], open[at + 1]]
    if (lower === undefined || upper === undefined || taken.has(at) || taken.has(at + 1)) continue
    taken.add(at).add(at + 1)
    pairs.push([lower.id, upper.id])
  }
  return pairs
}

function isCold(a: Load = NO_LOAD, b: Load = NO_LOAD): boolean {
  const [bytes, records] = [a.bytes + b.bytes, a.records + b.records]
  return !isHot({ bytes: bytes / COLD, records: records / COLD })
}
