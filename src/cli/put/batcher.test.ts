import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { type Batch, Batcher, type BatchLimits, sizeOf } from './batcher.ts'

const LIMITS: BatchLimits = { batchRecordsMax: 5, batchBytesMax: 100, windowRecordsMax: 1_000, windowBytesMax: 10_000 }
const SEED = Number(process.env['LEAT_SEED'] ?? 20261130)

function item(line: number, key: string, bytes = 1) {
  return { line, key, data: new Uint8Array(bytes) }
}

describe(`batcher (seed ${SEED})`, () => {
  const steps = fc.array(
    fc.oneof(
      fc.record({
        do: fc.constant('offer' as const),
        key: fc.constantFrom('a', 'b', 'c', 'd'),
        bytes: fc.integer({ min: 1, max: 120 }),
      }),
      fc.record({ do: fc.constant('take' as const) }),
      fc.record({ do: fc.constant('settle' as const), which: fc.nat(10) }),
    ),
    { maxLength: 200 },
  )

  it('has one record of a key under way, in order, within the limits of a request, and loses none', () => {
    fc.assert(
      fc.property(steps, (script) => {
        const batcher = new Batcher(LIMITS, 'key')
        const underWay: Batch[] = []
        const sent = new Map<string, number[]>()
        const offered = new Map<string, number[]>()
        const check = (batch: Batch): void => {
          assert.ok(batch.items.length <= LIMITS.batchRecordsMax)
          const bytes = batch.items.reduce((sum, each) => sum + sizeOf(each), 0)
          assert.ok(bytes <= LIMITS.batchBytesMax || batch.items.length === 1)
          const busy = underWay.flatMap(({ items }) => items.map(({ key }) => key))
          assert.equal(new Set([...busy, ...batch.items.map(({ key }) => key)]).size, busy.length + batch.items.length)
          for (const { key, line } of batch.items) sent.set(key, [...(sent.get(key) ?? []), line])
          underWay.push(batch)
        }
        for (const [line, step] of script.entries()) {
          if (step.do === 'offer') {
            batcher.offer(item(line, step.key, step.bytes))
            offered.set(step.key, [...(offered.get(step.key) ?? []), line])
          } else if (step.do === 'take') {
            const batch = batcher.take()
            if (batch !== undefined) check(batch)
          } else {
            const [batch] = underWay.splice(step.which % Math.max(1, underWay.length), 1)
            if (batch !== undefined) batcher.settle(batch)
          }
        }
        while (batcher.waitingRecords > 0) {
          for (let batch = batcher.take(); batch !== undefined; batch = batcher.take()) check(batch)
          for (const batch of underWay.splice(0)) batcher.settle(batch)
        }
        assert.deepEqual(sent, offered)
      }),
      { seed: SEED, numRuns: 300 },
    )
  })

  it('fills requests in order of lines when order per key is not wanted', () => {
    const batcher = new Batcher(LIMITS, 'none')
    for (let line = 1; line <= 7; line++) batcher.offer(item(line, 'same'))
    assert.deepEqual(
      batcher.take()?.items.map(({ line }) => line),
      [1, 2, 3, 4, 5],
    )
    assert.deepEqual(
      batcher.take()?.items.map(({ line }) => line),
      [6, 7],
    )
    assert.equal(batcher.take(), undefined)
  })

  it('sends a record that is larger than a request may be alone', () => {
    const batcher = new Batcher(LIMITS, 'key')
    batcher.offer(item(1, 'a', 10))
    batcher.offer(item(2, 'b', 500))
    batcher.offer(item(3, 'c', 10))
    assert.deepEqual(
      batcher.take()?.items.map(({ line }) => line),
      [1],
    )
    assert.deepEqual(
      batcher.take()?.items.map(({ line }) => line),
      [2],
    )
    assert.deepEqual(
      batcher.take()?.items.map(({ line }) => line),
      [3],
    )
  })

  it('says when to stop offering, and what was never sent', () => {
    const batcher = new Batcher({ ...LIMITS, windowRecordsMax: 3 }, 'key')
    for (let line = 1; line <= 3; line++) {
      assert.ok(batcher.hasRoom)
      batcher.offer(item(line, line === 2 ? 'b' : 'a'))
    }
    assert.equal(batcher.hasRoom, false)
    const batch = batcher.take()
    assert.ok(batch !== undefined)
    batcher.settle(batch)
    assert.ok(batcher.hasRoom)
    assert.deepEqual(
      batcher.abandoned().map(({ line }) => line),
      [3],
    )
  })
})
