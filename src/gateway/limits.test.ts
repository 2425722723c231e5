import assert from 'node:assert/strict'
import { once } from 'node:events'
import { Agent } from 'node:http'
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
import type { Handler } from './http.ts'
import { BodyTooLarge } from './http.ts'

const MIB = 1_048_576
const idle = { exchanges: 0, inFlightBytes: 0 }

/** As the pipeline does: an over-long body is answered 413 with nothing in it. */
function boundedHandler(bytesMax: number): Handler {
  return async (request) => {
    try {
      return text(String((await request.body(bytesMax)).length))
    } catch (cause) {
      if (cause instanceof BodyTooLarge) return { status: 413, headers: {}, body: new Uint8Array(0) }
      throw cause
    }
  }
}

test('headers beyond the limit are answered 431 in both versions', async (t) => {
  const { port } = await openDoor(t, countingHandler)
  const session = openHttp2(t, port)
  const headers = (length: number) => ({ long: 'x'.repeat(length) })
  for (const ask of [askHttp1.bind(null, port), askHttp2.bind(null, session)]) {
    assert.equal((await ask({ headers: headers(17_000) })).status, 431)
    assert.equal((await ask({ headers: headers(15_000) })).status, 200)
  }
})

test('too many headers are answered 431 in both versions', async (t) => {
  const { port } = await openDoor(t, countingHandler)
  const session = openHttp2(t, port)
  const headers = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, at) => [`x-${at}`, '1']))
  assert.equal((await askHttp1(port, { headers: headers(101) })).status, 431)
  assert.equal((await askHttp1(port, { headers: headers(90) })).status, 200)
  assert.equal((await askHttp2(session, { headers: headers(101) })).status, 431)
  await assert.rejects(askHttp2(session, { headers: headers(200) }))
  assert.equal((await askHttp2(session, { headers: headers(100) })).status, 200)
})

test('connections beyond the limit are closed, and the log says so', async (t) => {
  const { port, server, logged } = await openDoor(t, countingHandler, { limits: { connectionsMax: 2, sweepMs: 5 } })
  const [first] = [await openSocket(t, port), await openSocket(t, port)]
  await eventually('two connections', () => server.stats().connections === 2)
  assert.equal(await readToClose(await openSocket(t, port)), '')
  await eventually('a warning', () => logged.some((line) => /closed 1 new connections: 2 are open/.test(line)))
  first?.destroy()
  await eventually('room for one', () => server.stats().connections === 1)
  assert.equal((await askHttp1(port)).status, 200)
})

test('requests beyond the limit are answered 503', async (t) => {
  let release = (): void => {}
  const released = new Promise<void>((resolve) => {
    release = resolve
  })
  const { port, server } = await openDoor(t, () => released.then(() => text('late')), { limits: { exchangesMax: 2 } })
  const session = openHttp2(t, port)
  const waiting = [askHttp2(session), askHttp2(session)]
  await eventually('two under way', () => server.stats().exchanges === 2)
  const refused = await askHttp2(session)
  assert.equal(refused.status, 503)
  assert.equal(refused.headers['retry-after'], '1')
  release()
  for (const answer of await Promise.all(waiting)) assert.equal(answer.body, 'late')
})

test('an over-long body over HTTP/1.1 is answered while it is still being sent, then the connection closes', async (t) => {
  const { port, server } = await openDoor(t, boundedHandler(MIB))
  const agent = new Agent({ keepAlive: true })
  t.after(() => agent.destroy())
  for (let round = 0; round < 3; round++) {
    const answer = await askHttp1(port, { body: Buffer.alloc(20 * MIB) }, agent)
    assert.deepEqual([answer.status, answer.body, answer.headers.connection], [413, '', 'close'])
  }
  assert.equal((await askHttp1(port, { body: Buffer.alloc(MIB) }, agent)).body, String(MIB))
  await eventually('nothing in flight', () => server.stats().inFlightBytes === 0)
})

test('an over-long chunked body is noticed on the way', async (t) => {
  const { port, server } = await openDoor(t, boundedHandler(10))
  const socket = await openSocket(t, port)
  socket.write('POST / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n8\r\n12345678\r\n8\r\n12345678\r\n')
  const [answer] = (await once(socket, 'data')) as [Buffer]
  assert.match(answer.toString(), /^HTTP\/1\.1 413 [\s\S]*Connection: close\r\n[\s\S]*\r\n\r\n$/)
  socket.write('0\r\n\r\n')
  await readToClose(socket)
  await eventually('nothing left', () => server.stats().connections === 0)
})

test('what is left of an over-long body is read only so far and only so long', async (t) => {
  for (const limits of [{ lingerBytesMax: 100_000 }, { lingerMs: 20, sweepMs: 5 }]) {
    const { port } = await openDoor(t, boundedHandler(10), { limits })
    const socket = await openSocket(t, port)
    socket.write(`POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: ${50 * MIB}\r\n\r\n`)
    if ('lingerBytesMax' in limits) socket.write(Buffer.alloc(200_000))
    assert.match(await readToClose(socket), /^HTTP\/1\.1 413 /)
  }
})

test('over-long bodies over HTTP/2 leave their connection in order', async (t) => {
  const { port, server } = await openDoor(t, boundedHandler(MIB), { limits: { connectionWindowBytes: 2 * MIB } })
  // Node's client counts what it did not get to send against its session's memory.
  const session = openHttp2(t, port, { maxSessionMemory: 100 })
  for (let round = 0; round < 8; round++) {
    const stream = session.request({ ':method': 'POST' })
    stream.on('error', () => {})
    stream.end(Buffer.alloc(4 * MIB))
    const [headers] = (await once(stream, 'response')) as [{ ':status'?: number }]
    assert.equal(headers[':status'], 413)
    stream.resume()
    if (!stream.closed) await once(stream, 'close')
    assert.equal(stream.rstCode, 0)
  }
  assert.equal((await askHttp2(session, { body: Buffer.alloc(MIB) })).body, String(MIB))
  await eventually('nothing in flight', () => server.stats().inFlightBytes === 0)
})

test('a handler that knows no limit still gets its clients a 413', async (t) => {
  const { port } = await openDoor(t, async (request) => text(String((await request.body(5)).length)))
  assert.equal((await askHttp1(port, { body: '123456' })).status, 413)
  assert.equal((await askHttp1(port, { body: '12345' })).body, '5')
})

test('bodies beyond the shared budget are answered 503, whatever the handler makes of it', async (t) => {
  let release = (): void => {}
  const released = new Promise<void>((resolve) => {
    release = resolve
  })
  let swallowed = 0
  const handler: Handler = async (request) => {
    const body = await request.body(MIB).catch(() => Buffer.alloc(++swallowed))
    await released
    return text(String(body.length))
  }
  const { port, server } = await openDoor(t, handler, { limits: { inFlightBytesMax: MIB } })
  const session = openHttp2(t, port)
  const first = askHttp1(port, { body: Buffer.alloc(700_000) })
  await eventually('the first is charged', () => server.stats().inFlightBytes === 700_000)
  const others = [askHttp1(port, { body: Buffer.alloc(700_000) }), askHttp2(session, { body: Buffer.alloc(700_000) })]
  await eventually('the others are refused', () => swallowed === 2)
  assert.equal(server.stats().inFlightBytes, 700_000)
  release()
  for (const other of await Promise.all(others)) {
    assert.equal(other.status, 503)
    assert.match(other.body, /^\{"__type":"ServiceUnavailable"/)
  }
  assert.equal((await first).body, '700000')
  await eventually('the budget is whole again', () => server.stats().inFlightBytes === 0)
  assert.equal((await askHttp2(session, { body: Buffer.alloc(700_000) })).body, '700000')
})

test('answers that wait for their clients count, too', async (t) => {
  const { port, server } = await openDoor(
    t,
    async (request) => {
      await request.body(100)
      return { status: 200, headers: {}, body: Buffer.alloc(16 * MIB) }
    },
    { limits: { inFlightBytesMax: 8 * MIB } },
  )
  const session = openHttp2(t, port)
  const slow = session.request({})
  slow.pause()
  await eventually('the answer is charged', () => server.stats().inFlightBytes === 16 * MIB)
  assert.equal((await askHttp1(port, { body: 'x' })).status, 503)
  slow.close()
  await eventually('the budget is whole again', () => server.stats().inFlightBytes === 0)
})

test('a silent connection is closed, in clear text, after one byte, and inside a handshake', async (t) => {
  const { localhostCertificate } = await import('./tls.ts')
  const { SystemClock } = await import('../kernel/clock.ts')
  const tls = await localhostCertificate(new SystemClock())
  const { port, server } = await openDoor(t, countingHandler, { tls, limits: { greetingMs: 20, handshakeMs: 20, sweepMs: 5 } })
  for (const bytes of [[], [0x50], [0x16], [0x16, 3, 1]]) {
    const socket = await openSocket(t, port)
    socket.write(Buffer.from(bytes))
    assert.equal(await readToClose(socket), '')
  }
  await eventually('nothing left', () => server.stats().connections === 0)
})

test('headers that trickle are answered 408', async (t) => {
  const { port } = await openDoor(t, countingHandler, { limits: { headersMs: 30, sweepMs: 5 } })
  const socket = await openSocket(t, port)
  socket.write('POST / HTTP/1.1\r\nHost: local')
  assert.match(await readToClose(socket), /^HTTP\/1\.1 408 /)
})

test('a body that trickles is answered 408 in both versions', async (t) => {
  const { port, server } = await openDoor(t, countingHandler, { limits: { requestMs: 30, lingerMs: 20, sweepMs: 5 } })
  const socket = await openSocket(t, port)
  socket.write('POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 10\r\n\r\n123')
  assert.match(await readToClose(socket), /^HTTP\/1\.1 408 /)
  const stream = openHttp2(t, port).request({ ':method': 'POST' })
  stream.on('error', () => {})
  stream.write('123')
  const [headers] = (await once(stream, 'response')) as [{ ':status'?: number }]
  assert.equal(headers[':status'], 408)
  await eventually('nothing under way', () => server.stats().exchanges === 0)
})

test('idle connections are closed in both versions', async (t) => {
  const { port, server } = await openDoor(t, countingHandler, { limits: { idleMs: 20, sweepMs: 5 } })
  const socket = await openSocket(t, port)
  socket.write('POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\n\r\n')
  assert.match(await readToClose(socket), /^HTTP\/1\.1 200 /)
  const session = openHttp2(t, port)
  assert.equal((await askHttp2(session)).status, 200)
  if (!session.closed) await once(session, 'goaway')
  await eventually('nothing left', () => server.stats().connections === 0)
})

test('a client that does not take its answer is cut off in both versions', async (t) => {
  const { port, server } = await openDoor(t, async () => ({ status: 200, headers: {}, body: Buffer.alloc(32 * MIB) }), {
    limits: { sendStallMs: 30, sweepMs: 5 },
  })
  const socket = await openSocket(t, port)
  socket.pause()
  socket.write('GET / HTTP/1.1\r\nHost: localhost\r\n\r\n')
  await eventually('the answer began', () => server.stats().inFlightBytes > 0)
  await eventually('the client is cut off', () => server.stats().connections === 0)
  const stream = openHttp2(t, port).request({})
  stream.on('error', () => {})
  stream.pause()
  await once(stream, 'response')
  await eventually('the stream is cut off', () => server.stats().exchanges === 0)
  assert.deepEqual(server.stats(), { connections: 1, ...idle })
})
