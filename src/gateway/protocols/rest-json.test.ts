import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { reject, rejectWith } from '../../kernel/outcome.ts'
import type { OperationModel, RestJsonService } from '../../model/api.ts'
import type { Schema, StructSchema } from '../../model/schema.ts'
import { restJsonFinder } from '../rest-json/paths.ts'
import { decodeRestJson, encodeRestJson, encodeRestJsonError } from './rest-json.ts'

const text: Schema = { kind: 'string' }

const Update: StructSchema = {
  kind: 'struct',
  name: 'Update',
  required: ['Name'],
  members: {
    Name: text,
    Version: { kind: 'long' },
    Keys: { kind: 'list', of: text },
    MaxItems: { kind: 'integer' },
    DryRun: { kind: 'boolean' },
    Token: text,
    Seconds: { kind: 'integer' },
    Zip: { kind: 'blob' },
    At: { kind: 'timestamp' },
    Tags: { kind: 'map', key: { kind: 'string' }, of: text },
  },
  places: {
    Name: { in: 'path' },
    Version: { in: 'path' },
    Keys: { in: 'query', name: 'keys' },
    MaxItems: { in: 'query', name: 'MaxItems' },
    DryRun: { in: 'query', name: 'DryRun' },
    Token: { in: 'header', name: 'x-amz-token' },
  },
}

interface Sent {
  readonly labels?: Record<string, string>
  readonly query?: readonly (readonly [string, string])[]
  readonly headers?: Record<string, string>
  readonly body?: string | Uint8Array
}

function decoded({ labels = {}, query = [], headers = {}, body = '' }: Sent, schema: StructSchema = Update): unknown {
  const bytes = typeof body === 'string' ? Buffer.from(body) : body
  return decodeRestJson(schema, { labels, query, headers: new Map(Object.entries(headers)), body: bytes })
}

describe('a request', () => {
  it('gives members from path, parameters, headers and the JSON object', () => {
    const input = decoded({
      labels: { Name: 'größe Ã¼', Version: '7' },
      query: [
        ['keys', 'a,b'],
        ['MaxItems', '5'],
        ['keys', 'c'],
        ['DryRun', 'true'],
      ],
      headers: { 'x-amz-token': 't' },
      body: '{"Seconds":3,"Zip":"aGk=","At":1.5,"Tags":{"a":"b"},"Unknown":[1]}',
    }) as Record<string, unknown>
    assert.deepEqual(
      { ...input, Tags: { ...(input['Tags'] as object) } },
      {
        Name: 'größe Ã¼',
        Version: 7,
        Keys: ['a,b', 'c'],
        MaxItems: 5,
        DryRun: true,
        Token: 't',
        Seconds: 3,
        Zip: Buffer.from('hi'),
        At: 1500,
        Tags: { a: 'b' },
      },
    )
  })

  it('takes integers of 32 bits, to their ends, and none beyond', () => {
    const ofItems = (MaxItems: string): unknown => decoded({ labels: { Name: 'x' }, query: [['MaxItems', MaxItems]] })
    for (const end of [-(2 ** 31), 2 ** 31 - 1]) assert.deepEqual(ofItems(String(end)), { Name: 'x', MaxItems: end })
    for (const beyond of [-(2 ** 31) - 1, 2 ** 31]) {
      assert.deepEqual(
        ofItems(String(beyond)),
        reject('SerializationException', `'${beyond}' can not be converted to an Integer`),
      )
    }
  })

  it('needs no body, and finds in it no member that lies elsewhere', () => {
    assert.deepEqual(decoded({ labels: { Name: 'x' } }), { Name: 'x' })
    assert.deepEqual(decoded({ labels: { Name: 'x' }, body: '{"Name":"y","MaxItems":1}' }), { Name: 'x' })
  })

  const misfits: readonly (readonly [string, Sent, string])[] = [
    ['a number that is none', { query: [['MaxItems', 'many']] }, "'many' can not be converted to an Integer"],
    ['a number in the path', { labels: { Version: 'x' } }, "'x' can not be converted to an Long"],
    ['no JSON', { body: '{' }, 'Could not parse request body into json.'],
    ['no object', { body: '[]' }, 'Could not parse request body into json.'],
    ['a member of another type', { body: '{"Seconds":"3"}' }, 'class java.lang.String can not be converted to an Integer'],
  ]
  for (const [what, sent, message] of misfits) {
    it(`is refused for ${what}`, () => assert.deepEqual(decoded(sent), reject('SerializationException', message)))
  }

  const Invocation: StructSchema = {
    kind: 'struct',
    name: 'Invocation',
    required: [],
    members: { Payload: { kind: 'blob' }, Type: text },
    places: { Payload: { in: 'body', name: 'Payload' }, Type: { in: 'header', name: 'x-type' } },
  }
  it('that is all payload is taken as it is, whatever it is', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 40 }), (body) => {
        assert.deepEqual(decoded({ body, headers: { 'x-type': 'Event' } }, Invocation), { Payload: body, Type: 'Event' })
      }),
    )
    assert.deepEqual(decoded({}, Invocation), {})
  })
})

type Model = OperationModel<unknown, unknown, string>

describe('a request that a client wrote', () => {
  const service: RestJsonService = {
    name: 'toy',
    signingName: 'toy',
    protocol: 'rest-json',
    operations: {
      Update: {
        name: 'Update',
        plane: 'control',
        input: Update,
        errors: [],
        http: { method: 'PUT', path: '/2015-03-31/things/{Name}/versions/{Version}', query: {}, status: 200 },
      },
    },
    errors: {},
  }
  const find = restJsonFinder(service)
  const anyText = fc.string({ unit: 'binary', maxLength: 12 })
  const anyInput = fc.record({
    Name: fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }),
    Version: fc.maxSafeInteger(),
    Keys: fc.array(anyText, { minLength: 1, maxLength: 4 }),
    MaxItems: fc.integer(),
    DryRun: fc.boolean(),
    Token: fc.stringMatching(/^[!-~]{1,12}$/),
    Seconds: fc.integer(),
    Zip: fc.uint8Array({ maxLength: 12 }).map((bytes) => Buffer.from(bytes)),
    At: fc.integer({ min: 0, max: 4_000_000_000_000 }),
    Tags: fc.dictionary(anyText, anyText, { maxKeys: 4 }),
  })

  it('gives what was written, whatever characters it has', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const { Name, Version, Keys, MaxItems, DryRun, Token, ...body } = input
        const query = [
          ...Keys.map((key) => ['keys', key] as const),
          ['MaxItems', String(MaxItems)] as const,
          ['DryRun', String(DryRun)] as const,
        ]
        const pairs = query.map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
        const target = `/2015-03-31/things/${encodeURIComponent(Name)}/versions/${Version}?${pairs.join('&')}`
        const found = find({ method: 'PUT', target })
        assert.ok(found !== undefined)
        const written = JSON.stringify({ ...body, Zip: body.Zip.toString('base64'), At: body.At / 1000 })
        const sent = {
          labels: found.labels,
          query: found.query,
          headers: new Map([['x-amz-token', Token]]),
          body: Buffer.from(written),
        }
        const got = decodeRestJson(Update, sent) as Record<string, unknown>
        assert.deepEqual({ ...got, Tags: { ...(got['Tags'] as object) } }, { ...input, Tags: { ...input.Tags } })
      }),
    )
  })

  it('is answered or refused, whatever bytes it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 30 }), fc.uint8Array({ maxLength: 30 }), (path, body) => {
        const found = find({ method: 'PUT', target: `/2015-03-31/things/${path}` })
        decodeRestJson(Update, { labels: found?.labels ?? {}, query: found?.query ?? [], headers: new Map(), body })
      }),
    )
  })
})

const Answer: StructSchema = {
  kind: 'struct',
  name: 'Answer',
  required: [],
  members: { StatusCode: { kind: 'integer' }, Result: text, Payload: { kind: 'blob' } },
  places: {
    StatusCode: { in: 'status' },
    Result: { in: 'header', name: 'x-amz-result' },
    Payload: { in: 'body', name: 'Payload' },
  },
}
const http: NonNullable<Model['http']> = { method: 'POST', path: '/x', query: {}, status: 201 }
const model = (output?: StructSchema, status = 201): Model => ({
  name: 'Do',
  plane: 'control',
  input: Update,
  ...(output !== undefined && { output }),
  errors: [],
  http: { ...http, status },
})

function shown({ status, headers, body }: { status: number; headers: object; body: Uint8Array }) {
  return { status, headers, body: Buffer.from(body).toString() }
}

describe('an answer', () => {
  const json = { 'Content-Type': 'application/json' }
  it('is JSON under the status of the model', () => {
    const output: StructSchema = { kind: 'struct', name: 'Out', required: [], members: { Name: text } }
    assert.deepEqual(shown(encodeRestJson(model(output), { Name: 'n' })), { status: 201, headers: json, body: '{"Name":"n"}' })
    assert.deepEqual(shown(encodeRestJson(model(output), {})), { status: 201, headers: json, body: '{}' })
  })

  it('says its own status, headers and payload', () => {
    const outcome = { StatusCode: 200, Result: 'r', Payload: Buffer.from('null') }
    const expected = { status: 200, headers: { ...json, 'x-amz-result': 'r' }, body: 'null' }
    assert.deepEqual(shown(encodeRestJson(model(Answer), outcome)), expected)
    assert.deepEqual(shown(encodeRestJson(model(Answer), { StatusCode: 202 })), { status: 202, headers: json, body: '' })
  })

  it('has nothing in it where there is no content', () => {
    assert.deepEqual(shown(encodeRestJson(model(undefined, 204), undefined)), { status: 204, headers: {}, body: '' })
    assert.deepEqual(shown(encodeRestJson(model(Answer), { StatusCode: 204, Result: 'r' })), {
      status: 204,
      headers: { 'x-amz-result': 'r' },
      body: '',
    })
  })
})

describe('an error', () => {
  const errors = {
    NotFound: { code: 'NotFound', httpStatus: 404, fault: false, messageMember: 'Message', hasType: true },
    TooMany: { code: 'TooMany', httpStatus: 429, fault: false, hasType: true },
    Broken: { code: 'Broken', httpStatus: 502, fault: true, hasType: true },
    ValidationException: { code: 'ValidationException', httpStatus: 400, fault: false },
  } as const
  const told = (code: string) => ({ 'Content-Type': 'application/json', 'x-amzn-ErrorType': code })
  const cases = [
    [reject('NotFound', 'm'), 404, '{"Type":"User","Message":"m"}'],
    [reject('Broken', 'm'), 502, '{"Type":"Service","message":"m"}'],
    [reject('ValidationException', 'm'), 400, '{"message":"m"}'],
    [reject('UnsupportedOperationException', 'm'), 400, '{"message":"m"}'],
  ] as const
  for (const [rejection, status, body] of cases) {
    it(`${rejection.rejected} is told in a header, in the body with the names it has there`, () => {
      assert.deepEqual(shown(encodeRestJsonError(errors, rejection)), { status, headers: told(rejection.rejected), body })
    })
  }

  it('has further members and headers', () => {
    const rejection = rejectWith('TooMany', 'Rate Exceeded.', { details: { Reason: 'R' }, headers: { 'Retry-After': '1' } })
    assert.deepEqual(shown(encodeRestJsonError(errors, rejection)), {
      status: 429,
      headers: { 'Retry-After': '1', ...told('TooMany') },
      body: '{"Type":"User","message":"Rate Exceeded.","Reason":"R"}',
    })
  })
})
