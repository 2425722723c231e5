import { assert } from './assert.ts'
import type { Clock } from './clock.ts'

interface Sleeper {
  readonly dueMs: number
  readonly order: number
  wake(): void
}

/** A clock that stands still until told to move. Sleepers wake in the order in which reality would wake them. */
export class VirtualClock implements Clock {
  #nowMs: number
  #order = 0
  #sleepers: Sleeper[] = []

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
    return new Promise((resolve, rejectSleep) => {
      if (signal?.aborted) return rejectSleep(signal.reason)
      const onAbort = (): void => {
        this.#sleepers = this.#sleepers.filter((each) => each !== sleeper)
        rejectSleep(signal?.reason)
      }
      const sleeper: Sleeper = {
        dueMs: this.#nowMs + Math.max(0, ms),
        order: this.#order++,
        wake: () => {
          signal?.removeEventListener('abort', onAbort)
          resolve()
        },
      }
      this.#sleepers.push(sleeper)
      signal?.addEventListener('abort', onAbort, { once: true })
    })
  }

  /**
   * Moves time on by `ms`, stopping at every moment at which somebody wanted to wake, so that work started by one
   * sleeper (and its own sleeps) happens before the next later one. Resolves when all that was due has run.
   */
  async advance(ms: number): Promise<void> {
    assert(ms >= 0, 'time does not run backwards')
    const targetMs = this.#nowMs + ms
    await settle()
    for (;;) {
      const next = this.#sleepers.reduce<Sleeper | undefined>(
        (first, each) =>
          first === undefined || each.dueMs < first.dueMs || (each.dueMs === first.dueMs && each.order < first.order)
            ? each
            : first,
        undefined,
      )
      if (next === undefined || next.dueMs > targetMs) break
      this.#sleepers = this.#sleepers.filter((each) => each !== next)
      this.#nowMs = Math.max(this.#nowMs, next.dueMs)
      next.wake()
      await settle()
    }
    this.#nowMs = targetMs
  }
}

/** Lets everything that is ready run: several turns of the event loop, since a chain of awaits may cross real I/O callbacks. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 4; turn++) await new Promise<void>((resolve) => setImmediate(resolve))
}
