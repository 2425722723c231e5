/**
 * What one client, and all of them together, may ask of the front door. Every value is a bound on memory, on sockets or on waiting;
 * none of them is about what an operation means (those limits live with the services).
 */
export interface Limits {
  /** Open sockets. Further ones are closed as soon as they are accepted. */
  readonly connectionsMax: number
  /** Requests between their headers and the end of their answer, over all connections. Further ones are answered 503. */
  readonly exchangesMax: number
  /** Streams that one HTTP/2 connection may hold open: a consumer of many shards holds one for each (SETTINGS_MAX_CONCURRENT_STREAMS). */
  readonly streamsPerConnectionMax: number
  /** Request line and headers together, in bytes. More is answered 431; over HTTP/2, much more resets the stream. */
  readonly headerBytesMax: number
  /** Header lines of one request. More is answered 431; over HTTP/2, much more resets the stream. */
  readonly headersMax: number
  /** Bodies of requests that were received, and whole bodies of answers that were not yet sent, over all connections. More is answered 503. */
  readonly inFlightBytesMax: number
  /** From accepting a socket (or finishing its TLS handshake) to the bytes that tell its protocol. */
  readonly greetingMs: number
  /** A TLS handshake. */
  readonly handshakeMs: number
  /** HTTP/1.1: from a request's first byte to the end of its headers. Later is answered 408. */
  readonly headersMs: number
  /** From a request's first byte to the end of its body. Later is answered 408. */
  readonly requestMs: number
  /** The same for a streamed body: the time in which `bodyProgressBytes` must have come, as far as the client is what is waited for. */
  readonly bodyStallMs: number
  /** What counts as progress of a streamed body, in bytes. */
  readonly bodyProgressBytes: number
  /** What a streamed body over HTTP/1.1 is counted with in `inFlightBytesMax`: more is not taken from the client ahead of its reader. (HTTP/2: `streamWindowBytes`.) */
  readonly bodyWindowBytes: number
  /** Without any request, an open connection is closed after this long. */
  readonly idleMs: number
  /** A client that takes nothing of its answer for this long is cut off. */
  readonly sendStallMs: number
  /** How long the rest of a body that nobody wants is read and thrown away, so that the client gets to read its answer. */
  readonly lingerMs: number
  /** How much of such a body is read at most, in bytes. */
  readonly lingerBytesMax: number
  /** How often the time limits are looked at: each may be exceeded by this much. */
  readonly sweepMs: number
  /** Graceful stop: what is still unanswered after this long is cut off. */
  readonly stopMs: number
  /** Memory of one HTTP/2 session (its streams, queues and header tables) in units of 10^6 bytes. Node's default of 10 resets consumers of a few busy shards. */
  readonly sessionMemoryMb: number
  /** HTTP/2: what a client may send of one body before it is taken up, in bytes (SETTINGS_INITIAL_WINDOW_SIZE). */
  readonly streamWindowBytes: number
  /** HTTP/2: the same over all bodies of one connection, in bytes. */
  readonly connectionWindowBytes: number
}

const MIB = 1_048_576

export const LIMITS: Limits = {
  connectionsMax: 12_000,
  exchangesMax: 65_536,
  streamsPerConnectionMax: 4096,
  headerBytesMax: 16 * 1024,
  headersMax: 100,
  inFlightBytesMax: 256 * MIB,
  greetingMs: 10_000,
  handshakeMs: 10_000,
  headersMs: 10_000,
  requestMs: 60_000,
  bodyStallMs: 30_000,
  bodyProgressBytes: 16 * 1024,
  bodyWindowBytes: 256 * 1024,
  idleMs: 120_000,
  sendStallMs: 30_000,
  lingerMs: 5_000,
  lingerBytesMax: 64 * MIB,
  sweepMs: 1_000,
  // Less than the ten seconds after which container runtimes kill.
  stopMs: 8_000,
  sessionMemoryMb: 512,
  streamWindowBytes: MIB,
  connectionWindowBytes: 16 * MIB,
}
