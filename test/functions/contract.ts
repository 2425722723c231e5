/** What every implementation of `FunctionRunner` does, whatever executes the code. */
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import {
  type FunctionRunner,
  type FunctionSnapshot,
  type Invocation,
  type InvokeOptions,
  isThrottled,
} from '../../src/services/lambda/runner.ts'

/** A handler that refers to nothing outside of itself, so that its text can be the code of a function. */
// biome-ignore lint/suspicious/noExplicitAny: events are any JSON, and handlers take what they know to come.
export type JsHandler = (event: any, context: JsContext) => unknown

export interface JsContext {
  readonly functionName: string
  readonly functionVersion: string
  readonly invokedFunctionArn: string
  readonly memoryLimitInMB: string
  readonly awsRequestId: string
  readonly logGroupName: string
  readonly logStreamName: string
  readonly clientContext?: unknown
  readonly getRemainingTimeInMillis: () => number
}

/** A version of a Node function; `codeSha256` is what its code is found under. */
export function snapshotOf(codeSha256: string, differences: Partial<FunctionSnapshot> = {}): FunctionSnapshot {
  const { name = codeSha256 } = differences
  return {
    arn: `arn:aws:lambda:us-east-1:000000000000:function:${name}`,
    name,
    version: '$LATEST',
    scope: { accountId: '000000000000', region: 'us-east-1' },
    runtime: 'nodejs22.x',
    handler: 'index.handler',
    role: 'arn:aws:iam::000000000000:role/worker',
    memoryMiB: 256,
    timeoutSeconds: 10,
    ephemeralMiB: 512,
    environment: {},
    codeSha256,
    logGroup: `/aws/lambda/${name}`,
    logFormat: 'Text',
    ...differences,
  }
}

let requests = 0

export function optionsOf(version: FunctionSnapshot, differences: Partial<InvokeOptions> = {}): InvokeOptions {
  const requestId = `00000000-0000-4000-8000-${String(++requests).padStart(12, '0')}`
  return { requestId, invokedArn: version.arn, logTail: false, source: 'invoke', ...differences }
}

/** Invokes with a value; a throttle fails the test. */
export async function run(
  runner: FunctionRunner,
  version: FunctionSnapshot,
  event: unknown = {},
  differences: Partial<InvokeOptions> = {},
): Promise<Invocation & { readonly value: unknown }> {
  const outcome = await runner.invoke(version, Buffer.from(JSON.stringify(event)), optionsOf(version, differences))
  assert.ok(!isThrottled(outcome), 'it was throttled')
  return { ...outcome, value: JSON.parse(Buffer.from(outcome.payload).toString('utf8')) }
}

const HANDLERS: Readonly<Record<string, JsHandler>> = {
  double: async (event) => ({ doubled: event.number * 2 }),
  nothing: async () => undefined,
  context: async (_event, context) => ({ ...context, remainingMs: context.getRemainingTimeInMillis() }),
  fail: async (event) => {
    throw new RangeError(event.message)
  },
  sleep: (event) => new Promise((resolve) => setTimeout(() => resolve('slept'), event.ms)),
}

/** `open` is given the handlers by the name that stands in `codeSha256`. */
export function functionRunnerContract(
  name: string,
  open: (handlers: Readonly<Record<string, JsHandler>>) => Promise<FunctionRunner>,
): void {
  describe(`function runner: ${name}`, () => {
    let runner: FunctionRunner
    before(async () => {
      runner = await open(HANDLERS)
    })
    after(() => runner.close())

    it('gives the event to the code and brings its value back', async () => {
      const done = await run(runner, snapshotOf('double'), { number: 21 })
      assert.deepEqual(done.value, { doubled: 42 })
      assert.equal(done.functionError, undefined)
      assert.equal(done.errorType, undefined)
      assert.equal(done.logTail, undefined)
      assert.ok(done.billedMs >= done.durationMs && Number.isInteger(done.billedMs))
      assert.match(done.logStream, /^\d{4}\/\d\d\/\d\d\/\[\$LATEST\][0-9a-f]{32}$/)
    })

    it('makes null of no value', async () => {
      assert.equal((await run(runner, snapshotOf('nothing'))).value, null)
    })

    it('tells the function about itself and the call', async () => {
      const version = snapshotOf('context', { memoryMiB: 512, timeoutSeconds: 7 })
      const invokedArn = `${version.arn}:live`
      const done = await run(runner, version, {}, { invokedArn, clientContext: '{"custom":{"a":"1"}}' })
      const { remainingMs, ...told } = done.value as JsContext & { readonly remainingMs: number }
      assert.ok(remainingMs > 0 && remainingMs <= 7000, `${remainingMs} ms remained`)
      assert.equal(told.functionName, 'context')
      assert.equal(told.functionVersion, '$LATEST')
      assert.equal(told.invokedFunctionArn, invokedArn)
      assert.equal(told.memoryLimitInMB, '512')
      assert.equal(told.awsRequestId, done.requestId)
      assert.equal(told.logGroupName, '/aws/lambda/context')
      assert.equal(told.logStreamName, done.logStream)
      assert.deepEqual(told.clientContext, { custom: { a: '1' } })
    })

    it('makes a payload of an error, as the runtime words it', async () => {
      const done = await run(runner, snapshotOf('fail'), { message: 'not today' })
      const { errorType, errorMessage, trace } = done.value as Record<string, unknown>
      assert.equal(done.functionError, 'Unhandled')
      assert.equal(done.errorType, 'RangeError')
      assert.deepEqual([errorType, errorMessage], ['RangeError', 'not today'])
      assert.equal((trace as string[])[0], 'RangeError: not today')
    })

    it('runs on after an error', async () => {
      assert.equal((await run(runner, snapshotOf('fail'), { message: 'once' })).functionError, 'Unhandled')
      assert.equal((await run(runner, snapshotOf('fail'), { message: 'twice' })).functionError, 'Unhandled')
    })

    it('gives the end of the log when it is asked for', async () => {
      const { logTail, requestId } = await run(runner, snapshotOf('double'), { number: 1 }, { logTail: true })
      const text = Buffer.from(logTail ?? []).toString('utf8')
      assert.ok(text.startsWith(`START RequestId: ${requestId} Version: $LATEST\n`), text)
      assert.match(
        text,
        new RegExp(`\nEND RequestId: ${requestId}\nREPORT RequestId: ${requestId}\tDuration: \\d+\\.\\d\\d ms\tBilled`),
      )
    })

    it('ends a function that takes longer than it may', async () => {
      const done = await run(runner, snapshotOf('sleep', { timeoutSeconds: 1 }), { ms: 1500 })
      assert.equal(done.functionError, 'Unhandled')
      assert.equal(done.errorType, 'Sandbox.Timedout')
      assert.deepEqual(done.value, {
        errorType: 'Sandbox.Timedout',
        errorMessage: `RequestId: ${done.requestId} Error: Task timed out after 1.00 seconds`,
      })
    })

    it('throttles what is beyond the reserved concurrency, and only that', async () => {
      const version = snapshotOf('sleep')
      const begin = (reservedConcurrency: number) =>
        runner.invoke(version, Buffer.from('{"ms":100}'), optionsOf(version, { reservedConcurrency }))
      const outcomes = await Promise.all([begin(2), begin(2), begin(2)])
      assert.deepEqual(outcomes.filter(isThrottled), [{ throttled: 'ReservedFunctionConcurrentInvocationLimitExceeded' }])
      assert.ok(isThrottled(await begin(0)))
      assert.ok(!isThrottled(await begin(1)))
    })

    it('lets what is under way end when the function is retired', async () => {
      const version = snapshotOf('sleep')
      const underWay = run(runner, version, { ms: 50 })
      runner.retire(version.arn)
      assert.equal((await underWay).value, 'slept')
      runner.retire(version.arn)
      assert.equal((await run(runner, version, { ms: 1 })).value, 'slept')
    })
  })
}
