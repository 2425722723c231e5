import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { assertPlainJson, deepFreeze } from './plain-json.ts'

describe('plain JSON', () => {
  it('takes everything that JSON gives', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => assertPlainJson(value, 'value')))
    assertPlainJson({ absent: undefined }, 'value')
  })

  it('takes nothing else, and says where it stands', () => {
    const wrong = [
      1n,
      undefined,
      Number.NaN,
      Number.NEGATIVE_INFINITY,
      new Date(0),
      new Map(),
      Symbol('s'),
      () => 0,
      new Uint8Array(1),
    ]
    for (const value of wrong)
      assert.throws(() => assertPlainJson({ list: [0, { value }, value] }, 'x'), /^AssertionFailure: x\.list\[[12]\]/)
  })

  it('freezes all the way down', () => {
    const value = { list: [{ deep: {} }] }
    assert.equal(deepFreeze(value), value)
    assert.throws(() => Object.assign(value.list[0]?.deep ?? {}, { more: 1 }), TypeError)
    assert.throws(() => value.list.push({ deep: {} }), TypeError)
  })
})
