import type { LockedRun, Page, PlacedRun, Position, ReadLimits, Tail } from '../log.ts'
import { countOf, fitting, type LaneRunBytes, sliceRun } from '../record-block.ts'
import type { KeyRing } from '../run-key.ts'

/** What a run costs besides its bytes: the object that places it, its array slot, the view. Rounded up. */
const RUN_OVERHEAD_BYTES = 200

export function costOf(run: LaneRunBytes): number {
  return run.byteLength + RUN_OVERHEAD_BYTES
}

interface Waiter {
  readonly from: Position
  wake(): void
  dismiss(reason: Error): void
}

/** One lane as an array of placed runs in order of position and, here, of arrival. */
export class Lane {
  readonly #waiters = new Set<Waiter>()
  readonly #start: Position
  #runs: PlacedRun[] = []
  #tail: Position
  #arrivedAtMs: number | undefined = undefined
  #sealed = false

  constructor(firstPosition: Position) {
    this.#start = firstPosition
    this.#tail = firstPosition
  }

  get sealed(): boolean {
    return this.#sealed
  }

  get tail(): Tail {
    return { position: this.#tail, arrivedAtMs: this.#arrivedAtMs }
  }

  /** Bytes held. */
  get cost(): number {
    return this.#runs.reduce((sum, { run }) => sum + costOf(run), 0)
  }

  /** Arrival never steps back, even when the clock does. */
  append(run: LaneRunBytes, nowMs: number, keyId: string | undefined): PlacedRun {
    const placed: PlacedRun = {
      firstPosition: this.#tail,
      arrivedAtMs: Math.max(nowMs, this.#arrivedAtMs ?? nowMs),
      // A copy: what is durable cannot change under its readers, and pins no larger buffer that it was cut from.
      run: new Uint8Array(run),
      ...(keyId !== undefined && { keyId }),
    }
    this.#runs.push(placed)
    this.#tail += countOf(run)
    this.#arrivedAtMs = placed.arrivedAtMs
    this.#wake()
    return placed
  }

  read(from: Position, limits: ReadLimits, keys?: KeyRing): Page {
    const runs: PlacedRun[] = []
    let next = from
    let locked: LockedRun | undefined
    let { records, bytes } = limits
    let i = this.#indexAt(from)
    for (; i < this.#runs.length && records > 0; i++) {
      const { firstPosition, run, ...rest } = this.#runs[i] as PlacedRun
      const skip = Math.max(0, next - firstPosition)
      locked = lockOf({ firstPosition: firstPosition + skip, ...rest }, keys)
      if (locked !== undefined) break
      const fit = fitting(run, skip, { records, bytes }, runs.length === 0)
      if (fit.records === 0) break
      runs.push({ ...rest, firstPosition: firstPosition + skip, run: sliceRun(run, skip, skip + fit.records) })
      next = firstPosition + skip + fit.records
      records -= fit.records
      bytes -= fit.bytes
      if (skip + fit.records < countOf(run)) break
    }
    // Over what was trimmed away, to where the next record will stand.
    if (i === this.#runs.length) next = Math.max(next, this.#tail)
    const ended = this.#sealed && next >= this.#tail
    return { runs, next, tail: this.tail, ended, ...(locked !== undefined && { locked }) }
  }

  follow(from: Position, signal: AbortSignal): Promise<void> {
    if (signal.aborted) return Promise.reject(signal.reason)
    if (this.#hasNews(from)) return Promise.resolve()
    return new Promise((resolve, rejectFollow) => {
      const onAbort = (): void => {
        this.#waiters.delete(waiter)
        rejectFollow(signal.reason)
      }
      const waiter: Waiter = {
        from,
        wake: () => {
          signal.removeEventListener('abort', onAbort)
          resolve()
        },
        dismiss: (reason) => {
          signal.removeEventListener('abort', onAbort)
          rejectFollow(reason)
        },
      }
      this.#waiters.add(waiter)
      signal.addEventListener('abort', onAbort, { once: true })
    })
  }

  find(atMs: number): Position {
    return this.#runs[firstIndex(this.#runs, (each) => each.arrivedAtMs >= atMs)]?.firstPosition ?? this.#tail
  }

  seal(): Position {
    this.#sealed = true
    this.#wake()
    return this.#tail
  }

  /** Forgets whole runs only; gives the bytes that became free. */
  trim(before: Position): number {
    const forgotten = this.#runs.splice(0, this.#indexAt(Math.min(before, this.#tail)))
    return forgotten.reduce((sum, { run }) => sum + costOf(run), 0)
  }

  /** As new, but for those who wait: they wait on. */
  reset(): void {
    this.#runs = []
    this.#tail = this.#start
    this.#arrivedAtMs = undefined
    this.#sealed = false
  }

  /** Sends everybody away who still waits. */
  dismiss(reason: Error): void {
    for (const waiter of this.#waiters) waiter.dismiss(reason)
    this.#waiters.clear()
  }

  #hasNews(from: Position): boolean {
    return this.#sealed || (this.#runs.length > 0 && from < this.#tail)
  }

  /** Index of the first run that ends behind a position. */
  #indexAt(position: Position): number {
    return firstIndex(this.#runs, ({ firstPosition, run }) => firstPosition + countOf(run) > position)
  }

  #wake(): void {
    for (const waiter of this.#waiters) {
      if (!this.#hasNews(waiter.from)) continue
      this.#waiters.delete(waiter)
      waiter.wake()
    }
  }
}

/** What a reader is told who lacks the key of a run. */
function lockOf({ firstPosition, arrivedAtMs, keyId }: Omit<PlacedRun, 'run'>, keys: KeyRing | undefined): LockedRun | undefined {
  return keyId === undefined || keys?.has(keyId) === true ? undefined : { keyId, firstPosition, arrivedAtMs }
}

/** Binary search: the first index from which on `holds` is true, the length if it never is. */
function firstIndex<T>(sorted: readonly T[], holds: (each: T) => boolean): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (holds(sorted[middle] as T)) high = middle
    else low = middle + 1
  }
  return low
}
