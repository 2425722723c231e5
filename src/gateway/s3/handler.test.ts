import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { describe, it } from 'node:test'
import { AssertionFailure } from '../../kernel/assert.ts'
import { type Rejection, reject, rejectWith } from '../../kernel/outcome.ts'
import { SeededRandom } from '../../kernel/random.ts'
import type { OperationModel, RestXmlService } from '../../model/api.ts'
import type { Call } from '../../model/caller.ts'
import type { Endpoint, Reply } from '../../model/endpoint.ts'
import type { Place, Schema, StructSchema } from '../../model/schema.ts'
import { BodyFault, type StreamingBody } from '../../model/streaming.ts'
import { BodyAborted, BodyRefused, BodyStalled, BodyTooLarge, type HttpRequest, type HttpResponse } from '../http.ts'
import { type S3Parts, s3Handler } from './handler.ts'

const text: Schema = { kind: 'string' }
const label: Place = { in: 'path' }

function struct(
  name: string,
  members: Record<string, Schema>,
  places: Record<string, Place>,
  required: string[] = [],
): StructSchema {
  return { kind: 'struct', name, required, members, places }
}

const Delete = struct('Delete', { Keys: { kind: 'list', of: text, flat: true } }, { Keys: { in: 'element', name: 'Key' } }, [
  'Keys',
])
const at = { Bucket: label, Key: label }
const inKey = { Bucket: text, Key: text }

type Http = NonNullable<OperationModel<unknown, unknown, string>['http']>

function model(name: string, http: Omit<Http, 'status'> & { status?: number }, input: StructSchema, output?: StructSchema) {
  return {
    name,
    plane: 'data' as const,
    input,
    ...(output !== undefined && { output }),
    errors: [],
    http: { status: 200, ...http },
  }
}

const MODELS = [
  model(
    'PutObject',
    { method: 'PUT', path: '/{Bucket}/{Key+}', query: {} },
    struct(
      'PutObjectRequest',
      { ...inKey, ACL: text, ContentEncoding: text, ContentLength: { kind: 'long' }, Body: { kind: 'blob', streaming: true } },
      {
        ...at,
        ACL: { in: 'header', name: 'x-amz-acl' },
        ContentEncoding: { in: 'header', name: 'content-encoding' },
        ContentLength: { in: 'header', name: 'content-length' },
        Body: { in: 'body', name: 'Body' },
      },
    ),
    struct('PutObjectOutput', { ETag: text }, { ETag: { in: 'header', name: 'etag' } }),
  ),
  ...(['GET', 'HEAD'] as const).map((method) =>
    model(
      method === 'GET' ? 'GetObject' : 'HeadObject',
      { method, path: '/{Bucket}/{Key+}', query: {} },
      struct('GetObjectRequest', inKey, at),
      struct(
        'GetObjectOutput',
        { ContentLength: { kind: 'long' }, ContentRange: text, ContentType: text, Body: { kind: 'blob', streaming: true } },
        {
          ContentLength: { in: 'header', name: 'content-length' },
          ContentRange: { in: 'header', name: 'content-range' },
          ContentType: { in: 'header', name: 'content-type' },
          Body: { in: 'body', name: 'Body' },
        },
      ),
    ),
  ),
  model(
    'DeleteObjects',
    { method: 'POST', path: '/{Bucket}', query: { delete: '' }, digestRequired: true },
    struct('DeleteObjectsRequest', { Bucket: text, Delete }, { Bucket: label, Delete: { in: 'body', name: 'Delete' } }, [
      'Delete',
    ]),
    struct('DeleteObjectsOutput', { Deleted: text }, {}),
  ),
  model(
    'DeleteObject',
    { method: 'DELETE', path: '/{Bucket}/{Key+}', query: {}, status: 204 },
    struct('DeleteObjectRequest', inKey, at),
  ),
  model(
    'GetObjectTorrent',
    { method: 'GET', path: '/{Bucket}/{Key+}', query: { torrent: '' } },
    struct('TorrentRequest', inKey, at),
  ),
]

const SERVICE: RestXmlService = {
  name: 's3',
  signingName: 's3',
  protocol: 'rest-xml',
  xmlNamespace: 'urn:s3',
  operations: Object.fromEntries(MODELS.map((each) => [each.name, each])),
  errors: Object.fromEntries(
    Object.entries({
      NoSuchKey: 404,
      NotModified: 304,
      PreconditionFailed: 412,
      NotImplemented: 501,
      SlowDown: 503,
      InternalError: 500,
      MethodNotAllowed: 405,
      AccessDenied: 403,
    })
      .map(([code, httpStatus]) => [code, { code, httpStatus, fault: httpStatus >= 500 }] as const)
      .concat([['AccessDeniedException', { code: 'AccessDenied', httpStatus: 403, fault: false }]]),
  ),
}

interface World {
  readonly reply?: (name: string, input: Record<string, unknown>) => Promise<Reply> | Reply
  readonly authentication?: Rejection<string>
  readonly denial?: string
  readonly body?: Buffer
  readonly failBody?: Error
}

async function ask(method: string, target: string, headers: Record<string, string> = {}, world: World = {}) {
  const calls: { readonly name: string; readonly input: Record<string, unknown>; readonly call: Call }[] = []
  const logged: string[] = []
  const fatal: AssertionFailure[] = []
  const operations = new Map(
    MODELS.filter(({ name }) => name !== 'GetObjectTorrent').map((each) => [
      each.name,
      {
        model: each,
        resources: () => ['arn:aws:s3:::b/k'],
        invoke: async (call: Call, input: unknown) => {
          calls.push({ name: each.name, input: input as Record<string, unknown>, call })
          return world.reply?.(each.name, input as Record<string, unknown>) ?? { output: {} }
        },
      },
    ]),
  )
  const endpoint: Endpoint = {
    service: SERVICE,
    operations,
    unsupported: new Map([['GetObjectTorrent', 'Leat does not make torrents.']]),
  }
  const parts: S3Parts = {
    endpoint,
    authenticator: {
      authenticate: (request) =>
        world.authentication ?? {
          principal: { arn: 'arn:aws:iam::1:root', accountId: '1', accessKeyId: 'A' },
          scope: { accountId: '1', region: 'eu-west-1' },
          payload: request.headers.get('x-amz-content-sha256') ?? 'UNSIGNED-PAYLOAD',
        },
    },
    authoriser: { authorise: () => (world.denial === undefined ? undefined : { message: world.denial }) },
    hosts: new Set(),
    random: new SeededRandom(1),
    logger: { info: () => {}, warn: (line) => logged.push(line), error: (line) => logged.push(line) },
    onFatal: (failure) => fatal.push(failure),
  }
  const { body = Buffer.alloc(0), failBody } = world
  const request: HttpRequest = {
    method,
    target,
    host: 'localhost:4566',
    headers: new Map(Object.entries({ 'content-length': String(body.length), ...headers })),
    httpVersion: '1.1',
    secure: false,
    signal: new AbortController().signal,
    body: async (bytesMax) => {
      if (failBody !== undefined) throw failBody
      if (body.length > bytesMax) throw new BodyTooLarge('long')
      return body
    },
    async *stream() {
      for (let from = 0; from < body.length; from += 7) yield body.subarray(from, from + 7)
      if (failBody !== undefined) throw failBody
    },
  }
  const response = await s3Handler(parts)(request)
  return { response, calls, logged, fatal, body: await bodyOf(response) }
}

async function bodyOf({ body }: HttpResponse): Promise<string> {
  if (body instanceof Uint8Array) return Buffer.from(body).toString()
  const pieces: Uint8Array[] = []
  for await (const piece of body) pieces.push(piece)
  return Buffer.concat(pieces).toString()
}

const shape = (body: string): string =>
  body.replace(/<RequestId>.*<\/HostId>/, '…').replace(/^<\?xml version="1.0" encoding="UTF-8"\?>\n/, '')

async function readAll(input: Record<string, unknown>): Promise<string> {
  const pieces: Uint8Array[] = []
  for await (const piece of input['Body'] as StreamingBody) pieces.push(piece)
  return Buffer.concat(pieces).toString()
}

describe('answers', () => {
  it('carry who answered', async () => {
    const { response } = await ask('DELETE', '/b/k')
    assert.equal(response.status, 204)
    assert.match(response.headers['x-amz-request-id'] ?? '', /^[0-9A-Z]{16}$/)
    assert.match(response.headers['x-amz-id-2'] ?? '', /^[\w+/]{75,76}=*$/)
    assert.equal(response.headers['Server'], 'AmazonS3')
    assert.equal(response.headers['Content-Security-Policy'], undefined)
    assert.equal(response.headers['Access-Control-Allow-Origin'], undefined)
    const page = await ask('DELETE', '/b/k', { origin: 'http://app.test' })
    assert.equal(page.response.headers['Access-Control-Allow-Origin'], '*')
    assert.equal(page.response.headers['Access-Control-Expose-Headers'], '*')
  })

  it('part of an object is 206, and its stream is cut off when it is not as long as was said', async () => {
    const chunks = (bytes: number) =>
      async function* () {
        yield Buffer.alloc(bytes, 'a')
      }
    const output = { ContentLength: 3, ContentRange: 'bytes 0-2/9', Body: chunks(3)() }
    const { response, body } = await ask('GET', '/b/k', {}, { reply: () => ({ output }) })
    assert.deepEqual([response.status, response.headers['Content-Range'], body], [206, 'bytes 0-2/9', 'aaa'])
    for (const bytes of [2, 4]) {
      await assert.rejects(ask('GET', '/b/k', {}, { reply: () => ({ output: { ContentLength: 3, Body: chunks(bytes)() } }) }))
    }
  })

  it('what a browser shows can do nothing', async () => {
    const policyOf = async (headers: Record<string, string>, ContentType = 'text/html') => {
      const { response } = await ask('GET', '/b/k', headers, { reply: () => ({ output: { ContentType } }) })
      return [response.headers['Content-Security-Policy'], response.headers['X-Content-Type-Options']]
    }
    for (const headers of [
      { accept: 'text/html,application/xhtml+xml' },
      { 'sec-fetch-dest': 'empty' },
      { 'user-agent': 'Mozilla/5.0' },
    ]) {
      assert.deepEqual(await policyOf(headers as unknown as Record<string, string>), ['sandbox', 'nosniff'])
    }
    const browser = { 'user-agent': 'Mozilla/5.0' }
    for (const type of ['image/svg+xml', 'application/xml', 'TEXT/HTML', 'binary/octet-stream', 'text/plainly']) {
      assert.deepEqual(await policyOf(browser, type), ['sandbox', 'nosniff'], type)
    }
    for (const type of ['image/png', 'application/pdf', 'text/plain; charset=utf-8', 'video/mp4']) {
      assert.deepEqual(await policyOf(browser, type), [undefined, 'nosniff'], type)
    }
    assert.deepEqual(await policyOf({ accept: '*/*', 'user-agent': 'aws-sdk-js/3' }), [undefined, undefined])
  })
})

describe('refusals', () => {
  it('say code, message, details and who answered', async () => {
    const rejection = rejectWith('NoSuchKey', 'The specified key does not exist.', {
      details: { Key: 'a<b' },
      headers: { 'x-amz-delete-marker': 'true' },
    })
    const { response, body } = await ask('GET', '/b/k', {}, { reply: () => rejection })
    assert.equal(response.status, 404)
    assert.equal(response.headers['Content-Type'], 'application/xml')
    assert.equal(response.headers['x-amz-delete-marker'], 'true')
    assert.equal(
      shape(body),
      '<Error><Code>NoSuchKey</Code><Message>The specified key does not exist.</Message><Key>a&lt;b</Key>…</Error>',
    )
    assert.ok(
      body.includes(
        `<RequestId>${response.headers['x-amz-request-id']}</RequestId><HostId>${response.headers['x-amz-id-2']}</HostId>`,
      ),
    )
  })

  it('have no body where HTTP has none', async () => {
    const head = await ask('HEAD', '/b/k', {}, { reply: () => reject('NoSuchKey', 'x') })
    assert.deepEqual([head.response.status, head.body], [404, ''])
    const notModified = await ask(
      'GET',
      '/b/k',
      {},
      { reply: () => rejectWith('NotModified', 'x', { headers: { ETag: '"e"' } }) },
    )
    assert.deepEqual([notModified.response.status, notModified.response.headers['ETag'], notModified.body], [304, '"e"', ''])
    assert.equal(notModified.response.headers['Content-Type'], undefined)
  })

  for (const [what, method, target, world, expected] of [
    [
      'no URI',
      'GET',
      '/b/%ff',
      {},
      "400 <Error><Code>InvalidURI</Code><Message>Couldn't parse the specified URI.</Message>…</Error>",
    ],
    [
      'no such method',
      'PATCH',
      '/b/k',
      {},
      '405 <Error><Code>MethodNotAllowed</Code><Message>The specified method is not allowed against this resource.</Message><Method>PATCH</Method><ResourceType>OBJECT</ResourceType>…</Error>',
    ],
    [
      'nobody who may',
      'GET',
      '/b/k',
      { authentication: reject('AccessDenied', 'Access Denied') },
      '403 <Error><Code>AccessDenied</Code><Message>Access Denied</Message>…</Error>',
    ],
    [
      'a policy',
      'GET',
      '/b/k',
      { denial: 'User: x is not authorized' },
      '403 <Error><Code>AccessDenied</Code><Message>User: x is not authorized</Message>…</Error>',
    ],
    [
      'not served',
      'GET',
      '/b/k?torrent',
      {},
      '501 <Error><Code>NotImplemented</Code><Message>Leat does not make torrents.</Message>…</Error>',
    ],
    [
      'the client was too slow',
      'PUT',
      '/b/k',
      { failBody: new BodyStalled('slow'), body: Buffer.from('a') },
      '400 <Error><Code>RequestTimeout</Code><Message>Your socket connection to the server was not read from or written to within the timeout period. Idle connections will be closed.</Message>…</Error>',
    ],
    [
      'no room',
      'PUT',
      '/b/k',
      { failBody: new BodyRefused('full'), body: Buffer.from('a') },
      '503 <Error><Code>SlowDown</Code><Message>Please reduce your request rate.</Message>…</Error>',
    ],
    [
      'a document that is too long',
      'POST',
      '/b?delete',
      { body: Buffer.alloc(9 * 1_048_576) },
      '400 <Error><Code>MaxMessageLengthExceeded</Code><Message>Your request was too big.</Message>…</Error>',
    ],
  ] as const) {
    it(what, async () => {
      const reading: World = { reply: async (_name, input) => ({ output: { ETag: await readAll(input) } }), ...world }
      const { response, body } = await ask(method, target, {}, reading)
      assert.equal(`${response.status} ${shape(body)}`, expected)
    })
  }

  it('the API for accounts is another one', async () => {
    const { response } = await ask('GET', '/v20180820/tags/arn%3Aaws%3As3%3A%3A%3Alake', { 'x-amz-account-id': '000000000000' })
    assert.equal(response.status, 501)
  })

  it('uploads by forms are told what else there is', async () => {
    const { response, body } = await ask('POST', '/b', { 'content-type': 'multipart/form-data; boundary=x' })
    assert.equal(response.status, 501)
    assert.match(body, /<Code>NotImplemented<\/Code><Message>Leat takes no uploads by HTML forms/)
  })

  it('a client that left is the server’s to deal with; a bug is an internal error', async () => {
    const reply: World['reply'] = async (_name, input) => ({ output: { ETag: await readAll(input) } })
    await assert.rejects(
      ask('PUT', '/b/k', {}, { reply, failBody: new BodyAborted('left'), body: Buffer.from('a') }),
      BodyAborted,
    )
    const bug = await ask(
      'GET',
      '/b/k',
      {},
      {
        reply: () => {
          throw new Error('bug')
        },
      },
    )
    assert.equal(bug.response.status, 500)
    assert.match(bug.body, /<Code>InternalError<\/Code><Message>We encountered an internal error. Please try again.<\/Message>/)
    assert.equal(bug.logged.length, 1)
    const broken = await ask(
      'GET',
      '/b/k',
      {},
      {
        reply: () => {
          throw new AssertionFailure('broken')
        },
      },
    )
    assert.equal(broken.fatal.length, 1)
  })
})

describe('objects', () => {
  const putting: World['reply'] = async (_name, input) => ({ output: { ETag: await readAll(input) } })

  it('are streamed to the operation, which sees them without their framing', async () => {
    const body = Buffer.from('5\r\nhello\r\n0\r\nx-amz-checksum-crc32:AAAAAA==\r\n\r\n')
    const headers = {
      'content-encoding': 'aws-chunked,gzip',
      'x-amz-content-sha256': 'STREAMING-UNSIGNED-PAYLOAD-TRAILER',
      'x-amz-decoded-content-length': '5',
      'x-amz-trailer': 'x-amz-checksum-crc32',
    }
    const { response, calls } = await ask('PUT', '/b/k', headers, { body, reply: putting })
    assert.deepEqual([response.status, response.headers['ETag']], [200, 'hello'])
    const { Body, ...input } = calls[0]?.input ?? {}
    assert.deepEqual(input, { Bucket: 'b', Key: 'k', ContentEncoding: 'gzip', ContentLength: 5 })
    const stream = Body as StreamingBody
    assert.deepEqual(
      [stream.bytes, stream.announced, [...stream.trailers()]],
      [5, ['x-amz-checksum-crc32'], [['x-amz-checksum-crc32', 'AAAAAA==']]],
    )
    const bare = await ask('PUT', '/b/k', { ...headers, 'content-encoding': 'aws-chunked' }, { body, reply: putting })
    assert.equal('ContentEncoding' in (bare.calls[0]?.input ?? {}), false)
  })

  it('what is wrong with them fails the reading, and is the answer', async () => {
    const digest = createHash('sha256').update('hello').digest('hex')
    const good = await ask('PUT', '/b/k', { 'x-amz-content-sha256': digest }, { body: Buffer.from('hello'), reply: putting })
    assert.equal(good.response.headers['ETag'], 'hello')
    let caught: unknown
    const reply: World['reply'] = async (_name, input) => {
      try {
        await readAll(input)
      } catch (cause) {
        caught = cause
        throw cause
      }
      return { output: {} }
    }
    const { response, body } = await ask('PUT', '/b/k', { 'x-amz-content-sha256': digest }, { body: Buffer.from('jello'), reply })
    assert.ok(caught instanceof BodyFault)
    assert.equal(response.status, 400)
    const other = createHash('sha256').update('jello').digest('hex')
    assert.equal(
      shape(body),
      `<Error><Code>XAmzContentSHA256Mismatch</Code><Message>The provided 'x-amz-content-sha256' header does not match what was computed.</Message><ClientComputedContentSHA256>${digest}</ClientComputedContentSHA256><S3ComputedContentSHA256>${other}</S3ComputedContentSHA256>…</Error>`,
    )
  })

  it('must say how long they are, and how they come', async () => {
    const code = async (headers: Record<string, string>): Promise<string> => {
      const { body } = await ask('PUT', '/b/k', headers, { reply: putting, body: Buffer.from('a') })
      return /<Code>(.*)<\/Code>/.exec(body)?.[1] ?? body
    }
    assert.equal(await code({ 'content-length': 'many' }), 'MissingContentLength')
    assert.equal(await code({ 'x-amz-content-sha256': 'STREAMING-UNSIGNED-PAYLOAD-TRAILER' }), 'MissingContentLength')
    assert.equal(await code({ 'transfer-encoding': 'chunked' }), 'NotImplemented')
    assert.equal(await code({ 'x-amz-content-sha256': 'STREAMING-AWS4-ECDSA-P256-SHA256-PAYLOAD' }), 'NotImplemented')
    assert.equal(await code({ 'x-amz-content-sha256': 'none' }), 'InvalidArgument')
  })

  it('a presigned query carries headers', async () => {
    const { calls } = await ask('PUT', '/b/k?X-Amz-Signature=00&x-amz-acl=private', {}, { reply: putting })
    assert.equal(calls[0]?.input['ACL'], 'private')
    const unsigned = await ask('PUT', '/b/k?x-amz-acl=private', {}, { reply: putting })
    assert.equal('ACL' in (unsigned.calls[0]?.input ?? {}), false)
  })
})

describe('documents', () => {
  const xml = Buffer.from('<Delete><Key>a</Key><Key>b</Key></Delete>')
  const md5 = createHash('md5').update(xml).digest('base64')
  const DIGESTS = {
    crc32: '9y9Mmg==',
    crc32c: '+zAP5w==',
    crc64nvme: 'wWSEzEEyHOk=',
    sha1: createHash('sha1').update(xml).digest('base64'),
    sha256: createHash('sha256').update(xml).digest('base64'),
  }

  it('are read, checked and decoded before the operation', async () => {
    const { response, calls, body } = await ask(
      'POST',
      '/b?delete',
      { 'content-md5': md5 },
      { body: xml, reply: () => ({ output: { Deleted: 'x' } }) },
    )
    assert.deepEqual(calls[0]?.input, { Bucket: 'b', Delete: { Keys: ['a', 'b'] } })
    assert.equal(response.headers['Content-Type'], 'application/xml')
    assert.equal(shape(body), '<DeleteObjectsOutput xmlns="urn:s3"><Deleted>x</Deleted></DeleteObjectsOutput>')
    for (const [name, digest] of Object.entries(DIGESTS)) {
      const checked = await ask('POST', '/b?delete', { [`x-amz-checksum-${name}`]: digest }, { body: xml })
      assert.equal(checked.response.status, 200, `${name}: ${checked.body}`)
      const wrong = await ask(
        'POST',
        '/b?delete',
        { [`x-amz-checksum-${name}`]: digest.replace(/^./, (letter) => (letter === 'A' ? 'B' : 'A')) },
        { body: xml },
      )
      assert.match(wrong.body, /<Code>BadDigest<\/Code>/)
    }
  })

  for (const [what, headers, body, expected] of [
    ['without a digest', {}, xml, 'InvalidRequest: Missing required header for this request: Content-MD5 OR x-amz-checksum-*'],
    [
      'with another digest',
      { 'content-md5': 'AAAAAAAAAAAAAAAAAAAAAA==' },
      xml,
      'BadDigest: The Content-MD5 you specified did not match what we received.',
    ],
    ['with no digest at all', { 'content-md5': 'md5' }, xml, 'InvalidDigest: The Content-MD5 you specified was invalid.'],
    [
      'with another checksum',
      { 'x-amz-checksum-sha256': 'x' },
      xml,
      'BadDigest: The SHA256 you specified did not match the calculated checksum.',
    ],
    ['empty', { 'content-md5': '1B2M2Y8AsgTpgAmY7PhCfg==' }, Buffer.alloc(0), 'MissingRequestBodyError: Request Body is empty'],
    [
      'of something else',
      { 'x-amz-checksum-xxhash64': 'x' },
      Buffer.from('<Other/>'),
      'MalformedXML: The XML you provided was not well-formed or did not validate against our published schema',
    ],
  ] as const) {
    it(what, async () => {
      const { body: answered, calls } = await ask('POST', '/b?delete', headers as Record<string, string>, { body })
      const [, code, message] = /<Code>(.*)<\/Code><Message>(.*)<\/Message>/.exec(answered) ?? []
      assert.equal(`${code}: ${message}`, expected)
      assert.equal(calls.length, 0)
    })
  }
})
