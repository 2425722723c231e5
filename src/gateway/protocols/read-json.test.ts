import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import type { Schema, StructSchema } from '../../model/schema.ts'
import { parseJson } from './aws-json.ts'
import { Misfit } from './protocol.ts'
import { readJson } from './read-json.ts'
import { decodeShape } from './shape-input.ts'

function struct(members: Readonly<Record<string, Schema>>): StructSchema {
  return { kind: 'struct', name: 'Shape', required: [], members }
}

const schema = struct({
  Name: { kind: 'string' },
  Data: { kind: 'blob' },
  Count: { kind: 'integer' },
  Items: {
    kind: 'list',
    of: struct({ Data: { kind: 'blob' }, Key: { kind: 'string' }, Keys: { kind: 'list', of: { kind: 'string' } } }),
  },
})

/** What the long way says, whatever it says. */
function reference(body: Buffer): unknown {
  const document = parseJson(body)
  return document === undefined ? 'malformed' : decodeShape(schema, document)
}

function agrees(body: Buffer): boolean {
  const input = readJson(schema, body)
  if (input === undefined) return false
  const expected = reference(body)
  assert.ok(!(expected instanceof Misfit) && typeof expected === 'object', `read what is no input: ${body.toString('latin1')}`)
  assert.deepEqual(plain(input), plain(expected))
  return true
}

/** Bytes as text, so that views of different buffers compare by what they hold. */
function plain(value: unknown): unknown {
  if (value instanceof Uint8Array) return `bytes ${Buffer.from(value).toString('hex')}`
  if (Array.isArray(value)) return value.map(plain)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, plain(each)]))
}

const texts = fc.oneof(fc.string({ maxLength: 12 }), fc.string({ unit: 'grapheme', maxLength: 4 }), fc.uuid())
const base64 = fc.uint8Array({ maxLength: 40 }).map((bytes) => Buffer.from(bytes).toString('base64'))
/** Letters that look like base64 and may not be. */
const nearBase64 = fc.oneof(base64, fc.string({ unit: fc.constantFrom(...'AQgw9+/-_= \t\n'), maxLength: 12 }))
const entries = fc.record({ Data: nearBase64, Key: texts, Keys: fc.array(texts, { maxLength: 3 }) }, { requiredKeys: [] })
const bodies = fc
  .tuple(
    fc.record(
      {
        Name: fc.oneof({ weight: 9, arbitrary: texts }, fc.constant(null)),
        Data: nearBase64,
        Count: fc.integer(),
        Items: fc.array(fc.oneof({ weight: 9, arbitrary: entries }, fc.constant(null)), { maxLength: 4 }),
        Unknown: texts,
      },
      { requiredKeys: [] },
    ),
    fc.constantFrom(undefined, 1, '\t', ' '),
  )
  .map(([document, indent]) => JSON.stringify(document, undefined, indent))

const plainBodies = fc
  .record(
    { Name: fc.uuid(), Data: base64, Items: fc.array(fc.record({ Data: base64, Key: fc.uuid() }), { maxLength: 5 }) },
    { requiredKeys: [] },
  )
  .map((document) => JSON.stringify(document))

describe('reading JSON the short way', () => {
  it('reads every plain body, and says what the long way says', () => {
    fc.assert(
      fc.property(plainBodies, (text) => {
        assert.ok(agrees(Buffer.from(text)), `left alone: ${text}`)
      }),
    )
  })

  it('agrees with the long way on whatever else it reads', () => {
    fc.assert(
      fc.property(bodies, (text) => void agrees(Buffer.from(text))),
      { numRuns: 2_000 },
    )
  })

  it('agrees on bodies that were damaged', () => {
    const damage = fc.array(
      fc.tuple(
        fc.nat(),
        fc.constantFrom('replace', 'insert', 'delete', 'copy'),
        fc.oneof(fc.nat({ max: 255 }), fc.constantFrom(...Buffer.from('"\\{}[]:,=-_+/ \n0n'))),
      ),
      { minLength: 1, maxLength: 3 },
    )
    fc.assert(
      fc.property(fc.oneof(bodies, plainBodies), damage, (text, steps) => {
        let body = Buffer.from(text)
        for (const [place, how, byte] of steps) {
          const at = place % (body.length + 1)
          const rest = how === 'delete' || how === 'replace' ? at + 1 : how === 'copy' ? Math.floor(at / 2) : at
          const middle = how === 'insert' || how === 'replace' ? Buffer.from([byte]) : Buffer.alloc(0)
          body = Buffer.concat([body.subarray(0, at), middle, body.subarray(rest)])
        }
        agrees(body)
      }),
      { numRuns: 5_000 },
    )
  })

  const leftAlone = {
    'an escape': '{"Name":"a\\u0041"}',
    'what is not ASCII': '{"Name":"ü"}',
    'a number': '{"Count":1}',
    null: '{"Name":null}',
    'an unknown member': '{"Nam":"a"}',
    'a member twice': '{"Name":"a","Name":"b"}',
    'a control character': '{"Name":"a\u0001"}',
    'the URL alphabet': '{"Data":"-_-_"}',
    'padding in the middle': '{"Data":"QQ==QUJD"}',
    'bits behind the last byte': '{"Data":"QUK="}',
    'nothing but padding': '{"Data":"===="}',
    'a blank in base64': '{"Data":"QUJD QUI"}',
    'a comma before the end': '{"Name":"a",}',
    'something behind the end': '{"Name":"a"}x',
    'no end': '{"Name":"a"',
    'no object': '["a"]',
    nothing: '',
  } as const
  for (const [what, text] of Object.entries(leftAlone)) {
    it(`leaves ${what} to the long way`, () => assert.equal(readJson(schema, Buffer.from(text)), undefined))
  }

  it('gives data that later requests do not overwrite', () => {
    const first = readJson(schema, Buffer.from('{"Data":"QUJD"}'))
    readJson(schema, Buffer.from('{"Data":"WFla"}'))
    assert.deepEqual(plain(first), { Data: 'bytes 414243' })
  })
})
