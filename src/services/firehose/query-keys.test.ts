import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { topLevelKeysOf } from './query-keys.ts'

describe('keys that a jq query makes', () => {
  const queries: readonly (readonly [string, readonly string[] | undefined])[] = [
    ['{customer_id: .customer_id}', ['customer_id']],
    ['{customer_id: .customer_id, year: .event_timestamp|strftime("%Y"), "month": .m}', ['customer_id', 'year', 'month']],
    ['{ a : (.b, .c), d: {e: .f, g: .h}, i: [.j, .k] }', ['a', 'd', 'i']],
    ['{a: "}", b: "x, y: z"}', ['a', 'b']],
    ['{a, b}', ['a', 'b']],
    ['{}', []],
    // What these make shows only at work.
    ['.', undefined],
    ['{(.key): .value}', undefined],
    ['{a: .b} | {c: .a}', undefined],
    ['{"\\(.x)": 1}', undefined],
    ['{a: .b', undefined],
    ['', undefined],
  ]
  for (const [query, keys] of queries) {
    it(`${query || 'nothing'}: ${keys === undefined ? 'not known' : keys.join(', ') || 'none'}`, () => {
      assert.deepEqual(topLevelKeysOf(query), keys)
    })
  }

  it('are never more than the query has words, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'{}()[]:,."\\ ab') }), (query) => {
        assert.ok((topLevelKeysOf(query)?.length ?? 0) <= query.length)
      }),
    )
  })
})
