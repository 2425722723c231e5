import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { MappingReport, MappingShardReport } from './management-readers.ts'
import { mappingOf, type RecordReport } from './management-why.ts'
import { type Trace, Traces } from './services/lambda/traces.ts'

const FUNCTION = 'arn:aws:lambda:us-east-1:000000000000:function:enrich'
const STREAM = 'arn:aws:kinesis:us-east-1:000000000000:stream/orders'

const number = (position: number): string => `49${String(position).padStart(54, '0')}`
const record = (position: number): RecordReport => ({
  sequenceNumber: number(position),
  stream: 'orders',
  streamArn: STREAM,
  shardId: 'shardId-000000000001',
  is: 'there',
})

function mapping(shard: Partial<MappingShardReport>, state = 'Enabled'): MappingReport {
  return {
    uuid: 'u',
    functionArn: `${FUNCTION}:live`,
    streamArn: `${STREAM}/consumer/c:1`,
    state,
    lastProcessingResult: 'OK',
    shards: [{ shardId: 'shardId-000000000001', behindRecords: 0, behindMs: 0, inFlight: null, ...shard }],
  }
}

function tracesOf(...invocations: readonly (Partial<Trace> & { readonly from: number; readonly to: number })[]): Traces {
  const traces = new Traces()
  for (const { from, to, ...trace } of invocations) {
    traces.add({
      requestId: 'r',
      functionArn: FUNCTION,
      version: '$LATEST',
      source: 'mapping',
      startedAtMs: 0,
      durationMs: 1,
      outcome: 'ok',
      logTail: '',
      batch: {
        streamArn: STREAM,
        shardId: 'shardId-000000000001',
        firstSequenceNumber: number(from),
        lastSequenceNumber: number(to),
        records: to - from + 1,
        attempt: 1,
      },
      ...trace,
    })
  }
  return traces
}

const poison = {
  firstSequenceNumber: number(10),
  lastSequenceNumber: number(19),
  attempts: 4,
  errorType: 'TypeError',
  errorMessage: 'no amount',
  nextAttemptInMs: 1000,
  remedies: ['Mend it.'],
}

describe('what a mapping made of a record', () => {
  const told = (of: MappingReport, position: number, traces = new Traces()) => {
    const { state, sentence, attempts } = mappingOf(of, record(position), traces)
    return { state, sentence, attempts: attempts.length }
  }

  it('is told of the batch that fails, and of the record in it', () => {
    const traces = tracesOf({ from: 10, to: 19, outcome: 'error' }, { from: 20, to: 29 })
    assert.deepEqual(told(mapping({ checkpoint: number(9), poison }), 12, traces), {
      state: 'failing',
      sentence: 'The batch that it is in fails, 4 times so far: TypeError: no amount',
      attempts: 1,
    })
    const culprit = { ...poison, sequenceNumber: number(12), attempts: 1 }
    assert.equal(told(mapping({ poison: culprit }), 12).sentence, 'This record fails, once so far: TypeError: no amount')
    assert.match(told(mapping({ poison: culprit }), 13).sentence, /The record that fails is 490+12\.$/)
  })

  it('is told of what waits behind it', () => {
    const { state, sentence } = told(mapping({ checkpoint: number(9), poison }), 25)
    assert.equal(state, 'waiting')
    assert.match(
      sentence,
      /^The function was not given it yet\. It waits behind the batch from 490+10 to 490+19, which fails: TypeError\.$/,
    )
    assert.equal(told(mapping({}, 'Disabled'), 25).sentence, 'The function was not given it yet. The mapping is Disabled.')
  })

  it('is told while the function works on it', () => {
    const inFlight = { attempt: 2, firstSequenceNumber: number(10), lastSequenceNumber: number(19), records: 10, sinceMs: 5 }
    assert.deepEqual(told(mapping({ inFlight }), 19), {
      state: 'working',
      sentence: 'The function works on it, in a batch of 10 records, attempt 2.',
      attempts: 0,
    })
  })

  it('is told of records that are behind it, as far as it is remembered', () => {
    const past = mapping({ checkpoint: number(30) })
    assert.equal(told(past, 12, tracesOf({ from: 10, to: 19, outcome: 'error' }, { from: 10, to: 19 })).state, 'processed')
    assert.match(told(past, 12, tracesOf({ from: 10, to: 19, outcome: 'error' })).sentence, /went on without it/)
    assert.equal(told(past, 12).state, 'passed')
  })

  it('is told of records of a shard that was read to its end, also when no invocation is remembered', () => {
    const ended = mapping({ finished: true })
    assert.equal(told(ended, 12, tracesOf({ from: 10, to: 19, outcome: 'error' }, { from: 10, to: 19 })).state, 'processed')
    assert.match(told(ended, 12, tracesOf({ from: 10, to: 19, outcome: 'error' })).sentence, /went on without it/)
    assert.equal(told(ended, 12).state, 'passed')
  })

  it('is told of records of a mapping that is not enabled, of which no shards are listed', () => {
    const disabled = { ...mapping({}, 'Disabled'), shards: [] }
    assert.equal(told(disabled, 12, tracesOf({ from: 10, to: 19, outcome: 'error' }, { from: 10, to: 19 })).state, 'processed')
    assert.equal(told(disabled, 12, tracesOf({ from: 10, to: 19, outcome: 'error' })).state, 'waiting')
  })
})
