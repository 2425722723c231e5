/** Which shards are closed next, and what opens in their place: pure, and a function of nothing but the open shards and the aim. */
import { assert } from '../../kernel/assert.ts'
import type { Reshard, Shard } from './entities.ts'
import { HASH_KEYS, type HashRange, hashKeyToHex, initialRanges } from './hash-ranges.ts'
import { SHARDS_CLOSED_PER_STEP_MAX } from './limits.ts'

export type OpenShard = Pick<Shard, 'id' | 'firstHashKey' | 'lastHashKey'>

/** One shard and its two halves, or two neighbours and their union. */
export interface Replacement<Parent extends OpenShard = OpenShard> {
  readonly parents: readonly [Parent] | readonly [Parent, Parent]
  readonly children: readonly HashRange[]
}

/**
 * The next step, in order of hash key; empty when the aim is reached. `open` are all open shards, in order of hash key. Nothing else is
 * remembered between steps, so that whoever comes after a crash goes on with the same one.
 */
export function nextReplacements<Parent extends OpenShard>(
  open: readonly Parent[],
  reshard: Reshard,
): readonly Replacement<Parent>[] {
  switch (reshard.kind) {
    case 'split': {
      const parent = open.find(({ id }) => id === reshard.shardId)
      return parent === undefined ? [] : [split(parent, reshard.hashKey)]
    }
    case 'merge': {
      const lower = open.find(({ id }) => id === reshard.shardId)
      const upper = open.find(({ id }) => id === reshard.adjacentShardId)
      return lower === undefined || upper === undefined ? [] : [merge(lower, upper)]
    }
    case 'uniform': {
      const borders = bordersOf(open, reshard.shards)
      const splits = splitsAt(open, borders)
      return splits.length > 0 ? splits : mergesAcross(open, borders)
    }
    case 'grow':
      return halvings(open, reshard.first, reshard.shards)
    case 'shrink': {
      const byId = new Map(open.map((shard) => [shard.id, shard]))
      return reshard.pairs.flatMap(([lowerId, upperId]) => {
        const [lower, upper] = [byId.get(lowerId), byId.get(upperId)]
        return lower === undefined || upper === undefined ? [] : [merge(lower, upper)]
      })
    }
  }
}

/** How many shards are open at once, at most, on the way to the aim: all splits come before all merges. */
export function shardsAtMost(open: readonly OpenShard[], reshard: Reshard): number {
  if (reshard.kind === 'grow') return Math.max(reshard.shards, open.length + reshard.first.length)
  if (reshard.kind !== 'uniform') return reshard.kind === 'split' ? open.length + 1 : open.length
  const present = new Set(open.map(({ firstHashKey }) => firstHashKey))
  return open.length + bordersOf(open, reshard.shards).filter((border) => !present.has(border)).length
}

/** Borders that differ by so little count as the same: thirds of a half and sixths of the whole differ by a rounding. */
const BORDER_TOLERANCE = 2n ** 32n

/** First hash keys of equally wide shards, rising, without the very first: those of open shards, where there is one close by. */
function bordersOf(open: readonly OpenShard[], shards: number): readonly string[] {
  const borders: string[] = []
  let next = 0
  for (const { firstHashKey } of initialRanges(shards).slice(1)) {
    const ideal = BigInt(`0x${firstHashKey}`)
    const low = hashKeyToHex(ideal - BORDER_TOLERANCE)
    const high = hashKeyToHex(ideal + BORDER_TOLERANCE)
    while ((open[next]?.firstHashKey ?? high) < low) next++
    let best: string | undefined
    for (let i = next; (open[i]?.firstHashKey ?? HASH_KEYS_END) <= high; i++) {
      const candidate = open[i]?.firstHashKey ?? firstHashKey
      if (best === undefined || distance(candidate, ideal) < distance(best, ideal)) best = candidate
    }
    borders.push(best ?? firstHashKey)
  }
  return borders
}

/** Greater than every hash key, as text. */
const HASH_KEYS_END = 'g'

function distance(hashKey: string, from: bigint): bigint {
  const difference = BigInt(`0x${hashKey}`) - from
  return difference < 0n ? -difference : difference
}

/** Each shard with borders inside is split at the middle one. */
function splitsAt<Parent extends OpenShard>(open: readonly Parent[], borders: readonly string[]): readonly Replacement<Parent>[] {
  const splits: Replacement<Parent>[] = []
  let next = 0
  for (const shard of open) {
    while (next < borders.length && (borders[next] ?? '') <= shard.firstHashKey) next++
    const from = next
    while (next < borders.length && (borders[next] ?? '') <= shard.lastHashKey) next++
    const middle = borders[(from + next - 1) >> 1]
    if (from < next && middle !== undefined) splits.push(split(shard, middle))
    if (splits.length >= SHARDS_CLOSED_PER_STEP_MAX) break
  }
  return splits
}

/** Halves of the given shards that are still open; then of the widest, as many as are missing, the first of equals first. */
function halvings<Parent extends OpenShard>(
  open: readonly Parent[],
  first: readonly string[],
  shards: number,
): readonly Replacement<Parent>[] {
  const named = open.filter(({ id }) => first.includes(id))
  if (named.length > 0) return named.slice(0, SHARDS_CLOSED_PER_STEP_MAX).map(halve)
  const missing = Math.min(shards - open.length, SHARDS_CLOSED_PER_STEP_MAX)
  if (missing <= 0) return []
  const widest = open.filter(isDivisible).sort((a, b) => {
    const difference = widthOf(b) - widthOf(a)
    return difference === 0n ? 0 : difference > 0n ? 1 : -1
  })
  return widest
    .slice(0, missing)
    .sort((a, b) => (a.firstHashKey < b.firstHashKey ? -1 : 1))
    .map(halve)
}

function halve<Parent extends OpenShard>(shard: Parent): Replacement<Parent> {
  return split(shard, hashKeyToHex(BigInt(`0x${shard.firstHashKey}`) + widthOf(shard) / 2n))
}

function widthOf({ firstHashKey, lastHashKey }: HashRange): bigint {
  return BigInt(`0x${lastHashKey}`) - BigInt(`0x${firstHashKey}`) + 1n
}

/** Whether there is a place inside where it could be split. */
export function isDivisible({ firstHashKey, lastHashKey }: HashRange): boolean {
  return firstHashKey !== lastHashKey
}

/** Neighbours with no border between them are merged in pairs. */
function mergesAcross<Parent extends OpenShard>(
  open: readonly Parent[],
  borders: readonly string[],
): readonly Replacement<Parent>[] {
  const kept = new Set(borders)
  const merges: Replacement<Parent>[] = []
  for (let i = 0; i + 1 < open.length && merges.length * 2 < SHARDS_CLOSED_PER_STEP_MAX; i++) {
    const lower = open[i]
    const upper = open[i + 1]
    if (lower === undefined || upper === undefined || kept.has(upper.firstHashKey)) continue
    merges.push(merge(lower, upper))
    i++
  }
  return merges
}

function split<Parent extends OpenShard>(parent: Parent, hashKey: string): Replacement<Parent> {
  const { firstHashKey, lastHashKey } = parent
  assert(firstHashKey < hashKey && hashKey <= lastHashKey, 'a shard is split inside')
  const before = hashKeyToHex(BigInt(`0x${hashKey}`) - 1n)
  return {
    parents: [parent],
    children: [
      { firstHashKey, lastHashKey: before },
      { firstHashKey: hashKey, lastHashKey },
    ],
  }
}

function merge<Parent extends OpenShard>(lower: Parent, upper: Parent): Replacement<Parent> {
  assert(areNeighbours(lower, upper), 'neighbours are merged')
  return { parents: [lower, upper], children: [{ firstHashKey: lower.firstHashKey, lastHashKey: upper.lastHashKey }] }
}

/** Whether `upper` begins where `lower` ends. */
export function areNeighbours(lower: HashRange, upper: HashRange): boolean {
  const next = BigInt(`0x${lower.lastHashKey}`) + 1n
  return next < HASH_KEYS && upper.firstHashKey === hashKeyToHex(next)
}
