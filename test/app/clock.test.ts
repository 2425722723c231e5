import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import * as aws from '@aws-sdk/client-kinesis'
import { type Leat, type StartOptions, start } from '../../src/index.ts'

const HOUR_MS = 3_600_000

function clientOf(leat: Leat, credentials = { accessKeyId: 'test', secretAccessKey: 'test' }): aws.KinesisClient {
  return new aws.KinesisClient({ endpoint: leat.endpoint, region: 'us-east-1', credentials, maxAttempts: 1 })
}

async function withLeat(options: StartOptions, body: (leat: Leat, kinesis: aws.KinesisClient) => Promise<void>): Promise<void> {
  await using leat = await start(options)
  const kinesis = clientOf(leat)
  await body(leat, kinesis).finally(() => kinesis.destroy())
}

const SHARD = { StreamName: 'orders', ShardId: 'shardId-000000000000' }

async function put(kinesis: aws.KinesisClient, text: string): Promise<string> {
  const { SequenceNumber = '' } = await kinesis.send(
    new aws.PutRecordCommand({ StreamName: 'orders', PartitionKey: 'k', Data: Buffer.from(text) }),
  )
  return SequenceNumber
}

async function iterator(kinesis: aws.KinesisClient): Promise<string | undefined> {
  const answer = await kinesis.send(new aws.GetShardIteratorCommand({ ...SHARD, ShardIteratorType: 'TRIM_HORIZON' }))
  return answer.ShardIterator
}

async function texts(kinesis: aws.KinesisClient): Promise<readonly string[]> {
  const { Records = [] } = await kinesis.send(new aws.GetRecordsCommand({ ShardIterator: await iterator(kinesis) }))
  return Records.map(({ Data = new Uint8Array() }) => Buffer.from(Data).toString())
}

async function statusOf(kinesis: aws.KinesisClient): Promise<string | undefined> {
  const answer = await kinesis.send(new aws.DescribeStreamSummaryCommand({ StreamName: 'orders' }))
  return answer.StreamDescriptionSummary?.StreamStatus
}

async function manage(leat: Leat, input: object): Promise<{ readonly status: number; readonly body: unknown }> {
  const headers = { 'Content-Type': 'application/json' }
  const answer = await fetch(`${leat.endpoint}/_leat/api/clock`, { method: 'POST', headers, body: JSON.stringify(input) })
  return { status: answer.status, body: await answer.json() }
}

describe('time in the user’s hand', () => {
  it('lets records expire, in seconds instead of a day, and stamps new ones by it', async () => {
    await withLeat({ instant: true, initializeStreams: 'orders:1' }, async (leat, kinesis) => {
      await put(kinesis, 'old')
      const { aheadMs } = await leat.clock.advance('23h')
      assert.ok(Math.abs(aheadMs - 23 * HOUR_MS) < 60_000)
      await put(kinesis, 'new')
      assert.deepEqual(await texts(kinesis), ['old', 'new'])
      await leat.clock.advance('2h')
      assert.deepEqual(await texts(kinesis), ['new'])
    })
  })

  it('lets iterators expire after five minutes', async () => {
    await withLeat({ instant: true, initializeStreams: 'orders:1' }, async (leat, kinesis) => {
      const held = await iterator(kinesis)
      await leat.clock.advance('4m59s')
      await kinesis.send(new aws.GetRecordsCommand({ ShardIterator: held }))
      await leat.clock.advance('2s')
      await assert.rejects(kinesis.send(new aws.GetRecordsCommand({ ShardIterator: held })), aws.ExpiredIteratorException)
    })
  })

  it('shows an interim status for as long as time stands still', async () => {
    await withLeat({}, async (leat, kinesis) => {
      await leat.clock.freeze()
      await kinesis.send(new aws.CreateStreamCommand({ StreamName: 'orders', ShardCount: 2 }))
      assert.equal(await statusOf(kinesis), 'CREATING')
      await leat.clock.advance(499)
      assert.equal(await statusOf(kinesis), 'CREATING')
      await leat.clock.advance(1)
      assert.equal(await statusOf(kinesis), 'ACTIVE', 'the step has happened when advance resolves')
      await kinesis.send(
        new aws.SplitShardCommand({ StreamName: 'orders', ShardToSplit: SHARD.ShardId, NewStartingHashKey: '7' }),
      )
      assert.equal(await statusOf(kinesis), 'UPDATING')
      await leat.clock.advance('1s')
      assert.equal(await statusOf(kinesis), 'ACTIVE')
      const before = await manage(leat, { do: 'show' })
      assert.deepEqual([before.status, (before.body as { frozen: boolean }).frozen], [200, true])
      await leat.clock.resume()
      await kinesis.send(new aws.DeleteStreamCommand({ StreamName: 'orders' }))
      await assert.doesNotReject(leat.clock.advance('1s'))
      await assert.rejects(statusOf(kinesis), aws.ResourceNotFoundException)
    })
  })

  it('ends a subscription after its five minutes, with keep-alives before, and takes the next one', async () => {
    await withLeat({ instant: true, initializeStreams: 'orders:1' }, async (leat, kinesis) => {
      const { StreamDescriptionSummary: { StreamARN } = {} } = await kinesis.send(
        new aws.DescribeStreamSummaryCommand({ StreamName: 'orders' }),
      )
      const { Consumer } = await kinesis.send(new aws.RegisterStreamConsumerCommand({ StreamARN, ConsumerName: 'eva' }))
      const subscribe = new aws.SubscribeToShardCommand({
        ConsumerARN: Consumer?.ConsumerARN,
        ShardId: SHARD.ShardId,
        StartingPosition: { Type: 'LATEST' },
      })
      for (let round = 0; round < 2; round++) {
        const { EventStream } = await kinesis.send(subscribe)
        assert.ok(EventStream)
        const counting = (async () => {
          let events = 0
          for await (const _event of EventStream) events += 1
          return events
        })()
        await leat.clock.advance('6m')
        assert.equal(await counting, 59, 'one each five seconds, and the end instead of the last')
      }
    })
  })

  it('is known to signatures as the machine’s own: clients sign by theirs, which nobody moved', async () => {
    await using leat = await start({ instant: true, accessKeys: ['key1:secret-of-key1'], initializeStreams: 'orders:1' })
    const kinesis = clientOf(leat, { accessKeyId: 'key1', secretAccessKey: 'secret-of-key1' })
    await leat.clock.advance('25h')
    assert.equal(await statusOf(kinesis), 'ACTIVE')
    kinesis.destroy()
  })

  it('goes on from there after a restart, so that no record is older than the one before it', async () => {
    const data = await mkdtemp(join(tmpdir(), 'leat-clock-'))
    try {
      let first = ''
      await withLeat({ data, instant: true, initializeStreams: 'orders:1' }, async (leat, kinesis) => {
        await leat.clock.advance('30h')
        first = await put(kinesis, 'in the future')
      })
      let frozenAt = ''
      await withLeat({ data, instant: true }, async (leat, kinesis) => {
        const { aheadMs, frozen } = leat.clock.state()
        assert.ok(aheadMs >= 30 * HOUR_MS - 1 && !frozen, String(aheadMs))
        const second = await put(kinesis, 'later')
        assert.ok(BigInt(second) > BigInt(first))
        frozenAt = (await leat.clock.freeze()).now
      })
      await withLeat({ data, instant: true }, async (leat) => {
        assert.deepEqual([leat.clock.state().now, leat.clock.state().frozen], [frozenAt, true])
        await leat.clock.resume()
        await leat.clock.advance('1h')
      })
      await withLeat({ data, instant: true }, async (leat) => {
        assert.equal(leat.clock.state().frozen, false)
        assert.ok(Date.parse(leat.clock.state().now) >= Date.parse(frozenAt) + HOUR_MS)
      })
    } finally {
      await rm(data, { recursive: true })
    }
  })

  it('is steered over the management address, and says what it does not understand', async () => {
    await withLeat({}, async (leat) => {
      const { status, body } = await manage(leat, { do: 'advance', by: '25h' })
      assert.equal(status, 200)
      assert.deepEqual(Object.keys(body as object), ['now', 'frozen', 'aheadMs'])
      for (const input of [
        { do: 'advance' },
        { do: 'advance', by: 'soon' },
        { do: 'advance', by: '0s' },
        { do: 'advance', by: -1 },
        { do: 'advance', by: '397d' },
        { do: 'rewind' },
      ]) {
        const refused = await manage(leat, input)
        assert.equal(refused.status, 400, JSON.stringify(input))
        assert.equal((refused.body as { error: { code: string } }).error.code, 'BadRequest')
      }
    })
  })
})
