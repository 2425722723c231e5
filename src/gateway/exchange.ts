import type { Clock } from '../kernel/clock.ts'
import type { Random } from '../kernel/random.ts'
import type { Logger } from '../telemetry/logger.ts'
import type { Budget } from './budget.ts'
import type { Handler, HttpRequest, HttpResponse } from './http.ts'
import type { Limits } from './limits.ts'
import type { OriginPolicy } from './origin.ts'
import type { Wire } from './wire.ts'

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
export type RequestHead = Pick<HttpRequest, 'method' | 'target' | 'headers' | 'host' | 'httpVersion' | 'secure' | 'address'> & {
  /** Why this head cannot be served, if so. */
  readonly refusal: HttpResponse | undefined
}

export type Stage =
  /** The body is awaited: bounded by `requestMs`. */
  | 'receiving'
  /** The next piece of a streamed body is awaited: bounded by `bodyStallMs`. */
  | 'streaming'
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
  /** The body takes too long: whatever the handler says, the answer is 408; a streamed one fails for its reader, who says what to answer. */
  expire(): void
  enter(stage: Stage): void
  /** Resolves at the next `wake`. */
  waitForWire(): Promise<void>
  /** Counts an answer that is held in memory. */
  chargeAnswer(bytes: number): void
}
