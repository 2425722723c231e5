/**
 * A bucket of tokens: full at first, refilled evenly, emptied by what passes. In any time it lets through what it holds at once and what
 * flows in meanwhile, and no more.
 */

/** Parts of a token that sums of fractions may be off by. */
export const ROUNDING = 1e-3

export class TokenBucket {
  readonly #perMs: number
  readonly #capacity: number
  #tokens: number
  #atMs = Number.NEGATIVE_INFINITY

  constructor(perSecond: number, capacity = perSecond) {
    this.#perMs = perSecond / 1000
    this.#capacity = capacity
    this.#tokens = capacity
  }

  /** What is in it; below 0 when more was taken than was there. */
  level(nowMs: number): number {
    if (nowMs > this.#atMs) {
      this.#tokens = Math.min(this.#capacity, this.#tokens + (nowMs - this.#atMs) * this.#perMs)
      this.#atMs = nowMs
    }
    return this.#tokens
  }

  has(amount: number, nowMs: number): boolean {
    return this.level(nowMs) + ROUNDING >= amount
  }

  /** Takes them whether they are there or not: ask `has` first where that matters. */
  take(amount: number, nowMs: number): void {
    this.#tokens = this.level(nowMs) - amount
  }

  /** How long until there is so much in it, ms. */
  waitMs(amount: number, nowMs: number): number {
    return Math.max(0, (Math.min(amount, this.#capacity) - this.level(nowMs)) / this.#perMs)
  }

  isFull(nowMs: number): boolean {
    return this.level(nowMs) === this.#capacity
  }
}
