import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { reject } from '../../kernel/outcome.ts'
import { SeededRandom } from '../../kernel/random.ts'
import { VirtualClock } from '../../kernel/virtual-clock.ts'
import type { OperationModel, RestJsonService } from '../../model/api.ts'
import type { Endpoint, Reply } from '../../model/endpoint.ts'
import { service as lambda } from '../../services/lambda/model.gen.ts'
import { createAuthenticator } from '../authenticate.ts'
import { BodyTooLarge, type HttpRequest, type HttpResponse } from '../http.ts'
import { belongsToLambda, lambdaDoor } from './door.ts'
import { restJsonFinder } from './paths.ts'

const signedFor = (service: string) => ({
  authorization: `AWS4-HMAC-SHA256 Credential=123456789012/20260101/eu-west-1/${service}/aws4_request, SignedHeaders=host, Signature=00`,
  'x-amz-date': '20260101T000000Z',
})

interface Asked {
  readonly method?: string
  readonly target: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
}

interface World {
  readonly reply?: (input: Readonly<Record<string, unknown>>) => Promise<Reply>
  readonly mode?: 'dev' | 'enforced'
  readonly load?: () => Promise<void>
}

/** The real API's `GetFunction`, `Invoke` and `CreateFunction`, served by what the test says. */
function doorOver({ reply = async () => ({ output: {} }), mode = 'dev', load = async () => {} }: World = {}) {
  const inputs: unknown[] = []
  const bind = (model: OperationModel<unknown, unknown, string>) =>
    [
      model.name,
      {
        model,
        resources: () => ['*'],
        invoke: (_: unknown, input: unknown) => {
          inputs.push(input)
          return reply(input as Record<string, unknown>)
        },
      },
    ] as const
  const served = ['GetFunction', 'Invoke', 'CreateFunction']
    .map((name) => lambda.operations[name])
    .filter((each) => each !== undefined)
  const endpoint: Endpoint<RestJsonService> = {
    service: lambda as RestJsonService,
    operations: new Map(served.map(bind)),
    unsupported: new Map([['ListFunctions', 'Not yet.']]),
  }
  const next = async (): Promise<HttpResponse> => ({ status: 299, headers: {}, body: new Uint8Array(0) })
  const door = lambdaDoor(
    {
      endpoint: async () => load().then(() => endpoint),
      authenticator: createAuthenticator({ mode, clock: new VirtualClock(0), accountDefault: '000000000000' }),
      authoriser: { authorise: () => undefined },
      clock: new VirtualClock(0),
      random: new SeededRandom(1),
      logger: { info: () => {}, warn: () => {}, error: () => {} },
      onFatal: (failure) => assert.fail(failure),
    },
    next,
  )
  const ask = async ({ method = 'GET', target, headers = signedFor('lambda'), body = '' }: Asked) => {
    const request: HttpRequest = {
      method,
      target,
      headers: new Map(Object.entries(headers)),
      host: 'localhost',
      httpVersion: '1.1',
      secure: false,
      signal: new AbortController().signal,
      body: async (bytesMax) => {
        if (body.length > bytesMax) throw new BodyTooLarge()
        return Buffer.from(body)
      },
      stream: () => assert.fail('nothing is streamed'),
    }
    const response = await door(request)
    return {
      status: response.status,
      type: response.headers['Content-Type'],
      error: response.headers['x-amzn-ErrorType'],
      requestId: response.headers['x-amzn-RequestId'],
      body: Buffer.from(response.body as Uint8Array).toString(),
    }
  }
  return { ask, inputs }
}

describe('what is for Lambda', () => {
  const belongs = (target: string, headers: Record<string, string> = {}) =>
    belongsToLambda({ target, headers: new Map(Object.entries(headers)) } as unknown as HttpRequest)

  it('is at its paths, signed or not, or was signed for it', () => {
    for (const target of [
      '/2015-03-31/functions',
      '/2015-03-31/functions/x',
      '/2017-03-31/tags/arn%3Aaws',
      '/2018-10-31/layers?find=X',
    ]) {
      assert.equal(belongs(target), true, target)
      assert.equal(belongs(target, signedFor('lambda')), true, target)
    }
    assert.equal(belongs('/anything', signedFor('lambda')), true)
  })

  it('is nothing that was signed for S3, has a target, or only looks alike', () => {
    assert.equal(belongs('/2015-03-31/functions/x', signedFor('s3')), false)
    assert.equal(belongs('/2015-03-31/functions', { 'x-amz-target': 'Kinesis_20131202.ListStreams' }), false)
    for (const target of [
      '/',
      '/2015-03-31',
      '/2015-03-31/reports/x',
      '/bucket/2015-03-31/functions',
      '/2015-03-31/functionsX',
    ]) {
      assert.equal(belongs(target), false, target)
    }
  })
})

describe('paths', () => {
  const find = restJsonFinder(lambda as RestJsonService)
  const arn = 'arn:aws:lambda:eu-west-1:000000000000:function:x'

  it('of every operation of the API lead to it, with ARNs for names', () => {
    for (const { name, http: { method = '', path: pattern = '', query: literals = {} } = {} } of Object.values(
      lambda.operations,
    )) {
      const query = Object.entries(literals).map(([key, value]) => `${key}=${value}`)
      for (const value of [encodeURIComponent(arn), arn, 'x']) {
        const path = pattern.replace(/\{[^}]*\}/g, value)
        for (const end of ['', '/']) {
          const found = find({ method, target: `${path}${end}?${[...query, 'Other=1'].join('&')}` })
          assert.equal(found?.model.name, name, path)
          for (const label of Object.values(found?.labels ?? {})) assert.equal(label, decodeURIComponent(value))
        }
      }
    }
  })

  it('that are none, or no percent-encoding, lead nowhere', () => {
    for (const target of [
      '/',
      '/2015-03-31/functions//code',
      '/2015-03-31/functions/%zz',
      '/2015-03-31/functions/%ff',
      '/2015-03-31/functions/x/nothing',
    ]) {
      assert.equal(find({ method: 'GET', target }), undefined, target)
    }
    assert.equal(find({ method: 'PATCH', target: '/2015-03-31/functions' }), undefined)
    assert.equal(find({ method: 'GET', target: '/2015-03-31/functions?a=%zz' }), undefined)
  })
})

describe('a request to Lambda', () => {
  const x = '/2015-03-31/functions/x'
  const invocation = { method: 'POST', target: `${x}/invocations?Qualifier=7`, body: '{"a":1}' }

  it('reaches its operation, and is answered as it says', async () => {
    const { ask, inputs } = doorOver({ reply: async () => ({ output: { StatusCode: 202, ExecutedVersion: '7' } }) })
    const answer = await ask({ ...invocation, headers: { ...signedFor('lambda'), 'x-amz-invocation-type': 'Event' } })
    assert.deepEqual([answer.status, answer.body], [202, ''])
    assert.match(answer.requestId ?? '', /^[0-9a-f-]{36}$/)
    assert.deepEqual(inputs, [{ FunctionName: 'x', InvocationType: 'Event', Payload: Buffer.from('{"a":1}'), Qualifier: '7' }])
  })

  it('is validated by the model', async () => {
    const { ask } = doorOver()
    const answer = await ask({ ...invocation, headers: { ...signedFor('lambda'), 'x-amz-log-type': 'All' } })
    assert.deepEqual([answer.status, answer.error], [400, 'ValidationException'])
    assert.equal(
      answer.body,
      `{"message":"1 validation error detected: Value 'All' at 'logType' failed to satisfy constraint: Member must satisfy enum value set: [None, Tail]"}`,
    )
  })

  it('is told the error of the operation', async () => {
    const { ask } = doorOver({ reply: async () => reject('ResourceNotFoundException', 'Function not found: x') })
    const answer = await ask({ target: x })
    assert.deepEqual([answer.status, answer.type, answer.error], [404, 'application/json', 'ResourceNotFoundException'])
    assert.equal(answer.body, '{"Type":"User","Message":"Function not found: x"}')
  })

  const refusals: readonly (readonly [what: string, asked: Asked, status: number, error: string, body: string])[] = [
    [
      'is not signed',
      { target: x, headers: {} },
      403,
      'MissingAuthenticationTokenException',
      '{"message":"Missing Authentication Token"}',
    ],
    [
      'is signed for another service',
      { target: x, headers: signedFor('kinesis') },
      403,
      'InvalidSignatureException',
      `{"message":"Credential should be scoped to correct service: 'lambda'. "}`,
    ],
    [
      'has a path of no operation',
      { target: '/2015-03-31/functions/x/nothing' },
      403,
      'AccessDeniedException',
      '{"Message":"Unable to determine service/operation name to be authorized"}',
    ],
    ['is not served', { target: '/2015-03-31/functions' }, 400, 'UnsupportedOperationException', '{"message":"Not yet."}'],
    [
      'has no JSON in its body',
      { method: 'POST', target: '/2015-03-31/functions', body: '{' },
      400,
      'SerializationException',
      '{"message":"Could not parse request body into json."}',
    ],
    [
      'is too long',
      { method: 'POST', target: `${x}/invocations`, body: 'x'.repeat(17 * 1_048_576) },
      413,
      'RequestEntityTooLargeException',
      '{"message":"Request must be smaller than 16777216 bytes for the Invoke operation"}',
    ],
  ]
  for (const [what, asked, status, error, body] of refusals) {
    it(`that ${what} is told so`, async () => {
      const answer = await doorOver().ask(asked)
      assert.deepEqual([answer.status, answer.error, answer.body], [status, error, body])
    })
  }

  it('of a key that nobody was given is refused where keys are enforced', async () => {
    const answer = await doorOver({ mode: 'enforced' }).ask({ target: x })
    assert.deepEqual([answer.status, answer.error], [403, 'UnrecognizedClientException'])
    assert.equal(answer.body, '{"message":"The security token included in the request is invalid."}')
  })

  it('that fails is told that it was us', async () => {
    const broken = doorOver({ reply: () => Promise.reject(new Error('a bug')) })
    assert.deepEqual((await broken.ask({ target: x })).error, 'InternalFailure')
    let isFull = true
    const late = doorOver({ load: () => (isFull ? Promise.reject(new Error('no room')) : Promise.resolve()) })
    assert.deepEqual([(await late.ask({ target: x })).status, (await late.ask({ target: x })).error], [500, 'InternalFailure'])
    isFull = false
    assert.equal((await late.ask({ target: x })).status, 200)
  })

  it('that is none is handed on', async () => {
    const { ask } = doorOver()
    assert.equal((await ask({ target: '/bucket/key', headers: signedFor('s3') })).status, 299)
    assert.equal((await ask({ method: 'OPTIONS', target: x, headers: { origin: 'http://localhost:4566' } })).status, 299)
  })
})
