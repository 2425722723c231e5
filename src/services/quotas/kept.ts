/** What is counted of many, by a key of each: those at rest, which are as if they had never been, are forgotten when there are many. */
export class Kept<Value> {
  readonly #enough: number
  readonly #isAtRest: (value: Value, nowMs: number) => boolean
  readonly #values = new Map<string, Value>()
  #forgetAtSize: number

  /** Up to `enough` are kept in any case. */
  constructor(enough: number, isAtRest: (value: Value, nowMs: number) => boolean) {
    this.#enough = enough
    this.#isAtRest = isAtRest
    this.#forgetAtSize = enough
  }

  get size(): number {
    return this.#values.size
  }

  /** What is kept under the key, made if there is nothing yet. */
  obtain(key: string, nowMs: number, make: () => Value): Value {
    const present = this.#values.get(key)
    if (present !== undefined) return present
    if (this.#values.size >= this.#forgetAtSize) this.#forget(nowMs)
    const made = make()
    this.#values.set(key, made)
    return made
  }

  /** As if nothing had ever been counted. */
  clear(): void {
    this.#values.clear()
  }

  #forget(nowMs: number): void {
    for (const [key, value] of this.#values) if (this.#isAtRest(value, nowMs)) this.#values.delete(key)
    // Where few are at rest, not every new one looks through all of them.
    this.#forgetAtSize = Math.max(this.#enough, this.#values.size * 2)
  }
}
