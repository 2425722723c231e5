import { setTimeout as sleep } from 'node:timers/promises'
import {
  GetRecordsCommand,
  GetShardIteratorCommand,
  type KinesisClient,
  type _Record as KinesisRecord,
  ListShardsCommand,
  ProvisionedThroughputExceededException,
  type Shard,
} from '@aws-sdk/client-kinesis'

/** A shard answers five reads and 2 MiB a second: who is told to slow down waits this long, ms. */
const pauseMs = 250

export async function listShards(client: KinesisClient, stream: string): Promise<Shard[]> {
  const shards: Shard[] = []
  let next: string | undefined
  do {
    const page = await client.send(new ListShardsCommand(next === undefined ? { StreamName: stream } : { NextToken: next }))
    shards.push(...(page.Shards ?? []))
    next = page.NextToken
  } while (next !== undefined)
  return shards
}

/**
 * Polls a shard from its oldest record until it has caught up with the newest.
 *
 * @throws when a sequence number does not come after the one before it.
 */
export async function readShard(
  client: KinesisClient,
  stream: string,
  shardId: string,
  onRecords: (records: readonly KinesisRecord[]) => void,
): Promise<{ requests: number }> {
  const start = await client.send(
    new GetShardIteratorCommand({ StreamName: stream, ShardId: shardId, ShardIteratorType: 'TRIM_HORIZON' }),
  )
  let iterator = start.ShardIterator
  let requests = 0
  let last = -1n
  while (iterator !== undefined) {
    const page = await getRecords(client, iterator)
    requests += 1
    // Over HTTP/2 the SDK takes an answer that was cut off behind its headers as one without members; an empty page has its list.
    if (page.Records === undefined) throw new Error(`${shardId}: an answer was cut off on its way`)
    for (const { SequenceNumber = '' } of page.Records) {
      if (BigInt(SequenceNumber) <= last) {
        throw new Error(`${shardId}: sequence number ${SequenceNumber} after ${last}`)
      }
      last = BigInt(SequenceNumber)
    }
    onRecords(page.Records)
    // An empty page alone does not mean the end; being zero milliseconds behind does.
    iterator = page.MillisBehindLatest === 0 ? undefined : page.NextShardIterator
  }
  return { requests }
}

async function getRecords(client: KinesisClient, iterator: string) {
  for (;;) {
    try {
      return await client.send(new GetRecordsCommand({ ShardIterator: iterator, Limit: 10_000 }))
    } catch (error) {
      if (!(error instanceof ProvisionedThroughputExceededException)) {
        throw error
      }
      await sleep(pauseMs)
    }
  }
}
