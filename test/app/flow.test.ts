import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { KinesisClient, PutRecordCommand } from '@aws-sdk/client-kinesis'
import { start } from '../../src/index.ts'
import { VirtualClock } from '../../src/kernel/virtual-clock.ts'

const START_MS = Date.UTC(2026, 0, 15, 12)

async function manage(endpoint: string, name: string, input: object): Promise<unknown> {
  const response = await fetch(`${endpoint}/_leat/api/${name}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(input),
  })
  return response.json()
}

describe('the management action flow', () => {
  it('tells what goes through the shards of an account and region, second by second', async () => {
    const clock = new VirtualClock(START_MS)
    await using leat = await start({ instant: true, initializeStreams: 'orders:1,clicks:1' }, { clock })
    const credentials = { accessKeyId: 'test', secretAccessKey: 'test' }
    const client = new KinesisClient({ endpoint: leat.endpoint, region: 'us-east-1', credentials })
    await client.send(new PutRecordCommand({ StreamName: 'orders', PartitionKey: 'k', Data: Buffer.alloc(9) }))
    client.destroy()
    await clock.advance(1_000)
    const shard = { shardId: 'shardId-000000000000', state: 'OPEN', inRecords: [0, 1], inBytes: [0, 10] }
    const arn = 'arn:aws:kinesis:us-east-1:000000000000:stream/orders'
    const expected = { seconds: 2, untilMs: START_MS + 1_000, streams: [{ name: 'orders', arn, shards: [shard] }] }
    assert.deepEqual(await manage(leat.endpoint, 'flow', { seconds: 2 }), expected)
    assert.deepEqual(await manage(leat.endpoint, 'flow', { seconds: 2, stream: 'orders' }), expected)
    for (const elsewhere of [{ stream: 'clicks' }, { region: 'eu-west-1' }, { account: '111111111111' }]) {
      assert.deepEqual(await manage(leat.endpoint, 'flow', { seconds: 2, ...elsewhere }), { ...expected, streams: [] })
    }
  })

  it('says what is wrong with what it was asked', async () => {
    await using leat = await start()
    for (const [input, message] of [
      [{ seconds: 0 }, 'seconds must be a whole number from 1 to 600.'],
      [{ seconds: 601 }, 'seconds must be a whole number from 1 to 600.'],
      [{ seconds: 'all' }, 'seconds must be a whole number from 1 to 600.'],
      [{ stream: 1 }, 'stream must be a name.'],
      [{ region: {} }, 'region must be a name.'],
      [{ account: 0 }, 'account must be 12 digits.'],
    ] as const) {
      assert.deepEqual(await manage(leat.endpoint, 'flow', input), { error: { code: 'BadRequest', message } })
    }
  })
})
