/** Leat as a whole on a data directory. */
import assert from 'node:assert/strict'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import * as aws from '@aws-sdk/client-kinesis'
import { KinesisClient, type KinesisClientConfig } from '@aws-sdk/client-kinesis'
import { main } from '../../src/cli/main.ts'
import { ConfigError, type Leat, start } from '../../src/index.ts'
import { testIo } from '../support/cli-io.ts'

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

test('leat verify says what it can vouch for, and what is damaged', () =>
  inFolder(async (data) => {
    {
      await using _ = await start({ data, instant: true, initializeStreams: 'orders:2' })
      const io = testIo()
      assert.equal(await main(['verify', data], io), 75, 'not while a server has it')
      assert.match(io.err(), /in use/)
    }
    const well = testIo()
    assert.equal(await main(['verify', data], well), 0)
    assert.match(well.out(), /^All is well: \d+ records in 1 segment, /)
    const [segment = ''] = (await readdir(join(data, 'segments'))).filter((name) => name.endsWith('.log'))
    const path = join(data, 'segments', segment)
    const bytes = await readFile(path)
    bytes[300] = (bytes[300] ?? 0) ^ 1
    await writeFile(path, bytes)
    const damaged = testIo()
    assert.equal(await main(['verify', data], damaged), 75)
    assert.match(
      damaged.out(),
      /^Damaged\. .*\nsegments\/\d+-[0-9a-f]+\.log is damaged at bytes \d+ to \d+: a frame is not whole/,
    )
    await assert.rejects(start({ data }), { name: 'CorruptData' })
    assert.equal(await main(['verify', join(data, 'segments')], testIo()), 2)
  }))
