import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { javaPattern } from './java-pattern.ts'

describe('javaPattern', () => {
  const cases: readonly (readonly [pattern: string, value: string, matches: boolean])[] = [
    ['[a-zA-Z0-9_.-]+', 'orders.v2_a-b', true],
    ['[a-zA-Z0-9_.-]+', 'orders\n', false],
    ['[a-zA-Z0-9_.-]+', 'a b', false],
    ['^(0|([1-9]\\d{0,38}))$', '0', true],
    ['^(0|([1-9]\\d{0,38}))$', '01', false],
    ['^(0|([1-9]\\d{0,38}))$', '0\n', false],
    ['^(0|([1-9]\\d{0,38}))$', '٣', false],
    ['a|bc', 'bc', true],
    ['a|bc', 'ac', false],
    ['[a-zA-Z0-9\\.\\_]+', 'a._', true],
    ["[0-9A-Za-z!\\-_'.*()\\/=:{}]+", "a/b=(c)*{d}'!", true],
    ['[^:*]*', 'a\nb', true],
    ['[^:*]*', 'a:b', false],
    ['[\\u0020-\\u00FF]*', 'aÿ', true],
    ['[\\u0020-\\u00FF]*', 'a\u0100', false],
    ['[\\p{L}\\p{Z}\\p{N}]*', 'größe 5', true],
    ['[\\p{L}\\p{Z}\\p{N}]*', 'a,b', false],
    ['[\\s\\S]*', 'a\n\u2028\u{1F600}', true],
    ['[^ /\\.$\\x22]*', 'a-b', true],
    ['[^ /\\.$\\x22]*', 'a"b', false],
    // What Java and JavaScript read differently.
    ['a.b', 'a\u0085b', false],
    ['a.b', 'a\u2028b', false],
    ['a.b', 'a\u{1F600}b', true],
    ['\\S+', 'a\u00A0b', true],
    ['\\S+', 'a\tb', false],
    ['[\\s]', '\u00A0', false],
    ['[\\s]', '\u000B', true],
  ]
  for (const [pattern, value, matches] of cases) {
    it(`${pattern} ${matches ? 'takes' : 'refuses'} ${JSON.stringify(value)}`, () => {
      assert.equal(javaPattern(pattern).regex.test(value), matches)
    })
  }

  it('tells patterns that may take long', () => {
    assert.equal(javaPattern('arn:aws.*:kinesis:.*:\\d{12}:stream/\\S+').costly, true)
    assert.equal(javaPattern('[a-z+*]+').costly, false)
    assert.equal(javaPattern('\\d{12}').costly, false)
  })

  it('refuses what it cannot translate', () => {
    for (const pattern of ['[a-z&&[^b]]', '\\p{Alpha}', '[\\S]', '\\bword', 'a\\Z', 'a]']) {
      assert.throws(() => javaPattern(pattern), /cannot translate/, pattern)
    }
  })
})
