import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import * as aws from '@aws-sdk/client-kinesis'
import { main } from '../../src/cli/main.ts'
import { type Leat, start } from '../../src/index.ts'
import { callNeighbour } from '../clients/neighbour.ts'
import { testIo } from '../support/cli-io.ts'

function clientOf(leat: Leat, accessKeyId = 'test', region = 'us-east-1'): aws.KinesisClient {
  const credentials = { accessKeyId, secretAccessKey: 'test' }
  return new aws.KinesisClient({ endpoint: leat.endpoint, region, credentials, maxAttempts: 1 })
}

async function reset(leat: Leat, ...args: readonly string[]) {
  const io = testIo({ env: leat.environment })
  return { code: await main(['reset', ...args], io), out: io.out(), err: io.err() }
}

const named = { StreamName: 'orders' }
const SHARD = { ...named, ShardId: 'shardId-000000000000' }

async function put(kinesis: aws.KinesisClient, text: string): Promise<void> {
  await kinesis.send(new aws.PutRecordCommand({ ...named, PartitionKey: 'k', Data: Buffer.from(text) }))
}

async function iteratorOf(kinesis: aws.KinesisClient, more: Partial<aws.GetShardIteratorCommandInput> = {}) {
  const input = { ...SHARD, ShardIteratorType: 'TRIM_HORIZON' as const, ...more }
  return (await kinesis.send(new aws.GetShardIteratorCommand(input))).ShardIterator
}

async function read(kinesis: aws.KinesisClient, ShardIterator: string | undefined) {
  const answer = await kinesis.send(new aws.GetRecordsCommand({ ShardIterator }))
  const records = answer.Records ?? []
  return {
    texts: records.map(({ Data = new Uint8Array() }) => Buffer.from(Data).toString()),
    last: records.at(-1)?.SequenceNumber,
    behindMs: answer.MillisBehindLatest,
  }
}

describe('reset', () => {
  it('leaves nothing of any account or region, and makes the first streams again', async () => {
    await using leat = await start({ initializeStreams: 'orders:1' })
    const [here, elsewhere, other] = [clientOf(leat), clientOf(leat, 'test', 'eu-west-1'), clientOf(leat, '111122223333')]
    await leat.clock.advance('25h')
    for (const [kinesis, StreamName] of [
      [here, 'a'],
      [elsewhere, 'b'],
      [other, 'c'],
    ] as const) {
      await kinesis.send(new aws.CreateStreamCommand({ StreamName, ShardCount: 3 }))
    }
    await leat.clock.advance('1s')
    await put(here, 'gone')
    const StreamARN = (await here.send(new aws.DescribeStreamSummaryCommand(named))).StreamDescriptionSummary?.StreamARN
    await here.send(new aws.RegisterStreamConsumerCommand({ StreamARN, ConsumerName: 'app' }))
    await leat.clock.freeze()

    const { code, out } = await reset(leat, '--yes')
    assert.deepEqual([code, out], [0, `${leat.endpoint} is as new.\n`])
    const names = async (kinesis: aws.KinesisClient) => (await kinesis.send(new aws.ListStreamsCommand({}))).StreamNames
    assert.deepEqual(await Promise.all([here, elsewhere, other].map(names)), [['orders'], [], []])
    const { frozen, aheadMs } = leat.clock.state()
    assert.deepEqual([frozen, Math.abs(aheadMs) < 60_000], [false, true])
    await aws.waitUntilStreamExists({ client: here, maxWaitTime: 10, minDelay: 1 }, named)
    assert.deepEqual((await read(here, await iteratorOf(here))).texts, [])
    const { Consumers } = await here.send(new aws.ListStreamConsumersCommand({ StreamARN }))
    assert.deepEqual(Consumers, [])
    await here.send(new aws.CreateStreamCommand({ StreamName: 'a', ShardCount: 1 }))
    for (const client of [here, elsewhere, other]) client.destroy()
  })

  it('is there as a function, too, and on a server without anything', async () => {
    await using leat = await start({ instant: true })
    await leat.reset()
    const kinesis = clientOf(leat)
    await kinesis.send(new aws.CreateStreamCommand({ ...named, ShardCount: 1 }))
    await leat.reset()
    await kinesis.send(new aws.CreateStreamCommand({ ...named, ShardCount: 1 }))
    kinesis.destroy()
  })

  it('leaves no log group and no queue, nor what was in them under those names', async () => {
    const leat = await start({ instant: true })
    try {
      const call = (service: 'logs' | 'sqs', operation: string, input: object) =>
        callNeighbour(leat.endpoint, service, operation, { ...input })
      const place = { logGroupName: 'g', logStreamName: 's' }
      const make = async (): Promise<string> => {
        await call('logs', 'CreateLogGroup', { logGroupName: 'g' })
        await call('logs', 'CreateLogStream', place)
        return (await call('sqs', 'CreateQueue', { QueueName: 'q' }))['QueueUrl'] as string
      }
      const QueueUrl = await make()
      await call('logs', 'PutLogEvents', { ...place, logEvents: [{ timestamp: Date.now(), message: 'x' }] })
      await call('sqs', 'SendMessage', { QueueUrl, MessageBody: 'x' })
      await leat.reset()
      assert.deepEqual((await call('logs', 'DescribeLogGroups', {}))['logGroups'], [])
      assert.deepEqual(await call('sqs', 'ListQueues', {}), {})
      await make()
      assert.deepEqual((await call('logs', 'GetLogEvents', place))['events'], [])
      assert.deepEqual(await call('sqs', 'ReceiveMessage', { QueueUrl }), {})
    } finally {
      await leat.close()
    }
  })

  it('empties a stream and leaves everything else as it was, for readers, too, and across a restart', async () => {
    const data = await mkdtemp(join(tmpdir(), 'leat-reset-'))
    try {
      const options = { data, instant: true, initializeStreams: 'orders:1,others:1' }
      let checkpoint: string | undefined
      {
        await using leat = await start(options)
        const kinesis = clientOf(leat)
        // Time stands still: positions decide, not moments.
        await leat.clock.freeze()
        for (const text of ['one', 'two']) await put(kinesis, text)
        await kinesis.send(new aws.PutRecordCommand({ StreamName: 'others', PartitionKey: 'k', Data: Buffer.from('stays') }))
        checkpoint = (await read(kinesis, await iteratorOf(kinesis))).last
        await kinesis.send(new aws.AddTagsToStreamCommand({ ...named, Tags: { team: 'a' } }))
        const held = await iteratorOf(kinesis)
        assert.equal((await reset(leat, '--stream', 'orders', '--yes')).out, 'orders is empty.\n')
        assert.deepEqual(await read(kinesis, held), { texts: [], last: undefined, behindMs: 0 })
        await put(kinesis, 'three')
        assert.deepEqual((await read(kinesis, held)).texts, ['three'])
        kinesis.destroy()
      }
      await using leat = await start(options)
      const kinesis = clientOf(leat)
      const AtStart = { ShardIteratorType: 'AT_TIMESTAMP' as const, Timestamp: new Date(0) }
      const AfterIt = { ShardIteratorType: 'AFTER_SEQUENCE_NUMBER' as const, StartingSequenceNumber: checkpoint }
      for (const from of [{}, AtStart, AfterIt]) {
        assert.deepEqual((await read(kinesis, await iteratorOf(kinesis, from))).texts, ['three'], JSON.stringify(from))
      }
      const tags = await kinesis.send(new aws.ListTagsForStreamCommand(named))
      assert.deepEqual(tags.Tags, [{ Key: 'team', Value: 'a' }])
      assert.deepEqual((await read(kinesis, await iteratorOf(kinesis, { StreamName: 'others' }))).texts, ['stays'])
      kinesis.destroy()
    } finally {
      await rm(data, { recursive: true })
    }
  })

  it('asks first, and knows which stream is not there', async () => {
    await using leat = await start({ instant: true, initializeStreams: 'orders:1' })
    const unasked = await reset(leat)
    assert.equal(unasked.code, 2)
    assert.match(unasked.err, /This deletes all streams, delivery streams and buckets at http:.* If that is meant: --yes\./)
    const missing = await reset(leat, '--stream', 'nope', '--yes')
    assert.equal(missing.code, 1)
    assert.match(missing.err, /Stream nope under account 000000000000 not found/)
  })
})
