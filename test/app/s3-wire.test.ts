/** What clients of S3 cannot be made to do wrong, done by hand over sockets: broken uploads, odd hosts, answers without bodies. */
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { connect, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, it, type TestContext } from 'node:test'
import { deriveSigningKey, formatAmzDate, sign, signatureOf } from '../../src/aws/sigv4.ts'
import { start } from '../../src/index.ts'
import { eventually } from '../support/front-door.ts'

const KEY = { accessKeyId: 'LEATKEY00001', secret: 'a-secret-of-some-length' }
const PLACE = { region: 'us-east-1', service: 's3' }
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

interface Asked {
  readonly method?: string
  readonly host?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
}

interface Answered {
  readonly status: number
  readonly head: string
  readonly body: string
}

/** One connection, on which one request follows another as long as the framing holds. */
class Line {
  readonly socket: Socket
  #heard = ''

  constructor(socket: Socket) {
    this.socket = socket
    socket.on('error', () => {})
    socket.on('data', (bytes: Buffer) => {
      this.#heard += bytes.toString('latin1')
    })
  }

  write(path: string, { method = 'GET', host = 'localhost', headers = {}, body = '' }: Asked): void {
    const all = { 'content-length': String(Buffer.byteLength(body)), ...headers }
    const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`)
    this.socket.write(`${method} ${path} HTTP/1.1\r\nhost: ${host}\r\n${lines.join('')}\r\n${body}`)
  }

  async ask(path: string, asked: Asked = {}): Promise<Answered> {
    this.write(path, asked)
    return this.answer(asked.method === 'HEAD')
  }

  async answer(isHead = false): Promise<Answered> {
    await eventually('an answer', () => this.#heard.includes('\r\n\r\n') || this.socket.closed)
    const [head = ''] = this.#heard.split('\r\n\r\n', 1)
    const status = Number(/^HTTP\/1\.1 (\d+)/.exec(head)?.[1])
    const length = isHead || status === 304 || status === 204 ? 0 : Number(/content-length: (\d+)/i.exec(head)?.[1] ?? 0)
    await eventually('its body', () => this.#heard.length >= head.length + 4 + length || this.socket.closed)
    const body = this.#heard.slice(head.length + 4, head.length + 4 + length)
    this.#heard = this.#heard.slice(head.length + 4 + length)
    return { status, head, body }
  }
}

async function server(t: TestContext, options: Parameters<typeof start>[0] = {}) {
  const leat = await start({ port: 0, accessKeys: [`${KEY.accessKeyId}:${KEY.secret}:123456789012`], ...options })
  t.after(() => leat.close())
  const { hostname, port } = new URL(leat.endpoint)
  return async (): Promise<Line> => {
    const socket = connect(Number(port), hostname)
    t.after(() => socket.destroy())
    await once(socket, 'connect')
    return new Line(socket)
  }
}

const code = ({ status, body }: Answered): string => `${status} ${/<Code>(.*?)<\/Code>/.exec(body)?.[1] ?? body}`

describe('an upload that goes wrong', () => {
  it('leaves what was there before, and nothing where nothing was', async (t) => {
    const data = await mkdtemp(join(tmpdir(), 'leat-s3-wire-'))
    const open = await server(t, { data })
    t.after(() => rm(data, { recursive: true, force: true }))
    const line = await open()
    assert.equal((await line.ask('/lake', { method: 'PUT' })).status, 200)
    assert.equal((await line.ask('/lake/kept', { method: 'PUT', body: 'before' })).status, 200)

    const trailer = { 'x-amz-content-sha256': 'STREAMING-UNSIGNED-PAYLOAD-TRAILER', 'x-amz-decoded-content-length': '5' }
    const wrong: Readonly<Record<string, Asked>> = {
      '400 XAmzContentSHA256Mismatch': { headers: { 'x-amz-content-sha256': sha256('other') }, body: 'after' },
      '400 BadDigest': { headers: { 'content-md5': 'AAAAAAAAAAAAAAAAAAAAAA==' }, body: 'after' },
      '400 IncompleteBody': { headers: trailer, body: '3\r\naft\r\n0\r\n\r\n' },
      '403 InvalidChunkSizeError': { headers: trailer, body: '3\r\naft\r\n2\r\ner\r\n0\r\n\r\n' },
      '400 MalformedTrailerError': {
        headers: { ...trailer, 'x-amz-trailer': 'x-amz-checksum-crc32' },
        body: '5\r\nafter\r\n0\r\n\r\n',
      },
      '411 MissingContentLength': {
        headers: { 'x-amz-content-sha256': trailer['x-amz-content-sha256'] },
        body: '5\r\nafter\r\n0\r\n\r\n',
      },
      '403 SignatureDoesNotMatch': signedChunk('after', 'other'),
    }
    for (const [expected, asked] of Object.entries(wrong)) {
      for (const key of ['kept', 'new']) {
        const sent = expected === '403 SignatureDoesNotMatch' ? signedChunk('after', 'other', key) : asked
        assert.equal(code(await (await open()).ask(`/lake/${key}`, { method: 'PUT', ...sent })), expected)
      }
    }
    // The client goes away in the middle.
    for (const key of ['kept', 'new']) {
      const leaving = await open()
      leaving.write(`/lake/${key}`, { method: 'PUT', headers: { 'content-length': '1000000' }, body: 'after' })
      leaving.socket.destroy()
    }
    assert.equal((await line.ask('/lake/kept')).body, 'before')
    assert.equal((await line.ask('/lake/new', { method: 'HEAD' })).status, 404)
    assert.match((await line.ask('/lake?list-type=2')).body, /<KeyCount>1<\/KeyCount>/)
    assert.deepEqual(
      (await readdir(join(data, 'buckets', 'lake'))).filter((name) => !name.startsWith('.')),
      ['kept'],
    )
  })

  it('the same upload without the mistake is taken', async (t) => {
    const line = await (await server(t))()
    await line.ask('/lake', { method: 'PUT' })
    assert.equal((await line.ask('/lake/new', { method: 'PUT', ...signedChunk('after', 'after') })).status, 200)
    assert.equal((await line.ask('/lake/new')).body, 'after')
  })

  it('a client that waits to be asked is told at once that there is no such bucket, and never asked', async (t) => {
    const line = await (await server(t))()
    line.write('/nowhere/k', { method: 'PUT', headers: { expect: '100-continue', 'content-length': '1000000' } })
    assert.equal(code(await line.answer()), '404 NoSuchBucket')
  })
})

/** `content` in one chunk, signed as if it were `signedContent`. */
function signedChunk(content: string, signedContent: string, key = 'new'): Asked {
  const nowMs = Date.now()
  const headers = {
    host: 'localhost',
    'x-amz-content-sha256': 'STREAMING-AWS4-HMAC-SHA256-PAYLOAD',
    'x-amz-decoded-content-length': String(content.length),
  }
  const request = { method: 'PUT', target: `/lake/${key}`, headers, body: Buffer.alloc(0) }
  const signed = sign(request, KEY, PLACE, nowMs)
  const date = formatAmzDate(nowMs)
  const scope = { date: date.slice(0, 8), ...PLACE }
  let previous = /Signature=(.*)$/.exec(signed['authorization'] ?? '')?.[1] ?? ''
  const chunk = (bytes: string, hashed: string): string => {
    const scopeText = `${scope.date}/${scope.region}/${scope.service}/aws4_request`
    const toSign = ['AWS4-HMAC-SHA256-PAYLOAD', date, scopeText, previous, sha256(''), sha256(hashed)].join('\n')
    previous = signatureOf(deriveSigningKey(KEY.secret, scope), toSign)
    return `${bytes.length.toString(16)};chunk-signature=${previous}\r\n${bytes}${bytes === '' ? '' : '\r\n'}`
  }
  const { host: _, ...sent } = headers
  return {
    headers: { ...sent, ...signed, 'content-encoding': 'aws-chunked' },
    body: `${chunk(content, signedContent)}${chunk('', '')}\r\n`,
  }
}

describe('answers without a body', () => {
  it('leave the connection good for the next request', async (t) => {
    const line = await (await server(t))()
    await line.ask('/lake', { method: 'PUT' })
    await line.ask('/lake/k', { method: 'PUT', body: 'content' })
    const head = await line.ask('/lake/k', { method: 'HEAD' })
    assert.deepEqual([head.status, /content-length: (\d+)/i.exec(head.head)?.[1]], [200, '7'])
    assert.equal((await line.ask('/lake/none', { method: 'HEAD' })).status, 404)
    const etag = /etag: (.*)/i.exec(head.head)?.[1] ?? ''
    const known = await line.ask('/lake/k', { headers: { 'if-none-match': etag } })
    assert.deepEqual([known.status, known.body], [304, ''])
    assert.match(known.head, /etag: /i)
    assert.equal((await line.ask('/lake/k', { headers: { range: 'bytes=2-3' } })).body, 'nt')
    assert.equal((await line.ask('/lake/k', { method: 'DELETE' })).status, 204)
    assert.equal(code(await line.ask('/lake/k')), '404 NoSuchKey')
  })
})

describe('who asks, and where', () => {
  it('unsigned requests are served on a loopback address, and strangers’ keys', async (t) => {
    const line = await (await server(t))()
    assert.match((await line.ask('/')).body, /<ListAllMyBucketsResult/)
    const stranger = sign(
      {
        method: 'GET',
        target: '/',
        headers: { host: 'localhost', 'x-amz-content-sha256': 'UNSIGNED-PAYLOAD' },
        body: Buffer.alloc(0),
      },
      { accessKeyId: 'STRANGER', secret: 'x' },
      PLACE,
      0,
    )
    assert.equal((await line.ask('/', { headers: { 'x-amz-content-sha256': 'UNSIGNED-PAYLOAD', ...stranger } })).status, 200)
  })

  it('a bucket may be named by the host', async (t) => {
    const line = await (await server(t, { allowedHosts: ['leat.test'] }))()
    for (const host of ['lake.localhost', 'lake.s3.us-east-1.localhost:4566', 'lake.leat.test']) {
      assert.equal((await line.ask('/', { method: 'PUT', host })).status, 200)
      assert.equal((await line.ask('/a//../b', { method: 'PUT', host, body: host })).status, 200)
      assert.equal((await line.ask('/lake/a//../b')).body, host)
      assert.match(
        (await line.ask('/?list-type=2', { host })).body,
        /<ListBucketResult [^>]*><Name>lake<\/Name><Prefix><\/Prefix>.*<Key>a\/\/..\/b<\/Key>/,
      )
    }
    const foreign = await line.ask('/', { host: 'lake.s3.us-east-1.amazonaws.com' })
    assert.deepEqual([foreign.status, /host name/.test(foreign.body)], [403, true])
  })

  it('calls of other protocols are none of S3’s', async (t) => {
    const line = await (await server(t))()
    const json = { 'content-type': 'application/x-amz-json-1.1' }
    const listed = await line.ask('/', {
      method: 'POST',
      headers: { ...json, 'x-amz-target': 'Kinesis_20131202.ListStreams' },
      body: '{}',
    })
    assert.equal(listed.status, 400)
    assert.match(listed.body, /MissingAuthenticationTokenException/)
    assert.match((await line.ask('/', { method: 'POST', headers: json, body: '{}' })).body, /UnknownOperationException/)
  })
})
