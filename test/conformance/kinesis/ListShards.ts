import assert from 'node:assert/strict'
import { ACCOUNT, type Case, type World } from '../world.ts'

const idsOf = (output: Record<string, unknown>): string[] =>
  (output['Shards'] as { ShardId: string }[]).map(({ ShardId }) => ShardId)
const shard = (index: number): string => `shardId-${String(index).padStart(12, '0')}`

async function filtered(world: World, name: string, filter: object): Promise<string[]> {
  return idsOf(await world.ok('ListShards', { StreamName: name, ShardFilter: filter }))
}

export const listShards: readonly Case[] = [
  {
    rule: 'all shards in order of their ids, absent members left out',
    proves: ['ListShards'],
    async run(world) {
      const output = await world.ok('ListShards', { StreamName: await world.active(3) })
      assert.deepEqual(idsOf(output), [shard(0), shard(1), shard(2)])
      assert.equal(output['NextToken'], undefined)
    },
  },
  {
    rule: 'pages by MaxResults; the token carries stream and place, and goes alone',
    proves: ['ListShards', 'ListShards InvalidArgumentException'],
    async run(world) {
      const name = await world.active(3)
      const first = await world.ok('ListShards', { StreamName: name, MaxResults: 2 })
      assert.deepEqual(idsOf(first), [shard(0), shard(1)])
      assert.deepEqual(idsOf(await world.ok('ListShards', { NextToken: first['NextToken'], MaxResults: 1 })), [shard(2)])
      await world.fails(
        'ListShards',
        { StreamName: name, NextToken: first['NextToken'] },
        'InvalidArgumentException',
        'NextToken and StreamName cannot be provided together.',
      )
    },
  },
  {
    rule: 'ExclusiveStartShardId',
    proves: ['ListShards'],
    async run(world) {
      assert.deepEqual(
        idsOf(await world.ok('ListShards', { StreamName: await world.active(3), ExclusiveStartShardId: shard(1) })),
        [shard(2)],
      )
    },
  },
  {
    rule: 'every filter on a stream that was never resharded',
    proves: ['ListShards'],
    async run(world) {
      const name = await world.active(3)
      const all = [shard(0), shard(1), shard(2)]
      assert.deepEqual(await filtered(world, name, { Type: 'AT_LATEST' }), all)
      assert.deepEqual(await filtered(world, name, { Type: 'AT_TRIM_HORIZON' }), all)
      assert.deepEqual(await filtered(world, name, { Type: 'FROM_TRIM_HORIZON' }), all)
      assert.deepEqual(await filtered(world, name, { Type: 'AFTER_SHARD_ID', ShardId: shard(0) }), [shard(1), shard(2)])
      const now = new Date(world.nowMs())
      assert.deepEqual(await filtered(world, name, { Type: 'FROM_TIMESTAMP', Timestamp: now }), all)
      assert.deepEqual(await filtered(world, name, { Type: 'AT_TIMESTAMP', Timestamp: now }), all)
    },
  },
  {
    rule: 'a filter that lacks what its type needs',
    proves: ['ListShards InvalidArgumentException'],
    async run(world) {
      const name = await world.active()
      await world.fails('ListShards', { StreamName: name, ShardFilter: { Type: 'AFTER_SHARD_ID' } }, 'InvalidArgumentException')
      await world.fails('ListShards', { StreamName: name, ShardFilter: { Type: 'AT_TIMESTAMP' } }, 'InvalidArgumentException')
    },
  },
  {
    rule: 'neither a stream nor a token',
    proves: ['ListShards InvalidArgumentException'],
    async run(world) {
      await world.fails('ListShards', {}, 'InvalidArgumentException', 'Either NextToken or StreamName should be provided.')
    },
  },
  {
    rule: 'a name that does not exist, and a StreamCreationTimestamp of another stream',
    proves: ['ListShards ResourceNotFoundException'],
    async run(world) {
      await world.fails(
        'ListShards',
        { StreamName: 'nowhere' },
        'ResourceNotFoundException',
        `Stream nowhere under account ${ACCOUNT} not found.`,
      )
      const input = { StreamName: await world.active(), StreamCreationTimestamp: new Date(1_000_000_000_000) }
      await world.fails('ListShards', input, 'ResourceNotFoundException')
    },
  },
  {
    rule: 'a stream in CREATING cannot be listed',
    proves: ['ListShards ResourceInUseException'],
    server: 'slow',
    async run(world) {
      if (world.clientName === 'aws-cli') return // too slow to see the interim status
      const name = world.fresh()
      await world.ok('CreateStream', { StreamName: name, ShardCount: 1 })
      await world.fails('ListShards', { StreamName: name }, 'ResourceInUseException')
      await world.untilActive(name)
    },
  },
  {
    rule: 'MaxResults out of bounds',
    proves: ['ListShards ValidationException'],
    clientsMayRefuse: true,
    async run(world) {
      await world.fails(
        'ListShards',
        { StreamName: 'any', MaxResults: 10_001 },
        'ValidationException',
        "1 validation error detected: Value '10001' at 'maxResults' failed to satisfy constraint: Member must have value less than or equal to 10000",
      )
    },
  },
  {
    rule: 'a token lives 300 seconds',
    proves: ['ListShards ExpiredNextTokenException'],
    server: 'slow',
    async run(world) {
      const { NextToken } = await world.ok('ListShards', { StreamName: await world.active(2), MaxResults: 1 })
      world.advance(301_000)
      await world.fails('ListShards', { NextToken }, 'ExpiredNextTokenException')
    },
  },
]
