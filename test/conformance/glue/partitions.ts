import assert from 'node:assert/strict'
import { ACCOUNT, type Case, type World } from '../world.ts'
import type { Members } from './databases.ts'
import { type Place, table } from './tables.ts'

const KEYS = [
  { Name: 'day', Type: 'string' },
  { Name: 'hour', Type: 'int' },
]

function partitioned(world: World): Promise<Place> {
  return table(world, { PartitionKeys: KEYS })
}

async function put(world: World, place: Place, ...all: readonly (readonly string[])[]): Promise<unknown> {
  const PartitionInputList = all.map((Values) => ({ Values }))
  return (await world.ok('BatchCreatePartition', { ...place, PartitionInputList }))['Errors']
}

export const partitions: readonly Case[] = [
  {
    rule: 'makes a partition and shows it',
    proves: ['CreatePartition', 'GetPartition'],
    async run(world) {
      const place = await partitioned(world)
      const Location = 's3://lake/events/2026-11-30/7/'
      const PartitionInput = { Values: ['2026-11-30', '7'], StorageDescriptor: { Location }, Parameters: { a: '1' } }
      await world.ok('CreatePartition', { ...place, PartitionInput })
      const { Partition } = await world.ok('GetPartition', { ...place, PartitionValues: ['2026-11-30', '7'] })
      const { CreationTime, ...rest } = Partition as Members
      assert.ok(CreationTime !== undefined)
      assert.deepEqual(rest, {
        ...place,
        Values: ['2026-11-30', '7'],
        StorageDescriptor: { Location, Compressed: false, NumberOfBuckets: 0, StoredAsSubDirectories: false },
        Parameters: { a: '1' },
        CatalogId: ACCOUNT,
      })
    },
  },
  {
    rule: 'a partition is there once, and has a value for every key of its table',
    proves: ['CreatePartition AlreadyExistsException', 'CreatePartition InvalidInputException'],
    async run(world) {
      const place = await partitioned(world)
      const create = { ...place, PartitionInput: { Values: ['a/b', '1'] } }
      await world.ok('CreatePartition', create)
      await world.fails('CreatePartition', create, 'AlreadyExistsException', 'Partition already exists.')
      await world.fails(
        'CreatePartition',
        { ...place, PartitionInput: { Values: ['a'] } },
        'InvalidInputException',
        /number of partition/,
      )
    },
  },
  {
    rule: 'makes many, each by itself',
    proves: ['BatchCreatePartition'],
    async run(world) {
      const place = await partitioned(world)
      assert.deepEqual(await put(world, place, ['a', '1'], ['a', '2']), [])
      const exists = { ErrorCode: 'AlreadyExistsException', ErrorMessage: 'Partition already exists.' }
      assert.deepEqual(await put(world, place, ['a', '2'], ['a', '3'], ['a', '3']), [
        { PartitionValues: ['a', '2'], ErrorDetail: exists },
        { PartitionValues: ['a', '3'], ErrorDetail: exists },
      ])
    },
  },
  {
    rule: 'lists partitions in pages, all of them or those that fit a condition',
    proves: ['GetPartitions'],
    async run(world) {
      const place = await partitioned(world)
      await put(world, place, ['2026-11-29', '23'], ['2026-11-30', '7'], ['2026-11-30', '10'], ["it's", '1'])
      const found = async (more: Members): Promise<string[]> => {
        const { Partitions, NextToken } = await world.ok('GetPartitions', { ...place, ...more })
        const own = (Partitions as { Values: string[] }[]).map(({ Values }) => Values.join(' '))
        return NextToken === undefined ? own : [...own, ...(await found({ ...more, NextToken }))]
      }
      assert.equal((await found({ MaxResults: 1 })).length, 4)
      assert.deepEqual((await found({ Expression: "day = '2026-11-30'" })).toSorted(), ['2026-11-30 10', '2026-11-30 7'])
      assert.deepEqual(await found({ Expression: "day >= '2026-11-30' AND hour < 10 and day != 'it''s'" }), ['2026-11-30 7'])
    },
  },
  {
    rule: 'reads comparisons joined by AND, and says so of anything else',
    proves: ['GetPartitions InvalidInputException'],
    async run(world) {
      const place = await partitioned(world)
      for (const Expression of ["day = '1' OR hour = 2", "other = '1'", "day LIKE '2026%'", 'day =', "day = '1' AND"]) {
        await world.fails('GetPartitions', { ...place, Expression }, 'InvalidInputException', /^Unsupported expression/)
      }
    },
  },
  {
    rule: 'removes a partition, and finds none that is not there',
    proves: ['DeletePartition', 'DeletePartition EntityNotFoundException', 'GetPartition EntityNotFoundException'],
    async run(world) {
      const place = await partitioned(world)
      await put(world, place, ['a', '1'])
      const named = { ...place, PartitionValues: ['a', '1'] }
      await world.ok('DeletePartition', named)
      await world.fails('DeletePartition', named, 'EntityNotFoundException', 'Cannot find partition.')
      await world.fails('GetPartition', named, 'EntityNotFoundException', 'Cannot find partition.')
    },
  },
  {
    rule: 'says in a sentence which operations are not served',
    proves: ['GetTables'],
    async run(world) {
      await world.fails(
        'StartCrawler',
        { Name: 'x' },
        'UnsupportedOperationException',
        /^Leat has of AWS Glue the Data Catalog only/,
      )
    },
  },
]
