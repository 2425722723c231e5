import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { compileFilters } from './filters.ts'
import { compilePattern } from './pattern.ts'

const RECORD = { partitionKey: 'ada', sequenceNumber: '4900', arrivedAtMs: 1_545_084_650_987 }

function matches(pattern: unknown, data: unknown = {}, text = JSON.stringify(data)): boolean {
  const filter = compileFilters([typeof pattern === 'string' ? pattern : JSON.stringify(pattern)])
  assert.ok(filter, 'it is a pattern')
  return filter({ ...RECORD, data: Buffer.from(text) })
}

describe('filters of a mapping', () => {
  it('match by value: text, numbers as they are written, null, nothing, booleans', () => {
    assert.equal(matches({ data: { a: ['x', 'y'] } }, { a: 'y' }), true)
    assert.equal(matches({ data: { a: ['x'] } }, { a: 'X' }), false)
    assert.equal(matches({ data: { a: [300] } }, {}, '{"a":300}'), true)
    assert.equal(matches({ data: { a: [300] } }, {}, '{"a":3.0e2}'), false)
    assert.equal(matches('{"data":{"a":[300.0]}}', {}, '{"a":300.0}'), true)
    assert.equal(matches('{"data":{"a":[300.0]}}', {}, '{"a":300}'), false)
    assert.equal(matches({ data: { a: [300] } }, { a: '300' }), false)
    assert.equal(matches({ data: { a: [null] } }, { a: null }), true)
    assert.equal(matches({ data: { a: [null] } }, {}), false)
    assert.equal(matches({ data: { a: [''] } }, { a: '' }), true)
    assert.equal(matches({ data: { a: [true] } }, { a: true }), true)
    assert.equal(matches({ data: { a: [true] } }, { a: 'true' }), false)
  })

  it('take objects as all of their members, and lists of a record as any of their values', () => {
    assert.equal(matches({ data: { a: { b: ['x'] }, c: [1] } }, { a: { b: 'x' }, c: 1 }), true)
    assert.equal(matches({ data: { a: { b: ['x'] }, c: [1] } }, { a: { b: 'x' }, c: 2 }), false)
    assert.equal(matches({ data: { a: ['x'] } }, { a: ['w', 'x'] }), true)
    assert.equal(matches({ data: { a: { b: [1], c: [2] } } }, { a: [{ b: 1 }, { c: 2 }] }), false)
    assert.equal(matches({ data: { a: { b: [1], c: [2] } } }, { a: [{ b: 1, c: 2 }] }), true)
  })

  it('know prefix, suffix, equals-ignore-case, anything-but, numeric, exists', () => {
    assert.equal(matches({ partitionKey: [{ prefix: 'ad' }] }), true)
    assert.equal(matches({ partitionKey: [{ suffix: 'da' }] }), true)
    assert.equal(matches({ partitionKey: [{ prefix: 'da' }] }), false)
    assert.equal(matches({ partitionKey: [{ 'equals-ignore-case': 'ADA' }] }), true)
    assert.equal(matches({ partitionKey: [{ 'anything-but': ['ada', 'bob'] }] }), false)
    assert.equal(matches({ partitionKey: [{ 'anything-but': 'bob' }] }), true)
    assert.equal(matches({ data: { a: [{ 'anything-but': [5] }] } }, {}), false)
    assert.equal(matches({ data: { a: [{ numeric: ['>', 10, '<=', 20] }] } }, {}, '{"a":2.0e1}'), true)
    assert.equal(matches({ data: { a: [{ numeric: ['>', 10, '<=', 20] }] } }, { a: 10 }), false)
    assert.equal(matches({ data: { a: [{ numeric: ['=', 10] }] } }, {}, '{"a":10.0}'), true)
    assert.equal(matches({ data: { a: [{ numeric: ['=', 10] }] } }, { a: '10' }), false)
    assert.equal(matches({ data: { a: [{ exists: true }] } }, { a: null }), true)
    assert.equal(matches({ data: { a: [{ exists: true }] } }, { a: { b: 1 } }), false)
    assert.equal(matches({ data: { a: [{ exists: false }] } }, {}), true)
  })

  it('know $or between members, and that metadata needs no JSON', () => {
    const either = { $or: [{ partitionKey: ['bob'] }, { data: { a: [1] } }] }
    assert.equal(matches(either, { a: 1 }), true)
    assert.equal(matches(either, { a: 2 }), false)
    assert.equal(matches({ data: { $or: [{ a: [1] }, { b: [1] }] } }, { b: 1 }), true)
    assert.equal(matches({ partitionKey: ['ada'] }, undefined, 'no JSON'), true)
    assert.equal(matches({ data: { a: [1] } }, undefined, 'no JSON'), false)
    assert.equal(matches({ approximateArrivalTimestamp: [{ numeric: ['>=', 1_545_084_650] }] }), true)
    assert.equal(matches({ sequenceNumber: ['4900'], kinesisSchemaVersion: ['1.0'] }), true)
  })

  it('take the last of members that are there twice', () => {
    assert.equal(matches('{"partitionKey":["bob"],"partitionKey":["ada"]}'), true)
  })

  it('are one of several, and none is none', () => {
    const filter = compileFilters(['{"partitionKey":["bob"]}', '{"data":{"a":[1]}}'])
    assert.equal(filter?.({ ...RECORD, data: Buffer.from('{"a":1}') }), true)
    assert.equal(filter?.({ ...RECORD, data: Buffer.from('{"a":2}') }), false)
  })

  for (const wrong of [
    'no JSON',
    '[]',
    '{}',
    '"x"',
    '{"a":1}',
    '{"a":[]}',
    '{"data":"text"}',
    '{"data":["text"]}',
    '{"$or":[{"partitionKey":["a"]}]}',
    '{"$or":[{"partitionKey":["a"]},{"data":["text"]}]}',
    '{"a":[[1]]}',
    '{"a":[{"prefix":1}]}',
    '{"a":[{"prefix":"x","suffix":"y"}]}',
    '{"a":[{"wildcard":"x*"}]}',
    '{"a":[{"cidr":"10.0.0.0/24"}]}',
    '{"a":[{"anything-but":["x",1]}]}',
    '{"a":[{"anything-but":{"prefix":"x"}}]}',
    '{"a":[{"numeric":[">"]}]}',
    '{"a":[{"numeric":["<",5,">",1]}]}',
    '{"a":[{"numeric":[">",5,"<",1]}]}',
    '{"a":[{"numeric":["=","1"]}]}',
    '{"a":[{"exists":"yes"}]}',
  ]) {
    it(`refuse ${wrong}`, () => assert.equal(compileFilters([wrong]), undefined))
  }

  it('agree with an evaluator that knows nothing of compiling', () => {
    const words = fc.constantFrom('a', 'b', 'ab', '', 'A')
    const leaves = fc.oneof(words, fc.integer({ min: 0, max: 3 }), fc.boolean(), fc.constant(null))
    const names = fc.constantFrom('x', 'y')
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof({ maxDepth: 2 }, leaves, fc.array(tie('value'), { maxLength: 3 }), fc.dictionary(names, tie('value'))),
    }))
    const operators = fc.oneof(
      leaves,
      fc.record({ prefix: words }),
      fc.record({ suffix: words }),
      fc.record({ 'equals-ignore-case': words }),
      fc.record({ 'anything-but': fc.array(words, { minLength: 1, maxLength: 2 }) }),
      fc.record({ exists: fc.boolean() }),
      fc.record({ numeric: fc.tuple(fc.constantFrom('<', '<=', '=', '>', '>='), fc.integer({ min: 0, max: 3 })) }),
    )
    const { pattern } = fc.letrec((tie) => ({
      members: fc.oneof({ maxDepth: 2 }, fc.array(operators, { minLength: 1, maxLength: 3 }), tie('pattern')),
      pattern: fc.oneof(
        fc.dictionary(names, tie('members'), { minKeys: 1 }),
        fc.record({ $or: fc.array(fc.dictionary(names, tie('members'), { minKeys: 1 }), { minLength: 2, maxLength: 3 }) }),
      ),
    }))
    fc.assert(
      fc.property(pattern, value, (wanted, given) => {
        const test = compilePattern(wanted)
        assert.ok(test)
        assert.equal(test(given), naive(wanted as Tree, given))
      }),
      { numRuns: 1_000 },
    )
  })
})

type Tree = { readonly [name: string]: unknown }

function naive(pattern: Tree, value: unknown): boolean {
  if (Array.isArray(value)) return value.some((each) => naive(pattern, each))
  for (const [name, wanted] of Object.entries(pattern)) {
    if (name === '$or') {
      if (!(wanted as Tree[]).some((each) => naive(each, value))) return false
      continue
    }
    const member = typeof value === 'object' && value !== null && Object.hasOwn(value, name) ? (value as Tree)[name] : undefined
    if (!Array.isArray(wanted)) {
      if (!naive(wanted as Tree, member)) return false
      continue
    }
    const leaves = (Array.isArray(member) ? member : [member]).filter(
      (each) => each !== undefined && (each === null || typeof each !== 'object'),
    )
    if (!wanted.some((each) => naiveLeaf(each, leaves))) return false
  }
  return true
}

function naiveLeaf(wanted: unknown, leaves: readonly unknown[]): boolean {
  if (typeof wanted !== 'object' || wanted === null) return leaves.includes(wanted)
  const [[name, operand] = []] = Object.entries(wanted)
  const texts = leaves.filter((leaf) => typeof leaf === 'string')
  const numbers = leaves.filter((leaf) => typeof leaf === 'number')
  switch (name) {
    case 'prefix':
      return texts.some((text) => text.startsWith(operand))
    case 'suffix':
      return texts.some((text) => text.endsWith(operand))
    case 'equals-ignore-case':
      return texts.some((text) => text.toUpperCase() === operand.toUpperCase())
    case 'anything-but':
      return leaves.some((leaf) => !operand.includes(leaf))
    case 'exists':
      return leaves.length > 0 === operand
    default: {
      const [comparison, bound] = operand
      return numbers.some((number) => {
        if (comparison === '=') return number === bound
        if (comparison === '<') return number < bound
        if (comparison === '<=') return number <= bound
        return comparison === '>' ? number > bound : number >= bound
      })
    }
  }
}
