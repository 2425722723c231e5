/**
 * The Runtime API as one environment sees it (https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html): what a runtime may do next depends on what
 * it did before. Knows nothing of sockets.
 */

/** What came of one event. */
export interface Answer {
  readonly payload: Buffer
  /** Present: the runtime posted an error. */
  readonly errorType?: string
}

/** One answer of the API to the runtime. `body` is JSON unless it is an event. */
export interface ApiReply {
  readonly status: number
  readonly body: Buffer
  readonly headers?: Readonly<Record<string, string>>
}

export interface GivenEvent {
  readonly requestId: string
  readonly body: Uint8Array
  readonly headers: Readonly<Record<string, string>>
}

/** A runtime waits for an event as long as there is none. */
export type NextReply = (reply: ApiReply) => void

type State =
  | { readonly at: 'starting' }
  /** It asked, and nothing is there for it. */
  | { readonly at: 'waiting'; readonly reply: NextReply }
  | { readonly at: 'running'; readonly requestId: string; readonly settle: (answer: Answer) => void }
  /** It has answered, and not asked again. */
  | { readonly at: 'answered'; readonly requestId: string }
  | { readonly at: 'failed' }

const OK: ApiReply = { status: 202, body: Buffer.from('{"status":"OK"}\n') }

export class RuntimeChannel {
  #state: State = { at: 'starting' }
  /** An event for a runtime that has not asked again yet. */
  #held: { readonly event: GivenEvent; readonly settle: (answer: Answer) => void } | undefined
  readonly #started = Promise.withResolvers<Answer | undefined>()

  /** Resolves when the runtime asks for its first event, or with the error by which its initialisation failed. */
  get started(): Promise<Answer | undefined> {
    return this.#started.promise
  }

  /** Whether the runtime waits for an event at this moment. */
  get isWaiting(): boolean {
    return this.#state.at === 'waiting'
  }

  /** Gives the runtime one event. At most one at a time. */
  give(event: GivenEvent): Promise<Answer> {
    const { promise, resolve } = Promise.withResolvers<Answer>()
    if (this.#state.at === 'waiting') this.#hand(this.#state.reply, event, resolve)
    else this.#held = { event, settle: resolve }
    return promise
  }

  next(reply: NextReply): void {
    if (this.#state.at === 'running' || this.#state.at === 'failed') return reply(forbidden(this.#state.at, 'InvocationNext'))
    this.#started.resolve(undefined)
    const held = this.#held
    this.#held = undefined
    if (held === undefined) this.#state = { at: 'waiting', reply }
    else this.#hand(reply, held.event, held.settle)
  }

  /** The connection on which the runtime waited is gone. */
  hungUp(reply: NextReply): void {
    if (this.#state.at === 'waiting' && this.#state.reply === reply) this.#state = { at: 'starting' }
  }

  /** Whether an answer to this request is expected; else what is to be said to it. */
  refusal(requestId: string): ApiReply | undefined {
    if (this.#state.at === 'running' && this.#state.requestId === requestId) return undefined
    if (this.#state.at === 'answered' && this.#state.requestId === requestId) return forbidden('answered', 'InvocationResponse')
    return failure(400, 'InvalidRequestID', 'Invalid request ID')
  }

  answer(requestId: string, answer: Answer): ApiReply {
    const refused = this.refusal(requestId)
    if (refused !== undefined || this.#state.at !== 'running') return refused ?? OK
    const { settle } = this.#state
    this.#state = { at: 'answered', requestId }
    settle(answer)
    return OK
  }

  initError(answer: Answer): ApiReply {
    if (this.#state.at !== 'starting') return forbidden(this.#state.at, 'InitError')
    this.#state = { at: 'failed' }
    this.#started.resolve(answer)
    return OK
  }

  #hand(reply: NextReply, event: GivenEvent, settle: (answer: Answer) => void): void {
    this.#state = { at: 'running', requestId: event.requestId, settle }
    reply({ status: 200, body: Buffer.from(event.body), headers: event.headers })
  }
}

export function failure(status: number, errorType: string, errorMessage: string): ApiReply {
  return { status, body: Buffer.from(`${JSON.stringify({ errorMessage, errorType })}\n`) }
}

function forbidden(from: string, to: string): ApiReply {
  const why = `State transition from ${from} to ${to} failed for runtime. Error: State transition is not allowed`
  return failure(403, 'InvalidStateTransition', why)
}
