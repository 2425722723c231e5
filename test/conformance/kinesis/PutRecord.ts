import assert from 'node:assert/strict'
import { ACCOUNT, type Case, FIRST_SHARD, type GotRecord } from '../world.ts'

const DRY_RUN = 'DryRunOperationException'

export const putRecord: readonly Case[] = [
  {
    rule: 'a shard id, a sequence number of 56 digits, and no EncryptionType on a plain stream',
    proves: ['PutRecord'],
    async run(world) {
      const output = await world.ok('PutRecord', { StreamName: await world.active(), PartitionKey: 'a', Data: Buffer.from('x') })
      assert.deepEqual(Object.keys(output).sort(), ['SequenceNumber', 'ShardId'])
      assert.equal(output['ShardId'], FIRST_SHARD)
      assert.match(String(output['SequenceNumber']), /^\d{56}$/)
    },
  },
  {
    rule: "a key goes to the shard that holds its UTF-8 bytes' MD5",
    proves: ['PutRecord'],
    async run(world) {
      const name = await world.active(3)
      for (const [key, index] of [
        ['a', 0],
        ['b', 1],
        ['e', 2],
        ['f', 1],
        ['é', 1],
      ] as const) {
        assert.equal((await world.put(name, key, key)).ShardId, `shardId-00000000000${index}`, key)
      }
    },
  },
  {
    rule: 'ExplicitHashKey decides instead of the key; the key is what is stored',
    proves: ['PutRecord'],
    async run(world) {
      const name = await world.active(2)
      const highest = '340282366920938463463374607431768211455'
      const output = await world.ok('PutRecord', {
        StreamName: name,
        PartitionKey: 'a',
        ExplicitHashKey: highest,
        Data: Buffer.from('x'),
      })
      assert.equal(output['ShardId'], 'shardId-000000000001')
      const { Records } = await world.ok('GetRecords', {
        ShardIterator: await world.iterator(name, 'TRIM_HORIZON', {}, 'shardId-000000000001'),
      })
      assert.deepEqual(
        (Records as GotRecord[]).map(({ PartitionKey }) => PartitionKey),
        ['a'],
      )
    },
  },
  {
    rule: 'ExplicitHashKey of 2^128 is out of range',
    proves: ['PutRecord InvalidArgumentException'],
    async run(world) {
      const tooHigh = '340282366920938463463374607431768211456'
      await world.fails(
        'PutRecord',
        { StreamName: await world.active(), PartitionKey: 'a', ExplicitHashKey: tooHigh, Data: Buffer.from('x') },
        'InvalidArgumentException',
        `Invalid ExplicitHashKey. ExplicitHashKey must be in the range: [0, 2^128-1]. Specified value was ${tooHigh}`,
      )
    },
  },
  {
    rule: 'SequenceNumberForOrdering gives a greater number; one of an unknown version is refused',
    proves: ['PutRecord', 'PutRecord InvalidArgumentException'],
    async run(world) {
      const name = await world.active()
      const first = await world.put(name, 'a', '1')
      const input = { StreamName: name, PartitionKey: 'a', Data: Buffer.from('2') }
      const second = await world.ok('PutRecord', { ...input, SequenceNumberForOrdering: first.SequenceNumber })
      assert.ok(BigInt(String(second['SequenceNumber'])) > BigInt(first.SequenceNumber))
      const unknown = String(BigInt(first.SequenceNumber) + 1n)
      await world.fails(
        'PutRecord',
        { ...input, SequenceNumberForOrdering: unknown },
        'InvalidArgumentException',
        `ExclusiveMinimumSequenceNumber ${unknown} used in PutRecord on stream ${name} under account ${ACCOUNT} is invalid.`,
      )
    },
  },
  {
    rule: 'empty data is legal, and so is 1 MiB',
    proves: ['PutRecord'],
    async run(world) {
      const name = await world.active()
      await world.ok('PutRecord', { StreamName: name, PartitionKey: 'a', Data: new Uint8Array(0) })
      const big = new Uint8Array(1_048_576).fill(0xa5)
      // A command line cannot be asked to carry a megabyte; the others are.
      if (world.clientName !== 'aws-cli') await world.ok('PutRecord', { StreamName: name, PartitionKey: 'b', Data: big })
      const { Records } = await world.ok('GetRecords', { ShardIterator: await world.iterator(name, 'TRIM_HORIZON') })
      const sizes = (Records as GotRecord[]).map(({ Data }) => Data?.byteLength ?? 0)
      assert.deepEqual(sizes, world.clientName === 'aws-cli' ? [0] : [0, 1_048_576])
    },
  },
  {
    rule: 'a byte more than the maximum record size',
    proves: ['PutRecord ValidationException'],
    clientsMayRefuse: true,
    async run(world) {
      if (world.clientName === 'aws-cli') return // see above
      await world.fails(
        'PutRecord',
        { StreamName: await world.active(), PartitionKey: 'a', Data: new Uint8Array(1_048_577) },
        'ValidationException',
        "1 validation error detected: Value at 'data' failed to satisfy constraint: Member must have length less than or equal to 1048576",
      )
    },
  },
  {
    rule: 'no partition key',
    proves: ['PutRecord ValidationException'],
    clientsMayRefuse: true,
    async run(world) {
      await world.fails(
        'PutRecord',
        { StreamName: await world.active(), Data: Buffer.from('x') },
        'ValidationException',
        "1 validation error detected: Value null at 'partitionKey' failed to satisfy constraint: Member must not be null",
      )
    },
  },
  {
    rule: 'a partition key of more than 256 characters',
    proves: ['PutRecord ValidationException'],
    clientsMayRefuse: true,
    async run(world) {
      const key = 'k'.repeat(257)
      await world.fails(
        'PutRecord',
        { StreamName: await world.active(), PartitionKey: key, Data: Buffer.from('x') },
        'ValidationException',
        `1 validation error detected: Value '${key}' at 'partitionKey' failed to satisfy constraint: Member must have length less than or equal to 256`,
      )
    },
  },
  {
    rule: 'a stream that does not exist, or is still CREATING',
    proves: ['PutRecord ResourceNotFoundException'],
    server: 'slow',
    async run(world) {
      const input = { PartitionKey: 'a', Data: Buffer.from('x') }
      const missing = `Stream nowhere under account ${ACCOUNT} not found.`
      await world.fails('PutRecord', { ...input, StreamName: 'nowhere' }, 'ResourceNotFoundException', missing)
      if (world.clientName === 'aws-cli') return // too slow to see the interim status
      const name = world.fresh()
      await world.ok('CreateStream', { StreamName: name, ShardCount: 1 })
      const creating = `Stream ${name} under account ${ACCOUNT} not found.`
      await world.fails('PutRecord', { ...input, StreamName: name }, 'ResourceNotFoundException', creating)
      await world.untilActive(name)
    },
  },
  {
    rule: 'DryRun checks everything and writes nothing',
    proves: [`PutRecord ${DRY_RUN}`],
    clientsMayRefuse: true,
    async run(world) {
      const name = await world.active()
      await world.fails('PutRecord', { StreamName: name, PartitionKey: 'a', Data: Buffer.from('x'), DryRun: true }, DRY_RUN)
      assert.deepEqual(await world.texts(await world.iterator(name, 'TRIM_HORIZON')), [])
    },
  },
]
