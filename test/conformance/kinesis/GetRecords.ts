import assert from 'node:assert/strict'
import { ACCOUNT, type Case, FIRST_SHARD, type GotRecord } from '../world.ts'

export const getRecords: readonly Case[] = [
  {
    rule: 'the bytes, key, number and arrival of what was put; MillisBehindLatest 0 at the tip; another iterator each time',
    proves: ['GetRecords'],
    async run(world) {
      const name = await world.active()
      const data = Uint8Array.from({ length: 256 }, (_, i) => i)
      const put = await world.ok('PutRecord', { StreamName: name, PartitionKey: 'schlüssel', Data: data })
      const iterator = await world.iterator(name, 'TRIM_HORIZON')
      const page = await world.ok('GetRecords', { ShardIterator: iterator })
      const [record] = page['Records'] as GotRecord[]
      assert.deepEqual(Uint8Array.from(record?.Data ?? []), data)
      assert.equal(record?.PartitionKey, 'schlüssel')
      assert.equal(record?.SequenceNumber, put['SequenceNumber'])
      assert.ok(Math.abs((record?.ApproximateArrivalTimestamp.getTime() ?? 0) - world.nowMs()) < 60_000)
      assert.equal((record as unknown as Record<string, unknown>)['EncryptionType'], undefined)
      assert.equal(page['MillisBehindLatest'], 0)
      const again = await world.ok('GetRecords', { ShardIterator: iterator })
      assert.notEqual(again['NextShardIterator'], page['NextShardIterator'])
    },
  },
  {
    rule: 'an empty page is normal: no records, an iterator to go on with',
    proves: ['GetRecords'],
    async run(world) {
      const page = await world.ok('GetRecords', { ShardIterator: await world.iterator(await world.active(), 'LATEST') })
      assert.deepEqual(page['Records'], [])
      assert.ok(page['NextShardIterator'])
      assert.equal(page['MillisBehindLatest'], 0)
    },
  },
  {
    rule: 'Limit, page after page, and how far behind the tip each page is',
    proves: ['GetRecords'],
    server: 'slow',
    async run(world) {
      const name = await world.active()
      await world.put(name, 'k', '1')
      world.advance(20_000)
      await world.put(name, 'k', '2')
      await world.put(name, 'k', '3')
      const first = await world.ok('GetRecords', { ShardIterator: await world.iterator(name, 'TRIM_HORIZON'), Limit: 1 })
      assert.equal((first['Records'] as GotRecord[]).length, 1)
      assert.ok(Number(first['MillisBehindLatest']) > 0)
      const rest = await world.ok('GetRecords', { ShardIterator: first['NextShardIterator'], Limit: 10 })
      assert.deepEqual(
        (rest['Records'] as GotRecord[]).map(({ Data }) => Buffer.from(Data ?? []).toString()),
        ['2', '3'],
      )
    },
  },
  {
    rule: 'what is older than the retention is not returned',
    proves: ['GetRecords'],
    server: 'slow',
    async run(world) {
      const name = await world.active()
      await world.put(name, 'k', 'old')
      world.advance(25 * 3_600_000)
      await world.put(name, 'k', 'new')
      assert.deepEqual(await world.texts(await world.iterator(name, 'TRIM_HORIZON')), ['new'])
    },
  },
  {
    rule: 'an iterator lives 300,000 ms; the text says both times',
    proves: ['GetRecords ExpiredIteratorException'],
    server: 'slow',
    async run(world) {
      const iterator = await world.iterator(await world.active(), 'TRIM_HORIZON')
      world.advance(301_000)
      const day = '[A-Z][a-z]{2} [A-Z][a-z]{2} \\d{2} \\d{2}:\\d{2}:\\d{2} UTC \\d{4}'
      await world.fails(
        'GetRecords',
        { ShardIterator: iterator },
        'ExpiredIteratorException',
        new RegExp(
          `^Iterator expired\\. The iterator was created at time ${day} while right now it is ${day} which is further in the future than the tolerated delay of 300000 milliseconds\\.$`,
        ),
      )
    },
  },
  {
    rule: 'an iterator that is none',
    proves: ['GetRecords InvalidArgumentException'],
    async run(world) {
      await world.fails('GetRecords', { ShardIterator: 'nonsense' }, 'InvalidArgumentException', 'Invalid ShardIterator.')
    },
  },
  {
    rule: 'an iterator of a stream that is gone',
    proves: ['GetRecords ResourceNotFoundException'],
    async run(world) {
      const name = await world.active()
      const iterator = await world.iterator(name, 'TRIM_HORIZON')
      await world.ok('DeleteStream', { StreamName: name })
      await world.untilGone(name)
      const text = `Shard ${FIRST_SHARD} in stream ${name} under account ${ACCOUNT} does not exist`
      await world.fails('GetRecords', { ShardIterator: iterator }, 'ResourceNotFoundException', text)
    },
  },
  {
    rule: 'a limit over 10,000, clamped in the message',
    proves: ['GetRecords ValidationException'],
    clientsMayRefuse: true,
    async run(world) {
      const ShardIterator = await world.iterator(await world.active(), 'TRIM_HORIZON')
      await world.fails(
        'GetRecords',
        { ShardIterator, Limit: 100_000 },
        'ValidationException',
        "1 validation error detected: Value '100000' at 'limit' failed to satisfy constraint: Member must have value less than or equal to 10000",
      )
    },
  },
  {
    rule: 'DryRun reads nothing',
    proves: ['GetRecords DryRunOperationException'],
    clientsMayRefuse: true,
    async run(world) {
      const ShardIterator = await world.iterator(await world.active(), 'TRIM_HORIZON')
      await world.fails('GetRecords', { ShardIterator, DryRun: true }, 'DryRunOperationException')
    },
  },
]
