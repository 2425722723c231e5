import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { UserError } from './io.ts'
import { parseSinceMs } from './since.ts'

describe('moments on the command line', () => {
  it('reads moments, before now', () => {
    const nowMs = Date.UTC(2026, 10, 30, 12)
    assert.equal(parseSinceMs('1h', nowMs), nowMs - 3_600_000)
    assert.equal(parseSinceMs('2026-11-30T11:30:00Z', nowMs), nowMs - 1_800_000)
    assert.throws(() => parseSinceMs('yesterday', nowMs), /neither a duration/)
    assert.throws(() => parseSinceMs('17', nowMs), UserError)
    assert.throws(() => parseSinceMs('2027-01-01', nowMs), /in the future/)
  })
})
