import assert from 'node:assert/strict'
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import {
  GetRecordsCommand,
  GetShardIteratorCommand,
  KinesisClient,
  ListStreamConsumersCommand,
  ListTagsForStreamCommand,
  PutRecordCommand,
} from '@aws-sdk/client-kinesis'
import { type Leat, start } from '../../src/index.ts'
import { verifyData } from '../../src/offline.ts'
import { MovableClock } from '../conformance/world.ts'

/** Data directories that each format wrote, as they were on the disk (without RESERVE, which is zeros), and what they hold. */
interface Golden {
  readonly writtenAtMs: number
  /** By stream and shard: number, partition key, data. */
  readonly records: Readonly<Record<string, Readonly<Record<string, readonly (readonly [string, string, string])[]>>>>
}

const FORMATS = ['format-1']
const ARN = 'arn:aws:kinesis:us-east-1:000000000000:stream/orders'

async function withServer<T>(data: string, writtenAtMs: number, use: (client: KinesisClient) => Promise<T>): Promise<T> {
  const clock = new MovableClock()
  clock.advance(writtenAtMs + 60_000 - clock.nowMs())
  const leat: Leat = await start({ data, instant: true, port: 0 }, { clock })
  const credentials = { accessKeyId: 'test', secretAccessKey: 'test' }
  const client = new KinesisClient({ endpoint: leat.endpoint, region: 'us-east-1', credentials })
  try {
    return await use(client)
  } finally {
    client.destroy()
    await leat.close()
  }
}

async function readAll(client: KinesisClient, stream: string, shard: string): Promise<readonly (readonly string[])[]> {
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

describe('a data directory of an older release', () => {
  for (const format of FORMATS) {
    it(`opens with all that was in it, takes more, and opens again: ${format}`, async (t) => {
      const golden = JSON.parse(await readFile(join(import.meta.dirname, `${format}.json`), 'utf8')) as Golden
      const folder = await mkdtemp(join(tmpdir(), 'leat-golden-'))
      t.after(() => rm(folder, { recursive: true }))
      await cp(join(import.meta.dirname, format), folder, { recursive: true })
      assert.deepEqual((await verifyData(folder)).damage, [])
      const added = new Map<string, string[]>()
      for (let life = 0; life < 3; life++) {
        await withServer(folder, golden.writtenAtMs, async (client) => {
          for (const [stream, shards] of Object.entries(golden.records)) {
            for (const [shard, records] of Object.entries(shards)) {
              const later = added.get(`${stream} ${shard}`) ?? []
              const all = await readAll(client, stream, shard)
              assert.deepEqual(all.slice(0, records.length), records, `${stream} ${shard}`)
              assert.deepEqual(
                all.slice(records.length).map(([number]) => number),
                later,
              )
            }
            const put = { StreamName: stream, PartitionKey: 'new', Data: Buffer.from(`life ${life}`) }
            const { ShardId, SequenceNumber } = await client.send(new PutRecordCommand(put))
            added.set(`${stream} ${ShardId}`, [...(added.get(`${stream} ${ShardId}`) ?? []), SequenceNumber ?? ''])
          }
          const { Tags } = await client.send(new ListTagsForStreamCommand({ StreamName: 'orders' }))
          assert.deepEqual(Tags, [{ Key: 'team', Value: 'mill' }])
          const { Consumers } = await client.send(new ListStreamConsumersCommand({ StreamARN: ARN }))
          assert.deepEqual(
            Consumers?.map(({ ConsumerName }) => ConsumerName),
            ['billing'],
          )
        })
      }
      assert.deepEqual((await verifyData(folder)).damage, [])
    })
  }
})
