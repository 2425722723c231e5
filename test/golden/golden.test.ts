import assert from 'node:assert/strict'
import { chmod, cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import {
  KinesisClient,
  ListStreamConsumersCommand,
  ListTagsForStreamCommand,
  PutRecordCommand,
} from '@aws-sdk/client-kinesis'
import { type Leat, start } from '../../src/index.ts'
import { verifyData } from '../../src/offline.ts'
import { MovableClock } from '../conformance/world.ts'
import { ARN, readAll } from './read.ts'

/** Data directories that each format wrote, as they were on the disk (without RESERVE, which is zeros), and what they hold. */
interface Golden {
  readonly writtenAtMs: number
  /** By stream and shard: number, partition key, data. */
  readonly records: Readonly<Record<string, Readonly<Record<string, readonly (readonly [string, string, string])[]>>>>
}

const FORMATS = ['format-1', 'format-2']

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

describe('a data directory of an older release', () => {
  for (const format of FORMATS) {
    it(`opens with all that was in it, takes more, and opens again: ${format}`, async (t) => {
      const golden = JSON.parse(await readFile(join(import.meta.dirname, `${format}.json`), 'utf8')) as Golden
      const folder = await mkdtemp(join(tmpdir(), 'leat-golden-'))
      t.after(() => rm(folder, { recursive: true }))
      await cp(join(import.meta.dirname, format), folder, { recursive: true })
      // A checkout leaves it readable by others, too.
      if ((await readdir(folder)).includes('master.key')) await chmod(join(folder, 'master.key'), 0o600)
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
