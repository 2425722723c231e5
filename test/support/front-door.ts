import { once } from 'node:events'
import { Agent, type IncomingHttpHeaders, type IncomingMessage, request } from 'node:http'
import {
  type ClientHttp2Session,
  type ClientSessionOptions,
  connect,
  type OutgoingHttpHeaders,
  type SecureClientSessionOptions,
} from 'node:http2'
import { connect as connectNet, type Socket } from 'node:net'
import type { TestContext } from 'node:test'
import type { Handler, HttpResponse } from '../../src/gateway/http.ts'
import { type Server, type ServerOptions, startServer } from '../../src/gateway/server.ts'
import { SystemClock } from '../../src/kernel/clock.ts'
import { SeededRandom } from '../../src/kernel/random.ts'
import type { Logger } from '../../src/telemetry/logger.ts'

export interface Door {
  readonly server: Server
  readonly port: number
  /** What the server logged as warning or error. */
  readonly logged: readonly string[]
}

/** A server on a free loopback port that is closed when the test ends. */
export async function openDoor(t: TestContext, handler: Handler, options: Partial<ServerOptions> = {}): Promise<Door> {
  const logged: string[] = []
  const keep = (message: string): number => logged.push(message)
  const logger: Logger = { info: () => {}, warn: keep, error: keep }
  const server = await startServer({
    host: '127.0.0.1',
    port: 0,
    handler,
    logger,
    clock: new SystemClock(),
    random: new SeededRandom(1),
    ...options,
  })
  t.after(() => server.close(0))
  return { server, port: server.port, logged }
}

export function text(body: string, status = 200): HttpResponse {
  return { status, headers: { 'Content-Type': 'text/plain' }, body: Buffer.from(body) }
}

/** Answers with the number of bytes of the body. */
export const countingHandler: Handler = async (exchange) =>
  text(`${exchange.httpVersion} ${(await exchange.body(64 << 20)).length}`)

export interface Answer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

export interface Ask {
  readonly method?: string
  readonly path?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: Uint8Array | string
}

/** One request over HTTP/1.1, on its own connection unless an agent is given. */
export async function askHttp1(port: number, ask: Ask = {}, agent: Agent = new Agent()): Promise<Answer> {
  const { method = 'POST', path = '/', headers = {}, body } = ask
  const outgoing = request({ port, host: '127.0.0.1', method, path, headers, agent })
  const answered = once(outgoing, 'response') as Promise<[IncomingMessage]>
  // What goes wrong after the answer is of no interest, e.g. that the rest of the body cannot be sent.
  outgoing.on('error', () => {})
  outgoing.end(body)
  const [incoming] = await answered
  return { status: incoming.statusCode ?? 0, headers: incoming.headers, body: await textOf(incoming) }
}

/** A cleartext HTTP/2 session with prior knowledge (or another kind, by `options`), closed when the test ends. */
export function openHttp2(
  t: TestContext,
  port: number,
  options: ClientSessionOptions | SecureClientSessionOptions = {},
  scheme = 'http',
): ClientHttp2Session {
  const session = connect(`${scheme}://127.0.0.1:${port}`, options)
  session.on('error', () => {})
  t.after(() => session.destroy())
  return session
}

/** One request over HTTP/2. */
export async function askHttp2(session: ClientHttp2Session, ask: Ask = {}): Promise<Answer> {
  const { method = 'POST', path = '/', headers = {}, body } = ask
  const stream = session.request(
    { ':method': method, ':path': path, ...(headers as OutgoingHttpHeaders) },
    { endStream: body === undefined },
  )
  const answered = new Promise<IncomingHttpHeaders & { ':status'?: number }>((resolve, rejectAnswer) => {
    stream.once('response', resolve)
    stream.on('error', rejectAnswer)
    stream.on('close', () => rejectAnswer(new Error('closed without an answer')))
  })
  if (body !== undefined) stream.end(body)
  const headersIn = await answered
  return { status: headersIn[':status'] ?? 0, headers: headersIn, body: await textOf(stream) }
}

export async function textOf(source: AsyncIterable<Uint8Array>): Promise<string> {
  const chunks: Uint8Array[] = []
  for await (const chunk of source) chunks.push(chunk)
  return Buffer.concat(chunks).toString()
}

/** A bare socket, destroyed when the test ends. */
export async function openSocket(t: TestContext, port: number): Promise<Socket> {
  const socket = connectNet({ port, host: '127.0.0.1' })
  socket.on('error', () => {})
  t.after(() => socket.destroy())
  await once(socket, 'connect')
  return socket
}

/** Everything the server says until it closes the connection. */
export async function readToClose(socket: Socket): Promise<string> {
  let heard = ''
  socket.on('data', (chunk: Buffer) => {
    heard += chunk.toString('latin1')
  })
  if (!socket.closed) await once(socket, 'close')
  return heard
}

/** Turns of the event loop until something holds; fails after `turnsMax` looks a millisecond apart. */
export async function eventually(what: string, holds: () => boolean, turnsMax = 5_000): Promise<void> {
  const clock = new SystemClock()
  for (let turn = 0; turn < turnsMax; turn++) {
    if (holds()) return
    // Not unref'ed as the clock's sleep is: the test waits for nothing else.
    const alive = setImmediate(() => {})
    await clock.sleep(1)
    clearImmediate(alive)
  }
  throw new Error(`never came true: ${what}`)
}
