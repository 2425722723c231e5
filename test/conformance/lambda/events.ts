import assert from 'node:assert/strict'
import { ACCOUNT, type Case, REGION } from '../world.ts'
import { functionArn, type Members, made, textOf, until } from './helpers.ts'

/** Remembers the documents that it is given, in its environment, until somebody asks for them. */
const KEEPER = `const kept = []
export const handler = async (event) => {
  if (event.tell) return kept
  kept.push(event)
}`

async function kept(world: Parameters<Case['run']>[0], keeper: string, count: number): Promise<Members[]> {
  // Its one environment may be busy with a document.
  const ask = async (): Promise<Members[]> => {
    const result = await world.call('Invoke', { FunctionName: keeper, Payload: Buffer.from('{"tell": true}') })
    return 'output' in result ? (JSON.parse(textOf(result.output['Payload'])) as Members[]) : []
  }
  return until(ask, (all) => all.length >= count, `${count} documents`)
}

const queue = (name: string): string => `arn:aws:sqs:${REGION}:${ACCOUNT}:${name}`

export const events: readonly Case[] = [
  {
    rule: 'an event that nobody waits for is tried three times, and its end is told to a destination',
    proves: ['Invoke', 'InvokeAsync', 'PutFunctionEventInvokeConfig'],
    async run(world) {
      // One environment, so that what it keeps is together.
      const keeper = await made(world, KEEPER, { Timeout: 30 })
      await world.ok('PutFunctionConcurrency', { FunctionName: keeper, ReservedConcurrentExecutions: 1 })
      const FunctionName = await made(
        world,
        'export const handler = async ({ n }) => { if (n === 1) throw new Error("never"); return { n } }',
        { Timeout: 30 },
      )
      const to = { Destination: functionArn(keeper) }
      await world.ok('PutFunctionEventInvokeConfig', { FunctionName, DestinationConfig: { OnSuccess: to, OnFailure: to } })
      const accepted = await world.ok('Invoke', { FunctionName, InvocationType: 'Event', Payload: Buffer.from('{"n":1}') })
      assert.deepEqual([accepted['StatusCode'], textOf(accepted['Payload']), accepted['ExecutedVersion']], [202, '', undefined])
      const older = await world.ok('InvokeAsync', { FunctionName, InvokeArgs: Buffer.from('{"n":2}') })
      assert.equal(older['Status'], 202)
      const documents = await kept(world, keeper, 2)
      const of = (n: number): Members => documents.find(({ requestPayload }) => (requestPayload as Members)['n'] === n) ?? {}
      const failed = of(1)
      const { requestId, ...context } = failed['requestContext'] as Members
      assert.match(String(requestId), /^[0-9a-f-]{36}$/)
      assert.match(String(failed['timestamp']), /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)
      assert.equal(failed['version'], '1.0')
      assert.deepEqual(context, {
        functionArn: functionArn(FunctionName, '$LATEST'),
        condition: 'RetriesExhausted',
        approximateInvokeCount: 3,
      })
      assert.deepEqual(failed['responseContext'], { statusCode: 200, executedVersion: '$LATEST', functionError: 'Unhandled' })
      assert.equal((failed['responsePayload'] as Members)['errorMessage'], 'never')
      const done = of(2)
      assert.equal((done['requestContext'] as Members)['condition'], 'Success')
      assert.equal((done['requestContext'] as Members)['approximateInvokeCount'], 1)
      assert.deepEqual(done['responseContext'], { statusCode: 200, executedVersion: '$LATEST' })
      assert.deepEqual(done['responsePayload'], { n: 2 })
    },
  },
  {
    rule: 'with no environment kept for its function an event fails at once',
    proves: ['PutFunctionConcurrency', 'PutFunctionEventInvokeConfig'],
    async run(world) {
      const keeper = await made(world, KEEPER, { Timeout: 30 })
      await world.ok('PutFunctionConcurrency', { FunctionName: keeper, ReservedConcurrentExecutions: 1 })
      const FunctionName = await made(world)
      await world.ok('PutFunctionConcurrency', { FunctionName, ReservedConcurrentExecutions: 0 })
      const DestinationConfig = { OnFailure: { Destination: functionArn(keeper) } }
      await world.ok('PutFunctionEventInvokeConfig', { FunctionName, DestinationConfig })
      await world.ok('Invoke', { FunctionName, InvocationType: 'Event' })
      const [document] = await kept(world, keeper, 1)
      const { condition, approximateInvokeCount } = (document?.['requestContext'] ?? {}) as Members
      assert.deepEqual([condition, approximateInvokeCount], ['ZeroReservedConcurrency', 0])
      assert.equal(document?.['responseContext'], undefined)
    },
  },
  {
    rule: 'what is said about events is put, changed, shown and taken back',
    proves: [
      'PutFunctionEventInvokeConfig',
      'UpdateFunctionEventInvokeConfig',
      'GetFunctionEventInvokeConfig',
      'ListFunctionEventInvokeConfigs',
      'DeleteFunctionEventInvokeConfig',
    ],
    async run(world) {
      const FunctionName = await made(world)
      const shown = ({ LastModified, ...rest }: Members): Members => {
        assert.ok(LastModified !== undefined)
        return rest
      }
      const FunctionArn = functionArn(FunctionName, '$LATEST')
      const none = { OnSuccess: {}, OnFailure: {} }
      assert.deepEqual(shown(await world.ok('PutFunctionEventInvokeConfig', { FunctionName, MaximumRetryAttempts: 1 })), {
        FunctionArn,
        MaximumRetryAttempts: 1,
        DestinationConfig: none,
      })
      const Destination = queue('dead')
      const changed = await world.ok('UpdateFunctionEventInvokeConfig', {
        FunctionName,
        MaximumEventAgeInSeconds: 120,
        DestinationConfig: { OnFailure: { Destination } },
      })
      const all = {
        FunctionArn,
        MaximumRetryAttempts: 1,
        MaximumEventAgeInSeconds: 120,
        DestinationConfig: { OnSuccess: {}, OnFailure: { Destination } },
      }
      assert.deepEqual(shown(changed), all)
      assert.deepEqual(shown(await world.ok('GetFunctionEventInvokeConfig', { FunctionName })), all)
      const { FunctionEventInvokeConfigs } = await world.ok('ListFunctionEventInvokeConfigs', { FunctionName })
      assert.deepEqual((FunctionEventInvokeConfigs as Members[]).map(shown), [all])
      await world.ok('DeleteFunctionEventInvokeConfig', { FunctionName })
      await world.fails(
        'GetFunctionEventInvokeConfig',
        { FunctionName },
        'ResourceNotFoundException',
        `The function ${FunctionArn} doesn't have an EventInvokeConfig`,
      )
    },
  },
  {
    rule: 'destinations are queues, functions and, for failures, buckets; never the function itself',
    proves: [
      'PutFunctionEventInvokeConfig InvalidParameterValueException',
      'UpdateFunctionEventInvokeConfig InvalidParameterValueException',
    ],
    async run(world) {
      const FunctionName = await made(world)
      const nothing = 'You must specify at least one of error handling or destination setting.'
      await world.fails('PutFunctionEventInvokeConfig', { FunctionName }, 'InvalidParameterValueException', nothing)
      await world.fails('UpdateFunctionEventInvokeConfig', { FunctionName }, 'InvalidParameterValueException', nothing)
      const refused = (DestinationConfig: Members, told: string | RegExp): Promise<string> =>
        world.fails('PutFunctionEventInvokeConfig', { FunctionName, DestinationConfig }, 'InvalidParameterValueException', told)
      await refused(
        { OnFailure: { Destination: functionArn(FunctionName) } },
        "You can't specify the function as a destination for itself.",
      )
      const absent = functionArn('absent')
      await refused({ OnSuccess: { Destination: absent } }, `The destination ARN ${absent} is invalid.`)
      const stream = `arn:aws:kinesis:${REGION}:${ACCOUNT}:stream/s`
      await refused(
        { OnSuccess: { Destination: stream } },
        `The provided destination config DestinationConfig(onSuccess=OnSuccess(destination=${stream}), onFailure=null) is invalid.`,
      )
      await refused({ OnFailure: { Destination: `arn:aws:sns:${REGION}:${ACCOUNT}:t` } }, /SQS queues, S3 buckets and functions/)
    },
  },
  {
    rule: 'events of what is not there',
    proves: [
      'PutFunctionEventInvokeConfig ResourceNotFoundException',
      'UpdateFunctionEventInvokeConfig ResourceNotFoundException',
      'GetFunctionEventInvokeConfig ResourceNotFoundException',
      'DeleteFunctionEventInvokeConfig ResourceNotFoundException',
      'ListFunctionEventInvokeConfigs ResourceNotFoundException',
    ],
    async run(world) {
      const FunctionName = world.fresh()
      const MaximumRetryAttempts = 0
      const gone = "The function doesn't exist."
      await world.fails('PutFunctionEventInvokeConfig', { FunctionName, MaximumRetryAttempts }, 'ResourceNotFoundException', gone)
      await world.fails(
        'UpdateFunctionEventInvokeConfig',
        { FunctionName, MaximumRetryAttempts },
        'ResourceNotFoundException',
        gone,
      )
      await world.fails('ListFunctionEventInvokeConfigs', { FunctionName }, 'ResourceNotFoundException', gone)
      const told = `The function ${functionArn(FunctionName, '$LATEST')} doesn't have an EventInvokeConfig`
      await world.fails('GetFunctionEventInvokeConfig', { FunctionName }, 'ResourceNotFoundException', told)
      await world.fails('DeleteFunctionEventInvokeConfig', { FunctionName }, 'ResourceNotFoundException', told)
    },
  },
  {
    rule: 'how runtimes are updated, and what becomes of loops, is kept and shown',
    proves: [
      'PutRuntimeManagementConfig',
      'GetRuntimeManagementConfig',
      'PutRuntimeManagementConfig InvalidParameterValueException',
      'PutFunctionRecursionConfig',
      'GetFunctionRecursionConfig',
    ],
    async run(world) {
      const FunctionName = await made(world)
      const FunctionArn = functionArn(FunctionName)
      assert.deepEqual(await world.ok('GetRuntimeManagementConfig', { FunctionName }), { UpdateRuntimeOn: 'Auto', FunctionArn })
      await world.fails(
        'PutRuntimeManagementConfig',
        { FunctionName, UpdateRuntimeOn: 'Manual' },
        'InvalidParameterValueException',
      )
      const RuntimeVersionArn = `arn:aws:lambda:${REGION}::runtime:${'a'.repeat(64)}`
      await world.ok('PutRuntimeManagementConfig', { FunctionName, UpdateRuntimeOn: 'Manual', RuntimeVersionArn })
      assert.deepEqual(await world.ok('GetRuntimeManagementConfig', { FunctionName }), {
        UpdateRuntimeOn: 'Manual',
        RuntimeVersionArn,
        FunctionArn,
      })
      assert.deepEqual(await world.ok('GetFunctionRecursionConfig', { FunctionName }), { RecursiveLoop: 'Terminate' })
      await world.ok('PutFunctionRecursionConfig', { FunctionName, RecursiveLoop: 'Allow' })
      assert.deepEqual(await world.ok('GetFunctionRecursionConfig', { FunctionName }), { RecursiveLoop: 'Allow' })
    },
  },
  {
    rule: 'settings of functions that are not there',
    proves: [
      'PutRuntimeManagementConfig ResourceNotFoundException',
      'GetRuntimeManagementConfig ResourceNotFoundException',
      'PutFunctionRecursionConfig ResourceNotFoundException',
      'GetFunctionRecursionConfig ResourceNotFoundException',
    ],
    async run(world) {
      const FunctionName = world.fresh()
      const told = `Function not found: ${functionArn(FunctionName)}`
      await world.fails('GetRuntimeManagementConfig', { FunctionName }, 'ResourceNotFoundException', told)
      await world.fails(
        'PutRuntimeManagementConfig',
        { FunctionName, UpdateRuntimeOn: 'Auto' },
        'ResourceNotFoundException',
        told,
      )
      await world.fails('GetFunctionRecursionConfig', { FunctionName }, 'ResourceNotFoundException', told)
      await world.fails('PutFunctionRecursionConfig', { FunctionName, RecursiveLoop: 'Allow' }, 'ResourceNotFoundException', told)
    },
  },
]
