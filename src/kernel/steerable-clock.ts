import { assert } from './assert.ts'
import type { Clock } from './clock.ts'
import { type Sleeper, Sleepers, turnsOfTheLoop } from './sleepers.ts'

/** How a clock differs from the one it is built on; all that is needed to go on after a restart. */
export type Steering =
  /** Runs, so much ahead of (or, below 0, behind) the clock it is built on. */
  | { readonly offsetMs: number }
  /** Stands still at this moment, epoch ms. */
  | { readonly frozenAtMs: number }

interface TimedSleeper extends Sleeper {
  /** Ends the timer of the clock below, if one runs. */
  timer: AbortController | undefined
}

/** Of a millisecond; a power of two. */
const EXACT_PARTS = 1024

/** The reason for which timers of the clock below end; made once, since a stack for each would cost more than the timer. */
const TAKEN_BACK = new Error('the timer was taken back')

/**
 * A clock that a user can stop, move on and let run again. It never runs backwards, but for `restore`. Until it is steered it is the clock
 * below.
 *
 * Sleeps are held to this clock's time: stopped, it wakes nobody; moved on, it wakes everybody who is due, in order.
 */
export class SteerableClock implements Clock {
  readonly #base: Clock
  readonly #sleepers = new Sleepers<TimedSleeper>()
  #offsetMs = 0
  #monotonicOffsetMs = 0
  /** Where time stands while it does not run. */
  #stopped: { nowMs: number; monotonicMs: number } | undefined
  /** One change of time after the other. */
  #turn: Promise<unknown> = Promise.resolve()

  constructor(base: Clock) {
    this.#base = base
  }

  nowMs(): number {
    return this.#stopped?.nowMs ?? this.#base.nowMs() + this.#offsetMs
  }

  monotonicMs(): number {
    return this.#stopped?.monotonicMs ?? this.#base.monotonicMs() + this.#monotonicOffsetMs
  }

  sleep(ms: number, signal?: AbortSignal): Promise<void> {
    const make = (sleeper: Sleeper): TimedSleeper => {
      const timed: TimedSleeper = { ...sleeper, timer: undefined }
      if (this.#stopped === undefined) this.#arm(timed)
      return timed
    }
    return this.#sleepers.sleep(this.monotonicMs() + Math.max(0, ms), signal, make, disarm)
  }

  /** As it is now. During `advance` it counts as stopped. */
  get steering(): Steering {
    return this.#stopped === undefined ? { offsetMs: this.#offsetMs } : { frozenAtMs: this.#stopped.nowMs }
  }

  /** Takes up where an earlier process was, backwards if need be: for a start, and when nothing is left that could tell. */
  restore(steering: Steering): Promise<void> {
    return this.#inTurn(() => {
      this.#stop()
      if ('frozenAtMs' in steering) this.#stopAt(steering.frozenAtMs, this.monotonicMs())
      else this.#run(steering.offsetMs)
      return Promise.resolve()
    })
  }

  freeze(): Promise<void> {
    return this.#inTurn(() => {
      this.#stop()
      return Promise.resolve()
    })
  }

  /** Runs on from where it stands. */
  resume(): Promise<void> {
    return this.#inTurn(() => {
      if (this.#stopped !== undefined) this.#run(this.#stopped.nowMs - this.#base.nowMs())
      return Promise.resolve()
    })
  }

  /**
   * Moves time on by `ms`. It stops at every moment at which somebody wanted to wake, wakes them, and waits for `settled`, so that what they
   * do (and their own sleeps) happens before the next later moment: the order of reality, not one jump. Afterwards it runs on, or stands
   * still if it did before.
   */
  advance(ms: number, settled: () => Promise<void> = turnsOfTheLoop): Promise<void> {
    assert(ms >= 0, 'time does not run backwards')
    return this.#inTurn(async () => {
      const wasRunning = this.#stopped === undefined
      const start = this.#stop()
      try {
        await settled()
        for (let next = this.#sleepers.next(); next !== undefined && next.dueMs <= start.monotonicMs + ms; ) {
          // Just there: a hair before it, whoever wakes would find that it is not time yet.
          const dueMs = Math.max(this.monotonicMs(), next.dueMs)
          this.#stopAt(start.nowMs + Math.ceil(dueMs - start.monotonicMs), dueMs)
          next.wake()
          await settled()
          next = this.#sleepers.next()
        }
        this.#stopAt(start.nowMs + Math.ceil(ms), start.monotonicMs + ms)
      } finally {
        if (wasRunning) this.#run(this.nowMs() - this.#base.nowMs())
      }
    })
  }

  #inTurn(change: () => Promise<void>): Promise<void> {
    const turn = this.#turn.then(change)
    this.#turn = turn.catch(() => undefined) // Whoever asked for the change hears of it.
    return turn
  }

  /** Moments of the day are whole milliseconds; the monotonic scale is finer. */
  #stopAt(nowMs: number, monotonicMs: number): void {
    this.#stopped = { nowMs, monotonicMs }
  }

  #stop(): { readonly nowMs: number; readonly monotonicMs: number } {
    const at = { nowMs: this.nowMs(), monotonicMs: exact(this.monotonicMs()) }
    this.#stopAt(at.nowMs, at.monotonicMs)
    for (const sleeper of this.#sleepers.all()) disarm(sleeper)
    return at
  }

  #run(offsetMs: number): void {
    this.#monotonicOffsetMs = this.monotonicMs() - this.#base.monotonicMs()
    this.#offsetMs = offsetMs
    this.#stopped = undefined
    for (const sleeper of this.#sleepers.all()) this.#arm(sleeper)
  }

  #arm(sleeper: TimedSleeper): void {
    const timer = new AbortController()
    sleeper.timer = timer
    // A timer that was taken back is no news.
    this.#base.sleep(Math.max(0, sleeper.dueMs - this.monotonicMs()), timer.signal).then(sleeper.wake, () => undefined)
  }
}

/** The next moment to which whole milliseconds can be added without rounding: five times a minute is then five minutes. */
function exact(monotonicMs: number): number {
  return Math.ceil(monotonicMs * EXACT_PARTS) / EXACT_PARTS
}

function disarm(sleeper: TimedSleeper): void {
  sleeper.timer?.abort(TAKEN_BACK)
  sleeper.timer = undefined
}
