/** Lets so many in at once; the others wait in the order in which they came. */
export class Gate {
  #free: number
  readonly #waiting: (() => void)[] = []

  constructor(places: number) {
    this.#free = places
  }

  async within<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.#free > 0) this.#free--
    else await new Promise<void>((resolve) => this.#waiting.push(resolve))
    try {
      return await work()
    } finally {
      const next = this.#waiting.shift()
      if (next === undefined) this.#free++
      else next()
    }
  }
}

/** What all deliveries of a server share: who builds an object goes through one of them. */
export interface Gates {
  /** For pages that are counted. */
  readonly reads: Gate
  readonly objects: Gate
  /** For those that are converted. */
  readonly conversions: Gate
}
