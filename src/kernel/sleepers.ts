/** Somebody who waits for a moment of a clock that others move. */
export interface Sleeper {
  /** On the clock's monotonic scale. */
  readonly dueMs: number
  /** Settles the sleep; it is no sleeper any more. */
  wake(): void
}

/** Who waits for a clock, in the order in which reality would wake them: by moment, then by who came first. */
export class Sleepers<Own extends Sleeper = Sleeper> {
  // Sets keep the order of coming.
  readonly #all = new Set<Own>()

  all(): Iterable<Own> {
    return this.#all
  }

  /** The first that is due. */
  next(): Own | undefined {
    let first: Own | undefined
    for (const each of this.#all) if (first === undefined || each.dueMs < first.dueMs) first = each
    return first
  }

  /**
   * A sleep until `dueMs`; rejects with the signal's reason when aborted. `make` adds what a clock keeps with its sleepers; `onEnd` hears of the
   * end, whatever it was.
   */
  sleep(
    dueMs: number,
    signal: AbortSignal | undefined,
    make: (sleeper: Sleeper) => Own,
    onEnd?: (own: Own) => void,
  ): Promise<void> {
    return new Promise((resolve, rejectSleep) => {
      if (signal?.aborted) return rejectSleep(signal.reason)
      const end = (): void => {
        this.#all.delete(own)
        signal?.removeEventListener('abort', onAbort)
        onEnd?.(own)
      }
      const onAbort = (): void => {
        end()
        rejectSleep(signal?.reason)
      }
      const wake = (): void => {
        end()
        resolve()
      }
      const own = make({ dueMs, wake })
      this.#all.add(own)
      signal?.addEventListener('abort', onAbort, { once: true })
    })
  }
}

/** Lets everything that is ready run: several turns of the event loop, since a chain of awaits may cross real I/O callbacks. */
export async function turnsOfTheLoop(): Promise<void> {
  for (let turn = 0; turn < 4; turn++) await new Promise<void>((resolve) => setImmediate(resolve))
}
