import { Agent, request } from 'node:http'
import { type ClientHttp2Session, connect } from 'node:http2'
import { connect as connectNet } from 'node:net'
import type { Fuzz, HttpFuzz, RawFuzz } from './requests.ts'
import type { FuzzAnswer } from './verdict.ts'

export interface FuzzClient {
  /** Sends one request; an answer, the bytes that came over a bare socket, or nothing if the server hung up (which only HTTP forbids). */
  send(fuzz: Fuzz): Promise<FuzzAnswer | Buffer | undefined>
  close(): void
}

const SESSIONS = 4
/** A server that answers nothing at all for this long is stuck. */
const STUCK_MS = 30_000

export function openFuzzClient(host: string, port: number): FuzzClient {
  const agent = new Agent({ keepAlive: true, maxSockets: 16 })
  const sessions: (ClientHttp2Session | undefined)[] = []
  let turn = 0
  const session = (): ClientHttp2Session => {
    const at = turn++ % SESSIONS
    const open = sessions[at]
    if (open !== undefined && !open.closed && !open.destroyed) return open
    const fresh = connect(`http://${host}:${port}`, { maxSessionMemory: 1000 })
    // What goes wrong with a session shows at its streams.
    fresh.on('error', () => {})
    sessions[at] = fresh
    return fresh
  }
  return {
    send(fuzz) {
      if (fuzz.kind === 'raw') return sendRaw(host, port, fuzz)
      return fuzz.kind === 'http1' ? sendHttp1(host, port, agent, fuzz) : sendHttp2(session(), fuzz)
    },
    close() {
      agent.destroy()
      for (const open of sessions) open?.destroy()
    },
  }
}

function sendHttp1(host: string, port: number, agent: Agent, fuzz: HttpFuzz): Promise<FuzzAnswer | undefined> {
  return new Promise((resolve, rejectSend) => {
    const { method, path, headers, body } = fuzz
    const outgoing = request(
      { host, port, agent, method, path, headers: { ...headers, 'content-length': body.length } },
      (incoming) => {
        const chunks: Buffer[] = []
        incoming.on('data', (chunk: Buffer) => chunks.push(chunk))
        incoming.on('end', () =>
          resolve({ status: incoming.statusCode ?? 0, headers: incoming.headers, body: Buffer.concat(chunks) }),
        )
        incoming.on('error', rejectSend)
      },
    )
    outgoing.setTimeout(STUCK_MS, () => outgoing.destroy(new Error('no answer')))
    outgoing.on('error', rejectSend)
    outgoing.end(body)
  })
}

/** Headers that this version forbids, or that Node's own client refuses to send, count as sent and hung up on. */
function sendHttp2(session: ClientHttp2Session, fuzz: HttpFuzz): Promise<FuzzAnswer | undefined> {
  return new Promise((resolve, rejectSend) => {
    const { method, path, headers, body } = fuzz
    const stream = session.request({ ':method': method, ':path': path, ...headers }, { endStream: false })
    const chunks: Buffer[] = []
    let head: FuzzAnswer['headers'] & { readonly ':status'?: number } = {}
    stream.setTimeout(STUCK_MS, () => rejectSend(new Error('no answer')))
    stream.on('response', (received) => {
      head = received as typeof head
    })
    stream.on('data', (chunk: Buffer) => chunks.push(chunk))
    stream.on('error', rejectSend)
    stream.on('close', () => {
      const status = head[':status']
      resolve(status === undefined ? undefined : { status: Number(status), headers: head, body: Buffer.concat(chunks) })
    })
    stream.end(body)
  })
}

function sendRaw(host: string, port: number, fuzz: RawFuzz): Promise<Buffer> {
  return new Promise((resolve, rejectSend) => {
    const socket = connectNet({ host, port })
    const chunks: Buffer[] = []
    socket.setTimeout(STUCK_MS, () => {
      socket.destroy()
      rejectSend(new Error('a bare connection was left open'))
    })
    socket.on('data', (chunk: Buffer) => chunks.push(chunk))
    // The server may well reset what is no HTTP.
    socket.on('error', () => {})
    socket.on('close', () => resolve(Buffer.concat(chunks)))
    socket.on('connect', () => {
      for (const write of fuzz.writes) socket.write(write)
      if (fuzz.then === 'end') socket.end()
      else socket.write('', () => socket.destroy())
    })
  })
}
