import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { ACCOUNT, aShard, aStream, type Kinesis, openKinesis, scope } from '../../../test/services/kinesis-harness.ts'
import { isRejection } from '../../kernel/outcome.ts'
import type { Call } from '../../model/caller.ts'
import { portOf } from '../define.ts'
import { REFUSALS_KEPT } from '../quotas/ledger.ts'
import { openFlow } from './flow.ts'
import * as model from './model.gen.ts'
import { openCallQuotas } from './quota-calls.ts'
import { CALL_RATES, RATES_KEPT, SHARD_QUOTAS_KEPT } from './quota-limits.ts'
import { openQuotas } from './quotas.ts'

const StreamName = 'orders'
const FIRST = 'shardId-000000000000'
const SECOND = 'shardId-000000000001'
const KIB = 1_024
const MIB = 1_024 * KIB

async function withStream(limits: 'off' | 'warn' | 'strict', ShardCount = 1, more: Partial<model.CreateStreamInput> = {}) {
  const aws = await openKinesis({ limits })
  await aws.call(model.CreateStream, { StreamName, ShardCount, ...more })
  return aws
}

/** Records of these sizes, of which a byte each is the key. */
function recordsOf(sizes: readonly number[], ExplicitHashKey = '0') {
  return sizes.map((size) => ({ Data: Buffer.alloc(size - 1), PartitionKey: 'k', ExplicitHashKey }))
}

function times<Value>(count: number, value: Value): Value[] {
  return new Array<Value>(count).fill(value)
}

async function iteratorOf(aws: Kinesis, ShardId = FIRST): Promise<string> {
  const { ShardIterator } = await aws.call(model.GetShardIterator, { StreamName, ShardId, ShardIteratorType: 'TRIM_HORIZON' })
  return ShardIterator ?? assert.fail()
}

const writeThrottled = `Rate exceeded for shard ${FIRST} in stream orders under account ${ACCOUNT}.`
const readThrottled = `ProvisionedThroughputExceededException: Rate exceeded for Shard - ${ACCOUNT}/orders/${FIRST}`

describe('strict limits', () => {
  it('fail those records of a PutRecords that their shard has no room for, and store the others', async () => {
    await using aws = await withStream('strict', 2)
    const Records = [
      ...recordsOf([600 * KIB]),
      ...recordsOf([600 * KIB], String(2n ** 128n - 1n)),
      ...recordsOf([600 * KIB, 400 * KIB, 100 * KIB]),
    ]
    const { FailedRecordCount, Records: results } = await aws.call(model.PutRecords, { StreamName, Records })
    assert.equal(FailedRecordCount, 2)
    assert.deepEqual(
      results.map(({ ShardId, ErrorCode }) => ShardId ?? ErrorCode),
      [FIRST, SECOND, 'ProvisionedThroughputExceededException', FIRST, 'ProvisionedThroughputExceededException'],
    )
    assert.deepEqual(results[2], { ErrorCode: 'ProvisionedThroughputExceededException', ErrorMessage: writeThrottled })
    const { Records: stored } = await aws.call(model.GetRecords, { ShardIterator: await iteratorOf(aws) })
    assert.deepEqual(
      stored.map(({ Data }) => Data.byteLength + 1),
      [600 * KIB, 400 * KIB],
    )
    assert.deepEqual(
      stored.map(({ SequenceNumber }) => SequenceNumber),
      [results[0]?.SequenceNumber, results[3]?.SequenceNumber],
    )
  })

  it('answer 200 even when every record fails, and take them again as time passes', async () => {
    await using aws = await withStream('strict')
    const put = async () =>
      (await aws.call(model.PutRecords, { StreamName, Records: recordsOf(times(500, 10)) })).FailedRecordCount
    assert.deepEqual([await put(), await put(), await put()], [0, 0, 500])
    await aws.pass(100)
    assert.equal(await put(), 400)
    await aws.pass(1_000)
    assert.deepEqual([await put(), await put(), await put()], [0, 0, 500])
  })

  it('refuse a PutRecord, after everything else that can be wrong with it', async () => {
    await using aws = await withStream('strict')
    const put = { StreamName, PartitionKey: 'k', Data: Buffer.alloc(MIB - 1) }
    await aws.call(model.PutRecord, put)
    assert.equal(await aws.refusal(model.PutRecord, put), `ProvisionedThroughputExceededException: ${writeThrottled}`)
    const ExplicitHashKey = String(2n ** 128n)
    assert.match(await aws.refusal(model.PutRecord, { ...put, ExplicitHashKey }), /^InvalidArgumentException/)
    assert.match(await aws.refusal(model.PutRecord, { ...put, DryRun: true }), /^DryRunOperationException/)
    await aws.pass(999)
    assert.equal(await aws.refusal(model.PutRecord, put), `ProvisionedThroughputExceededException: ${writeThrottled}`)
    await aws.pass(1)
    await aws.call(model.PutRecord, put)
  })

  it('let a record of 10 MiB through on a stream that takes such, and then wait', async () => {
    await using aws = await withStream('strict', 1, { MaxRecordSizeInKiB: 10_240 })
    const put = { StreamName, PartitionKey: 'key', Data: Buffer.alloc(10 * MIB) }
    await aws.call(model.PutRecord, put)
    await aws.pass(9_999)
    assert.match(await aws.refusal(model.PutRecord, put), /^ProvisionedThroughputExceededException/)
    await aws.pass(1)
    await aws.call(model.PutRecord, put)
  })

  it('give the children of a split a quota each', async () => {
    await using aws = await withStream('strict')
    const Records = recordsOf(times(2, 600 * KIB))
    assert.equal((await aws.call(model.PutRecords, { StreamName, Records })).FailedRecordCount, 1)
    await aws.call(model.SplitShard, { StreamName, ShardToSplit: FIRST, NewStartingHashKey: String(2n ** 127n) })
    await aws.pass(1_000)
    const spread = [...recordsOf([600 * KIB]), ...recordsOf([600 * KIB], String(2n ** 127n))]
    assert.equal((await aws.call(model.PutRecords, { StreamName, Records: spread })).FailedRecordCount, 0)
    await aws.pass(1_000)
    assert.equal((await aws.call(model.PutRecords, { StreamName, Records })).FailedRecordCount, 1, 'a hot key is not divided')
  })

  it('take five GetRecords a second from a shard, whoever calls', async () => {
    await using aws = await withStream('strict', 2)
    const [one, other, elsewhere] = [await iteratorOf(aws), await iteratorOf(aws), await iteratorOf(aws, SECOND)]
    for (const ShardIterator of [one, other, one, other, one]) await aws.call(model.GetRecords, { ShardIterator })
    assert.equal(await aws.refusal(model.GetRecords, { ShardIterator: other }), readThrottled)
    assert.match(await aws.refusal(model.GetRecords, { ShardIterator: other, DryRun: true }), /^DryRunOperationException/)
    await aws.call(model.GetRecords, { ShardIterator: elsewhere })
    await aws.pass(200)
    await aws.call(model.GetRecords, { ShardIterator: other })
    assert.equal(await aws.refusal(model.GetRecords, { ShardIterator: one }), readThrottled)
  })

  it('pause the reading of a shard for five seconds after 10 MiB', async () => {
    await using aws = await withStream('strict')
    for (let i = 0; i < 11; i++) {
      await aws.call(model.PutRecord, { StreamName, PartitionKey: 'k', Data: Buffer.alloc(MIB - 1) })
      await aws.pass(1_000)
    }
    const { Records, NextShardIterator = '' } = await aws.call(model.GetRecords, { ShardIterator: await iteratorOf(aws) })
    assert.equal(Records.length, 10)
    await aws.pass(4_999)
    assert.equal(await aws.refusal(model.GetRecords, { ShardIterator: NextShardIterator }), readThrottled)
    await aws.pass(1)
    assert.equal((await aws.call(model.GetRecords, { ShardIterator: NextShardIterator })).Records.length, 1)
  })

  it('take five GetShardIterator a second for a shard', async () => {
    await using aws = await withStream('strict', 2)
    for (let i = 0; i < 5; i++) await iteratorOf(aws)
    const input = { StreamName, ShardId: FIRST, ShardIteratorType: 'LATEST' } as const
    assert.equal(await aws.refusal(model.GetShardIterator, input), `ProvisionedThroughputExceededException: ${writeThrottled}`)
    await iteratorOf(aws, SECOND)
    await aws.pass(200)
    await iteratorOf(aws)
  })

  it('take a SubscribeToShard a second for a consumer and shard, and push 2 MiB a second', async () => {
    await using aws = await withStream('strict')
    const StreamARN = aws.stream(StreamName)?.arn ?? ''
    const register = async (ConsumerName: string) =>
      (await aws.call(model.RegisterStreamConsumer, { StreamARN, ConsumerName })).Consumer.ConsumerARN
    const ConsumerARNs = [await register('a'), await register('b')]
    for (let i = 0; i < 12; i++) {
      await aws.call(model.PutRecord, { StreamName, PartitionKey: 'k', Data: Buffer.alloc(MIB - 1) })
      await aws.pass(1_000)
    }
    const from = (ConsumerARN: string) => ({ ConsumerARN, ShardId: FIRST, StartingPosition: { Type: 'TRIM_HORIZON' } as const })
    const readers = await Promise.all(ConsumerARNs.map((arn) => aws.subscribe(from(arn))))
    const tooOften = `LimitExceededException: Rate exceeded for stream orders under account ${ACCOUNT}.`
    assert.equal(await aws.refusal(model.SubscribeToShard, from(ConsumerARNs[0] ?? '')), tooOften)
    await aws.pass(1_000)
    assert.match(await aws.refusal(model.SubscribeToShard, from(ConsumerARNs[0] ?? '')), /^ResourceInUseException/)

    const counts = readers.map(() => 0)
    readers.forEach(async (reader, i) => {
      for (;;) {
        const { value } = await reader.next()
        if (value === undefined || !('SubscribeToShardEvent' in value)) return
        counts[i] = (counts[i] ?? 0) + value.SubscribeToShardEvent.Records.length
      }
    })
    const seen = []
    for (let second = 0; second < 6; second++) {
      await aws.pass(second === 0 ? 0 : 1_000)
      seen.push([...counts])
    }
    assert.deepEqual(
      seen,
      [2, 4, 6, 8, 10, 12].map((count) => [count, count]),
    )
    for (const reader of readers) await reader.return?.()
  })

  it('answer calls of an account, or of a stream, that come too often', async () => {
    await using aws = await withStream('strict')
    const refusals = async (count: number, call: () => Promise<unknown>): Promise<unknown[]> => {
      const answers = []
      for (let i = 0; i < count; i++) answers.push(await call())
      return answers.filter(isRejection)
    }
    await aws.pass(1_000)
    const [account] = await refusals(6, () => aws.outcome(model.ListStreams, {}))
    assert.deepEqual(account, { rejected: 'LimitExceededException', message: `Rate exceeded for account ${ACCOUNT}.` })
    assert.deepEqual(await refusals(5, () => aws.outcome(model.ListStreams, {}, { ...scope, region: 'eu-west-1' })), [])
    const ofStream = { rejected: 'LimitExceededException', message: `Rate exceeded for stream orders under account ${ACCOUNT}.` }
    assert.deepEqual(await refusals(2, () => aws.outcome(model.DescribeLimits, {})), [account])
    assert.deepEqual(await refusals(11, () => aws.outcome(model.DescribeStream, { StreamName })), [ofStream])
    assert.deepEqual(await refusals(21, () => aws.outcome(model.DescribeStreamSummary, { StreamName })), [ofStream])
    assert.deepEqual(await refusals(1_001, () => aws.outcome(model.ListShards, { StreamName })), [ofStream])
    const StreamARN = aws.stream(StreamName)?.arn ?? ''
    assert.deepEqual(await refusals(6, () => aws.outcome(model.ListStreamConsumers, { StreamARN })), [ofStream])
    // By stream: another one has calls of its own.
    await aws.call(model.CreateStream, { StreamName: 'other', ShardCount: 1 })
    const other = aws.stream('other')?.arn ?? ''
    assert.deepEqual(await refusals(5, () => aws.outcome(model.ListStreamConsumers, { StreamARN: other })), [])
    await aws.pass(200)
    assert.deepEqual(await refusals(1, () => aws.outcome(model.ListStreams, {})), [])
  })
})

describe('limits that warn', () => {
  it('refuse nothing, whatever is called', async () => {
    const step = fc.constantFrom('put', 'puts', 'read', 'iterate', 'list', 'describe', 'pass')
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 20, maxLength: 60 }), async (steps) => {
        await using aws = await withStream('warn')
        const ShardIterator = await iteratorOf(aws)
        for (const each of steps) {
          if (each === 'pass') await aws.pass(100)
          if (each === 'put') await aws.call(model.PutRecord, { StreamName, PartitionKey: 'k', Data: Buffer.alloc(MIB) })
          if (each === 'puts') {
            const { FailedRecordCount } = await aws.call(model.PutRecords, { StreamName, Records: recordsOf(times(500, 3_000)) })
            assert.equal(FailedRecordCount, 0)
          }
          if (each === 'read') await aws.call(model.GetRecords, { ShardIterator })
          if (each === 'iterate') await iteratorOf(aws)
          if (each === 'list') await aws.call(model.ListStreams, {})
          if (each === 'describe') await aws.call(model.DescribeStream, { StreamName })
        }
      }),
      { numRuns: 15 },
    )
  })

  it('count what AWS would have refused, as AWS would have gone on', async () => {
    await using aws = await withStream('warn')
    for (let i = 0; i < 3; i++) await aws.call(model.PutRecords, { StreamName, Records: recordsOf(times(500, 10)) })
    await aws.pass(100)
    await aws.call(model.PutRecords, { StreamName, Records: recordsOf(times(500, 10)) })
    const [refusal, ...others] = portOf(aws.runtime, openQuotas).ledger.list(scope, StreamName)
    assert.deepEqual(others, [])
    assert.equal(refusal?.count, 500 + 400)
    assert.equal(refusal?.lastAtMs - refusal?.firstAtMs, 100)
    assert.equal(refusal?.message, writeThrottled)
    assert.equal(refusal?.operation, 'PutRecords')
    assert.equal(refusal?.shardId, FIRST)
    await aws.pass(1_000)
    const flow = portOf(aws.runtime, openFlow)
    assert.equal(flow.total(aws.stream(StreamName) ?? assert.fail(), 'refusedRecords', 2), 900)
    assert.equal(flow.total(aws.stream(StreamName) ?? assert.fail(), 'inRecords', 2), 2_000)
  })

  it('say so in the log once a minute, with the number and what to do', async () => {
    await using aws = await withStream('warn')
    const put = () => aws.call(model.PutRecords, { StreamName, Records: recordsOf(times(2, 600 * KIB)) })
    for (let i = 0; i < 3; i++) await put()
    assert.deepEqual(aws.told, [
      `PutRecords: AWS would have refused 1 of 2 records: ${FIRST} of orders takes 1,000 records and 1 MiB a second. All records for it have one partition key, which no number of shards divides: spread it over several keys, or put fewer and larger records.`,
    ])
    await aws.pass(60_000)
    await put()
    assert.equal(aws.told.length, 2)
    assert.match(aws.told[1] ?? '', /1 of 2 records \(and 4 more since this was last said\): /)
  })

  it('say it once for all shards of a stream, and count it for each', async () => {
    await using aws = await withStream('warn', 2)
    for (const hashKey of ['0', String(2n ** 128n - 1n), '0']) {
      await aws.call(model.PutRecords, { StreamName, Records: recordsOf(times(2, 600 * KIB), hashKey) })
    }
    assert.equal(aws.told.length, 1)
    const refusals = portOf(aws.runtime, openQuotas).ledger.list(scope)
    assert.deepEqual(
      refusals.map(({ shardId, count }) => ({ shardId, count })).sort((a, b) => a.count - b.count),
      [
        { shardId: SECOND, count: 1 },
        { shardId: FIRST, count: 3 },
      ],
    )
  })

  it('remember a thousand kinds of refusal, the latest', async () => {
    await using aws = await openKinesis({ limits: 'warn' })
    const quotas = portOf(aws.runtime, openCallQuotas)
    for (let i = 0; i < REFUSALS_KEPT + 10; i++) {
      const arn = `arn:aws:kinesis:us-east-1:${ACCOUNT}:stream/s-${i}`
      for (let call = 0; call < 6; call++) quotas.call('SplitShard', scope, arn)
    }
    const { ledger } = portOf(aws.runtime, openQuotas)
    assert.equal(ledger.list(scope).length, REFUSALS_KEPT)
    assert.equal(ledger.list(scope, 's-9').length, 0)
    assert.equal(ledger.list(scope, `s-${REFUSALS_KEPT + 9}`).length, 1)
  })

  it('tell one hot key from many keys', async () => {
    await using aws = await withStream('warn')
    const Records = recordsOf(times(3, 600 * KIB)).map((record, i) => ({ ...record, PartitionKey: String(i) }))
    await aws.call(model.PutRecords, { StreamName, Records })
    assert.match(aws.told[0] ?? '', /2 of 3 records: .* Split the shard \(aws kinesis split-shard --stream-name orders/)
    await aws.pass(60_000)
    const hot = Records.map((record, i) => ({ ...record, PartitionKey: i === 0 ? 'cold' : 'hot' }))
    await aws.call(model.PutRecords, { StreamName, Records: hot })
    assert.match(aws.told[1] ?? '', /2 of 3 records for it have one partition key, which no number of shards divides/)
    await aws.call(model.PutRecord, { StreamName, PartitionKey: 'k', Data: Buffer.alloc(600 * KIB) })
    assert.equal(aws.told.length, 3)
    assert.match(aws.told[2] ?? '', /^PutRecord: AWS would have refused a record of 614,401 bytes: .* Split the shard/)
  })
})

describe('limits', () => {
  it('that are off count nothing', async () => {
    await using aws = await withStream('off')
    for (let i = 0; i < 3; i++) await aws.call(model.PutRecords, { StreamName, Records: recordsOf(times(500, 3_000)) })
    for (let i = 0; i < 20; i++) await aws.call(model.DescribeStream, { StreamName })
    assert.deepEqual(portOf(aws.runtime, openQuotas).ledger.list(scope), [])
    assert.deepEqual(aws.told, [])
    await aws.pass(1_000)
    assert.equal(portOf(aws.runtime, openFlow).total(aws.stream(StreamName) ?? assert.fail(), 'refusedRecords', 1), 0)
  })

  it('name operations that the API has and that may answer LimitExceededException', () => {
    for (const name of Object.keys(CALL_RATES)) {
      const operation = model.service.operations[name]
      assert.ok(operation, name)
      assert.ok(operation.errors.includes('LimitExceededException'), name)
    }
  })

  it('do not count calls that only look, by tools of the server, nor its own', async () => {
    await using aws = await withStream('strict')
    const ShardIterator = await iteratorOf(aws)
    aws.isUncounted = true
    for (let i = 0; i < 20; i++) {
      await aws.call(model.GetRecords, { ShardIterator })
      await iteratorOf(aws)
      await aws.call(model.ListStreams, {})
    }
    aws.isUncounted = false
    for (let i = 0; i < 5; i++) await aws.call(model.GetRecords, { ShardIterator })
    assert.equal(await aws.refusal(model.GetRecords, { ShardIterator }), readThrottled)
    aws.isUncounted = true
    const Records = recordsOf(times(2, 600 * KIB))
    assert.equal((await aws.call(model.PutRecords, { StreamName, Records })).FailedRecordCount, 1, 'writes are counted')
  })

  it('forget shards that nobody uses, and none that somebody does', async () => {
    await using aws = await openKinesis({ limits: 'strict' })
    const quotas = portOf(aws.runtime, openQuotas)
    const stream = aStream(StreamName)
    const busy = aShard(stream, 0)
    const call = { isUncounted: false } as Call
    for (let round = 0; round < 5; round++) {
      for (let i = 0; i < 5; i++) assert.equal(quotas.iterator(call, stream, busy), undefined)
      for (let i = 1; i < SHARD_QUOTAS_KEPT; i++) quotas.iterator(call, stream, aShard(stream, round * SHARD_QUOTAS_KEPT + i))
      quotas.iterator(call, stream, aShard(stream, round * SHARD_QUOTAS_KEPT))
      assert.ok(quotas.iterator(call, stream, busy), 'what it has used up is not forgotten')
      await aws.pass(1_000)
    }
    assert.ok(quotas.knownShards < SHARD_QUOTAS_KEPT * 3, `${quotas.knownShards}`)
  })

  it('forget rates that nobody uses', async () => {
    await using aws = await openKinesis({ limits: 'warn' })
    const quotas = portOf(aws.runtime, openCallQuotas)
    for (let round = 0; round < 3; round++) {
      for (let i = 0; i < RATES_KEPT; i++)
        quotas.call('ListShards', scope, `arn:aws:kinesis:us-east-1:${ACCOUNT}:stream/${round}-${i}`)
      await aws.pass(1_000)
    }
    assert.ok(quotas.knownRates <= RATES_KEPT, `${quotas.knownRates}`)
  })
})
