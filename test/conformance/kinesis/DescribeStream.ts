import assert from 'node:assert/strict'
import { ACCOUNT, type Case } from '../world.ts'

export const describeStream: readonly Case[] = [
  {
    rule: 'all fields of an ACTIVE stream, and none that AWS leaves out',
    proves: ['DescribeStream'],
    async run(world) {
      const name = await world.active(2)
      const description = (await world.ok('DescribeStream', { StreamName: name }))['StreamDescription'] as Record<string, unknown>
      const { Shards, StreamCreationTimestamp, ...rest } = description
      assert.ok(StreamCreationTimestamp instanceof Date)
      assert.equal(StreamCreationTimestamp.getTime() % 1000, 0, 'whole seconds')
      assert.deepEqual(rest, {
        StreamName: name,
        StreamARN: world.arn(name),
        StreamStatus: 'ACTIVE',
        StreamModeDetails: { StreamMode: 'PROVISIONED' },
        HasMoreShards: false,
        RetentionPeriodHours: 24,
        EnhancedMonitoring: [{ ShardLevelMetrics: [] }],
        EncryptionType: 'NONE',
      })
      for (const shard of Shards as object[])
        assert.deepEqual(Object.keys(shard).sort(), ['HashKeyRange', 'SequenceNumberRange', 'ShardId'])
    },
  },
  {
    rule: 'shows no shards while CREATING',
    proves: ['DescribeStream'],
    server: 'slow',
    async run(world) {
      if (world.clientName === 'aws-cli') return // too slow to see the interim status
      const name = world.fresh()
      await world.ok('CreateStream', { StreamName: name, ShardCount: 2 })
      const description = (await world.ok('DescribeStream', { StreamName: name }))['StreamDescription'] as Record<string, unknown>
      assert.equal(description['StreamStatus'], 'CREATING')
      assert.deepEqual(description['Shards'], [])
      assert.equal(description['HasMoreShards'], false)
      await world.untilActive(name)
    },
  },
  {
    rule: 'pages by Limit and ExclusiveStartShardId',
    proves: ['DescribeStream'],
    async run(world) {
      const name = await world.active(3)
      const seen: string[] = []
      for (let more = true, start: string | undefined; more; ) {
        const input = { StreamName: name, Limit: 2, ...(start !== undefined && { ExclusiveStartShardId: start }) }
        const page = (await world.ok('DescribeStream', input))['StreamDescription'] as {
          Shards: { ShardId: string }[]
          HasMoreShards: boolean
        }
        seen.push(...page.Shards.map(({ ShardId }) => ShardId))
        more = page.HasMoreShards
        start = seen.at(-1)
      }
      assert.deepEqual(seen, ['shardId-000000000000', 'shardId-000000000001', 'shardId-000000000002'])
    },
  },
  {
    rule: 'a name that does not exist',
    proves: ['DescribeStream ResourceNotFoundException'],
    async run(world) {
      await world.fails(
        'DescribeStream',
        { StreamName: 'nowhere' },
        'ResourceNotFoundException',
        `Stream nowhere under account ${ACCOUNT} not found.`,
      )
    },
  },
  {
    rule: 'a limit out of bounds',
    proves: ['DescribeStream ValidationException'],
    clientsMayRefuse: true,
    async run(world) {
      await world.fails(
        'DescribeStream',
        { StreamName: 'any', Limit: 10_001 },
        'ValidationException',
        "1 validation error detected: Value '10001' at 'limit' failed to satisfy constraint: Member must have value less than or equal to 10000",
      )
    },
  },
  {
    rule: 'counts and sizes, and no StreamId',
    proves: ['DescribeStreamSummary'],
    async run(world) {
      const name = await world.active(3)
      const { StreamCreationTimestamp, ...rest } = await world.summary(name)
      assert.ok(StreamCreationTimestamp instanceof Date)
      assert.deepEqual(rest, {
        StreamName: name,
        StreamARN: world.arn(name),
        StreamStatus: 'ACTIVE',
        StreamModeDetails: { StreamMode: 'PROVISIONED' },
        RetentionPeriodHours: 24,
        EnhancedMonitoring: [{ ShardLevelMetrics: [] }],
        EncryptionType: 'NONE',
        OpenShardCount: 3,
        ConsumerCount: 0,
        MaxRecordSizeInKiB: 1024,
      })
    },
  },
  {
    rule: 'a name that does not exist',
    proves: ['DescribeStreamSummary ResourceNotFoundException'],
    async run(world) {
      await world.fails(
        'DescribeStreamSummary',
        { StreamARN: world.arn('nowhere') },
        'ResourceNotFoundException',
        `Stream nowhere under account ${ACCOUNT} not found.`,
      )
    },
  },
  {
    rule: 'a name of wrong characters',
    proves: ['DescribeStreamSummary ValidationException'],
    clientsMayRefuse: true,
    async run(world) {
      await world.fails('DescribeStreamSummary', { StreamName: 'a/b' }, 'ValidationException')
    },
  },
  {
    rule: 'quota and use of the account',
    proves: ['DescribeLimits'],
    async run(world) {
      const before = (await world.ok('DescribeLimits', {})) as Record<string, number>
      assert.equal(before['ShardLimit'], 20_000)
      assert.equal(before['OnDemandStreamCountLimit'], 50)
      await world.active(3)
      const after = (await world.ok('DescribeLimits', {})) as Record<string, number>
      assert.equal((after['OpenShardCount'] ?? 0) - (before['OpenShardCount'] ?? 0), 3)
    },
  },
]
