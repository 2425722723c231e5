import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { CreateRoleCommand, DeleteRoleCommand, IAMClient, type IAMServiceException } from '@aws-sdk/client-iam'
import { type Rejection, reject } from '../../kernel/outcome.ts'
import { SeededRandom } from '../../kernel/random.ts'
import { VirtualClock } from '../../kernel/virtual-clock.ts'
import type { OperationModel } from '../../model/api.ts'
import type { Endpoint, Reply } from '../../model/endpoint.ts'
import { service as iam } from '../../services/iam/model.gen.ts'
import { createAuthenticator } from '../authenticate.ts'
import type { HttpRequest, HttpResponse } from '../http.ts'
import { isForm, queryDoor } from './door.ts'

const FORM = { 'content-type': 'application/x-www-form-urlencoded; charset=utf-8' }
const signedFor = (service: string) => ({
  authorization: `AWS4-HMAC-SHA256 Credential=123456789012/20260101/us-east-1/${service}/aws4_request, SignedHeaders=host, Signature=00`,
  'x-amz-date': '20260101T000000Z',
})

interface Sent {
  readonly method: string
  readonly target: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** The real API, of which a few operations are served by what the test says. */
function doorOver(reply: (operation: string, input: unknown) => Reply, load: () => Promise<void> = async () => {}) {
  const bind = (model: OperationModel<unknown, unknown, string>) =>
    [
      model.name,
      { model, resources: () => ['*'], invoke: async (_: unknown, input: unknown) => reply(model.name, input) },
    ] as const
  const served = ['CreateRole', 'DeleteRole', 'ListRoles']
    .map((name) => iam.operations[name])
    .filter((each) => each !== undefined)
  const endpoint: Endpoint = {
    service: iam,
    operations: new Map(served.map(bind)),
    unsupported: new Map([['ListUsers', 'Not yet.']]),
  }
  const handedOn: string[] = []
  const next = async (request: HttpRequest): Promise<HttpResponse> => {
    handedOn.push((await request.body(1)).toString())
    return { status: 299, headers: {}, body: new Uint8Array(0) }
  }
  const handler = queryDoor(
    {
      late: [{ name: 'iam', signingName: 'iam', queryVersion: '2010-05-08', load }],
      endpoint: async () => load().then(() => endpoint),
      authenticator: createAuthenticator({ mode: 'dev', clock: new VirtualClock(0), accountDefault: '000000000000' }),
      authoriser: { authorise: () => undefined },
      random: new SeededRandom(1),
      logger: { info: () => {}, warn: () => {}, error: () => {} },
      onFatal: (failure) => assert.fail(failure),
    },
    next,
  )
  const send = async ({ method, target, headers, body }: Sent) => {
    const response = await handler({
      method,
      target,
      headers: new Map(Object.entries(headers)),
      host: 'localhost',
      httpVersion: '1.1',
      secure: false,
      signal: new AbortController().signal,
      body: async () => Buffer.from(body),
      stream: () => assert.fail('nothing is streamed'),
    })
    return { ...response, text: Buffer.from(response.body as Uint8Array).toString() }
  }
  const ask = async (body: string, headers: Record<string, string> = signedFor('iam')) => {
    const { status, headers: got, text } = await send({ method: 'POST', target: '/', headers: { ...FORM, ...headers }, body })
    return { status, type: got['Content-Type'], said: /<Error>(.*)<\/Error>/.exec(text)?.[1], text }
  }
  return { ask, send, handedOn }
}

/** AWS's own client, whose requests go through the door without a network. */
function clientOf({ send }: ReturnType<typeof doorOver>): IAMClient {
  return new IAMClient({
    region: 'us-east-1',
    credentials: { accessKeyId: '123456789012', secretAccessKey: 'x' },
    requestHandler: {
      handle: async ({
        method,
        path,
        headers,
        body,
      }: {
        method: string
        path: string
        headers: Record<string, string>
        body: string
      }) => {
        const lower = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]))
        const { status, headers: answered, text } = await send({ method, target: path, headers: lower, body })
        const told = Object.fromEntries(Object.entries(answered).map(([name, value]) => [name.toLowerCase(), value]))
        return { response: { statusCode: status, headers: told, body: Buffer.from(text) } }
      },
    },
  })
}

describe("AWS's client for JavaScript", () => {
  const input = {
    RoleName: 'reader',
    AssumeRolePolicyDocument: '{"Statement": [] , "x": "ü&+%"}',
    MaxSessionDuration: 7200,
    Tags: Array.from({ length: 11 }, (_, i) => ({ Key: `k${i}`, Value: `v ${i}` })),
  }
  const Role = {
    RoleName: 'reader',
    RoleId: 'AROA',
    Path: '/',
    Arn: 'arn:aws:iam::123456789012:role/reader',
    CreateDate: 1_700_000_000_000,
    AssumeRolePolicyDocument: '%7B%7D',
    Tags: [],
  }

  it('is understood, and understands the answer', async () => {
    let asked: unknown
    const client = clientOf(
      doorOver((_, given) => {
        asked = given
        return { output: { Role } }
      }),
    )
    const { Role: got, $metadata } = await client.send(new CreateRoleCommand(input))
    assert.deepEqual(asked, input)
    assert.deepEqual(got, { ...Role, CreateDate: new Date(Role.CreateDate) })
    assert.match($metadata.requestId ?? '', /^[0-9a-f-]{36}$/)
  })

  it('reads errors by their codes and statuses', async () => {
    const client = clientOf(doorOver(() => reject('NoSuchEntityException', 'The role with name x cannot be found.')))
    await assert.rejects(client.send(new DeleteRoleCommand({ RoleName: 'x' })), (error: IAMServiceException) => {
      assert.deepEqual([error.name, error.message], ['NoSuchEntityException', 'The role with name x cannot be found.'])
      assert.equal(error.$metadata.httpStatusCode, 404)
      return true
    })
  })
})

describe('a form', () => {
  const answering = (answer: Reply | Rejection<string> = { output: {} }) => doorOver(() => answer)
  const sender = (code: string, message: string): string => `<Type>Sender</Type><Code>${code}</Code><Message>${message}</Message>`

  const refusals: readonly (readonly [
    what: string,
    form: string,
    headers: Record<string, string>,
    status: number,
    said: string,
  ])[] = [
    [
      'without a signature',
      'Action=ListRoles&Version=2010-05-08',
      {},
      403,
      sender('MissingAuthenticationToken', 'Request is missing Authentication Token'),
    ],
    [
      'signed for another service',
      'Action=ListRoles&Version=2010-05-08',
      signedFor('sts'),
      403,
      sender('SignatureDoesNotMatch', "Credential should be scoped to correct service: 'iam'. "),
    ],
    [
      'of no operation',
      'Action=Foo&Version=2010-05-08',
      {},
      400,
      sender('InvalidAction', 'Could not find operation Foo for version 2010-05-08'),
    ],
    [
      'of an operation that is no own property',
      'Action=__proto__&Version=2010-05-08',
      {},
      400,
      sender('InvalidAction', 'Could not find operation __proto__ for version 2010-05-08'),
    ],
    [
      'of an operation that is not served',
      'Action=ListUsers&Version=2010-05-08',
      signedFor('iam'),
      400,
      sender('UnsupportedOperationException', 'Not yet.'),
    ],
    [
      'of an operation that is not served, by nobody who signed',
      'Action=ListUsers&Version=2010-05-08',
      {},
      400,
      sender('UnsupportedOperationException', 'Not yet.'),
    ],
    [
      'with a number that is none',
      'Action=ListRoles&Version=2010-05-08&MaxItems=many',
      signedFor('iam'),
      400,
      sender('MalformedInput', "'many' can not be converted to an Integer"),
    ],
    [
      'against the constraints of the model',
      'Action=ListRoles&Version=2010-05-08&MaxItems=0',
      signedFor('iam'),
      400,
      sender(
        'ValidationError',
        "1 validation error detected: Value '0' at 'maxItems' failed to satisfy constraint: Member must have value greater than or equal to 1",
      ),
    ],
  ]
  for (const [what, form, headers, status, said] of refusals) {
    it(`${what} is refused in XML`, async () => {
      const answer = await answering().ask(form, headers)
      assert.deepEqual([answer.status, answer.type, answer.said], [status, 'text/xml', said])
    })
  }

  it('may stand in the path, with its signature', async () => {
    const scope = encodeURIComponent('123456789012/20260101/us-east-1/iam/aws4_request')
    const target = `/?Action=ListRoles&Version=2010-05-08&X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=${scope}&X-Amz-Date=20260101T000000Z&X-Amz-SignedHeaders=host&X-Amz-Signature=00`
    const { status, text } = await answering().send({ method: 'GET', target, headers: {}, body: '' })
    assert.equal(status, 200)
    assert.match(text, /^<ListRolesResponse xmlns="https:\/\/iam.amazonaws.com\/doc\/2010-05-08\/"><ListRolesResult>/)
  })

  it('of a version that is none of its services’ is handed on as it came', async () => {
    const { ask, handedOn } = answering()
    assert.equal((await ask('Action=ListTopics&Version=2010-03-31', signedFor('sns'))).status, 299)
    assert.deepEqual(handedOn, ['Action=ListTopics&Version=2010-03-31'])
  })

  it('for a service that cannot be loaded is told so, and answered once it can', async () => {
    let isFull = true
    const { ask } = doorOver(
      () => ({ output: {} }),
      () => (isFull ? Promise.reject(new Error('no room')) : Promise.resolve()),
    )
    const answer = await ask('Action=ListRoles&Version=2010-05-08')
    assert.deepEqual([answer.status, answer.said], [500, '<Type>Receiver</Type><Code>InternalFailure</Code>'])
    isFull = false
    assert.equal((await ask('Action=ListRoles&Version=2010-05-08')).status, 200)
  })
})

it('forms are told by their type, unless they have a target or were signed for S3', () => {
  const belongs = (method: string, target: string, headers: Record<string, string>) =>
    isForm({ method, target, headers: new Map(Object.entries(headers)) } as unknown as HttpRequest)
  assert.equal(belongs('POST', '/', FORM), true)
  assert.equal(belongs('POST', '/000000000000/queue', { ...FORM, ...signedFor('sqs') }), true)
  assert.equal(belongs('POST', '/', { ...FORM, ...signedFor('s3') }), false)
  assert.equal(belongs('POST', '/', { ...FORM, 'x-amz-target': 'AmazonSQS.ListQueues' }), false)
  assert.equal(belongs('GET', '/?Action=ListRoles', {}), false)
  assert.equal(belongs('GET', '/?Action=ListRoles', signedFor('iam')), true)
  assert.equal(belongs('PUT', '/bucket/key', FORM), false)
})
