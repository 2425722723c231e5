import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import {
  ACCOUNT,
  aShard,
  aStream,
  type Kinesis,
  openKinesis,
  START_MS,
  scope,
  viewOf,
} from '../../../../test/services/kinesis-harness.ts'
import { isRejection } from '../../../kernel/outcome.ts'
import { SeededRandom } from '../../../kernel/random.ts'
import type { ControlContext } from '../../define.ts'
import type { KinesisEntities, Shard, Stream } from '../entities.ts'
import { initialRanges } from '../hash-ranges.ts'
import * as model from '../model.gen.ts'
import { takeStep } from '../reshard.ts'
import { parseSequenceNumber } from '../sequence-number.ts'
import { MergeShards } from './MergeShards.ts'
import { SplitShard } from './SplitShard.ts'
import { UpdateShardCount } from './UpdateShardCount.ts'

const StreamName = 'orders'
const HALF = String(2n ** 127n)
const HOUR_MS = 3_600_000

function contextOf(streams: readonly Stream[], shards: readonly Shard[]): ControlContext<KinesisEntities> {
  return {
    view: viewOf(streams, shards),
    scope,
    nowMs: START_MS,
    random: new SeededRandom(1),
    settings: { statusDelayMs: 500 },
  }
}

function uniform(stream: Stream, count: number): Shard[] {
  return initialRanges(count).map((range, i) => aShard(stream, i, range))
}

/** The stream entity that a decision writes, and nothing but that. */
function written(outcome: ReturnType<typeof SplitShard.decide> | ReturnType<typeof UpdateShardCount.decide>): Stream {
  assert.ok(!isRejection(outcome), JSON.stringify(outcome))
  const [change, ...others] = outcome.changes
  assert.ok(change !== undefined && 'value' in change && others.length === 0)
  return change.value as Stream
}

function refusal(outcome: ReturnType<typeof SplitShard.decide> | ReturnType<typeof UpdateShardCount.decide>): string {
  assert.ok(isRejection(outcome), JSON.stringify(outcome))
  return `${outcome.rejected}: ${outcome.message}`
}

describe('a decision to reshard', () => {
  it('writes down what is wanted, and that the stream is UPDATING', () => {
    const stream = aStream(StreamName, { openShardCount: 2 })
    const context = contextOf([stream], uniform(stream, 2))
    const split = written(
      SplitShard.decide(context, { StreamName, ShardToSplit: 'shard-1', NewStartingHashKey: `${2n ** 127n + 2n}` }),
    )
    const dueAtMs = START_MS + 500
    assert.deepEqual(split, {
      ...stream,
      status: 'UPDATING',
      intent: {
        to: 'reshard',
        dueAtMs,
        reshard: { kind: 'split', shardId: 'shardId-000000000001', hashKey: `8${'0'.repeat(30)}2` },
        shardsAtMost: 3,
      },
    })
    const merged = written(MergeShards.decide(context, { StreamName, ShardToMerge: '0', AdjacentShardToMerge: '1' }))
    const reshard = { kind: 'merge', shardId: 'shardId-000000000000', adjacentShardId: 'shardId-000000000001' }
    assert.deepEqual(merged.intent, { to: 'reshard', dueAtMs, reshard, shardsAtMost: 2 })
    const scaled = written(UpdateShardCount.decide(context, { StreamName, TargetShardCount: 3, ScalingType: 'UNIFORM_SCALING' }))
    assert.deepEqual(scaled.intent, { to: 'reshard', dueAtMs, reshard: { kind: 'uniform', shards: 3 }, shardsAtMost: 4 })
    assert.deepEqual(scaled.shardCountUpdatesAtMs, [START_MS])
  })

  it('counts against the quota what other reshardings may need', () => {
    const stream = aStream(StreamName)
    const reshard = { kind: 'uniform', shards: 9_000 } as const
    const intent = { to: 'reshard', dueAtMs: START_MS, reshard, shardsAtMost: 13_000 } as const
    const busy = aStream('busy', { openShardCount: 6_000, status: 'UPDATING', intent })
    const full = aStream('full', { openShardCount: 6_999 })
    const context = contextOf([stream, busy, full], uniform(stream, 1))
    const split = { StreamName, ShardToSplit: '0', NewStartingHashKey: HALF }
    const quota =
      /^LimitExceededException: .* Current shard count for the account: 20000\. Limit: 20000\. Number of additional shards that would have resulted from this request: 1\./
    assert.match(refusal(SplitShard.decide(context, split)), quota)
    // The quota is looked at before the hash key.
    assert.match(refusal(SplitShard.decide(context, { ...split, NewStartingHashKey: '0' })), quota)
    assert.match(
      refusal(UpdateShardCount.decide(context, { StreamName, TargetShardCount: 2, ScalingType: 'UNIFORM_SCALING' })),
      quota,
    )
    written(SplitShard.decide(contextOf([stream, busy], uniform(stream, 1)), split))
  })

  it('has limits for very large streams', () => {
    const stream = aStream(StreamName, { openShardCount: 12_000 })
    const context = contextOf([stream], uniform(stream, 12_000))
    const to = (TargetShardCount: number) =>
      UpdateShardCount.decide(context, { StreamName, TargetShardCount, ScalingType: 'UNIFORM_SCALING' })
    const text = (target: number) =>
      `LimitExceededException: Target shard count or number of open shards cannot be greater than 10000. Current open shard count: 12000, Target shard count: ${target}`
    assert.equal(refusal(to(10_000)), text(10_000))
    assert.equal(refusal(to(12_001)), text(12_001))
    assert.match(refusal(to(5_999)), /cannot scale down below half/)
    assert.equal(written(to(6_000)).intent?.to, 'reshard')
  })

  it('allows half of an odd number rounded up, not down', () => {
    const stream = aStream(StreamName, { openShardCount: 5 })
    const context = contextOf([stream], uniform(stream, 5))
    const to = (TargetShardCount: number) =>
      UpdateShardCount.decide(context, { StreamName, TargetShardCount, ScalingType: 'UNIFORM_SCALING' })
    assert.match(refusal(to(2)), /cannot scale down below half/)
    written(to(3))
    written(to(10))
    assert.match(refusal(to(11)), /cannot scale up over double/)
  })
})

describe('a step of a resharding', () => {
  it('changes nothing when the end of a lane is not known', () => {
    const reshard = { kind: 'merge', shardId: 'shardId-000000000000', adjacentShardId: 'shardId-000000000001' } as const
    const intent = { to: 'reshard', dueAtMs: START_MS, reshard, shardsAtMost: 2 } as const
    const stream = aStream(StreamName, { openShardCount: 2, status: 'UPDATING', intent })
    const view = viewOf([stream], uniform(stream, 2))
    assert.deepEqual(takeStep(view, stream, new Map([['shardId-000000000000', 4]]), START_MS), [])
    const ends = new Map([
      ['shardId-000000000000', 4],
      ['shardId-000000000001', 0],
    ])
    assert.equal(takeStep(view, stream, ends, START_MS).length, 4)
  })
})

async function split(aws: Kinesis, ShardToSplit = '0', NewStartingHashKey = HALF): Promise<void> {
  await aws.call(model.SplitShard, { StreamName, ShardToSplit, NewStartingHashKey })
  await aws.pass(0)
}

async function listed(aws: Kinesis): Promise<readonly model.Shard[]> {
  return (await aws.call(model.ListShards, { StreamName })).Shards ?? []
}

describe('resharding', () => {
  it('takes as long as a status does', async () => {
    await using aws = await openKinesis({ statusDelayMs: 500 })
    await aws.call(model.CreateStream, { StreamName, ShardCount: 1 })
    await aws.pass(500)
    await split(aws)
    await aws.pass(499)
    assert.deepEqual([aws.stream(StreamName)?.status, (await listed(aws)).length], ['UPDATING', 1])
    await aws.pass(1)
    assert.deepEqual([aws.stream(StreamName)?.status, (await listed(aws)).length], ['ACTIVE', 3])
    assert.deepEqual(aws.told, [])
  })

  it('gives numbers that rise from parents to children, even within a second', async () => {
    await using aws = await openKinesis()
    await aws.call(model.CreateStream, { StreamName, ShardCount: 1 })
    for (const shard of ['0', '2', '4', '6']) {
      const shards = await listed(aws)
      const { StartingHashKey, EndingHashKey } = shards[Number(shard)]?.HashKeyRange ?? {}
      await split(aws, shard, String((BigInt(StartingHashKey ?? 0) + BigInt(EndingHashKey ?? 0)) / 2n + 1n))
    }
    await aws.call(model.UpdateShardCount, { StreamName, TargetShardCount: 3, ScalingType: 'UNIFORM_SCALING' })
    await aws.pass(0)
    const shards = await listed(aws)
    assert.ok(shards.length > 9)
    for (const { ParentShardId, AdjacentParentShardId, SequenceNumberRange } of shards) {
      const { StartingSequenceNumber: start, EndingSequenceNumber: end } = SequenceNumberRange
      assert.ok(end === undefined || BigInt(end) > BigInt(start))
      for (const parentId of [ParentShardId, AdjacentParentShardId]) {
        const parent = shards.find(({ ShardId }) => ShardId === parentId)
        if (parent === undefined) continue
        const parentEnd = parent.SequenceNumberRange.EndingSequenceNumber ?? ''
        const closed = parseSequenceNumber(parentEnd)?.putAtSeconds ?? 0
        assert.equal(parseSequenceNumber(start)?.shardCreatedAtSeconds, closed + 1)
        assert.ok(BigInt(start) > BigInt(parentEnd))
      }
    }
  })

  it('ends where the stream is deleted', async () => {
    await using aws = await openKinesis({ statusDelayMs: 500 })
    await aws.call(model.CreateStream, { StreamName, ShardCount: 1 })
    await aws.pass(500)
    await split(aws)
    await aws.pass(400)
    await aws.call(model.DeleteStream, { StreamName })
    await aws.pass(1_000)
    assert.equal(aws.stream(StreamName), undefined)
    assert.deepEqual([...aws.runtime.catalog.list('kinesis.shard', '')], [])
    assert.deepEqual(aws.told, [])
  })

  it('scales by count ten times in any 24 hours, and says when next', async () => {
    await using aws = await openKinesis()
    await aws.call(model.CreateStream, { StreamName, ShardCount: 1 })
    const scale = async (TargetShardCount: number) => {
      await aws.pass(HOUR_MS)
      const outcome = await aws.outcome(model.UpdateShardCount, { StreamName, TargetShardCount, ScalingType: 'UNIFORM_SCALING' })
      await aws.pass(0)
      return outcome
    }
    for (let i = 0; i < 10; i++) assert.ok(!isRejection(await scale(2 - (i % 2))))
    assert.ok(!isRejection(await scale(1)), 'the present count is always accepted')
    const refused = await scale(2)
    assert.ok(isRejection(refused))
    assert.equal(refused.message, `Rate exceeded for stream orders under account ${ACCOUNT}.`)
    assert.match(refused.hint ?? '', /takes the next at 2026-01-16T13:00:00\.250Z/)
    await aws.pass(13 * HOUR_MS - 1)
    assert.ok(!isRejection(await scale(2)))
  })
})

describe('closed shards', () => {
  it('go with their records, each when its time has come', async () => {
    await using aws = await openKinesis()
    await aws.call(model.CreateStream, { StreamName, ShardCount: 1 })
    await aws.call(model.PutRecord, { StreamName, PartitionKey: 'a', Data: Buffer.from('x') })
    await split(aws)
    await aws.pass(HOUR_MS)
    await split(aws, '1', '1000')
    const kept = () => Array.from(aws.runtime.catalog.list('kinesis.shard', ''), ({ index }) => index)
    const log = aws.engine.open(aws.stream(StreamName)?.logId ?? '')
    await aws.pass(23 * HOUR_MS)
    assert.deepEqual(kept(), [0, 1, 2, 3, 4])
    await aws.pass(1)
    assert.deepEqual(kept(), [1, 2, 3, 4])
    assert.deepEqual((await log.read(0, 0, { records: 1, bytes: 100 })).runs, [])
    const place = { StreamName, ShardId: '0', ShardIteratorType: 'TRIM_HORIZON' } as const
    assert.match(
      await aws.refusal(model.GetShardIterator, place),
      /^ResourceNotFoundException: Shard shardId-000000000000 .* does not exist$/,
    )
    const again = { StreamName, ShardToSplit: '0', NewStartingHashKey: HALF }
    assert.match(
      await aws.refusal(model.SplitShard, again),
      /^ResourceNotFoundException: Could not find shard shardId-000000000000 /,
    )
    await aws.pass(HOUR_MS)
    assert.deepEqual(kept(), [2, 3, 4])
    assert.equal(aws.stream(StreamName)?.oldestClosedAtMs, undefined)
    assert.deepEqual(aws.told, [])
  })

  it('go at once when the retention is lowered below their age', async () => {
    await using aws = await openKinesis()
    await aws.call(model.CreateStream, { StreamName, ShardCount: 1 })
    await aws.call(model.IncreaseStreamRetentionPeriod, { StreamName, RetentionPeriodHours: 72 })
    await split(aws)
    await aws.pass(30 * HOUR_MS)
    assert.equal((await listed(aws)).length, 3)
    await aws.call(model.DecreaseStreamRetentionPeriod, { StreamName, RetentionPeriodHours: 24 })
    await aws.pass(0)
    assert.deepEqual(
      Array.from(aws.runtime.catalog.list('kinesis.shard', ''), ({ index }) => index),
      [1, 2],
    )
    assert.deepEqual(aws.told, [])
  })
})
