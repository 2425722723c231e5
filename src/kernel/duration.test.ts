import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { durationText, parseDurationMs } from './duration.ts'

describe('durations', () => {
  it('reads durations', () => {
    assert.equal(parseDurationMs('90s'), 90_000)
    assert.equal(parseDurationMs('15m'), 900_000)
    assert.equal(parseDurationMs('1h30m'), 5_400_000)
    assert.equal(parseDurationMs('1.5h'), 5_400_000)
    assert.equal(parseDurationMs('2d'), 172_800_000)
    assert.equal(parseDurationMs('250ms'), 250)
  })

  it('reads nothing else as one', () => {
    for (const text of ['', '5', 'm', '5 m', '5m!', 'x5m', '-5m', '5w']) assert.equal(parseDurationMs(text), undefined, text)
  })

  it('writes them, in two units at most', () => {
    assert.deepEqual([0, 250, 90_000, 5_400_000, 90_000_000, 90_061_000, -300_000].map(durationText), [
      '0s',
      '250ms',
      '1m 30s',
      '1h 30m',
      '1d 1h',
      '1d 1h',
      '5m',
    ])
  })
})
