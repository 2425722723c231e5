import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { largestSince, type Need, nextExpiryMs, PEAK_WINDOW_MS, released, withNeed } from './capacity.ts'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS

describe('the needs of an on-demand stream', () => {
  it('tell the largest of any window, as keeping them all would, but for five minutes', () => {
    const steps = fc.array(
      fc.record({ afterMs: fc.integer({ min: 1, max: 20 * HOUR_MS }), shards: fc.integer({ min: 1, max: 30 }) }),
    )
    fc.assert(
      fc.property(steps, (given) => {
        let needs: readonly Need[] = []
        const all: Need[] = []
        let nowMs = 0
        for (const { afterMs, shards } of given) {
          nowMs += afterMs
          needs = withNeed(needs, shards, nowMs)
          all.push({ atMs: nowMs, shards })
          const exact = (sinceMs: number) => Math.max(0, ...all.filter(({ atMs }) => atMs >= sinceMs).map((need) => need.shards))
          for (const window of [HOUR_MS, 24 * HOUR_MS, PEAK_WINDOW_MS - 5 * MINUTE_MS]) {
            const told = largestSince(needs, nowMs - window - 5 * MINUTE_MS)
            assert.ok(told >= exact(nowMs - window), `${told} in the last ${window} ms`)
            assert.ok(told <= exact(nowMs - window - 5 * MINUTE_MS))
          }
        }
      }),
    )
  })

  it('are few, however long they fall, and then count rather too long than too short', () => {
    let needs: readonly Need[] = []
    for (let i = 0; i < 1000; i++) needs = withNeed(needs, 2000 - i, i * 10 * MINUTE_MS)
    assert.ok(needs.length <= 64)
    assert.equal(needs[0]?.shards, 2000)
    for (let i = 0; i < 1000; i++) assert.ok(largestSince(needs, i * 10 * MINUTE_MS) >= 2000 - i)
  })

  it('of one size are written down every five minutes, not every time', () => {
    const first = withNeed([], 10, 0)
    assert.equal(withNeed(first, 10, MINUTE_MS), first)
    assert.equal(withNeed(first, 4, MINUTE_MS), first)
    assert.deepEqual(withNeed(first, 10, 5 * MINUTE_MS), [{ atMs: 5 * MINUTE_MS, shards: 10 }])
  })

  it('expire after thirty days', () => {
    const peaks = withNeed([], 10, 1000)
    assert.equal(nextExpiryMs({ peaks, floors: [] }), 1000 + PEAK_WINDOW_MS + 1)
    assert.deepEqual(withNeed(peaks, 0, 1000 + PEAK_WINDOW_MS + 1), [])
    assert.equal(nextExpiryMs({ peaks: [], floors: [] }), undefined)
  })

  it('that are released leave those of the last hour', () => {
    const peaks = [
      { atMs: 0, shards: 100 },
      { atMs: 3 * HOUR_MS, shards: 20 },
    ]
    const floors = [{ atMs: 3 * HOUR_MS, shards: 50 }]
    const nowMs = 3.5 * HOUR_MS
    assert.deepEqual(released({ peaks, floors }, nowMs, nowMs), { peaks: peaks.slice(1), floors: [], lookAtMs: nowMs })
  })
})
