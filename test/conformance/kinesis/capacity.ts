import assert from 'node:assert/strict'
import { ACCOUNT, type Case, type World } from '../world.ts'
import { withCommitment } from './account.ts'

const MODE = 'UpdateStreamMode'
const WARM = 'UpdateStreamWarmThroughput'
const INVALID = 'InvalidArgumentException'
const DAY_MS = 86_400_000
const WARM_REFUSED =
  'WarmThroughputMiBps is only supported for on-demand streams of accounts that have the minimum throughput billing commitment enabled.'

function mode(world: World, name: string, StreamMode: string, more: object = {}) {
  return { StreamARN: world.arn(name), StreamModeDetails: { StreamMode }, ...more }
}

async function onDemand(world: World, more: object = {}): Promise<string> {
  const name = world.fresh()
  await world.ok('CreateStream', { StreamName: name, StreamModeDetails: { StreamMode: 'ON_DEMAND' }, ...more })
  await world.untilActive(name)
  return name
}

async function modeAndShards(world: World, name: string): Promise<unknown> {
  const { StreamModeDetails, OpenShardCount } = await world.summary(name)
  return [(StreamModeDetails as { StreamMode: string }).StreamMode, OpenShardCount]
}

export const capacity: readonly Case[] = [
  {
    rule: 'keeps the shards in both directions; resharding is for provisioned streams only',
    proves: [MODE, 'SplitShard ValidationException', 'UpdateShardCount ValidationException'],
    async run(world) {
      const name = await world.active(3)
      assert.deepEqual(await world.ok(MODE, mode(world, name, 'ON_DEMAND')), {})
      await world.untilActive(name)
      assert.deepEqual(await modeAndShards(world, name), ['ON_DEMAND', 3])
      const listed = (await world.ok('ListStreams', { ExclusiveStartStreamName: name.slice(0, -1), Limit: 100 }))[
        'StreamSummaries'
      ] as { StreamName: string; StreamModeDetails: { StreamMode: string } }[]
      const shown = listed.find(({ StreamName }) => StreamName === name)
      assert.equal(shown?.StreamModeDetails.StreamMode, 'ON_DEMAND')
      const text = `Request is invalid. Stream ${name} under account ${ACCOUNT} is in On-Demand mode.`
      const target = { StreamName: name, TargetShardCount: 4, ScalingType: 'UNIFORM_SCALING' }
      await world.fails('UpdateShardCount', target, 'ValidationException', text)
      const split = { StreamName: name, ShardToSplit: 'shardId-000000000000', NewStartingHashKey: '1000' }
      await world.fails('SplitShard', split, 'ValidationException', text)
      await world.ok(MODE, mode(world, name, 'PROVISIONED'))
      await world.untilActive(name)
      assert.deepEqual(await modeAndShards(world, name), ['PROVISIONED', 3])
      await world.ok('UpdateShardCount', target)
    },
  },
  {
    rule: 'the mode it has is accepted, as often as one likes',
    proves: [MODE],
    async run(world) {
      const name = await world.active()
      for (let i = 0; i < 4; i++) await world.ok(MODE, mode(world, name, 'PROVISIONED'))
      assert.equal((await world.summary(name))['StreamStatus'], 'ACTIVE')
    },
  },
  {
    rule: 'a stream changes its mode twice in 24 hours',
    proves: [`${MODE} LimitExceededException`],
    server: 'slow',
    async run(world) {
      const name = await world.active()
      for (const each of ['ON_DEMAND', 'PROVISIONED']) {
        await world.ok(MODE, mode(world, name, each))
        await world.untilActive(name)
      }
      const text = `Rate exceeded for stream ${name} under account ${ACCOUNT}.`
      await world.fails(MODE, mode(world, name, 'ON_DEMAND'), 'LimitExceededException', text)
      world.advance(DAY_MS + 1000)
      await world.ok(MODE, mode(world, name, 'ON_DEMAND'))
    },
  },
  {
    rule: 'the stream is UPDATING and then ACTIVE, and takes records meanwhile',
    proves: [MODE, `${MODE} ResourceInUseException`],
    server: 'slow',
    async run(world) {
      const name = await world.active()
      await world.ok(MODE, mode(world, name, 'ON_DEMAND'))
      if (world.clientName === 'aws-cli') return
      const text = `Stream ${name} under account ${ACCOUNT} not ACTIVE, instead in state UPDATING`
      await world.fails(MODE, mode(world, name, 'PROVISIONED'), 'ResourceInUseException', text)
      await world.put(name, 'k', 'meanwhile')
      await world.untilActive(name)
    },
  },
  {
    rule: 'a stream with AUTO record distribution stays on-demand; warm throughput comes only with a change to it',
    proves: [`${MODE} InvalidArgumentException`],
    clientsMayRefuse: true,
    async run(world) {
      const auto = await onDemand(world, { RecordDistributionStrategy: 'AUTO' })
      await world.fails(MODE, mode(world, auto, 'PROVISIONED'), INVALID, /^RecordDistributionStrategy=AUTO is only supported/)
      const name = await world.active()
      const warm = { WarmThroughputMiBps: 8 }
      await world.fails(MODE, mode(world, name, 'PROVISIONED', warm), INVALID)
      await world.fails(MODE, mode(world, name, 'ON_DEMAND', warm), INVALID, WARM_REFUSED)
    },
  },
  {
    rule: 'a mode that there is not, and a stream that is not there',
    proves: [`${MODE} ValidationException`, `${MODE} ResourceNotFoundException`],
    clientsMayRefuse: true,
    async run(world) {
      const text = `Stream nowhere under account ${ACCOUNT} not found.`
      await world.fails(MODE, mode(world, 'nowhere', 'ON_DEMAND'), 'ResourceNotFoundException', text)
      await world.fails(
        MODE,
        mode(world, 'nowhere', 'SOMETIMES'),
        'ValidationException',
        /^1 validation error detected: Value 'SOMETIMES' at 'streamModeDetails\.streamMode' failed to satisfy constraint: Member must satisfy enum value set: \[/,
      )
    },
  },
  {
    rule: 'an account without the commitment has no warm throughput; nor has a provisioned stream',
    proves: [
      `${WARM} InvalidArgumentException`,
      `${WARM} ValidationException`,
      `${WARM} ResourceNotFoundException`,
      'CreateStream InvalidArgumentException',
    ],
    async run(world) {
      const warm = { WarmThroughputMiBps: 8 }
      const name = await onDemand(world)
      await world.fails(WARM, { StreamName: name, ...warm }, INVALID, WARM_REFUSED)
      const fresh = { StreamName: world.fresh(), StreamModeDetails: { StreamMode: 'ON_DEMAND' }, ...warm }
      await world.fails('CreateStream', fresh, INVALID, WARM_REFUSED)
      const provisioned = await world.active()
      const text = `Request is invalid. Stream ${provisioned} under account ${ACCOUNT} is in Provisioned mode.`
      await world.fails(WARM, { StreamARN: world.arn(provisioned), ...warm }, 'ValidationException', text)
      const nowhere = `Stream nowhere under account ${ACCOUNT} not found.`
      await world.fails(WARM, { StreamName: 'nowhere', ...warm }, 'ResourceNotFoundException', nowhere)
    },
  },
  {
    rule: 'is told as what was asked for and what is ready, and is met by shards',
    proves: [WARM, 'CreateStream', MODE, `${WARM} InvalidArgumentException`, 'UpdateAccountSettings InvalidArgumentException'],
    server: 'slow',
    async run(world) {
      await withCommitment(world, async () => {
        const name = await onDemand(world, { WarmThroughputMiBps: 6 })
        assert.deepEqual(await modeAndShards(world, name), ['ON_DEMAND', 6])
        const answer = await world.ok(WARM, { StreamName: name, WarmThroughputMiBps: 9 })
        assert.deepEqual(answer, {
          StreamName: name,
          StreamARN: world.arn(name),
          WarmThroughput: { TargetMiBps: 9, CurrentMiBps: 6 },
        })
        await world.untilActive(name)
        const shown = await world.summary(name)
        assert.deepEqual(shown['WarmThroughput'], { TargetMiBps: 9, CurrentMiBps: 9 })
        assert.equal(shown['OpenShardCount'], 9)
        await world.fails(WARM, { StreamName: name, WarmThroughputMiBps: 10_241 }, INVALID)

        const provisioned = await world.active(2)
        await world.ok(MODE, mode(world, provisioned, 'ON_DEMAND', { WarmThroughputMiBps: 5 }))
        await world.untilActive(provisioned)
        assert.deepEqual(await modeAndShards(world, provisioned), ['ON_DEMAND', 5])
        await world.ok(WARM, { StreamName: provisioned, WarmThroughputMiBps: 0 })
        await world.untilActive(provisioned)
        assert.equal((await world.summary(provisioned))['WarmThroughput'], undefined)

        const disable = { MinimumThroughputBillingCommitment: { Status: 'DISABLED' } }
        await world.fails('UpdateAccountSettings', disable, INVALID, new RegExp(`${name} has warm throughput`))
        await world.ok(WARM, { StreamName: name, WarmThroughputMiBps: 0 })
        await world.untilActive(name)
      })
    },
  },
  {
    rule: 'a stream that is changing takes no other warm throughput',
    proves: [`${WARM} ResourceInUseException`],
    server: 'slow',
    async run(world) {
      const name = world.fresh()
      await world.ok('CreateStream', { StreamName: name, StreamModeDetails: { StreamMode: 'ON_DEMAND' } })
      if (world.clientName === 'aws-cli') return
      await world.fails(
        WARM,
        { StreamName: name, WarmThroughputMiBps: 8 },
        'ResourceInUseException',
        /instead in state CREATING$/,
      )
      await world.untilActive(name)
    },
  },
]
