/** Shards as parts of the hash-key space, and what came out of what. */

export interface Shard {
  readonly ShardId: string
  readonly ParentShardId?: string
  readonly AdjacentParentShardId?: string
  readonly HashKeyRange: { readonly StartingHashKey: string; readonly EndingHashKey: string }
  readonly SequenceNumberRange: { readonly StartingSequenceNumber: string; readonly EndingSequenceNumber?: string }
}

export const HASH_KEYS = 2n ** 128n
/** Fractions are worked out in whole millionths of a percent, finer than any screen. */
const FRACTION_STEPS = 10n ** 8n

export function isOpen(shard: Shard): boolean {
  return shard.SequenceNumberRange.EndingSequenceNumber === undefined
}

export function rangeOf(shard: Shard): { readonly start: bigint; readonly end: bigint } {
  return { start: BigInt(shard.HashKeyRange.StartingHashKey), end: BigInt(shard.HashKeyRange.EndingHashKey) }
}

/** Part of the whole, 0 to 1. */
export function fractionOf(keys: bigint): number {
  return Number((keys * FRACTION_STEPS) / HASH_KEYS) / Number(FRACTION_STEPS)
}

export function widthOf(shard: Shard): number {
  const { start, end } = rangeOf(shard)
  return fractionOf(end - start + 1n)
}

export function offsetOf(shard: Shard): number {
  return fractionOf(rangeOf(shard).start)
}

/** Where a split in two equal halves begins its second child. */
export function middleOf(shard: Shard): bigint {
  const { start, end } = rangeOf(shard)
  return start + (end - start + 1n) / 2n
}

/** The open shard that a hash key falls into. */
export function ownerOf(shards: readonly Shard[], hashKey: bigint): Shard | undefined {
  return shards.find((shard) => {
    const { start, end } = rangeOf(shard)
    return isOpen(shard) && start <= hashKey && hashKey <= end
  })
}

/** Open shards whose range begins right after this one's, or ends right before it: what it can be merged with. */
export function neighboursOf(shards: readonly Shard[], shard: Shard): readonly Shard[] {
  const { start, end } = rangeOf(shard)
  return shards.filter((each) => {
    const range = rangeOf(each)
    return isOpen(each) && (range.start === end + 1n || range.end === start - 1n)
  })
}

/** `shardId-000000000012` → `12`: what people call it; any other name stays. */
export function shortName(shardId: string): string {
  return /^shardId-\d{12}$/.test(shardId) ? String(Number(shardId.slice(8))) : shardId
}

/** Generations: a shard stands one below the younger of its parents. Parents that have expired count as absent. */
export function generationsOf(shards: readonly Shard[]): readonly (readonly Shard[])[] {
  const byId = new Map(shards.map((shard) => [shard.ShardId, shard]))
  const depths = new Map<string, number>()
  const depthOf = (id: string | undefined, guard: number): number => {
    const shard = id === undefined ? undefined : byId.get(id)
    if (shard === undefined || guard > shards.length) return -1
    const known = depths.get(shard.ShardId)
    if (known !== undefined) return known
    const depth = 1 + Math.max(depthOf(shard.ParentShardId, guard + 1), depthOf(shard.AdjacentParentShardId, guard + 1))
    depths.set(shard.ShardId, depth)
    return depth
  }
  const rows: Shard[][] = []
  for (const shard of shards) {
    const depth = depthOf(shard.ShardId, 0)
    for (let row = rows.length; row <= depth; row++) rows.push([])
    rows[depth]?.push(shard)
  }
  return rows.map((row) => row.toSorted((a, b) => (rangeOf(a).start < rangeOf(b).start ? -1 : 1)))
}
