import type { StreamSession } from '../streams.ts'
import type { ListedShard } from './lineage.ts'

/** All shards that the server tells of, in order of id. */
export async function listShards({ io, sdk, client, stream }: StreamSession): Promise<readonly ListedShard[]> {
  const shards: ListedShard[] = []
  let token: string | undefined
  do {
    const input = token === undefined ? { StreamName: stream } : { NextToken: token }
    const page = await client.send(new sdk.ListShardsCommand(input), { abortSignal: io.signal })
    for (const { ShardId, ParentShardId, AdjacentParentShardId, HashKeyRange, SequenceNumberRange } of page.Shards ?? []) {
      shards.push({
        id: ShardId ?? '',
        ...(ParentShardId !== undefined && { parentId: ParentShardId }),
        ...(AdjacentParentShardId !== undefined && { adjacentParentId: AdjacentParentShardId }),
        firstHashKey: BigInt(HashKeyRange?.StartingHashKey ?? 0),
        lastHashKey: BigInt(HashKeyRange?.EndingHashKey ?? 0),
        isOpen: SequenceNumberRange?.EndingSequenceNumber === undefined,
      })
    }
    token = page.NextToken
  } while (token !== undefined)
  return shards
}
