import type { Shard, World } from '../world.ts'

/** The greatest hash key, the first of the upper half, and the last of the lower. */
export const LAST = '340282366920938463463374607431768211455'
export const HALF = '170141183460469231731687303715884105728'
export const MIDDLE = '170141183460469231731687303715884105727'

export function shardId(index: number): string {
  return `shardId-${String(index).padStart(12, '0')}`
}

/** What the first split of a stream with one shard opens. */
export const CHILDREN: readonly string[] = [shardId(1), shardId(2)]

export interface RelatedShard extends Shard {
  readonly ParentShardId?: string
  readonly AdjacentParentShardId?: string
}

export async function lineage(world: World, name: string): Promise<readonly RelatedShard[]> {
  return (await world.shards(name)) as readonly RelatedShard[]
}

/** Splits a shard and waits until its halves are open. */
export async function split(world: World, name: string, shard = '0', key = HALF): Promise<void> {
  await world.ok('SplitShard', { StreamName: name, ShardToSplit: shard, NewStartingHashKey: key })
  await world.untilActive(name)
}

/** Ids of the shards that pass a filter. */
export async function idsOf(world: World, name: string, filter?: object): Promise<readonly string[]> {
  const output = await world.ok('ListShards', { StreamName: name, ...(filter !== undefined && { ShardFilter: filter }) })
  return (output['Shards'] as Shard[]).map(({ ShardId }) => ShardId)
}

/** Hash ranges of the open shards, in order. */
export async function openRanges(world: World, name: string): Promise<readonly (readonly [bigint, bigint])[]> {
  return (await world.shards(name))
    .filter(({ SequenceNumberRange }) => (SequenceNumberRange.EndingSequenceNumber ?? undefined) === undefined)
    .map(({ HashKeyRange }) => [BigInt(HashKeyRange.StartingHashKey), BigInt(HashKeyRange.EndingHashKey)] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1))
}
