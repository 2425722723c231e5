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
  textOf,
} from '../../test/support/front-door.ts'
import { SystemClock } from '../kernel/clock.ts'
import { localhostCertificate } from './tls.ts'

test('requests under way are answered, idle and silent connections are closed', async (t) => {
  let release = (): void => {}
  const released = new Promise<void>((resolve) => {
    release = resolve
  })
  const { port, server, logged } = await openDoor(t, async (request) => {
    if (request.target === '/wait') await released
    return text('done')
  })
  const agent = new Agent({ keepAlive: true })
  t.after(() => agent.destroy())
  await askHttp1(port, {}, agent)
  const idleSession = openHttp2(t, port)
  await askHttp2(idleSession)
  const silent = await openSocket(t, port)
  const session = openHttp2(t, port)
  const answers = [askHttp1(port, { path: '/wait' }), askHttp2(session, { path: '/wait' })]
  await eventually('both are under way', () => server.stats().exchanges === 2)
  assert.equal(server.stats().connections, 5)

  const closed = server.close()
  await readToClose(silent)
  if (!idleSession.closed) await once(idleSession, 'close')
  await eventually('only those under way are left', () => server.stats().connections === 2)
  await assert.rejects(askHttp1(port), { code: 'ECONNREFUSED' })
  release()
  const [first, second] = await Promise.all(answers)
  assert.deepEqual([first?.body, first?.headers.connection, second?.body], ['done', 'close', 'done'])
  await closed
  assert.deepEqual(server.stats(), { connections: 0, exchanges: 0, inFlightBytes: 0 })
  assert.deepEqual(logged, [])
})

test('answers without an end of their own are ended cleanly', async (t) => {
  let ended = 0
  async function* ticking(signal: AbortSignal): AsyncGenerator<Uint8Array> {
    try {
      yield Buffer.from('tick')
      await once(signal, 'abort')
      throw signal.reason
    } finally {
      ended++
    }
  }
  const { port, server, logged } = await openDoor(t, async ({ signal }) => ({ status: 200, headers: {}, body: ticking(signal) }))
  const answers = [askHttp1(port), askHttp2(openHttp2(t, port))]
  await eventually('both are under way', () => server.stats().exchanges === 2)
  await server.close()
  for (const answer of await Promise.all(answers)) assert.equal(answer.body, 'tick')
  assert.equal(ended, 2)
  assert.deepEqual(logged, [])
})

test('an answer of declared length is completed', async (t) => {
  let next = (): void => {}
  async function* produce(): AsyncGenerator<Uint8Array> {
    yield Buffer.from('12345')
    await new Promise<void>((resolve) => {
      next = resolve
    })
    yield Buffer.from('67890')
  }
  const { port, server } = await openDoor(t, async () => ({ status: 200, headers: { 'Content-Length': '10' }, body: produce() }))
  const answer = askHttp1(port)
  await eventually('it is under way', () => server.stats().exchanges === 1)
  const closed = server.close()
  await eventually('the producer waits', () => next.name === 'resolve' || next.length === 1)
  next()
  assert.equal((await answer).body, '1234567890')
  await closed
})

test('what does not end in time is cut off, told so, and logged', async (t) => {
  const reasons: string[] = []
  const { port, server, logged } = await openDoor(t, async ({ signal }) => {
    await once(signal, 'abort')
    reasons.push(String(signal.reason))
    throw signal.reason
  })
  const answers = [askHttp1(port), askHttp2(openHttp2(t, port))]
  await eventually('both are under way', () => server.stats().exchanges === 2)
  const outcomes = Promise.allSettled(answers)
  await server.close(5)
  for (const outcome of await outcomes) assert.equal(outcome.status, 'rejected')
  assert.deepEqual(reasons, Array(2).fill('Error: the server is stopping'))
  assert.deepEqual(logged, ['cutting off 2 requests and 2 connections that did not end within 5 ms'])
  assert.equal(server.stats().connections, 0)
})

test('half a request does not hold up the stop for longer than the deadline', async (t) => {
  const { port, server } = await openDoor(t, countingHandler)
  const sockets = [await openSocket(t, port), await openSocket(t, port), await openSocket(t, port)]
  for (const [at, bytes] of ['P', 'POST / HTT', 'PRI * HTTP/2.0\r\n'].entries()) sockets[at]?.write(bytes)
  await eventually('all are accepted', () => server.stats().connections === 3)
  await server.close(5)
  assert.equal(server.stats().connections, 0)
})

test('stopping twice waits for the same stop', async (t) => {
  const { server } = await openDoor(t, countingHandler)
  await Promise.all([server.close(), server.close()])
  await server.close()
})

test('nothing stays open after a stop', async (t) => {
  const tls = await localhostCertificate(new SystemClock())
  const open = (): string =>
    process
      .getActiveResourcesInfo()
      .filter((name) => /TCP|TLS|HTTP/i.test(name))
      .sort()
      .join()
  const before = open()
  const { port, server } = await openDoor(t, countingHandler, { tls })
  const sessions = [openHttp2(t, port), openHttp2(t, port, { ca: tls.certPem, servername: 'localhost' }, 'https')]
  for (const session of sessions) await askHttp2(session, { body: Buffer.alloc(100_000) })
  await askHttp1(port, { body: 'x' })
  assert.notEqual(open(), before)
  await server.close()
  for (const session of sessions) if (!session.destroyed) await once(session, 'close')
  await eventually('the same resources as before', () => open() === before)
})

test('a stop is felt in the middle of reading', async (t) => {
  async function* produce(): AsyncGenerator<Uint8Array> {
    for (;;) yield Buffer.alloc(65_536)
  }
  const { port, server } = await openDoor(t, async () => ({ status: 200, headers: {}, body: produce() }))
  const stream = openHttp2(t, port).request({})
  await once(stream, 'response')
  const all = textOf(stream)
  await eventually('it flows', () => stream.readableFlowing !== null)
  await server.close()
  assert.equal((await all).length % 65_536, 0)
})
