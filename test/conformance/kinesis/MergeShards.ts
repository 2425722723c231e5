import assert from 'node:assert/strict'
import { ACCOUNT, type Case, FIRST_SHARD, type World } from '../world.ts'
import { HALF, LAST, lineage, shardId } from './resharding.ts'

const MERGE = 'MergeShards'
const SECOND = shardId(1)

function fails(world: World, name: string, pair: readonly [string, string], code: string, message: string): Promise<string> {
  const [ShardToMerge, AdjacentShardToMerge] = pair
  return world.fails(MERGE, { StreamName: name, ShardToMerge, AdjacentShardToMerge }, code, message)
}

async function merge(world: World, name: string, lower: string, upper: string): Promise<void> {
  await world.ok(MERGE, { StreamName: name, ShardToMerge: lower, AdjacentShardToMerge: upper })
  await world.untilActive(name)
}

export const mergeShards: readonly Case[] = [
  {
    rule: 'closes two neighbours and opens one with both their ranges, which names them as its parents',
    proves: [MERGE],
    async run(world) {
      const name = await world.active(2)
      const input = { StreamName: name, ShardToMerge: FIRST_SHARD, AdjacentShardToMerge: SECOND }
      assert.deepEqual(await world.ok(MERGE, input), {})
      await world.untilActive(name)
      const [lower, upper, child] = await lineage(world, name)
      for (const parent of [lower, upper]) assert.ok(parent?.SequenceNumberRange.EndingSequenceNumber !== undefined)
      assert.deepEqual(
        [child?.ShardId, child?.ParentShardId, child?.AdjacentParentShardId, child?.HashKeyRange],
        [shardId(2), FIRST_SHARD, SECOND, { StartingHashKey: '0', EndingHashKey: LAST }],
      )
      assert.equal((await world.summary(name))['OpenShardCount'], 1)
      assert.equal((await world.put(name, 'a', 'x')).ShardId, shardId(2))
    },
  },
  {
    rule: 'both parents tell of the child, which lists both',
    proves: ['GetRecords', MERGE],
    async run(world) {
      const name = await world.active(2)
      await merge(world, name, FIRST_SHARD, SECOND)
      for (const parent of [FIRST_SHARD, SECOND]) {
        const ShardIterator = await world.iterator(name, 'LATEST', {}, parent)
        const page = await world.ok('GetRecords', { ShardIterator })
        assert.deepEqual(page['ChildShards'], [
          {
            ShardId: shardId(2),
            ParentShards: [FIRST_SHARD, SECOND],
            HashKeyRange: { StartingHashKey: '0', EndingHashKey: LAST },
          },
        ])
        assert.equal(page['NextShardIterator'] ?? undefined, undefined)
      }
    },
  },
  {
    rule: 'undoes a split: records are read through three generations in order',
    proves: [MERGE, 'SplitShard'],
    async run(world) {
      const name = await world.active()
      await world.put(name, 'k', 'first')
      await world.ok('SplitShard', { StreamName: name, ShardToSplit: FIRST_SHARD, NewStartingHashKey: HALF })
      await world.untilActive(name)
      const { ShardId: middle } = await world.put(name, 'k', 'second')
      await merge(world, name, shardId(1), shardId(2))
      await world.put(name, 'k', 'third')
      const texts: string[] = []
      for (const shard of [FIRST_SHARD, middle, shardId(3)]) {
        texts.push(...(await world.texts(await world.iterator(name, 'TRIM_HORIZON', {}, shard))))
      }
      assert.deepEqual(texts, ['first', 'second', 'third'])
    },
  },
  {
    rule: 'only a lower shard and its upper neighbour are eligible',
    proves: ['MergeShards InvalidArgumentException'],
    async run(world) {
      const name = await world.active(3)
      for (const [a, b] of [
        [1, 0],
        [0, 2],
        [0, 0],
        [2, 0],
      ] as const) {
        const message = `Shards ${shardId(a)} and ${shardId(b)} in stream ${name} under account ${ACCOUNT} are not an adjacent pair of shards eligible for merging`
        await fails(world, name, [`shard-${a}`, String(b)], 'InvalidArgumentException', message)
      }
    },
  },
  {
    rule: 'a shard that was merged already is refused',
    proves: ['MergeShards InvalidArgumentException'],
    async run(world) {
      const name = await world.active(3)
      await merge(world, name, FIRST_SHARD, SECOND)
      const message = `Shard ${SECOND} in stream ${name} under account ${ACCOUNT} has already been merged or split, and thus is not eligible for merging or splitting.`
      await fails(world, name, [SECOND, shardId(2)], 'InvalidArgumentException', message)
    },
  },
  {
    rule: 'ids that cannot be any are told first, then the stream, then the shards, each in the order given',
    proves: ['MergeShards ResourceNotFoundException'],
    async run(world) {
      const absent = world.fresh()
      const code = 'ResourceNotFoundException'
      const inAbsent = `in stream ${absent} under account ${ACCOUNT}.`
      await fails(world, absent, ['x', 'y'], code, `Could not find shard x ${inAbsent}`)
      await fails(world, absent, ['0', 'y'], code, `Could not find shard y ${inAbsent}`)
      await fails(world, absent, ['0', '1'], code, `Stream ${absent} under account ${ACCOUNT} not found.`)
      const name = await world.active()
      const here = `in stream ${name} under account ${ACCOUNT}.`
      await fails(world, name, ['8', '9'], code, `Could not find shard ${shardId(8)} ${here}`)
      await fails(world, name, ['0', '9'], code, `Could not find shard ${shardId(9)} ${here}`)
    },
  },
  {
    rule: 'a stream that is not ACTIVE is in use',
    proves: ['MergeShards ResourceInUseException'],
    server: 'slow',
    async run(world) {
      const name = await world.active(2)
      await world.ok(MERGE, { StreamName: name, ShardToMerge: FIRST_SHARD, AdjacentShardToMerge: SECOND })
      if (world.clientName === 'aws-cli') return
      const message = `Stream ${name} under account ${ACCOUNT} not ACTIVE, instead in state UPDATING`
      await fails(world, name, [FIRST_SHARD, SECOND], 'ResourceInUseException', message)
      await world.untilActive(name)
    },
  },
  {
    rule: 'shards of an on-demand stream are not merged by hand',
    proves: ['MergeShards ValidationException'],
    async run(world) {
      const name = world.fresh()
      await world.ok('CreateStream', { StreamName: name, StreamModeDetails: { StreamMode: 'ON_DEMAND' } })
      await world.untilActive(name)
      const message = `Request is invalid. Stream ${name} under account ${ACCOUNT} is in On-Demand mode.`
      await fails(world, name, [FIRST_SHARD, SECOND], 'ValidationException', message)
      await world.ok('DeleteStream', { StreamName: name })
    },
  },
]
