/** Looks whenever something may have changed, one look after the other. After one that failed it looks again by itself, each time after a longer pause. */
import { EngineClosed } from '../../../engine/log.ts'
import type { Clock } from '../../../kernel/clock.ts'
import type { Random } from '../../../kernel/random.ts'
import { unless } from '../../../kernel/unless.ts'
import { pauseMs } from './plan.ts'

export interface LookingParts {
  readonly look: () => Promise<void>
  readonly unforeseen: (cause: unknown) => void
  readonly clock: Pick<Clock, 'sleep'>
  readonly random: Random
  /** Aborted, nothing more is looked at. */
  readonly signal: AbortSignal
}

export class Looking {
  readonly #parts: LookingParts
  #isBusy = false
  #under: Promise<void> | undefined
  #pause: Promise<void> | undefined
  #again = false
  #failuresInARow = 0

  constructor(parts: LookingParts) {
    this.#parts = parts
  }

  /** It does not merely wait for its next try. */
  get isBusy(): boolean {
    return this.#isBusy
  }

  /** Something may have changed. */
  ask(): void {
    if (this.#parts.signal.aborted) return
    this.#again = true
    if (this.#isBusy) return
    this.#isBusy = true
    this.#under = this.#lookOn().finally(() => {
      this.#isBusy = false
      // Something changed when it had looked for the last time.
      if (this.#again) this.ask()
    })
  }

  /** Resolves when nothing of it happens any more, once the signal is aborted. */
  async ended(): Promise<void> {
    await Promise.all([this.#under, this.#pause])
  }

  async #lookOn(): Promise<void> {
    const { look, signal, unforeseen } = this.#parts
    while (this.#again && !signal.aborted) {
      this.#again = false
      try {
        await look()
        this.#failuresInARow = 0
      } catch (cause) {
        if (signal.aborted || cause instanceof EngineClosed) return
        unforeseen(cause)
        this.#later(++this.#failuresInARow)
      }
    }
  }

  /** One pause at a time, however many looks failed meanwhile. */
  #later(failuresInARow: number): void {
    const { clock, random, signal } = this.#parts
    const paused = (): Promise<unknown> => unless(signal, clock.sleep(pauseMs(failuresInARow, random.float()), signal))
    this.#pause ??= paused().then(() => {
      this.#pause = undefined
      this.ask()
    })
  }
}
