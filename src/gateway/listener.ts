import type { Socket } from 'node:net'
import type { TLSSocket } from 'node:tls'
import type { Connection } from './connection.ts'
import { tls } from './node-http.ts'

export interface TlsCredentials {
  readonly certPem: string
  readonly keyPem: string
}

export interface Speakers {
  http1(connection: Connection): void
  http2(connection: Connection): void
  tls(connection: Connection): void
  /** Whether connections without TLS are served. */
  readonly cleartext: boolean
}

const TLS_HANDSHAKE_BYTE = 0x16
const HTTP2_PREFACE = 'PRI * HTTP/2.0'
/** `PRI ` is no method of HTTP/1.1 and never will be (RFC 9113, 3.4). */
const PREFACE_BYTES_TO_TELL = 4

/** Waits for as many bytes as it takes to tell what the client speaks, leaves them unread, and hands the connection on. */
export function greet(connection: Connection, speakers: Speakers): void {
  const { socket } = connection
  // Kept aside until it is enough: bytes that are put back would at once be announced as new ones.
  let seen: Buffer = Buffer.alloc(0)
  const look = (): void => {
    const bytes: Buffer | null = socket.read()
    if (bytes === null) return
    seen = seen.length === 0 ? bytes : Buffer.concat([seen, bytes])
    const speak = speakerFor(connection, seen, speakers)
    if (speak === undefined) return
    socket.off('readable', look)
    socket.unshift(seen)
    speak(connection)
  }
  socket.on('readable', look)
}

/** `undefined` while the bytes do not tell. */
function speakerFor(connection: Connection, seen: Buffer, speakers: Speakers): ((connection: Connection) => void) | undefined {
  if (!connection.secure && seen[0] === TLS_HANDSHAKE_BYTE) return speakers.tls
  if (!connection.secure && !speakers.cleartext) return refuseCleartext
  const told = Math.min(seen.length, PREFACE_BYTES_TO_TELL)
  if (seen.toString('latin1', 0, told) !== HTTP2_PREFACE.slice(0, told)) return speakers.http1
  return told < PREFACE_BYTES_TO_TELL ? undefined : speakers.http2
}

/** For clients of HTTP/1.1, and people; others see the connection end. */
function refuseCleartext({ socket }: Connection): void {
  const text = 'This server speaks TLS only: use https:// (or start it with --cleartext).\n'
  socket.end(
    `HTTP/1.1 403 Forbidden\r\nContent-Type: text/plain\r\nContent-Length: ${text.length}\r\nConnection: close\r\n\r\n${text}`,
    () => socket.destroy(),
  )
}

/**
 * Leads connections through the TLS handshake and on to `secured`. With ALPN `h2` and `http/1.1`. A client that offers neither is let in all the same and told by its first bytes: Java's asynchronous
 * clients may start HTTP/2 without having agreed on it, and old HTTP/1.1 clients know no ALPN.
 */
export function createTlsGate(
  credentials: TlsCredentials,
  secured: (connection: Connection) => void,
): (connection: Connection) => void {
  const inHandshake = new Map<string, Connection>()
  const server = tls().createServer({ cert: credentials.certPem, key: credentials.keyPem, ALPNProtocols: ['h2', 'http/1.1'] })
  server.on('secureConnection', (socket: TLSSocket) => {
    const connection = inHandshake.get(peerOf(socket))
    if (connection === undefined) {
      socket.destroy()
      return
    }
    inHandshake.delete(peerOf(socket))
    // Errors of a socket are followed by its `close`, which is all that counts.
    socket.on('error', () => {})
    connection.socket = socket
    connection.secure = true
    connection.enter('greeting')
    secured(connection)
  })
  server.on('tlsClientError', (_error: Error, socket: TLSSocket) => socket.destroy())
  return (connection) => {
    connection.enter('handshake')
    const peer = peerOf(connection.socket)
    inHandshake.set(peer, connection)
    connection.socket.once('close', () => {
      if (inHandshake.get(peer) === connection) inHandshake.delete(peer)
    })
    server.emit('connection', connection.socket)
  }
}

/** Tells the open connections of one listening port apart. */
function peerOf(socket: Socket): string {
  return `${socket.remoteAddress} ${socket.remotePort}`
}
