import type { Socket } from 'node:net'
import { createServer as createTlsServer, type TLSSocket } from 'node:tls'
import type { Connection } from './connection.ts'

export interface TlsCredentials {
  readonly certPem: string
  readonly keyPem: string
}

export interface Speakers {
  http1(connection: Connection): void
  http2(connection: Connection): void
  /** Absent: TLS is not spoken, and what looks like it is closed. */
  readonly tls: TlsGate | undefined
}

const TLS_HANDSHAKE_BYTE = 0x16
const HTTP2_PREFACE = 'PRI * HTTP/2.0'
/** `PRI ` is no method of HTTP/1.1 and never will be (RFC 9113, 3.4). */
const PREFACE_BYTES_TO_TELL = 4

/** Waits for as many bytes as it takes to tell what the client speaks, leaves them unread, and hands the connection on. */
export function greet(connection: Connection, speakers: Speakers): void {
  const { socket } = connection
  const look = (): void => {
    const bytes: Buffer | null = socket.read()
    if (bytes === null) return
    socket.unshift(bytes)
    if (!connection.secure && bytes[0] === TLS_HANDSHAKE_BYTE) {
      socket.off('readable', look)
      if (speakers.tls === undefined) socket.destroy()
      else beginTls(connection, speakers.tls)
      return
    }
    const told = Math.min(bytes.length, PREFACE_BYTES_TO_TELL)
    const maybeHttp2 = bytes.toString('latin1', 0, told) === HTTP2_PREFACE.slice(0, told)
    if (maybeHttp2 && told < PREFACE_BYTES_TO_TELL) return
    socket.off('readable', look)
    if (maybeHttp2) speakHttp2(connection, speakers)
    else speakHttp1(connection, speakers)
  }
  socket.on('readable', look)
}

function speakHttp1(connection: Connection, speakers: Speakers): void {
  connection.enter('http1')
  speakers.http1(connection)
}

function speakHttp2(connection: Connection, speakers: Speakers): void {
  connection.enter('http2')
  speakers.http2(connection)
}

function beginTls(connection: Connection, tls: TlsGate): void {
  connection.enter('handshake')
  tls.begin(connection)
}

/** Leads sockets through the TLS handshake. */
export interface TlsGate {
  begin(connection: Connection): void
}

/**
 * With ALPN `h2` and `http/1.1`. A client that offers neither is let in all the same and told by its first bytes: Java's asynchronous
 * clients may start HTTP/2 without having agreed on it, and old HTTP/1.1 clients know no ALPN.
 */
export function createTlsGate(credentials: TlsCredentials, secured: (connection: Connection) => void): TlsGate {
  const inHandshake = new Map<string, Connection>()
  const server = createTlsServer({ cert: credentials.certPem, key: credentials.keyPem, ALPNProtocols: ['h2', 'http/1.1'] })
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
  return {
    begin(connection) {
      const peer = peerOf(connection.socket)
      inHandshake.set(peer, connection)
      connection.socket.once('close', () => {
        if (inHandshake.get(peer) === connection) inHandshake.delete(peer)
      })
      server.emit('connection', connection.socket)
    },
  }
}

/** Tells the open connections of one listening port apart. */
function peerOf(socket: Socket): string {
  return `${socket.remoteAddress} ${socket.remotePort}`
}
