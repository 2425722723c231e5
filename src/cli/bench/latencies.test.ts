import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { Latencies } from './latencies.ts'

describe('latencies', () => {
  it('give percentiles that are off by 3 % at most, never too short', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0.01, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 300 }),
        fc.double({ min: 0.001, max: 1, noNaN: true }),
        (values, share) => {
          const latencies = new Latencies()
          for (const value of values) latencies.add(value)
          const exact = values.toSorted((a, b) => a - b)[Math.ceil(share * values.length) - 1] ?? 0
          const shown = latencies.percentileMs(share) ?? 0
          assert.ok(shown >= exact * 0.999_999 && shown <= exact * 1.03, `${shown} for ${exact}`)
        },
      ),
    )
  })

  it('count what happened several times, and know when nothing did', () => {
    const latencies = new Latencies()
    assert.equal(latencies.percentileMs(0.5), undefined)
    latencies.add(1, 99)
    latencies.add(1e12)
    latencies.add(0)
    assert.equal(latencies.count, 101)
    assert.ok((latencies.percentileMs(0.9) ?? 0) < 1.03)
    assert.ok((latencies.percentileMs(1) ?? 0) > 1e6)
  })
})
