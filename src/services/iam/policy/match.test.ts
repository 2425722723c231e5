// biome-ignore-all lint/suspicious/noTemplateCurlyInString: variables of policies look like that.
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { arnPatternOf, patternOf } from './match.ts'

const NOTHING = (): undefined => undefined
const WILD = { hasVariables: false, hasWildcards: true }
const WITH_VARIABLES = { hasVariables: true, hasWildcards: true }

/** By definition, and slow: every way to spend a star is tried. */
function naive(pattern: string, text: string): boolean {
  const [first = '', ...rest] = pattern
  if (pattern === '') return text === ''
  if (first === '*') return naive(rest.join(''), text) || (text !== '' && naive(pattern, text.slice(1)))
  return text !== '' && (first === '?' || first === text[0]) && naive(rest.join(''), text.slice(1))
}

describe('a pattern', () => {
  it('matches what the definition says it does', () => {
    const pattern = fc.array(fc.constantFrom('a', 'b', ':', '*', '?'), { maxLength: 8 }).map((all) => all.join(''))
    const text = fc.array(fc.constantFrom('a', 'b', ':'), { maxLength: 10 }).map((all) => all.join(''))
    fc.assert(
      fc.property(pattern, text, (wanted, given) => {
        assert.equal(patternOf(wanted, WILD).matches(given, NOTHING), naive(wanted, given))
      }),
      { numRuns: 2000 },
    )
  })

  it('matches runs longer than a machine word', () => {
    for (const length of [31, 32, 33, 63, 64, 65, 130]) {
      const run = Array.from({ length }, (_, index) => (index % 7 === 3 ? '?' : String.fromCharCode(97 + (index % 5)))).join('')
      const text = run.replaceAll('?', 'z')
      const pattern = patternOf(`x*${run}*y`, WILD)
      assert.ok(pattern.matches(`x---${text}--y`, NOTHING), `${length}`)
      assert.ok(pattern.matches(`x${text.slice(0, -1)}${text}y`, NOTHING), `${length}, after a false start`)
      assert.ok(!pattern.matches(`x---${text.slice(1)}--y`, NOTHING), `${length}, one short`)
    }
  })

  it('takes a hostile one in one pass over the text', () => {
    // Going back at each star would take 10^9 steps and more for these.
    const text = 'a'.repeat(20_000)
    for (const hostile of [`${'*a'.repeat(3_000)}*b`, `*${'a?'.repeat(3_000)}b*`, `${'*?'.repeat(3_000)}b`]) {
      assert.equal(patternOf(hostile, WILD).matches(text, NOTHING), false)
    }
  })

  it('compares actions whatever their case', () => {
    const pattern = patternOf('Kinesis:Get*', { ...WILD, ignoresCase: true })
    assert.ok(pattern.matches('kinesis:getRecords', NOTHING))
    assert.ok(!pattern.matches('kinesis:PutRecord', NOTHING))
  })

  it('is plain text where wildcards mean nothing', () => {
    const pattern = patternOf('a*?', { hasVariables: false, hasWildcards: false })
    assert.ok(pattern.matches('a*?', NOTHING))
    assert.ok(!pattern.matches('abc', NOTHING))
  })
})

describe('a variable', () => {
  const value = (key: string): string | undefined => ({ 'aws:username': 'ann*', 'aws:empty': '' })[key]
  const rows: readonly [pattern: string, text: string, matches: boolean][] = [
    ['home/${aws:username}/*', 'home/ann*/x', true],
    // What it stands for is no pattern.
    ['home/${aws:username}/*', 'home/anna/x', false],
    ['home/${AWS:UserName}', 'home/ann*', true],
    ['home/${aws:nobody}', 'home/', false],
    ['home/${aws:empty}', 'home/', true],
    ["home/${aws:nobody, 'any one'}", 'home/any one', true],
    ['a${*}b', 'a*b', true],
    ['a${*}b', 'axb', false],
    ['a${?}b', 'a?b', true],
    ['a${$}b', 'a$b', true],
    ['a${unclosed', 'a${unclosed', true],
  ]
  for (const [pattern, text, matches] of rows) {
    it(`${pattern} ${matches ? 'matches' : 'does not match'} ${text}`, () => {
      assert.equal(patternOf(pattern, WITH_VARIABLES).matches(text, value), matches)
    })
  }

  it('is plain text in policies of the older version', () => {
    assert.ok(patternOf('${aws:username}', WILD).matches('${aws:username}', value))
  })
})

describe('a pattern of an ARN', () => {
  const STREAM = 'arn:aws:kinesis:ap-south-1:123456789012:stream/orders'
  const CONSUMER = `${STREAM}/consumer/app:1700000000`
  const rows: readonly [pattern: string, arn: string, matches: boolean][] = [
    ['*', STREAM, true],
    ['*', '*', true],
    [STREAM, STREAM, true],
    [STREAM, CONSUMER, false],
    [`${STREAM}*`, CONSUMER, true],
    [`${STREAM}/*`, CONSUMER, true],
    [`${STREAM}/*`, STREAM, false],
    ['arn:aws:kinesis:*:*:stream/*', STREAM, true],
    ['arn:aws:kinesis:*:*:stream/orders/consumer/app*', CONSUMER, true],
    // Fields are compared one by one: a wildcard stays inside its own.
    ['arn:aws:kinesis:*:stream/orders', STREAM, false],
    ['arn:aws:*stream/orders', STREAM, false],
    ['arn:aws:kinesis:us-*:*:stream/orders', STREAM, false],
    ['arn:aws:kinesis:ap-*:1?34*:str*m/?rders', STREAM, true],
    // What is not written may be anything.
    ['arn:aws:kinesis:*', STREAM, true],
    ['arn:aws:kinesis', STREAM, true],
    ['arn:aws:s3', STREAM, false],
    ['arn:aws:s3:::lake/*', 'arn:aws:s3:::lake/a:b/c', true],
    ['arn:aws:s3:::lake/*:b/*', 'arn:aws:s3:::lake/a:b/c', true],
    ['arn:aws:s3:::Lake/*', 'arn:aws:s3:::lake/a', false],
    ['arn:aws:s3:::*', '*', false],
    ['arn:aws:lambda:*:*:function:f:*', 'arn:aws:lambda:us-east-1:1:function:f:live', true],
    ['arn:aws:lambda:*:*:function:f:*', 'arn:aws:lambda:us-east-1:1:function:f', false],
  ]
  for (const [pattern, arn, matches] of rows) {
    it(`${pattern} ${matches ? 'matches' : 'does not match'} ${arn}`, () => {
      assert.equal(arnPatternOf(pattern, { hasVariables: false }).matches(arn, NOTHING), matches)
    })
  }

  it('is not split by what a variable stands for', () => {
    const pattern = arnPatternOf('arn:aws:s3:::${aws:userid}/*', { hasVariables: true })
    assert.ok(pattern.matches('arn:aws:s3:::AROA:me/x', () => 'AROA:me'))
  })
})
