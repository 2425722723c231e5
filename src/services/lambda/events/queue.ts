/** Events of one function, on their way: begun in the order in which they came, tried again when they are due, so many at once. */
import { DueHeap } from '../../../catalog/due-heap.ts'
import type { Position } from '../../../engine/log.ts'
import type { Clock } from '../../../kernel/clock.ts'
import type { EventLog, StoredEvent, Tries } from './event-log.ts'
import { EVENTS_AT_ONCE_MAX, FAILED_WAIT_MS, OPEN_EVENTS_MAX } from './limits.ts'

export interface QueueParts {
  readonly log: EventLog
  readonly clock: Clock
  /** One try. `undefined`: nothing is to be done with the event any more. Throws: it is tried again a little later, and counts for nothing. */
  attempt(event: StoredEvent, tries: Tries): Promise<Tries | undefined>
  /** How many of this function's events may be under way at once, as of now. */
  width(): number
  /** Takes one of the places that all functions share; `false`: none is free, and `pump` is called when one is. */
  take(): boolean
  give(): void
  onFailure(error: unknown): void
}

interface Waiting {
  readonly position: Position
  dueAtMs: number
  heapIndex: number
}

export class EventQueue {
  readonly #parts: QueueParts
  readonly #waiting = new DueHeap<Waiting>()
  #waitingCount = 0
  #next: Position
  /** There may be an event at `next`. */
  #hasMore = true
  #underWay = 0
  #reading = false
  #timer: { readonly dueAtMs: number; readonly stop: AbortController } | undefined
  #closed = false
  #idleWaiters: (() => void)[] = []

  constructor(parts: QueueParts) {
    this.#parts = parts
    const { open, next } = parts.log.progress
    this.#next = next
    for (const [position, { dueAtMs }] of open) this.#wait(position, dueAtMs)
  }

  /** Nothing is under way, and nothing could be begun now. */
  get isIdle(): boolean {
    if (this.#underWay > 0 || this.#reading) return false
    if (this.#closed) return true
    return !this.#hasMore && (this.#waiting.soonest()?.dueAtMs ?? Number.POSITIVE_INFINITY) > this.#parts.clock.nowMs()
  }

  /** There is no event that is not done with. */
  get isEmpty(): boolean {
    return !this.#hasMore && this.#underWay === 0 && this.#waitingCount === 0
  }

  /** Begins whatever can be begun. To be called when there is a new event, and when a place is free again. */
  pump(): void {
    if (this.#closed || this.#reading) return
    this.#reading = true
    this.#begin()
      .catch((error: unknown) => this.#parts.onFailure(error))
      .finally(() => {
        this.#reading = false
        this.#tellIdle()
      })
  }

  /** An event was accepted. */
  offer(): void {
    this.#hasMore = true
    this.pump()
  }

  /** Begins nothing more. */
  stop(): void {
    this.#closed = true
    this.#timer?.stop.abort()
  }

  /** Waits, besides, for what is under way. */
  async close(): Promise<void> {
    this.stop()
    while (this.#underWay > 0 || this.#reading) await new Promise<void>((resolve) => this.#idleWaiters.push(resolve))
  }

  #tellIdle(): void {
    for (const resolve of this.#idleWaiters.splice(0)) resolve()
  }

  async #begin(): Promise<void> {
    const { log, clock } = this.#parts
    while (!this.#closed && this.#underWay < Math.min(this.#parts.width(), EVENTS_AT_ONCE_MAX)) {
      const due = this.#waiting.soonest()
      const isDue = due !== undefined && due.dueAtMs <= clock.nowMs()
      if (!isDue && (!this.#hasMore || this.#waitingCount >= OPEN_EVENTS_MAX)) break
      if (!this.#parts.take()) return
      const position = isDue ? due.position : this.#next
      if (isDue) {
        this.#waiting.remove(due)
        this.#waitingCount--
      } else this.#hasMore = false
      const event = await log.read(position).catch((error: unknown) => {
        this.#parts.give()
        if (isDue) this.#wait(position, due.dueAtMs)
        else this.#hasMore = true
        throw error
      })
      if (event === undefined || (isDue && event.position !== position)) {
        this.#parts.give()
        continue
      }
      if (!isDue) {
        this.#hasMore = true
        this.#next = event.position + 1
      }
      this.#run(event)
    }
    this.#sleep()
  }

  #run(event: StoredEvent): void {
    const { log } = this.#parts
    const { position } = event
    const tries = log.progress.open.get(position) ?? { failures: 0, throttles: 0, dueAtMs: 0 }
    log.begin(position)
    this.#underWay++
    this.#try(event, tries)
      .catch((error: unknown) => this.#parts.onFailure(error))
      .finally(() => {
        this.#underWay--
        this.#parts.give()
        this.#tellIdle()
        this.pump()
      })
  }

  async #try(event: StoredEvent, before: Tries): Promise<void> {
    const { log, attempt } = this.#parts
    const { position } = event
    let after: Tries | undefined
    try {
      after = await attempt(event, before)
    } catch (error) {
      this.#parts.onFailure(error)
      after = { ...before, dueAtMs: this.#parts.clock.nowMs() + FAILED_WAIT_MS }
    }
    if (this.#closed) return
    if (after === undefined) return log.done(position)
    this.#wait(position, after.dueAtMs)
    await log.again(position, after)
  }

  #wait(position: Position, dueAtMs: number): void {
    this.#waitingCount++
    this.#waiting.set({ position, dueAtMs, heapIndex: -1 }, dueAtMs)
  }

  /** Until something that waits is due. */
  #sleep(): void {
    const dueAtMs = this.#waiting.soonest()?.dueAtMs
    if (this.#timer?.dueAtMs === dueAtMs) return
    this.#timer?.stop.abort()
    this.#timer = undefined
    if (dueAtMs === undefined || this.#closed) return
    const { clock, onFailure } = this.#parts
    const stop = new AbortController()
    this.#timer = { dueAtMs, stop }
    const wake = (): void => {
      this.#timer = undefined
      this.pump()
    }
    clock.sleep(Math.max(0, dueAtMs - clock.nowMs()), stop.signal).then(wake, (error: unknown) => {
      if (!stop.signal.aborted) onFailure(error)
    })
  }
}
