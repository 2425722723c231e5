/**
 * Writes a data directory of the present format and what it holds, for every later Leat to open: `node test/golden/write.ts format-2`. Once per format; what is
 * checked in is never written again.
 */
import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import {
  AddTagsToStreamCommand,
  CreateStreamCommand,
  KinesisClient,
  ListShardsCommand,
  PutRecordCommand,
  PutRecordsCommand,
  RegisterStreamConsumerCommand,
  SplitShardCommand,
  StartStreamEncryptionCommand,
} from '@aws-sdk/client-kinesis'
import { VERSION } from '../../src/app.ts'
import { start } from '../../src/index.ts'
import { callKms } from '../clients/neighbour.ts'
import { ARN, readAll } from './read.ts'

const STREAMS = ['orders', 'clicks', 'secret']
const LIVES = 3
const MIDDLE_OF_THE_LOWER_HALF = String(2n ** 126n)

async function begin(client: KinesisClient, endpoint: string): Promise<void> {
  await client.send(new CreateStreamCommand({ StreamName: 'orders', ShardCount: 2 }))
  await client.send(new AddTagsToStreamCommand({ StreamName: 'orders', Tags: { team: 'mill' } }))
  for (const name of ['clicks', 'secret']) await client.send(new CreateStreamCommand({ StreamName: name, ShardCount: 1 }))
  const { KeyMetadata } = await callKms(endpoint, 'CreateKey', { Description: 'golden' })
  const TargetKeyId = (KeyMetadata as { readonly KeyId: string }).KeyId
  await callKms(endpoint, 'CreateAlias', { AliasName: 'alias/golden', TargetKeyId })
  const encryption = { StreamName: 'secret', EncryptionType: 'KMS', KeyId: 'alias/golden' } as const
  await client.send(new StartStreamEncryptionCommand(encryption))
}

async function live(client: KinesisClient, life: number): Promise<void> {
  for (const StreamName of ['orders', 'secret']) {
    for (let put = 0; put < 4; put++) {
      const Records = Array.from({ length: 5 }, (_, i) => ({
        PartitionKey: `user-${i}`,
        Data: Buffer.from(`life ${life} put ${put} record ${i}`),
      }))
      await client.send(new PutRecordsCommand({ StreamName, Records }))
    }
  }
  await client.send(new PutRecordCommand({ StreamName: 'clicks', PartitionKey: 'Schlüssel', Data: Buffer.alloc(300, life + 1) }))
  if (life !== 1) return
  await client.send(new RegisterStreamConsumerCommand({ StreamARN: ARN, ConsumerName: 'billing' }))
  const split = { ShardToSplit: 'shardId-000000000000', NewStartingHashKey: MIDDLE_OF_THE_LOWER_HALF }
  await client.send(new SplitShardCommand({ StreamName: 'orders', ...split }))
  await sleep(1_500)
}

async function main(name: string): Promise<void> {
  const data = join(import.meta.dirname, name)
  await rm(data, { recursive: true, force: true })
  const records: Record<string, Record<string, unknown>> = {}
  for (let life = 0; life < LIVES; life++) {
    const leat = await start({ data, instant: true, port: 0 })
    const credentials = { accessKeyId: 'test', secretAccessKey: 'test' }
    const client = new KinesisClient({ endpoint: leat.endpoint, region: 'us-east-1', credentials })
    if (life === 0) await begin(client, leat.endpoint)
    await live(client, life)
    for (const StreamName of life === LIVES - 1 ? STREAMS : []) {
      const { Shards } = await client.send(new ListShardsCommand({ StreamName }))
      const shards = (Shards ?? []).map(({ ShardId }) => ShardId ?? '')
      const read = await Promise.all(shards.map(async (shard) => [shard, await readAll(client, StreamName, shard)] as const))
      records[StreamName] = Object.fromEntries(read)
    }
    client.destroy()
    await leat.close()
  }
  await rm(join(data, 'RESERVE'), { force: true })
  const golden = { writtenBy: VERSION, writtenAtMs: Date.now(), records }
  await writeFile(`${data}.json`, `${JSON.stringify(golden, undefined, 1)}\n`)
}

await main(process.argv[2] ?? '')
