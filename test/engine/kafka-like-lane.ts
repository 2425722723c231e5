import type { LockedRun, Page, PlacedRun, Position, ReadLimits, Tail } from '../../src/engine/log.ts'
import { countOf, fitting, type LaneRunBytes, sliceRun } from '../../src/engine/record-block.ts'
import type { KeyRing } from '../../src/engine/run-key.ts'
import type { Random } from '../../src/kernel/random.ts'

/** How often (0 to 1) and how far the double strays from the plain path. */
export interface Oddities {
  /** Appends answered `unknown`: stored not at all, now, later, or more than once. */
  readonly unknownRate: number
  /** Appends answered `refused overloaded`. */
  readonly refusedRate: number
  /** Appends with a hole in the positions before or behind them. */
  readonly gapRate: number
  readonly gapMax: number
  /** Lanes start anywhere below. */
  readonly startMax: number
  /** Appends stamped by a broker whose clock is behind, by at most so much. */
  readonly stepBackRate: number
  readonly stepBackMsMax: number
  /** Reads over a hole that stop in it with an empty page. */
  readonly emptyPageRate: number
  /** Reads that end sooner than their limits. */
  readonly shortPageRate: number
  /** Trims that forget nothing yet. */
  readonly lateTrimRate: number
  /** A seal takes up to so long, and so does the late appearance of an unknown append. 0: some turns of the event loop. */
  readonly slowMsMax: number
  /** Every answer takes up to so many turns of the event loop. */
  readonly turnsMax: number
}

interface Waiter {
  readonly from: Position
  wake(): void
  dismiss(reason: Error): void
}

/** A partition: placed runs with holes between them, in whatever order of arrival. */
export class KafkaLikeLane {
  readonly #random: Random
  readonly #odd: Oddities
  readonly #waiters = new Set<Waiter>()
  #runs: PlacedRun[] = []
  #tail: Position = 0
  sealed = false
  /** Goes up when the log is removed: what was under way then comes to nothing. */
  generation = 0
  /** Appends follow one another: one batch in flight. */
  queue: Promise<unknown> = Promise.resolve()

  constructor(random: Random, odd: Oddities) {
    this.#random = random
    this.#odd = odd
    this.#tail = random.int(odd.startMax + 1)
  }

  get tail(): Tail {
    return { position: this.#tail, arrivedAtMs: this.#runs.at(-1)?.arrivedAtMs }
  }

  add(run: LaneRunBytes, nowMs: number, keyId: string | undefined): PlacedRun {
    this.#leaveGap()
    const behindMs = this.#random.float() < this.#odd.stepBackRate ? this.#random.int(this.#odd.stepBackMsMax + 1) : 0
    const arrivedAtMs = Math.max(0, nowMs - behindMs)
    const sealed = keyId !== undefined && { keyId }
    const placed = { firstPosition: this.#tail, arrivedAtMs, run: new Uint8Array(run), ...sealed }
    this.#runs.push(placed)
    this.#tail += countOf(run)
    this.#leaveGap()
    this.#wake()
    return placed
  }

  read(from: Position, limits: ReadLimits, keys?: KeyRing): Page {
    const runs: PlacedRun[] = []
    const ahead = this.#runs.filter((each) => endOf(each) > from)
    const first = ahead[0]
    if (first !== undefined && first.firstPosition > from && this.#random.float() < this.#odd.emptyPageRate) {
      return { runs, next: from + 1 + this.#random.int(first.firstPosition - from), tail: this.tail, ended: false }
    }
    let next = from
    let { records, bytes } = limits
    for (const { firstPosition, run, ...rest } of ahead) {
      const skip = Math.max(0, from - firstPosition)
      if (rest.keyId !== undefined && keys?.has(rest.keyId) !== true) {
        const locked: LockedRun = { ...rest, keyId: rest.keyId, firstPosition: firstPosition + skip }
        return { runs, next, tail: this.tail, ended: false, locked }
      }
      const short = runs.length > 0 && this.#random.float() < this.#odd.shortPageRate
      const fit = short ? { records: 0, bytes: 0 } : fitting(run, skip, { records, bytes }, runs.length === 0)
      if (fit.records === 0) return { runs, next, tail: this.tail, ended: false }
      runs.push({ ...rest, firstPosition: firstPosition + skip, run: sliceRun(run, skip, skip + fit.records) })
      next = firstPosition + skip + fit.records
      records -= fit.records
      bytes -= fit.bytes
      if (skip + fit.records < countOf(run)) return { runs, next, tail: this.tail, ended: false }
    }
    // Having given records it may stop at the hole behind them; with none to give, it must get over it.
    if (runs.length === 0 || this.#random.float() < 0.5) next = Math.max(next, this.#tail)
    return { runs, next, tail: this.tail, ended: this.sealed && next >= this.#tail }
  }

  follow(from: Position, signal: AbortSignal): Promise<void> {
    if (signal.aborted) return Promise.reject(signal.reason)
    if (this.#hasNews(from)) return Promise.resolve()
    return new Promise((resolve, rejectFollow) => {
      const onAbort = (): void => {
        this.#waiters.delete(waiter)
        rejectFollow(signal.reason)
      }
      const leave = (): void => signal.removeEventListener('abort', onAbort)
      const waiter: Waiter = {
        from,
        wake: () => {
          leave()
          resolve()
        },
        dismiss: (reason) => {
          leave()
          rejectFollow(reason)
        },
      }
      this.#waiters.add(waiter)
      signal.addEventListener('abort', onAbort, { once: true })
    })
  }

  find(atMs: number): Position {
    return this.#runs.find(({ arrivedAtMs }) => arrivedAtMs >= atMs)?.firstPosition ?? this.#tail
  }

  /** The marker that ends a partition takes a position of its own, perhaps after a hole. */
  seal(): Position {
    if (!this.sealed) this.#leaveGap()
    this.sealed = true
    this.#wake()
    return this.#tail
  }

  trim(before: Position): void {
    if (this.#random.float() < this.#odd.lateTrimRate) return
    const kept = this.#runs.filter((each) => endOf(each) > before)
    this.#runs = kept
  }

  reset(): void {
    this.#runs = []
    this.#tail = this.#random.int(this.#odd.startMax + 1)
    this.sealed = false
    this.generation++
  }

  dismiss(reason: Error): void {
    for (const waiter of this.#waiters) waiter.dismiss(reason)
    this.#waiters.clear()
  }

  #leaveGap(): void {
    if (this.#random.float() < this.#odd.gapRate) this.#tail += 1 + this.#random.int(this.#odd.gapMax)
  }

  #hasNews(from: Position): boolean {
    const last = this.#runs.at(-1)
    return this.sealed || (last !== undefined && endOf(last) > from)
  }

  #wake(): void {
    for (const waiter of this.#waiters) {
      if (!this.#hasNews(waiter.from)) continue
      this.#waiters.delete(waiter)
      waiter.wake()
    }
  }
}

function endOf({ firstPosition, run }: PlacedRun): Position {
  return firstPosition + countOf(run)
}
