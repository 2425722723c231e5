import type { Readable } from 'node:stream'
import type { HttpResponse } from './http.ts'

/** One exchange's place on a connection: where its body comes from and its answer goes. Everything HTTP/1.1 and HTTP/2 do differently. */
export interface Wire {
  readonly source: Readable
  /** Does the request have a body at all? */
  readonly hasBody: boolean
  /** What of a body may have come before anybody took it, in bytes. */
  readonly windowBytes: number
  /** Longest piece to write before waiting for the client to take it. */
  readonly pieceBytesMax: number
  /** The answer's head is on its way: no other answer can be given. */
  readonly headSent: boolean
  /** Nothing can be sent any more: the connection or stream is destroyed, though that may not have been announced yet. */
  readonly lost: boolean
  /** All of the answer is handed to the operating system. */
  readonly finished: boolean
  /** May throw on headers that HTTP cannot carry; nothing is sent then. `close`: this is the connection's last exchange. */
  head(status: number, lines: Pick<HttpResponse, 'headers' | 'cookies'>, lengthBytes: number | undefined, close: boolean): void
  /** Sends the head now, not with the first piece. */
  flushHead(): void
  /** False: wait until `wake` before the next one. */
  write(piece: Uint8Array): boolean
  /** False once everything written was taken. */
  needsDrain(): boolean
  /** Is part of the request's body still to come, and did nobody give it up? */
  bodyPending(): boolean
  /** After the end of the source: is the body all there, or did the client break off? */
  bodyComplete(): boolean
  /** Makes the client send its body, if it waits to be asked. */
  askForBody(): void
  /** Reads and drops the rest of the body until `bodyPending` is false, which is so after `bytesMax` at the latest; then calls `done`. */
  discardBody(bytesMax: number, done: () => void): void
  end(piece?: Uint8Array): void
  /** Gives the exchange up at once (HTTP/1.1: with its connection). */
  cut(): void
}
