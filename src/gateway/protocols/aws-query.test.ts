import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { reject } from '../../kernel/outcome.ts'
import type { AwsQueryService } from '../../model/api.ts'
import type { Schema, StructSchema } from '../../model/schema.ts'
import { decodeQuery, encodeQuery, encodeQueryError, formOf, wordedForQuery } from './aws-query.ts'

function struct(name: string, members: StructSchema['members'], places?: StructSchema['places']): StructSchema {
  return { kind: 'struct', name, required: [], members, ...(places !== undefined && { places }) }
}

const text: Schema = { kind: 'string' }
const Tag = struct('Tag', { Key: text, Value: text })
const Everything = struct(
  'Everything',
  {
    Name: text,
    Seconds: { kind: 'integer' },
    Bytes: { kind: 'long' },
    Ratio: { kind: 'double' },
    Strict: { kind: 'boolean' },
    At: { kind: 'timestamp' },
    Blob: { kind: 'blob' },
    Inner: struct('Inner', { Tag, Deep: struct('Deep', { Name: text }) }),
    Tags: { kind: 'list', of: Tag },
    Flat: { kind: 'list', of: text, flat: true },
    Items: { kind: 'list', of: text, item: 'item' },
    Map: { kind: 'map', key: { kind: 'string' }, of: Tag },
    FlatMap: { kind: 'map', key: { kind: 'string' }, of: text, flat: true, names: { key: 'Name', value: 'Value' } },
    Renamed: text,
  },
  { Renamed: { in: 'element', name: 'Other' } },
)

type Pair = readonly [name: string, value: string]

/** As clients write an input: the definition of the protocol, once more and from its other side. */
function pairsOf(schema: Schema, name: string, value: unknown): readonly Pair[] {
  switch (schema.kind) {
    case 'struct':
      return Object.entries(value as Record<string, unknown>).flatMap(([member, each]) => {
        const place = schema.places?.[member]
        const called = place?.in === 'element' ? place.name : member
        return pairsOf(schema.members[member] as Schema, name === '' ? called : `${name}.${called}`, each)
      })
    case 'list': {
      const items = value as readonly unknown[]
      if (items.length === 0) return [[name, '']]
      const stem = schema.flat === true ? name : `${name}.${schema.item ?? 'member'}`
      return items.flatMap((item, i) => pairsOf(schema.of, `${stem}.${i + 1}`, item))
    }
    case 'map': {
      const entries = Object.entries(value as Record<string, unknown>)
      if (entries.length === 0) return [[name, '']]
      const stem = schema.flat === true ? name : `${name}.entry`
      const { key, value: of } = schema.names ?? { key: 'key', value: 'value' }
      return entries.flatMap(([each, item], i) => [
        [`${stem}.${i + 1}.${key}`, each] as const,
        ...pairsOf(schema.of, `${stem}.${i + 1}.${of}`, item),
      ])
    }
    case 'timestamp':
      return [[name, new Date(value as number).toISOString()]]
    case 'blob':
      return [[name, Buffer.from(value as Uint8Array).toString('base64')]]
    default:
      return [[name, String(value)]]
  }
}

const anyText = fc.string({ unit: 'binary', maxLength: 8 })
const anyTag = fc.record({ Key: anyText, Value: anyText })
const anyInput = fc.record(
  {
    Name: anyText,
    Seconds: fc.integer(),
    Bytes: fc.maxSafeInteger(),
    Ratio: fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
    Strict: fc.boolean(),
    At: fc.date({ noInvalidDate: true, min: new Date(0), max: new Date('9999-12-31') }).map((date) => date.getTime()),
    Blob: fc.uint8Array({ maxLength: 8 }).map((bytes) => Buffer.from(bytes)),
    Inner: fc.record({ Tag: anyTag, Deep: fc.record({ Name: anyText }) }),
    Tags: fc.array(anyTag, { maxLength: 12 }),
    Flat: fc.array(anyText, { maxLength: 12 }),
    Items: fc.array(anyText, { maxLength: 3 }),
    Map: fc.dictionary(anyText, anyTag, { maxKeys: 4 }),
    FlatMap: fc.dictionary(anyText, anyText, { maxKeys: 4 }),
    Renamed: anyText,
  },
  { requiredKeys: [] },
)

function decoded(pairs: readonly Pair[]): unknown {
  const form = formOf(pairs)
  assert.ok(form !== undefined)
  return decodeQuery(Everything, form)
}

/** Without prototypes, which maps of inputs do not have. */
function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value))
}

describe('a form', () => {
  it('gives the input that was written, in whatever order its parts come', () => {
    fc.assert(
      fc.property(anyInput, fc.func(fc.integer()), (input, order) => {
        const pairs = pairsOf(Everything, '', input)
        const shuffled = pairs.toSorted(([a], [b]) => order(a) - order(b))
        assert.deepEqual(plain(decoded(shuffled)), plain(input))
      }),
    )
  })

  it('never throws, whatever it says', () => {
    const step = fc.oneof(
      fc.constantFrom(
        ...Object.keys(Everything.members),
        'member',
        'entry',
        'key',
        'value',
        '1',
        '0',
        '99999999999',
        '__proto__',
        '',
      ),
      fc.string({ maxLength: 4 }),
    )
    const name = fc.array(step, { minLength: 1, maxLength: 6 }).map((steps) => steps.join('.'))
    fc.assert(
      fc.property(fc.array(fc.tuple(name, anyText), { maxLength: 20 }), (pairs) => {
        const form = formOf(pairs)
        if (form !== undefined) decodeQuery(Everything, form)
      }),
    )
  })

  const misfits: readonly (readonly [string, string, string])[] = [
    ['Seconds', 'abc', "'abc' can not be converted to an Integer"],
    ['Seconds', '2147483648', "'2147483648' can not be converted to an Integer"],
    ['Strict', 'maybe', "'maybe' can not be converted to an Boolean"],
    ['At', 'yesterday', "'yesterday' can not be converted to milliseconds since epoch"],
    ['Blob', '?', "'?' can not be converted to a Blob: Base64 encoded length is expected a multiple of 4 bytes but found: 1"],
    ['Name.member.1', 'x', 'Start of structure or map found where not expected.'],
    ['Map.entry.1.key', 'x', 'Unexpected end of map entry.'],
  ]
  for (const [name, value, message] of misfits) {
    it(`is refused for ${name}=${value}`, () => assert.deepEqual(decoded([[name, value]]), reject('MalformedInput', message)))
  }

  it('orders what is numbered by its numbers, and passes over what is not there', () => {
    assert.deepEqual(
      decoded([
        ['Flat.10', 'c'],
        ['Flat.2', 'b'],
        ['Flat.1', 'a'],
        ['Flat.0', 'no'],
      ]),
      { Flat: ['a', 'b', 'c'] },
    )
  })

  it('is none if it leads deeper, or says more, than any input does', () => {
    assert.equal(formOf([['a'.repeat(40).split('').join('.'), 'x']]), undefined)
    assert.equal(formOf(Array.from({ length: 20_001 }, (_, i) => [`a.${i}`, ''] as const)), undefined)
  })
})

const ROLE = struct('GetRoleResponse', {
  RoleName: text,
  CreateDate: { kind: 'timestamp', format: 'iso8601-seconds' },
  Tags: { kind: 'list', of: Tag },
  Attributes: { kind: 'map', key: { kind: 'string' }, of: text, flat: true, names: { key: 'Name', value: 'Value' } },
})
const SERVICE: AwsQueryService = {
  name: 'iam',
  signingName: 'iam',
  protocol: 'aws-query',
  apiVersion: '2010-05-08',
  xmlNamespace: 'urn:iam',
  operations: {},
  errors: {
    NoSuchEntityException: { code: 'NoSuchEntity', httpStatus: 404, fault: false },
    ServiceFailureException: { code: 'ServiceFailure', httpStatus: 500, fault: true },
  },
}

describe('an answer', () => {
  it("is the operation's result, and the number of the request", () => {
    const output = {
      RoleName: 'a<b',
      CreateDate: 1_700_000_000_999,
      Tags: [{ Key: 'k', Value: 'v' }],
      Attributes: { x: '1', y: '2' },
    }
    const model = { name: 'GetRole', plane: 'control', input: Everything, output: ROLE, errors: [] } as const
    assert.equal(
      Buffer.from(encodeQuery(SERVICE, model, output, 'id-1')).toString(),
      '<GetRoleResponse xmlns="urn:iam"><GetRoleResult><RoleName>a&lt;b</RoleName><CreateDate>2023-11-14T22:13:20Z</CreateDate>' +
        '<Tags><member><Key>k</Key><Value>v</Value></member></Tags><Attributes><Name>x</Name><Value>1</Value></Attributes>' +
        '<Attributes><Name>y</Name><Value>2</Value></Attributes></GetRoleResult>' +
        '<ResponseMetadata><RequestId>id-1</RequestId></ResponseMetadata></GetRoleResponse>',
    )
  })

  it('has no result where the operation has no output', () => {
    const model = { name: 'DeleteRole', plane: 'control', input: Everything, errors: [] } as const
    assert.equal(
      Buffer.from(encodeQuery(SERVICE, model, undefined, 'id-1')).toString(),
      '<DeleteRoleResponse xmlns="urn:iam"><ResponseMetadata><RequestId>id-1</RequestId></ResponseMetadata></DeleteRoleResponse>',
    )
  })

  const errors: readonly (readonly [string, number, string])[] = [
    ['NoSuchEntityException', 404, '<Type>Sender</Type><Code>NoSuchEntity</Code><Message>m&amp;m</Message>'],
    ['ServiceFailureException', 500, '<Type>Receiver</Type><Code>ServiceFailure</Code><Message>m&amp;m</Message>'],
    ['InvalidClientTokenId', 403, '<Type>Sender</Type><Code>InvalidClientTokenId</Code><Message>m&amp;m</Message>'],
    ['InvalidAction', 400, '<Type>Sender</Type><Code>InvalidAction</Code><Message>m&amp;m</Message>'],
  ]
  for (const [rejected, status, inside] of errors) {
    it(`of ${rejected} has its status and whose fault it is`, () => {
      const answer = encodeQueryError(SERVICE, SERVICE.errors, reject(rejected, 'm&m'), 'id-1')
      assert.equal(answer.status, status)
      assert.equal(
        Buffer.from(answer.body).toString(),
        `<ErrorResponse xmlns="urn:iam"><Error>${inside}</Error><RequestId>id-1</RequestId></ErrorResponse>`,
      )
    })
  }

  it('words what is wrong with a signature as services of query do', () => {
    assert.deepEqual(wordedForQuery(reject('UnrecognizedClientException', 'text')), reject('InvalidClientTokenId', 'text'))
    assert.deepEqual(
      wordedForQuery(reject('MissingAuthenticationTokenException', 'Missing Authentication Token')),
      reject('MissingAuthenticationToken', 'Request is missing Authentication Token'),
    )
  })
})
