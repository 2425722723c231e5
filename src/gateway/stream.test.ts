import assert from 'node:assert/strict'
import { once } from 'node:events'
import { type IncomingMessage, request } from 'node:http'
import type { ClientHttp2Stream } from 'node:http2'
import type { Readable } from 'node:stream'
import { type TestContext, test } from 'node:test'
import { eventually, openDoor, openHttp2, openSocket, readToClose, text, textOf } from '../../test/support/front-door.ts'
import { BodyAborted, type Handler } from './http.ts'

const CHUNK_BYTES = 64 * 1024
/** What the two socket buffers of a loopback connection may swallow before a sender notices, and then some. */
const BUFFERED_BYTES_MAX = 64 << 20

interface Client {
  readonly incoming: Readable
  leave(): void
}

/** Opens an answer over either version, not yet read. */
const versions: Readonly<Record<string, (t: TestContext, port: number) => Promise<Client>>> = {
  'HTTP/1.1': async (_t, port) => {
    const outgoing = request({ port, host: '127.0.0.1', method: 'GET' })
    outgoing.on('error', () => {})
    outgoing.end()
    const [incoming] = (await once(outgoing, 'response')) as [IncomingMessage]
    incoming.on('error', () => {})
    return { incoming, leave: () => outgoing.destroy() }
  },
  'HTTP/2': async (t, port) => {
    const stream: ClientHttp2Stream = openHttp2(t, port).request({})
    stream.on('error', () => {})
    await once(stream, 'response')
    return { incoming: stream, leave: () => stream.close(8) }
  },
}

for (const [version, open] of Object.entries(versions)) {
  test(`${version}: chunks arrive as they are produced`, async (t) => {
    let next = (_chunk: string): void => {}
    async function* produce(): AsyncGenerator<Uint8Array> {
      for (;;) {
        const chunk = await new Promise<string>((resolve) => {
          next = resolve
        })
        if (chunk === '') return
        yield Buffer.from(chunk)
      }
    }
    const { port } = await openDoor(t, async () => ({ status: 200, headers: {}, body: produce() }))
    const { incoming } = await open(t, port)
    for (const chunk of ['one', 'two', 'three']) {
      next(chunk)
      const [heard] = (await once(incoming, 'data')) as [Buffer]
      assert.equal(heard.toString(), chunk)
    }
    next('')
    await once(incoming, 'end')
  })

  test(`${version}: a producer is asked for no more than the client takes`, async (t) => {
    let produced = 0
    const wanted = 2 * BUFFERED_BYTES_MAX
    async function* produce(): AsyncGenerator<Uint8Array> {
      while (produced < wanted) {
        produced += CHUNK_BYTES
        yield Buffer.alloc(CHUNK_BYTES)
      }
    }
    const { port, server } = await openDoor(t, async () => ({ status: 200, headers: {}, body: produce() }))
    const { incoming } = await open(t, port)
    let before = -1
    let still = 0
    await eventually('the producer stands still', () => {
      still = produced === before ? still + 1 : 0
      before = produced
      return still > 50
    })
    assert.ok(produced < BUFFERED_BYTES_MAX, `${produced} bytes were produced for a client that took none`)
    let received = 0
    for await (const chunk of incoming) received += chunk.length
    assert.equal(received, wanted)
    await eventually('nothing under way', () => server.stats().exchanges === 0)
  })

  test(`${version}: a chunk of any size arrives whole`, async (t) => {
    const sizes = [0, 1, CHUNK_BYTES, CHUNK_BYTES + 1, 3_000_000]
    async function* produce(): AsyncGenerator<Uint8Array> {
      for (const size of sizes) yield Buffer.alloc(size, String(size))
    }
    const { port } = await openDoor(t, async () => ({ status: 200, headers: {}, body: produce() }))
    const { incoming } = await open(t, port)
    assert.equal(await textOf(incoming), sizes.map((size) => Buffer.alloc(size, String(size)).toString()).join(''))
  })

  test(`${version}: a client that leaves stops the producer, even one that waits and takes no notice of the signal`, async (t) => {
    let returned = 0
    const waiting: AsyncIterable<Uint8Array> = {
      [Symbol.asyncIterator]: () => ({
        next: () => (returned === 0 && !begun ? first() : new Promise(() => {})),
        return: async () => {
          returned++
          return { done: true, value: undefined }
        },
      }),
    }
    let begun = false
    const first = async (): Promise<IteratorResult<Uint8Array>> => {
      begun = true
      return { done: false, value: Buffer.from('first') }
    }
    let signal: AbortSignal | undefined
    const { port, server, logged } = await openDoor(t, async (exchange) => {
      signal = exchange.signal
      return { status: 200, headers: {}, body: waiting }
    })
    const { incoming, leave } = await open(t, port)
    await once(incoming, 'data')
    assert.equal(signal?.aborted, false)
    leave()
    await eventually('the exchange ends', () => server.stats().exchanges === 0)
    assert.equal(signal?.aborted, true)
    assert.equal(returned, 1)
    assert.deepEqual(logged, [])
  })

  test(`${version}: a client that leaves a blocked answer frees its producer`, async (t) => {
    let ended = false
    async function* produce(): AsyncGenerator<Uint8Array> {
      try {
        for (;;) yield Buffer.alloc(CHUNK_BYTES)
      } finally {
        ended = true
      }
    }
    const { port, server } = await openDoor(t, async () => ({ status: 200, headers: {}, body: produce() }))
    const { leave } = await open(t, port)
    leave()
    await eventually('the producer ends', () => ended && server.stats().exchanges === 0)
  })

  test(`${version}: an answer whose producer fails is visibly incomplete`, async (t) => {
    async function* produce(): AsyncGenerator<Uint8Array> {
      yield Buffer.from('begun')
      throw new Error('the producer failed')
    }
    const { port, logged } = await openDoor(t, async () => ({ status: 200, headers: {}, body: produce() }))
    const { incoming } = await open(t, port)
    await assert.rejects(textOf(incoming))
    assert.equal(logged.length, 1)
    assert.match(logged[0] ?? '', /broke off/)
  })
}

test('a client that leaves while its request is worked on is noticed in both versions', async (t) => {
  const reasons: string[] = []
  const handler: Handler = async ({ signal }) => {
    await once(signal, 'abort')
    reasons.push(String(signal.reason))
    throw signal.reason
  }
  const { port, server, logged } = await openDoor(t, handler)
  const outgoing = request({ port, host: '127.0.0.1' })
  outgoing.on('error', () => {})
  outgoing.end()
  const stream = openHttp2(t, port).request({})
  stream.on('error', () => {})
  await eventually('both are under way', () => server.stats().exchanges === 2)
  outgoing.destroy()
  stream.close(8)
  await eventually('both are noticed', () => server.stats().exchanges === 0)
  assert.deepEqual(reasons, Array(2).fill('Error: the client went away before its answer was complete'))
  assert.deepEqual(logged, [])
})

test('a client that leaves in the middle of its body is noticed in both versions', async (t) => {
  const caught: unknown[] = []
  const { port, server, logged } = await openDoor(t, async (exchange) => {
    const body = await exchange.body(100).catch((cause: unknown) => {
      caught.push(cause)
      throw cause
    })
    return text(String(body.length))
  })
  const socket = await openSocket(t, port)
  socket.write('POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 10\r\n\r\n123')
  const session = openHttp2(t, port)
  const stream = session.request({ ':method': 'POST' })
  stream.on('error', () => {})
  stream.write('123')
  const declared = openHttp2(t, port).request({ ':method': 'POST', 'content-length': 10 })
  declared.on('error', () => {})
  declared.write('123')
  await eventually('all are charged', () => server.stats().inFlightBytes === 9)
  socket.destroy()
  session.destroy()
  // Node's client ends the body properly before it resets the stream; only its length shows that it is incomplete.
  declared.close(8)
  await eventually('all are noticed', () => server.stats().exchanges === 0)
  assert.deepEqual(
    caught.map((cause) => cause instanceof BodyAborted),
    [true, true, true],
  )
  assert.deepEqual(logged, [])
  assert.equal(server.stats().inFlightBytes, 0)
})

test('answers to pipelined requests come in order', async (t) => {
  let order = 0
  const { port } = await openDoor(t, async ({ target }) => {
    if (target === '/slow') await eventually('the other was answered first', () => order === 1)
    order++
    return text(target)
  })
  const socket = await openSocket(t, port)
  socket.write('GET /slow HTTP/1.1\r\nHost: localhost\r\n\r\nGET /fast HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n')
  assert.match(await readToClose(socket), /\/slow[\s\S]*\/fast$/)
})
