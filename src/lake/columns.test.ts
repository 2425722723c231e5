import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { type Cell, type ColumnType, cellOf } from './columns.ts'
import { Inference } from './infer.ts'

describe('values in columns', () => {
  const noon = new Date('2026-11-30T12:00:00Z')
  const cases: readonly (readonly [ColumnType, unknown, Cell | undefined])[] = [
    ['string', 17, '17'],
    ['string', { a: [1n] }, '{"a":[1]}'],
    ['json', 'x', '"x"'],
    ['bigint', 17, 17n],
    ['bigint', '-17', -17n],
    ['bigint', 9223372036854775807n, 9223372036854775807n],
    ['bigint', 9223372036854775808n, undefined],
    ['bigint', 1.5, undefined],
    ['bigint', '1e3', undefined],
    ['bigint', true, undefined],
    ['double', 17, 17],
    ['double', '1.5e3', 1500],
    ['double', 'NaN', undefined],
    ['double', '', undefined],
    ['boolean', 'true', true],
    ['boolean', 0, undefined],
    ['timestamp', '2026-11-30T12:00:00Z', noon],
    ['timestamp', '2026-11-30 12:00:00', noon],
    ['timestamp', '2026-11-30T13:00:00.000+01:00', noon],
    ['timestamp', '2026-11-30T13:00+0100', noon],
    ['timestamp', '2026-11-30T11:00:00,000999-01', noon],
    ['timestamp', '2026-11-30', new Date('2026-11-30T00:00:00Z')],
    ['timestamp', noon.getTime(), noon],
    ['timestamp', noon.getTime() / 1000, noon],
    ['timestamp', noon.getTime() * 1000 + 999, noon],
    ['timestamp', '2026-13-30T12:00:00Z', undefined],
    ['timestamp', '30.11.2026', undefined],
    ['timestamp', '0026-11-30T12:00:00Z', undefined],
    ['timestamp', -1e12, undefined],
    ['timestamp', {}, undefined],
  ]
  for (const [type, value, expected] of cases) {
    it(`${typeof value === 'bigint' ? value : JSON.stringify(value, (_, each) => (typeof each === 'bigint' ? String(each) : each))} as ${type}`, () => {
      assert.deepEqual(cellOf(value, type), expected)
      assert.equal(cellOf(null, type), null)
      assert.equal(cellOf(undefined, type), null)
    })
  }
})

describe('columns found in records', () => {
  function found(...records: readonly Readonly<Record<string, unknown>>[]): unknown {
    const inference = new Inference()
    for (const record of records) inference.add(record)
    return inference.columns()
  }

  it('has a type that holds all that was seen', () => {
    const first = {
      i: 1,
      d: 1,
      s: 'x',
      t: '2026-11-30T12:00:00Z',
      u: '2026-11-30T12:00:00Z',
      b: true,
      m: true,
      o: { a: 1 },
      n: null,
    }
    const second = {
      i: 9007199254740993n,
      d: 1.5,
      s: 'y',
      t: '2026-11-30T12:00:00+01:00',
      u: 'later',
      b: false,
      m: 1,
      o: [1],
      n: null,
    }
    const columns = { i: 'bigint', d: 'double', s: 'string', t: 'timestamp', u: 'string', b: 'boolean', m: 'string', o: 'json' }
    assert.deepEqual(found(first, second), columns)
    assert.deepEqual(found(second, first), columns)
  })

  it('takes one of two names that SQL does not tell apart, and no more than it should', () => {
    assert.deepEqual(found({ Amount: 1 }, { amount: 'x', Amount: 2 }), { Amount: 'bigint' })
    const wide = Object.fromEntries(Array.from({ length: 1_000 }, (_, number) => [`f${number}`, 1]))
    assert.equal(Object.keys(found(wide) as object).length, 300)
  })
})
