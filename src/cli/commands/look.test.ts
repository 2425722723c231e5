import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { gzipSync } from 'node:zlib'
import * as aws from '@aws-sdk/client-kinesis'
import { testIo } from '../../../test/support/cli-io.ts'
import { packAggregate } from '../../../test/support/kpl-writer.ts'
import { type Leat, start } from '../../index.ts'
import { main } from '../main.ts'

const TIMEOUT_MS = 60_000

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

async function put(StreamName: string, PartitionKey: string, Data: string | Uint8Array, ExplicitHashKey?: string) {
  const answer = await kinesis.send(
    new aws.PutRecordCommand({ StreamName, PartitionKey, Data: Buffer.from(Data), ExplicitHashKey }),
  )
  return { number: answer.SequenceNumber ?? '', shardId: answer.ShardId ?? '' }
}

async function leatCommand(...args: readonly string[]) {
  const io = testIo({ env: leat.environment })
  const code = await main(args, io)
  return {
    code,
    out: io.out(),
    err: io.err(),
    json: () =>
      io
        .out()
        .split('\n')
        .slice(0, -1)
        .map((line) => JSON.parse(line)),
  }
}

describe('leat peek', { timeout: TIMEOUT_MS }, () => {
  it('says where a key goes, and what came there last', async () => {
    const name = await stream('routed')
    const { shardId } = await put(name, 'user-17', 'mine')
    const { code, out, json } = await leatCommand('peek', name, '--key', 'user-17', '--json')
    assert.equal(code, 0, out)
    const [route, record] = json()
    assert.equal(route.shardId, shardId)
    assert.equal(BigInt(route.hashKey), 0x62ba533209fda25d4b0d5e5e2151a0b2n)
    assert.deepEqual([record.shardId, record.partitionKey, record.data], [shardId, 'user-17', 'mine'])
    const readable = (await leatCommand('peek', name, '--key', 'user-17')).out
    assert.match(
      readable,
      /^key {6}user-17\nhash {5}[0-9a-f]{32} = \d+\ngoes to {2}shardId-\d{12}, which has [0-9a-f]{32} to [0-9a-f]{32}\n\nThe newest 1 record of /,
    )
  })

  it('takes a hash key, and finds the shard that is open now', async () => {
    const name = await stream('hashed', 1)
    const NewStartingHashKey = String(2n ** 127n)
    await kinesis.send(new aws.SplitShardCommand({ StreamName: name, ShardToSplit: 'shardId-000000000000', NewStartingHashKey }))
    await aws.waitUntilStreamExists({ client: kinesis, maxWaitTime: 10, minDelay: 1 }, { StreamName: name })
    const { json } = await leatCommand('peek', name, '--hash-key', NewStartingHashKey, '-n', '0', '--json')
    assert.deepEqual(json(), [
      {
        hashKey: NewStartingHashKey,
        shardId: 'shardId-000000000002',
        firstHashKey: NewStartingHashKey,
        lastHashKey: String(2n ** 128n - 1n),
      },
    ])
  })

  it('promises no shard where a stream spreads records by itself, and tail finds a key in all of them', async () => {
    const name = 'spread'
    const StreamModeDetails = { StreamMode: aws.StreamMode.ON_DEMAND }
    const RecordDistributionStrategy = aws.RecordDistributionStrategy.AUTO
    await kinesis.send(new aws.CreateStreamCommand({ StreamName: name, StreamModeDetails, RecordDistributionStrategy }))
    for (let i = 0; i < 12; i++) await put(name, 'user-17', `n${i}`)
    assert.match(
      (await leatCommand('peek', name, '--key', 'user-17')).out,
      /goes to {2}any shard: .*\n\nThe newest 10 records:\n/,
    )
    const [route] = (await leatCommand('peek', name, '--key', 'user-17', '-n', '0', '--json')).json()
    assert.deepEqual(Object.keys(route), ['partitionKey', 'hashKey'])
    const tailed = await leatCommand('tail', name, '--key', 'user-17', '--from', 'oldest', '--no-follow', '--json')
    assert.equal(tailed.json().length, 12)
  })

  it('shows the newest of all shards, in order of arrival, however old they are', async () => {
    const name = await stream('newest')
    for (let i = 0; i < 6; i++) {
      await put(name, 'k', String(i), i % 2 === 0 ? '0' : String(2n ** 127n))
      await leat.clock.advance(i === 2 ? '3h' : '1s')
    }
    const { json } = await leatCommand('peek', name, '-n', '4', '--json')
    assert.deepEqual(
      json().map(({ data }) => data),
      [2, 3, 4, 5],
    )
    assert.equal((await leatCommand('peek', await stream('empty'))).out, 'There are no records.\n')
  })

  it('refuses what is no hash key, and two questions at once', async () => {
    assert.match((await leatCommand('peek', 's', '--hash-key', String(2n ** 128n))).err, /must be a whole number from 0/)
    assert.match((await leatCommand('peek', 's', '--hash-key', '1', '--key', 'a')).err, /exclude each other/)
  })
})

describe('leat find', { timeout: TIMEOUT_MS }, () => {
  it('shows one record by its number, decoded', async () => {
    const name = await stream('found')
    await put(name, 'ada', 'before')
    const { number, shardId } = await put(name, 'ada', gzipSync('{"a":1}'))
    await put(name, 'ada', 'behind')
    const { code, out } = await leatCommand('find', name, number)
    assert.equal(code, 0)
    assert.match(
      out,
      new RegExp(
        `^record {3}${number}\nshard {4}${shardId}\narrived {2}\\d{4}-.*Z\nkey {6}ada {3}MD5 [0-9a-f]{32}\ndata {5}\\d+ bytes, gzip of JSON\n\n\\{\n  "a": 1\n\\}\n$`,
      ),
    )
    const { json } = await leatCommand('find', name, number, '--json')
    assert.deepEqual(
      json().map(({ sequenceNumber, partitionKey }) => [sequenceNumber, partitionKey]),
      [[number, 'ada']],
    )
  })

  it('opens aggregates, and says when a key does not tell the shard', async () => {
    const name = await stream('aggregates')
    const parts = [
      { partitionKey: 'ada', data: Buffer.from('one') },
      { partitionKey: 'bob', explicitHashKey: '5', data: Buffer.from('two') },
    ]
    const { number } = await put(name, 'a', packAggregate(parts), String(2n ** 127n))
    const { out } = await leatCommand('find', name, number)
    assert.match(
      out,
      /an aggregate of the KPL with 2 records, not all of this shard, so that consumer libraries leave it out\n\n#0 {2}ada {2}one\n#1 {2}bob \(hash key 5\) {2}two\n$/,
    )
    assert.match(out, /it was put with an ExplicitHashKey/)
    assert.deepEqual(
      (await leatCommand('find', name, number, '--json')).json().map(({ data }) => data),
      ['one', 'two'],
    )
  })

  it('says what is there instead when there is no such record', async () => {
    const name = await stream('missed', 1)
    const [first, second] = [await put(name, 'a', 'first'), await put(name, 'a', 'second')]
    await leatCommand('reset', '--stream', name, '--yes')
    const third = await put(name, 'a', 'third')
    const gone = await leatCommand('find', name, second.number)
    assert.equal(gone.code, 1)
    assert.match(
      gone.err,
      new RegExp(
        `has no record ${second.number}: it has expired, or there never was one. The next one there is ${third.number}, arrived at `,
      ),
    )
    const beyond = await leatCommand('find', name, String(BigInt(third.number) + (1n << 80n)))
    assert.match(beyond.err, /Nothing stands behind it, either/)
    const elsewhere = await leatCommand('find', name, String(BigInt(first.number) + (9n << 4n)))
    assert.match(elsewhere.err, /belongs to shardId-000000000009, and missed has no such shard/)
    assert.match((await leatCommand('find', name, 'seven')).err, /no sequence number/)
  })
})
