import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { parsePattern } from './pattern.ts'

function matches(pattern: string, message: string): boolean {
  const found = parsePattern(pattern)
  assert.ok(found !== undefined, `${pattern} is a pattern`)
  return found(message)
}

const JSON_EVENT = JSON.stringify({
  eventType: 'UpdateTrail',
  sourceIPAddress: '111.111.111.111',
  arrayKey: ['value', 'another value'],
  objectList: [
    { name: 'a', id: 1 },
    { name: 'b', id: 2 },
  ],
  SomeObject: null,
  ThisFlag: true,
  status: 404,
  text: '404',
  'dotted.name': 'x',
})

describe('filter patterns', () => {
  const cases: readonly (readonly [string, string, boolean])[] = [
    ['', 'anything', true],
    ['ERROR', '[ERROR 400] BAD REQUEST', true],
    ['ERROR', '[error 400]', false],
    ['ERROR REQUEST', '[ERROR 400] BAD REQUEST', true],
    ['ERROR ARGUMENTS', '[ERROR 400] BAD REQUEST', false],
    ['?ERROR ?ARGUMENTS', 'MISSING ARGUMENTS', true],
    ['?ERROR ?WARN', 'fine', false],
    ['ERROR ?WARN', 'ERROR', true],
    ['"INTERNAL SERVER ERROR"', '[ERROR 500] INTERNAL SERVER ERROR', true],
    ['"a \\"b\\""', 'say a "b" now', true],
    ['ERROR -ARGUMENTS', 'ERROR MISSING ARGUMENTS', false],
    ['ERROR -"no way"', 'ERROR 4', true],
    ['-debug', 'info', true],
    ['2026/11/30', 'at 2026/11/30', true],
    ['{ $.eventType = "UpdateTrail" }', JSON_EVENT, true],
    ['{$.eventType="UpdateTrail"}', JSON_EVENT, true],
    ['{ $.eventType = UpdateTrail }', JSON_EVENT, true],
    ['{ $.eventType = "Update*" }', JSON_EVENT, true],
    ['{ $.eventType != "UpdateTrail" }', JSON_EVENT, false],
    ['{ $.missing != "UpdateTrail" }', JSON_EVENT, false],
    ['{ $.sourceIPAddress != 123.123.* }', JSON_EVENT, true],
    ['{ $.arrayKey[0] = "value" }', JSON_EVENT, true],
    ['{ $.arrayKey[*] = "another*" }', JSON_EVENT, true],
    ['{ $.objectList[1].id = 2 }', JSON_EVENT, true],
    ['{ $.objectList[1].id > 2 }', JSON_EVENT, false],
    ['{ $.objectList[*].id >= 2 }', JSON_EVENT, true],
    ['{ $.SomeObject IS NULL }', JSON_EVENT, true],
    ['{ $.SomeOtherObject NOT EXISTS }', JSON_EVENT, true],
    ['{ $.SomeObject NOT EXISTS }', JSON_EVENT, false],
    ['{ $.ThisFlag IS TRUE }', JSON_EVENT, true],
    ['{ $.ThisFlag IS FALSE }', JSON_EVENT, false],
    ['{ $.status = 404 }', JSON_EVENT, true],
    ['{ $.text = 404 }', JSON_EVENT, true],
    ['{ $.status = 4.04e2 }', JSON_EVENT, true],
    ['{ $.status = 4* }', JSON_EVENT, true],
    ['{ $.["dotted.name"] = "x" }', JSON_EVENT, true],
    ["{ $.['dotted.name'] = x }", JSON_EVENT, true],
    ['{ ($.status < 100) || ($.ThisFlag IS TRUE && $.status > 400) }', JSON_EVENT, true],
    ['{ $.status > 400 && $.eventType = "x" }', JSON_EVENT, false],
    ['{ $.a = 1 }', 'no json', false],
    ['{ $.a = "?" }', '{"a":"?"}', true],
    ['{ $.a = "?*" }', '{"a":"xy"}', false],
    ['{ $.__proto__ = "x" }', '{"a":1}', false],
    ['[ip, user, status = 4*]', '1.1.1.1 frank 404', true],
    ['[ip, user, status = 4*]', '1.1.1.1 frank 200', false],
    ['[ip, user, status = 4*]', '1.1.1.1 frank 404 more', false],
    ['[..., status = 404, bytes > 1000]', '127.0.0.1 - frank [10/Oct/2000:13:25:15 -0700] "GET /a HTTP/1.0" 404 1534', true],
    ['[ip, id, user, time, request = "*html*", status = 4* || status = 5*, bytes]', '1 - f [t t] "GET /a.html" 500 1', true],
    ['[w1 != "x" && w1 != "y", ...]', 'y b', false],
    ['[first, ...]', 'a b c', true],
  ]
  for (const [pattern, message, expected] of cases) {
    it(`${pattern || 'an empty one'} ${expected ? 'matches' : 'does not match'} ${message.slice(0, 40)}`, () => {
      assert.equal(matches(pattern, message), expected)
    })
  }

  for (const bad of [
    '"open',
    '{ $.a }',
    '{ $.a = }',
    '{ $.a = 1',
    '{ a = 1 }',
    '[a, b',
    '[a, ..., b, ...]',
    '%a+%',
    '{ $.a = %x% }',
    '{ $.a = 1 } x',
    '{ $.a < "x" }',
    'a"b',
  ]) {
    it(`${bad} is none`, () => assert.equal(parsePattern(bad), undefined))
  }

  it('terms mean what their parts say, in any order and number', () => {
    const word = fc.stringMatching(/^[a-c]{1,3}$/)
    const terms = fc.array(fc.record({ sign: fc.constantFrom('', '-'), word, quoted: fc.boolean() }), {
      minLength: 1,
      maxLength: 5,
    })
    fc.assert(
      fc.property(terms, fc.stringMatching(/^[a-c ]{0,12}$/), (all, message) => {
        const pattern = all.map(({ sign, word: text, quoted }) => `${sign}${quoted ? `"${text}"` : text}`).join(' ')
        assert.equal(
          matches(pattern, message),
          all.every(({ sign, word: text }) => message.includes(text) !== (sign === '-')),
        )
      }),
    )
  })

  it('any value that is quoted in a condition finds itself', () => {
    const value = fc.string().filter((text) => !text.includes('*'))
    fc.assert(
      fc.property(value, value, (text, other) => {
        const pattern = `{ $.a.b = "${text.replace(/["\\]/g, '\\$&')}" }`
        assert.ok(matches(pattern, JSON.stringify({ a: { b: text } })))
        assert.equal(matches(pattern, JSON.stringify({ a: { b: other } })), text === other)
      }),
    )
  })

  it('no text at all makes it throw', () => {
    const pieces = fc.array(
      fc.constantFrom(
        '{',
        '}',
        '$',
        '.a',
        '[',
        ']',
        '*',
        '=',
        '!=',
        '<',
        '&&',
        '||',
        '(',
        ')',
        '"',
        '\\',
        ' ',
        '?',
        '-',
        ',',
        '...',
        'x',
        '1',
        'IS NULL',
        '%',
      ),
    )
    fc.assert(
      fc.property(
        fc.oneof(
          pieces.map((each) => each.join('')),
          fc.string(),
        ),
        fc.string(),
        (pattern, message) => {
          parsePattern(pattern)?.(message)
        },
      ),
      { numRuns: 2000 },
    )
  })
})
