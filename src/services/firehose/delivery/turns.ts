/** What fills buffers does one thing after the other, waits for room, and wakes when a buffer's time is over: the part that all of them have alike. */
import type { Clock } from '../../../kernel/clock.ts'
import type { Logger } from '../../../telemetry/logger.ts'
import type { Outlet } from './outlet.ts'

export interface TurnsParts {
  readonly clock: Clock
  readonly outlet: Outlet
  readonly logger: Logger
  readonly name: string
  /** Nothing is under way any more: time to see what is due. */
  readonly look: () => void
}

export class Turns {
  readonly #parts: TurnsParts
  readonly #closing = new AbortController()
  #turn: Promise<unknown> = Promise.resolve()
  #underWay = 0
  #isBlocked = false
  #timer: AbortController | undefined

  constructor(parts: TurnsParts) {
    this.#parts = parts
  }

  get isIdle(): boolean {
    return this.#underWay === 0
  }

  /** What is under way waits for an object to be delivered. */
  get isBlocked(): boolean {
    return this.#isBlocked
  }

  get isClosed(): boolean {
    return this.#closing.signal.aborted
  }

  get signal(): AbortSignal {
    return this.#closing.signal
  }

  /** After what is under way. What fails because of the end is no failure. */
  next(work: () => Promise<void>): Promise<void> {
    this.#underWay++
    const turn = this.#turn
      .then(work)
      .catch((cause: unknown) => {
        if (!this.isClosed) throw cause
      })
      .finally(() => {
        this.#underWay--
        if (this.#underWay === 0 && !this.isClosed) this.#parts.look()
      })
    this.#turn = turn.catch(() => undefined) // Whoever waits for the turn hears of it.
    return turn
  }

  /** As `next`, of work that nobody waits for. */
  begin(work: () => Promise<void>): void {
    const { logger, name } = this.#parts
    this.next(work).catch((cause: unknown) => logger.error(`${name}: an object could not be begun`, cause))
  }

  /** Until an object may be cut; `false`: this is the end. */
  async room(): Promise<boolean> {
    const { outlet } = this.#parts
    while (!outlet.hasRoom && !this.isClosed) {
      this.#isBlocked = true
      await outlet.news()
    }
    this.#isBlocked = false
    return !this.isClosed
  }

  /** Looks again after so long, and not before. */
  wakeIn(ms: number): void {
    this.stopTimer()
    const timer = new AbortController()
    this.#timer = timer
    this.#parts.clock.sleep(ms, timer.signal).then(
      () => this.#parts.look(),
      () => undefined, // It was taken back.
    )
  }

  stopTimer(): void {
    this.#timer?.abort()
    this.#timer = undefined
  }

  /** Nothing is begun from now on; resolves, with `readers` closed, when nothing is under way. */
  async close(readers: { close(): Promise<void> }): Promise<void> {
    this.#closing.abort(new Error('the conveyor has ended'))
    this.stopTimer()
    await readers.close()
    await this.#turn
  }
}
