import assert from 'node:assert/strict'
import { ACCOUNT, type Case, type World } from '../world.ts'
import { HALF, lineage, openRanges, shardId, split } from './resharding.ts'

const UPDATE = 'UpdateShardCount'

function input(name: string, count: number): Record<string, unknown> {
  return { StreamName: name, TargetShardCount: count, ScalingType: 'UNIFORM_SCALING' }
}

async function scale(world: World, name: string, count: number): Promise<void> {
  await world.ok(UPDATE, input(name, count))
  await world.untilActive(name)
}

/** Widths of all open shards are the same, but for a rounding. */
function assertEqualRanges(ranges: readonly (readonly [bigint, bigint])[], count: number): void {
  assert.equal(ranges.length, count)
  for (const [i, [first, last]] of ranges.entries()) {
    const off = last - first + 1n - (1n << 128n) / BigInt(count)
    assert.ok(-count < off && off < count, `shard ${i} is off by ${off}`)
  }
}

export const updateShardCount: readonly Case[] = [
  {
    rule: 'doubles by splitting every shard at its middle; the answer tells the count before',
    proves: [UPDATE],
    async run(world) {
      const name = await world.active(2)
      assert.deepEqual(await world.ok(UPDATE, input(name, 4)), {
        StreamName: name,
        StreamARN: world.arn(name),
        CurrentShardCount: 2,
        TargetShardCount: 4,
      })
      await world.untilActive(name)
      assertEqualRanges(await openRanges(world, name), 4)
      const parents = (await lineage(world, name)).map(({ ParentShardId }) => ParentShardId ?? undefined)
      assert.deepEqual(parents, [undefined, undefined, shardId(0), shardId(0), shardId(1), shardId(1)])
    },
  },
  {
    rule: 'halves by merging neighbours in pairs',
    proves: [UPDATE],
    async run(world) {
      const name = await world.active(4)
      await scale(world, name, 2)
      assertEqualRanges(await openRanges(world, name), 2)
      const [lower, upper] = (await lineage(world, name)).slice(4)
      assert.deepEqual([lower?.ParentShardId, lower?.AdjacentParentShardId], [shardId(0), shardId(1)])
      assert.deepEqual([upper?.ParentShardId, upper?.AdjacentParentShardId], [shardId(2), shardId(3)])
    },
  },
  {
    rule: 'between double and half: equal ranges, short-lived shards on the way, no hash key without a lineage',
    proves: [UPDATE],
    async run(world) {
      const name = await world.active(4)
      for (const count of [5, 3, 6]) {
        await scale(world, name, count)
        assertEqualRanges(await openRanges(world, name), count)
      }
      const shards = await lineage(world, name)
      assert.ok(shards.length > 4 + 5 + 3 + 6)
      for (const { ShardId, SequenceNumberRange, HashKeyRange } of shards) {
        if ((SequenceNumberRange.EndingSequenceNumber ?? undefined) === undefined) continue
        const children = shards.filter((each) => [each.ParentShardId, each.AdjacentParentShardId].includes(ShardId))
        const starts = children.map((each) => BigInt(each.HashKeyRange.StartingHashKey))
        const ends = children.map((each) => BigInt(each.HashKeyRange.EndingHashKey))
        assert.ok(starts.some((start) => start <= BigInt(HashKeyRange.StartingHashKey)))
        assert.ok(ends.some((end) => end >= BigInt(HashKeyRange.EndingHashKey)))
      }
    },
  },
  {
    rule: 'makes uneven shards even',
    proves: [UPDATE],
    async run(world) {
      const name = await world.active()
      await split(world, name, '0', '1000')
      await split(world, name, '2', HALF)
      await scale(world, name, 4)
      assertEqualRanges(await openRanges(world, name), 4)
    },
  },
  {
    rule: 'the present count is accepted and changes nothing',
    proves: [UPDATE],
    async run(world) {
      const name = await world.active(2)
      const before = await world.shards(name)
      await scale(world, name, 2)
      assert.deepEqual(await world.shards(name), before)
    },
  },
  {
    rule: 'at most double, at least half, and ten thousand',
    proves: ['UpdateShardCount LimitExceededException'],
    async run(world) {
      const name = await world.active(3)
      const counts = (target: number) => `Current open shard count: 3, Target shard count: ${target}`
      const up = `UpdateShardCount cannot scale up over double your current open shard count. ${counts(7)}`
      await world.fails(UPDATE, input(name, 7), 'LimitExceededException', up)
      const down = `UpdateShardCount cannot scale down below half your current open shard count. ${counts(1)}`
      await world.fails(UPDATE, input(name, 1), 'LimitExceededException', down)
      const far = `Target shard count or number of open shards cannot be greater than 10000. ${counts(10_001)}`
      await world.fails(UPDATE, input(name, 10_001), 'LimitExceededException', far)
      await scale(world, name, 6)
      await scale(world, name, 3)
    },
  },
  {
    rule: 'ten times in 24 hours',
    proves: ['UpdateShardCount LimitExceededException'],
    async run(world) {
      if (world.clientName === 'aws-cli') return
      const name = await world.active()
      for (let i = 0; i < 10; i++) await scale(world, name, i % 2 === 0 ? 2 : 1)
      const message = `Rate exceeded for stream ${name} under account ${ACCOUNT}.`
      await world.fails(UPDATE, input(name, 2), 'LimitExceededException', message)
    },
  },
  {
    rule: 'a stream that is not ACTIVE is in use; one that is not there is not found',
    proves: ['UpdateShardCount ResourceInUseException', 'UpdateShardCount ResourceNotFoundException'],
    server: 'slow',
    async run(world) {
      const name = world.fresh()
      const noStream = `Stream ${name} under account ${ACCOUNT} not found.`
      await world.fails(UPDATE, input(name, 2), 'ResourceNotFoundException', noStream)
      await world.active(1, name)
      await world.ok(UPDATE, input(name, 2))
      if (world.clientName === 'aws-cli') return
      const busy = `Stream ${name} under account ${ACCOUNT} not ACTIVE, instead in state UPDATING`
      await world.fails(UPDATE, input(name, 4), 'ResourceInUseException', busy)
      await world.untilActive(name)
    },
  },
  {
    rule: 'a stream has to be named',
    proves: ['UpdateShardCount InvalidArgumentException'],
    async run(world) {
      await world.fails(UPDATE, { TargetShardCount: 2, ScalingType: 'UNIFORM_SCALING' }, 'InvalidArgumentException')
    },
  },
  {
    rule: 'an on-demand stream scales by itself alone',
    proves: ['UpdateShardCount ValidationException'],
    async run(world) {
      const name = world.fresh()
      await world.ok('CreateStream', { StreamName: name, StreamModeDetails: { StreamMode: 'ON_DEMAND' } })
      await world.untilActive(name)
      const message = `Request is invalid. Stream ${name} under account ${ACCOUNT} is in On-Demand mode.`
      await world.fails(UPDATE, input(name, 5), 'ValidationException', message)
      await world.ok('DeleteStream', { StreamName: name })
    },
  },
]
