/**
 * What went through one shard, second by second: only seconds in which something happened take room, and none for longer than the window.
 */

/** How far back the flow is known, s. */
export const FLOW_WINDOW_SECONDS = 600

/** What is counted. In: put and stored. Out: by GetRecords. Pushed: by SubscribeToShard. Refused: by a quota, or would have been on AWS. */
export const FLOW_COUNTERS = [
  'inRecords',
  'inBytes',
  'outCalls',
  'outRecords',
  'outBytes',
  'pushedRecords',
  'pushedBytes',
  'refusedRecords',
  'refusedCalls',
] as const
export type FlowCounter = (typeof FLOW_COUNTERS)[number]

export const flowColumn: Readonly<Record<FlowCounter, number>> = Object.fromEntries(
  FLOW_COUNTERS.map((counter, i) => [counter, i + 1]),
) as Record<FlowCounter, number>

/** The second, then the counters. */
const ROW_NUMBERS = FLOW_COUNTERS.length + 1
const ROWS_AT_START = 4

/** A ring of rows in order of second. It grows while there are seconds to keep, to the size of the window and no further. */
export class FlowSeries {
  #rows = new Uint32Array(ROWS_AT_START * ROW_NUMBERS)
  /** Where the newest row stands in `#rows`, and how many there are. */
  #newestAt = 0
  #count = 0

  /** The last second in which something happened; -1 if nothing ever did. */
  get newestSecond(): number {
    return this.#count === 0 ? -1 : (this.#rows[this.#newestAt] as number)
  }

  /** Adds to one counter of a second. What comes late, since a clock stepped back, counts for the newest second. */
  add(second: number, column: number, amount: number): void {
    if (second > this.newestSecond) this.#begin(second)
    const at = this.#newestAt + column
    this.#rows[at] = (this.#rows[at] as number) + amount
  }

  /** One number a second, `seconds` of them from `firstSecond` on. `undefined` if all are 0. */
  take(column: number, firstSecond: number, seconds: number): number[] | undefined {
    let taken: number[] | undefined
    for (let i = 0; i < this.#count; i++) {
      const at = this.#back(i)
      const second = this.#rows[at] as number
      if (second < firstSecond) break
      const amount = this.#rows[at + column] as number
      if (amount === 0 || second >= firstSecond + seconds) continue
      taken ??= new Array<number>(seconds).fill(0)
      taken[second - firstSecond] = amount
    }
    return taken
  }

  /** All of a counter in `seconds` seconds from `firstSecond` on. */
  sum(column: number, firstSecond: number, seconds: number): number {
    let sum = 0
    for (let i = 0; i < this.#count; i++) {
      const at = this.#back(i)
      const second = this.#rows[at] as number
      if (second < firstSecond) break
      if (second < firstSecond + seconds) sum += this.#rows[at + column] as number
    }
    return sum
  }

  /** Where the row stands that is `i` rows older than the newest. */
  #back(i: number): number {
    const at = this.#newestAt - i * ROW_NUMBERS
    return at < 0 ? at + this.#rows.length : at
  }

  #begin(second: number): void {
    const isFull = this.#count * ROW_NUMBERS === this.#rows.length
    const oldest = this.#rows[this.#back(this.#count - 1)] as number
    if (isFull && oldest > second - FLOW_WINDOW_SECONDS) this.#grow()
    if (this.#count > 0) this.#newestAt = (this.#newestAt + ROW_NUMBERS) % this.#rows.length
    if (this.#count * ROW_NUMBERS < this.#rows.length) this.#count++
    this.#rows.fill(0, this.#newestAt, this.#newestAt + ROW_NUMBERS)
    this.#rows[this.#newestAt] = second
  }

  #grow(): void {
    const roomier = new Uint32Array(Math.min(this.#rows.length * 2, FLOW_WINDOW_SECONDS * ROW_NUMBERS))
    for (let i = 0; i < this.#count; i++) {
      const from = this.#back(i)
      roomier.set(this.#rows.subarray(from, from + ROW_NUMBERS), (this.#count - 1 - i) * ROW_NUMBERS)
    }
    this.#newestAt = (this.#count - 1) * ROW_NUMBERS
    this.#rows = roomier
  }
}
