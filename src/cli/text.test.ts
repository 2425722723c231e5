import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { fitted } from './io.ts'
import { bytesText, counted, rangesText, secondsText, shardNumber, visible } from './text.ts'

describe('text', () => {
  it('lists line numbers as ranges, and ends a long list', () => {
    assert.equal(rangesText([3, 7, 8, 9, 12]), '3, 7-9, 12')
    assert.equal(rangesText([1, 3, 5, 7], 2), '1, 3 and 2 more ranges')
    assert.equal(rangesText([]), '')
  })

  it('lets no record command the terminal', () => {
    assert.equal(visible('a\u001B[31mb\u0007\tc\nd\u202Ee\u009B'), 'a\\x1b[31mb\\x07\tc\\nd\\u202ee\\x9b')
    assert.equal(visible('grüße 🚀'), 'grüße 🚀')
  })

  it('writes quantities', () => {
    assert.equal(counted(1, 'record'), '1 record')
    assert.equal(counted(12_345, 'record'), '12,345 records')
    assert.equal(bytesText(999), '999 B')
    assert.equal(bytesText(1_500_000), '1.5 MB')
    assert.equal(secondsText(185_000), '3 min 5 s')
    assert.equal(shardNumber('shardId-000000000012'), '12')
    assert.equal(shardNumber('shardId-000000000000'), '0')
  })

  it('cuts a painted line by what is seen', () => {
    assert.equal(fitted('\u001B[31mabc\u001B[39m', 3), '\u001B[31mabc\u001B[39m')
    assert.equal(fitted('\u001B[31mabcdef\u001B[39m', 4), '\u001B[31mabc\u001B[39m…')
    assert.equal(fitted('abcdef', 4), 'abc…')
  })
})
