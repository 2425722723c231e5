import type { IncomingHttpHeaders, ServerHttp2Stream } from 'node:http2'
import type { Connection } from './connection.ts'
import type { FrontDoor } from './exchange.ts'
import { type RawHeaders, readHead } from './head.ts'
import { http, http2 } from './node-http.ts'
import { serveExchange } from './serve.ts'
import type { Wire } from './wire.ts'

/** Larger writes let one stream of many fill the session's memory (measured: 20 streams that write 1 MiB each are reset by Node's default). */
const PIECE_BYTES_MAX = 64 * 1024

/** Pseudo headers come on top of those that are counted. */
const HEADER_PAIRS_SLACK = 8

/** Speaks HTTP/2 on a connection whose preface is unread. Works on TLS sockets without ALPN, too, as `http2.Server` would not. */
export function acceptHttp2(door: FrontDoor, connection: Connection): void {
  const { limits } = door
  connection.enter('http2')
  const session = http2().performServerHandshake(connection.socket, {
    maxSessionMemory: limits.sessionMemoryMb,
    maxHeaderListPairs: limits.headersMax + HEADER_PAIRS_SLACK,
    settings: {
      maxConcurrentStreams: limits.streamsPerConnectionMax,
      initialWindowSize: limits.streamWindowBytes,
      enablePush: false,
    },
  })
  session.setLocalWindowSize(limits.connectionWindowBytes)
  connection.retire = () => session.close()
  connection.destroy = () => {
    session.destroy(undefined, http2().constants.NGHTTP2_INTERNAL_ERROR)
    // A session that was closed before would wait for the client to hang up, too.
    connection.socket.destroy()
  }
  // The client broke the protocol or the connection: its streams see `close`, which is all there is to do.
  session.on('error', () => connection.destroy())
  session.on('stream', (stream: ServerHttp2Stream, _headers: IncomingHttpHeaders, flags: number, rawHeaders: RawHeaders) => {
    void serveStream(door, connection, stream, flags, rawHeaders)
  })
}

async function serveStream(
  door: FrontDoor,
  connection: Connection,
  stream: ServerHttp2Stream,
  flags: number,
  rawHeaders: RawHeaders,
): Promise<void> {
  const pseudo = pseudoHeaders(rawHeaders)
  const head = readHead(
    {
      method: pseudo.get(':method') ?? '',
      target: pseudo.get(':path') ?? '',
      rawHeaders,
      authority: pseudo.get(':authority'),
      httpVersion: '2.0',
      secure: connection.secure,
      address: connection.socket.remoteAddress,
    },
    door.limits,
  )
  const wire = http2Wire(stream, (flags & http2().constants.NGHTTP2_FLAG_END_STREAM) === 0, door.limits.streamWindowBytes)
  connection.begin()
  try {
    await serveExchange(door, head, wire, (exchange) => {
      const wake = (): void => exchange.wake()
      stream.on('drain', wake).on('finish', wake)
      stream.on('close', () => exchange.closed())
      // A reset by the client: `close` follows.
      stream.on('error', () => exchange.closed())
    })
    releaseStream(stream)
  } finally {
    connection.end()
  }
}

function pseudoHeaders(rawHeaders: RawHeaders): ReadonlyMap<string, string> {
  const pseudo = new Map<string, string>()
  for (let at = 0; at + 1 < rawHeaders.length; at += 2) {
    const name = rawHeaders[at] ?? ''
    if (name.startsWith(':')) pseudo.set(name, rawHeaders[at + 1] ?? '')
  }
  return pseudo
}

/** After a complete answer to an incomplete request the client is told to stop sending (RFC 9113, 8.1); other streams go on. */
function releaseStream(stream: ServerHttp2Stream): void {
  if (stream.readableEnded || stream.destroyed) return
  stream.resume()
  stream.close(http2().constants.NGHTTP2_NO_ERROR)
}

function http2Wire(stream: ServerHttp2Stream, hasBody: boolean, windowBytes: number): Wire {
  let givenUp = false
  return {
    source: stream,
    hasBody,
    windowBytes,
    pieceBytesMax: PIECE_BYTES_MAX,
    get headSent() {
      return stream.headersSent
    },
    get lost() {
      return stream.destroyed || stream.closed
    },
    get finished() {
      // A stream that the client resets is ended by Node, so it finishes, too.
      return stream.writableFinished && !stream.aborted
    },
    head(status, { headers, cookies }, lengthBytes) {
      const lines: Record<string, string | number | string[]> = { ':status': status }
      for (const name in headers) {
        const value = headers[name] ?? ''
        // node:http checks these itself; node:http2 lets them go out and the client reset the stream.
        http().validateHeaderName(name)
        http().validateHeaderValue(name, value)
        lines[name.toLowerCase()] = value
      }
      if (cookies !== undefined) lines['set-cookie'] = [...cookies]
      if (lengthBytes !== undefined) lines['content-length'] = lengthBytes
      stream.respond(lines)
    },
    flushHead() {
      // HTTP/2 sends heads at once.
    },
    write: (piece) => stream.write(piece),
    needsDrain: () => stream.writableNeedDrain,
    bodyPending: () => hasBody && !stream.readableEnded && !givenUp,
    bodyComplete: () => !stream.aborted,
    askForBody: () => {},
    discardBody() {
      givenUp = true
    },
    end(piece) {
      if (stream.writableEnded) return
      if (piece === undefined) stream.end()
      else stream.end(piece)
    },
    // Not CANCEL: clients take that for an end that they asked for themselves.
    cut: () => stream.close(http2().constants.NGHTTP2_INTERNAL_ERROR),
  }
}
