import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { ACCOUNT, aStream, openKinesis, START_MS, scope, viewOf } from '../../../../test/services/kinesis-harness.ts'
import { isRejection } from '../../../kernel/outcome.ts'
import { SeededRandom } from '../../../kernel/random.ts'
import type { Stream } from '../entities.ts'
import * as model from '../model.gen.ts'
import { parseSequenceNumber } from '../sequence-number.ts'
import { CreateStream } from './CreateStream.ts'

const ARN = `arn:aws:kinesis:us-east-1:${ACCOUNT}:stream/orders`

function decide(streams: readonly Stream[], input: model.CreateStreamInput, region = 'us-east-1') {
  const context = {
    scope: { accountId: ACCOUNT, region },
    nowMs: START_MS,
    random: new SeededRandom(1),
    settings: { statusDelayMs: 500 },
  }
  return CreateStream.decide({ view: viewOf(streams), ...context }, input)
}

function refusal(streams: readonly Stream[], input: model.CreateStreamInput, region?: string): string {
  const outcome = decide(streams, input, region)
  assert.ok(isRejection(outcome))
  return `${outcome.rejected}: ${outcome.message}`
}

function created(input: model.CreateStreamInput): Stream {
  const outcome = decide([], input)
  assert.ok(!isRejection(outcome))
  const [change] = outcome.changes
  assert.ok(change !== undefined && 'put' in change && change.put === 'kinesis.stream')
  return change.value
}

describe('CreateStream', () => {
  it('makes a provisioned stream of a shard count alone', () => {
    const { status, mode, openShardCount, retentionHours, recordBytesMax, intent } = created({
      StreamName: 'orders',
      ShardCount: 3,
    })
    assert.deepEqual(
      { status, mode, openShardCount, retentionHours, recordBytesMax },
      { status: 'CREATING', mode: 'PROVISIONED', openShardCount: 3, retentionHours: 24, recordBytesMax: 1_048_576 },
    )
    assert.deepEqual(intent, { to: 'create', dueAtMs: START_MS + 500 })
  })

  it('makes an on-demand stream of four shards without one', () => {
    const { mode, openShardCount } = created({ StreamName: 'orders' })
    assert.deepEqual({ mode, openShardCount }, { mode: 'ON_DEMAND', openShardCount: 4 })
  })

  it('takes record size, tags and distribution', () => {
    const input = {
      StreamName: 'orders',
      MaxRecordSizeInKiB: 10_240,
      Tags: { team: 'a' },
      RecordDistributionStrategy: 'AUTO',
    } as const
    const { recordBytesMax, tags, distribution } = created(input)
    assert.deepEqual(
      { recordBytesMax, tags, distribution },
      { recordBytesMax: 10_485_760, tags: { team: 'a' }, distribution: 'AUTO' },
    )
  })

  it('refuses a name that is taken, in any state', () => {
    for (const status of ['CREATING', 'ACTIVE', 'UPDATING', 'DELETING'] as const) {
      assert.equal(
        refusal([aStream('orders', { status })], { StreamName: 'orders', ShardCount: 1 }),
        `ResourceInUseException: Stream orders under account ${ACCOUNT} already exists.`,
      )
    }
  })

  it('keeps to the quota of shards of provisioned streams, which depends on the region', () => {
    const present = aStream('a', { openShardCount: 19_999 })
    assert.ok(!isRejection(decide([present], { StreamName: 'orders', ShardCount: 1 })))
    assert.equal(
      refusal([present], { StreamName: 'orders', ShardCount: 2 }),
      `LimitExceededException: This request would exceed the shard limit for the account ${ACCOUNT} in us-east-1. Current shard count for the account: 19999. Limit: 20000. Number of additional shards that would have resulted from this request: 2. Refer to the AWS Service Limits page (http://docs.aws.amazon.com/general/latest/gr/aws_service_limits.html) for current limits and how to request higher limits.`,
    )
    assert.match(
      refusal([present], { StreamName: 'orders', ShardCount: 1_001 }, 'eu-central-1'),
      /shard count for the account: 0\. Limit: 1000\./,
    )
  })

  it('keeps to five streams CREATING at a time', () => {
    const five = [1, 2, 3, 4, 5].map((n) => aStream(`s${n}`, { status: 'CREATING' }))
    assert.equal(
      refusal(five, { StreamName: 'orders', ShardCount: 1 }),
      `LimitExceededException: This request would have exceed the limit on the number  of streams that can simultaneously be in CREATING or DELETING for the account ${ACCOUNT}. Limit: 5.`,
    )
  })

  it('keeps to fifty on-demand streams', () => {
    const fifty = Array.from({ length: 50 }, (_, n) => aStream(`s${n}`, { mode: 'ON_DEMAND' }))
    assert.equal(
      refusal(fifty, { StreamName: 'orders' }),
      `LimitExceededException: This request would exceed the limit on the number of On-Demand streams for the account ${ACCOUNT} in us-east-1. Current On-Demand streams count: 50. Limit: 50.`,
    )
    assert.ok(!isRejection(decide(fifty, { StreamName: 'orders', ShardCount: 1 })))
  })

  it('refuses members that contradict each other', () => {
    const onDemand = { StreamMode: 'ON_DEMAND' } as const
    assert.equal(
      refusal([], { StreamName: 'orders', ShardCount: 1, StreamModeDetails: onDemand }),
      'InvalidArgumentException: ShardCount is not expected when StreamMode=ON_DEMAND',
    )
    assert.match(
      refusal([], { StreamName: 'orders', StreamModeDetails: { StreamMode: 'PROVISIONED' } }),
      /^ValidationException: .*'shardCount'/,
    )
    assert.equal(
      refusal([], { StreamName: 'orders', ShardCount: 1, RecordDistributionStrategy: 'AUTO' }),
      'InvalidArgumentException: RecordDistributionStrategy=AUTO is only supported for on-demand streams. Stream orders is using PROVISIONED mode.',
    )
    assert.match(refusal([], { StreamName: 'orders', WarmThroughputMiBps: 10 }), /^InvalidArgumentException: WarmThroughputMiBps/)
  })
})

describe("a stream's life", () => {
  it('is CREATING, ACTIVE, DELETING and over', async () => {
    await using aws = await openKinesis({ statusDelayMs: 500 })
    const status = async () => (await aws.call(model.DescribeStream, { StreamName: 'orders' })).StreamDescription
    await aws.call(model.CreateStream, { StreamName: 'orders', ShardCount: 2 })
    const creating = await status()
    assert.equal(creating.StreamStatus, 'CREATING')
    assert.deepEqual([creating.Shards, creating.HasMoreShards], [[], false])
    assert.equal(creating.StreamCreationTimestamp, Math.floor(START_MS / 1000) * 1000)

    await aws.pass(499)
    assert.equal((await status()).StreamStatus, 'CREATING')
    await aws.pass(1)
    const active = await status()
    assert.deepEqual([active.StreamStatus, active.Shards.length], ['ACTIVE', 2])

    await aws.call(model.DeleteStream, { StreamARN: ARN })
    assert.deepEqual([(await status()).StreamStatus, (await status()).Shards.length], ['DELETING', 2])
    assert.equal(
      await aws.refusal(model.DeleteStream, { StreamName: 'orders' }),
      `ResourceInUseException: Stream orders under account ${ACCOUNT} not ACTIVE, instead in state DELETING`,
    )
    await aws.pass(500)
    const gone = `ResourceNotFoundException: Stream orders under account ${ACCOUNT} not found.`
    assert.equal(await aws.refusal(model.DescribeStream, { StreamName: 'orders' }), gone)
    assert.equal(await aws.refusal(model.DeleteStream, { StreamName: 'orders' }), gone)
  })

  it('may end before it began, and shows no shards then', async () => {
    await using aws = await openKinesis({ statusDelayMs: 500 })
    await aws.call(model.CreateStream, { StreamName: 'orders', ShardCount: 2 })
    await aws.call(model.DeleteStream, { StreamName: 'orders' })
    const { StreamStatus, Shards } = (await aws.call(model.DescribeStream, { StreamName: 'orders' })).StreamDescription
    assert.deepEqual([StreamStatus, Shards], ['DELETING', []])
    await aws.pass(500)
    assert.equal(aws.stream('orders'), undefined)
  })

  it('has first shards whose numbers begin some seconds before it', async () => {
    await using aws = await openKinesis()
    await aws.call(model.CreateStream, { StreamName: 'orders', ShardCount: 2 })
    const { Shards = [] } = await aws.call(model.ListShards, { StreamName: 'orders' })
    for (const { SequenceNumberRange } of Shards) {
      const { shardCreatedAtSeconds = 0 } = parseSequenceNumber(SequenceNumberRange.StartingSequenceNumber) ?? {}
      const before = START_MS / 1000 - shardCreatedAtSeconds
      assert.ok(before >= 2 && before <= 7, `${before} s`)
    }
  })

  it('is instant where statuses are', async () => {
    await using aws = await openKinesis()
    await aws.call(model.CreateStream, { StreamName: 'orders', ShardCount: 2 })
    assert.equal((await aws.call(model.DescribeStream, { StreamName: 'orders' })).StreamDescription.StreamStatus, 'ACTIVE')
    await aws.call(model.DeleteStream, { StreamName: 'orders' })
    await aws.call(model.CreateStream, { StreamName: 'orders', ShardCount: 1 })
    assert.equal(
      (await aws.call(model.DescribeStreamSummary, { StreamName: 'orders' })).StreamDescriptionSummary.OpenShardCount,
      1,
    )
  })

  it('takes several commits with thousands of shards', async () => {
    await using aws = await openKinesis()
    await aws.call(model.CreateStream, { StreamName: 'orders', ShardCount: 9_000 })
    await aws.pass(0)
    const summary = async () => (await aws.call(model.DescribeStreamSummary, { StreamName: 'orders' })).StreamDescriptionSummary
    assert.deepEqual([(await summary()).StreamStatus, (await summary()).OpenShardCount], ['ACTIVE', 9_000])
    await aws.call(model.PutRecord, { StreamName: 'orders', PartitionKey: 'a', Data: Buffer.from('x') })
    await aws.call(model.DeleteStream, { StreamName: 'orders' })
    await aws.pass(0)
    assert.equal(aws.stream('orders'), undefined)
    assert.equal([...aws.runtime.catalog.list('kinesis.shard', '')].length, 0)
  })

  it('takes its records along, soon after', async () => {
    await using aws = await openKinesis()
    await aws.call(model.CreateStream, { StreamName: 'orders', ShardCount: 1 })
    await aws.call(model.PutRecord, { StreamName: 'orders', PartitionKey: 'a', Data: Buffer.from('x') })
    const logId = aws.stream('orders')?.logId ?? ''
    assert.ok((await aws.engine.list()).includes(logId))
    await aws.call(model.DeleteStream, { StreamName: 'orders' })
    await aws.pass(10_000)
    assert.ok(!(await aws.engine.list()).includes(logId))
    assert.equal([...aws.runtime.catalog.list('kinesis.removed-log', '')].length, 0)
  })
})

describe('descriptions', () => {
  it('of a stream have what AWS tells, and no more', async () => {
    await using aws = await openKinesis()
    await aws.call(model.CreateStream, { StreamName: 'orders', ShardCount: 1 })
    const creationSecond = Math.floor(START_MS / 1000)
    const { Shards, ...rest } = (await aws.call(model.DescribeStream, { StreamName: 'orders', StreamARN: ARN })).StreamDescription
    assert.deepEqual(rest, {
      StreamName: 'orders',
      StreamARN: ARN,
      StreamStatus: 'ACTIVE',
      StreamModeDetails: { StreamMode: 'PROVISIONED' },
      RetentionPeriodHours: 24,
      StreamCreationTimestamp: creationSecond * 1000,
      EnhancedMonitoring: [{ ShardLevelMetrics: [] }],
      EncryptionType: 'NONE',
      HasMoreShards: false,
    })
    const value = (2n << 184n) | (BigInt(creationSecond - 5) << 148n) | (BigInt(creationSecond - 5) << 36n) | 2n
    assert.deepEqual(Shards, [
      {
        ShardId: 'shardId-000000000000',
        HashKeyRange: { StartingHashKey: '0', EndingHashKey: '340282366920938463463374607431768211455' },
        SequenceNumberRange: { StartingSequenceNumber: value.toString() },
      },
    ])
    assert.deepEqual((await aws.call(model.DescribeStreamSummary, { StreamName: 'orders' })).StreamDescriptionSummary, {
      StreamName: 'orders',
      StreamARN: ARN,
      StreamStatus: 'ACTIVE',
      StreamModeDetails: { StreamMode: 'PROVISIONED' },
      RetentionPeriodHours: 24,
      StreamCreationTimestamp: creationSecond * 1000,
      EnhancedMonitoring: [{ ShardLevelMetrics: [] }],
      EncryptionType: 'NONE',
      OpenShardCount: 1,
      ConsumerCount: 0,
      MaxRecordSizeInKiB: 1024,
    })
  })

  it('page through shards, a hundred at most', async () => {
    await using aws = await openKinesis()
    await aws.call(model.CreateStream, { StreamName: 'orders', ShardCount: 150 })
    const page = async (more: Partial<model.DescribeStreamInput>) =>
      (await aws.call(model.DescribeStream, { StreamName: 'orders', ...more })).StreamDescription
    const first = await page({ Limit: 1000 })
    assert.deepEqual([first.Shards.length, first.HasMoreShards], [100, true])
    const second = await page({ ExclusiveStartShardId: 'shardId-000000000099' })
    assert.deepEqual([second.Shards.length, second.HasMoreShards, second.Shards[0]?.ShardId], [50, false, 'shardId-000000000100'])
    assert.deepEqual((await page({ Limit: 3 })).Shards.length, 3)
  })

  it('of limits count shards of provisioned streams', async () => {
    await using aws = await openKinesis({ statusDelayMs: 500 })
    await aws.call(model.CreateStream, { StreamName: 'a', ShardCount: 3 })
    await aws.call(model.CreateStream, { StreamName: 'b' })
    assert.deepEqual(await aws.call(model.DescribeLimits, {}), {
      ShardLimit: 20_000,
      OpenShardCount: 3,
      OnDemandStreamCount: 1,
      OnDemandStreamCountLimit: 50,
    })
  })

  it('of an on-demand stream name its record distribution', async () => {
    await using aws = await openKinesis()
    await aws.call(model.CreateStream, { StreamName: 'b' })
    const { RecordDistributionStrategy } = (await aws.call(model.DescribeStreamSummary, { StreamName: 'b' }))
      .StreamDescriptionSummary
    assert.equal(RecordDistributionStrategy, 'USER_PARTITION_KEY')
  })
})

describe('ListStreams', () => {
  it('pages by name, of this account and region only', async () => {
    await using aws = await openKinesis()
    for (const name of ['c', 'a', 'B', 'b']) await aws.call(model.CreateStream, { StreamName: name, ShardCount: 1 })
    await aws.call(model.CreateStream, { StreamName: 'elsewhere', ShardCount: 1 }, { ...scope, region: 'eu-west-1' })
    await aws.call(model.CreateStream, { StreamName: 'theirs', ShardCount: 1 }, { ...scope, accountId: '111111111111' })
    const all = await aws.call(model.ListStreams, {})
    assert.deepEqual([all.StreamNames, all.HasMoreStreams, all.NextToken], [['B', 'a', 'b', 'c'], false, undefined])
    assert.deepEqual(all.StreamSummaries?.[1], {
      StreamName: 'a',
      StreamARN: `arn:aws:kinesis:us-east-1:${ACCOUNT}:stream/a`,
      StreamStatus: 'ACTIVE',
      StreamModeDetails: { StreamMode: 'PROVISIONED' },
      StreamCreationTimestamp: Math.floor(START_MS / 1000) * 1000,
    })
    const first = await aws.call(model.ListStreams, { Limit: 3 })
    assert.deepEqual([first.StreamNames, first.HasMoreStreams], [['B', 'a', 'b'], true])
    assert.ok(first.NextToken)
    const second = await aws.call(model.ListStreams, { NextToken: first.NextToken })
    assert.deepEqual([second.StreamNames, second.HasMoreStreams], [['c'], false])
    assert.deepEqual((await aws.call(model.ListStreams, { ExclusiveStartStreamName: 'aa' })).StreamNames, ['b', 'c'])
  })

  it('takes tokens of its own, for five minutes', async () => {
    await using aws = await openKinesis()
    for (const name of ['a', 'b']) await aws.call(model.CreateStream, { StreamName: name, ShardCount: 1 })
    const { NextToken = '' } = await aws.call(model.ListStreams, { Limit: 1 })
    assert.match(await aws.refusal(model.ListStreams, { NextToken: 'AAAA' }), /^InvalidArgumentException/)
    assert.match(await aws.refusal(model.ListShards, { NextToken }), /^InvalidArgumentException/)
    await aws.pass(300_000)
    await aws.call(model.ListStreams, { NextToken })
    await aws.pass(1)
    assert.match(await aws.refusal(model.ListStreams, { NextToken }), /^ExpiredNextTokenException/)
  })
})
