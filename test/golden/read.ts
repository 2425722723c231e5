import { GetRecordsCommand, GetShardIteratorCommand, type KinesisClient } from '@aws-sdk/client-kinesis'

export const ARN = 'arn:aws:kinesis:us-east-1:000000000000:stream/orders'

/** Number, partition key and data (base64) of every record of a shard. */
export async function readAll(client: KinesisClient, stream: string, shard: string): Promise<readonly (readonly string[])[]> {
  const place = { StreamName: stream, ShardId: shard }
  let next = (await client.send(new GetShardIteratorCommand({ ...place, ShardIteratorType: 'TRIM_HORIZON' }))).ShardIterator
  const all: (readonly string[])[] = []
  while (next !== undefined) {
    const page = await client.send(new GetRecordsCommand({ ShardIterator: next }))
    for (const { SequenceNumber, PartitionKey, Data } of page.Records ?? [])
      all.push([SequenceNumber ?? '', PartitionKey ?? '', Buffer.from(Data ?? []).toString('base64')])
    if (page.Records?.length === 0) break
    next = page.NextShardIterator
  }
  return all
}
