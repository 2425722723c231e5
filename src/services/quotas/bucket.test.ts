import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { TokenBucket } from './bucket.ts'

describe('a bucket of tokens', () => {
  it('gives what it holds at once, then what flows in, to the token', () => {
    const bucket = new TokenBucket(5)
    for (let i = 0; i < 5; i++) {
      assert.ok(bucket.has(1, 1_000))
      bucket.take(1, 1_000)
    }
    assert.ok(!bucket.has(1, 1_000))
    assert.ok(!bucket.has(1, 1_199))
    assert.ok(bucket.has(1, 1_200))
    bucket.take(1, 1_200)
    assert.ok(!bucket.has(1, 1_399))
    assert.ok(bucket.has(5, 2_400))
    assert.ok(!bucket.has(6, 100_000))
    assert.ok(bucket.isFull(100_000))
  })

  it('says how long until there is enough, or until it is full if that is less', () => {
    const bucket = new TokenBucket(1_000)
    bucket.take(1_500, 0)
    assert.equal(bucket.level(0), -500)
    assert.equal(bucket.waitMs(0, 0), 500)
    assert.equal(bucket.waitMs(1, 0), 501)
    assert.equal(bucket.waitMs(9_999, 500), 1_000)
    assert.equal(bucket.waitMs(9_999, 1_500), 0)
  })

  it('takes a step back of the clock for no time at all', () => {
    const bucket = new TokenBucket(1_000)
    bucket.take(1_000, 500)
    assert.equal(bucket.level(100), 0)
    assert.equal(bucket.level(600), 100)
  })

  it('lets no more through than it holds and what flows in, in whatever time one looks at', () => {
    const step = fc.record({ afterMs: fc.nat(400), amount: fc.integer({ min: 1, max: 1_500 }) })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 200 }), (steps) => {
        const bucket = new TokenBucket(1_000)
        const passed: { atMs: number; amount: number }[] = []
        let nowMs = 0
        for (const { afterMs, amount } of steps) {
          nowMs += afterMs
          if (!bucket.has(amount, nowMs)) continue
          bucket.take(amount, nowMs)
          passed.push({ atMs: nowMs, amount })
        }
        for (const [i, first] of passed.entries()) {
          let sum = 0
          for (const { atMs, amount } of passed.slice(i)) {
            sum += amount
            assert.ok(sum <= 1_000 + (atMs - first.atMs) + 0.01, `${sum} in ${atMs - first.atMs} ms`)
          }
        }
      }),
    )
  })
})
