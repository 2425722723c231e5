import { assert } from './assert.ts'
import type { Clock } from './clock.ts'
import { Sleepers, turnsOfTheLoop } from './sleepers.ts'

/** A clock that stands still until told to move. Sleepers wake in the order in which reality would wake them. */
export class VirtualClock implements Clock {
  #nowMs: number
  readonly #sleepers = new Sleepers()

  constructor(startMs: number) {
    this.#nowMs = startMs
  }

  nowMs(): number {
    return this.#nowMs
  }

  monotonicMs(): number {
    return this.#nowMs
  }

  sleep(ms: number, signal?: AbortSignal): Promise<void> {
    return this.#sleepers.sleep(this.#nowMs + Math.max(0, ms), signal, (sleeper) => sleeper)
  }

  /**
   * Moves time on by `ms`, stopping at every moment at which somebody wanted to wake, so that work started by one
   * sleeper (and its own sleeps) happens before the next later one. Resolves when all that was due has run.
   */
  async advance(ms: number): Promise<void> {
    assert(ms >= 0, 'time does not run backwards')
    const targetMs = this.#nowMs + ms
    await turnsOfTheLoop()
    for (let next = this.#sleepers.next(); next !== undefined && next.dueMs <= targetMs; next = this.#sleepers.next()) {
      this.#nowMs = Math.max(this.#nowMs, next.dueMs)
      next.wake()
      await turnsOfTheLoop()
    }
    this.#nowMs = targetMs
  }
}
