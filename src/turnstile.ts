/** Between the front door and everything behind it: what is behind can be closed and opened anew, while calls wait at the door. */
import type { Handler, HttpRequest, HttpResponse } from './gateway/http.ts'
import type { Clock } from './kernel/clock.ts'

/** What is under way when the turnstile is shut may take so long to end; then it is opened again, with nothing changed. */
const DRAIN_MS_MAX = 5_000

export class Turnstile {
  readonly #clock: Clock
  readonly #handler: () => Handler
  /** Calls that came in and have not been answered to their end. */
  #inside = 0
  #shut: Promise<void> | undefined
  #onLeft: (() => void) | undefined

  /** `handler` is asked for at every call. `clock` is the machine's. */
  constructor(handler: () => Handler, clock: Clock) {
    this.#handler = handler
    this.#clock = clock
  }

  readonly enter: Handler = async (request: HttpRequest): Promise<HttpResponse> => {
    while (this.#shut !== undefined) await this.#shut
    this.#inside++
    let stays = false
    try {
      const response = await this.#handler()(request)
      if (response.body instanceof Uint8Array) return response
      stays = true
      return { ...response, body: this.#counted(response.body) }
    } finally {
      if (!stays) this.#leave()
    }
  }

  /**
   * Does `work` with nobody inside but for `own` calls, those that wait for it. `false` if the others did not end in time: then nothing was done.
   * `onShut` tells those to hurry who would stay.
   */
  async whileEmpty(own: number, work: () => Promise<void>, onShut: () => void): Promise<boolean> {
    const gate = Promise.withResolvers<void>()
    this.#shut = gate.promise
    try {
      onShut()
      if (!(await this.#emptied(own))) return false
      await work()
      return true
    } finally {
      this.#shut = undefined
      gate.resolve()
    }
  }

  async #emptied(own: number): Promise<boolean> {
    const late = new AbortController()
    const empty = new Promise<true>((resolve) => {
      this.#onLeft = () => (this.#inside <= own ? resolve(true) : undefined)
      this.#onLeft()
    })
    const tooLate = this.#clock.sleep(DRAIN_MS_MAX, late.signal).then(
      () => false,
      () => false,
    )
    try {
      return await Promise.race([empty, tooLate])
    } finally {
      this.#onLeft = undefined
      late.abort()
    }
  }

  #leave(): void {
    this.#inside--
    this.#onLeft?.()
  }

  /** A body that is sent as it comes: the call is inside until its producer has let go of everything. */
  #counted(body: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
    const iterator = body[Symbol.asyncIterator]()
    let isInside = true
    const left = (): void => {
      if (isInside) this.#leave()
      isInside = false
    }
    const counted: AsyncIterator<Uint8Array> = {
      next: async () => {
        try {
          const next = await iterator.next()
          if (next.done === true) left()
          return next
        } catch (cause) {
          left()
          throw cause
        }
      },
      return: async () => {
        try {
          await iterator.return?.()
          return { done: true, value: undefined }
        } finally {
          left()
        }
      },
    }
    return { [Symbol.asyncIterator]: () => counted }
  }
}
