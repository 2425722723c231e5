import assert from 'node:assert/strict'
import type { Case } from '../world.ts'
import { ECHO, functionArn, type Members, made, until } from './helpers.ts'

export const concurrency: readonly Case[] = [
  {
    rule: 'so many environments are kept for a function, and 100 for those without',
    proves: [
      'PutFunctionConcurrency',
      'GetFunctionConcurrency',
      'DeleteFunctionConcurrency',
      'PutFunctionConcurrency InvalidParameterValueException',
      'DeleteFunctionConcurrency InvalidParameterValueException',
      'GetAccountSettings',
    ],
    async run(world) {
      const FunctionName = await made(world)
      assert.deepEqual(await world.ok('GetFunctionConcurrency', { FunctionName }), {})
      const left = async (): Promise<number> => {
        const { AccountLimit } = await world.ok('GetAccountSettings', {})
        return (AccountLimit as { UnreservedConcurrentExecutions: number }).UnreservedConcurrentExecutions
      }
      const before = await left()
      const kept = { ReservedConcurrentExecutions: 20 }
      assert.deepEqual(await world.ok('PutFunctionConcurrency', { FunctionName, ...kept }), kept)
      assert.deepEqual(await world.ok('GetFunctionConcurrency', { FunctionName }), kept)
      assert.deepEqual((await world.ok('GetFunction', { FunctionName }))['Concurrency'], kept)
      assert.equal(await left(), before - 20)
      await world.fails(
        'PutFunctionConcurrency',
        { FunctionName, ReservedConcurrentExecutions: 901 },
        'InvalidParameterValueException',
        "Specified ReservedConcurrentExecutions for function decreases account's UnreservedConcurrentExecution below its minimum value of [100].",
      )
      const ofOne =
        'This operation is permitted on Lambda functions only. Aliases and versions do not support this operation. Please specify either a function name or an unqualified function ARN.'
      const qualified = { FunctionName: `${FunctionName}:1` }
      await world.fails('PutFunctionConcurrency', { ...qualified, ...kept }, 'InvalidParameterValueException', ofOne)
      await world.fails('DeleteFunctionConcurrency', qualified, 'InvalidParameterValueException')
      await world.ok('DeleteFunctionConcurrency', { FunctionName })
      assert.equal(await left(), before)
    },
  },
  {
    rule: 'an account has 1,000 environments and 75 GB of code in a region',
    proves: ['GetAccountSettings'],
    async run(world) {
      const { AccountLimit, AccountUsage } = await world.ok('GetAccountSettings', {})
      const { UnreservedConcurrentExecutions: _, ...limits } = AccountLimit as Members
      assert.deepEqual(limits, {
        TotalCodeSize: 80_530_636_800,
        CodeSizeUnzipped: 262_144_000,
        CodeSizeZipped: 52_428_800,
        ConcurrentExecutions: 1000,
      })
      assert.ok(Number((AccountUsage as Members)['FunctionCount']) >= 0)
    },
  },
  {
    rule: 'functions that are not there',
    proves: [
      'PutFunctionConcurrency ResourceNotFoundException',
      'GetFunctionConcurrency ResourceNotFoundException',
      'DeleteFunctionConcurrency ResourceNotFoundException',
      'PutProvisionedConcurrencyConfig ResourceNotFoundException',
      'GetProvisionedConcurrencyConfig ResourceNotFoundException',
      'DeleteProvisionedConcurrencyConfig ResourceNotFoundException',
      'ListProvisionedConcurrencyConfigs ResourceNotFoundException',
    ],
    async run(world) {
      const FunctionName = world.fresh()
      const told = `Function not found: ${functionArn(FunctionName)}`
      const reserved = { FunctionName, ReservedConcurrentExecutions: 1 }
      await world.fails('PutFunctionConcurrency', reserved, 'ResourceNotFoundException', `${told}:$LATEST`)
      await world.fails('GetFunctionConcurrency', { FunctionName }, 'ResourceNotFoundException', told)
      await world.fails('DeleteFunctionConcurrency', { FunctionName }, 'ResourceNotFoundException', told)
      await world.fails('ListProvisionedConcurrencyConfigs', { FunctionName }, 'ResourceNotFoundException', told)
      const input = { FunctionName, Qualifier: '1' }
      const more = { ...input, ProvisionedConcurrentExecutions: 1 }
      await world.fails('PutProvisionedConcurrencyConfig', more, 'ResourceNotFoundException', `${told}:1`)
      await world.fails('GetProvisionedConcurrencyConfig', input, 'ResourceNotFoundException', `${told}:1`)
      await world.fails('DeleteProvisionedConcurrencyConfig', input, 'ResourceNotFoundException', `${told}:1`)
    },
  },
  {
    rule: 'environments are provisioned for a version or an alias',
    proves: [
      'PutProvisionedConcurrencyConfig',
      'GetProvisionedConcurrencyConfig',
      'GetProvisionedConcurrencyConfig ProvisionedConcurrencyConfigNotFoundException',
      'ListProvisionedConcurrencyConfigs',
      'DeleteProvisionedConcurrencyConfig',
    ],
    async run(world) {
      const FunctionName = await made(world, ECHO, { Publish: true })
      const input = { FunctionName, Qualifier: '1' }
      await world.fails(
        'GetProvisionedConcurrencyConfig',
        input,
        'ProvisionedConcurrencyConfigNotFoundException',
        'No Provisioned Concurrency Config found for this function',
      )
      const put = await world.ok('PutProvisionedConcurrencyConfig', { ...input, ProvisionedConcurrentExecutions: 2 })
      assert.equal(put['Status'], 'IN_PROGRESS')
      const ready = await until(
        () => world.ok('GetProvisionedConcurrencyConfig', input),
        ({ Status }) => Status === 'READY',
        'READY',
      )
      assert.equal(ready['AllocatedProvisionedConcurrentExecutions'], 2)
      const { ProvisionedConcurrencyConfigs } = await world.ok('ListProvisionedConcurrencyConfigs', { FunctionName })
      assert.deepEqual(
        (ProvisionedConcurrencyConfigs as Members[]).map(({ FunctionArn }) => FunctionArn),
        [functionArn(FunctionName, '1')],
      )
      await world.ok('DeleteProvisionedConcurrencyConfig', input)
      await world.ok('DeleteProvisionedConcurrencyConfig', input)
    },
  },
  {
    rule: 'provisioned environments are of published versions, within what is reserved, and of one name each',
    proves: [
      'PutProvisionedConcurrencyConfig InvalidParameterValueException',
      'PutProvisionedConcurrencyConfig ResourceConflictException',
      'GetProvisionedConcurrencyConfig InvalidParameterValueException',
      'DeleteProvisionedConcurrencyConfig InvalidParameterValueException',
      'PutFunctionConcurrency InvalidParameterValueException',
    ],
    async run(world) {
      const FunctionName = await made(world, ECHO, { Publish: true })
      const latest = { FunctionName, Qualifier: '$LATEST' }
      const put = (Qualifier: string, ProvisionedConcurrentExecutions: number): Members => ({
        FunctionName,
        Qualifier,
        ProvisionedConcurrentExecutions,
      })
      await world.fails(
        'PutProvisionedConcurrencyConfig',
        put('$LATEST', 1),
        'InvalidParameterValueException',
        'Provisioned Concurrency Configs cannot be applied to unpublished function versions.',
      )
      const published = 'The function resource provided must be an alias or a published version.'
      await world.fails('GetProvisionedConcurrencyConfig', latest, 'InvalidParameterValueException', published)
      await world.fails('DeleteProvisionedConcurrencyConfig', latest, 'InvalidParameterValueException', published)
      await world.ok('PutFunctionConcurrency', { FunctionName, ReservedConcurrentExecutions: 3 })
      await world.fails(
        'PutProvisionedConcurrencyConfig',
        put('1', 4),
        'InvalidParameterValueException',
        'Requested Provisioned Concurrency should not be greater than the reservedConcurrentExecution for function',
      )
      await world.ok('CreateAlias', { FunctionName, Name: 'live', FunctionVersion: '1' })
      await world.ok('PutProvisionedConcurrencyConfig', put('live', 3))
      await world.fails(
        'PutProvisionedConcurrencyConfig',
        put('1', 1),
        'InvalidParameterValueException',
        'Requested Provisioned Concurrency should not be greater than the reservedConcurrentExecution for function',
      )
      await world.fails(
        'PutFunctionConcurrency',
        { FunctionName, ReservedConcurrentExecutions: 2 },
        'InvalidParameterValueException',
        " ReservedConcurrentExecutions  2 should not be lower than function's total provisioned concurrency [3].",
      )
      await world.ok('PutProvisionedConcurrencyConfig', put('live', 1))
      await world.fails(
        'PutProvisionedConcurrencyConfig',
        put('1', 1),
        'ResourceConflictException',
        'Version is pointed by a Provisioned Concurrency alias',
      )
    },
  },
]
