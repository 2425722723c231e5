// biome-ignore-all lint/suspicious/noTemplateCurlyInString: variables of policies look like that.
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { conditionOf } from './condition.ts'

type Given = Readonly<Record<string, readonly string[]>>

/** Keys of the request; `k` is the one that conditions are about. */
function holds(operator: string, wanted: readonly string[], given: Given, hasVariables = true): boolean {
  const condition = conditionOf(operator, 'K', wanted, hasVariables)
  assert.ok(condition !== undefined, operator)
  return condition((key) => given[key])
}

const HOME = 'arn:aws:kinesis:us-east-1:123456789012:stream/orders'

const rows: readonly [operator: string, wanted: readonly string[], given: readonly string[] | undefined, holds: boolean][] = [
  ['StringEquals', ['a', 'b'], ['b'], true],
  ['StringEquals', ['a', 'b'], ['B'], false],
  ['StringEquals', ['a*'], ['abc'], false],
  ['StringEquals', ['a'], undefined, false],
  ['StringNotEquals', ['a', 'b'], ['b'], false],
  ['StringNotEquals', ['a', 'b'], ['c'], true],
  ['StringNotEquals', ['a'], undefined, true],
  ['StringEqualsIgnoreCase', ['ABC'], ['abC'], true],
  ['StringNotEqualsIgnoreCase', ['ABC'], ['abC'], false],
  ['StringLike', ['a*', 'b?'], ['bx'], true],
  ['StringLike', ['a*'], ['Ax'], false],
  ['StringNotLike', ['a*', 'b?'], ['bx'], false],
  ['StringNotLike', ['a*'], undefined, true],
  ['NumericEquals', ['10'], ['10.0'], true],
  ['NumericEquals', ['ten'], ['ten'], false],
  ['NumericNotEquals', ['10'], ['11'], true],
  ['NumericNotEquals', ['10'], ['10'], false],
  ['NumericLessThan', ['10'], ['9'], true],
  ['NumericLessThan', ['10'], ['10'], false],
  ['NumericLessThanEquals', ['10'], ['10'], true],
  ['NumericGreaterThan', ['10'], ['10.5'], true],
  ['NumericGreaterThanEquals', ['10'], ['9'], false],
  ['NumericGreaterThanEquals', ['-1'], ['-1'], true],
  ['DateEquals', ['2026-07-01T00:00:00Z'], ['2026-07-01T02:00:00+02:00'], true],
  ['DateNotEquals', ['2026-07-01T00:00:00Z'], ['2026-07-01'], false],
  ['DateLessThan', ['2026-07-01T00:00:00Z'], ['2026-06-30T23:59:59.999Z'], true],
  ['DateLessThanEquals', ['1782864000'], ['2026-07-01T00:00:00Z'], true],
  ['DateGreaterThan', ['2026-07-01T00:00:00Z'], ['1782864001'], true],
  ['DateGreaterThan', ['soon'], ['2026-07-01T00:00:00Z'], false],
  ['DateGreaterThanEquals', ['2026'], ['2026-01-01T00:00:00Z'], true],
  ['Bool', ['true'], ['True'], true],
  ['Bool', ['true'], ['false'], false],
  ['Bool', ['false'], undefined, false],
  ['BinaryEquals', ['QmluYXJ5'], ['QmluYXJ5'], true],
  ['IpAddress', ['203.0.113.0/24', '2001:db8::/32'], ['203.0.113.77'], true],
  ['IpAddress', ['203.0.113.0/24', '2001:db8::/32'], ['2001:db8:1::1'], true],
  ['IpAddress', ['203.0.113.0/24'], ['203.0.114.1'], false],
  ['IpAddress', ['203.0.113.9'], ['203.0.113.9'], true],
  ['IpAddress', ['127.0.0.0/8'], ['::ffff:127.0.0.1'], true],
  ['IpAddress', ['0.0.0.0/0'], ['::1'], false],
  ['IpAddress', ['home'], ['127.0.0.1'], false],
  ['NotIpAddress', ['203.0.113.0/24'], ['203.0.113.77'], false],
  ['NotIpAddress', ['203.0.113.0/24'], ['127.0.0.1'], true],
  ['ArnEquals', ['arn:aws:kinesis:*:*:stream/*'], [HOME], true],
  ['ArnLike', ['arn:aws:kinesis:*:stream/*'], [HOME], false],
  ['ArnNotEquals', ['arn:aws:kinesis:*:*:stream/*'], [HOME], false],
  ['ArnNotLike', ['arn:aws:s3:::*'], [HOME], true],
  ['Null', ['true'], undefined, true],
  ['Null', ['true'], ['a'], false],
  ['Null', ['false'], ['a'], true],
  ['Null', ['false'], undefined, false],
  ['StringEqualsIfExists', ['a'], undefined, true],
  ['StringEqualsIfExists', ['a'], ['b'], false],
  ['StringNotEqualsIfExists', ['a'], ['a'], false],
  ['BoolIfExists', ['true'], undefined, true],
  // Each value of the request among those of the policy; nothing at all is, too.
  ['ForAllValues:StringEquals', ['a', 'b'], ['a', 'b', 'a'], true],
  ['ForAllValues:StringEquals', ['a', 'b'], ['a', 'c'], false],
  ['ForAllValues:StringEquals', ['a'], undefined, true],
  ['ForAllValues:StringNotEquals', ['a'], ['b', 'c'], true],
  ['ForAllValues:StringNotEquals', ['a'], ['b', 'a'], false],
  ['ForAllValues:StringLike', ['a*'], ['ab', 'ac'], true],
  // At least one of them.
  ['ForAnyValue:StringEquals', ['a', 'b'], ['c', 'b'], true],
  ['ForAnyValue:StringEquals', ['a'], ['c'], false],
  ['ForAnyValue:StringEquals', ['a'], undefined, false],
  ['ForAnyValue:StringNotEquals', ['a'], ['a', 'b'], true],
  ['ForAnyValue:StringNotEquals', ['a'], ['a'], false],
  ['ForAnyValue:StringEqualsIfExists', ['a'], undefined, true],
]

describe('a condition', () => {
  for (const [operator, wanted, given, expected] of rows) {
    it(`${operator} ${wanted.join(' or ')} ${expected ? 'holds' : 'does not hold'} for ${given?.join(' and ') ?? 'nothing'}`, () => {
      assert.equal(holds(operator, wanted, given === undefined ? {} : { k: given }), expected)
    })
  }

  it('may compare with what another key says', () => {
    assert.ok(holds('StringEquals', ['${aws:PrincipalTag/team}'], { k: ['red'], 'aws:principaltag/team': ['red'] }))
    assert.ok(!holds('StringEquals', ['${aws:PrincipalTag/team}'], { k: ['red'] }))
    assert.ok(holds('StringEquals', ['${aws:x}'], { k: ['${aws:x}'], 'aws:x': ['red'] }, false))
  })

  it('is none with an operator that does not exist', () => {
    for (const name of ['StringIs', 'Null:StringEquals', 'NullIfExists', 'constructor', 'ForAllValues:', '']) {
      assert.equal(conditionOf(name, 'k', ['a'], true), undefined, name)
    }
  })
})
