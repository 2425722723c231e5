import assert from 'node:assert/strict'
import { ACCOUNT, type Case, REGION } from '../world.ts'

const HASH_KEY_MAX = '340282366920938463463374607431768211455'

export const createStream: readonly Case[] = [
  {
    rule: 'answers with an empty body; the stream is CREATING and then ACTIVE',
    proves: ['CreateStream'],
    server: 'slow',
    async run(world) {
      const name = world.fresh()
      assert.deepEqual(await world.ok('CreateStream', { StreamName: name, ShardCount: 1 }), {})
      const { StreamStatus } = await world.summary(name)
      // A client that takes half a second for a call comes too late to see the interim status.
      if (world.clientName !== 'aws-cli') assert.equal(StreamStatus, 'CREATING')
      await world.untilActive(name)
    },
  },
  {
    rule: 'a name that exists, in any state, is refused',
    proves: ['CreateStream ResourceInUseException'],
    async run(world) {
      const name = await world.active()
      const text = `Stream ${name} under account ${ACCOUNT} already exists.`
      await world.fails('CreateStream', { StreamName: name, ShardCount: 1 }, 'ResourceInUseException', text)
    },
  },
  {
    rule: 'a name of wrong characters is refused, the pattern named before the length',
    proves: ['CreateStream ValidationException'],
    clientsMayRefuse: true,
    async run(world) {
      await world.fails(
        'CreateStream',
        { StreamName: 'no blanks', ShardCount: 1 },
        'ValidationException',
        "1 validation error detected: Value 'no blanks' at 'streamName' failed to satisfy constraint: Member must satisfy regular expression pattern: [a-zA-Z0-9_.-]+",
      )
    },
  },
  {
    rule: 'no shards at all are refused',
    proves: ['CreateStream ValidationException'],
    clientsMayRefuse: true,
    async run(world) {
      await world.fails(
        'CreateStream',
        { StreamName: world.fresh(), ShardCount: 0 },
        'ValidationException',
        "1 validation error detected: Value '0' at 'shardCount' failed to satisfy constraint: Member must have value greater than or equal to 1",
      )
    },
  },
  {
    rule: 'more shards than the account may have are refused, with the arithmetic',
    proves: ['CreateStream LimitExceededException'],
    async run(world) {
      const text = new RegExp(
        `^This request would exceed the shard limit for the account ${ACCOUNT} in ${REGION}\\. Current shard count for the account: \\d+\\. Limit: 20000\\. Number of additional shards that would have resulted from this request: 20001\\. Refer to the AWS Service Limits page \\(http://docs\\.aws\\.amazon\\.com/general/latest/gr/aws_service_limits\\.html\\) for current limits and how to request higher limits\\.$`,
      )
      await world.fails('CreateStream', { StreamName: world.fresh(), ShardCount: 20_001 }, 'LimitExceededException', text)
    },
  },
  {
    rule: 'more than five streams in CREATING are refused',
    proves: ['CreateStream LimitExceededException'],
    server: 'slow',
    async run(world) {
      if (world.clientName === 'aws-cli') return // half a second a call: never five at once
      const names = Array.from({ length: 8 }, () => world.fresh())
      const results = await Promise.all(names.map((StreamName) => world.call('CreateStream', { StreamName, ShardCount: 1 })))
      const errors = results.flatMap((result) => ('error' in result ? [result.error] : []))
      assert.ok(errors.length >= 3, `${errors.length} refused`)
      for (const error of errors) {
        assert.equal(error.code, 'LimitExceededException')
        assert.equal(
          error.message,
          `This request would have exceed the limit on the number  of streams that can simultaneously be in CREATING or DELETING for the account ${ACCOUNT}. Limit: 5.`,
        )
      }
      for (const [i, result] of results.entries()) if ('output' in result) await world.untilActive(names[i] ?? '')
    },
  },
  {
    rule: 'AUTO record distribution needs an on-demand stream',
    proves: ['CreateStream InvalidArgumentException'],
    clientsMayRefuse: true,
    async run(world) {
      const name = world.fresh()
      await world.fails(
        'CreateStream',
        { StreamName: name, ShardCount: 1, RecordDistributionStrategy: 'AUTO' },
        'InvalidArgumentException',
        `RecordDistributionStrategy=AUTO is only supported for on-demand streams. Stream ${name} is using PROVISIONED mode.`,
      )
    },
  },
  {
    rule: 'without a mode and a number of shards, a stream has four shards',
    proves: ['CreateStream'],
    async run(world) {
      const name = world.fresh()
      await world.ok('CreateStream', { StreamName: name })
      await world.untilActive(name)
      assert.equal((await world.summary(name))['OpenShardCount'], 4)
    },
  },
  {
    rule: 'three shards divide the hash keys as AWS divides them, the last taking the remainder',
    proves: ['CreateStream'],
    async run(world) {
      const shards = await world.shards(await world.active(3))
      assert.deepEqual(
        shards.map(({ ShardId, HashKeyRange }) => [ShardId, HashKeyRange.StartingHashKey, HashKeyRange.EndingHashKey]),
        [
          ['shardId-000000000000', '0', '113427455640312821154458202477256070484'],
          ['shardId-000000000001', '113427455640312821154458202477256070485', '226854911280625642308916404954512140969'],
          ['shardId-000000000002', '226854911280625642308916404954512140970', HASH_KEY_MAX],
        ],
      )
    },
  },
  {
    rule: "neighbours' first sequence numbers differ by 2^144 + 2^4",
    proves: ['CreateStream'],
    async run(world) {
      const starts = (await world.shards(await world.active(2))).map(({ SequenceNumberRange }) => SequenceNumberRange)
      const [first, second] = starts.map(({ StartingSequenceNumber }) => BigInt(StartingSequenceNumber))
      assert.equal((second ?? 0n) - (first ?? 0n), 22300745198530623141535718272648361505980432n)
      assert.equal(String(first).length, 56)
    },
  },
  {
    rule: 'tags given at creation are there',
    proves: ['CreateStream'],
    async run(world) {
      const name = world.fresh()
      await world.ok('CreateStream', { StreamName: name, ShardCount: 1, Tags: { team: 'mill' } })
      await world.untilActive(name)
      const { Tags } = await world.ok('ListTagsForStream', { StreamName: name })
      assert.deepEqual(Tags, [{ Key: 'team', Value: 'mill' }])
    },
  },
]
