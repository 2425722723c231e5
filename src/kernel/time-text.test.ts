import assert from 'node:assert/strict'
import { test } from 'node:test'
import { DATE_MS_MAX, timeText } from './time-text.ts'

test('a time is told whatever it is', () => {
  assert.equal(timeText(0), '1970-01-01T00:00:00.000Z')
  assert.equal(timeText(-1), '1969-12-31T23:59:59.999Z')
  assert.equal(timeText(DATE_MS_MAX), '+275760-09-13T00:00:00.000Z')
  assert.equal(timeText(DATE_MS_MAX + 1), 'at no time (8640000000000001 ms since 1970)')
  assert.equal(timeText(Number.NaN), 'at no time (NaN ms since 1970)')
  assert.equal(timeText(Number.POSITIVE_INFINITY), 'at no time (Infinity ms since 1970)')
})
