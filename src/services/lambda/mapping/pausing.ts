/** Pauses between two tries of a lane, and what ends them before their time. */
import type { Clock } from '../../../kernel/clock.ts'
import { unless } from '../../../kernel/unless.ts'
import type { Trouble } from './lane-parts.ts'

/** What has changed, and may have put right what a lane waits for. */
export type Remedy =
  /** What the function does: its code, its configuration, or where its alias leads. */
  | 'function'
  /** Whether the function can be reached: it is there, it is ready, it may run so often at once. */
  | 'reach'
  /** Anything of IAM. */
  | 'rights'
  | 'source'
  | 'destination'

/** What a lane pauses for. */
export type Obstacle = Trouble['kind'] | 'unforeseen'

/**
 * A batch whose function failed has a number of attempts: only another function is worth one before its time. The configuration of a function names
 * the role under which everything else is done.
 */
const REMEDIES: Readonly<Record<Obstacle, ReadonlySet<Remedy>>> = {
  function: new Set(['function']),
  unforeseen: new Set(['function']),
  unreached: new Set(['function', 'reach', 'rights']),
  source: new Set(['function', 'rights', 'source']),
  destination: new Set(['function', 'rights', 'destination']),
}

export class Pausing {
  readonly #clock: Pick<Clock, 'sleep' | 'nowMs'>
  #present: { readonly obstacle: Obstacle; readonly untilMs: number; readonly end: () => void } | undefined

  constructor(clock: Pick<Clock, 'sleep' | 'nowMs'>) {
    this.#clock = clock
  }

  /** When the pause is over, epoch ms. `undefined`: there is none. */
  get untilMs(): number | undefined {
    return this.#present?.untilMs
  }

  /** Less, if the signal is aborted or somebody ends it. */
  async pause(ms: number, obstacle: Obstacle, closing: AbortSignal): Promise<void> {
    const ending = new AbortController()
    const signal = AbortSignal.any([closing, ending.signal])
    this.#present = { obstacle, untilMs: this.#clock.nowMs() + ms, end: () => ending.abort(OVER) }
    await unless(signal, this.#clock.sleep(ms, signal))
    this.#present = undefined
  }

  /** Whether that was worth a try: there is a pause, and it waits for such a thing. */
  hurry(remedy: Remedy): boolean {
    const isWorthIt = this.#present !== undefined && REMEDIES[this.#present.obstacle].has(remedy)
    if (isWorthIt) this.end()
    return isWorthIt
  }

  end(): void {
    this.#present?.end()
  }
}

/** Made once, since a stack for each would cost more than the pause. */
const OVER = new Error('the pause is over')
