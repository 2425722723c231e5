import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { cbor } from '@smithy/core/cbor'
import { EventStreamCodec } from '@smithy/core/event-streams'
import fc from 'fast-check'
import { AssertionFailure, assert as invariant } from '../kernel/assert.ts'
import { reject } from '../kernel/outcome.ts'
import { SeededRandom } from '../kernel/random.ts'
import { VirtualClock } from '../kernel/virtual-clock.ts'
import type { AwsJsonService, OperationModel } from '../model/api.ts'
import type { Call } from '../model/caller.ts'
import type { BoundOperation, Endpoint, Reply } from '../model/endpoint.ts'
import type { StructSchema } from '../model/schema.ts'
import type { Logger } from '../telemetry/logger.ts'
import { createAuthenticator } from './authenticate.ts'
import { BodyTooLarge, type HttpRequest, type HttpResponse } from './http.ts'
import { createPipeline, type PipelineParts } from './pipeline.ts'

const JSON_TYPE = 'application/x-amz-json-1.1'
const CBOR_TYPE = 'application/x-amz-cbor-1.1'
const AUTHORIZATION =
  'AWS4-HMAC-SHA256 Credential=123456789012/20260101/eu-west-1/kinesis/aws4_request, SignedHeaders=host, Signature=0'
const SIGNED = { authorization: AUTHORIZATION, 'x-amz-date': '20260101T000000Z' }

function struct(name: string, members: StructSchema['members'], required: readonly string[] = []): StructSchema {
  return { kind: 'struct', name, required, members }
}

const DescribeThing: OperationModel<unknown, unknown, string> = {
  name: 'DescribeThing',
  plane: 'control',
  input: struct('DescribeThingInput', { Name: { kind: 'string', min: 1, max: 5 }, Data: { kind: 'blob' } }, ['Name']),
  output: struct('DescribeThingOutput', { Name: { kind: 'string' }, Data: { kind: 'blob' }, At: { kind: 'timestamp' } }),
  errors: ['ResourceNotFoundException'],
}
const { output: _, ...withoutOutput } = DescribeThing
const DeleteThing: OperationModel<unknown, unknown, string> = { ...withoutOutput, name: 'DeleteThing' }
const FollowThing: OperationModel<unknown, unknown, string> = {
  ...DescribeThing,
  name: 'FollowThing',
  output: struct('FollowThingOutput', {
    Stream: {
      ...struct('Events', {
        ThingEvent: struct('ThingEvent', { Data: { kind: 'blob' } }),
        ResourceNotFoundException: struct('ResourceNotFoundException', { message: { kind: 'string' } }),
      }),
      eventStream: true,
    },
  }),
}
const SERVICE: AwsJsonService = {
  name: 'things',
  signingName: 'kinesis',
  protocol: 'aws-json',
  targetPrefix: 'Things_2013',
  jsonVersion: '1.1',
  operations: { DescribeThing, DeleteThing, FollowThing, LaterThing: { ...DescribeThing, name: 'LaterThing' } },
  errors: {
    ResourceNotFoundException: { code: 'ResourceNotFoundException', httpStatus: 400, fault: false },
    BrokenException: { code: 'BrokenException', httpStatus: 503, fault: true },
  },
}

interface Outcome {
  readonly response: HttpResponse
  /** Decoded by its content type; text if it has none. */
  readonly body: unknown
  readonly calls: readonly { readonly call: Call; readonly input: unknown }[]
  readonly log: readonly string[]
  readonly fatal: readonly unknown[]
}

interface Asked {
  readonly method?: string
  readonly target?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Uint8Array
}

interface World {
  readonly reply?: (input: unknown) => Promise<Reply>
  readonly denial?: string
  readonly limits?: PipelineParts['limits']
  /** The service is loaded when it is asked for, or cannot be. */
  readonly late?: true | Error
}

async function ask(asked: Asked, world: World = {}): Promise<Outcome> {
  const calls: { call: Call; input: unknown }[] = []
  const log: string[] = []
  const fatal: unknown[] = []
  const bind = (model: OperationModel<unknown, unknown, string>): [string, BoundOperation] => [
    model.name,
    {
      model,
      resources: (input) => [`arn:thing/${(input as { Name: string }).Name}`],
      invoke: (call, input) => {
        calls.push({ call, input })
        return (world.reply ?? (() => Promise.resolve({ output: {} })))(input)
      },
    },
  ]
  const endpoint: Endpoint = {
    service: SERVICE,
    operations: new Map([DescribeThing, DeleteThing, FollowThing].map(bind)),
    unsupported: new Map([['LaterThing', 'LaterThing comes later.']]),
  }
  const logger: Logger = {
    info: (message) => log.push(message),
    warn: (message) => log.push(message),
    error: (message, cause) => log.push(`${message}: ${cause instanceof Error ? cause.message : String(cause)}`),
  }
  const endpoints = world.late === undefined ? [endpoint] : []
  const { name, signingName, targetPrefix } = SERVICE
  const load = async (): Promise<void> => {
    if (world.late instanceof Error) throw world.late
    endpoints.push(endpoint)
  }
  const handler = createPipeline({
    endpoints,
    ...(world.late !== undefined && { late: [{ name, signingName, targetPrefix, load }] }),
    authenticator: createAuthenticator({ mode: 'dev', clock: new VirtualClock(0), accountDefault: '000000000000' }),
    authoriser: {
      authorise(_call, wanted) {
        const [{ action, resource } = { action: '', resource: '' }] = wanted()
        const message = world.denial?.replace('ACTION', `${action} ${resource}`)
        return message === undefined ? undefined : { message, hint: `was denied ${action}` }
      },
    },
    random: new SeededRandom(1),
    logger,
    onFatal: (failure) => fatal.push(failure),
    ...(world.limits !== undefined && { limits: world.limits }),
  })
  const response = await handler(requestOf(asked))
  return { response, body: bodyOf(response), calls, log, fatal }
}

function requestOf({ method = 'POST', target = '/', headers = {}, body = '' }: Asked): HttpRequest {
  const bytes = Buffer.from(body)
  return {
    method,
    target,
    host: 'localhost:4566',
    headers: new Map(Object.entries(headers)),
    httpVersion: '1.1',
    secure: false,
    signal: new AbortController().signal,
    body: (bytesMax) => (bytes.length > bytesMax ? Promise.reject(new BodyTooLarge('long')) : Promise.resolve(bytes)),
    stream: () => assert.fail('not streamed here'),
  }
}

function bodyOf({ headers, body }: HttpResponse): unknown {
  if (!(body instanceof Uint8Array)) return 'stream'
  const type = headers['Content-Type'] ?? ''
  if (body.length === 0) return ''
  if (type.includes('cbor')) return cbor.deserialize(body)
  const text = Buffer.from(body).toString()
  return type.includes('json') ? JSON.parse(text) : text
}

function post(operation: string, body: string | Uint8Array, more: Readonly<Record<string, string>> = {}): Asked {
  return { headers: { 'content-type': JSON_TYPE, 'x-amz-target': `Things_2013.${operation}`, ...SIGNED, ...more }, body }
}

const UNDETERMINED =
  '<AccessDeniedException>\n  <Message>Unable to determine service/operation name to be authorized</Message>\n</AccessDeniedException>\n'
const MISSING_XML =
  '<MissingAuthenticationTokenException>\n  <Message>Missing Authentication Token</Message>\n</MissingAuthenticationTokenException>\n'
const KNOWN = { 'x-amz-target': 'Things_2013.DescribeThing' }
const STRANGE = { 'x-amz-target': 'Things_2013.Nothing' }
const json = { 'content-type': JSON_TYPE }
const binary = { 'content-type': CBOR_TYPE }
const bare = { 'content-type': 'application/json' }
const unknownOperation = { __type: 'UnknownOperationException' }
const serialization = { __type: 'SerializationException' }
const noToken = { __type: 'MissingAuthenticationTokenException', message: 'Missing Authentication Token' }
const coral = (type: string) => ({ Output: { __type: `com.amazon.coral.service#${type}` }, Version: '1.0' })

describe('the order of checks', () => {
  const rows: readonly (readonly [what: string, asked: Asked, status: number, type: string | undefined, body: unknown])[] = [
    // An empty body comes first: authentication is not looked at.
    ['empty, JSON, known', { headers: { ...json, ...KNOWN } }, 400, JSON_TYPE, serialization],
    ['empty, JSON, unknown', { headers: { ...json, ...STRANGE } }, 400, JSON_TYPE, unknownOperation],
    ['empty, JSON, no target', { headers: json }, 400, JSON_TYPE, unknownOperation],
    ['empty, CBOR, known', { headers: { ...binary, ...KNOWN } }, 400, CBOR_TYPE, serialization],
    ['empty, no type', {}, 400, CBOR_TYPE, unknownOperation],
    ['empty, other type, known', { headers: { 'content-type': 'text/plain', ...KNOWN } }, 400, CBOR_TYPE, serialization],
    ['empty, application/json, known', { headers: { ...bare, ...KNOWN } }, 400, CBOR_TYPE, serialization],
    // An unrecognised type with a body: XML, authentication first.
    ['other type, unsigned', { headers: KNOWN, body: '{}' }, 403, undefined, MISSING_XML],
    ['other type, no target', { headers: SIGNED, body: '{}' }, 403, undefined, UNDETERMINED],
    [
      'other type, half a target',
      { headers: { ...SIGNED, 'x-amz-target': 'Things_2013' }, body: '{}' },
      403,
      undefined,
      UNDETERMINED,
    ],
    ['other type, known', { headers: { ...SIGNED, ...KNOWN }, body: '{}' }, 404, undefined, '<UnknownOperationException/>\n'],
    ['other type, unknown', { headers: { ...SIGNED, ...STRANGE }, body: '{}' }, 500, undefined, '<InternalFailure/>\n'],
    [
      'other type, foreign service',
      { headers: { ...SIGNED, 'x-amz-target': 'Other.<Op>' }, body: '{}' },
      403,
      undefined,
      '<UnrecognizedClientException>\n  <Message>No authorization strategy was found for service: Other, operation: &lt;Op&gt;</Message>\n</UnrecognizedClientException>\n',
    ],
    [
      'JSON 1.0 where 1.1 is spoken',
      post('DescribeThing', '{}', { 'content-type': 'application/x-amz-json-1.0' }),
      404,
      undefined,
      '<UnknownOperationException/>\n',
    ],
    // What does not parse precedes target and authentication.
    ['not JSON', { headers: { ...json, ...STRANGE }, body: '{' }, 400, JSON_TYPE, serialization],
    ['JSON null', { headers: { ...json, ...KNOWN }, body: 'null' }, 400, JSON_TYPE, serialization],
    ['JSON true', { headers: json, body: 'true' }, 400, JSON_TYPE, serialization],
    ['not CBOR', { headers: { ...binary, ...STRANGE }, body: Buffer.of(0xff) }, 400, CBOR_TYPE, serialization],
    ['not JSON, application/json', { headers: bare, body: '{' }, 400, 'application/json', coral('SerializationException')],
    // application/json is never served.
    ['application/json, known', post('DescribeThing', '{}', bare), 404, 'application/json', coral('UnknownOperationException')],
    ['application/json, unsigned', { headers: bare, body: '{}' }, 404, 'application/json', coral('UnknownOperationException')],
    // Then the target, then who asks.
    ['unknown, unsigned', { headers: { ...json, ...STRANGE }, body: '{}' }, 400, JSON_TYPE, unknownOperation],
    ['no target', { headers: json, body: '{}' }, 400, JSON_TYPE, unknownOperation],
    ['a name every object has', post('toString', '{}'), 400, JSON_TYPE, unknownOperation],
    ['target in other case', post('describeThing', '{}'), 400, JSON_TYPE, unknownOperation],
    ['unsigned, wrong types', { headers: { ...json, ...KNOWN }, body: '{"Name":1}' }, 400, JSON_TYPE, noToken],
    ['unsigned, CBOR', { headers: { ...binary, ...KNOWN }, body: Buffer.of(0xa0) }, 400, CBOR_TYPE, noToken],
    [
      'unsigned, not served yet',
      { headers: { ...json, 'x-amz-target': 'Things_2013.LaterThing' }, body: '{}' },
      400,
      JSON_TYPE,
      noToken,
    ],
    [
      'not served yet',
      post('LaterThing', '{"Name":1}'),
      400,
      JSON_TYPE,
      { __type: 'UnsupportedOperationException', message: 'LaterThing comes later.' },
    ],
    // Then types, then constraints.
    [
      'wrong type and missing member',
      post('DescribeThing', '{"Data":1}'),
      400,
      JSON_TYPE,
      {
        __type: 'SerializationException',
        Message: 'class com.amazon.coral.value.json.numbers.TruncatingBigNumber can not be converted to a Blob',
      },
    ],
    [
      'missing member',
      post('DescribeThing', '{"Other":1}'),
      400,
      JSON_TYPE,
      {
        __type: 'ValidationException',
        message: "1 validation error detected: Value null at 'name' failed to satisfy constraint: Member must not be null",
      },
    ],
    ['all well', post('DescribeThing', '{"Name":"a"}'), 200, JSON_TYPE, {}],
    [
      'blanks and parameters about the type',
      post('DescribeThing', '{"Name":"a"}', { 'content-type': `  ${JSON_TYPE} ;charset=x` }),
      200,
      JSON_TYPE,
      {},
    ],
    ['any path', { ...post('DescribeThing', '{"Name":"a"}'), target: '/some/path?x=y' }, 200, JSON_TYPE, {}],
    ['CBOR', post('DescribeThing', cbor.serialize({ Name: 'a' }), binary), 200, CBOR_TYPE, {}],
    // Other methods.
    ['GET unsigned', { method: 'GET' }, 403, undefined, MISSING_XML],
    ['GET signed', { method: 'GET', headers: SIGNED }, 403, undefined, UNDETERMINED],
    ['PUT of a known operation', { ...post('DescribeThing', '{}'), method: 'PUT' }, 403, undefined, UNDETERMINED],
    ['OPTIONS without Origin', { method: 'OPTIONS', headers: SIGNED }, 403, undefined, UNDETERMINED],
  ]
  for (const [what, asked, status, type, body] of rows) {
    it(what, async () => {
      const outcome = await ask(asked)
      assert.deepEqual(
        { status: outcome.response.status, type: outcome.response.headers['Content-Type'], body: outcome.body },
        { status, type, body },
      )
      assert.match(outcome.response.headers['x-amzn-RequestId'] ?? '', /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
      const extended = Buffer.from(outcome.response.headers['x-amz-id-2'] ?? '', 'base64')
      assert.ok(extended.length >= 64 && extended.length <= 80, 'x-amz-id-2')
      assert.equal(outcome.calls.length, status === 200 ? 1 : 0, 'nothing happens on refusal')
    })
  }

  it('authorises after validation, with the resources of the input', async () => {
    const denied = { denial: 'no ACTION' }
    const outcome = await ask(post('DescribeThing', '{"Name":"a"}'), denied)
    assert.deepEqual(outcome.body, { __type: 'AccessDeniedException', message: 'no things:DescribeThing arn:thing/a' })
    assert.equal(outcome.calls.length, 0)
    assert.match(outcome.log.join(), /was denied things:DescribeThing/)
    const invalid = await ask(post('DescribeThing', '{"Name":""}'), denied)
    assert.equal((invalid.body as { __type: string }).__type, 'ValidationException')
  })
})

describe('whatever is sent', () => {
  const names = fc.constantFrom('Name', 'Data', '__proto__', 'constructor', 'Other')
  const trees = fc.dictionary(names, fc.oneof(fc.jsonValue(), fc.string()))
  const bodies = fc.oneof(
    fc.uint8Array({ maxLength: 40 }),
    trees.map((tree) => Buffer.from(JSON.stringify(tree))),
    trees.map((tree) => Buffer.from(cbor.serialize(tree))),
  )
  const cut = fc.tuple(bodies, fc.nat(60)).map(([body, length]) => body.subarray(0, length))
  const types = fc.constantFrom(JSON_TYPE, CBOR_TYPE, 'application/json', 'text/plain', '')
  const operations = fc.constantFrom('DescribeThing', 'DeleteThing', 'LaterThing', 'Nothing', 'toString', '__proto__', '')
  const credentials = fc.oneof(fc.constant(AUTHORIZATION), fc.string({ maxLength: 30 }))

  it('is answered, in form and without a bug', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(bodies, cut), types, operations, credentials, async (body, type, operation, authorization) => {
        const asked = post(operation, body, { 'content-type': type, authorization })
        const { response, body: answer, log } = await ask(asked)
        assert.deepEqual(log, [])
        if (response.headers['Content-Type'] === undefined) return assert.match(String(answer), /^<\w+(\/>|>[\s\S]*<\/\w+>)\n$/)
        assert.ok(response.status === 200 || response.status === 400 || response.status === 404, `${response.status}`)
        if (response.status === 400 && type !== 'application/json')
          assert.match((answer as { __type: string }).__type, /^[A-Z]\w+Exception$/)
      }),
      { numRuns: 2000 },
    )
  })
})

describe('calls', () => {
  it('carry who asks, where, and the id of the answer', async () => {
    const { calls, response } = await ask(post('DescribeThing', '{"Name":"a","Data":"AAE="}'))
    const signal = calls[0]?.call.signal
    assert.ok(signal !== undefined)
    assert.deepEqual(calls, [
      {
        call: {
          principal: { arn: 'arn:aws:iam::123456789012:root', accountId: '123456789012', accessKeyId: '123456789012' },
          scope: { accountId: '123456789012', region: 'eu-west-1' },
          requestId: response.headers['x-amzn-RequestId'],
          calledAt: 'http://localhost:4566',
          signal,
        },
        input: { Name: 'a', Data: Buffer.of(0, 1) },
      },
    ])
  })

  it('load a service that comes late', async () => {
    const asked = {
      headers: { ...SIGNED, 'content-type': JSON_TYPE, 'x-amz-target': 'Things_2013.DescribeThing' },
      body: '{"Name":"a"}',
    }
    const { response, calls, log } = await ask(asked, { late: true })
    assert.deepEqual([response.status, calls.length, log], [200, 1, []])
    const failed = await ask(asked, { late: new Error('no room') })
    assert.deepEqual([failed.response.status, failed.body, failed.calls], [500, { __type: 'InternalFailure' }, []])
    assert.match(failed.log.join(), /^request \S+ failed: no room$/)
  })

  it('say so when they only look', async () => {
    const { calls } = await ask(post('DescribeThing', '{"Name":"a"}', { 'x-leat-looks': '1' }))
    assert.equal(calls[0]?.call.isUncounted, true)
  })

  it('take bodies up to the limit of the operation', async () => {
    const limits = { bodyBytesMax: 20, bodyBytesMaxOf: new Map([['Things_2013.DeleteThing', 10]]) }
    const body = '{"Name": "abc"}'
    assert.equal((await ask(post('DescribeThing', body), { limits })).response.status, 200)
    await assert.rejects(ask(post('DeleteThing', body), { limits }), BodyTooLarge)
  })
})

describe('answers', () => {
  const name = '{"Name":"a"}'

  it('leave out what is absent', async () => {
    const reply = () => Promise.resolve({ output: { Name: undefined, Data: Buffer.of(1), At: 1500, Extra: 1 } })
    assert.deepEqual((await ask(post('DescribeThing', name), { reply })).body, { Data: 'AQ==', At: 1.5 })
    const { body } = await ask(post('DescribeThing', cbor.serialize({ Name: 'a' }), { 'content-type': CBOR_TYPE }), { reply })
    assert.deepEqual(Object.keys(body as object), ['Data', 'At'])
  })

  it('of operations without output are empty, with the type of the request', async () => {
    for (const type of [JSON_TYPE, CBOR_TYPE]) {
      const body = type === JSON_TYPE ? name : cbor.serialize({ Name: 'a' })
      const { response } = await ask(post('DeleteThing', body, { 'content-type': type }))
      assert.equal(response.status, 200)
      assert.equal(response.headers['Content-Type'], type)
      assert.deepEqual(response.body, new Uint8Array(0))
    }
  })

  it('of refusals have the status of the model, else 400', async () => {
    for (const [code, status] of [
      ['ResourceNotFoundException', 400],
      ['BrokenException', 503],
      ['toString', 400],
    ] as const) {
      const outcome = await ask(post('DescribeThing', name), { reply: () => Promise.resolve(reject(code, 'why')) })
      assert.equal(outcome.response.status, status)
      assert.deepEqual(outcome.body, { __type: code, message: 'why' })
    }
  })

  it('hide a bug from the client and show it in the log', async () => {
    for (const body of [name, cbor.serialize({ Name: 'a' })]) {
      const type = typeof body === 'string' ? JSON_TYPE : CBOR_TYPE
      const reply = () => Promise.reject(new Error('secret detail'))
      const { response, body: answer, log, fatal } = await ask(post('DescribeThing', body, { 'content-type': type }), { reply })
      assert.equal(response.status, 500)
      assert.deepEqual(answer, { __type: 'InternalFailure' })
      assert.equal(response.headers['Content-Type'], type)
      assert.match(log.join(), new RegExp(`${response.headers['x-amzn-RequestId']}.*secret detail`))
      assert.deepEqual(fatal, [])
    }
  })

  it('tell of a broken invariant, and answer', async () => {
    const reply = async () => {
      invariant(false, 'broken')
      return { output: {} }
    }
    const { response, fatal } = await ask(post('DescribeThing', name), { reply })
    assert.equal(response.status, 500)
    assert.equal(fatal.length, 1)
    assert.ok(fatal[0] instanceof AssertionFailure)
  })
})

describe('web pages', () => {
  const origin = { origin: 'http://app.test' }

  it('may ask before they ask, without a signature', async () => {
    const wanted = { 'access-control-request-headers': 'a,b', 'access-control-request-method': 'POST' }
    const { response } = await ask({ method: 'OPTIONS', headers: { ...origin, ...wanted } })
    const { 'x-amzn-RequestId': requestId, ...headers } = response.headers
    assert.match(requestId ?? '', /^[0-9a-f-]{36}$/)
    assert.equal(response.status, 200)
    assert.deepEqual(response.body, new Uint8Array(0))
    assert.deepEqual(headers, {
      'Access-Control-Allow-Origin': '*',
      'Access-Control-Allow-Headers': 'a,b',
      'Access-Control-Allow-Methods': 'POST',
      'Access-Control-Max-Age': '172800',
    })
  })

  it('are answered no more than they asked', async () => {
    const { response } = await ask({ method: 'OPTIONS', headers: origin })
    assert.deepEqual(Object.keys(response.headers).sort(), [
      'Access-Control-Allow-Origin',
      'Access-Control-Max-Age',
      'x-amzn-RequestId',
    ])
  })

  it('may read every answer and the headers of AWS', async () => {
    const exposed = 'x-amzn-RequestId,x-amzn-ErrorType,x-amz-request-id,x-amz-id-2,x-amzn-ErrorMessage,Date'
    for (const asked of [
      post('DescribeThing', '{"Name":"a"}', origin),
      { method: 'GET', headers: origin },
      { headers: origin },
    ]) {
      const { headers } = (await ask(asked)).response
      assert.equal(headers['Access-Control-Allow-Origin'], '*')
      assert.equal(headers['Access-Control-Expose-Headers'], exposed)
    }
    const { headers } = (await ask(post('DescribeThing', '{"Name":"a"}'))).response
    assert.ok(!Object.keys(headers).some((each) => each.startsWith('Access-Control')))
  })
})

describe('events', () => {
  const codec = new EventStreamCodec(
    (bytes) => (typeof bytes === 'string' ? bytes : Buffer.from(bytes).toString('utf8')),
    (text) => Buffer.from(text),
  )

  async function follow(events: AsyncIterable<Readonly<Record<string, unknown>>>) {
    const outcome = await ask(post('FollowThing', '{"Name":"a"}'), { reply: () => Promise.resolve({ events }) })
    assert.equal(outcome.response.headers['Content-Type'], 'application/vnd.amazon.eventstream')
    const frames: unknown[] = []
    for await (const chunk of outcome.response.body as AsyncIterable<Uint8Array>) {
      const { headers, body } = codec.decode(chunk)
      const type = headers[':event-type'] ?? headers[':exception-type']
      frames.push([headers[':message-type']?.value, type?.value, Buffer.from(body).toString()])
    }
    return { ...outcome, frames }
  }

  it('are framed, the initial response first', async () => {
    const { frames, log } = await follow(
      (async function* () {
        yield { ThingEvent: { Data: Buffer.of(1), Secret: 1 } }
        yield { ThingEvent: {} }
      })(),
    )
    assert.deepEqual(frames, [
      ['event', 'initial-response', '{}'],
      ['event', 'ThingEvent', '{"Data":"AQ=="}'],
      ['event', 'ThingEvent', '{}'],
    ])
    assert.deepEqual(log, [])
  })

  it('end with an error of the model', async () => {
    let closed = false
    const { frames } = await follow(
      (async function* () {
        try {
          yield { ResourceNotFoundException: { message: 'gone' } }
          yield { ThingEvent: {} }
        } finally {
          closed = true
        }
      })(),
    )
    assert.deepEqual(frames.slice(1), [['exception', 'ResourceNotFoundException', '{"message":"gone"}']])
    assert.ok(closed)
  })

  it('end with an internal failure when their producer throws, or yields what is no event', async () => {
    let released = 0
    const bugs = [
      (async function* () {
        yield* []
        throw new Error('secret detail')
      })(),
      (async function* () {
        try {
          yield { Unheard: {} }
        } finally {
          released++
        }
      })(),
    ]
    for (const [index, bug] of bugs.entries()) {
      const { frames, log, fatal } = await follow(bug)
      assert.deepEqual(frames.slice(1), [['exception', 'InternalFailureException', '{}']])
      assert.equal(log.length, 1)
      assert.equal(fatal.length, index)
    }
    assert.equal(released, 1, 'a producer that went astray is let go')
  })

  it('come before their source has any, and let go of a source that waits', async () => {
    let released = false
    const silent: AsyncIterable<Readonly<Record<string, unknown>>> = {
      [Symbol.asyncIterator]: () => ({
        next: () => new Promise(() => {}),
        return: () => {
          released = true
          return Promise.resolve({ done: true, value: undefined })
        },
      }),
    }
    const { response } = await ask(post('FollowThing', '{"Name":"a"}'), { reply: () => Promise.resolve({ events: silent }) })
    const frames = (response.body as AsyncIterable<Uint8Array>)[Symbol.asyncIterator]()
    assert.equal((await frames.next()).done, false)
    void frames.next()
    await frames.return?.()
    assert.ok(released)
    assert.equal((await frames.next()).done, true)
  })
})

describe('a call for a service that is not here', () => {
  const forS3 = { ...SIGNED, authorization: AUTHORIZATION.replace('/kinesis/', '/s3/') }

  it('is explained in the log, since the answer explains nothing', async () => {
    const { response, log } = await ask({ method: 'GET', headers: forS3 })
    assert.equal(response.status, 403)
    assert.equal(log.length, 1)
    assert.match(log[0] ?? '', /^A call for s3 came in: Leat has kinesis only\. .*an endpoint of its own/)
  })

  it('says nothing of calls for its own, signed or not', async () => {
    assert.deepEqual((await ask({ method: 'GET', headers: SIGNED })).log, [])
    assert.deepEqual((await ask({ method: 'GET' })).log, [])
  })
})
