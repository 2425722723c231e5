import assert from 'node:assert/strict'
import { ACCOUNT, type Case, FIRST_SHARD, type World } from '../world.ts'

const COMBINATION =
  'Must either specify (1) AT_SEQUENCE_NUMBER or AFTER_SEQUENCE_NUMBER and StartingSequenceNumber or (2) TRIM_HORIZON or LATEST and no StartingSequenceNumber.'

async function threeRecords(world: World): Promise<{ readonly name: string; readonly numbers: readonly string[] }> {
  const name = await world.active()
  const numbers: string[] = []
  for (const text of ['1', '2', '3']) numbers.push((await world.put(name, 'k', text)).SequenceNumber)
  return { name, numbers }
}

const input = (name: string, type: string, more: object = {}) => ({
  StreamName: name,
  ShardId: FIRST_SHARD,
  ShardIteratorType: type,
  ...more,
})

export const getShardIterator: readonly Case[] = [
  {
    rule: 'TRIM_HORIZON begins at the oldest record, LATEST behind the newest, and sees what is written after the call',
    proves: ['GetShardIterator'],
    async run(world) {
      const { name } = await threeRecords(world)
      assert.deepEqual(await world.texts(await world.iterator(name, 'TRIM_HORIZON')), ['1', '2', '3'])
      const latest = await world.iterator(name, 'LATEST')
      await world.put(name, 'k', '4')
      assert.deepEqual(await world.texts(latest), ['4'])
    },
  },
  {
    rule: "AT_SEQUENCE_NUMBER includes the record, AFTER_SEQUENCE_NUMBER does not; the shard's first number is accepted",
    proves: ['GetShardIterator'],
    async run(world) {
      const { name, numbers } = await threeRecords(world)
      const at = { StartingSequenceNumber: numbers[1] }
      assert.deepEqual(await world.texts(await world.iterator(name, 'AT_SEQUENCE_NUMBER', at)), ['2', '3'])
      assert.deepEqual(await world.texts(await world.iterator(name, 'AFTER_SEQUENCE_NUMBER', at)), ['3'])
      const [shard] = await world.shards(name)
      const start = { StartingSequenceNumber: shard?.SequenceNumberRange.StartingSequenceNumber }
      assert.deepEqual(await world.texts(await world.iterator(name, 'AT_SEQUENCE_NUMBER', start)), ['1', '2', '3'])
    },
  },
  {
    rule: 'AT_TIMESTAMP begins at the first record that arrived then or later; long ago means the trim horizon',
    proves: ['GetShardIterator'],
    server: 'slow',
    async run(world) {
      const name = await world.active()
      await world.put(name, 'k', 'early')
      world.advance(60_000)
      const between = new Date(world.nowMs() - 30_000)
      await world.put(name, 'k', 'late')
      assert.deepEqual(await world.texts(await world.iterator(name, 'AT_TIMESTAMP', { Timestamp: between })), ['late'])
      const longAgo = new Date(1_000_000_000_000)
      assert.deepEqual(await world.texts(await world.iterator(name, 'AT_TIMESTAMP', { Timestamp: longAgo })), ['early', 'late'])
    },
  },
  {
    rule: 'a shard may be named by its number alone, or with any word before it',
    proves: ['GetShardIterator'],
    async run(world) {
      const { name } = await threeRecords(world)
      for (const shard of ['0', 'shard-0', 'foo-00000']) {
        assert.deepEqual(await world.texts(await world.iterator(name, 'TRIM_HORIZON', {}, shard)), ['1', '2', '3'], shard)
      }
    },
  },
  {
    rule: 'types and sequence numbers that do not go together',
    proves: ['GetShardIterator InvalidArgumentException'],
    async run(world) {
      const { name, numbers } = await threeRecords(world)
      await world.fails(
        'GetShardIterator',
        input(name, 'AT_SEQUENCE_NUMBER'),
        'InvalidArgumentException',
        `${COMBINATION} Request specified AT_SEQUENCE_NUMBER and no StartingSequenceNumber.`,
      )
      await world.fails(
        'GetShardIterator',
        input(name, 'LATEST', { StartingSequenceNumber: numbers[0] }),
        'InvalidArgumentException',
        `${COMBINATION} Request specified LATEST and also a StartingSequenceNumber.`,
      )
      await world.fails(
        'GetShardIterator',
        input(name, 'AT_TIMESTAMP'),
        'InvalidArgumentException',
        'Must specify timestampInMillis parameter for iterator of type AT_TIMESTAMP. Current request has no timestamp parameter.',
      )
    },
  },
  {
    rule: 'a timestamp in the future',
    proves: ['GetShardIterator InvalidArgumentException'],
    async run(world) {
      await world.fails(
        'GetShardIterator',
        input(await world.active(), 'AT_TIMESTAMP', { Timestamp: new Date(world.nowMs() + 3_600_000) }),
        'InvalidArgumentException',
        /^The timestampInMillis parameter cannot be greater than the currentTimestampInMillis\. timestampInMillis: \d+, currentTimestampInMillis: \d+$/,
      )
    },
  },
  {
    rule: 'sequence numbers that are none, or come from another shard or another stream',
    proves: ['GetShardIterator InvalidArgumentException'],
    async run(world) {
      const name = await world.active(2)
      const used = `used in GetShardIterator on shard ${FIRST_SHARD} in stream ${name} under account ${ACCOUNT} is invalid`
      const none = '9'.repeat(60)
      await world.fails(
        'GetShardIterator',
        input(name, 'AT_SEQUENCE_NUMBER', { StartingSequenceNumber: none }),
        'InvalidArgumentException',
        `StartingSequenceNumber ${none} ${used}.`,
      )
      const other = (await world.shards(name))[1]?.SequenceNumberRange.StartingSequenceNumber
      await world.fails(
        'GetShardIterator',
        input(name, 'AT_SEQUENCE_NUMBER', { StartingSequenceNumber: other }),
        'InvalidArgumentException',
        'Invalid StartingSequenceNumber. It encodes shardId-000000000001, while it was used in a call to a shard with shardId-000000000000',
      )
      const foreign = '49646437577108476416916876405825929425585429676275269634'
      await world.fails(
        'GetShardIterator',
        input(name, 'AT_SEQUENCE_NUMBER', { StartingSequenceNumber: foreign }),
        'InvalidArgumentException',
        `StartingSequenceNumber ${foreign} ${used} because it did not come from this stream.`,
      )
    },
  },
  {
    rule: 'a shard or a stream that does not exist has the same text; a malformed shard id another',
    proves: ['GetShardIterator ResourceNotFoundException'],
    async run(world) {
      const name = await world.active()
      const missing = (stream: string, shard: string): string =>
        `Shard ${shard} in stream ${stream} under account ${ACCOUNT} does not exist`
      const shard = 'shardId-000000000007'
      await world.fails(
        'GetShardIterator',
        { ...input(name, 'LATEST'), ShardId: shard },
        'ResourceNotFoundException',
        missing(name, shard),
      )
      await world.fails(
        'GetShardIterator',
        input('nowhere', 'LATEST'),
        'ResourceNotFoundException',
        missing('nowhere', FIRST_SHARD),
      )
      await world.fails(
        'GetShardIterator',
        { ...input(name, 'LATEST'), ShardId: 'shardId-x' },
        'ResourceNotFoundException',
        `Could not find shard shardId-x in stream ${name} under account ${ACCOUNT}.`,
      )
    },
  },
  {
    rule: 'an unknown type, with the values in the order in which AWS lists them',
    proves: ['GetShardIterator ValidationException'],
    clientsMayRefuse: true,
    async run(world) {
      await world.fails(
        'GetShardIterator',
        input('any', 'NEWEST'),
        'ValidationException',
        "1 validation error detected: Value 'NEWEST' at 'shardIteratorType' failed to satisfy constraint: Member must satisfy enum value set: [AFTER_SEQUENCE_NUMBER, LATEST, AT_TIMESTAMP, AT_SEQUENCE_NUMBER, TRIM_HORIZON]",
      )
    },
  },
  {
    rule: 'DryRun gives no iterator',
    proves: ['GetShardIterator DryRunOperationException'],
    clientsMayRefuse: true,
    async run(world) {
      await world.fails('GetShardIterator', input(await world.active(), 'LATEST', { DryRun: true }), 'DryRunOperationException')
    },
  },
]
