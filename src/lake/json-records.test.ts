import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { recordsIn } from './json-records.ts'

function read(text: string | Uint8Array): { good: unknown[]; bad: string[] } {
  const all = [...recordsIn(typeof text === 'string' ? Buffer.from(text) : text)]
  return {
    good: all.filter(({ reason }) => reason === undefined).map(({ value }) => value),
    bad: all.filter(({ reason }) => reason !== undefined).map(({ bytes }) => Buffer.from(bytes).toString()),
  }
}

describe('JSON in raw objects', () => {
  it('reads lines, objects without anything between them, layout over lines, arrays, and a mark of byte order', () => {
    const good = [{ a: 1 }, { b: { c: ['}{', '"'] } }]
    for (const text of [
      '{"a":1}\n{"b":{"c":["}{","\\""]}}\n',
      '{"a":1}{"b":{"c":["}{","\\""]}}',
      `${JSON.stringify(good[0], null, 2)}\r\n${JSON.stringify(good[1], null, 2)}`,
      JSON.stringify(good, null, 1),
      '\uFEFF{"a":1}\u001E{"b":{"c":["}{","\\""]}}',
    ])
      assert.deepEqual(read(text), { good, bad: [] }, text)
    assert.deepEqual(read(''), { good: [], bad: [] })
    assert.deepEqual(read(' \n\n'), { good: [], bad: [] })
  })

  it('puts a bad line aside, and only that', () => {
    assert.deepEqual(read('{"a":1}\nhello\n{"a":2}\n'), { good: [{ a: 1 }, { a: 2 }], bad: ['hello'] })
    assert.deepEqual(read('{"a":1,\n{"a":2}\n'), { good: [{ a: 2 }], bad: ['{"a":1,'] })
    assert.deepEqual(read('{"a":"x\n{"a":2}\n'), { good: [{ a: 2 }], bad: ['{"a":"x'] })
    assert.deepEqual(read('17\n"x"\nnull\n{"a":2}[1,{"a":3}]'), { good: [{ a: 2 }, { a: 3 }], bad: ['17', '"x"', 'null', '1'] })
    assert.deepEqual(read('{"a":tru}\n{"a":1'), { good: [], bad: ['{"a":tru}', '{"a":1'] })
  })

  it('finds its way back where a record was cut off and the next one follows without a line end', () => {
    assert.deepEqual(read('{"a":"foo{"a":2}{"a":3}'), { good: [{ a: 2 }, { a: 3 }], bad: ['{"a":"foo'] })
    assert.deepEqual(read('{"a":{"a":1}{"a":2}'), { good: [{ a: 1 }, { a: 2 }], bad: ['{"a":'] })
    assert.deepEqual(read('xx{"a":1}'), { good: [{ a: 1 }], bad: ['xx'] })
  })

  it('takes no part of a bad record for a record', () => {
    assert.deepEqual(read('{"x":{"b":1},,"id":7}\n{"a":1}'), { good: [{ a: 1 }], bad: ['{"x":{"b":1},,"id":7}'] })
    assert.deepEqual(read('{"x":y,"c":{"d":1} }'), { good: [], bad: ['{"x":y,"c":{"d":1} }'] })
  })

  it('keeps every digit of a whole number', () => {
    const { good } = read('{"id":9007199254740993,"f":0.12345000000000000,"n":17}')
    assert.deepEqual(good, [{ id: 9007199254740993n, f: 0.12345, n: 17 }])
  })

  it('says what is not UTF-8, and stops at absurd nesting', () => {
    const bytes = Buffer.concat([Buffer.from('{"a":"'), Buffer.from([0xff]), Buffer.from('"}{"a":1}')])
    const [first, second] = [...recordsIn(bytes)]
    assert.equal(first?.reason, 'not UTF-8')
    assert.deepEqual(second?.value, { a: 1 })
    assert.equal(read(`{"a":${'['.repeat(500)}${']'.repeat(500)}}`).bad.length, 1)
  })

  it('loses nothing: what comes out, good or bad, is what went in', () => {
    const piece = fc.oneof(
      fc.object({ maxDepth: 2 }).map((value) => JSON.stringify(value)),
      fc.constantFrom('{"a":', '{"a":"', '}', '{', '"', ',', 'hello', '\n', '[{"a":1}', '\\', '{"a":1}'),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const bytes = Buffer.from(pieces.join(''))
        let end = 0
        let seen = 0
        for (const record of recordsIn(bytes)) {
          assert.ok(record.offset >= end, 'in order, without overlap')
          end = record.offset + record.bytes.length
          seen += record.bytes.filter((byte) => byte > 32 && ![44, 91, 93].includes(byte)).length
        }
        // Marks of an array are the only thing that is dropped on purpose, and it drops them only around whole elements.
        assert.equal(seen, bytes.filter((byte) => byte > 32 && ![44, 91, 93].includes(byte)).length)
      }),
    )
  })

  it('needs no more time for hopeless input than for good', () => {
    const { bad } = read('{"a":['.repeat(200_000))
    assert.ok(bad.length > 0)
  })
})
