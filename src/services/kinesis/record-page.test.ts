import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { aShard, aStream } from '../../../test/services/kinesis-harness.ts'
import { encodeRun } from '../../engine/record-block.ts'
import { RecordPage } from './record-page.ts'
import { sequenceNumberAt } from './sequence-number.ts'

const shard = aShard(aStream('orders'), 3)

const records = fc.record({
  partitionKey: fc.option(fc.oneof(fc.uuid(), fc.string({ unit: 'binary', minLength: 1, maxLength: 8 })), { nil: undefined }),
  data: fc.oneof(fc.uint8Array({ maxLength: 10 }), fc.uint8Array({ minLength: 250, maxLength: 400 })),
})
const runs = fc.record({
  firstPosition: fc.nat(),
  arrivedAtMs: fc.integer({ min: 1e12, max: 2e12 }),
  run: fc.array(records, { minLength: 1, maxLength: 5 }).map(encodeRun),
})

function written(page: RecordPage): string {
  let text = ''
  page.writeJson({
    expect: () => {},
    text: (json) => {
      text += json
    },
    base64: (bytes, from, to) => {
      text += `"${Buffer.from(bytes.subarray(from, to)).toString('base64')}"`
    },
  })
  return text
}

describe('a page of records', () => {
  it('writes itself to the letter as its records would be written one by one', () => {
    fc.assert(
      fc.property(fc.array(runs, { maxLength: 4 }), (placed) => {
        const page = new RecordPage(shard, placed)
        const members = Array.from(page, ({ Data, ApproximateArrivalTimestamp = 0, SequenceNumber, PartitionKey }) => ({
          SequenceNumber,
          ApproximateArrivalTimestamp: ApproximateArrivalTimestamp / 1000,
          Data: Buffer.from(Data).toString('base64'),
          PartitionKey,
        }))
        assert.equal(written(page), JSON.stringify(members))
      }),
    )
  })

  it('numbers records by where they stand', () => {
    const run = encodeRun(['a', 'b'].map((key) => ({ partitionKey: key, data: Buffer.from(key) })))
    const page = new RecordPage(shard, [
      { firstPosition: 10, arrivedAtMs: 1e12, run },
      { firstPosition: 20, arrivedAtMs: 1.5e12, run },
    ])
    const numbers = [sequenceNumberAt(shard, 10, 1e12), sequenceNumberAt(shard, 11, 1e12), sequenceNumberAt(shard, 20, 1.5e12)]
    assert.deepEqual(Array.from(page, ({ SequenceNumber }) => SequenceNumber).slice(0, 3), numbers)
    assert.equal(page.lastSequenceNumber, sequenceNumberAt(shard, 21, 1.5e12))
    assert.equal(new RecordPage(shard, []).lastSequenceNumber, undefined)
  })
})
