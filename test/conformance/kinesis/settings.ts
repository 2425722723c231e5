import assert from 'node:assert/strict'
import { ACCOUNT, type Case, type World } from '../world.ts'

const SIZE = 'UpdateMaxRecordSize'
const STRATEGY = 'UpdateStreamRecordDistributionStrategy'
const INVALID = 'InvalidArgumentException'

async function onDemand(world: World): Promise<string> {
  const name = world.fresh()
  await world.ok('CreateStream', { StreamName: name, StreamModeDetails: { StreamMode: 'ON_DEMAND' } })
  await world.untilActive(name)
  return name
}

export const settings: readonly Case[] = [
  {
    rule: 'puts are held to the new size at once, and the summary shows it',
    proves: [SIZE],
    async run(world) {
      const name = await world.active()
      const large = Buffer.alloc(1_048_577, 97)
      const put = { StreamName: name, PartitionKey: 'k', Data: large }
      const text =
        "1 validation error detected: Value at 'data' failed to satisfy constraint: Member must have length less than or equal to 1048576"
      if (world.clientName !== 'aws-cli') await world.fails('PutRecord', put, 'ValidationException', text)
      assert.deepEqual(await world.ok(SIZE, { StreamARN: world.arn(name), MaxRecordSizeInKiB: 2048 }), {})
      await world.untilActive(name)
      assert.equal((await world.summary(name))['MaxRecordSizeInKiB'], 2048)
      if (world.clientName === 'aws-cli') return
      const { SequenceNumber } = await world.ok('PutRecord', put)
      await world.ok(SIZE, { StreamARN: world.arn(name), MaxRecordSizeInKiB: 1024 })
      await world.untilActive(name)
      await world.fails('PutRecord', put, 'ValidationException', text)
      const iterator = await world.iterator(name, 'TRIM_HORIZON')
      const [stored] = (await world.ok('GetRecords', { ShardIterator: iterator }))['Records'] as { SequenceNumber: string }[]
      assert.equal(stored?.SequenceNumber, SequenceNumber, 'what was stored under a larger size stays')
    },
  },
  {
    rule: 'the stream is UPDATING and then ACTIVE, and meanwhile takes no other change',
    proves: [SIZE, `${SIZE} ResourceInUseException`],
    server: 'slow',
    async run(world) {
      const StreamARN = world.arn(await world.active())
      await world.ok(SIZE, { StreamARN, MaxRecordSizeInKiB: 10_240 })
      if (world.clientName === 'aws-cli') return
      const text = /^Stream case-\S+ under account 000000000000 not ACTIVE, instead in state UPDATING$/
      await world.fails(SIZE, { StreamARN, MaxRecordSizeInKiB: 1024 }, 'ResourceInUseException', text)
    },
  },
  {
    rule: 'sizes out of bounds, no stream, and one that is not there',
    proves: [`${SIZE} ValidationException`, `${SIZE} InvalidArgumentException`, `${SIZE} ResourceNotFoundException`],
    clientsMayRefuse: true,
    async run(world) {
      const StreamARN = world.arn('nowhere')
      const bound = (value: number, relation: string, limit: number) =>
        `1 validation error detected: Value '${value}' at 'maxRecordSizeInKiB' failed to satisfy constraint: Member must have value ${relation} than or equal to ${limit}`
      await world.fails(SIZE, { StreamARN, MaxRecordSizeInKiB: 1023 }, 'ValidationException', bound(1023, 'greater', 1024))
      await world.fails(SIZE, { StreamARN, MaxRecordSizeInKiB: 10_241 }, 'ValidationException', bound(10_241, 'less', 10_240))
      await world.fails(SIZE, { MaxRecordSizeInKiB: 1024 }, INVALID)
      const text = `Stream nowhere under account ${ACCOUNT} not found.`
      await world.fails(SIZE, { StreamARN, MaxRecordSizeInKiB: 1024 }, 'ResourceNotFoundException', text)
    },
  },
  {
    rule: 'holds at once: with AUTO no partition key is needed, and back again it is',
    proves: [STRATEGY],
    clientsMayRefuse: true,
    async run(world) {
      const name = await onDemand(world)
      const StreamARN = world.arn(name)
      // Older clients refuse the operation here, and would not show the member either.
      await world.ok(STRATEGY, { StreamARN, RecordDistributionStrategy: 'USER_PARTITION_KEY' })
      assert.equal((await world.summary(name))['RecordDistributionStrategy'], 'USER_PARTITION_KEY')
      assert.deepEqual(await world.ok(STRATEGY, { StreamARN, RecordDistributionStrategy: 'AUTO' }), {})
      const auto = await world.summary(name)
      assert.deepEqual([auto['StreamStatus'], auto['RecordDistributionStrategy']], ['ACTIVE', 'AUTO'])
      await world.ok(STRATEGY, { StreamARN, RecordDistributionStrategy: 'AUTO' })
      const Records = Array.from({ length: 8 }, (_, i) => ({ Data: Buffer.from(`${i}`), PartitionKey: 'same' }))
      const spread = (await world.ok('PutRecords', { StreamName: name, Records }))['Records'] as { ShardId: string }[]
      assert.equal(new Set(spread.map(({ ShardId }) => ShardId)).size, 4, 'the key says nothing about the shard')
      await world.ok('PutRecord', { StreamName: name, Data: Buffer.from('without a key') })

      await world.ok(STRATEGY, { StreamARN, RecordDistributionStrategy: 'USER_PARTITION_KEY' })
      await world.fails(
        'PutRecord',
        { StreamName: name, Data: Buffer.from('without a key') },
        'ValidationException',
        "1 validation error detected: Value null at 'partitionKey' failed to satisfy constraint: Member must not be null",
      )
    },
  },
  {
    rule: 'AUTO needs an on-demand stream; USER_PARTITION_KEY is what a provisioned one has',
    proves: [`${STRATEGY} InvalidArgumentException`],
    clientsMayRefuse: true,
    async run(world) {
      const name = await world.active()
      const StreamARN = world.arn(name)
      const text = `RecordDistributionStrategy=AUTO is only supported for on-demand streams. Stream ${name} is using PROVISIONED mode.`
      await world.fails(STRATEGY, { StreamARN, RecordDistributionStrategy: 'AUTO' }, INVALID, text)
      await world.ok(STRATEGY, { StreamARN, RecordDistributionStrategy: 'USER_PARTITION_KEY' })
    },
  },
  {
    rule: 'a strategy that there is not, a stream that is not there, and one that is not ACTIVE',
    proves: [`${STRATEGY} ValidationException`, `${STRATEGY} ResourceNotFoundException`, `${STRATEGY} ResourceInUseException`],
    clientsMayRefuse: true,
    server: 'slow',
    async run(world) {
      const StreamARN = world.arn('nowhere')
      const text = `Stream nowhere under account ${ACCOUNT} not found.`
      await world.fails(STRATEGY, { StreamARN, RecordDistributionStrategy: 'AUTO' }, 'ResourceNotFoundException', text)
      const name = world.fresh()
      await world.ok('CreateStream', { StreamName: name, ShardCount: 1 })
      if (world.clientName !== 'aws-cli') {
        const wanted = { StreamARN: world.arn(name), RecordDistributionStrategy: 'USER_PARTITION_KEY' }
        await world.fails(STRATEGY, wanted, 'ResourceInUseException', /instead in state CREATING$/)
      }
      await world.untilActive(name)
      await world.fails(
        STRATEGY,
        { StreamARN, RecordDistributionStrategy: 'HOT' },
        'ValidationException',
        /^1 validation error detected: Value 'HOT' at 'recordDistributionStrategy' failed to satisfy constraint: Member must satisfy enum value set: \[/,
      )
    },
  },
]
