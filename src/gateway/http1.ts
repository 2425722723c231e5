import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import type { Connection } from './connection.ts'
import type { FrontDoor } from './exchange.ts'
import { readHead } from './head.ts'
import { http } from './node-http.ts'
import { serveExchange } from './serve.ts'
import type { Wire } from './wire.ts'

const PIECE_BYTES_MAX = 256 * 1024
const ONE_WRITE_BYTES_MAX = 4 * 1024

export interface Http1 {
  /** Takes a connection over from its first byte on, which must be unread. */
  accept(connection: Connection): void
  /** Closes connections that have no request on them. */
  closeIdle(): void
  close(): void
}

export function createHttp1(door: FrontDoor): Http1 {
  const { limits } = door
  const connections = new WeakMap<Socket, Connection>()
  const server = http().createServer({
    maxHeaderSize: limits.headerBytesMax,
    keepAliveTimeout: limits.idleMs,
    keepAliveTimeoutBuffer: 0,
    headersTimeout: limits.headersMs,
    // Slow bodies are found by the same sweep as in HTTP/2.
    requestTimeout: 0,
    connectionsCheckingInterval: limits.sweepMs,
  })
  // One more than allowed is kept, to see that there are too many: Node drops the rest silently.
  server.maxHeadersCount = limits.headersMax + 1
  const onRequest = (request: IncomingMessage, response: ServerResponse, waitsForContinue: boolean): void => {
    void serveRequest(door, connections.get(request.socket), request, response, waitsForContinue)
  }
  server.on('request', (request, response) => onRequest(request, response, false))
  server.on('checkContinue', (request, response) => onRequest(request, response, true))
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Socket) =>
    answerMalformed(error, socket, connections.get(socket)),
  )
  // The server never listens itself; this event starts its check of header timeouts.
  server.emit('listening')
  return {
    accept(connection) {
      connection.enter('http1')
      connections.set(connection.socket, connection)
      server.emit('connection', connection.socket)
    },
    closeIdle: () => server.closeIdleConnections(),
    close: () => closeUnlistened(server),
  }
}

/** Stops the check of header timeouts. */
function closeUnlistened(server: Server): void {
  server.close(() => {
    // Always an error: the server was not listening.
  })
}

async function serveRequest(
  door: FrontDoor,
  connection: Connection | undefined,
  request: IncomingMessage,
  response: ServerResponse,
  waitsForContinue: boolean,
): Promise<void> {
  const head = readHead(
    {
      method: request.method ?? '',
      target: request.url ?? '',
      rawHeaders: request.rawHeaders,
      authority: undefined,
      httpVersion: request.httpVersion === '1.1' || request.httpVersion === '1.0' ? request.httpVersion : undefined,
      secure: connection?.secure ?? false,
      address: connection?.socket.remoteAddress,
    },
    door.limits,
  )
  const wire = http1Wire(request, response, waitsForContinue, door.limits.bodyWindowBytes)
  connection?.begin()
  try {
    await serveExchange(door, head, wire, (exchange) => {
      const wake = (): void => exchange.wake()
      response.on('drain', wake).on('finish', wake)
      response.on('close', () => exchange.closed())
      // What went wrong on the way shows in `close`, too, which always follows.
      response.on('error', () => exchange.closed())
      request.on('error', () => exchange.closed())
    })
  } finally {
    connection?.end()
    // An answer that was being streamed when the server stopped did not say that it was the connection's last.
    if (door.stopping && connection?.exchanges === 0) connection.socket.end()
  }
}

function http1Wire(request: IncomingMessage, response: ServerResponse, waitsForContinue: boolean, windowBytes: number): Wire {
  const { headers } = request
  const hasBody = headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0
  let asked = !waitsForContinue
  let givenUp = false
  return {
    source: request,
    hasBody,
    windowBytes,
    pieceBytesMax: PIECE_BYTES_MAX,
    get headSent() {
      return response.headersSent
    },
    get lost() {
      return response.destroyed
    },
    get finished() {
      return response.writableFinished
    },
    head(status, { headers, cookies = [] }, lengthBytes, close) {
      // AWS sends no Connection header on connections that stay open; HTTP/1.0 clients need one.
      if (!close && request.httpVersion === '1.1') response.removeHeader('connection')
      const lines: string[] = []
      for (const name in headers) lines.push(name, headers[name] ?? '')
      for (const cookie of cookies) lines.push('Set-Cookie', cookie)
      if (lengthBytes !== undefined) lines.push('Content-Length', String(lengthBytes))
      if (close) lines.push('Connection', 'close')
      response.writeHead(status, lines)
    },
    flushHead: () => response.flushHeaders(),
    write: (piece) => response.write(piece),
    needsDrain: () => response.writableNeedDrain,
    bodyPending: () => hasBody && !request.complete && !givenUp,
    bodyComplete: () => request.complete,
    askForBody() {
      if (asked) return
      asked = true
      response.writeContinue()
    },
    discardBody(bytesMax, done) {
      let leftBytes = asked ? bytesMax : 0
      const drop = (): void => {
        if (leftBytes > 0 && !request.complete) return
        givenUp = true
        done()
      }
      request.on('data', (chunk: Buffer) => {
        leftBytes -= chunk.length
        drop()
      })
      request.on('end', drop)
      request.resume()
      drop()
    },
    end(piece) {
      if (piece === undefined) response.end()
      // As a string, a short answer leaves together with its head in one buffer: two cost a tenth of what a small request takes.
      else if (piece.byteLength <= ONE_WRITE_BYTES_MAX) response.end(latin1Of(piece), 'latin1')
      else response.end(piece)
    },
    cut: () => request.socket.destroy(),
  }
}

/** Bytes as the string whose latin1 they are: nothing is converted either way. */
function latin1Of(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
}

const STATUS_LINES: Readonly<Record<string, string>> = {
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
  HPE_CHUNK_EXTENSIONS_OVERFLOW: '413 Payload Too Large',
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
}

/** What is no HTTP gets 400 and a closed connection; but never into the middle of an answer, nor before the answer to an earlier request. */
function answerMalformed(error: NodeJS.ErrnoException, socket: Socket, connection: Connection | undefined): void {
  if (error.code === 'ECONNRESET' || !socket.writable || (connection?.exchanges ?? 0) > 0) {
    socket.destroy()
    return
  }
  const status = STATUS_LINES[error.code ?? ''] ?? '400 Bad Request'
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`, () => socket.destroy())
}
