import assert from 'node:assert/strict'
import { Agent, request } from 'node:http'
import { connect } from 'node:http2'
import { after, before, describe, it } from 'node:test'
import { cbor } from '@smithy/core/cbor'
import { type Leat, start } from '../../src/index.ts'

/** What no unmodified client sends: missing signatures, malformed bodies, and the order in which things are looked at. */

const JSON_TYPE = 'application/x-amz-json-1.1'
const CBOR_TYPE = 'application/x-amz-cbor-1.1'
const AUTH =
  'AWS4-HMAC-SHA256 Credential=test/20260101/us-east-1/kinesis/aws4_request, SignedHeaders=host;x-amz-date, Signature=ab'
const SIGNED = { authorization: AUTH, 'x-amz-date': '20260101T000000Z' }
const target = (operation: string) => ({ 'x-amz-target': `Kinesis_20131202.${operation}` })

interface Sent {
  readonly method?: string
  readonly path?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Uint8Array
}

interface Got {
  readonly status: number
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly body: Buffer
}

type Send = (sent: Sent) => Promise<Got>

let leat: Leat
before(async () => {
  leat = await start({ instant: true })
})
after(() => leat.close())

interface Over {
  readonly agent?: Agent
  /** Told the client's port of the connection that is used. */
  readonly onSocket?: (port: number | undefined) => void
}

function overHttp1({ method = 'POST', path = '/', headers = {}, body = '' }: Sent, { agent, onSocket }: Over = {}): Promise<Got> {
  return new Promise((resolve, reject) => {
    const exchange = request({ host: '127.0.0.1', port: leat.port, method, path, headers, agent: agent ?? false }, (response) => {
      onSocket?.(response.socket.localPort)
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
      )
    })
    exchange.on('error', reject)
    exchange.end(body)
  })
}

function overHttp2({ method = 'POST', path = '/', headers = {}, body = '' }: Sent): Promise<Got> {
  return new Promise((resolve, reject) => {
    const session = connect(leat.endpoint)
    session.on('error', reject)
    const stream = session.request({ ':method': method, ':path': path, ...headers }, { endStream: false })
    const chunks: Buffer[] = []
    let status = 0
    let got: Got['headers'] = {}
    stream.on('response', (answer) => {
      status = Number(answer[':status'])
      got = answer as Got['headers']
    })
    stream.on('data', (chunk: Buffer) => chunks.push(chunk))
    stream.on('end', () => session.close(() => resolve({ status, headers: got, body: Buffer.concat(chunks) })))
    stream.on('error', reject)
    stream.end(body)
  })
}

interface WireCase {
  readonly rule: string
  readonly sent: Sent
  readonly status: number
  /** JSON as an object, anything else as text. */
  readonly body: object | string
  readonly type?: string | undefined
}

const post = (headers: object, body: string | Uint8Array = '{}'): Sent => ({
  headers: { 'content-type': JSON_TYPE, ...headers },
  body,
})
const error = (type: string, message?: string): object => (message === undefined ? { __type: type } : { __type: type, message })
const incomplete = (authorization: string, text: string): WireCase => ({
  rule: `an Authorization header that lacks parts: ${authorization}`,
  sent: post({ ...target('ListStreams'), authorization }),
  status: 400,
  body: error('IncompleteSignatureException', `${text}Authorization=${authorization}`),
})

const PARTS = {
  credential: "Authorization header requires 'Credential' parameter. ",
  signature: "Authorization header requires 'Signature' parameter. ",
  headers: "Authorization header requires 'SignedHeaders' parameter. ",
  date: "Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header. ",
}

const cases: readonly WireCase[] = [
  {
    rule: 'an empty body and no known operation',
    sent: post({ 'x-amz-target': 'x' }, ''),
    status: 400,
    body: error('UnknownOperationException'),
  },
  { rule: 'an empty body, unsigned', sent: post(target('ListStreams'), ''), status: 400, body: error('SerializationException') },
  {
    rule: 'an unknown content type and a known operation',
    sent: post({ ...target('ListStreams'), ...SIGNED, 'content-type': 'text/plain' }),
    status: 404,
    body: '<UnknownOperationException/>\n',
  },
  {
    rule: 'an unknown content type, unsigned: the signature comes first, in XML',
    sent: post({ ...target('ListStreams'), 'content-type': 'text/plain' }),
    status: 403,
    body: '<MissingAuthenticationTokenException>\n  <Message>Missing Authentication Token</Message>\n</MissingAuthenticationTokenException>\n',
  },
  {
    rule: 'a body that does not parse, before signature and operation',
    sent: post({}, '{'),
    status: 400,
    body: error('SerializationException'),
  },
  {
    rule: 'a body that is no object',
    sent: post(target('ListStreams'), 'null'),
    status: 400,
    body: error('SerializationException'),
  },
  {
    rule: 'application/json with a body that does not parse',
    sent: post({ ...target('ListStreams'), 'content-type': 'application/json' }, '{'),
    status: 400,
    body: { Output: { __type: 'com.amazon.coral.service#SerializationException' }, Version: '1.0' },
  },
  {
    rule: 'application/json with a good body',
    sent: post({ ...target('ListStreams'), 'content-type': 'application/json' }),
    status: 404,
    body: { Output: { __type: 'com.amazon.coral.service#UnknownOperationException' }, Version: '1.0' },
  },
  {
    rule: 'an operation that the API does not have, unsigned',
    sent: post(target('Levitate')),
    status: 400,
    body: error('UnknownOperationException'),
  },
  {
    rule: 'no signature',
    sent: post(target('ListStreams')),
    status: 400,
    body: error('MissingAuthenticationTokenException', 'Missing Authentication Token'),
  },
  {
    rule: 'two signatures',
    sent: { ...post({ ...target('ListStreams'), ...SIGNED }), path: '/?X-Amz-Algorithm=' },
    status: 400,
    body: error(
      'InvalidSignatureException',
      "Found both 'X-Amz-Algorithm' as a query-string param and 'Authorization' as HTTP header.",
    ),
  },
  incomplete('AWS4-HMAC-SHA256', PARTS.credential + PARTS.signature + PARTS.headers + PARTS.date),
  incomplete('AWS4- Signature=b Credential=a', PARTS.headers + PARTS.date),
  {
    rule: 'a presigned address that lacks parts',
    sent: { ...post(target('ListStreams')), path: '/?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=' },
    status: 400,
    body: error(
      'IncompleteSignatureException',
      "AWS query-string parameters must include 'X-Amz-Credential'. AWS query-string parameters must include 'X-Amz-Signature'. AWS query-string parameters must include 'X-Amz-SignedHeaders'. AWS query-string parameters must include 'X-Amz-Date'. Re-examine the query-string parameters.",
    ),
  },
  {
    rule: 'a wrong type comes after the signature and before constraints',
    sent: post({ ...target('DescribeStream'), ...SIGNED }, '{"StreamName": 5, "Limit": 0}'),
    status: 400,
    body: {
      __type: 'SerializationException',
      Message: 'class com.amazon.coral.value.json.numbers.TruncatingBigNumber can not be converted to an String',
    },
  },
  {
    rule: 'a constraint comes before the existence of the stream',
    sent: post({ ...target('DescribeStream'), ...SIGNED }, '{"StreamName": "nowhere", "Limit": 0}'),
    status: 400,
    body: error(
      'ValidationException',
      "1 validation error detected: Value '0' at 'limit' failed to satisfy constraint: Member must have value greater than or equal to 1",
    ),
  },
  {
    rule: 'base64 of a wrong length',
    sent: post({ ...target('PutRecord'), ...SIGNED }, '{"StreamName": "a", "PartitionKey": "k", "Data": "a"}'),
    status: 400,
    body: {
      __type: 'SerializationException',
      Message: "'a' can not be converted to a Blob: Base64 encoded length is expected a multiple of 4 bytes but found: 1",
    },
  },
  {
    rule: 'another method',
    sent: { method: 'GET', headers: SIGNED },
    status: 403,
    body: '<AccessDeniedException>\n  <Message>Unable to determine service/operation name to be authorized</Message>\n</AccessDeniedException>\n',
  },
  {
    rule: 'a content type with parameters, and names like __proto__ in the body',
    sent: post(
      { ...target('ListStreams'), ...SIGNED, 'content-type': `${JSON_TYPE}; charset=utf-8` },
      '{"__proto__": {"Limit": 0}, "constructor": null}',
    ),
    status: 200,
    body: { StreamNames: [], HasMoreStreams: false, StreamSummaries: [] },
  },
]

describe('on the wire', () => {
  for (const [version, send] of [
    ['HTTP/1.1', overHttp1],
    ['HTTP/2', overHttp2],
  ] as const satisfies readonly (readonly [string, Send])[]) {
    for (const { rule, sent, status, body } of cases) {
      it(`${version}: ${rule}`, async () => {
        const got = await send(sent)
        const text = got.body.toString()
        assert.deepEqual({ status: got.status, body: typeof body === 'string' ? text : JSON.parse(text) }, { status, body })
        assert.match(String(got.headers['x-amzn-requestid']), /^[0-9a-f-]{36}$/)
        assert.match(String(got.headers['x-amz-id-2']), /^[A-Za-z0-9+/=]{80,}$/)
        assert.equal(got.headers['content-length'], String(got.body.length))
        assert.ok(got.headers['date'])
      })
    }

    it(`${version}: CBOR in, CBOR out, errors too`, async () => {
      const headers = { ...target('DescribeStream'), ...SIGNED, 'content-type': CBOR_TYPE }
      const got = await send({ headers, body: cbor.serialize({ StreamName: 'nowhere' }) })
      assert.equal(got.status, 400)
      assert.equal(got.headers['content-type'], CBOR_TYPE)
      assert.deepEqual(cbor.deserialize(got.body), {
        __type: 'ResourceNotFoundException',
        message: 'Stream nowhere under account 000000000000 not found.',
      })
    })

    it(`${version}: an operation without output answers an empty body of the request's content type`, async () => {
      const name = `wire-${version.replace(/\W/g, '')}`
      const got = await send(post({ ...target('CreateStream'), ...SIGNED }, JSON.stringify({ StreamName: name, ShardCount: 1 })))
      assert.deepEqual(
        [got.status, got.headers['content-type'], got.headers['content-length'], got.body.length],
        [200, JSON_TYPE, '0', 0],
      )
      await send(post({ ...target('DeleteStream'), ...SIGNED }, JSON.stringify({ StreamName: name })))
    })

    it(`${version}: an operation that Leat does not serve says so`, async () => {
      const got = await send(post({ ...target('ListChannels'), ...SIGNED }))
      const answer = JSON.parse(got.body.toString()) as { __type: string; message: string }
      assert.equal(got.status, 400)
      assert.equal(answer.__type, 'UnsupportedOperationException')
      assert.match(answer.message, /^Leat /)
    })

    it(`${version}: a web page of another origin is turned away before anything else`, async () => {
      const got = await send(post({ ...target('ListStreams'), ...SIGNED, origin: 'https://evil.example' }))
      assert.equal(got.status, 403)
      assert.doesNotMatch(got.body.toString(), /StreamNames/)
    })
  }

  it('a connection stays open, without a word about it', async () => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 })
    const ports: (number | undefined)[] = []
    for (let i = 0; i < 2; i++) {
      const got = await overHttp1(post({ ...target('ListStreams'), ...SIGNED }), { agent, onSocket: (port) => ports.push(port) })
      assert.equal(got.headers['connection'], undefined)
      assert.equal(got.headers['content-length'], String(got.body.length))
      assert.ok(got.headers['date'])
    }
    agent.destroy()
    assert.equal(ports.length, 2)
    assert.equal(ports[0], ports[1], 'the second request took the connection of the first')
  })

  it('an answer is not compressed, though the client could read it', async () => {
    const got = await overHttp1(post({ ...target('ListStreams'), ...SIGNED, 'accept-encoding': 'gzip, br' }))
    assert.equal(got.headers['content-encoding'], undefined)
    assert.match(got.body.toString(), /^\{"StreamNames"/)
  })

  it('an access key of twelve digits names the account', async () => {
    const authorization = AUTH.replace('Credential=test', 'Credential=123456789012')
    const got = await overHttp1(post({ ...target('DescribeStream'), ...SIGNED, authorization }, '{"StreamName": "nowhere"}'))
    assert.match(got.body.toString(), /Stream nowhere under account 123456789012 not found\./)
  })
})
