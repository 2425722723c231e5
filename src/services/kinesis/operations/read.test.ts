import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { ACCOUNT, type Kinesis, openKinesis, START_MS, scope } from '../../../../test/services/kinesis-harness.ts'
import { MemoryEngine } from '../../../engine/memory/memory-engine.ts'
import * as model from '../model.gen.ts'
import { parseSequenceNumber } from '../sequence-number.ts'

const StreamName = 'orders'
const ShardId = 'shardId-000000000000'

interface Opened extends AsyncDisposable {
  readonly aws: Kinesis
  /** Sequence numbers of records r0, r1, …, a second apart. */
  readonly numbers: readonly string[]
}

async function withRecords(count: number, firstPosition = 0): Promise<Opened> {
  const aws = await openKinesis({ engine: (clock) => new MemoryEngine({ clock, firstPosition }) })
  await aws.call(model.CreateStream, { StreamName, ShardCount: 1 })
  const numbers: string[] = []
  for (let i = 0; i < count; i++) {
    numbers.push((await aws.call(model.PutRecord, { StreamName, PartitionKey: 'a', Data: Buffer.from(`r${i}`) })).SequenceNumber)
    await aws.pass(1000)
  }
  return { aws, numbers, [Symbol.asyncDispose]: () => aws[Symbol.asyncDispose]() }
}

async function iterator(aws: Kinesis, input: Partial<model.GetShardIteratorInput>): Promise<string> {
  const defaults = { StreamName, ShardId, ShardIteratorType: 'TRIM_HORIZON' } as const
  return (await aws.call(model.GetShardIterator, { ...defaults, ...input })).ShardIterator ?? ''
}

async function texts(aws: Kinesis, input: Partial<model.GetShardIteratorInput>): Promise<readonly string[]> {
  const { Records } = await aws.call(model.GetRecords, { ShardIterator: await iterator(aws, input) })
  return Records.map(({ Data }) => Buffer.from(Data).toString())
}

describe('GetShardIterator', () => {
  for (const firstPosition of [0, 1_000_000_007]) {
    it(`begins where its type says (positions from ${firstPosition})`, async () => {
      await using opened = await withRecords(3, firstPosition)
      const { aws, numbers } = opened
      const [first = '', second = '', third = ''] = numbers
      assert.deepEqual(await texts(aws, { ShardIteratorType: 'TRIM_HORIZON' }), ['r0', 'r1', 'r2'])
      assert.deepEqual(await texts(aws, { ShardIteratorType: 'LATEST' }), [])
      const at = (StartingSequenceNumber: string) =>
        texts(aws, { ShardIteratorType: 'AT_SEQUENCE_NUMBER', StartingSequenceNumber })
      const after = (StartingSequenceNumber: string) =>
        texts(aws, { ShardIteratorType: 'AFTER_SEQUENCE_NUMBER', StartingSequenceNumber })
      assert.deepEqual([await at(first), await at(second), await at(third)], [['r0', 'r1', 'r2'], ['r1', 'r2'], ['r2']])
      assert.deepEqual([await after(first), await after(second), await after(third)], [['r1', 'r2'], ['r2'], []])
      const since = (Timestamp: number) => texts(aws, { ShardIteratorType: 'AT_TIMESTAMP', Timestamp })
      assert.deepEqual(await since(0), ['r0', 'r1', 'r2'])
      assert.deepEqual(await since(START_MS + 1000), ['r1', 'r2'])
      assert.deepEqual(await since(START_MS + 1001), ['r2'])
      assert.deepEqual(await since(START_MS + 2001), [])
    })

    it(`takes numbers that no record has (positions from ${firstPosition})`, async () => {
      await using opened = await withRecords(3, firstPosition)
      const { aws, numbers } = opened
      const second = 1n << 36n
      const at = (number: bigint) =>
        texts(aws, { ShardIteratorType: 'AT_SEQUENCE_NUMBER', StartingSequenceNumber: number.toString() })
      const after = (number: bigint) =>
        texts(aws, { ShardIteratorType: 'AFTER_SEQUENCE_NUMBER', StartingSequenceNumber: number.toString() })
      const r1 = BigInt(numbers[1] ?? '')
      assert.deepEqual(
        [await at(r1 - second), await after(r1 - second)],
        [
          ['r1', 'r2'],
          ['r1', 'r2'],
        ],
        'an earlier time',
      )
      assert.deepEqual([await at(r1 + second), await after(r1 + second)], [['r2'], ['r2']], 'a later time')
      const { Shards = [] } = await aws.call(model.ListShards, { StreamName })
      const start = BigInt(Shards[0]?.SequenceNumberRange.StartingSequenceNumber ?? '')
      assert.deepEqual(
        [await at(start), await after(start)],
        [
          ['r0', 'r1', 'r2'],
          ['r0', 'r1', 'r2'],
        ],
        "the shard's starting number",
      )
      const greatest = start | (((1n << 63n) - 1n) << 80n)
      assert.deepEqual([await at(greatest), await after(greatest)], [[], []], 'the greatest index')
    })
  }

  it('takes the number of a record that is yet to come', async () => {
    await using opened = await withRecords(1)
    const { aws, numbers } = opened
    const StartingSequenceNumber = (BigInt(numbers[0] ?? '') + (1n << 80n)).toString()
    const at = await iterator(aws, { ShardIteratorType: 'AT_SEQUENCE_NUMBER', StartingSequenceNumber })
    const after = await iterator(aws, { ShardIteratorType: 'AFTER_SEQUENCE_NUMBER', StartingSequenceNumber })
    const put = { StreamName, PartitionKey: 'a', Data: Buffer.from('new') }
    const { SequenceNumber } = await aws.call(model.PutRecord, put)
    assert.ok(BigInt(SequenceNumber) > BigInt(StartingSequenceNumber), 'the same index, a later second')
    for (const ShardIterator of [at, after]) {
      assert.equal((await aws.call(model.GetRecords, { ShardIterator })).Records[0]?.SequenceNumber, SequenceNumber)
    }
  })

  it('at the tip gives what is written afterwards', async () => {
    await using opened = await withRecords(1)
    const { aws } = opened
    const ShardIterator = await iterator(aws, { ShardIteratorType: 'LATEST' })
    await aws.call(model.PutRecord, { StreamName, PartitionKey: 'a', Data: Buffer.from('new') })
    const { Records } = await aws.call(model.GetRecords, { ShardIterator })
    assert.deepEqual(
      Records.map(({ Data }) => Buffer.from(Data).toString()),
      ['new'],
    )
  })

  it('checks in the order of AWS', async () => {
    await using aws = await openKinesis()
    const refused = (input: Partial<model.GetShardIteratorInput>) =>
      aws.refusal(model.GetShardIterator, {
        StreamName,
        ShardId,
        ShardIteratorType: 'LATEST',
        StartingSequenceNumber: '5',
        ...input,
      })
    assert.equal(
      await refused({ ShardId: 'shardId-x' }),
      `ResourceNotFoundException: Could not find shard shardId-x in stream orders under account ${ACCOUNT}.`,
    )
    const noShard = (id: string) =>
      `ResourceNotFoundException: Shard ${id} in stream orders under account ${ACCOUNT} does not exist`
    assert.equal(await refused({ ShardId: 'foo-00' }), noShard(ShardId))
    await aws.call(model.CreateStream, { StreamName, ShardCount: 1 })
    assert.equal(await refused({ ShardId: '1' }), noShard('shardId-000000000001'))

    const combination =
      'InvalidArgumentException: Must either specify (1) AT_SEQUENCE_NUMBER or AFTER_SEQUENCE_NUMBER and StartingSequenceNumber or (2) TRIM_HORIZON or LATEST and no StartingSequenceNumber. Request specified'
    assert.equal(await refused({}), `${combination} LATEST and also a StartingSequenceNumber.`)
    const without = { StreamName, ShardId, ShardIteratorType: 'AT_SEQUENCE_NUMBER' } as const
    assert.equal(
      await aws.refusal(model.GetShardIterator, without),
      `${combination} AT_SEQUENCE_NUMBER and no StartingSequenceNumber.`,
    )

    const at = (digits: string) => {
      const StartingSequenceNumber = BigInt(`0x${digits}`).toString()
      return refused({ ShardIteratorType: 'AT_SEQUENCE_NUMBER', StartingSequenceNumber }).then((text) =>
        text.replaceAll(StartingSequenceNumber, 'N'),
      )
    }
    const invalid = `InvalidArgumentException: StartingSequenceNumber N used in GetShardIterator on shard ${ShardId} in stream orders under account ${ACCOUNT} is invalid`
    assert.equal(await at(`2${'0'.repeat(45)}3`), `${invalid}.`)
    const wrongShard = (id: string) =>
      `InvalidArgumentException: Invalid StartingSequenceNumber. It encodes ${id}, while it was used in a call to a shard with ${ShardId}`
    assert.equal(await at(`2${'0'.repeat(37)}000000012`), wrongShard('shardId-000000000001'))
    assert.equal(await at(`2${'0'.repeat(37)}800000002`), wrongShard('shardId--02147483648'))
    assert.equal(await at(`2${'0'.repeat(45)}2`), `${invalid} because it did not come from this stream.`)
    assert.equal(await at(`2${'0'.repeat(45)}1`), `${invalid} because it did not come from this stream.`)
    assert.match(aws.told.at(-1) ?? '', /comes from a stream created about 1970-01-01/)
    assert.equal(await at('0'), 'InternalFailureException')
    assert.match(aws.told.at(-1) ?? '', /use TRIM_HORIZON/)
  })

  it('of a time needs one that has come', async () => {
    await using aws = await openKinesis()
    await aws.call(model.CreateStream, { StreamName, ShardCount: 1 })
    const input = { StreamName, ShardId, ShardIteratorType: 'AT_TIMESTAMP' } as const
    assert.equal(
      await aws.refusal(model.GetShardIterator, input),
      'InvalidArgumentException: Must specify timestampInMillis parameter for iterator of type AT_TIMESTAMP. Current request has no timestamp parameter.',
    )
    assert.equal(
      await aws.refusal(model.GetShardIterator, { ...input, Timestamp: START_MS + 1 }),
      `InvalidArgumentException: The timestampInMillis parameter cannot be greater than the currentTimestampInMillis. timestampInMillis: ${START_MS + 1}, currentTimestampInMillis: ${START_MS}`,
    )
    await aws.call(model.GetShardIterator, { ...input, Timestamp: START_MS })
    assert.match(
      await aws.refusal(model.GetShardIterator, { ...input, Timestamp: START_MS, DryRun: true }),
      /^DryRunOperationException/,
    )
  })

  it('finds no shard while the stream is CREATING', async () => {
    await using aws = await openKinesis({ statusDelayMs: 500 })
    await aws.call(model.CreateStream, { StreamName, ShardCount: 1 })
    assert.equal(
      await aws.refusal(model.GetShardIterator, { StreamName, ShardId, ShardIteratorType: 'LATEST' }),
      `ResourceNotFoundException: Shard ${ShardId} in stream orders under account ${ACCOUNT} does not exist`,
    )
    assert.match(aws.told[0] ?? '', /still CREATING/)
  })

  it('at the tip tells the server what it leaves behind', async () => {
    await using opened = await withRecords(0)
    const { aws } = opened
    await iterator(aws, { ShardIteratorType: 'LATEST' })
    assert.deepEqual(aws.told, [])
    const put = (count: number) => {
      const Records = Array.from({ length: count }, () => ({ PartitionKey: 'a', Data: Buffer.from('x') }))
      return aws.call(model.PutRecords, { StreamName, Records })
    }
    await put(1)
    await iterator(aws, { ShardIteratorType: 'LATEST' })
    await put(11)
    await iterator(aws, { ShardIteratorType: 'LATEST' })
    for (let i = 0; i < 3; i++) await put(500)
    await iterator(aws, { ShardIteratorType: 'LATEST' })
    const told = (what: string) => `GetShardIterator: LATEST starts after the newest record; ${what}`
    assert.deepEqual(aws.told, [
      told(`1 older record exists in ${ShardId} of orders; use TRIM_HORIZON to read it`),
      told(`12 older records exist in ${ShardId} of orders; use TRIM_HORIZON to read them`),
      told(`1,000+ older records exist in ${ShardId} of orders; use TRIM_HORIZON to read them`),
    ])
  })
})

describe('GetRecords', () => {
  it('gives back what was put, under the same number', async () => {
    await using opened = await withRecords(2)
    const { aws, numbers } = opened
    const { Records, NextShardIterator, ...rest } = await aws.call(model.GetRecords, { ShardIterator: await iterator(aws, {}) })
    assert.deepEqual(rest, { MillisBehindLatest: 0 })
    assert.ok(NextShardIterator)
    assert.deepEqual(
      Records.map((record) => ({ ...record, Data: Buffer.from(record.Data).toString() })),
      [0, 1].map((i) => ({
        SequenceNumber: numbers[i],
        ApproximateArrivalTimestamp: START_MS + i * 1000,
        Data: `r${i}`,
        PartitionKey: 'a',
      })),
    )
    assert.equal(parseSequenceNumber(numbers[1] ?? '')?.putAtSeconds, Math.floor(START_MS / 1000) + 1)
  })

  it('goes by the iterator, whatever stream the ARN names', async () => {
    await using aws = await openKinesis()
    await aws.call(model.CreateStream, { StreamName: 'orders', ShardCount: 1 })
    await aws.call(model.PutRecord, { StreamName: 'orders', PartitionKey: 'a', Data: Buffer.from('x') })
    const place = { StreamName: 'orders', ShardId: '0', ShardIteratorType: 'TRIM_HORIZON' } as const
    const { ShardIterator = '' } = await aws.call(model.GetShardIterator, place)
    const StreamARN = `arn:aws:kinesis:us-east-1:${ACCOUNT}:stream/another`
    assert.equal((await aws.call(model.GetRecords, { ShardIterator, StreamARN })).Records.length, 1)
  })

  it('gives ten thousand records at most, and the same again from the same iterator', async () => {
    await using aws = await openKinesis()
    await aws.call(model.CreateStream, { StreamName: 'orders', ShardCount: 1 })
    for (let put = 0; put < 21; put++) {
      const Records = Array.from({ length: 500 }, (_, i) => ({ PartitionKey: 'a', Data: Buffer.from(`${put}-${i}`) }))
      await aws.call(model.PutRecords, { StreamName: 'orders', Records })
    }
    const place = { StreamName: 'orders', ShardId: '0', ShardIteratorType: 'TRIM_HORIZON' } as const
    const { ShardIterator = '' } = await aws.call(model.GetShardIterator, place)
    const first = await aws.call(model.GetRecords, { ShardIterator })
    assert.equal(first.Records.length, 10_000)
    const again = await aws.call(model.GetRecords, { ShardIterator })
    assert.deepEqual(again.Records, first.Records)
    const rest = await aws.call(model.GetRecords, { ShardIterator: first.NextShardIterator ?? '' })
    assert.equal(rest.Records.length, 500)
  })

  it('pages, and tells how far it is behind', async () => {
    await using opened = await withRecords(3)
    const { aws } = opened
    let ShardIterator = await iterator(aws, {})
    const pages = []
    for (let i = 0; i < 4; i++) {
      const page = await aws.call(model.GetRecords, { ShardIterator, Limit: 1 })
      pages.push([page.Records.map(({ Data }) => Buffer.from(Data).toString()).join(), page.MillisBehindLatest])
      assert.notEqual(page.NextShardIterator, ShardIterator)
      ShardIterator = page.NextShardIterator ?? ''
    }
    assert.deepEqual(pages, [
      ['r0', 2000],
      ['r1', 1000],
      ['r2', 0],
      ['', 0],
    ])
  })

  it('is never caught up while records of the same millisecond are left', async () => {
    await using aws = await openKinesis()
    await aws.call(model.CreateStream, { StreamName, ShardCount: 1 })
    const Records = [1, 2].map(() => ({ PartitionKey: 'a', Data: Buffer.from('x') }))
    await aws.call(model.PutRecords, { StreamName, Records })
    const page = await aws.call(model.GetRecords, { ShardIterator: await iterator(aws, {}), Limit: 1 })
    assert.equal(page.MillisBehindLatest, 1)
  })

  it('gives ten MiB at most, yet always a record', async () => {
    await using aws = await openKinesis()
    await aws.call(model.CreateStream, { StreamName, ShardCount: 1, MaxRecordSizeInKiB: 10_240 })
    for (const mib of [10, 4, 5, 2]) {
      await aws.call(model.PutRecord, { StreamName, PartitionKey: 'a', Data: Buffer.alloc(mib * 1_048_576) })
    }
    const first = await aws.call(model.GetRecords, { ShardIterator: await iterator(aws, {}) })
    assert.deepEqual(
      first.Records.map(({ Data }) => Data.byteLength / 1_048_576),
      [10],
    )
    const second = await aws.call(model.GetRecords, { ShardIterator: first.NextShardIterator ?? '' })
    assert.deepEqual(
      second.Records.map(({ Data }) => Data.byteLength / 1_048_576),
      [4, 5],
    )
  })

  it('wants a good iterator, a young one, and its stream, in this order', async () => {
    await using opened = await withRecords(1)
    const { aws } = opened
    const ShardIterator = await iterator(aws, {})
    await aws.call(model.GetRecords, { ShardIterator: `"${ShardIterator}"` })
    assert.equal(
      await aws.refusal(model.GetRecords, { ShardIterator: 'AAAA' }),
      'InvalidArgumentException: Invalid ShardIterator.',
    )
    assert.equal(
      await aws.refusal(model.GetRecords, { ShardIterator }, { ...scope, region: 'eu-west-1' }),
      'InvalidArgumentException: Invalid ShardIterator.',
    )
    assert.match(await aws.refusal(model.GetRecords, { ShardIterator, DryRun: true }), /^DryRunOperationException/)
    await aws.call(model.DeleteStream, { StreamName })
    const gone = `ResourceNotFoundException: Shard ${ShardId} in stream orders under account ${ACCOUNT} does not exist`
    assert.equal(await aws.refusal(model.GetRecords, { ShardIterator }), gone)
    await aws.call(model.CreateStream, { StreamName, ShardCount: 1 })
    assert.equal(await aws.refusal(model.GetRecords, { ShardIterator }), gone)
    assert.match(aws.told.at(-1) ?? '', /belongs to an earlier stream orders/)
    await aws.pass(300_000)
    assert.equal(await aws.refusal(model.GetRecords, { ShardIterator }), gone)
    await aws.pass(1)
    assert.equal(
      await aws.refusal(model.GetRecords, { ShardIterator }),
      'ExpiredIteratorException: Iterator expired. The iterator was created at time Thu Jan 15 12:00:01 UTC 2026 while right now it is Thu Jan 15 12:05:01 UTC 2026 which is further in the future than the tolerated delay of 300000 milliseconds.',
    )
    assert.match(aws.told.at(-1) ?? '', /is 300 s old and they live 300 s/)
  })

  it('goes on while the stream is UPDATING or DELETING', async () => {
    await using aws = await openKinesis({ statusDelayMs: 500 })
    await aws.call(model.CreateStream, { StreamName, ShardCount: 1 })
    await aws.pass(500)
    await aws.call(model.PutRecord, { StreamName, PartitionKey: 'a', Data: Buffer.from('r0') })
    await aws.call(model.DeleteStream, { StreamName })
    assert.deepEqual(await texts(aws, {}), ['r0'])
  })

  it('never gives what has expired, also when it was read from before', async () => {
    await using opened = await withRecords(1)
    const { aws } = opened
    await aws.pass(24 * 3_600_000 - 2000)
    const ShardIterator = await iterator(aws, {})
    assert.equal((await aws.call(model.GetRecords, { ShardIterator })).Records.length, 1)
    await aws.pass(2000)
    const { Records, MillisBehindLatest } = await aws.call(model.GetRecords, { ShardIterator })
    assert.deepEqual([Records, MillisBehindLatest], [[], 0])
  })
})
