import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import * as aws from '@aws-sdk/client-kinesis'
import { answered } from '../../../test/support/answered.ts'
import { testIo } from '../../../test/support/cli-io.ts'
import { packAggregate, type RecordToPack } from '../../../test/support/kpl-writer.ts'
import { type Leat, start } from '../../index.ts'
import { main } from '../main.ts'

const TIMEOUT_MS = 60_000
/** The first of the upper half of all hash keys: shard 1 of two. */
const UPPER = String(2n ** 127n)

let leat: Leat
let kinesis: aws.KinesisClient

before(async () => {
  leat = await start({ instant: true })
  const credentials = { accessKeyId: 'test', secretAccessKey: 'test' }
  kinesis = new aws.KinesisClient({ endpoint: leat.endpoint, region: 'us-east-1', credentials })
})

after(async () => {
  kinesis.destroy()
  await leat.close()
})

async function stream(name: string, shards = 2): Promise<string> {
  await kinesis.send(new aws.CreateStreamCommand({ StreamName: name, ShardCount: shards }))
  return name
}

async function put(StreamName: string, Data: Uint8Array, ExplicitHashKey = '0', PartitionKey = 'a'): Promise<string> {
  const { SequenceNumber = '' } = await kinesis.send(
    new aws.PutRecordCommand({ StreamName, PartitionKey, ExplicitHashKey, Data }),
  )
  return SequenceNumber
}

async function tail(...args: readonly string[]) {
  const io = testIo({ env: leat.environment })
  const code = await main(['tail', ...args], io)
  return { code, out: io.out(), err: io.err() }
}

function jsonOf(out: string): Record<string, unknown>[] {
  return out
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>)
}

const low = (partitionKey: string, text: string): RecordToPack => ({
  partitionKey,
  explicitHashKey: '7',
  data: Buffer.from(text),
})

describe('tail and aggregated records', { timeout: TIMEOUT_MS }, () => {
  it('shows the records inside, with their keys and numbers', async () => {
    const name = await stream('packed')
    const sequenceNumber = await put(name, packAggregate([low('ada', '{"n":1}'), low('bob', 'two')]))
    const { out } = await tail(name, '--from', 'oldest', '--no-follow')
    assert.match(out, /^ 0 {2}[\d:.]+ {2}ada #0 {2}\{"n":1\}\n 0 {2}[\d:.]+ {2}bob #1 {2}two\n$/)
    const json = jsonOf((await tail(name, '--from', 'oldest', '--no-follow', '--json')).out)
    const common = { shardId: 'shardId-000000000000', sequenceNumber, arrivedAt: json[0]?.['arrivedAt'], explicitHashKey: '7' }
    assert.deepEqual(json, [
      { ...common, subSequenceNumber: 0, partitionKey: 'ada', encoding: 'json', data: { n: 1 } },
      { ...common, subSequenceNumber: 1, partitionKey: 'bob', encoding: 'text', data: 'two' },
    ])
  })

  it('finds keys inside, counts what is inside, and shows aggregates as they came when asked', async () => {
    const name = await stream('picked', 1)
    await put(name, packAggregate([low('ada', 'one'), low('bob', 'two'), low('ada', 'three')]))
    const one = await tail(name, '--from', 'oldest', '--no-follow', '--key', 'ada', '-n', '1', '--json')
    assert.deepEqual(
      jsonOf(one.out).map(({ data }) => data),
      ['one'],
    )
    const grep = await tail(name, '--from', 'oldest', '--no-follow', '--grep', '^t', '--json')
    assert.deepEqual(
      jsonOf(grep.out).map(({ data }) => data),
      ['two', 'three'],
    )
    const packed = jsonOf((await tail(name, '--from', 'oldest', '--no-follow', '--packed', '--json')).out)
    assert.deepEqual(
      packed.map(({ partitionKey, encoding }) => [partitionKey, encoding]),
      [['a', 'base64']],
    )
  })

  it('leaves out an aggregate with a key of another shard, all of it, and says so', async () => {
    const name = await stream('misplaced')
    const sequenceNumber = await put(
      name,
      packAggregate([low('ada', 'mine'), { ...low('bob', 'not mine'), explicitHashKey: UPPER }]),
    )
    await put(name, Buffer.from('plain'))
    const { out, err } = await tail(name, '--from', 'oldest', '--no-follow', '--json')
    assert.deepEqual(
      jsonOf(out).map(({ data }) => data),
      ['plain'],
    )
    assert.match(err, new RegExp(`^${sequenceNumber} in shard 0 packs 2 records of which not all belong to this shard`))
  })
})

describe('tail where the clock was moved', { timeout: TIMEOUT_MS }, () => {
  it('takes --since by the time of the server, and goes on at the tip when its iterators have expired', async () => {
    const name = await stream('moved', 1)
    await put(name, Buffer.from('old'))
    await leat.clock.advance('2h')
    await put(name, Buffer.from('new'))
    const since = await tail(name, '--since', '1h', '--no-follow', '--json')
    assert.deepEqual(
      jsonOf(since.out).map(({ data }) => data),
      ['new'],
    )

    const io = testIo({ env: leat.environment, tty: true })
    const running = main(['tail', name, '--json'], io)
    await io.seen('from latest')
    await answered('GetRecords', 1)
    await leat.clock.advance('6m')
    // One may have been under way; one is told that the iterator has expired; one comes from where the next iterator stands.
    await answered('GetRecords', 3)
    await put(name, Buffer.from('newest'))
    await io.seen('newest')
    io.interrupt()
    await running
    assert.deepEqual(
      jsonOf(io.out()).map(({ data }) => data),
      ['newest'],
    )
  })
})

describe('tail by enhanced fan-out', { timeout: TIMEOUT_MS }, () => {
  const consumers = async (name: string): Promise<readonly unknown[]> => {
    const { StreamDescriptionSummary: { StreamARN } = {} } = await kinesis.send(
      new aws.DescribeStreamSummaryCommand({ StreamName: name }),
    )
    const { Consumers = [] } = await kinesis.send(new aws.ListStreamConsumersCommand({ StreamARN }))
    return Consumers.map(({ ConsumerName }) => ConsumerName)
  }

  it('gets what is there and leaves no consumer behind', async () => {
    const name = await stream('pushed')
    await put(name, Buffer.from('low'))
    await put(name, Buffer.from('high'), UPPER)
    const { code, out } = await tail(name, '--efo', '--from', 'oldest', '--no-follow', '--json')
    assert.equal(code, 0)
    assert.deepEqual(
      jsonOf(out)
        .map(({ data }) => data)
        .toSorted(),
      ['high', 'low'],
    )
    assert.deepEqual(await consumers(name), [])
  })

  it('subscribes again after five minutes, behind the last record, and follows through a split', async () => {
    const name = await stream('followed', 1)
    await put(name, Buffer.from('first'))
    const io = testIo({ env: leat.environment })
    const running = main(['tail', name, '--efo', '--consumer', 'eva', '--from', 'oldest', '--json'], io)
    await io.seen('first')
    assert.deepEqual(await consumers(name), ['eva'])
    await leat.clock.advance('6m')
    await put(name, Buffer.from('second'))
    await io.seen('second')
    const ShardToSplit = 'shardId-000000000000'
    await kinesis.send(new aws.SplitShardCommand({ StreamName: name, ShardToSplit, NewStartingHashKey: UPPER }))
    await put(name, Buffer.from('third'), UPPER)
    await io.seen('third')
    io.interrupt()
    assert.equal(await running, 0)
    assert.deepEqual(
      jsonOf(io.out()).map(({ data, shardId }) => [String(shardId).slice(-1), data]),
      [
        ['0', 'first'],
        ['0', 'second'],
        ['2', 'third'],
      ],
    )
    assert.deepEqual(await consumers(name), [], 'it was registered here, so it goes')
  })

  it('leaves a consumer that was there', async () => {
    const name = await stream('shared', 1)
    const { StreamDescriptionSummary: { StreamARN } = {} } = await kinesis.send(
      new aws.DescribeStreamSummaryCommand({ StreamName: name }),
    )
    await kinesis.send(new aws.RegisterStreamConsumerCommand({ StreamARN, ConsumerName: 'app' }))
    await put(name, Buffer.from('x'))
    const { out } = await tail(name, '--efo', '--consumer', 'app', '--from', 'oldest', '-n', '1')
    assert.match(out, /x\n$/)
    assert.deepEqual(await consumers(name), ['app'])
  })

  it('names no consumer without being pushed to', async () => {
    const { code, err } = await tail('any', '--consumer', 'app')
    assert.equal(code, 2)
    assert.match(err, /give --efo, too/)
  })
})
