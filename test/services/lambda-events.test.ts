import assert from 'node:assert/strict'
import { test } from 'node:test'
import { reject } from '../../src/kernel/outcome.ts'
import { accept, addFunction, Disk, type DoorCall, openLambda, START_MS, settled } from './lambda-harness.ts'

const QUEUE = 'arn:aws:sqs:us-east-1:000000000000:ends'

function fails(): never {
  throw new Error('never')
}

/** The document that went to a queue. */
function documentIn({ input }: DoorCall): Record<string, unknown> {
  return JSON.parse(String(input['MessageBody'])) as Record<string, unknown>
}

test('a failure is tried again after one minute and then two, with the same request id; then its end is told under the role', async () => {
  const disk = new Disk()
  const lambda = await openLambda(disk, { handlers: { failing: fails } })
  await addFunction(lambda, 'failing', {}, { onFailureArn: QUEUE })
  await accept(lambda, 'failing', { n: 1 }, 'id-1')
  await settled(disk, lambda)
  const tries = (): number => lambda.runner.calls.length
  assert.equal(tries(), 1)
  await disk.clock.advance(59_999)
  assert.equal(tries(), 1)
  await disk.clock.advance(1)
  await settled(disk, lambda)
  assert.equal(tries(), 2)
  await disk.clock.advance(119_999)
  assert.equal(tries(), 2)
  await disk.clock.advance(1)
  await settled(disk, lambda)
  assert.equal(tries(), 3)
  await disk.clock.advance(21_600_000)
  assert.equal(tries(), 3)
  assert.deepEqual(
    lambda.runner.calls.map(({ options, event }) => [options.requestId, event]),
    [1, 2, 3].map(() => ['id-1', { n: 1 }]),
  )
  const [sent, ...more] = lambda.calls
  assert.ok(sent !== undefined && more.length === 0)
  assert.equal(sent.call.principal.arn, 'arn:aws:sts::000000000000:assumed-role/worker/failing')
  assert.deepEqual(
    [sent.service, sent.operation, sent.input['QueueUrl']],
    ['sqs', 'SendMessage', 'http://localhost/000000000000/ends'],
  )
  const { responsePayload, ...document } = documentIn(sent)
  assert.equal((responsePayload as { errorMessage: string }).errorMessage, 'never')
  assert.deepEqual(document, {
    version: '1.0',
    timestamp: new Date(START_MS + 180_000).toISOString(),
    requestContext: {
      requestId: 'id-1',
      functionArn: 'arn:aws:lambda:us-east-1:000000000000:function:failing:$LATEST',
      condition: 'RetriesExhausted',
      approximateInvokeCount: 3,
    },
    requestPayload: { n: 1 },
    responseContext: { statusCode: 200, executedVersion: '$LATEST', functionError: 'Unhandled' },
  })
  await lambda.close()
})

test('an event that would be too old for its next try fails at once', async () => {
  const disk = new Disk()
  const lambda = await openLambda(disk, { handlers: { failing: fails } })
  await addFunction(lambda, 'failing', {}, { onFailureArn: QUEUE, eventAgeMaxSeconds: 60, retriesMax: 2 })
  await accept(lambda, 'failing', {})
  await settled(disk, lambda)
  await disk.clock.advance(60_000)
  await settled(disk, lambda)
  const [sent] = lambda.calls
  assert.ok(sent !== undefined)
  const { condition, approximateInvokeCount } = documentIn(sent)['requestContext'] as Record<string, unknown>
  assert.deepEqual([condition, approximateInvokeCount], ['EventAgeExceeded', 2])
  await lambda.close()
})

test('want of an environment costs no try, and is waited out up to the age of the event', async () => {
  const disk = new Disk()
  let free = false
  const lambda = await openLambda(disk, {
    handlers: { busy: () => 'done' },
  })
  const { invoke } = lambda.runner
  lambda.runner.invoke = async (...given) => (free ? invoke(...given) : { throttled: 'ConcurrentInvocationLimitExceeded' })
  await addFunction(lambda, 'busy', {}, { onSuccessArn: QUEUE, onFailureArn: QUEUE })
  await accept(lambda, 'busy', {}, 'first')
  await settled(disk, lambda)
  await disk.clock.advance(3_600_000)
  assert.equal(lambda.calls.length, 0)
  free = true
  await disk.clock.advance(300_000)
  await settled(disk, lambda)
  const [sent] = lambda.calls
  assert.ok(sent !== undefined)
  const { condition, approximateInvokeCount } = documentIn(sent)['requestContext'] as Record<string, unknown>
  assert.deepEqual([condition, approximateInvokeCount], ['Success', 1])

  free = false
  await accept(lambda, 'busy', {}, 'second')
  await settled(disk, lambda)
  await disk.clock.advance(21_600_001)
  await settled(disk, lambda)
  const [, expired] = lambda.calls
  assert.ok(expired !== undefined)
  const document = documentIn(expired)
  assert.equal((document['requestContext'] as Record<string, unknown>)['condition'], 'EventAgeExceeded')
  assert.equal(document['responseContext'], undefined)
  await lambda.close()
})

test('what was accepted and not done is done by the next process, tries and all; what was done is not done again', async () => {
  const disk = new Disk()
  const seen: string[] = []
  const handler = (event: { n: number; fail?: boolean }): string => {
    seen.push(`${event.n}`)
    if (event.fail === true) throw new Error('again')
    return 'ok'
  }
  const never = new Promise<never>(() => undefined)
  const first = await openLambda(disk, { handlers: { orders: handler, stuck: () => never } })
  await addFunction(first, 'orders')
  await addFunction(first, 'stuck')
  for (const n of [1, 2, 3]) await accept(first, 'orders', { n })
  await accept(first, 'orders', { n: 4, fail: true })
  await settled(disk, first)
  await accept(first, 'stuck', { n: 5 })
  await disk.clock.advance(0)
  assert.deepEqual(seen, ['1', '2', '3', '4'])
  assert.equal(first.runner.calls.length, 5)
  await first.crash()

  seen.length = 0
  const second = await openLambda(disk, { handlers: { orders: handler, stuck: handler } })
  await settled(disk, second)
  assert.deepEqual(seen, ['5'], 'what was under way, and nothing that was done or is not due')
  await disk.clock.advance(60_000)
  await settled(disk, second)
  await disk.clock.advance(120_000)
  await settled(disk, second)
  assert.deepEqual(seen, ['5', '4', '4'], 'the second and the third try')
  const logs = async (): Promise<readonly string[]> => (await disk.engine.list()).filter((id) => id.startsWith('lambda-events-'))
  assert.equal((await logs()).length, 2)
  await second.close()
  assert.deepEqual(await logs(), [], 'a server with no events that wait need not look for them')
})

test('many events go at once, but no more than the function may have environments', async () => {
  const disk = new Disk()
  let running = 0
  let most = 0
  const done: number[] = []
  const handler = async ({ n }: { n: number }): Promise<void> => {
    running++
    most = Math.max(most, running)
    await new Promise((resolve) => setImmediate(resolve))
    running--
    done.push(n)
  }
  const lambda = await openLambda(disk, { handlers: { wide: handler, narrow: handler } })
  await addFunction(lambda, 'wide')
  await addFunction(lambda, 'narrow', { reservedConcurrency: 2 })
  const all = Array.from({ length: 500 }, (_, n) => n)
  await Promise.all(all.map((n) => accept(lambda, 'wide', { n })))
  await settled(disk, lambda)
  assert.deepEqual(
    done.toSorted((a, b) => a - b),
    all,
  )
  assert.ok(most > 1 && most <= 50, `${most} at once`)
  most = 0
  done.length = 0
  await Promise.all(all.slice(0, 20).map((n) => accept(lambda, 'narrow', { n })))
  await settled(disk, lambda)
  assert.equal(done.length, 20)
  assert.equal(most, 2)
  await lambda.close()
})

test('a failed event goes to the dead-letter queue as it came, with why', async () => {
  const disk = new Disk()
  const lambda = await openLambda(disk, { handlers: { failing: fails }, statusDelayMs: 0 })
  const { settings } = await addFunction(lambda, 'template')
  await addFunction(lambda, 'failing', { settings: { ...settings, code: { sha256: 'failing', bytes: 1 }, deadLetterArn: QUEUE } })
  await accept(lambda, 'failing', { n: 7 }, 'id-7')
  await settled(disk, lambda)
  assert.equal(lambda.runner.calls.length, 3, 'at once, where everything is made at once')
  const [sent] = lambda.calls
  assert.deepEqual(sent?.input, {
    QueueUrl: 'http://localhost/000000000000/ends',
    MessageBody: '{"n":7}',
    MessageAttributes: {
      RequestID: { DataType: 'String', StringValue: 'id-7' },
      ErrorCode: { DataType: 'Number', StringValue: '200' },
      ErrorMessage: { DataType: 'String', StringValue: 'never' },
    },
  })
  await lambda.close()
})

test('failed events go to buckets, under a key of the day', async () => {
  const disk = new Disk()
  const lambda = await openLambda(disk, { handlers: { failing: fails }, statusDelayMs: 0 })
  await addFunction(lambda, 'failing', {}, { onFailureArn: 'arn:aws:s3:::ends', retriesMax: 0 })
  await accept(lambda, 'failing', {})
  await settled(disk, lambda)
  const [sent] = lambda.calls
  assert.deepEqual([sent?.service, sent?.operation, sent?.input['Bucket']], ['s3', 'PutObject', 'ends'])
  assert.match(String(sent?.input['Key']), /^aws\/lambda\/async\/failing\/2026\/01\/15\/2026-01-15T12\.00\.00-[0-9a-f-]{36}$/)
  await lambda.close()
})

test('what a destination refuses is told once, and the event is done with', async () => {
  const disk = new Disk()
  const lambda = await openLambda(disk, {
    handlers: { failing: fails },
    statusDelayMs: 0,
    answer: () => reject('AccessDeniedException', 'User: … is not authorized to perform: sqs:SendMessage'),
  })
  await addFunction(lambda, 'failing', {}, { onFailureArn: QUEUE, retriesMax: 0 })
  await accept(lambda, 'failing', {})
  await settled(disk, lambda)
  assert.equal(lambda.calls.length, 1)
  assert.match(lambda.warnings.join('\n'), /could not be told to arn:aws:sqs.*not authorized to perform: sqs:SendMessage/)
  await lambda.close()
})

test('with a function go its events', async () => {
  const disk = new Disk()
  const lambda = await openLambda(disk, { handlers: { failing: fails } })
  const { arn } = await addFunction(lambda, 'failing')
  await accept(lambda, 'failing', {})
  await settled(disk, lambda)
  await lambda.runtime.catalog.commit(() => ({ changes: [{ remove: 'lambda.function', id: arn }], reply: undefined }), {
    requestId: 'r',
    principal: 'test',
    operation: 'test',
  })
  await settled(disk, lambda)
  await disk.clock.advance(60_000)
  await settled(disk, lambda)
  assert.equal(lambda.runner.calls.length, 1)
  assert.deepEqual(
    (await disk.engine.list()).filter((id) => id.startsWith('lambda-events-')),
    [],
  )
  await lambda.close()
})

test('an event that the server itself failed with is tried again a little later, and loses no try by it', async () => {
  const disk = new Disk()
  const lambda = await openLambda(disk, { handlers: { failing: fails } })
  const { invoke } = lambda.runner
  lambda.runner.invoke = () => Promise.reject(new Error('out of order'))
  await addFunction(lambda, 'failing', {}, { onFailureArn: QUEUE, retriesMax: 0 })
  await accept(lambda, 'failing', {})
  await settled(disk, lambda)
  assert.match(lambda.warnings.join(), /out of order/)
  lambda.runner.invoke = invoke
  await disk.clock.advance(5000)
  await settled(disk, lambda)
  assert.equal(lambda.runner.calls.length, 1)
  assert.equal(lambda.calls.length, 1)
  await lambda.close()
})

test('environments that are provisioned are asked for when they are, and looked after as time passes', async () => {
  const disk = new Disk()
  const lambda = await openLambda(disk, { handlers: {} })
  const { arn, settings } = await addFunction(lambda, 'f')
  const meta = { requestId: 'r', principal: 'test', operation: 'test' }
  const version = { functionArn: arn, version: 1, settings, state: 'Active' as const, revisionId: 'r', modifiedAtMs: START_MS }
  const provisioned = { functionArn: arn, qualifier: '1', requested: 2, modifiedAtMs: START_MS }
  lambda.port.warmer.begin()
  await lambda.runtime.catalog.commit(
    () => ({
      changes: [
        { put: 'lambda.version', id: `${arn}:0000000001`, value: version },
        { put: 'lambda.provisioned', id: `${arn}:1`, value: provisioned },
      ],
      reply: undefined,
    }),
    meta,
  )
  await settled(disk, lambda)
  assert.deepEqual(lambda.runner.warmed, [[arn, '1', 2]])
  await disk.clock.advance(240_000)
  assert.equal(lambda.runner.warmed.length, 3)
  await lambda.runtime.catalog.commit(
    () => ({ changes: [{ remove: 'lambda.provisioned', id: `${arn}:1` }], reply: undefined }),
    meta,
  )
  await disk.clock.advance(240_000)
  assert.equal(lambda.runner.warmed.length, 3)
  lambda.port.warmer.stop()
  await lambda.close()
})
