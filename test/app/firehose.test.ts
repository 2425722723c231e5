import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { AppendOutcome, Engine, Log } from '../../src/engine/log.ts'
import { MemoryEngine } from '../../src/engine/memory/memory-engine.ts'
import { type Leat, start } from '../../src/index.ts'
import { SystemClock } from '../../src/kernel/clock.ts'
import { callNeighbour } from '../clients/neighbour.ts'

const S3DestinationConfiguration = { RoleARN: 'arn:aws:iam::000000000000:role/firehose', BucketARN: 'arn:aws:s3:::lake' }
const stream = { DeliveryStreamName: 'clicks' }
const Record = { Data: Buffer.from('a click').toString('base64') }

const call = (leat: Leat, operation: string, input: object = {}) =>
  callNeighbour(leat.endpoint, 'firehose', operation, { ...stream, ...input })

/** An engine that answers as told to appends to the logs of direct puts. */
function telling(outcome: AppendOutcome): Engine {
  const inner = new MemoryEngine({ clock: new SystemClock() })
  const wrap = (log: Log): Log => ({
    append: async (runs) => runs.map(() => outcome),
    read: (...given) => log.read(...given),
    follow: (...given) => log.follow(...given),
    find: (...given) => log.find(...given),
    tail: (...given) => log.tail(...given),
    seal: (...given) => log.seal(...given),
    trim: (...given) => log.trim(...given),
  })
  return {
    mayDuplicate: inner.mayDuplicate,
    open: (logId) => (logId.startsWith('firehose-put-') ? wrap(inner.open(logId)) : inner.open(logId)),
    remove: (logId) => inner.remove(logId),
    list: () => inner.list(),
    close: () => inner.close(),
  }
}

describe('records that could not be stored', () => {
  for (const outcome of [
    { outcome: 'refused', reason: 'full' },
    { outcome: 'refused', reason: 'overloaded' },
    { outcome: 'unknown' },
    { outcome: 'sealed' },
  ] as const) {
    it(`fail alone with ServiceUnavailableException, and one by one in a batch: ${JSON.stringify(outcome)}`, async () => {
      const leat = await start({ instant: true }, { engine: telling(outcome) })
      try {
        await call(leat, 'CreateDeliveryStream', { S3DestinationConfiguration })
        const failure = /"__type":"ServiceUnavailableException","message":"Slow down\."/
        await assert.rejects(call(leat, 'PutRecord', { Record }), failure)
        const answer = await call(leat, 'PutRecordBatch', { Records: [Record, Record] })
        const each = { ErrorCode: 'ServiceUnavailableException', ErrorMessage: 'Slow down.' }
        assert.deepEqual(answer, { FailedPutCount: 2, Encrypted: false, RequestResponses: [each, each] })
      } finally {
        await leat.close()
      }
    })
  }
})

describe('a reset', () => {
  it('removes delivery streams, and their names are free', async () => {
    const leat = await start({ instant: true })
    try {
      await call(leat, 'CreateDeliveryStream', { S3DestinationConfiguration })
      await call(leat, 'PutRecord', { Record })
      await leat.reset()
      assert.deepEqual((await call(leat, 'ListDeliveryStreams'))['DeliveryStreamNames'], [])
      await call(leat, 'CreateDeliveryStream', { S3DestinationConfiguration })
    } finally {
      await leat.close()
    }
  })
})
