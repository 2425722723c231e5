import { AssertionFailure } from '../kernel/assert.ts'
import { readBody } from './body.ts'
import { streamBody } from './body-stream.ts'
import type { Exchange, FrontDoor, RequestHead, Stage } from './exchange.ts'
import { BodyAborted, BodyRefused, BodyStalled, BodyTooLarge, type HttpRequest, type HttpResponse } from './http.ts'
import { originRefusal } from './origin.ts'
import { refusals } from './refusals.ts'
import { endProducer, sendResponse } from './send.ts'
import type { Wire } from './wire.ts'

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
    if (life.gone || wire.lost) discard(door, response)
    else await sendOrFail(door, life, head, response)
  } finally {
    door.exchanges.delete(life)
    life.releaseCharges()
  }
}

async function sendOrFail(door: FrontDoor, exchange: Exchange, head: RequestHead, response: HttpResponse): Promise<void> {
  try {
    await sendResponse(door, exchange, head.method, response)
  } catch (cause) {
    if (cause instanceof AssertionFailure) throw cause
    const { wire } = exchange
    if (wire.lost && !wire.headSent) return discard(door, response)
    door.logger.error(`the answer to ${shown(head)} broke off`, cause)
    if (wire.headSent || exchange.gone) {
      wire.cut()
      return
    }
    discard(door, response)
    await sendResponse(door, exchange, head.method, refusals.internalFailure(door.random.uuid()))
  }
}

async function answer(door: FrontDoor, head: RequestHead, life: ExchangeLife): Promise<HttpResponse> {
  if (head.refusal !== undefined) return head.refusal
  const foreign = originRefusal(door.policy, head.host, head.headers.get('origin'))
  if (foreign !== undefined) return refusals.foreign(foreign)
  if (door.exchanges.size > door.limits.exchangesMax) return refusals.busy()
  try {
    const response = await door.handler(requestOf(head, life))
    if (life.verdict === undefined) return response
    discard(door, response)
    return life.verdict
  } catch (cause) {
    if (cause instanceof AssertionFailure) throw cause
    if (life.verdict !== undefined) return life.verdict
    if (cause instanceof BodyTooLarge) return refusals.tooLarge()
    // Nobody is left to be answered, and a client that hangs up is no fault of ours to report.
    const gone = life.gone || life.wire.lost
    if (!(gone && (cause instanceof BodyAborted || cause === life.signal.reason))) {
      door.logger.error(`answering ${shown(head)} failed`, cause)
    }
    return refusals.internalFailure(door.random.uuid())
  }
}

/** An answer that nobody gets: its producer is told to let go of what it holds. */
function discard(door: FrontDoor, response: HttpResponse): void {
  if (!(response.body instanceof Uint8Array)) endProducer(door, response.body[Symbol.asyncIterator]())
}

/** For the log, where what a client wrote must not look like lines of ours. */
function shown(head: RequestHead): string {
  return JSON.stringify(`${head.method} ${head.target.slice(0, 200)}`)
}

function requestOf(head: RequestHead, life: ExchangeLife): HttpRequest {
  const { method, target, headers, host, httpVersion, secure, address } = head
  return {
    method,
    target,
    headers,
    host,
    httpVersion,
    secure,
    ...(address !== undefined && { address }),
    get signal() {
      return life.signal
    },
    body: (bytesMax) => life.body(headers.get('content-length'), bytesMax),
    stream: () => life.stream(headers.get('content-length')),
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
  #chargedBytes = 0
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
        complete: () => this.wire.bodyComplete(),
        failWith: (fail) => {
          this.#failBody = fail
        },
      })
    } catch (cause) {
      if (cause instanceof BodyRefused) this.verdict = refusals.busy()
      this.releaseCharges()
      throw cause
    } finally {
      this.#failBody = undefined
      this.enter('answering')
    }
  }

  async *stream(declared: string | undefined): AsyncGenerator<Uint8Array, void> {
    if (!this.wire.hasBody) return
    if (!this.#charge(this.wire.windowBytes)) throw new BodyRefused('no room for another request body in flight')
    const pace = new Pace(this.#door.limits.bodyProgressBytes)
    this.wire.askForBody()
    try {
      yield* streamBody(this.wire.source, {
        declaredBytes: declared === undefined ? undefined : Number(declared),
        waiting: () => {
          this.stage = 'streaming'
          this.sinceMs = pace.waitingFrom(this.#door.clock.monotonicMs())
        },
        arrived: (bytes) => {
          pace.arrived(bytes, this.#door.clock.monotonicMs())
          this.enter('answering')
        },
        complete: () => this.wire.bodyComplete(),
        failWith: (fail) => {
          this.#failBody = fail
        },
      })
    } finally {
      this.#failBody = undefined
    }
  }

  #charge(bytes: number): boolean {
    if (!this.#door.budget.tryTake(bytes)) return false
    this.#chargedBytes += bytes
    return true
  }

  chargeAnswer(bytes: number): void {
    this.#door.budget.take(bytes)
    this.#chargedBytes += bytes
  }

  releaseCharges(): void {
    this.#door.budget.give(this.#chargedBytes)
    this.#chargedBytes = 0
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
    if (this.stage === 'streaming') {
      this.#failBody?.(new BodyStalled('the body stopped coming'))
      return
    }
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

/** How long a client has been waited for since it last made progress worth the name: a byte now and then is none. */
class Pace {
  readonly #progressBytes: number
  #bytes = 0
  #waitedMs = 0
  #sinceMs = 0

  constructor(progressBytes: number) {
    this.#progressBytes = progressBytes
  }

  /** The time from which the present wait counts. */
  waitingFrom(nowMs: number): number {
    this.#sinceMs = nowMs
    return nowMs - this.#waitedMs
  }

  arrived(bytes: number, nowMs: number): void {
    this.#bytes += bytes
    this.#waitedMs += nowMs - this.#sinceMs
    if (this.#bytes < this.#progressBytes) return
    this.#bytes = 0
    this.#waitedMs = 0
  }
}
