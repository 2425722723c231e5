import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { ACCOUNT, type Kinesis, openKinesis, START_MS } from '../../../../test/services/kinesis-harness.ts'
import type { AppendOutcome, Engine, LaneRun, Log } from '../../../engine/log.ts'
import { MemoryEngine } from '../../../engine/memory/memory-engine.ts'
import * as model from '../model.gen.ts'
import { parseSequenceNumber } from '../sequence-number.ts'

const StreamName = 'orders'
const Data = Buffer.from('x')
const gone = `ResourceNotFoundException: Stream orders under account ${ACCOUNT} not found.`

async function withStream(
  input: Partial<model.CreateStreamInput> = { ShardCount: 3 },
  engine?: (clock: Kinesis['clock']) => Engine,
) {
  const aws = await openKinesis(engine === undefined ? {} : { engine })
  await aws.call(model.CreateStream, { StreamName, ...input })
  return aws
}

/** An engine whose appends come out as told, in turn; as usual when nothing is told any more. */
function tampered(inner: Engine, tell: (runs: readonly LaneRun[]) => readonly AppendOutcome[] | undefined): Engine {
  const wrap = (log: Log): Log => ({
    append: (runs) => {
      const told = tell(runs)
      return told === undefined ? log.append(runs) : Promise.resolve(told)
    },
    read: (...given) => log.read(...given),
    follow: (...given) => log.follow(...given),
    find: (...given) => log.find(...given),
    tail: (...given) => log.tail(...given),
    seal: (...given) => log.seal(...given),
    trim: (...given) => log.trim(...given),
  })
  return {
    mayDuplicate: inner.mayDuplicate,
    open: (logId) => wrap(inner.open(logId)),
    remove: (logId) => inner.remove(logId),
    list: () => inner.list(),
    close: () => inner.close(),
  }
}

describe('PutRecord', () => {
  it('goes to the shard of its key and gets a number of this second', async () => {
    await using aws = await withStream()
    const shards = []
    for (const PartitionKey of ['a', 'b', 'e', 'f', 'é']) {
      const { ShardId, SequenceNumber, ...rest } = await aws.call(model.PutRecord, { StreamName, PartitionKey, Data })
      shards.push(Number(ShardId.slice(-1)))
      assert.deepEqual(rest, {})
      const number = parseSequenceNumber(SequenceNumber)
      assert.equal(number?.putAtSeconds, Math.floor(START_MS / 1000))
      assert.equal(number?.shardCreatedAtSeconds, Math.floor(START_MS / 1000) - 5)
    }
    assert.deepEqual(shards, [0, 1, 2, 1, 1])
  })

  it('follows an explicit hash key instead', async () => {
    await using aws = await withStream()
    const put = (ExplicitHashKey: string) => aws.call(model.PutRecord, { StreamName, PartitionKey: 'a', Data, ExplicitHashKey })
    assert.equal((await put('0')).ShardId, 'shardId-000000000000')
    assert.equal((await put('113427455640312821154458202477256070485')).ShardId, 'shardId-000000000001')
    assert.equal((await put('340282366920938463463374607431768211455')).ShardId, 'shardId-000000000002')
    const ExplicitHashKey = '340282366920938463463374607431768211456'
    assert.equal(
      await aws.refusal(model.PutRecord, { StreamName, PartitionKey: 'a', Data, ExplicitHashKey }),
      `InvalidArgumentException: Invalid ExplicitHashKey. ExplicitHashKey must be in the range: [0, 2^128-1]. Specified value was ${ExplicitHashKey}`,
    )
  })

  it('gives numbers above that of StartingSequenceNumber, and rising', async () => {
    await using aws = await withStream({ ShardCount: 1 })
    const { Shards = [] } = await aws.call(model.ListShards, { StreamName })
    const numbers = [Shards[0]?.SequenceNumberRange.StartingSequenceNumber ?? '']
    for (let i = 0; i < 3; i++) {
      const SequenceNumberForOrdering = numbers.at(-1) ?? ''
      numbers.push(
        (await aws.call(model.PutRecord, { StreamName, PartitionKey: 'a', Data, SequenceNumberForOrdering })).SequenceNumber,
      )
    }
    for (const [i, number] of numbers.entries()) if (i > 0) assert.ok(BigInt(number) > BigInt(numbers[i - 1] ?? ''))
  })

  it('refuses a number for ordering that cannot be one, or comes from the future', async () => {
    await using aws = await withStream({ ShardCount: 1 })
    const zeros = '0'.repeat(45)
    const future = (Math.floor(START_MS / 1000) + 1).toString(16).padStart(9, '0')
    for (const digits of [`2${zeros}0`, `2${zeros}3`, `1${zeros}2`, `2${'0'.repeat(28)}${future}${'0'.repeat(8)}2`]) {
      const SequenceNumberForOrdering = BigInt(`0x${digits}`).toString()
      assert.equal(
        await aws.refusal(model.PutRecord, { StreamName, PartitionKey: 'a', Data, SequenceNumberForOrdering }),
        `InvalidArgumentException: ExclusiveMinimumSequenceNumber ${SequenceNumberForOrdering} used in PutRecord on stream orders under account ${ACCOUNT} is invalid.`,
      )
    }
    for (const digits of [`2${zeros}1`, `2${zeros}2`, `2${'0'.repeat(37)}7fffffff2`]) {
      const SequenceNumberForOrdering = BigInt(`0x${digits}`).toString()
      await aws.call(model.PutRecord, { StreamName, PartitionKey: 'a', Data, SequenceNumberForOrdering })
    }
  })

  it("holds a record to the stream's size, in bytes of data", async () => {
    await using aws = await withStream({ ShardCount: 1 })
    await aws.call(model.PutRecord, { StreamName, PartitionKey: 'k'.repeat(256), Data: Buffer.alloc(1_048_576) })
    assert.equal(
      await aws.refusal(model.PutRecord, { StreamName, PartitionKey: 'a', Data: Buffer.alloc(1_048_577) }),
      "ValidationException: 1 validation error detected: Value at 'data' failed to satisfy constraint: Member must have length less than or equal to 1048576",
    )
    await aws.call(model.CreateStream, { StreamName: 'large', ShardCount: 1, MaxRecordSizeInKiB: 2048 })
    await aws.call(model.PutRecord, { StreamName: 'large', PartitionKey: 'a', Data: Buffer.alloc(2_097_152) })
    assert.match(
      await aws.refusal(model.PutRecord, { StreamName: 'large', PartitionKey: 'a', Data: Buffer.alloc(2_097_153) }),
      /less than or equal to 2097152$/,
    )
    await aws.call(model.PutRecord, { StreamName, PartitionKey: 'a', Data: Buffer.alloc(0) })
  })

  it('needs a partition key', async () => {
    await using aws = await withStream()
    assert.equal(
      await aws.refusal(model.PutRecord, { StreamName, Data }),
      "ValidationException: 1 validation error detected: Value null at 'partitionKey' failed to satisfy constraint: Member must not be null",
    )
  })

  it('checks the stream, then the hash key, then the number for ordering, and does nothing when it is a dry run', async () => {
    await using aws = await openKinesis()
    const good = { StreamName, PartitionKey: 'a', Data, DryRun: true }
    const worse = { ...good, SequenceNumberForOrdering: `5${'0'.repeat(60)}` }
    const worst = { ...worse, ExplicitHashKey: '9'.repeat(39) }
    assert.equal(await aws.refusal(model.PutRecord, worst), gone)
    await aws.call(model.CreateStream, { StreamName, ShardCount: 1 })
    assert.match(await aws.refusal(model.PutRecord, worst), /Invalid ExplicitHashKey/)
    assert.match(await aws.refusal(model.PutRecord, worse), /ExclusiveMinimumSequenceNumber/)
    assert.match(await aws.refusal(model.PutRecord, good), /^DryRunOperationException: /)
    assert.deepEqual(await aws.engine.list(), [])
  })

  it('finds no stream while it is CREATING or DELETING, and says why to the server', async () => {
    await using aws = await openKinesis({ statusDelayMs: 500 })
    const put = { StreamName, PartitionKey: 'a', Data }
    await aws.call(model.CreateStream, { StreamName, ShardCount: 1 })
    assert.equal(await aws.refusal(model.PutRecord, put), gone)
    assert.match(aws.told[0] ?? '', /^PutRecord: Stream orders is still CREATING; wait until it is ACTIVE/)
    await aws.pass(500)
    await aws.call(model.IncreaseStreamRetentionPeriod, { StreamName, RetentionPeriodHours: 48 })
    await aws.call(model.PutRecord, put)
    await aws.call(model.DeleteStream, { StreamName })
    assert.equal(await aws.refusal(model.PutRecord, put), gone)
  })

  it('answers 500 without a text when the engine does not take the record, and tells the server why', async () => {
    const outcomes: AppendOutcome[] = [
      { outcome: 'refused', reason: 'full' },
      { outcome: 'refused', reason: 'overloaded' },
      { outcome: 'unknown' },
    ]
    const engine = (clock: Kinesis['clock']) =>
      tampered(new MemoryEngine({ clock }), () => {
        const outcome = outcomes.shift()
        return outcome && [outcome]
      })
    await using aws = await withStream({ ShardCount: 1 }, engine)
    const put = { StreamName, PartitionKey: 'a', Data }
    for (const told of [/no room left/, /too many records are waiting/, /does not say whether/]) {
      assert.equal(await aws.refusal(model.PutRecord, put), 'InternalFailureException')
      assert.match(aws.told.at(-1) ?? '', told)
    }
    await aws.call(model.PutRecord, put)
  })
})

describe('PutRecords', () => {
  const entry = (PartitionKey: string, size = 1) => ({ PartitionKey, Data: Buffer.alloc(size) })

  it('answers in the order of the request, each shard in order', async () => {
    await using aws = await withStream()
    const keys = ['a', 'b', 'e', 'f', 'a', 'e', 'b']
    const { FailedRecordCount, Records } = await aws.call(model.PutRecords, {
      StreamName,
      Records: keys.map((key) => entry(key)),
    })
    assert.equal(FailedRecordCount, 0)
    assert.deepEqual(
      Records.map(({ ShardId = '' }) => Number(ShardId.slice(-1))),
      [0, 1, 2, 1, 0, 2, 1],
    )
    for (const shard of [0, 1, 2]) {
      const numbers = Records.filter(({ ShardId }) => ShardId?.endsWith(String(shard))).map(({ SequenceNumber = '' }) =>
        BigInt(SequenceNumber),
      )
      assert.deepEqual(
        numbers,
        [...numbers].sort((a, b) => (a < b ? -1 : 1)),
      )
      assert.equal(new Set(numbers).size, numbers.length)
    }
  })

  it('makes one append of one run per shard', async () => {
    const appends: number[] = []
    const engine = (clock: Kinesis['clock']) =>
      tampered(new MemoryEngine({ clock }), (runs) => {
        appends.push(runs.length)
        return undefined
      })
    await using aws = await withStream({ ShardCount: 3 }, engine)
    await aws.call(model.PutRecords, { StreamName, Records: Array.from({ length: 500 }, (_, i) => entry(`k${i}`)) })
    assert.deepEqual(appends, [3])
  })

  it('fails as a whole for what is wrong with any entry, ten of them told', async () => {
    await using aws = await withStream()
    assert.equal(
      await aws.refusal(model.PutRecords, { StreamName, Records: [entry('a'), { Data: Buffer.alloc(1_048_577) }] }),
      "ValidationException: 2 validation errors detected: Value null at 'records.2.member.partitionKey' failed to satisfy constraint: Member must not be null; Value at 'records.2.member.data' failed to satisfy constraint: Member must have length less than or equal to 1048576",
    )
    const eleven = await aws.refusal(model.PutRecords, { StreamName, Records: Array.from({ length: 11 }, () => ({ Data })) })
    assert.match(eleven, /^ValidationException: 10 validation errors detected: /)
    assert.equal(eleven.split('; ').length, 10)
    assert.match(
      await aws.refusal(model.PutRecords, {
        StreamName,
        Records: [entry('a'), { ...entry('a'), ExplicitHashKey: '9'.repeat(39) }],
      }),
      /^InvalidArgumentException: Invalid ExplicitHashKey/,
    )
    assert.equal(
      await aws.refusal(model.PutRecords, { StreamName: 'none', Records: [entry('a')] }),
      gone.replace('orders', 'none'),
    )
    assert.match(
      await aws.refusal(model.PutRecords, { StreamName, Records: [entry('a')], DryRun: true }),
      /^DryRunOperationException/,
    )
    assert.deepEqual(await aws.engine.list(), [])
  })

  it('takes ten MiB of data and keys, and no more', async () => {
    await using aws = await withStream()
    const nine = Array.from({ length: 9 }, () => entry('a', 1_048_576))
    const rest = 10_485_760 - 9 * (1_048_576 + 1)
    await aws.call(model.PutRecords, { StreamName, Records: [...nine, entry('a', 1_048_000), entry('é', rest - 1_048_000 - 3)] })
    assert.equal(
      await aws.refusal(model.PutRecords, {
        StreamName,
        Records: [...nine, entry('a', 1_048_000), entry('é', rest - 1_048_000 - 2)],
      }),
      'InvalidArgumentException: Records size exceeds 10 MB limit',
    )
  })

  it('tells entry by entry what the engine did not take', async () => {
    const outcomes: AppendOutcome[] = [
      { outcome: 'ok', firstPosition: 41, arrivedAtMs: START_MS },
      { outcome: 'refused', reason: 'overloaded' },
      { outcome: 'unknown' },
    ]
    await using aws = await withStream({ ShardCount: 3 }, (clock) => tampered(new MemoryEngine({ clock }), () => outcomes))
    const Records = ['a', 'b', 'e', 'a'].map((key) => entry(key))
    const reply = await aws.call(model.PutRecords, { StreamName, Records })
    assert.equal(reply.FailedRecordCount, 2)
    const failed = { ErrorCode: 'InternalFailure', ErrorMessage: 'Internal Service Failure' }
    assert.deepEqual([reply.Records[1], reply.Records[2]], [failed, failed])
    assert.equal(parseSequenceNumber(reply.Records[0]?.SequenceNumber ?? '')?.sequenceIndex, 42n)
    assert.equal(parseSequenceNumber(reply.Records[3]?.SequenceNumber ?? '')?.sequenceIndex, 43n)
    assert.deepEqual(aws.told, [
      'PutRecords: 1 of 4 records failed: too many records are waiting to be stored',
      'PutRecords: 1 of 4 records failed: the engine does not say whether the record was stored',
    ])
  })
})

describe('a stream with record distribution AUTO', () => {
  const auto = { RecordDistributionStrategy: 'AUTO' } as const

  it('needs no keys and spreads evenly whatever they are', async () => {
    await using aws = await withStream(auto)
    const Records = Array.from({ length: 8 }, (_, i) =>
      i % 2 === 0 ? { Data } : { Data, PartitionKey: 'same', ExplicitHashKey: '0' },
    )
    const reply = await aws.call(model.PutRecords, { StreamName, Records })
    const perShard = Map.groupBy(reply.Records, ({ ShardId }) => ShardId)
    assert.deepEqual(
      [...perShard.values()].map((each) => each.length),
      [2, 2, 2, 2],
    )
    const { ShardId = '' } = reply.Records[1] ?? {}
    const place = { StreamName, ShardId, ShardIteratorType: 'TRIM_HORIZON' } as const
    const { ShardIterator = '' } = await aws.call(model.GetShardIterator, place)
    const read = await aws.call(model.GetRecords, { ShardIterator })
    assert.deepEqual(
      read.Records.map(({ PartitionKey }) => PartitionKey),
      ['same', 'same'],
    )
  })

  it('gives no order', async () => {
    await using aws = await withStream(auto)
    assert.equal(
      await aws.refusal(model.PutRecord, { StreamName, Data, SequenceNumberForOrdering: '0' }),
      'InvalidArgumentException: Stream has SERVICE_DEFINED PartitionKey enabled. SequenceNumberForOrdering must not be provided.',
    )
  })
})
