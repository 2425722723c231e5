import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { FLOW_WINDOW_SECONDS, FlowSeries, flowColumn } from './flow-series.ts'

const { inRecords, outBytes } = flowColumn

describe('a flow series', () => {
  it('gives a number for every second, 0 where nothing happened, and nothing for a counter that never moved', () => {
    const series = new FlowSeries()
    series.add(10, inRecords, 2)
    series.add(10, inRecords, 3)
    series.add(13, inRecords, 7)
    assert.deepEqual(series.take(inRecords, 9, 5), [0, 5, 0, 0, 7])
    assert.deepEqual(series.take(inRecords, 10, 3), [5, 0, 0])
    assert.equal(series.take(inRecords, 11, 2), undefined)
    assert.equal(series.take(outBytes, 9, 5), undefined)
    assert.equal(series.sum(inRecords, 10, 3), 5)
    assert.equal(series.sum(inRecords, 10, 4), 12)
  })

  it('counts what comes late for the newest second', () => {
    const series = new FlowSeries()
    series.add(10, inRecords, 1)
    series.add(9, inRecords, 1)
    assert.deepEqual(series.take(inRecords, 9, 2), [0, 2])
  })

  it('agrees with a table of all seconds, whatever the gaps, as far back as its window goes', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(FLOW_WINDOW_SECONDS / 20), { maxLength: 2_000 }), (gaps) => {
        const series = new FlowSeries()
        const table = new Map<number, number>()
        let second = 0
        for (const [i, gap] of gaps.entries()) {
          second += gap
          series.add(second, inRecords, i)
          table.set(second, (table.get(second) ?? 0) + i)
        }
        const first = second - FLOW_WINDOW_SECONDS + 1
        const expected = Array.from({ length: FLOW_WINDOW_SECONDS }, (_, i) => table.get(first + i) ?? 0)
        assert.deepEqual(series.take(inRecords, first, FLOW_WINDOW_SECONDS) ?? expected.map(() => 0), expected)
        assert.equal(
          series.sum(inRecords, first, FLOW_WINDOW_SECONDS),
          expected.reduce((a, b) => a + b, 0),
        )
      }),
    )
  })

  it('keeps every second of its window when none is without', () => {
    const series = new FlowSeries()
    for (let second = 0; second < 3 * FLOW_WINDOW_SECONDS; second++) series.add(second, inRecords, second)
    const first = 2 * FLOW_WINDOW_SECONDS
    const expected = Array.from({ length: FLOW_WINDOW_SECONDS }, (_, i) => first + i)
    assert.deepEqual(series.take(inRecords, first, FLOW_WINDOW_SECONDS), expected)
  })
})
