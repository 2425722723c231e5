import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { aShard, type Kinesis, openKinesis } from '../../../../test/services/kinesis-harness.ts'
import { shardKey } from '../entities.ts'
import * as model from '../model.gen.ts'

const StreamName = 'orders'
const HALF = '8'.padEnd(32, '0')
const BELOW_HALF = '7'.padEnd(32, 'f')

async function opened(): Promise<Kinesis> {
  const aws = await openKinesis()
  await aws.call(model.CreateStream, { StreamName, ShardCount: 1 })
  await put(aws, 'before')
  return aws
}

function put(aws: Kinesis, text: string) {
  return aws.call(model.PutRecord, { StreamName, PartitionKey: 'e', Data: Buffer.from(text) })
}

function seal(aws: Kinesis): Promise<number> {
  return aws.engine.open(aws.stream(StreamName)?.logId ?? '').seal(0)
}

/** What a split leaves in the catalog, once the parent's lane has been sealed. */
async function openChildren(aws: Kinesis, endPosition: number): Promise<void> {
  const stream = aws.stream(StreamName)
  assert.ok(stream)
  const nowMs = aws.clock.nowMs()
  const parent = aws.runtime.catalog.get('kinesis.shard', shardKey(stream.arn, 'shardId-000000000000'))
  assert.ok(parent)
  const child = { parentId: parent.id, openedAtMs: nowMs, createdAtSeconds: Math.floor(nowMs / 1000) + 1 }
  const shards = [
    { ...parent, closed: { atMs: nowMs, endPosition } },
    aShard(stream, 1, { ...child, lastHashKey: BELOW_HALF }),
    aShard(stream, 2, { ...child, firstHashKey: HALF }),
  ]
  await aws.runtime.catalog.commit(
    () => ({
      changes: [
        { put: 'kinesis.stream', id: stream.arn, value: { ...stream, shardsEver: 3, nextLane: 3, openShardCount: 2 } },
        ...shards.map((shard) => ({ put: 'kinesis.shard', id: shardKey(stream.arn, shard.id), value: shard }) as const),
      ],
      reply: undefined,
    }),
    { requestId: 'split', principal: 'test', operation: 'Split' },
  )
}

describe('a put into a shard that closes under it', () => {
  it('waits for the children and goes to the right one', async () => {
    await using aws = await opened()
    const end = await seal(aws)
    const waiting = put(aws, 'meanwhile')
    await aws.clock.advance(1_999)
    await openChildren(aws, end)
    assert.equal((await waiting).ShardId, 'shardId-000000000002')
    assert.equal((await put(aws, 'after')).ShardId, 'shardId-000000000002')
  })

  it('fails after two seconds if there are none', async () => {
    await using aws = await opened()
    await seal(aws)
    const Records = ['a', 'e'].map((PartitionKey) => ({ PartitionKey, Data: Buffer.from('x') }))
    const waiting = aws.call(model.PutRecords, { StreamName, Records })
    await aws.clock.advance(2_000)
    const { FailedRecordCount, Records: results } = await waiting
    assert.equal(FailedRecordCount, 2)
    assert.deepEqual(results[0], { ErrorCode: 'InternalFailure', ErrorMessage: 'Internal Service Failure' })
    assert.match(aws.told[0] ?? '', /its children did not open in time/)
  })

  it('fails when its stream goes away meanwhile', async () => {
    await using aws = await opened()
    await seal(aws)
    const waiting = aws.outcome(model.PutRecord, { StreamName, PartitionKey: 'a', Data: Buffer.from('x') })
    await aws.clock.advance(10)
    await aws.call(model.DeleteStream, { StreamName })
    assert.deepEqual(await waiting, {
      rejected: 'InternalFailureException',
      hint: 'the shard was closed and its children did not open in time',
    })
  })
})

describe('reading a closed shard', () => {
  it('ends with its children, and not before they are known', async () => {
    await using aws = await opened()
    const place = { StreamName, ShardId: '0', ShardIteratorType: 'TRIM_HORIZON' } as const
    const { ShardIterator = '' } = await aws.call(model.GetShardIterator, place)
    const end = await seal(aws)
    const early = await aws.call(model.GetRecords, { ShardIterator })
    assert.deepEqual([early.Records.length, typeof early.NextShardIterator, early.ChildShards], [1, 'string', undefined])
    await openChildren(aws, end)
    const late = await aws.call(model.GetRecords, { ShardIterator })
    assert.deepEqual(
      late.Records.map(({ Data }) => Buffer.from(Data).toString()),
      ['before'],
    )
    assert.ok(!('NextShardIterator' in late))
    assert.equal(late.MillisBehindLatest, 0)
    assert.deepEqual(late.ChildShards, [
      {
        ShardId: 'shardId-000000000001',
        ParentShards: ['shardId-000000000000'],
        HashKeyRange: { StartingHashKey: '0', EndingHashKey: '170141183460469231731687303715884105727' },
      },
      {
        ShardId: 'shardId-000000000002',
        ParentShards: ['shardId-000000000000'],
        HashKeyRange: {
          StartingHashKey: '170141183460469231731687303715884105728',
          EndingHashKey: '340282366920938463463374607431768211455',
        },
      },
    ])
  })

  it('may begin at its end, and at its greatest number', async () => {
    await using aws = await opened()
    await openChildren(aws, await seal(aws))
    const { Shards = [] } = await aws.call(model.ListShards, { StreamName })
    const StartingSequenceNumber = Shards[0]?.SequenceNumberRange.EndingSequenceNumber ?? ''
    const starts = [
      { ShardIteratorType: 'LATEST' },
      { ShardIteratorType: 'AFTER_SEQUENCE_NUMBER', StartingSequenceNumber },
    ] as const
    for (const start of starts) {
      const { ShardIterator = '' } = await aws.call(model.GetShardIterator, { StreamName, ShardId: '0', ...start })
      const { Records, NextShardIterator, ChildShards } = await aws.call(model.GetRecords, { ShardIterator })
      assert.deepEqual([Records, NextShardIterator, ChildShards?.length], [[], undefined, 2])
    }
  })
})

describe('a closed shard', () => {
  it('is listed until its last record has expired', async () => {
    await using aws = await opened()
    await openChildren(aws, await seal(aws))
    const ids = async (ShardFilter?: model.ShardFilter) => {
      const { Shards = [] } = await aws.call(model.ListShards, { StreamName, ...(ShardFilter && { ShardFilter }) })
      return Shards.map(({ ShardId }) => Number(ShardId.slice(-1)))
    }
    assert.deepEqual(await ids(), [0, 1, 2])
    assert.deepEqual(await ids({ Type: 'AT_LATEST' }), [1, 2])
    await aws.pass(24 * 3_600_000)
    assert.deepEqual(await ids(), [0, 1, 2])
    await aws.pass(1)
    assert.deepEqual(await ids(), [1, 2])
    const { Shards } = (await aws.call(model.DescribeStream, { StreamName })).StreamDescription
    assert.equal(Shards.length, 2)
    assert.deepEqual([Shards[0]?.ParentShardId, Shards[0]?.AdjacentParentShardId], ['shardId-000000000000', undefined])
  })
})
