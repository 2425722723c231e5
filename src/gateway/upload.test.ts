import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { type ClientRequest, type IncomingMessage, request } from 'node:http'
import type { ClientHttp2Stream } from 'node:http2'
import type { Writable } from 'node:stream'
import { type TestContext, test } from 'node:test'
import {
  askHttp1,
  askHttp2,
  eventually,
  openDoor,
  openHttp2,
  openSocket,
  readToClose,
  text,
  textOf,
} from '../../test/support/front-door.ts'
import { BodyAborted, BodyRefused, BodyStalled, type Handler } from './http.ts'
import { LIMITS } from './limits.ts'

const MIB = 1_048_576
/** AWS's limit of one PUT is 5 GiB: with LEAT_LONG=1. */
const PASSING_BYTES = process.env['LEAT_LONG'] === '1' ? 5 * 1024 * MIB : 256 * MIB
const HELD_MIB_MAX = 160
/** What the two socket buffers of a loopback connection may swallow before a sender notices, and then some. */
const BUFFERED_BYTES_MAX = 64 * MIB

interface Upload {
  readonly outgoing: Writable
  /** Status and body, once there is an answer. */
  readonly answer: Promise<string>
  leave(): void
}

type Open = (t: TestContext, port: number, headers?: Record<string, string>) => Upload

const versions: Readonly<Record<string, Open>> = {
  'HTTP/1.1': (_t, port, headers = {}) => {
    const outgoing: ClientRequest = request({ port, host: '127.0.0.1', method: 'PUT', headers })
    outgoing.on('error', () => {})
    const answer = once(outgoing, 'response').then(async ([incoming]: IncomingMessage[]) => {
      return `${incoming?.statusCode} ${incoming === undefined ? '' : await textOf(incoming)}`
    })
    answer.catch(() => {})
    return { outgoing, answer, leave: () => outgoing.destroy() }
  },
  'HTTP/2': (t, port, headers = {}) => {
    const stream: ClientHttp2Stream = openHttp2(t, port).request({ ':method': 'PUT', ...headers }, { endStream: false })
    stream.on('error', () => {})
    const answer = once(stream, 'response').then(async ([head]) => `${head[':status']} ${await textOf(stream)}`)
    answer.catch(() => {})
    return { outgoing: stream, answer, leave: () => stream.close(8) }
  },
}

/** Answers what it made of the body. */
const digesting: Handler = async (exchange) => {
  const hash = createHash('sha256')
  let bytes = 0
  for await (const chunk of exchange.stream()) {
    hash.update(chunk)
    bytes += chunk.length
  }
  return text(`${bytes} ${hash.digest('hex').slice(0, 8)}`)
}

async function fill(outgoing: Writable, bytes: number): Promise<void> {
  const piece = Buffer.alloc(MIB, 7)
  for (let left = bytes; left > 0; left -= piece.length) {
    if (!outgoing.write(piece.subarray(0, left))) await once(outgoing, 'drain')
  }
}

for (const [version, open] of Object.entries(versions)) {
  test(`${version}: a streamed body arrives whole, with or without a declared length`, async (t) => {
    const { port, server } = await openDoor(t, digesting)
    const expected = `200 ${3 * MIB} ${createHash('sha256')
      .update(Buffer.alloc(3 * MIB, 7))
      .digest('hex')
      .slice(0, 8)}`
    for (const headers of [{}, { 'content-length': String(3 * MIB) }] as Record<string, string>[]) {
      const { outgoing, answer } = open(t, port, headers)
      await fill(outgoing, 3 * MIB)
      outgoing.end()
      assert.equal(await answer, expected)
    }
    const empty = open(t, port, { 'content-length': '0' })
    empty.outgoing.end()
    assert.match(await empty.answer, /^200 0 /)
    await eventually('nothing in flight', () => server.stats().inFlightBytes === 0)
  })

  test(`${version}: what nobody reads stays with the client`, async (t) => {
    let release = (): void => {}
    const released = new Promise<void>((resolve) => {
      release = resolve
    })
    const { port, server } = await openDoor(t, async (exchange) => {
      const body = exchange.stream()[Symbol.asyncIterator]()
      await body.next()
      await released
      let rest = 0
      for (let next = await body.next(); next.done !== true; next = await body.next()) rest += next.value.length
      return text(String(rest > BUFFERED_BYTES_MAX))
    })
    const { outgoing, answer } = open(t, port)
    let sent = 0
    const filling = (async () => {
      while (sent < 2 * BUFFERED_BYTES_MAX) {
        await fill(outgoing, MIB)
        sent += MIB
      }
    })()
    let before = -1
    let still = 0
    await eventually('the client waits', () => {
      still = sent === before ? still + 1 : 0
      before = sent
      return still > 100 && sent > 0
    })
    assert.ok(sent < BUFFERED_BYTES_MAX, `${sent} bytes went to a server that read none`)
    assert.ok(server.stats().inFlightBytes <= Math.max(LIMITS.bodyWindowBytes, LIMITS.streamWindowBytes))
    release()
    await filling
    outgoing.end()
    assert.equal(await answer, '200 true')
  })

  test(`${version}: the client goes away in the middle`, async (t) => {
    const failures: unknown[] = []
    let chunks = 0
    const { port, server, logged } = await openDoor(t, async (exchange) => {
      try {
        for await (const _ of exchange.stream()) chunks += 1
        return text('whole')
      } catch (cause) {
        failures.push(cause)
        throw cause
      }
    })
    const { outgoing, leave } = open(t, port, { 'content-length': '1000' })
    outgoing.write(Buffer.alloc(10))
    await eventually('a chunk', () => chunks === 1)
    leave()
    await eventually('the end', () => failures.length === 1)
    assert.ok(failures[0] instanceof BodyAborted)
    await eventually('nothing left', () => server.stats().exchanges === 0 && server.stats().inFlightBytes === 0)
    assert.deepEqual(logged, [])
  })

  test(`${version}: a client that hardly sends anything is given up, one that waits for us is not`, async (t) => {
    const limits = { bodyStallMs: 40, sweepMs: 5, bodyProgressBytes: 1000 }
    const { port } = await openDoor(
      t,
      async (exchange) => {
        try {
          let bytes = 0
          let chunks = 0
          for await (const chunk of exchange.stream()) {
            bytes += chunk.length
            chunks += 1
            // Longer than the client may take.
            if (exchange.headers.has('x-slow-reader') && chunks < 4) await eventually('a while', isAfter(60))
          }
          return text(`${bytes}`)
        } catch (cause) {
          return text(cause instanceof BodyStalled ? 'stalled' : 'other', 400)
        }
      },
      { limits },
    )
    const patient = open(t, port, { 'x-slow-reader': 'yes' })
    await fill(patient.outgoing, 3 * MIB)
    patient.outgoing.end()
    assert.equal(await patient.answer, `200 ${3 * MIB}`)

    const silent = open(t, port)
    silent.outgoing.write('a')
    assert.equal(await silent.answer, '400 stalled')

    const dripping = open(t, port)
    let answered = false
    void dripping.answer.then(() => {
      answered = true
    })
    await eventually('the end of patience', () => {
      if (!answered) dripping.outgoing.write('a')
      return answered
    })
    assert.equal(await dripping.answer, '400 stalled')
  })

  test(`${version}: an answer may come before the body is read`, async (t) => {
    const { port, server } = await openDoor(t, async (exchange) => {
      for await (const _ of exchange.stream()) break
      return text('enough', 409)
    })
    const { outgoing, answer } = open(t, port)
    outgoing.write(Buffer.alloc(MIB))
    outgoing.end()
    assert.equal(await answer, '409 enough')
    await eventually('nothing left', () => server.stats().exchanges === 0)
  })

  test(`${version}: windows are counted, and refused when there is no room`, async (t) => {
    const failures: unknown[] = []
    const { port, server } = await openDoor(
      t,
      async (exchange) => {
        try {
          for await (const _ of exchange.stream());
          return text('whole')
        } catch (cause) {
          failures.push(cause)
          return text('busy', 503)
        }
      },
      { limits: { inFlightBytesMax: 2.5 * MIB, bodyWindowBytes: MIB } },
    )
    const first = [open(t, port), open(t, port)]
    for (const { outgoing } of first) outgoing.write('a')
    await eventually('two windows', () => server.stats().inFlightBytes === 2 * MIB)
    const third = open(t, port)
    third.outgoing.write('a')
    assert.equal(await third.answer, '503 busy')
    assert.ok(failures[0] instanceof BodyRefused)
    for (const { outgoing } of first) outgoing.end()
    for (const { answer } of first) assert.equal(await answer, '200 whole')
  })
}

/** True after so many askings, which are a millisecond or more apart. */
function isAfter(turns: number): () => boolean {
  let turn = 0
  return () => turn++ >= turns
}

test(`${PASSING_BYTES / MIB} MiB pass through a few`, async (t) => {
  const { port, server } = await openDoor(t, async (exchange) => {
    let bytes = 0
    let heldMax = 0
    let chunks = 0
    for await (const chunk of exchange.stream()) {
      bytes += chunk.length
      if (chunks++ % 64 === 0) heldMax = Math.max(heldMax, process.memoryUsage().arrayBuffers)
    }
    return text(`${bytes} ${heldMax}`)
  })
  for (const [version, open] of Object.entries(versions)) {
    const before = process.memoryUsage().arrayBuffers
    const { outgoing, answer } = open(t, port, { 'content-length': String(PASSING_BYTES) })
    await fill(outgoing, PASSING_BYTES)
    outgoing.end()
    const [status, bytes, heldMax] = (await answer).split(' ').map(Number)
    assert.deepEqual([status, bytes], [200, PASSING_BYTES])
    const held = ((heldMax ?? 0) - before) / MIB
    t.diagnostic(
      `${version}: ${held.toFixed(1)} MiB of buffers at most, those of the client in the same process and garbage among them`,
    )
    assert.ok(held < HELD_MIB_MAX, `${version}: ${held} MiB were held`)
  }
  await eventually('nothing in flight', () => server.stats().inFlightBytes === 0)
})

test('a client that waits to be asked is asked when somebody reads, and not before', async (t) => {
  const { port } = await openDoor(t, async (exchange) => {
    if (exchange.target === '/no') return text('no', 404)
    return digesting(exchange)
  })
  const socket = await openSocket(t, port)
  const head = (path: string): string =>
    `PUT ${path} HTTP/1.1\r\nHost: localhost\r\nContent-Length: 3\r\nExpect: 100-continue\r\n\r\n`
  socket.write(head('/yes'))
  const [asked] = (await once(socket, 'data')) as [Buffer]
  assert.equal(asked.toString(), 'HTTP/1.1 100 Continue\r\n\r\n')
  socket.write('abc')
  const [answer] = (await once(socket, 'data')) as [Buffer]
  assert.match(answer.toString(), /^HTTP\/1\.1 200 [\s\S]*\r\n\r\n3 ba7816bf$/)
  socket.write(head('/no'))
  assert.match(await readToClose(socket), /^HTTP\/1\.1 404 (?![\s\S]*100 Continue)/)
})

test('an empty body that ended before anybody looked is an empty body', async (t) => {
  const { port } = await openDoor(t, async (exchange) => {
    await eventually('a while', isAfter(20))
    if (exchange.method === 'PUT') return digesting(exchange)
    return text(`${(await exchange.body(10)).length} whole`)
  })
  const session = openHttp2(t, port)
  for (const body of ['', undefined]) {
    const ask = { ...(body !== undefined && { body }) }
    assert.match((await askHttp2(session, { ...ask, method: 'PUT' })).body, /^0 e3b0c442$/)
    assert.equal((await askHttp2(session, { ...ask, method: 'POST' })).body, '0 whole')
  }
})

test('other requests go on beside a body that stands still', async (t) => {
  const { port } = await openDoor(t, async (exchange) => {
    if (exchange.method === 'POST') return text('beside')
    return digesting(exchange)
  })
  const session = openHttp2(t, port)
  const standing = session.request({ ':method': 'PUT' }, { endStream: false })
  standing.on('error', () => {})
  standing.write('a')
  assert.equal((await askHttp2(session)).body, 'beside')
  assert.equal((await askHttp1(port)).body, 'beside')
  standing.close()
})
