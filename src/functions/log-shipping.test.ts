import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { snapshotOf } from '../../test/functions/contract.ts'
import { SystemRandom } from '../kernel/random.ts'
import { VirtualClock } from '../kernel/virtual-clock.ts'
import type { Reply } from '../model/endpoint.ts'
import { LOG_BATCH_EVENTS_MAX, LOG_BATCH_MS, LOG_EVENTS_WAITING_MAX } from './limits.ts'
import { openLogShipping } from './log-shipping.ts'

type Answer = (operation: string, input: Readonly<Record<string, unknown>>) => Reply | undefined

function shippingOf(answer: Answer = () => undefined) {
  const clock = new VirtualClock(1000)
  const calls: { readonly operation: string; readonly principal: string; readonly input: Readonly<Record<string, unknown>> }[] =
    []
  const warnings: string[] = []
  const sources = new Set<string | undefined>()
  const logs = openLogShipping({
    clock,
    random: new SystemRandom(),
    logger: { info: () => {}, warn: (line) => void warnings.push(line), error: (line) => void warnings.push(line) },
    door: {
      denied: () => undefined,
      cannotAct: () => undefined,
      async call({ principal, sourceArn }, _service, operation, input) {
        sources.add(sourceArn)
        calls.push({ operation, principal: principal.arn, input })
        return answer(operation, input) ?? { output: {} }
      },
    },
  })
  return { clock, calls, warnings, logs, sources, operations: () => calls.map(({ operation }) => operation) }
}

const missing = { rejected: 'ResourceNotFoundException', message: 'The specified log group does not exist.' }
const VERSION = snapshotOf('f')

describe('lines on their way into CloudWatch Logs', () => {
  it('go in batches, under the role, into a stream and a group that are made if they are not there', async () => {
    let groupIsThere = false
    const { clock, calls, logs, sources, operations } = shippingOf((operation) => {
      if (operation === 'CreateLogGroup') groupIsThere = true
      return operation === 'CreateLogStream' && !groupIsThere ? missing : undefined
    })
    const log = logs.stream(VERSION, 'stream-1')
    log('one\n')
    await clock.advance(10)
    log('two\n')
    assert.deepEqual(operations(), [])
    await clock.advance(LOG_BATCH_MS)
    assert.deepEqual(operations(), ['CreateLogStream', 'CreateLogGroup', 'CreateLogStream', 'PutLogEvents'])
    assert.deepEqual(calls.at(-1), {
      operation: 'PutLogEvents',
      principal: 'arn:aws:sts::000000000000:assumed-role/worker/f',
      input: {
        logGroupName: '/aws/lambda/f',
        logStreamName: 'stream-1',
        logEvents: [
          { timestamp: 1000, message: 'one\n' },
          { timestamp: 1010, message: 'two\n' },
        ],
      },
    })
    log('three\n')
    await clock.advance(LOG_BATCH_MS)
    assert.deepEqual(operations().slice(4), ['PutLogEvents'])
    assert.deepEqual([...sources], [VERSION.arn], 'as whoever trusts Lambda for this function alone asks')
  })

  it('make anew what somebody deleted', async () => {
    let isThere = true
    const { clock, logs, operations } = shippingOf((operation) => {
      if (operation === 'CreateLogGroup') isThere = true
      return operation !== 'CreateLogGroup' && !isThere ? missing : undefined
    })
    const log = logs.stream(VERSION, 's')
    log('one\n')
    await clock.advance(LOG_BATCH_MS)
    isThere = false
    log('two\n')
    await clock.advance(LOG_BATCH_MS)
    assert.deepEqual(operations().slice(2), [
      'PutLogEvents',
      'CreateLogStream',
      'CreateLogGroup',
      'CreateLogStream',
      'PutLogEvents',
    ])
  })

  it('are left out for a role that may not write them, which is told once', async () => {
    const { clock, logs, warnings } = shippingOf(() => ({ rejected: 'AccessDeniedException', message: 'no' }))
    const log = logs.stream(VERSION, 's')
    for (let i = 0; i < 3; i++) {
      log('line\n')
      await clock.advance(LOG_BATCH_MS)
    }
    assert.deepEqual(warnings, [`${VERSION.arn} leaves no log: its role ${VERSION.role} was answered AccessDeniedException`])
  })

  it('are bounded: what is too much is dropped and counted, and nobody waits', async () => {
    const { clock, calls, logs, warnings } = shippingOf()
    const log = logs.stream(VERSION, 's')
    for (let i = 0; i < LOG_EVENTS_WAITING_MAX + 5; i++) log(`${i}\n`)
    await clock.advance(LOG_BATCH_MS)
    const batches = calls
      .filter(({ operation }) => operation === 'PutLogEvents')
      .map(({ input }) => (input['logEvents'] as unknown[]).length)
    assert.equal(batches.length, LOG_EVENTS_WAITING_MAX / LOG_BATCH_EVENTS_MAX)
    assert.ok(batches.every((count) => count === LOG_BATCH_EVENTS_MAX))
    assert.deepEqual(warnings, [`5 lines of ${VERSION.arn} did not get into its log group`])
    log('after\n')
    await clock.advance(LOG_BATCH_MS)
    assert.deepEqual(calls.at(-1)?.input['logEvents'], [{ timestamp: 1000 + LOG_BATCH_MS, message: 'after\n' }])
  })
})
