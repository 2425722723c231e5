/** One HTTP exchange as the stages of the gateway see it, the same for HTTP/1.1 and HTTP/2. */
export interface HttpRequest {
  readonly method: string
  /** Path and query exactly as sent, e.g. `/?X-Amz-Algorithm=…`. */
  readonly target: string
  /** Lower-case names. Repeated headers are joined with `, `. HTTP/2 pseudo headers are not in here, but see `host`. */
  readonly headers: ReadonlyMap<string, string>
  /** The `Host` header, or HTTP/2's `:authority`. Empty if neither was sent. */
  readonly host: string
  readonly httpVersion: '1.0' | '1.1' | '2.0'
  /** Over TLS? */
  readonly secure: boolean
  /** Of the client's end of the connection, e.g. `127.0.0.1`; absent if the connection is gone. */
  readonly address?: string
  /** Aborted when the client goes away before the answer is complete. */
  readonly signal: AbortSignal
  /**
   * The whole body, within the limits. Rejects with `BodyTooLarge` over `bytesMax`, `BodyAborted` when the client goes away. May be called once.
   * Bytes are charged to the global in-flight budget until the exchange ends.
   */
  body(bytesMax: number): Promise<Buffer>
  /**
   * The body as it comes, however large, at the pace of whoever reads it: a bounded window of it is in memory. Instead of `body`, and once.
   * The iteration throws `BodyAborted` when the client goes away, `BodyStalled` when hardly anything comes any more, `BodyRefused` at
   * once when there are too many of them.
   */
  stream(): AsyncIterable<Uint8Array>
}

export interface HttpResponse {
  readonly status: number
  /** Names in the spelling to be sent over HTTP/1.1. `Date` and `Content-Length` of a whole body are added by the server. */
  readonly headers: Readonly<Record<string, string>>
  /** Each is a `Set-Cookie` of its own, which cannot be joined as other headers can. */
  readonly cookies?: readonly string[]
  /** A whole body, or chunks that are sent as they come (no Content-Length; the consumer's back-pressure reaches the producer). */
  readonly body: Uint8Array | AsyncIterable<Uint8Array>
}

export type Handler = (request: HttpRequest) => Promise<HttpResponse>

export class BodyTooLarge extends Error {
  override readonly name = 'BodyTooLarge'
}

/** The shared budget for bodies has no room for this one. Clients try again. */
export class BodyRefused extends Error {
  override readonly name = 'BodyRefused'
}

/** A streamed body stopped coming. */
export class BodyStalled extends Error {
  override readonly name = 'BodyStalled'
}

export class BodyAborted extends Error {
  override readonly name = 'BodyAborted'
}
