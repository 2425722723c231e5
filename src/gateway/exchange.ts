import type { Readable } from 'node:stream'
import { AssertionFailure } from '../kernel/assert.ts'
import type { Clock } from '../kernel/clock.ts'
import type { Random } from '../kernel/random.ts'
import type { Logger } from '../telemetry/logger.ts'
import { BodyRefused, readBody } from './body.ts'
import type { Budget } from './budget.ts'
import { BodyAborted, BodyTooLarge, type Handler, type HttpRequest, type HttpResponse } from './http.ts'
import type { Limits } from './limits.ts'
import { type OriginPolicy, originRefusal } from './origin.ts'
import { refusals } from './refusals.ts'
import { sendResponse } from './send.ts'

/** What all exchanges of one server share. */
export interface FrontDoor {
  readonly handler: Handler
  readonly limits: Limits
  readonly logger: Logger
  readonly clock: Clock
  readonly random: Random
  readonly budget: Budget
  /** Every exchange between its headers and the end of its answer. */
  readonly exchanges: Set<Exchange>
  /** Known once the port is. */
  policy: OriginPolicy
  stopping: boolean
}

/** The head of a request, as both versions of HTTP bring it. */
export type RequestHead = Pick<HttpRequest, 'method' | 'target' | 'headers' | 'host' | 'httpVersion' | 'secure'> & {
  /** Why this head cannot be served, if so. */
  readonly refusal: HttpResponse | undefined
}

/** One exchange's place on a connection: where its body comes from and its answer goes. Everything HTTP/1.1 and HTTP/2 do differently. */
export interface Wire {
  readonly source: Readable
  /** Does the request have a body at all? */
  readonly hasBody: boolean
  /** Longest piece to write before waiting for the client to take it. */
  readonly pieceBytesMax: number
  /** The answer's head is on its way: no other answer can be given. */
  readonly headSent: boolean
  /** All of the answer is handed to the operating system. */
  readonly finished: boolean
  /** May throw on headers that HTTP cannot carry; nothing is sent then. `close`: this is the connection's last exchange. */
  head(status: number, headers: Readonly<Record<string, string>>, lengthBytes: number | undefined, close: boolean): void
  /** False: wait until `wake` before the next one. */
  write(piece: Uint8Array): boolean
  /** False once everything written was taken. */
  needsDrain(): boolean
  /** Is part of the request's body still to come, and did nobody give it up? */
  bodyPending(): boolean
  /** Makes the client send its body, if it waits to be asked. */
  askForBody(): void
  /** Reads and drops the rest of the body until `bodyPending` is false, which is so after `bytesMax` at the latest; then calls `done`. */
  discardBody(bytesMax: number, done: () => void): void
  end(piece?: Uint8Array): void
  /** Gives the exchange up at once (HTTP/1.1: with its connection). */
  cut(): void
}

export type Stage =
  /** The body is awaited: bounded by `requestMs`. */
  | 'receiving'
  /** The handler works: unbounded, that is its own business. */
  | 'answering'
  /** The client is expected to take bytes: bounded by `sendStallMs`. */
  | 'sending'
  /** The producer of a streamed answer is expected to give bytes: unbounded. */
  | 'producing'
  /** The rest of an unwanted body is thrown away: bounded by `lingerMs`. */
  | 'lingering'

export interface Exchange {
  readonly wire: Wire
  stage: Stage
  /** Monotonic time at which the stage began, or progressed last. */
  sinceMs: number
  /** The client is gone, or was cut off. */
  gone: boolean
  /** The answer is being streamed and has no end of its own. */
  endless: boolean
  /** The server stops: an endless answer ends here. */
  ended: boolean
  /** Continues whoever waits in `waitForWire`. */
  wake(): void
  /** The connection or stream is closed. */
  closed(): void
  /** Ends an answer without declared length cleanly, as soon as there is one; other exchanges are left to finish. */
  endStream(reason: Error): void
  /** The end of all patience: the client is cut off, the handler told. */
  abandon(reason: Error): void
  /** The body takes too long: whatever the handler says, the answer is 408. */
  expire(): void
  enter(stage: Stage): void
  /** Resolves at the next `wake`. */
  waitForWire(): Promise<void>
  /** Counts an answer that is held in memory. */
  chargeAnswer(bytes: number): void
}

/** Serves one exchange to its end. Never rejects but for a broken invariant, which is to end the process. */
export async function serveExchange(
  door: FrontDoor,
  head: RequestHead,
  wire: Wire,
  attach: (exchange: Exchange) => void,
): Promise<void> {
  const life = new ExchangeLife(door, wire)
  door.exchanges.add(life)
  attach(life)
  try {
    const response = await answer(door, head, life)
    if (!life.gone) await sendOrFail(door, life, head, response)
  } finally {
    door.exchanges.delete(life)
    door.budget.give(life.chargedBytes)
  }
}

async function sendOrFail(door: FrontDoor, exchange: Exchange, head: RequestHead, response: HttpResponse): Promise<void> {
  try {
    await sendResponse(door, exchange, head.method, response)
  } catch (cause) {
    if (cause instanceof AssertionFailure) throw cause
    door.logger.error(`the answer to ${head.method} ${head.target.slice(0, 200)} broke off`, cause)
    if (exchange.wire.headSent || exchange.gone) exchange.wire.cut()
    else await sendResponse(door, exchange, head.method, refusals.internalFailure(door.random.uuid()))
  }
}

async function answer(door: FrontDoor, head: RequestHead, life: ExchangeLife): Promise<HttpResponse> {
  const foreign = originRefusal(door.policy, head.host, head.headers.get('origin'))
  if (foreign !== undefined) return refusals.foreign(foreign)
  if (head.refusal !== undefined) return head.refusal
  if (door.exchanges.size > door.limits.exchangesMax) return refusals.busy()
  try {
    const response = await door.handler(requestOf(head, life))
    return life.verdict ?? response
  } catch (cause) {
    if (cause instanceof AssertionFailure) throw cause
    if (life.verdict !== undefined) return life.verdict
    if (cause instanceof BodyTooLarge) return refusals.tooLarge()
    // Nobody is left to be answered, and a client that hangs up is no fault of ours to report.
    if (!(life.gone && (cause instanceof BodyAborted || cause === life.signal.reason))) {
      door.logger.error(`answering ${head.method} ${head.target.slice(0, 200)} failed`, cause)
    }
    return refusals.internalFailure(door.random.uuid())
  }
}

function requestOf(head: RequestHead, life: ExchangeLife): HttpRequest {
  const { method, target, headers, host, httpVersion, secure } = head
  return {
    method,
    target,
    headers,
    host,
    httpVersion,
    secure,
    get signal() {
      return life.signal
    },
    body: (bytesMax) => life.body(headers.get('content-length'), bytesMax),
  }
}

class ExchangeLife implements Exchange {
  stage: Stage = 'answering'
  sinceMs: number
  gone = false
  endless = false
  ended = false
  /** The answer, whatever the handler says: its body found no room in the budget, or took too long. */
  verdict: HttpResponse | undefined
  chargedBytes = 0
  readonly wire: Wire
  readonly #door: FrontDoor
  #abort: AbortController | undefined
  #waiting: (() => void) | undefined
  #failBody: ((error: Error) => void) | undefined

  constructor(door: FrontDoor, wire: Wire) {
    this.#door = door
    this.wire = wire
    this.sinceMs = door.clock.monotonicMs()
  }

  /** Made when asked for: most operations are done before they could be told to stop. */
  get signal(): AbortSignal {
    if (this.#abort === undefined) {
      this.#abort = new AbortController()
      if (this.gone) this.#abort.abort(clientGone())
    }
    return this.#abort.signal
  }

  async body(declared: string | undefined, bytesMax: number): Promise<Buffer> {
    if (!this.wire.hasBody) return Buffer.alloc(0)
    const declaredBytes = declared === undefined ? undefined : Number(declared)
    this.enter('receiving')
    if (declaredBytes === undefined || declaredBytes <= bytesMax) this.wire.askForBody()
    try {
      return await readBody(this.wire.source, {
        declaredBytes,
        bytesMax,
        charge: (bytes) => this.#charge(bytes),
        failWith: (fail) => {
          this.#failBody = fail
        },
      })
    } catch (cause) {
      if (cause instanceof BodyRefused) this.verdict = refusals.busy()
      throw cause
    } finally {
      this.#failBody = undefined
      this.enter('answering')
    }
  }

  #charge(bytes: number): boolean {
    if (!this.#door.budget.tryTake(bytes)) return false
    this.chargedBytes += bytes
    return true
  }

  chargeAnswer(bytes: number): void {
    this.#door.budget.take(bytes)
    this.chargedBytes += bytes
  }

  enter(stage: Stage): void {
    this.stage = stage
    this.sinceMs = this.#door.clock.monotonicMs()
  }

  waitForWire(): Promise<void> {
    return new Promise((resolve) => {
      this.#waiting = resolve
    })
  }

  wake(): void {
    const waiting = this.#waiting
    this.#waiting = undefined
    waiting?.()
  }

  closed(): void {
    if (!this.wire.finished) {
      this.gone = true
      this.#abort?.abort(clientGone())
    }
    this.wake()
  }

  expire(): void {
    this.verdict = refusals.tooSlow()
    this.#failBody?.(new BodyAborted('the body took too long to arrive'))
  }

  endStream(reason: Error): void {
    this.ended = true
    if (this.endless) this.#abort?.abort(reason)
    this.wake()
  }

  abandon(reason: Error): void {
    this.gone = true
    this.#abort?.abort(reason)
    this.wake()
  }
}

function clientGone(): Error {
  return new Error('the client went away before its answer was complete')
}
