/**
 * Reads the lanes of a source, each from where it stands, parents before children, and hands on what it finds. Whoever takes the pages sets the pace:
 * nothing is read before the last page was taken. It waits on the source and never polls.
 */
import { EngineClosed, type Position } from '../../../engine/log.ts'
import type { Clock } from '../../../kernel/clock.ts'
import { isRejection, type Rejection, reject } from '../../../kernel/outcome.ts'
import type { Logger } from '../../../telemetry/logger.ts'
import type { Gate } from '../../consuming/gate.ts'
import type { LanePage } from '../../consuming/stream-reading.ts'
import { GATHER_MS, RIPENING_LOOK_MS, SOURCE_RETRY_MS } from './limits.ts'
import type { Outlet } from './outlet.ts'
import type { Source } from './source.ts'

export interface LaneReadersParts {
  readonly source: Source
  readonly clock: Clock
  /** The machine's: for pauses that nobody is to notice, also while the other clock stands still. */
  readonly pace: Pick<Clock, 'sleep'>
  readonly logger: Logger
  readonly name: string
  /** Where a lane is read from. */
  readonly startOf: (lane: string) => Promise<Position>
  /** Takes of a page what it has room for, and says where to read on. It does not wait until something is delivered: what is not taken is read again. */
  readonly take: (lane: string, page: LanePage) => Promise<Position>
  /** How long a page is waited with for more to come, from now on; absent: not at all. Who drains waits for nothing. */
  readonly ripeInMs?: (page: LanePage) => number
  /** Nothing is read while there is no room. */
  readonly outlet: Pick<Outlet, 'hasRoom' | 'news'>
  /** Of the whole server: so many pages are held at once. */
  readonly reads: Gate
  /** Lanes are gone that were read: what was taken of them will not be there for long. */
  readonly gone?: (lanes: ReadonlySet<string>) => void
  /** Everything that there is was taken, for now. */
  readonly caughtUp: () => void
}

export interface SourceRefusal {
  readonly atMs: number
  readonly code: string
  readonly message: string
}

export interface Behind {
  readonly records: number
  readonly ms: number
  /** Those of it that are not read to their end. */
  readonly lanes: readonly { readonly lane: string; readonly records: number; readonly ms: number }[]
}

const UNFORESEEN = reject('InternalFailure', 'An unforeseen failure; the server has logged it.')

interface Reading {
  readonly lane: string
  at: Position
  /** Arrival of the newest record that was taken. */
  arrivedAtMs: number | undefined
  state: 'reading' | 'blocked' | 'waiting' | 'refused' | 'ended' | 'failed'
  /** The last one, as long as nothing was read since. */
  refusal: SourceRefusal | undefined
  /** The source has no such lane any more. */
  readonly gone: AbortController
}

const NOT_READ: ReadonlySet<Reading['state']> = new Set(['refused', 'ended', 'failed'])

export class LaneReaders {
  readonly #parts: LaneReadersParts
  readonly #lanes = new Map<string, Reading>()
  readonly #running = new Set<Promise<void>>()
  readonly #closing = new AbortController()
  #stopListening: () => void = () => {}
  #waiters: (() => void)[] = []
  /** Ends pauses. */
  #hurry = new AbortController()
  /** Those who wait until everything was taken. */
  #hurried = 0

  constructor(parts: LaneReadersParts) {
    this.#parts = parts
  }

  start(): void {
    this.#stopListening = this.#parts.source.onLanes(() => this.#look())
    this.#look()
  }

  /** Every lane was read as far as it goes. */
  get isCaughtUp(): boolean {
    for (const { state } of this.#lanes.values()) if (state === 'reading' || state === 'blocked') return false
    return true
  }

  /** Every lane waits for something: records, time, or room. */
  get isIdle(): boolean {
    for (const { state } of this.#lanes.values()) if (state === 'reading') return false
    return true
  }

  /** About how many records are there that were not taken yet, and how much older the last one taken is than the newest. */
  async behind(): Promise<Behind> {
    const lanes: Behind['lanes'][number][] = []
    for (const { lane, at, arrivedAtMs, state } of this.#lanes.values()) {
      if (state === 'ended') continue
      const tail = await this.#parts.source.tail(lane)
      if (tail.position <= at) continue
      // Positions may have gaps: it is the most that there can be.
      const ms = (tail.arrivedAtMs ?? 0) - (arrivedAtMs ?? tail.arrivedAtMs ?? 0)
      lanes.push({ lane, records: tail.position - at, ms: Math.max(0, ms) })
    }
    const records = lanes.reduce((sum, each) => sum + each.records, 0)
    return { records, ms: Math.max(0, ...lanes.map((each) => each.ms)), lanes }
  }

  /** Why some lane is not read at present, and since when. */
  get refusal(): SourceRefusal | undefined {
    for (const { state, refusal } of this.#lanes.values()) if (state === 'refused') return refusal
    const { source, clock } = this.#parts
    const trouble = source.trouble?.()
    return trouble && { atMs: clock.nowMs(), ...trouble }
  }

  /** What comes within a moment is read at once: a page of a thousand records costs hardly more than one of ten. */
  #gather(signal: AbortSignal): Promise<void> {
    return this.#pause(this.#parts.pace, GATHER_MS, signal)
  }

  /** Who drains waits for nothing. */
  async #pause(clock: Pick<Clock, 'sleep'>, ms: number, signal: AbortSignal): Promise<void> {
    if (this.#hurried > 0) return
    const hurry = AbortSignal.any([signal, this.#hurry.signal])
    try {
      await clock.sleep(ms, hurry)
    } catch (cause) {
      if (!hurry.aborted) throw cause
    }
  }

  /** Resolves when everything was taken that is there now, but for what the source refuses to give. */
  async drained(): Promise<void> {
    this.#hurried++
    this.#hurry.abort()
    this.#hurry = new AbortController()
    await this.#drained().finally(() => this.#hurried--)
  }

  async #drained(): Promise<void> {
    const { source } = this.#parts
    // Also over those that begin meanwhile, because one before them has ended.
    for (const reading of this.#lanes.values()) {
      const tail = reading.state === 'ended' ? 0 : (await source.tail(reading.lane)).position
      const { signal: gone } = reading.gone
      const isBusy = (): boolean => (reading.at < tail || reading.state === 'reading') && !NOT_READ.has(reading.state)
      while (isBusy() && !gone.aborted && !this.#closing.signal.aborted) {
        await new Promise<void>((resolve) => this.#waiters.push(resolve))
      }
    }
  }

  async close(): Promise<void> {
    this.#stopListening()
    this.#closing.abort(new EngineClosed('the conveyor has ended'))
    this.#tell()
    await Promise.all(this.#running)
  }

  /** Starts those that may be read now. */
  #look(): void {
    if (this.#closing.signal.aborted) return
    const present = this.#parts.source.lanes()
    const names = new Set(present.map(({ name }) => name))
    const gone = new Set<string>()
    for (const [name, reading] of this.#lanes) {
      if (names.has(name)) continue
      reading.gone.abort(new EngineClosed('the lane is gone'))
      this.#lanes.delete(name)
      this.#tell()
      gone.add(name)
    }
    if (gone.size > 0) this.#parts.gone?.(gone)
    for (const { name, after } of present) {
      const mayRead = after.every((parent) => !names.has(parent) || this.#lanes.get(parent)?.state === 'ended')
      if (!mayRead || this.#lanes.has(name)) continue
      const reading: Reading = {
        lane: name,
        at: 0,
        arrivedAtMs: undefined,
        state: 'reading',
        refusal: undefined,
        gone: new AbortController(),
      }
      this.#lanes.set(name, reading)
      const running = this.#run(reading)
        .catch((cause: unknown) => {
          if (this.#closing.signal.aborted || reading.gone.signal.aborted || cause instanceof EngineClosed) return
          // The others are not to wait for it.
          reading.state = 'failed'
          this.#parts.logger.error(`${this.#parts.name}: ${name} is not read any more until the next start`, cause)
          this.#tell()
          this.#parts.caughtUp()
        })
        .finally(() => this.#running.delete(running))
      this.#running.add(running)
    }
  }

  async #run(reading: Reading): Promise<void> {
    const { source, startOf, caughtUp, reads } = this.#parts
    const { lane } = reading
    const signal = AbortSignal.any([this.#closing.signal, reading.gone.signal])
    reading.at = await startOf(lane)
    while (!signal.aborted) {
      await this.#room(reading, signal)
      if (signal.aborted) return
      const step = await reads.within(() => this.#step(reading, signal))
      this.#tell()
      if (isRejection(step)) await this.#refused(reading, step, signal)
      else if (typeof step === 'object') await this.#ripen(reading, step.ripeInMs, signal)
      else if (step === 'ended') {
        reading.state = 'ended'
        this.#look()
        return caughtUp()
      } else if (step === 'still') {
        reading.state = 'waiting'
        caughtUp()
        await source.follow(lane, reading.at, signal)
        reading.state = 'reading'
        await this.#gather(signal)
      }
    }
  }

  /** One page. It is held only here. */
  async #step(
    reading: Reading,
    signal: AbortSignal,
  ): Promise<'more' | 'still' | 'ended' | { readonly ripeInMs: number } | Rejection<string>> {
    const { source, take, ripeInMs } = this.#parts
    const page = await source.read(reading.lane, reading.at).catch((cause: unknown) => this.#unread(reading, cause))
    if (signal.aborted) return 'more'
    if (isRejection(page)) return page
    reading.refusal = undefined
    const waitMs = this.#hurried > 0 ? 0 : (ripeInMs?.(page) ?? 0)
    if (waitMs > 0) return { ripeInMs: waitMs }
    const before = reading.at
    const reached = await take(reading.lane, page)
    reading.at = Math.max(before, reached)
    reading.arrivedAtMs = page.runs.at(-1)?.arrivedAtMs ?? reading.arrivedAtMs
    if (reached < page.next) return 'more'
    if (page.ended) return 'ended'
    return page.next <= before || page.next >= page.tail.position ? 'still' : 'more'
  }

  /** Until its time, or the next look at whether more has come. It is read again then. */
  async #ripen(reading: Reading, ripeInMs: number, signal: AbortSignal): Promise<void> {
    reading.state = 'waiting'
    this.#parts.caughtUp()
    await this.#pause(this.#parts.clock, Math.min(ripeInMs, RIPENING_LOOK_MS), signal)
    reading.state = 'reading'
  }

  /** Of an unforeseen failure: the next try may have more luck. */
  #unread({ lane, gone, refusal }: Reading, cause: unknown): Rejection<string> {
    if (this.#closing.signal.aborted || gone.signal.aborted || cause instanceof EngineClosed) throw cause
    const { logger, name } = this.#parts
    if (refusal?.code !== UNFORESEEN.rejected) logger.error(`${name}: ${lane} could not be read`, cause)
    return UNFORESEEN
  }

  async #room(reading: Reading, signal: AbortSignal): Promise<void> {
    const { outlet } = this.#parts
    while (!outlet.hasRoom && !signal.aborted) {
      reading.state = 'blocked'
      this.#tell()
      await outlet.news()
    }
    reading.state = 'reading'
  }

  #tell(): void {
    for (const resolve of this.#waiters.splice(0)) resolve()
  }

  async #refused(reading: Reading, refusal: Rejection<string>, signal: AbortSignal): Promise<void> {
    const { clock, logger, name, caughtUp } = this.#parts
    const isKnown = [...this.#lanes.values()].some((each) => each.refusal?.code === refusal.rejected)
    if (!isKnown) {
      logger.warn(
        `${name}: the source refuses to be read: ${refusal.rejected}: ${refusal.message ?? ''} Leat asks again by itself.`,
      )
    }
    reading.refusal = { atMs: clock.nowMs(), code: refusal.rejected, message: refusal.message ?? '' }
    reading.state = 'refused'
    this.#tell()
    caughtUp()
    await clock.sleep(SOURCE_RETRY_MS, signal)
    reading.state = 'reading'
  }
}
