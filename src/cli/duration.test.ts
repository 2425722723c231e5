import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { parseDurationMs, parseSinceMs } from './duration.ts'
import { UserError } from './io.ts'

describe('durations and moments', () => {
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

  it('reads moments, before now', () => {
    const nowMs = Date.UTC(2026, 10, 30, 12)
    assert.equal(parseSinceMs('1h', nowMs), nowMs - 3_600_000)
    assert.equal(parseSinceMs('2026-11-30T11:30:00Z', nowMs), nowMs - 1_800_000)
    assert.throws(() => parseSinceMs('yesterday', nowMs), /neither a duration/)
    assert.throws(() => parseSinceMs('17', nowMs), UserError)
    assert.throws(() => parseSinceMs('2027-01-01', nowMs), /in the future/)
  })
})
