import assert from 'node:assert/strict'
import type { Case } from '../world.ts'
import { claims, ECHO, functionArn, invoked, type Members, made, zipOf } from './helpers.ts'

const STALE =
  'The Revision Id provided does not match the latest Revision Id. Call the GetFunction/GetAlias API to retrieve the latest Revision Id'

export const versions: readonly Case[] = [
  {
    rule: 'a version is what $LATEST was; without a change the same one is given again',
    proves: ['PublishVersion', 'ListVersionsByFunction'],
    async run(world) {
      const FunctionName = await made(world)
      const first = await world.ok('PublishVersion', { FunctionName, Description: 'first' })
      assert.equal(first['Version'], '1')
      assert.equal(first['FunctionArn'], functionArn(FunctionName, '1'))
      assert.equal(first['Description'], 'first')
      assert.equal((await world.ok('PublishVersion', { FunctionName }))['Version'], '1')
      await world.ok('UpdateFunctionConfiguration', { FunctionName, Timeout: 9 })
      assert.equal((await world.ok('PublishVersion', { FunctionName }))['Version'], '2')
      const { Configuration } = await world.ok('GetFunction', { FunctionName, Qualifier: '1' })
      assert.equal((Configuration as Members)['Timeout'], 3)
      const { Versions } = await world.ok('ListVersionsByFunction', { FunctionName })
      assert.deepEqual(
        (Versions as Members[]).map(({ Version, FunctionArn }) => [Version, FunctionArn]),
        ['$LATEST', '1', '2'].map((each) => [each, functionArn(FunctionName, each)]),
      )
    },
  },
  {
    rule: 'code can be published as it is updated, and the function as it is made',
    proves: ['UpdateFunctionCode', 'CreateFunction'],
    async run(world) {
      const FunctionName = await made(world, ECHO, { Publish: true })
      const ZipFile = zipOf('export const handler = async () => 2')
      const updated = await world.ok('UpdateFunctionCode', { FunctionName, ZipFile, Publish: true })
      assert.equal(updated['Version'], '2')
      assert.equal(updated['FunctionArn'], functionArn(FunctionName, '2'))
    },
  },
  {
    rule: 'only what the caller means is published',
    proves: ['PublishVersion InvalidParameterValueException', 'PublishVersion PreconditionFailedException'],
    async run(world) {
      const FunctionName = await made(world)
      const { CodeSha256 } = await world.ok('GetFunctionConfiguration', { FunctionName })
      await world.fails(
        'PublishVersion',
        { FunctionName, CodeSha256: 'other' },
        'InvalidParameterValueException',
        `CodeSHA256 (other) is different from current CodeSHA256 in $LATEST (${CodeSha256}). Please try again with the CodeSHA256 in $LATEST.`,
      )
      await world.fails('PublishVersion', { FunctionName, RevisionId: 'old' }, 'PreconditionFailedException', STALE)
    },
  },
  {
    rule: 'a version to which an alias points stays; others can be deleted, more than once',
    proves: ['DeleteFunction ResourceConflictException', 'DeleteFunction'],
    async run(world) {
      const FunctionName = await made(world, ECHO, { Publish: true })
      await world.ok('CreateAlias', { FunctionName, Name: 'live', FunctionVersion: '1' })
      await world.fails('DeleteFunction', { FunctionName, Qualifier: '1' }, 'ResourceConflictException')
      await world.ok('DeleteAlias', { FunctionName, Name: 'live' })
      await world.ok('DeleteFunction', { FunctionName, Qualifier: '1' })
      await world.ok('DeleteFunction', { FunctionName, Qualifier: '1' })
      await world.fails('GetFunction', { FunctionName, Qualifier: '1' }, 'ResourceNotFoundException')
      await world.ok('UpdateFunctionConfiguration', { FunctionName, Timeout: 8 })
      assert.equal((await world.ok('PublishVersion', { FunctionName }))['Version'], '2', 'numbers are never used again')
    },
  },
  {
    rule: 'an alias names a version, and can be pointed elsewhere',
    proves: ['CreateAlias', 'GetAlias', 'UpdateAlias', 'ListAliases', 'DeleteAlias'],
    async run(world) {
      const FunctionName = await made(world, ECHO, { Publish: true })
      const created = await world.ok('CreateAlias', { FunctionName, Name: 'live', FunctionVersion: '1', Description: 'now' })
      const { RevisionId, ...rest } = created
      assert.ok(RevisionId)
      const alias = {
        AliasArn: functionArn(FunctionName, 'live'),
        Name: 'live',
        FunctionVersion: '1',
        Description: 'now',
      }
      assert.deepEqual(rest, alias)
      assert.deepEqual(await world.ok('GetAlias', { FunctionName, Name: 'live' }), created)
      const updated = await world.ok('UpdateAlias', { FunctionName, Name: 'live', FunctionVersion: '$LATEST', RevisionId })
      assert.notEqual(updated['RevisionId'], RevisionId)
      assert.equal(updated['Description'], 'now')
      await world.ok('CreateAlias', { FunctionName, Name: 'old', FunctionVersion: '1' })
      const names = async (more: Members): Promise<unknown[]> =>
        ((await world.ok('ListAliases', { FunctionName, ...more }))['Aliases'] as Members[]).map(({ Name }) => Name)
      assert.deepEqual(await names({}), ['live', 'old'])
      assert.deepEqual(await names({ FunctionVersion: '1' }), ['old'])
      await world.ok('DeleteAlias', { FunctionName, Name: 'live' })
      await world.ok('DeleteAlias', { FunctionName, Name: 'live' })
      assert.deepEqual(await names({}), ['old'])
    },
  },
  {
    rule: 'an alias shares its invocations between two published versions',
    proves: ['CreateAlias', 'CreateAlias InvalidParameterValueException', 'UpdateAlias InvalidParameterValueException'],
    async run(world) {
      const FunctionName = await made(world, 'export const handler = async (_, { functionVersion }) => functionVersion', {
        Publish: true,
      })
      await world.ok('UpdateFunctionConfiguration', { FunctionName, Timeout: 9 })
      await world.ok('PublishVersion', { FunctionName })
      const weights = (AdditionalVersionWeights: Members, FunctionVersion = '1'): Members => ({
        FunctionName,
        Name: world.fresh(),
        FunctionVersion,
        RoutingConfig: { AdditionalVersionWeights },
      })
      const refused = (input: Members, told: string): Promise<string> =>
        world.fails('CreateAlias', input, 'InvalidParameterValueException', told)
      await refused(weights({ 1: 0.1, 2: 0.1 }), 'Number of items in AdditionalVersionWeights cannot be greater than 1')
      await refused(
        weights({ 1: 0.1 }),
        'Invalid function version 1. Function version 1 is already included in routing configuration.',
      )
      await refused(weights({ 2: 0.1 }, '$LATEST'), '$LATEST is not supported for an alias pointing to more than 1 version')
      const shared = weights({ 2: 1 })
      const { RoutingConfig } = await world.ok('CreateAlias', shared)
      assert.deepEqual(RoutingConfig, { AdditionalVersionWeights: { 2: 1 } })
      const { value, ExecutedVersion } = await invoked(world, { FunctionName, Qualifier: String(shared['Name']) })
      assert.deepEqual([value, ExecutedVersion], ['2', '2'])
      await world.fails(
        'UpdateAlias',
        { FunctionName, Name: shared['Name'], FunctionVersion: '2' },
        'InvalidParameterValueException',
      )
      const plain = await world.ok('UpdateAlias', { FunctionName, Name: shared['Name'], RoutingConfig: {} })
      assert.equal(plain['RoutingConfig'], undefined)
    },
  },
  {
    rule: 'aliases are there once, and point to versions that are there',
    proves: [
      'CreateAlias ResourceConflictException',
      'CreateAlias ResourceNotFoundException',
      'GetAlias ResourceNotFoundException',
      'UpdateAlias ResourceNotFoundException',
      'UpdateAlias PreconditionFailedException',
      'ListAliases ResourceNotFoundException',
      'DeleteAlias ResourceNotFoundException',
    ],
    async run(world) {
      const FunctionName = await made(world, ECHO, { Publish: true })
      const Name = 'live'
      await world.fails(
        'CreateAlias',
        { FunctionName, Name, FunctionVersion: '7' },
        'ResourceNotFoundException',
        `Function not found: ${functionArn(FunctionName, '7')}`,
      )
      const noAlias = `Cannot find alias arn: ${functionArn(FunctionName, Name)}`
      await world.fails('GetAlias', { FunctionName, Name }, 'ResourceNotFoundException', noAlias)
      await world.fails('UpdateAlias', { FunctionName, Name }, 'ResourceNotFoundException', noAlias)
      await world.ok('CreateAlias', { FunctionName, Name, FunctionVersion: '1' })
      await world.fails(
        'CreateAlias',
        { FunctionName, Name, FunctionVersion: '1' },
        'ResourceConflictException',
        `Alias already exists: ${functionArn(FunctionName, Name)}`,
      )
      await world.fails('UpdateAlias', { FunctionName, Name, RevisionId: 'old' }, 'PreconditionFailedException', STALE)
      const nobody = world.fresh()
      const told = `Function not found: ${functionArn(nobody)}`
      await world.fails('ListAliases', { FunctionName: nobody }, 'ResourceNotFoundException', told)
      await world.fails('DeleteAlias', { FunctionName: nobody, Name }, 'ResourceNotFoundException', told)
    },
  },
  {
    rule: 'an alias is no number',
    proves: claims(['CreateAlias'], 'ValidationException'),
    clientsMayRefuse: true,
    async run(world) {
      const FunctionName = await made(world, ECHO, { Publish: true })
      await world.fails(
        'CreateAlias',
        { FunctionName, Name: '7', FunctionVersion: '1' },
        'ValidationException',
        "1 validation error detected: Value '7' at 'name' failed to satisfy constraint: Member must satisfy regular expression pattern: (?!^[0-9]+$)([a-zA-Z0-9-_]+)",
      )
    },
  },
]
