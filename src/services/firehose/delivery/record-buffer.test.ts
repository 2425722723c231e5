import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { countOf, encodeRun } from '../../../engine/record-block.ts'
import { RecordBuffer } from './record-buffer.ts'

const sizes = fc.array(fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 1, maxLength: 10 }), {
  minLength: 1,
  maxLength: 10,
})

describe('a buffer', () => {
  it('takes every record once, in order, and is never larger than its size unless a single record is', () => {
    fc.assert(
      fc.property(sizes, fc.integer({ min: 1, max: 100 }), fc.integer({ min: 1, max: 8 }), (runs, bytes, records) => {
        const limits = { bytes, records }
        let buffer = new RecordBuffer()
        let position = 100
        let covered = 100
        const close = (): void => {
          assert.ok(buffer.records <= records)
          assert.ok(buffer.bytes <= bytes || buffer.records === 1)
          for (const { from, to } of buffer.ranges) {
            assert.equal(from, covered)
            covered = to
          }
          buffer = new RecordBuffer()
        }
        for (const each of runs) {
          const run = encodeRun(each.map((size) => ({ partitionKey: undefined, data: Buffer.alloc(size) })))
          const placed = { firstPosition: position, arrivedAtMs: 1, run }
          for (let skip = 0; skip < countOf(run); ) {
            const taken = buffer.add('0', placed, skip, limits)
            if (taken === 0) close()
            skip += taken
          }
          position += each.length
        }
        close()
        assert.equal(covered, position)
      }),
    )
  })

  it('is as old as its oldest record, whatever the order', () => {
    const buffer = new RecordBuffer()
    const run = encodeRun([{ partitionKey: undefined, data: Buffer.from('a') }])
    const limits = { bytes: 100, records: 100 }
    buffer.add('0', { firstPosition: 0, arrivedAtMs: 7, run }, 0, limits)
    buffer.add('1', { firstPosition: 0, arrivedAtMs: 5, run }, 0, limits)
    assert.equal(buffer.oldestMs, 5)
    assert.deepEqual(buffer.ranges, [
      { lane: '0', from: 0, to: 1 },
      { lane: '1', from: 0, to: 1 },
    ])
  })
})
