import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { cbor, tag } from '@smithy/core/cbor'
import fc from 'fast-check'
import { reject } from '../../kernel/outcome.ts'
import type { Schema, StructSchema } from '../../model/schema.ts'
import { awsCbor } from './aws-cbor.ts'
import { awsJson } from './aws-json.ts'
import { Misfit } from './protocol.ts'

/**
 * JSON and CBOR are one API in two spellings: on every schema and every value, fitting or not, they give a service the same input or the
 * client the same error, and what a service answers reads the same from both.
 */
const json = awsJson('1.1')
const binary = awsCbor('1.1')

const SCALARS: readonly Schema[] = [
  { kind: 'string' },
  { kind: 'integer' },
  { kind: 'long' },
  { kind: 'double' },
  { kind: 'boolean' },
  { kind: 'blob' },
  { kind: 'timestamp' },
]
const NAMES = ['A', 'B', 'C', '__proto__', 'toString', 'Ünder']

function structOf(members: Readonly<Record<string, Schema>>): StructSchema {
  return { kind: 'struct', name: 'Shape', required: [], members }
}

const schemas = fc.letrec<{ any: Schema; struct: StructSchema }>((tie) => ({
  any: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    fc.constantFrom(...SCALARS),
    tie('any').map((of): Schema => ({ kind: 'list', of })),
    tie('any').map((of): Schema => ({ kind: 'map', key: { kind: 'string' }, of })),
    tie('struct'),
  ),
  struct: fc.dictionary(fc.constantFrom(...NAMES.slice(0, 3)), tie('any'), { minKeys: 1, maxKeys: 3 }).map(structOf),
}))

/** Whole milliseconds that a count of seconds in a double still tells apart. */
const times = fc.integer({ min: -62_000_000_000_000, max: 253_000_000_000_000 })
const texts = fc.string({ unit: 'grapheme', maxLength: 12 })

/** A value that fits, in the terms of services. */
function fitting(schema: Schema): fc.Arbitrary<unknown> {
  switch (schema.kind) {
    case 'string':
      return texts
    case 'integer':
      return fc.integer()
    case 'long':
      return fc.maxSafeInteger()
    case 'double':
      return fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0)
    case 'boolean':
      return fc.boolean()
    case 'blob':
      return fc.uint8Array({ maxLength: 12 })
    case 'timestamp':
      return times
    case 'list':
      return fc.array(fitting(schema.of), { maxLength: 3 })
    case 'map':
      return fc.dictionary(fc.constantFrom(...NAMES), fitting(schema.of), { maxKeys: 3 })
    case 'struct':
      return fc.record(Object.fromEntries(Object.entries(schema.members).map(([name, each]) => [name, fitting(each)])), {
        requiredKeys: [],
      })
  }
}

/** One value in both spellings. */
interface Spelled {
  readonly inJson: unknown
  readonly inCbor: unknown
}

const same = (arbitrary: fc.Arbitrary<unknown>): fc.Arbitrary<Spelled> =>
  arbitrary.map((value) => ({ inJson: value, inCbor: value }))

const anything: fc.Arbitrary<Spelled> = same(
  fc.oneof(
    fc.constant(null),
    fc.boolean(),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    texts,
    fc.constantFrom('yes', 'No', 'AAAA', 'AB==', 'a=b=', 'abc'),
    fc.array(texts, { maxLength: 2 }),
    fc.dictionary(fc.constantFrom(...NAMES), fc.integer(), { maxKeys: 2 }),
  ),
)

/** A value that mostly fits, as a client would write it; members the schema does not know, nulls and wrong kinds among them. */
function sent(schema: Schema): fc.Arbitrary<Spelled> {
  const right = rightKind(schema)
  // A bare number means seconds in JSON; in CBOR a time says that it is one.
  if (schema.kind === 'timestamp') return fc.oneof({ weight: 9, arbitrary: right }, fc.constant({ inJson: 'x', inCbor: 'x' }))
  return fc.oneof({ weight: 9, arbitrary: right }, { weight: 1, arbitrary: anything })
}

function rightKind(schema: Schema): fc.Arbitrary<Spelled> {
  switch (schema.kind) {
    case 'blob':
      return fc.uint8Array({ maxLength: 12 }).map((bytes) => ({ inJson: Buffer.from(bytes).toString('base64'), inCbor: bytes }))
    case 'timestamp':
      return times.map((ms) => ({ inJson: ms / 1000, inCbor: tag({ tag: 1, value: ms }) }))
    case 'list':
      return fc.array(sent(schema.of), { maxLength: 3 }).map(spelledList)
    case 'map':
      return fc.dictionary(fc.constantFrom(...NAMES), sent(schema.of), { maxKeys: 3 }).map(spelledObject)
    case 'struct': {
      const members = Object.entries(schema.members).map(([name, each]) => [name, sent(each)] as const)
      return fc.record(Object.fromEntries([...members, ['Unknown', anything]]), { requiredKeys: [] }).map(spelledObject)
    }
    default:
      return same(fitting(schema))
  }
}

function spelledList(items: readonly Spelled[]): Spelled {
  return { inJson: items.map(({ inJson }) => inJson), inCbor: items.map(({ inCbor }) => inCbor) }
}

function spelledObject(members: Readonly<Record<string, Spelled | undefined>>): Spelled {
  const entries = Object.entries(members).flatMap(([name, each]) => (each === undefined ? [] : [[name, each] as const]))
  return {
    inJson: Object.fromEntries(entries.map(([name, { inJson }]) => [name, inJson])),
    inCbor: Object.fromEntries(entries.map(([name, { inCbor }]) => [name, inCbor])),
  }
}

/** Buffers and bare arrays of bytes compare equal, prototypes do not count. */
function plain(value: unknown): unknown {
  if (value instanceof Misfit) return { misfit: value.text }
  if (value instanceof Uint8Array) return { bytes: Buffer.from(value).toString('hex') }
  if (Array.isArray(value)) return value.map(plain)
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, plain(each)]))
  return value
}

function read(protocol: typeof json, schema: StructSchema, bytes: Uint8Array): unknown {
  const document = protocol.parse(bytes)
  return document === undefined ? 'malformed' : plain(protocol.decode(schema, document))
}

describe('JSON and CBOR agree', () => {
  it('on every request, fitting or not', () => {
    let misfits = 0
    let inputs = 0
    fc.assert(
      fc.property(
        schemas.struct.chain((schema) => fc.tuple(fc.constant(schema), rightKind(schema))),
        ([schema, { inJson, inCbor }]) => {
          const fromJson = read(json, schema, Buffer.from(JSON.stringify(inJson)))
          assert.deepEqual(read(binary, schema, cbor.serialize(inCbor)), fromJson)
          assert.notEqual(fromJson, 'malformed')
          if (typeof fromJson === 'object' && fromJson !== null && 'misfit' in fromJson) misfits++
          else inputs++
        },
      ),
      { numRuns: 1500 },
    )
    assert.ok(misfits > 50 && inputs > 50, `both outcomes are met: ${misfits} misfits, ${inputs} inputs`)
  })

  it('on every answer, which reads back as it was given', () => {
    fc.assert(
      fc.property(
        schemas.struct.chain((schema) => fc.tuple(fc.constant(schema), fitting(schema))),
        ([schema, output]) => {
          assert.deepEqual(read(json, schema, json.encode(schema, output)), plain(output))
          assert.deepEqual(read(binary, schema, binary.encode(schema, output)), plain(output))
        },
      ),
      { numRuns: 800 },
    )
  })

  it('on every error', () => {
    const messages = fc.option(fc.string({ unit: 'grapheme' }), { nil: undefined })
    fc.assert(
      fc.property(fc.constantFrom('SerializationException', 'LimitExceededException'), messages, (code, message) => {
        const rejection = reject(code, message)
        const fromCbor = cbor.deserialize(binary.encodeRejection(rejection))
        assert.deepEqual(fromCbor, JSON.parse(Buffer.from(json.encodeRejection(rejection)).toString()))
      }),
    )
  })

  it('on kinds that only one of them has', () => {
    const schema = structOf({ A: { kind: 'string' } })
    assert.deepEqual(read(binary, schema, cbor.serialize({ A: Buffer.from('x') })), {
      misfit: 'class java.nio.HeapByteBuffer can not be converted to an String',
    })
    assert.deepEqual(read(binary, schema, cbor.serialize({ A: tag({ tag: 1, value: 5 }) })), {
      misfit: 'class com.amazon.coral.value.json.numbers.TruncatingBigNumber can not be converted to an String',
    })
    for (const body of [[], 'x', 1, Buffer.from('x'), tag({ tag: 1, value: 5 }), null]) {
      assert.equal(read(binary, schema, cbor.serialize(body)), 'malformed')
    }
  })
})
