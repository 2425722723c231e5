import assert from 'node:assert/strict'
import { ACCOUNT, type Case, FIRST_SHARD, type World } from '../world.ts'
import { CHILDREN, HALF, idsOf, LAST, lineage, MIDDLE, split } from './resharding.ts'

const SPLIT = 'SplitShard'

function fails(world: World, name: string, shard: string, key: string, code: string, message: string): Promise<string> {
  return world.fails(SPLIT, { StreamName: name, ShardToSplit: shard, NewStartingHashKey: key }, code, message)
}

function outside(name: string, key: string, start = '0', end = LAST, shard = FIRST_SHARD): string {
  return `NewStartingHashKey ${key} used in SplitShard() on shard ${shard} in stream ${name} under account ${ACCOUNT} is not both greater than one plus the shard's StartingHashKey ${start} and less than the shard's EndingHashKey ${end}.`
}

export const splitShard: readonly Case[] = [
  {
    rule: 'closes the shard and opens two with its halves, which name it as their parent',
    proves: [SPLIT],
    async run(world) {
      const name = await world.active()
      const input = { StreamName: name, ShardToSplit: FIRST_SHARD, NewStartingHashKey: HALF }
      assert.deepEqual(await world.ok(SPLIT, input), {})
      await world.untilActive(name)
      const [parent, lower, upper] = await lineage(world, name)
      assert.ok(parent?.SequenceNumberRange.EndingSequenceNumber !== undefined)
      assert.deepEqual(
        [lower, upper].map((each) => [each?.ShardId, each?.HashKeyRange, each?.ParentShardId, each?.AdjacentParentShardId]),
        [
          [CHILDREN[0], { StartingHashKey: '0', EndingHashKey: MIDDLE }, FIRST_SHARD, undefined],
          [CHILDREN[1], { StartingHashKey: HALF, EndingHashKey: LAST }, FIRST_SHARD, undefined],
        ],
      )
      assert.equal((await world.summary(name))['OpenShardCount'], 2)
    },
  },
  {
    rule: 'numbers: the parent ends at the greatest index; both children begin one second after its end',
    proves: [SPLIT],
    async run(world) {
      const name = await world.active()
      await split(world, name)
      const digits = (number = '0'): string => BigInt(number).toString(16)
      const [parent, lower, upper] = (await lineage(world, name)).map(({ SequenceNumberRange }) => SequenceNumberRange)
      const [start, end] = [digits(parent?.StartingSequenceNumber), digits(parent?.EndingSequenceNumber)]
      assert.equal(end.slice(0, 27), `${start.slice(0, 11)}7fffffffffffffff`)
      const closed = Number.parseInt(end.slice(29, 38), 16)
      for (const child of [lower, upper].map((range) => digits(range?.StartingSequenceNumber))) {
        assert.equal(Number.parseInt(child.slice(1, 10), 16), closed + 1)
      }
    },
  },
  {
    rule: 'while UPDATING nothing has changed: the list, and where records go; then they go to the children',
    proves: [SPLIT],
    server: 'slow',
    async run(world) {
      const name = await world.active()
      const before = await world.shards(name)
      await world.ok(SPLIT, { StreamName: name, ShardToSplit: FIRST_SHARD, NewStartingHashKey: HALF })
      if (world.clientName !== 'aws-cli') {
        assert.equal((await world.summary(name))['StreamStatus'], 'UPDATING')
        assert.deepEqual(await world.shards(name), before)
        assert.equal((await world.put(name, 'e', 'meanwhile')).ShardId, FIRST_SHARD)
      }
      await world.untilActive(name)
      assert.equal((await world.put(name, 'e', 'after')).ShardId, CHILDREN[1])
      assert.equal((await world.put(name, 'a', 'after')).ShardId, CHILDREN[0])
    },
  },
  {
    rule: 'at the end of the closed shard NextShardIterator is absent and ChildShards are told, not before',
    proves: ['GetRecords', SPLIT],
    async run(world) {
      const name = await world.active()
      await world.put(name, 'a', 'one')
      await world.put(name, 'a', 'two')
      await split(world, name)
      const first = await world.ok('GetRecords', { ShardIterator: await world.iterator(name, 'TRIM_HORIZON'), Limit: 1 })
      assert.deepEqual([typeof first['NextShardIterator'], first['ChildShards'] ?? []], ['string', []])
      const last = await world.ok('GetRecords', { ShardIterator: first['NextShardIterator'] })
      assert.equal((last['Records'] as unknown[]).length, 1)
      assert.equal(last['NextShardIterator'] ?? undefined, undefined)
      assert.equal(last['MillisBehindLatest'], 0)
      assert.deepEqual(last['ChildShards'], [
        { ShardId: CHILDREN[0], ParentShards: [FIRST_SHARD], HashKeyRange: { StartingHashKey: '0', EndingHashKey: MIDDLE } },
        { ShardId: CHILDREN[1], ParentShards: [FIRST_SHARD], HashKeyRange: { StartingHashKey: HALF, EndingHashKey: LAST } },
      ])
    },
  },
  {
    rule: 'the closed shard is listed until its records have expired, and gone then',
    proves: ['ListShards', 'GetShardIterator ResourceNotFoundException', SPLIT],
    server: 'slow',
    async run(world) {
      const name = await world.active()
      await split(world, name)
      assert.deepEqual(await idsOf(world, name), [FIRST_SHARD, ...CHILDREN])
      assert.deepEqual(await idsOf(world, name, { Type: 'AT_LATEST' }), CHILDREN)
      assert.deepEqual(await idsOf(world, name, { Type: 'AT_TRIM_HORIZON' }), [FIRST_SHARD])
      world.advance(23 * 3_600_000)
      assert.deepEqual(await idsOf(world, name), [FIRST_SHARD, ...CHILDREN])
      world.advance(2 * 3_600_000)
      assert.deepEqual(await idsOf(world, name), CHILDREN)
      assert.deepEqual(await idsOf(world, name, { Type: 'AT_TRIM_HORIZON' }), CHILDREN)
    },
  },
  {
    rule: 'the new hash key lies strictly between the second and the last of the shard',
    proves: [SPLIT, 'SplitShard InvalidArgumentException'],
    async run(world) {
      const name = await world.active(2)
      const below = String(BigInt(HALF) - 1n)
      for (const key of ['0', '1', below, HALF, LAST, '9'.repeat(39)]) {
        await fails(world, name, '0', key, 'InvalidArgumentException', outside(name, key, '0', below))
      }
      const second = 'shardId-000000000001'
      for (const key of [HALF, String(BigInt(HALF) + 1n), LAST]) {
        await fails(world, name, second, key, 'InvalidArgumentException', outside(name, key, HALF, LAST, second))
      }
      await split(world, name, '0', '2')
      await split(world, name, second, String(BigInt(LAST) - 1n))
    },
  },
  {
    rule: 'a shard that was split already is refused',
    proves: ['SplitShard InvalidArgumentException'],
    async run(world) {
      const name = await world.active()
      await split(world, name)
      const message = `Shard ${FIRST_SHARD} in stream ${name} under account ${ACCOUNT} has already been merged or split, and thus is not eligible for merging or splitting.`
      await fails(world, name, FIRST_SHARD, HALF, 'InvalidArgumentException', message)
    },
  },
  {
    rule: 'an id that cannot be one is told before the stream is looked for; then the stream, then the shard',
    proves: ['SplitShard ResourceNotFoundException'],
    async run(world) {
      const absent = world.fresh()
      const where = `in stream ${absent} under account ${ACCOUNT}.`
      await fails(world, absent, 'shard-x', HALF, 'ResourceNotFoundException', `Could not find shard shard-x ${where}`)
      const noStream = `Stream ${absent} under account ${ACCOUNT} not found.`
      await fails(world, absent, FIRST_SHARD, HALF, 'ResourceNotFoundException', noStream)
      const name = await world.active()
      const noShard = `Could not find shard shardId-000000000007 in stream ${name} under account ${ACCOUNT}.`
      await fails(world, name, 'shard-7', '0', 'ResourceNotFoundException', noShard)
    },
  },
  {
    rule: 'a stream that is not ACTIVE is in use',
    proves: ['SplitShard ResourceInUseException'],
    server: 'slow',
    async run(world) {
      const name = world.fresh()
      await world.ok('CreateStream', { StreamName: name, ShardCount: 1 })
      if (world.clientName === 'aws-cli') return
      const message = `Stream ${name} under account ${ACCOUNT} not ACTIVE, instead in state CREATING`
      await fails(world, name, '7', HALF, 'ResourceInUseException', message)
    },
  },
  {
    rule: 'the account has a quota of open shards',
    proves: ['SplitShard LimitExceededException'],
    async run(world) {
      const open = (await world.ok('DescribeLimits', {}))['OpenShardCount'] as number
      const name = await world.active(20_000 - open)
      try {
        await fails(
          world,
          name,
          FIRST_SHARD,
          '0',
          'LimitExceededException',
          `This request would exceed the shard limit for the account ${ACCOUNT} in us-east-1. Current shard count for the account: 20000. Limit: 20000. Number of additional shards that would have resulted from this request: 1. Refer to the AWS Service Limits page (http://docs.aws.amazon.com/general/latest/gr/aws_service_limits.html) for current limits and how to request higher limits.`,
        )
      } finally {
        await world.ok('DeleteStream', { StreamName: name })
        await world.untilGone(name)
      }
    },
  },
  {
    rule: 'an on-demand stream is not split by hand',
    proves: ['SplitShard ValidationException'],
    async run(world) {
      const name = world.fresh()
      await world.ok('CreateStream', { StreamName: name, StreamModeDetails: { StreamMode: 'ON_DEMAND' } })
      await world.untilActive(name)
      const message = `Request is invalid. Stream ${name} under account ${ACCOUNT} is in On-Demand mode.`
      await fails(world, name, FIRST_SHARD, HALF, 'ValidationException', message)
      await world.ok('DeleteStream', { StreamName: name })
    },
  },
]
