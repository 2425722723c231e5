import assert from 'node:assert/strict'
import { ACCOUNT, type Case } from '../world.ts'

interface Output {
  readonly FailedRecordCount: number
  readonly Records: readonly { readonly ShardId?: string; readonly SequenceNumber?: string; readonly ErrorCode?: string }[]
}

const entry = (key: string, text: string) => ({ PartitionKey: key, Data: Buffer.from(text) })

export const putRecords: readonly Case[] = [
  {
    rule: 'one result an entry, in their order, and FailedRecordCount 0',
    proves: ['PutRecords'],
    async run(world) {
      const name = await world.active(3)
      const output = (await world.ok('PutRecords', {
        StreamName: name,
        Records: ['a', 'b', 'e'].map((key) => entry(key, key)),
      })) as unknown as Output
      assert.equal(output.FailedRecordCount, 0)
      assert.deepEqual(
        output.Records.map(({ ShardId }) => ShardId),
        ['shardId-000000000000', 'shardId-000000000001', 'shardId-000000000002'],
      )
      for (const { SequenceNumber } of output.Records) assert.match(SequenceNumber ?? '', /^\d{56}$/)
    },
  },
  {
    rule: '500 entries of one key keep their order',
    proves: ['PutRecords'],
    async run(world) {
      const name = await world.active()
      const texts = Array.from({ length: 500 }, (_, i) => String(i))
      const output = (await world.ok('PutRecords', {
        StreamName: name,
        Records: texts.map((text) => entry('k', text)),
      })) as unknown as Output
      const numbers = output.Records.map(({ SequenceNumber }) => BigInt(SequenceNumber ?? 0))
      assert.ok(numbers.every((number, i) => i === 0 || number > (numbers[i - 1] ?? 0n)))
      assert.deepEqual(await world.texts(await world.iterator(name, 'TRIM_HORIZON')), texts)
    },
  },
  {
    rule: '501 entries are too many',
    proves: ['PutRecords ValidationException'],
    clientsMayRefuse: true,
    async run(world) {
      await world.fails(
        'PutRecords',
        { StreamName: await world.active(), Records: Array.from({ length: 501 }, () => entry('k', '')) },
        'ValidationException',
        "1 validation error detected: Value at 'records' failed to satisfy constraint: Member must have length less than or equal to 500",
      )
    },
  },
  {
    rule: 'no entries at all',
    proves: ['PutRecords ValidationException'],
    clientsMayRefuse: true,
    async run(world) {
      await world.fails(
        'PutRecords',
        { StreamName: await world.active(), Records: [] },
        'ValidationException',
        "1 validation error detected: Value at 'records' failed to satisfy constraint: Member must have length greater than or equal to 1",
      )
    },
  },
  {
    rule: 'one oversized entry fails the whole request, naming the entry',
    proves: ['PutRecords ValidationException'],
    clientsMayRefuse: true,
    async run(world) {
      if (world.clientName === 'aws-cli') return // a command line cannot be asked to carry a megabyte
      const name = await world.active()
      await world.fails(
        'PutRecords',
        { StreamName: name, Records: [entry('a', 'x'), { PartitionKey: 'b', Data: new Uint8Array(1_048_577) }] },
        'ValidationException',
        "1 validation error detected: Value at 'records.2.member.data' failed to satisfy constraint: Member must have length less than or equal to 1048576",
      )
      assert.deepEqual(await world.texts(await world.iterator(name, 'TRIM_HORIZON')), [])
    },
  },
  {
    rule: 'one bad ExplicitHashKey fails the whole request',
    proves: ['PutRecords InvalidArgumentException'],
    async run(world) {
      const tooHigh = '340282366920938463463374607431768211456'
      const name = await world.active()
      await world.fails(
        'PutRecords',
        { StreamName: name, Records: [entry('a', 'x'), { ...entry('b', 'y'), ExplicitHashKey: tooHigh }] },
        'InvalidArgumentException',
        `Invalid ExplicitHashKey. ExplicitHashKey must be in the range: [0, 2^128-1]. Specified value was ${tooHigh}`,
      )
      assert.deepEqual(await world.texts(await world.iterator(name, 'TRIM_HORIZON')), [])
    },
  },
  {
    rule: 'more than 10 MiB in all are too much',
    proves: ['PutRecords InvalidArgumentException'],
    async run(world) {
      if (world.clientName === 'aws-cli') return // see above
      const Records = Array.from({ length: 11 }, (_, i) => ({ PartitionKey: String(i), Data: new Uint8Array(1_000_000) }))
      await world.fails('PutRecords', { StreamName: await world.active(), Records }, 'InvalidArgumentException')
    },
  },
  {
    rule: 'a stream that does not exist',
    proves: ['PutRecords ResourceNotFoundException'],
    async run(world) {
      const text = `Stream nowhere under account ${ACCOUNT} not found.`
      await world.fails('PutRecords', { StreamName: 'nowhere', Records: [entry('a', 'x')] }, 'ResourceNotFoundException', text)
    },
  },
  {
    rule: 'DryRun checks everything and writes nothing',
    proves: ['PutRecords DryRunOperationException'],
    clientsMayRefuse: true,
    async run(world) {
      const name = await world.active()
      await world.fails('PutRecords', { StreamName: name, Records: [entry('a', 'x')], DryRun: true }, 'DryRunOperationException')
      assert.deepEqual(await world.texts(await world.iterator(name, 'TRIM_HORIZON')), [])
    },
  },
]
