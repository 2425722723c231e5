import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import type { Schema, StructSchema } from '../../model/schema.ts'
import type { JsonSink, WrittenList } from '../../model/written-list.ts'
import { awsCbor } from './aws-cbor.ts'
import { decodeCbor } from './cbor.ts'
import { writeJson } from './write-json.ts'

function struct(members: Readonly<Record<string, Schema>>): StructSchema {
  return { kind: 'struct', name: 'Shape', required: [], members }
}

const inner = struct({ Text: { kind: 'string' }, Bytes: { kind: 'blob' } })
const schema = struct({
  Text: { kind: 'string' },
  Whole: { kind: 'long' },
  Ratio: { kind: 'double' },
  Yes: { kind: 'boolean' },
  Bytes: { kind: 'blob' },
  At: { kind: 'timestamp' },
  Inner: inner,
  Items: { kind: 'list', of: inner },
  Named: { kind: 'map', key: { kind: 'string' }, of: { kind: 'blob' } },
})

/** The plain way: a tree, and `JSON.stringify`. */
function tree(of: Schema, value: unknown): unknown {
  switch (of.kind) {
    case 'blob':
      return Buffer.from(value as Uint8Array).toString('base64')
    case 'timestamp':
      return Math.floor(value as number) / 1000
    case 'double':
      return Number.isFinite(value) ? value : String(value)
    case 'list':
      return (value as readonly unknown[]).map((each) => tree(of.of, each))
    case 'map':
      return Object.fromEntries(Object.entries(value as object).map(([name, each]) => [name, tree(of.of, each)]))
    case 'struct': {
      const known = Object.entries(value as object).filter(
        ([name, each]) => Object.hasOwn(of.members, name) && each !== undefined && each !== null,
      )
      return Object.fromEntries(known.map(([name, each]) => [name, tree(of.members[name] as Schema, each)]))
    }
    default:
      return value
  }
}

const texts = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.string({ unit: fc.constantFrom('\ud800', '"', '\\', 'ü', '\u2028', 'a') }),
)
/** Around the size at which blobs are written apart, and beyond. */
const blobs = fc.oneof(fc.uint8Array({ maxLength: 20 }), fc.uint8Array({ minLength: 250, maxLength: 700 }))
const optional = <T>(of: fc.Arbitrary<T>) => fc.oneof({ weight: 5, arbitrary: of }, fc.constantFrom(undefined, null))
const inners = fc.record({ Text: optional(texts), Bytes: optional(blobs), constructor: texts }, { requiredKeys: [] })
const outputs = fc.record(
  {
    Text: optional(texts),
    Whole: optional(fc.maxSafeInteger()),
    Ratio: optional(fc.double()),
    Yes: optional(fc.boolean()),
    Bytes: optional(blobs),
    At: optional(fc.integer({ min: 0, max: 4e12 })),
    Inner: optional(inners),
    Items: optional(fc.array(inners, { maxLength: 4 })),
    Named: optional(
      fc.dictionary(
        texts.filter((name) => name !== '__proto__'),
        blobs,
        { maxKeys: 3 },
      ),
    ),
    Unknown: texts,
  },
  { requiredKeys: [] },
)

describe('writing JSON', () => {
  it('writes what a tree and JSON.stringify would, to the letter', () => {
    fc.assert(
      fc.property(outputs, (output) => {
        assert.equal(writeJson(schema, output).toString('utf8'), JSON.stringify(tree(schema, output)).toWellFormed())
      }),
      { numRuns: 1_000 },
    )
  })

  it('writes texts longer than what it keeps together', () => {
    const output = {
      Text: 'ü'.repeat(100_000),
      Items: Array.from({ length: 3_000 }, (_, i) => ({ Text: `€${i}`, Bytes: Buffer.alloc(i % 600, i) })),
    }
    assert.equal(writeJson(schema, output).toString('utf8'), JSON.stringify(tree(schema, output)))
  })

  it('lets a list write itself, and reads it in CBOR', () => {
    const members = [{ Text: 'a', Bytes: Buffer.from('b') }]
    const list: WrittenList<unknown> = {
      [Symbol.iterator]: () => members[Symbol.iterator](),
      writeJson(out: JsonSink) {
        out.expect(1_000)
        out.text('[{"Text":"a","Bytes":')
        out.base64(Buffer.from('xbx'), 1, 2)
        out.text('}]')
      },
    }
    assert.equal(
      writeJson(schema, { Whole: 1, Items: list }).toString('utf8'),
      '{"Whole":1,"Items":[{"Text":"a","Bytes":"Yg=="}]}',
    )
    const fromCbor = decodeCbor(Buffer.from(awsCbor('1.1').encode(schema, { Items: list })), 10)
    assert.deepEqual(fromCbor, decodeCbor(Buffer.from(awsCbor('1.1').encode(schema, { Items: members })), 10))
  })
})
