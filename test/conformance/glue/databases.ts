import assert from 'node:assert/strict'
import { ACCOUNT, type Case, REGION, type World } from '../world.ts'

export type Members = Record<string, unknown>

export async function database(world: World, more: Members = {}): Promise<string> {
  const Name = world.fresh()
  await world.ok('CreateDatabase', { DatabaseInput: { Name, ...more } })
  return Name
}

export function claims(operations: readonly string[], code: string): readonly [string, ...string[]] {
  return operations.map((each) => `${each} ${code}`) as unknown as readonly [string, ...string[]]
}

function arnOf(name: string): string {
  return `arn:aws:glue:${REGION}:${ACCOUNT}:database/${name}`
}

async function tagsOf(world: World, name: string): Promise<unknown> {
  return (await world.ok('GetTags', { ResourceArn: arnOf(name) }))['Tags']
}

export const databases: readonly Case[] = [
  {
    rule: 'makes a database, which is shown with its defaults, its name in lower case',
    proves: ['CreateDatabase', 'GetDatabase'],
    async run(world) {
      const name = world.fresh()
      await world.ok('CreateDatabase', {
        DatabaseInput: { Name: `${name}-Lake`, Description: 'events', LocationUri: 's3://lake/', Parameters: { a: '1' } },
      })
      const { Database } = await world.ok('GetDatabase', { Name: `${name}-LAKE` })
      const { CreateTime, ...rest } = Database as Members
      assert.ok(CreateTime !== undefined)
      assert.deepEqual(rest, {
        Name: `${name}-lake`,
        Description: 'events',
        LocationUri: 's3://lake/',
        Parameters: { a: '1' },
        CatalogId: ACCOUNT,
        CreateTableDefaultPermissions: [
          { Principal: { DataLakePrincipalIdentifier: 'IAM_ALLOWED_PRINCIPALS' }, Permissions: ['ALL'] },
        ],
      })
    },
  },
  {
    rule: 'a database is there once',
    proves: ['CreateDatabase AlreadyExistsException'],
    async run(world) {
      const Name = await database(world)
      await world.fails('CreateDatabase', { DatabaseInput: { Name } }, 'AlreadyExistsException', 'Database already exists.')
    },
  },
  {
    rule: 'makes databases in the catalog of the caller only',
    proves: ['CreateDatabase InvalidInputException'],
    async run(world) {
      const DatabaseInput = { Name: world.fresh() }
      await world.fails('CreateDatabase', { CatalogId: '111111111111', DatabaseInput }, 'InvalidInputException', /Cross-account/)
      await world.ok('CreateDatabase', { CatalogId: ACCOUNT, DatabaseInput })
    },
  },
  {
    rule: 'a database that is not there is not found',
    proves: claims(
      ['GetDatabase', 'UpdateDatabase', 'DeleteDatabase', 'GetTables', 'CreateTable', 'BatchDeleteTable'],
      'EntityNotFoundException',
    ),
    async run(world) {
      const input = { DatabaseName: 'nowhere' }
      for (const [operation, members] of [
        ['GetDatabase', { Name: 'nowhere' }],
        ['UpdateDatabase', { Name: 'nowhere', DatabaseInput: { Name: 'nowhere' } }],
        ['DeleteDatabase', { Name: 'nowhere' }],
        ['GetTables', input],
        ['GetTable', { ...input, Name: 't' }],
        ['CreateTable', { ...input, TableInput: { Name: 't' } }],
        ['BatchDeleteTable', { ...input, TablesToDelete: ['t'] }],
      ] as const) {
        await world.fails(operation, members, 'EntityNotFoundException', 'Database nowhere not found.')
      }
    },
  },
  {
    rule: 'lists databases in pages, in the order of their names',
    proves: ['GetDatabases'],
    async run(world) {
      const names = [await database(world), await database(world), await database(world)]
      const found: unknown[] = []
      let next: unknown
      do {
        const page: Members = await world.ok('GetDatabases', { MaxResults: 2, ...(next !== undefined && { NextToken: next }) })
        const list = page['DatabaseList'] as Members[]
        assert.ok(list.length <= 2)
        found.push(...list.map(({ Name }) => Name))
        next = page['NextToken']
      } while (next !== undefined)
      assert.deepEqual(found, found.toSorted())
      assert.deepEqual(
        found.filter((name) => names.includes(String(name))),
        names,
      )
    },
  },
  {
    rule: 'takes no token that it did not give',
    proves: claims(['GetDatabases', 'GetTableVersions'], 'InvalidInputException'),
    async run(world) {
      await world.fails('GetDatabases', { NextToken: 'x' }, 'InvalidInputException', 'Invalid NextToken.')
      const DatabaseName = await database(world)
      await world.ok('CreateTable', { DatabaseName, TableInput: { Name: 't' } })
      const versions = { DatabaseName, TableName: 't', NextToken: 'x' }
      await world.fails('GetTableVersions', versions, 'InvalidInputException', 'Invalid NextToken.')
    },
  },
  {
    rule: 'changes a database as a whole, but for its name',
    proves: ['UpdateDatabase', 'UpdateDatabase InvalidInputException'],
    async run(world) {
      const Name = await database(world, { Description: 'old', Parameters: { a: '1' } })
      await world.ok('UpdateDatabase', { Name, DatabaseInput: { Name, Description: 'new' } })
      const { Database } = await world.ok('GetDatabase', { Name })
      assert.equal((Database as Members)['Description'], 'new')
      assert.equal((Database as Members)['Parameters'], undefined)
      await world.fails('UpdateDatabase', { Name, DatabaseInput: { Name: 'other' } }, 'InvalidInputException')
    },
  },
  {
    rule: 'removes a database with its tables',
    proves: ['DeleteDatabase'],
    async run(world) {
      const Name = await database(world)
      await world.ok('CreateTable', { DatabaseName: Name, TableInput: { Name: 't' } })
      await world.ok('DeleteDatabase', { Name })
      await world.fails('GetDatabase', { Name }, 'EntityNotFoundException')
      await world.ok('CreateDatabase', { DatabaseInput: { Name } })
      assert.deepEqual((await world.ok('GetTables', { DatabaseName: Name }))['TableList'], [])
    },
  },
  {
    rule: 'databases have tags, from the start or later',
    proves: ['TagResource', 'UntagResource', 'GetTags'],
    async run(world) {
      const Name = world.fresh()
      await world.ok('CreateDatabase', { DatabaseInput: { Name }, Tags: { team: 'mill' } })
      await world.ok('TagResource', { ResourceArn: arnOf(Name), TagsToAdd: { team: 'lake', stage: 'dev' } })
      assert.deepEqual(await tagsOf(world, Name), { team: 'lake', stage: 'dev' })
      await world.ok('UntagResource', { ResourceArn: arnOf(Name), TagsToRemove: ['team', 'never'] })
      assert.deepEqual(await tagsOf(world, Name), { stage: 'dev' })
    },
  },
  {
    rule: 'what is not there has no tags',
    proves: claims(['TagResource', 'UntagResource', 'GetTags'], 'EntityNotFoundException'),
    async run(world) {
      for (const ResourceArn of [arnOf('nowhere'), `arn:aws:glue:${REGION}:${ACCOUNT}:job/x`]) {
        await world.fails('TagResource', { ResourceArn, TagsToAdd: { a: 'b' } }, 'EntityNotFoundException')
        await world.fails('UntagResource', { ResourceArn, TagsToRemove: ['a'] }, 'EntityNotFoundException')
        await world.fails('GetTags', { ResourceArn }, 'EntityNotFoundException')
      }
    },
  },
  {
    rule: 'has fifty tags at most',
    proves: ['TagResource InvalidInputException'],
    async run(world) {
      const ResourceArn = arnOf(await database(world))
      const tags = (count: number): Members => Object.fromEntries(Array.from({ length: count }, (_, i) => [`k${i}`, 'v']))
      await world.ok('TagResource', { ResourceArn, TagsToAdd: tags(50) })
      await world.fails('TagResource', { ResourceArn, TagsToAdd: { more: 'v' } }, 'InvalidInputException')
    },
  },
]
