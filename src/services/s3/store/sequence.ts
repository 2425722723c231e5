import type { Clock } from '../../../kernel/clock.ts'

/** Numbers that tell which change of a key came later, also after a restart and when the clock stepped back: by time, and at least one more than the last. */
export class Sequence {
  readonly #clock: Clock
  #last = 0n

  constructor(clock: Clock) {
    this.#clock = clock
  }

  nowMs(): number {
    return this.#clock.nowMs()
  }

  /** 16 hexadecimal digits, greater than `earlier` and than all that were given before. */
  after(earlier: string | undefined): string {
    const byTime = BigInt(Math.max(0, Math.floor(this.#clock.nowMs()))) << BITS_BELOW_MS
    const least = (earlier === undefined ? 0n : BigInt(`0x${earlier}`)) + 1n
    this.#last = [byTime, least, this.#last + 1n].reduce((a, b) => (a > b ? a : b))
    return this.#last.toString(16).toUpperCase().padStart(16, '0')
  }
}

const BITS_BELOW_MS = 16n
