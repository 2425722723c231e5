import assert from 'node:assert/strict'
import { connect } from 'node:http2'
import { test } from 'node:test'
import {
  askHttp1,
  askHttp2,
  countingHandler,
  eventually,
  openDoor,
  openHttp2,
  openSocket,
  readToClose,
  text,
} from '../../test/support/front-door.ts'
import { AssertionFailure } from '../kernel/assert.ts'
import type { Handler, HttpResponse } from './http.ts'

const unreached: Handler = async () => {
  throw new Error('a refused request reached the handler')
}

test('foreign web origins are refused in both versions before anything else', async (t) => {
  const { port, logged } = await openDoor(t, unreached, { limits: { exchangesMax: 0 } })
  const session = openHttp2(t, port)
  for (const origin of ['null', 'https://evil.test', `http://localhost:${port + 1}`]) {
    for (const answer of [await askHttp1(port, { headers: { origin } }), await askHttp2(session, { headers: { origin } })]) {
      assert.equal(answer.status, 403)
      assert.match(answer.headers['content-type'] ?? '', /^text\/plain/)
      assert.match(answer.body, /^This server does not answer web pages of the origin "[^"]+": .*--cors-origin.*\.\n$/)
    }
  }
  assert.deepEqual(logged, [])
})

test('foreign host names are refused in both versions', async (t) => {
  const { port } = await openDoor(t, unreached)
  const session = openHttp2(t, port)
  const host = `evil.test:${port}`
  for (const answer of [
    await askHttp1(port, { headers: { host } }),
    await askHttp2(session, { headers: { ':authority': host } }),
  ]) {
    assert.equal(answer.status, 403)
    assert.match(answer.body, /host name "evil\.test:\d+".*--allowed-host/)
  }
})

test('configured hosts and origins, and pages from our own port, pass', async (t) => {
  const { port } = await openDoor(t, countingHandler, { allowedHosts: ['leat.test'], corsOrigins: ['https://app.test'] })
  for (const origin of ['https://app.test', `http://localhost:${port}`, `http://leat.test:${port}`]) {
    assert.equal((await askHttp1(port, { headers: { origin, host: `leat.test:${port}` } })).status, 200, origin)
  }
})

test('a refused upload is read to the end of patience, not into memory', async (t) => {
  const { port, server } = await openDoor(t, unreached)
  const answer = await askHttp1(port, { headers: { origin: 'null' }, body: Buffer.alloc(8 << 20) })
  assert.deepEqual([answer.status, answer.headers.connection], [403, 'close'])
  await eventually('nothing is kept', () => server.stats().inFlightBytes === 0)
})

test('what is no HTTP is answered 400 and hung up on', async (t) => {
  const { port } = await openDoor(t, unreached)
  const malformed = [
    'GARBAGE\r\n\r\n',
    '\0\0\0\0',
    'GET / HTTP/1.1\r\n\r\n',
    'GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n',
    'GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n',
    'GET / HTTP/1.1\r\nHost: localhost\r\nBad Name: 1\r\n\r\n',
    'GET / HTTP/1.1\r\nHost: localhost\r\nX: a\0b\r\n\r\n',
    'GET / HTTP/1.1\r\nHost: localhost\r\nHost: evil.test\r\nConnection: close\r\n\r\n',
    'GET http://169.254.169.254/x HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n',
    '{"StreamName":"raw"}\r\n\r\n',
  ]
  for (const bytes of malformed) {
    const socket = await openSocket(t, port)
    socket.write(bytes)
    assert.match(await readToClose(socket), /^HTTP\/1\.1 400 Bad Request\r\n/, JSON.stringify(bytes))
  }
})

test('an HTTP version that is none of ours is refused', async (t) => {
  const { port } = await openDoor(t, unreached)
  const socket = await openSocket(t, port)
  socket.write('GET / HTTP/2.0\r\nHost: localhost\r\nConnection: close\r\n\r\n')
  assert.match(await readToClose(socket), /^HTTP\/1\.1 505 /)
})

test('a chunked body that goes wrong ends its connection', async (t) => {
  const { port, server, logged } = await openDoor(t, countingHandler)
  const socket = await openSocket(t, port)
  socket.write('POST / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\nnonsense\r\n')
  await readToClose(socket)
  assert.equal(server.stats().inFlightBytes, 0)
  assert.deepEqual(logged, [])
})

test('HTTP/2 that goes wrong ends its connection only', async (t) => {
  const { port } = await openDoor(t, countingHandler)
  const preface = Buffer.from('PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n')
  const frames = [
    Buffer.from('nonsense, not a frame at all'),
    Buffer.from([0, 0, 5, 0, 0, 0, 0, 0, 0, 1, 2, 3, 4, 5]),
    Buffer.alloc(100_000, 255),
  ]
  for (const frame of frames) {
    const socket = await openSocket(t, port)
    socket.write(Buffer.concat([preface, frame]))
    await readToClose(socket)
  }
  const wrong = await openSocket(t, port)
  wrong.write('PRI * HTTP/2.0\r\n\r\nXX\r\n\r\n')
  await readToClose(wrong)
  assert.equal((await askHttp2(openHttp2(t, port))).status, 200)
})

test('HTTP/2 requests that name two hosts, or no path, are refused', async (t) => {
  const { port } = await openDoor(t, unreached)
  const session = connect(`http://127.0.0.1:${port}`)
  t.after(() => session.destroy())
  const twoHosts = await askHttp2(session, { headers: { ':authority': 'localhost', host: 'evil.test' } })
  assert.deepEqual([twoHosts.status, twoHosts.body], [400, 'The Host header and :authority differ.\n'])
  await assert.rejects(askHttp2(session, { path: 'http://evil.test/' }), { code: 'ERR_HTTP2_STREAM_ERROR' })
})

test('a handler that throws is answered 500 with an id, and only the log knows why', async (t) => {
  const { port, logged } = await openDoor(t, async () => {
    throw new Error('secret detail')
  })
  for (const answer of [await askHttp1(port, { path: '/x%0a' }), await askHttp2(openHttp2(t, port), { path: '/x%0a' })]) {
    assert.deepEqual([answer.status, answer.body], [500, '{"__type":"InternalFailure"}'])
    assert.match(String(answer.headers['x-amzn-requestid']), /^[0-9a-f-]{36}$/)
  }
  assert.deepEqual(logged, Array(2).fill('answering "POST /x%0a" failed'))
})

test('an answer that HTTP cannot carry is answered 500', async (t) => {
  const impossible: readonly HttpResponse[] = [
    { ...text('x'), headers: { 'X-Bad': 'a\r\nb' } },
    { ...text('x'), headers: { 'Bad Name': 'a' } },
    { ...text('x'), status: 99 },
  ]
  for (const response of impossible) {
    const { port, logged } = await openDoor(t, async () => response)
    for (const answer of [await askHttp1(port), await askHttp2(openHttp2(t, port))]) {
      assert.deepEqual([answer.status, answer.body], [500, '{"__type":"InternalFailure"}'], JSON.stringify(response.headers))
    }
    assert.equal(logged.length, 2)
  }
})

test('a broken invariant is nobody’s to catch: it is left to end the process', async (t) => {
  const { port } = await openDoor(t, async () => {
    throw new AssertionFailure('broken')
  })
  const ours = process.listeners('unhandledRejection')
  process.removeAllListeners('unhandledRejection')
  const seen = new Promise((resolve) => process.once('unhandledRejection', resolve))
  try {
    askHttp1(port).catch(() => {})
    assert.ok((await seen) instanceof AssertionFailure)
  } finally {
    for (const listener of ours) process.on('unhandledRejection', listener)
  }
})
