import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { optionsOf, run, snapshotOf } from '../../../test/functions/contract.ts'
import { jsRunner } from '../../../test/functions/js-runner.ts'
import { errorOf, TRACED_FUNCTIONS_MAX, TRACES_OF_FUNCTION_MAX, Traces, traced } from './traces.ts'

const failing = () => {
  throw new TypeError('no such thing')
}

describe('traces of invocations', () => {
  it('tell what became of each, newest first', async () => {
    const traces = new Traces()
    const runner = traced(jsRunner({ fine: () => 1, failing }), traces, () => 5000)
    const batch = {
      streamArn: 'arn:aws:kinesis:us-east-1:000000000000:stream/s',
      shardId: 'shardId-000000000000',
      firstSequenceNumber: '1',
      lastSequenceNumber: '3',
      records: 3,
      attempt: 2,
    }
    const version = snapshotOf('failing')
    await run(runner, version, {}, { source: 'mapping', batch })
    await runner.invoke(version, Buffer.from('{}'), optionsOf(version, { reservedConcurrency: 0 }))
    const [throttled, failed] = traces.of(version.arn)
    assert.equal(throttled?.outcome, 'throttled')
    assert.equal(throttled.startedAtMs, 5000)
    assert.equal(failed?.outcome, 'error')
    assert.deepEqual([failed.errorType, failed.errorMessage], ['TypeError', 'no such thing'])
    assert.equal(failed.stack?.[0], 'TypeError: no such thing')
    assert.deepEqual(failed.batch, batch)
    assert.match(failed.logTail, /^START RequestId: /)
    assert.deepEqual(traces.of(snapshotOf('fine').arn), [])
  })

  it('keep the end of the log, and give it on only to who asked for it', async () => {
    const traces = new Traces()
    const runner = traced(jsRunner({ fine: () => 1 }), traces, () => 0)
    assert.equal((await run(runner, snapshotOf('fine'))).logTail, undefined)
    assert.notEqual((await run(runner, snapshotOf('fine'), {}, { logTail: true })).logTail, undefined)
    assert.equal(traces.of(snapshotOf('fine').arn).length, 2)
  })

  it('are bounded for each function and in the number of functions', async () => {
    const traces = new Traces()
    const runner = traced(jsRunner({ else: () => 1 }), traces, () => 0)
    for (let i = 0; i <= TRACES_OF_FUNCTION_MAX; i++) await run(runner, snapshotOf('busy'), i)
    assert.equal(traces.of(snapshotOf('busy').arn).length, TRACES_OF_FUNCTION_MAX)
    for (let i = 0; i < TRACED_FUNCTIONS_MAX; i++) await run(runner, snapshotOf(`f${i}`))
    assert.deepEqual(traces.of(snapshotOf('busy').arn), [])
    assert.equal(traces.of(snapshotOf('f0').arn).length, 1)
  })

  it('make the best of what a custom runtime posts as an error', () => {
    assert.deepEqual(errorOf(Buffer.from('not json')), {})
    assert.deepEqual(errorOf(Buffer.from('[1]')), {})
    assert.deepEqual(errorOf(Buffer.from('{"errorMessage":"m","stackTrace":["a",1]}')), { errorMessage: 'm', stack: ['a', '1'] })
  })
})
