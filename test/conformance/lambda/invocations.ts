import assert from 'node:assert/strict'
import type { Case } from '../world.ts'
import { claims, functionArn, invoked, type Members, made, textOf } from './helpers.ts'

/** One function for many questions, since each takes a process. */
const MANY = `export const handler = async (event, context) => {
  if (event.fail) throw new RangeError(event.fail)
  if (event.exit) process.exit(event.exit)
  if (event.nothing) return undefined
  console.log('seen', JSON.stringify(event))
  return { event, context: { name: context.functionName, arn: context.invokedFunctionArn, id: context.awsRequestId, client: context.clientContext } }
}`

export const invocations: readonly Case[] = [
  {
    rule: 'a function is given the event and answers; its failure is an answer, too',
    proves: ['Invoke', 'Invoke InvalidRequestContentException'],
    async run(world) {
      const FunctionName = await made(world, MANY, { Timeout: 30 })
      const Payload = Buffer.from('{"a": [1, "ä"]}')
      const ok = await invoked(world, { FunctionName, Payload, LogType: 'Tail' })
      const { event, context } = ok.value as { event: unknown; context: Members }
      assert.deepEqual(event, { a: [1, 'ä'] })
      assert.equal(context['name'], FunctionName)
      assert.equal(context['arn'], functionArn(FunctionName))
      assert.deepEqual([ok['StatusCode'], ok['ExecutedVersion'], ok['FunctionError']], [200, '$LATEST', undefined])
      const log = Buffer.from(String(ok['LogResult']), 'base64').toString()
      assert.match(log, new RegExp(`^START RequestId: ${context['id']} Version: \\$LATEST\\n`))
      assert.match(log, /\tINFO\tseen \{"a":\[1,"ä"\]\}\n/)
      assert.match(
        log,
        /END RequestId: .*\nREPORT RequestId: .*\tDuration: \d+\.\d\d ms\tBilled Duration: \d+ ms\tMemory Size: 128 MB\t/,
      )

      const nothing = await invoked(world, { FunctionName, Payload: Buffer.from('{"nothing": true}') })
      assert.equal(textOf(nothing['Payload']), 'null')
      assert.equal(nothing['LogResult'], undefined)

      const failed = await invoked(world, { FunctionName, Payload: Buffer.from('{"fail": "no such range"}') })
      assert.deepEqual([failed['StatusCode'], failed['FunctionError']], [200, 'Unhandled'])
      const { errorType, errorMessage, trace } = failed.value as Members
      assert.deepEqual([errorType, errorMessage], ['RangeError', 'no such range'])
      assert.match(String((trace as string[])[0]), /^RangeError: no such range$/)

      const without = await invoked(world, { FunctionName })
      assert.deepEqual((without.value as { event: unknown }).event, {}, 'no payload is an empty object')

      const ClientContext = Buffer.from('{"custom":{"k":"v"}}').toString('base64')
      const given = await invoked(world, { FunctionName, ClientContext })
      assert.deepEqual((given.value as { context: Members }).context['client'], { custom: { k: 'v' } })

      await world.fails(
        'Invoke',
        { FunctionName, Payload: Buffer.from('no json') },
        'InvalidRequestContentException',
        "Could not parse request body into json: Could not parse payload into json: Unrecognized token 'no': was expecting (JSON String, Number, Array, Object or token 'null', 'true' or 'false')",
      )

      const ended = await invoked(world, { FunctionName, Payload: Buffer.from('{"exit": 3}') })
      assert.equal(ended['FunctionError'], 'Unhandled')
      assert.equal((ended.value as Members)['errorType'], 'Runtime.ExitError')
    },
  },
  {
    rule: 'whether it could be invoked can be asked without doing it',
    proves: ['Invoke'],
    async run(world) {
      const FunctionName = await made(world)
      const { StatusCode, Payload, ExecutedVersion } = await world.ok('Invoke', { FunctionName, InvocationType: 'DryRun' })
      assert.deepEqual([StatusCode, textOf(Payload), ExecutedVersion], [204, '', undefined])
    },
  },
  {
    rule: 'a function that is not there, or a version of it, is named with the qualifier',
    proves: ['Invoke ResourceNotFoundException', 'InvokeAsync ResourceNotFoundException'],
    async run(world) {
      const nobody = world.fresh()
      const told = (qualifier: string): string => `Function not found: ${functionArn(nobody, qualifier)}`
      await world.fails('Invoke', { FunctionName: nobody }, 'ResourceNotFoundException', told('$LATEST'))
      await world.fails('Invoke', { FunctionName: nobody, Qualifier: '3' }, 'ResourceNotFoundException', told('3'))
      const later = { FunctionName: nobody, InvocationType: 'Event' }
      await world.fails('Invoke', later, 'ResourceNotFoundException', told('$LATEST'))
      await world.fails(
        'InvokeAsync',
        { FunctionName: nobody, InvokeArgs: Buffer.from('{}') },
        'ResourceNotFoundException',
        told('$LATEST'),
      )
    },
  },
  {
    rule: 'events that somebody waits for have 6 MB at most, others 1 MB',
    proves: [
      ...claims(['Invoke'], 'RequestTooLargeException'),
      'InvokeAsync InvalidRequestContentException',
    ] as unknown as readonly [string],
    async run(world) {
      const FunctionName = await made(world)
      const big = (bytes: number): Buffer => Buffer.from(JSON.stringify('x'.repeat(bytes - 2)))
      await world.fails(
        'Invoke',
        { FunctionName, Payload: big(6_291_457) },
        'RequestTooLargeException',
        '6291457 byte payload is too large for the RequestResponse invocation type (limit 6291456 bytes)',
      )
      const later = { FunctionName, InvocationType: 'Event', Payload: big(1_048_577) }
      await world.fails(
        'Invoke',
        later,
        'RequestTooLargeException',
        '1048577 byte payload is too large for the Event invocation type (limit 1048576 bytes)',
      )
      await world.fails('InvokeAsync', { FunctionName, InvokeArgs: Buffer.from('[') }, 'InvalidRequestContentException')
    },
  },
  {
    rule: 'a function for which no environment is kept is throttled',
    proves: ['Invoke TooManyRequestsException'],
    async run(world) {
      const FunctionName = await made(world)
      await world.ok('PutFunctionConcurrency', { FunctionName, ReservedConcurrentExecutions: 0 })
      await world.fails('Invoke', { FunctionName }, 'TooManyRequestsException', 'Rate Exceeded.')
    },
  },
  {
    rule: 'a runtime that this machine has not is told as that',
    proves: ['Invoke InvalidRuntimeException'],
    async run(world) {
      const FunctionName = await made(world, '//', { Runtime: 'ruby3.4', Handler: 'index.handler' })
      await world.fails('Invoke', { FunctionName }, 'InvalidRuntimeException', /ruby3\.4/)
    },
  },
  {
    rule: 'a qualifier is said once',
    proves: ['Invoke InvalidParameterValueException'],
    async run(world) {
      const FunctionName = `${await made(world)}:1`
      await world.fails(
        'Invoke',
        { FunctionName, Qualifier: '2' },
        'InvalidParameterValueException',
        'The derived qualifier from the function name does not match the specified qualifier.',
      )
    },
  },
]
