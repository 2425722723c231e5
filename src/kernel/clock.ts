/**
 * Time as a dependency. This file and `virtual-clock.ts` are the only ones that may know what time it is; everything else
 * is handed a `Clock` by `app.ts`, so that a user (and a test) can freeze it and move it on.
 */
export interface Clock {
  /** Milliseconds since the Unix epoch. */
  nowMs(): number
  /** Monotonic milliseconds for measuring durations; unaffected by steps of the wall clock. */
  monotonicMs(): number
  /** Resolves after `ms`; rejects with the signal's reason when aborted. Keeps no process alive. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>
}

export class SystemClock implements Clock {
  nowMs(): number {
    return Date.now()
  }

  monotonicMs(): number {
    return performance.now()
  }

  sleep(ms: number, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve, rejectSleep) => {
      if (signal?.aborted) return rejectSleep(signal.reason)
      const onAbort = (): void => {
        clearTimeout(timer)
        rejectSleep(signal?.reason)
      }
      const timer = setTimeout(() => {
        signal?.removeEventListener('abort', onAbort)
        resolve()
      }, ms)
      timer.unref()
      signal?.addEventListener('abort', onAbort, { once: true })
    })
  }
}
