/** One destination, and how far it was told of what happened. Only ids of notes are held: notes themselves stay in the store. */
import { RETRY_FIRST_MS, RETRY_MAX_MS } from './limits.ts'

export class Lane {
  readonly arn: string
  /** Tries that failed, in a row. */
  failures = 0
  /** Notes for it are looked for behind this one. */
  #after: string
  /** The last note that is known to be for it. */
  #until: string
  /** Behind this one a note was found while others were told. */
  #earliest: string

  constructor(arn: string, before: string, id: string) {
    this.arn = arn
    this.#after = before
    this.#until = id
    this.#earliest = before
  }

  get after(): string {
    return this.#after
  }

  get until(): string {
    return this.#until
  }

  get isDone(): boolean {
    return this.#after >= this.#until
  }

  /** There is a note for it, the next one behind `before`. It may stand before those that were told already. */
  found(before: string, id: string): void {
    if (id > this.#until) this.#until = id
    if (before < this.#earliest) this.#earliest = before
  }

  /** A turn begins: what is found from now on may be what it does not see. */
  begin(): void {
    if (this.#earliest < this.#after) this.#after = this.#earliest
    this.#earliest = this.#until
  }

  /** A turn has ended: what it saw up to this note was told. */
  reached(id: string): void {
    this.#after = id < this.#earliest ? id : this.#earliest
  }

  /** How long to wait before the next try, ms. */
  failed(): number {
    this.failures++
    return Math.min(RETRY_FIRST_MS * 2 ** (this.failures - 1), RETRY_MAX_MS)
  }
}
