import assert from 'node:assert/strict'
import { once } from 'node:events'
import type { IncomingMessage } from 'node:http'
import { Agent as TlsAgent, request as tlsRequest } from 'node:https'
import { type TestContext, test } from 'node:test'
import { connect as connectTls } from 'node:tls'
import {
  askHttp1,
  askHttp2,
  countingHandler,
  type Door,
  openDoor,
  openHttp2,
  openSocket,
  readToClose,
  textOf,
} from '../../test/support/front-door.ts'
import { SystemClock } from '../kernel/clock.ts'
import type { Handler } from './http.ts'
import { localhostCertificate } from './tls.ts'

const tls = await localhostCertificate(new SystemClock())
const MEGABYTES = Buffer.alloc(3_000_000, 'x')

async function openTlsDoor(t: TestContext, handler: Handler = countingHandler): Promise<Door> {
  return openDoor(t, handler, { tls })
}

async function askTls(port: number, alpn: readonly string[]): Promise<string> {
  const agent = new TlsAgent({ ca: tls.certPem, ALPNProtocols: [...alpn] })
  const outgoing = tlsRequest({ port, host: 'localhost', method: 'POST', agent, family: 4 })
  outgoing.end(MEGABYTES)
  const [incoming] = (await once(outgoing, 'response')) as [IncomingMessage]
  const body = await textOf(incoming)
  agent.destroy()
  return body
}

test('one port speaks HTTP/1.1 and HTTP/2 in clear text', async (t) => {
  const { port } = await openDoor(t, countingHandler)
  assert.equal((await askHttp1(port, { body: MEGABYTES })).body, '1.1 3000000')
  assert.equal((await askHttp2(openHttp2(t, port), { body: MEGABYTES })).body, '2.0 3000000')
})

test('with TLS configured, the same port speaks both versions in both ways', async (t) => {
  const { port } = await openTlsDoor(t)
  assert.equal((await askHttp1(port, { body: MEGABYTES })).body, '1.1 3000000')
  assert.equal((await askHttp2(openHttp2(t, port), { body: MEGABYTES })).body, '2.0 3000000')
  assert.equal(await askTls(port, ['http/1.1']), '1.1 3000000')
  const session = openHttp2(t, port, { ca: tls.certPem, servername: 'localhost' }, 'https')
  assert.equal((await askHttp2(session, { body: MEGABYTES })).body, '2.0 3000000')
  assert.equal(session.alpnProtocol, 'h2')
})

test('inside TLS, HTTP/1.1 and a bare HTTP/2 preface need no ALPN', async (t) => {
  const { port } = await openTlsDoor(t)
  assert.equal(await askTls(port, []), '1.1 3000000')
  const socket = connectTls({ port, host: '127.0.0.1', servername: 'localhost', ca: tls.certPem })
  await once(socket, 'secureConnect')
  assert.equal(socket.alpnProtocol, false)
  const session = openHttp2(t, port, { createConnection: () => socket }, 'https')
  assert.equal((await askHttp2(session, { body: MEGABYTES })).body, '2.0 3000000')
})

test('the handler is told whether TLS is spoken', async (t) => {
  const { port } = await openTlsDoor(t, async ({ secure }) => ({ status: 200, headers: {}, body: Buffer.from(String(secure)) }))
  assert.equal((await askHttp1(port)).body, 'false')
  assert.equal((await askHttp2(openHttp2(t, port))).body, 'false')
  assert.equal(await askTls(port, []), 'true')
  assert.equal((await askHttp2(openHttp2(t, port, { ca: tls.certPem, servername: 'localhost' }, 'https'))).body, 'true')
})

test('without TLS configured, a TLS client is hung up on', async (t) => {
  const { port, server } = await openDoor(t, countingHandler)
  const socket = connectTls({ port, host: '127.0.0.1', rejectUnauthorized: false })
  await assert.rejects(once(socket, 'secureConnect'))
  assert.equal(server.stats().exchanges, 0)
})

test('TLS that is no TLS after all closes its connection', async (t) => {
  const { port } = await openTlsDoor(t)
  const socket = await openSocket(t, port)
  socket.write(Buffer.from([0x16, 3, 1, 0, 5, 1, 2, 3, 4, 5]))
  await readToClose(socket)
})

test('a greeting that comes byte by byte is understood', async (t) => {
  const { port } = await openDoor(t, countingHandler)
  for (const word of ['POST', 'PUT', 'PATCH', 'GET']) {
    const socket = await openSocket(t, port)
    socket.setNoDelay(true)
    for (const byte of `${word} / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`) {
      socket.write(byte)
      await new Promise((resolve) => setImmediate(resolve))
    }
    assert.match(await readToClose(socket), /^HTTP\/1\.1 200 OK\r\n[\s\S]*1\.1 0$/)
  }
})

test('both versions hand over the same request and answer', async (t) => {
  const seen: unknown[] = []
  const { port } = await openDoor(t, async (request) => {
    const { method, target, headers, httpVersion } = request
    seen.push({ method, target, twice: headers.get('x-twice'), type: headers.get('content-type'), pseudo: headers.has(':path') })
    assert.equal(request.host, `127.0.0.1:${port}`)
    assert.match(httpVersion, /^(1\.1|2\.0)$/)
    return { status: 418, headers: { 'Content-Type': 'a/b', 'X-Odd': '1' }, body: await request.body(10) }
  })
  const ask = { path: '/a%20b?c=d&X-Amz', headers: { 'content-type': 'x/y', 'X-Twice': '1' }, body: 'hello' }
  for (const answer of [await askHttp1(port, ask), await askHttp2(openHttp2(t, port), ask)]) {
    assert.equal(answer.status, 418)
    assert.equal(answer.body, 'hello')
    assert.equal(answer.headers['content-length'], '5')
    assert.equal(answer.headers['content-type'], 'a/b')
    assert.equal(answer.headers['x-odd'], '1')
    assert.match(answer.headers.date ?? '', /GMT$/)
    assert.equal(answer.headers.connection, undefined)
  }
  assert.deepEqual(seen[0], { method: 'POST', target: '/a%20b?c=d&X-Amz', twice: '1', type: 'x/y', pseudo: false })
  assert.deepEqual(seen[1], seen[0])
})

test('repeated headers are joined, not hidden', async (t) => {
  const { port } = await openDoor(t, async ({ headers }) => ({
    status: 200,
    headers: {},
    body: Buffer.from(headers.get('authorization') ?? ''),
  }))
  const socket = await openSocket(t, port)
  socket.write('GET / HTTP/1.1\r\nHost: localhost\r\nAuthorization: a\r\nAuthorization: b\r\nConnection: close\r\n\r\n')
  assert.match(await readToClose(socket), /\r\n\r\na, b$/)
})

test('HEAD and 204 carry no body in either version', async (t) => {
  const { port } = await openDoor(t, async ({ method }) => ({
    status: method === 'HEAD' ? 200 : 204,
    headers: {},
    body: Buffer.from('12345'),
  }))
  const session = openHttp2(t, port)
  for (const ask of [askHttp1.bind(null, port), askHttp2.bind(null, session)]) {
    const head = await ask({ method: 'HEAD' })
    assert.deepEqual([head.status, head.headers['content-length'], head.body], [200, '5', ''])
    const none = await ask({ method: 'GET' })
    assert.deepEqual([none.status, none.headers['content-length'], none.body], [204, undefined, ''])
  }
})

test('one HTTP/2 connection carries thousands of streams at once', async (t) => {
  let release = (): void => {}
  const all = new Promise<void>((resolve) => {
    release = resolve
  })
  let waiting = 0
  const { port, server } = await openDoor(t, async (request) => {
    await request.body(10)
    if (++waiting === 3000) release()
    await all
    return { status: 200, headers: {}, body: Buffer.from('x') }
  })
  const session = openHttp2(t, port)
  await once(session, 'remoteSettings')
  assert.equal(session.remoteSettings.maxConcurrentStreams, 4096)
  const answers = await Promise.all(Array.from({ length: 3000 }, () => askHttp2(session, { body: '1234' })))
  assert.ok(answers.every(({ status, body }) => status === 200 && body === 'x'))
  assert.deepEqual(server.stats(), { connections: 1, exchanges: 0, inFlightBytes: 0 })
})

test('PINGs are answered', async (t) => {
  const { port } = await openDoor(t, countingHandler)
  const session = openHttp2(t, port)
  await once(session, 'connect')
  await new Promise<void>((resolve, rejectPing) => session.ping((error) => (error ? rejectPing(error) : resolve())))
})

test('a client that asks before it sends is asked for its body only if it is wanted', async (t) => {
  const { port } = await openDoor(t, countingHandler)
  const polite = await openSocket(t, port)
  polite.write('POST / HTTP/1.1\r\nHost: localhost\r\nExpect: 100-continue\r\nConnection: close\r\nContent-Length: 3\r\n\r\n')
  const [asked] = (await once(polite, 'data')) as [Buffer]
  assert.equal(asked.toString(), 'HTTP/1.1 100 Continue\r\n\r\n')
  polite.write('abc')
  assert.match(await readToClose(polite), /\r\n\r\n1\.1 3$/)

  const unwanted = await openSocket(t, port)
  unwanted.write(`POST / HTTP/1.1\r\nHost: localhost\r\nExpect: 100-continue\r\nContent-Length: ${65 << 20}\r\n\r\n`)
  assert.match(await readToClose(unwanted), /^HTTP\/1\.1 413 /)
})

test('a taken port is reported as such', async (t) => {
  const { port } = await openDoor(t, countingHandler)
  await assert.rejects(openDoor(t, countingHandler, { port }), { code: 'EADDRINUSE' })
})
