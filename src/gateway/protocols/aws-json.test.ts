import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { reject } from '../../kernel/outcome.ts'
import type { Schema, StructSchema } from '../../model/schema.ts'
import { awsJson, parseJson, plainJson } from './aws-json.ts'
import { Misfit, NESTING_MAX } from './protocol.ts'

const protocol = awsJson('1.1')

function struct(members: Readonly<Record<string, Schema>>): StructSchema {
  return { kind: 'struct', name: 'Shape', required: [], members }
}

/** What becomes of one member: its value, or the text of the exception. */
function decode(schema: Schema, json: string): unknown {
  const document = protocol.parse(Buffer.from(`{"M":${json}}`))
  assert.ok(document !== undefined, json)
  const input = protocol.decode(struct({ M: schema }), document)
  return input instanceof Misfit ? input.text : input['M']
}

const SCHEMAS = {
  string: { kind: 'string' },
  integer: { kind: 'integer' },
  long: { kind: 'long' },
  boolean: { kind: 'boolean' },
  blob: { kind: 'blob' },
  timestamp: { kind: 'timestamp' },
  list: { kind: 'list', of: { kind: 'string' } },
  map: { kind: 'map', key: { kind: 'string' }, of: { kind: 'string' } },
  struct: struct({ Inner: { kind: 'string' } }),
} as const satisfies Readonly<Record<string, Schema>>

const NUMBER = 'class com.amazon.coral.value.json.numbers.TruncatingBigNumber can not be converted to'
const LIST = 'Start of list found where not expected'
const OBJECT = 'Start of structure or map found where not expected.'

describe('types of JSON members', () => {
  const cases: Readonly<Record<keyof typeof SCHEMAS, readonly (readonly [json: string, outcome: unknown])[]>> = {
    string: [
      ['"a"', 'a'],
      ['1', `${NUMBER} an String`],
      ['true', 'class java.lang.Boolean can not be converted to an String'],
      ['[]', LIST],
      ['{}', OBJECT],
    ],
    integer: [
      ['5', 5],
      ['5.9', 5],
      ['-5.5', -6],
      ['100000000000', 2_147_483_647],
      ['-100000000000', -2_147_483_648],
      ['1e400', 2_147_483_647],
      ['"5"', 'class java.lang.String can not be converted to an Integer'],
      ['false', 'class java.lang.Boolean can not be converted to an Integer'],
      ['[]', LIST],
      ['{}', OBJECT],
    ],
    long: [
      ['100000000000', 100_000_000_000],
      ['1e300', Number.MAX_SAFE_INTEGER],
      ['"5"', 'class java.lang.String can not be converted to an Long'],
      ['false', 'class java.lang.Boolean can not be converted to an Long'],
    ],
    boolean: [
      ['true', true],
      ['"yes"', true],
      ['"0"', false],
      ['"Perhaps"', "'PERHAPS' can not be converted to an Boolean"],
      ['1', `${NUMBER} an Boolean`],
      ['[]', LIST],
      ['{}', OBJECT],
    ],
    blob: [
      ['"AAEC"', Buffer.of(0, 1, 2)],
      ['""', Buffer.alloc(0)],
      ['1', `${NUMBER} a Blob`],
      ['true', 'class java.lang.Boolean can not be converted to a Blob'],
      ['[]', LIST],
      ['{}', OBJECT],
      ['"abc"', "'abc' can not be converted to a Blob: Base64 encoded length is expected a multiple of 4 bytes but found: 3"],
      ['"ab!="', "'ab!=' can not be converted to a Blob: Invalid Base64 character: '!'"],
      ['"a=b="', "'a=b=' can not be converted to a Blob: Invalid Base64 character: '='"],
      ['"=aaa"', "'=aaa' can not be converted to a Blob: Invalid Base64 character: '='"],
      ['"abc😀AAA"', "'abc😀AAA' can not be converted to a Blob: Invalid Base64 character: '😀'"],
      ['"+/+="', "'+/+=' can not be converted to a Blob: Invalid last non-pad Base64 character dectected"],
      ['"AB=="', "'AB==' can not be converted to a Blob: Invalid last non-pad Base64 character dectected"],
      ['"===="', "'====' can not be converted to a Blob: Invalid last non-pad Base64 character dectected"],
      ['"A==="', "'A===' can not be converted to a Blob: Invalid last non-pad Base64 character dectected"],
    ],
    timestamp: [
      ['1441215410.867', 1_441_215_410_867],
      ['1.441215410867E9', 1_441_215_410_867],
      ['0', 0],
      ['1e400', 8.64e15],
      ['"2015"', 'class java.lang.String can not be converted to milliseconds since epoch'],
      ['true', 'class java.lang.Boolean can not be converted to milliseconds since epoch'],
      ['[]', LIST],
      ['{}', OBJECT],
    ],
    list: [
      ['["a", null, "b"]', ['a', 'b']],
      ['["a", 1]', `${NUMBER} an String`],
      ['1', 'Expected list or null'],
      ['"a"', 'Expected list or null'],
      ['true', 'Expected list or null'],
      ['{}', OBJECT],
    ],
    map: [
      ['{"a": []}', LIST],
      ['1', 'Expected map or null'],
      ['"a"', 'Expected map or null'],
      ['true', 'Expected map or null'],
      ['[]', LIST],
    ],
    struct: [
      ['{"Inner": "a", "Unknown": {"Deep": 1}}', { Inner: 'a' }],
      ['{"Inner": 1}', `${NUMBER} an String`],
      ['1', 'Expected null'],
      ['"a"', 'Expected null'],
      ['true', 'Expected null'],
      ['[]', LIST],
    ],
  }
  for (const [kind, rows] of Object.entries(cases)) {
    it(kind, () => {
      for (const [json, outcome] of [...rows, ['null', undefined] as const]) {
        assert.deepEqual(decode(SCHEMAS[kind as keyof typeof SCHEMAS], json), outcome, json)
      }
    })
  }

  it('fails at the first member in the order of the schema', () => {
    const document = protocol.parse(Buffer.from('{"B": 1, "A": []}'))
    const input = protocol.decode(struct({ A: SCHEMAS.string, B: SCHEMAS.string }), document ?? {})
    assert.deepEqual(input, new Misfit(LIST))
  })

  it('takes no member from a prototype, and sets none', () => {
    const schema = struct({ toString: SCHEMAS.string, Tags: SCHEMAS.map })
    const document = protocol.parse(Buffer.from('{"Tags": {"__proto__": "x", "constructor": "y"}, "__proto__": {"polluted": 1}}'))
    const input = protocol.decode(schema, document ?? {}) as Record<string, unknown>
    assert.deepEqual(Object.keys(input), ['Tags'])
    assert.deepEqual(Object.entries(input['Tags'] as object), [
      ['__proto__', 'x'],
      ['constructor', 'y'],
    ])
    assert.equal(({} as { polluted?: number }).polluted, undefined)
  })

  it('decodes ten million characters of base64', () => {
    const bytes = Buffer.alloc(7_500_000, 0xfb)
    assert.deepEqual(decode(SCHEMAS.blob, `"${bytes.toString('base64')}"`), bytes)
  })
})

describe('bodies of JSON requests', () => {
  it('are one object in UTF-8', () => {
    for (const text of ['', ' ', 'null', 'true', '1', '"a"', '[]', '{', '{}{}', "{'a':1}", '{"a":1,}', '{"a":NaN}']) {
      assert.equal(parseJson(Buffer.from(text)), undefined, text)
    }
    assert.equal(parseJson(Buffer.from('{"a":"ÿ"}', 'latin1')), undefined)
    assert.deepEqual(parseJson(Buffer.from(' {"a": "ü"} \n')), { a: 'ü' })
  })

  it('nest to a limit, also where nobody looks', () => {
    const nested = (levels: number): Buffer => Buffer.from(`{"Unknown":${'['.repeat(levels - 1)}${']'.repeat(levels - 1)}}`)
    assert.notEqual(parseJson(nested(NESTING_MAX)), undefined)
    assert.equal(parseJson(nested(NESTING_MAX + 1)), undefined)
    assert.equal(parseJson(nested(1_000_000)), undefined)
  })
})

describe('JSON answers', () => {
  it('hold what the schema knows, and nothing absent', () => {
    const schema = struct({
      Text: SCHEMAS.string,
      Data: SCHEMAS.blob,
      At: SCHEMAS.timestamp,
      Behind: SCHEMAS.long,
      Gone: SCHEMAS.string,
      Null: SCHEMAS.string,
      Tags: SCHEMAS.map,
      List: { kind: 'list', of: SCHEMAS.struct },
      Ratio: { kind: 'double' },
    })
    const output = {
      Text: 'ü"',
      Data: Buffer.from('hello'),
      At: 1_441_215_410_867,
      Behind: 0,
      Gone: undefined,
      Null: null,
      Tags: { a: 'b' },
      List: [{ Inner: 'a', secret: 1 }, {}],
      Ratio: Number.NaN,
      Secret: 'x',
    }
    assert.equal(
      Buffer.from(protocol.encode(schema, output)).toString(),
      '{"Text":"ü\\"","Data":"aGVsbG8=","At":1441215410.867,"Behind":0,"Tags":{"a":"b"},"List":[{"Inner":"a"},{}],"Ratio":"NaN"}',
    )
  })

  it('print times as plain decimals to the millisecond', () => {
    const encode = (ms: number): string => Buffer.from(protocol.encode(struct({ T: SCHEMAS.timestamp }), { T: ms })).toString()
    assert.equal(encode(1), '{"T":0.001}')
    assert.equal(encode(1_700_000_000_000), '{"T":1700000000}')
    assert.equal(encode(1_700_000_000_001.7), '{"T":1700000000.001}')
  })

  it('spell errors as AWS does', () => {
    const encode = (code: string, message?: string): string =>
      Buffer.from(protocol.encodeRejection(reject(code, message))).toString()
    assert.equal(encode('ResourceInUseException', 'Why'), '{"__type":"ResourceInUseException","message":"Why"}')
    assert.equal(encode('SerializationException', 'Why'), '{"__type":"SerializationException","Message":"Why"}')
    assert.equal(encode('SerializationException'), '{"__type":"SerializationException"}')
    assert.equal(
      Buffer.from(plainJson.encodeRejection(reject('UnknownOperationException'))).toString(),
      '{"Output":{"__type":"com.amazon.coral.service#UnknownOperationException"},"Version":"1.0"}',
    )
  })
})
