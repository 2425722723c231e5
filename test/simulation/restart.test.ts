/** Leat as a whole on a data directory. */
import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import * as aws from '@aws-sdk/client-kinesis'
import { KinesisClient, type KinesisClientConfig } from '@aws-sdk/client-kinesis'
import { ConfigError, type Leat, start } from '../../src/index.ts'

async function inFolder(play: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'leat-restart-'))
  try {
    await play(join(folder, 'data'))
  } finally {
    await rm(folder, { recursive: true })
  }
}

async function withClient<T>(leat: Leat, play: (client: KinesisClient) => Promise<T>): Promise<T> {
  const config: KinesisClientConfig = {
    endpoint: leat.endpoint,
    region: 'us-east-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  }
  const client = new KinesisClient(config)
  try {
    return await play(client)
  } finally {
    client.destroy()
  }
}

for (const sync of ['always', 'interval'] as const) {
  test(`streams, records and iterators outlast a restart, synced ${sync}`, () =>
    inFolder(async (data) => {
      let iterator: string | undefined
      let put: string | undefined
      {
        await using leat = await start({ data, sync, instant: true })
        assert.match(leat.storage, /data, (and are on the disk before|synced every 1000 ms)/)
        await withClient(leat, async (client) => {
          await client.send(new aws.CreateStreamCommand({ StreamName: 's', ShardCount: 1 }))
          const answer = await client.send(
            new aws.PutRecordCommand({ StreamName: 's', PartitionKey: 'k', Data: Buffer.from('kept') }),
          )
          put = answer.SequenceNumber
          const from = { StreamName: 's', ShardId: answer.ShardId, ShardIteratorType: 'TRIM_HORIZON' } as const
          iterator = (await client.send(new aws.GetShardIteratorCommand(from))).ShardIterator
        })
      }
      await using leat = await start({ data, sync, instant: true })
      await withClient(leat, async (client) => {
        const { Records } = await client.send(new aws.GetRecordsCommand({ ShardIterator: iterator }))
        assert.deepEqual(
          Records?.map((each) => [each.SequenceNumber, each.PartitionKey, Buffer.from(each.Data ?? []).toString()]),
          [[put, 'k', 'kept']],
        )
      })
    }))
}

test('a directory is not shared by two servers', () =>
  inFolder(async (data) => {
    await using _ = await start({ data })
    await assert.rejects(start({ data }), { name: 'DataInUse', exitCode: 75 })
  }))

test('--sync without --data is a mistake that is named', async () => {
  await assert.rejects(start({ sync: 'interval' }), ConfigError)
})
