import assert from 'node:assert/strict'
import { ACCOUNT, type Case } from '../world.ts'

const ENABLE = 'EnableEnhancedMonitoring'
const DISABLE = 'DisableEnhancedMonitoring'
const ALL = [
  'IncomingBytes',
  'IncomingRecords',
  'IteratorAgeMilliseconds',
  'OutgoingBytes',
  'OutgoingRecords',
  'ReadProvisionedThroughputExceeded',
  'WriteProvisionedThroughputExceeded',
]

function sorted(metrics: unknown): readonly string[] {
  return (metrics as string[]).toSorted()
}

export const monitoring: readonly Case[] = [
  {
    rule: 'answers what was and what is to be; ALL stands for all seven metrics',
    proves: [ENABLE, DISABLE],
    async run(world) {
      const name = await world.active()
      const first = await world.ok(ENABLE, { StreamName: name, ShardLevelMetrics: ['IncomingBytes'] })
      assert.deepEqual(first, {
        StreamName: name,
        StreamARN: world.arn(name),
        CurrentShardLevelMetrics: [],
        DesiredShardLevelMetrics: ['IncomingBytes'],
      })
      await world.untilActive(name)
      const all = await world.ok(ENABLE, { StreamARN: world.arn(name), ShardLevelMetrics: ['ALL'] })
      assert.deepEqual(all['CurrentShardLevelMetrics'], ['IncomingBytes'])
      assert.deepEqual(sorted(all['DesiredShardLevelMetrics']), ALL)
      await world.untilActive(name)
      const [shown] = (await world.summary(name))['EnhancedMonitoring'] as { ShardLevelMetrics: string[] }[]
      assert.deepEqual(sorted(shown?.ShardLevelMetrics), ALL)

      const some = await world.ok(DISABLE, { StreamName: name, ShardLevelMetrics: ['OutgoingBytes', 'OutgoingRecords'] })
      assert.deepEqual(sorted(some['CurrentShardLevelMetrics']), ALL)
      const left = ALL.filter((metric) => !metric.startsWith('Outgoing'))
      assert.deepEqual(sorted(some['DesiredShardLevelMetrics']), left)
      await world.untilActive(name)
      const none = await world.ok(DISABLE, { StreamName: name, ShardLevelMetrics: ['ALL'] })
      assert.deepEqual(none['DesiredShardLevelMetrics'], [])
    },
  },
  {
    rule: 'metrics that are enabled, or disabled, already are accepted',
    proves: [ENABLE, DISABLE],
    async run(world) {
      const name = await world.active()
      const metrics = ['IncomingRecords', 'IncomingRecords']
      const nothing = await world.ok(DISABLE, { StreamName: name, ShardLevelMetrics: metrics })
      assert.deepEqual(nothing['DesiredShardLevelMetrics'], [])
      await world.ok(ENABLE, { StreamName: name, ShardLevelMetrics: metrics })
      await world.untilActive(name)
      const again = await world.ok(ENABLE, { StreamName: name, ShardLevelMetrics: metrics })
      assert.deepEqual(again['CurrentShardLevelMetrics'], ['IncomingRecords'])
      assert.deepEqual(again['DesiredShardLevelMetrics'], ['IncomingRecords'])
    },
  },
  {
    rule: 'the stream is UPDATING and then ACTIVE, and meanwhile takes no other change',
    proves: [ENABLE, `${ENABLE} ResourceInUseException`, `${DISABLE} ResourceInUseException`],
    server: 'slow',
    async run(world) {
      const name = await world.active()
      await world.ok(ENABLE, { StreamName: name, ShardLevelMetrics: ['ALL'] })
      if (world.clientName === 'aws-cli') return
      const text = `Stream ${name} under account ${ACCOUNT} not ACTIVE, instead in state UPDATING`
      await world.fails(ENABLE, { StreamName: name, ShardLevelMetrics: ['ALL'] }, 'ResourceInUseException', text)
      await world.fails(DISABLE, { StreamName: name, ShardLevelMetrics: ['ALL'] }, 'ResourceInUseException', text)
      await world.untilActive(name)
    },
  },
  {
    rule: 'a stream that is not there, none at all, and metrics that there are not',
    proves: [ENABLE, DISABLE].flatMap((operation) => [
      `${operation} ResourceNotFoundException`,
      `${operation} InvalidArgumentException`,
      `${operation} ValidationException`,
    ]) as [string, ...string[]],
    clientsMayRefuse: true,
    async run(world) {
      for (const operation of [ENABLE, DISABLE]) {
        const text = `Stream nowhere under account ${ACCOUNT} not found.`
        await world.fails(operation, { StreamName: 'nowhere', ShardLevelMetrics: ['ALL'] }, 'ResourceNotFoundException', text)
        await world.fails(operation, { ShardLevelMetrics: ['ALL'] }, 'InvalidArgumentException')
        await world.fails(
          operation,
          { StreamName: 'nowhere', ShardLevelMetrics: [] },
          'ValidationException',
          /at 'shardLevelMetrics' failed to satisfy constraint: Member must have length greater than or equal to 1$/,
        )
      }
    },
  },
]
