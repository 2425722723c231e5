import assert from 'node:assert/strict'
import { ACCOUNT, type Case, type World } from '../world.ts'
import { claims, database, type Members } from './databases.ts'

export const COLUMNS = [
  { Name: 'id', Type: 'bigint' },
  { Name: 'name', Type: 'string', Comment: 'of the customer' },
]

export interface Place {
  readonly DatabaseName: string
  readonly TableName: string
}

export async function table(world: World, more: Members = {}): Promise<Place> {
  const DatabaseName = await database(world)
  await world.ok('CreateTable', {
    DatabaseName,
    TableInput: { Name: 'events', StorageDescriptor: { Columns: COLUMNS }, ...more },
  })
  return { DatabaseName, TableName: 'events' }
}

async function shown(world: World, { DatabaseName, TableName }: Place): Promise<Members> {
  return (await world.ok('GetTable', { DatabaseName, Name: TableName }))['Table'] as Members
}

function update({ DatabaseName, TableName }: Place, more: Members = {}, around: Members = {}): Members {
  return { DatabaseName, TableInput: { Name: TableName, ...more }, ...around }
}

async function versions(world: World, place: Place, more: Members = {}): Promise<readonly unknown[]> {
  const { TableVersions } = await world.ok('GetTableVersions', { ...place, ...more })
  return (TableVersions as Members[]).map(({ VersionId }) => VersionId)
}

export const tables: readonly Case[] = [
  {
    rule: 'makes a table, which is shown with its defaults, names in lower case',
    proves: ['CreateTable', 'GetTable'],
    async run(world) {
      const DatabaseName = await database(world)
      await world.ok('CreateTable', {
        DatabaseName,
        TableInput: {
          Name: 'Events',
          TableType: 'EXTERNAL_TABLE',
          Parameters: { classification: 'parquet' },
          PartitionKeys: [{ Name: 'Day', Type: 'date' }],
          StorageDescriptor: { Columns: [{ Name: 'Id', Type: 'int' }], Location: 's3://lake/events/', SerdeInfo: { Name: 's' } },
        },
      })
      const { CreateTime, UpdateTime, ...rest } = await shown(world, { DatabaseName, TableName: 'EVENTS' })
      assert.deepEqual(CreateTime, UpdateTime)
      assert.deepEqual(rest, {
        Name: 'events',
        DatabaseName,
        TableType: 'EXTERNAL_TABLE',
        Parameters: { classification: 'parquet' },
        PartitionKeys: [{ Name: 'day', Type: 'date' }],
        StorageDescriptor: {
          Columns: [{ Name: 'id', Type: 'int' }],
          Location: 's3://lake/events/',
          SerdeInfo: { Name: 's' },
          Compressed: false,
          NumberOfBuckets: 0,
          StoredAsSubDirectories: false,
        },
        Retention: 0,
        IsRegisteredWithLakeFormation: false,
        CatalogId: ACCOUNT,
        VersionId: '0',
      })
    },
  },
  {
    rule: 'a table is there once in its database',
    proves: ['CreateTable AlreadyExistsException'],
    async run(world) {
      const { DatabaseName } = await table(world)
      const input = { DatabaseName, TableInput: { Name: 'EVENTS' } }
      await world.fails('CreateTable', input, 'AlreadyExistsException', 'Table already exists.')
    },
  },
  {
    rule: 'wants to be told what the table is',
    proves: claims(['CreateTable', 'UpdateTable'], 'InvalidInputException'),
    async run(world) {
      const { DatabaseName } = await table(world)
      await world.fails('CreateTable', { DatabaseName }, 'InvalidInputException')
      await world.fails('UpdateTable', { DatabaseName }, 'InvalidInputException')
    },
  },
  {
    rule: 'a table that is not there is not found',
    proves: claims(
      [
        'GetTable',
        'UpdateTable',
        'DeleteTable',
        'GetTableVersion',
        'GetTableVersions',
        'CreatePartition',
        'BatchCreatePartition',
        'GetPartitions',
      ],
      'EntityNotFoundException',
    ),
    async run(world) {
      const DatabaseName = await database(world)
      await world.fails('GetTable', { DatabaseName, Name: 'none' }, 'EntityNotFoundException', 'Entity Not Found')
      const place = { DatabaseName, TableName: 'none' }
      for (const [operation, input] of [
        ['UpdateTable', update(place)],
        ['DeleteTable', { DatabaseName, Name: 'none' }],
        ['GetTableVersion', place],
        ['GetTableVersions', place],
        ['CreatePartition', { ...place, PartitionInput: { Values: [] } }],
        ['BatchCreatePartition', { ...place, PartitionInputList: [] }],
        ['GetPartitions', place],
      ] as const) {
        await world.fails(operation, input, 'EntityNotFoundException', 'Table none not found.')
      }
    },
  },
  {
    rule: 'lists tables in pages, all of them or those whose names fit a pattern',
    proves: ['GetTables'],
    async run(world) {
      const DatabaseName = await database(world)
      for (const Name of ['b_1', 'a_1', 'a_2']) await world.ok('CreateTable', { DatabaseName, TableInput: { Name } })
      const names = async (more: Members): Promise<unknown[]> => {
        const { TableList, NextToken } = await world.ok('GetTables', { DatabaseName, ...more })
        const own = (TableList as Members[]).map(({ Name }) => Name)
        return NextToken === undefined ? own : [...own, ...(await names({ ...more, NextToken }))]
      }
      assert.deepEqual(await names({ MaxResults: 1 }), ['a_1', 'a_2', 'b_1'])
      assert.deepEqual(await names({ Expression: 'a_.*' }), ['a_1', 'a_2'])
      assert.deepEqual(await names({ Expression: 'a_1|b.*' }), ['a_1', 'b_1'])
    },
  },
  {
    rule: 'takes no pattern that could take for ever',
    proves: ['GetTables InvalidInputException'],
    async run(world) {
      const DatabaseName = await database(world)
      for (const Expression of ['(a+)+b', '[', '.*.*.*.*.*']) {
        await world.fails('GetTables', { DatabaseName, Expression }, 'InvalidInputException', /^Unsupported expression/)
      }
    },
  },
  {
    rule: 'keeps what a table was before an update as a version, unless told not to',
    proves: ['UpdateTable', 'GetTableVersion', 'GetTableVersions'],
    async run(world) {
      const place = await table(world, { Description: 'first' })
      await world.ok('UpdateTable', update(place, { Description: 'second' }))
      await world.ok('UpdateTable', update(place, { Description: 'third' }, { SkipArchive: true }))
      const now = await shown(world, place)
      assert.deepEqual([now['VersionId'], now['Description'], now['StorageDescriptor']], ['2', 'third', undefined])
      assert.deepEqual(await versions(world, place), ['2', '0'])
      assert.deepEqual(await versions(world, place, { MaxResults: 1 }), ['2'])
      const description = async (more: Members): Promise<unknown> => {
        const { TableVersion } = await world.ok('GetTableVersion', { ...place, ...more })
        return ((TableVersion as Members)['Table'] as Members)['Description']
      }
      assert.deepEqual([await description({}), await description({ VersionId: '0' })], ['third', 'first'])
      await world.fails('GetTableVersion', { ...place, VersionId: '1' }, 'EntityNotFoundException', 'Version not found.')
    },
  },
  {
    rule: 'updates no table that has another version than the caller knows',
    proves: ['UpdateTable ConcurrentModificationException'],
    async run(world) {
      const place = await table(world)
      await world.ok('UpdateTable', update(place, {}, { VersionId: '0' }))
      const again = update(place, {}, { VersionId: '0' })
      await world.fails(
        'UpdateTable',
        again,
        'ConcurrentModificationException',
        'Update table failed due to concurrent modifications.',
      )
    },
  },
  {
    rule: 'removes a table with its versions and partitions',
    proves: ['DeleteTable'],
    async run(world) {
      const place = await table(world, { PartitionKeys: [{ Name: 'day', Type: 'string' }] })
      await world.ok('CreatePartition', { ...place, PartitionInput: { Values: ['1'] } })
      await world.ok('UpdateTable', update(place, { PartitionKeys: [{ Name: 'day', Type: 'string' }] }))
      await world.ok('DeleteTable', { DatabaseName: place.DatabaseName, Name: place.TableName })
      await world.fails('GetTable', { DatabaseName: place.DatabaseName, Name: place.TableName }, 'EntityNotFoundException')
      await world.ok('CreateTable', { DatabaseName: place.DatabaseName, TableInput: { Name: place.TableName } })
      assert.deepEqual(await versions(world, place), ['0'])
      assert.deepEqual((await world.ok('GetPartitions', { ...place }))['Partitions'], [])
    },
  },
  {
    rule: 'removes several tables, and tells of each that was not there',
    proves: ['BatchDeleteTable'],
    async run(world) {
      const { DatabaseName } = await table(world)
      const { Errors } = await world.ok('BatchDeleteTable', { DatabaseName, TablesToDelete: ['events', 'none'] })
      assert.deepEqual(Errors, [
        { TableName: 'none', ErrorDetail: { ErrorCode: 'EntityNotFoundException', ErrorMessage: 'Table none not found.' } },
      ])
      await world.fails('GetTable', { DatabaseName, Name: 'events' }, 'EntityNotFoundException')
    },
  },
]
