/**
 * Fills the one buffer of a conveyor from all lanes of its source, and cuts an object off it when it is full, when its time is over, or on demand. A
 * buffer holds positions: the records stay in the source's log.
 *
 * Time of a buffer begins with the arrival of its oldest record, also across a restart. It is not cut for its age while more stands ready to be read:
 * a delivery stream that catches up makes objects of full size.
 */
import { countOf } from '../../../engine/record-block.ts'
import type { Clock } from '../../../kernel/clock.ts'
import type { Random } from '../../../kernel/random.ts'
import type { Logger } from '../../../telemetry/logger.ts'
import type { Journal } from './journal.ts'
import { type Behind, LaneReaders } from './lane-readers.ts'
import { ZERO_BUFFERING_MS } from './limits.ts'
import type { Outlet } from './outlet.ts'
import { type BufferLimits, RecordBuffer } from './record-buffer.ts'
import type { Source, SourcePage } from './source.ts'

export interface Hints extends BufferLimits {
  readonly intervalMs: number
}

/** How objects are made: what is kept of it says all that is needed to make the same object again. */
export interface Recipe {
  readonly id: string
  /** Plain JSON. */
  readonly value: unknown
}

export interface BufferState {
  readonly prefix: string
  readonly records: number
  readonly bytes: number
  readonly bytesMax: number
  readonly ageMs: number
  readonly ageMsMax: number
}

export interface IntakeParts {
  readonly source: Source
  readonly journal: Journal
  readonly outlet: Outlet
  readonly clock: Clock
  readonly random: Random
  readonly logger: Logger
  readonly name: string
  /** As configured at present. */
  readonly hints: () => Hints
  readonly recipe: () => Promise<Recipe>
}

/** What fills buffers and cuts objects off them. */
export interface Filling {
  start(): void
  /** Nothing happens until time passes, or something arrives. */
  readonly isIdle: boolean
  readonly buffers: readonly BufferState[]
  behind(): Promise<Behind>
  /** Arrival of the oldest record that is in no object yet; infinity if there is none. */
  readonly oldestMs: number
  /** Cuts what is buffered, however young; resolves when that is written down. */
  flush(): Promise<void>
  /** The hints may have changed, or there is room for an object again. */
  look(): void
  close(): Promise<void>
}

export class Intake implements Filling {
  readonly #parts: IntakeParts
  readonly #readers: LaneReaders
  readonly #closing = new AbortController()
  #buffer = new RecordBuffer()
  #nextCut: number
  #turn: Promise<unknown> = Promise.resolve()
  #inTurn = 0
  /** Waits for an object to be delivered. */
  #isBlocked = false
  #timer: AbortController | undefined

  constructor(parts: IntakeParts) {
    this.#parts = parts
    const { source, journal, clock, logger, name } = parts
    this.#nextCut = journal.progress.nextCut
    this.#readers = new LaneReaders({
      source,
      clock,
      logger,
      name,
      startOf: async (lane) => journal.progress.taken.get(lane) ?? source.find(lane, journal.progress.sinceMs ?? 0),
      take: (lane, page) => this.#take(lane, page),
      caughtUp: () => this.look(),
    })
  }

  start(): void {
    this.#readers.start()
  }

  get isIdle(): boolean {
    return this.#isBlocked || (this.#inTurn === 0 && this.#readers.isCaughtUp)
  }

  get oldestMs(): number {
    return this.#buffer.oldestMs
  }

  behind(): Promise<Behind> {
    return this.#readers.behind()
  }

  get buffers(): readonly BufferState[] {
    if (this.#buffer.isEmpty) return []
    const { bytes: bytesMax, intervalMs: ageMsMax } = this.#parts.hints()
    const { records, bytes, oldestMs } = this.#buffer
    const ageMs = Math.max(0, this.#parts.clock.nowMs() - oldestMs)
    return [{ prefix: '', records, bytes, bytesMax, ageMs, ageMsMax }]
  }

  async flush(): Promise<void> {
    await this.#readers.drained()
    await this.#exclusive(() => this.#cut())
  }

  look(): void {
    if (this.#closing.signal.aborted) return
    this.#timer?.abort()
    this.#timer = undefined
    if (this.#buffer.isEmpty || !this.#readers.isCaughtUp || !this.#parts.outlet.hasRoom) return
    const waitMs = this.#dueMs() - this.#parts.clock.nowMs()
    if (waitMs > 0) return this.#wakeIn(waitMs)
    this.#exclusive(async () => {
      if (!this.#buffer.isEmpty && this.#dueMs() <= this.#parts.clock.nowMs()) await this.#cut()
    }).catch((cause: unknown) => this.#parts.logger.error(`${this.#parts.name}: an object could not be begun`, cause))
  }

  async close(): Promise<void> {
    this.#closing.abort(new Error('the conveyor has ended'))
    this.#timer?.abort()
    await this.#readers.close()
    await this.#turn
  }

  #dueMs(): number {
    return this.#buffer.oldestMs + Math.max(this.#parts.hints().intervalMs, ZERO_BUFFERING_MS)
  }

  #wakeIn(ms: number): void {
    const timer = new AbortController()
    this.#timer = timer
    this.#parts.clock.sleep(ms, timer.signal).then(
      () => this.look(),
      () => undefined, // It was taken back.
    )
  }

  #take(lane: string, { runs }: SourcePage): Promise<void> {
    return this.#exclusive(async () => {
      for (const placed of runs) {
        const count = countOf(placed.run)
        for (let skip = 0; skip < count; ) {
          if (this.#closing.signal.aborted) return
          const taken = this.#buffer.add(lane, placed, skip, this.#parts.hints())
          skip += taken
          if (taken === 0) await this.#cut()
        }
      }
      if (this.#buffer.isFull(this.#parts.hints())) await this.#cut()
    })
  }

  /** Only in turn. Waits for room. */
  async #cut(): Promise<void> {
    const { outlet, clock, random, recipe } = this.#parts
    while (!outlet.hasRoom && !this.#closing.signal.aborted) {
      this.#isBlocked = true
      await outlet.news()
    }
    this.#isBlocked = false
    if (this.#buffer.isEmpty || this.#closing.signal.aborted) return
    const { id, value } = await recipe()
    const { ranges, records, bytes, oldestMs } = this.#buffer
    this.#buffer = new RecordBuffer()
    const number = this.#nextCut++
    await outlet.take({ number, id: random.uuid(), recipe: id, ranges, records, bytes, oldestMs, cutAtMs: clock.nowMs() }, value)
  }

  #exclusive(work: () => Promise<void>): Promise<void> {
    this.#inTurn++
    const turn = this.#turn
      .then(work)
      .catch((cause: unknown) => {
        if (!this.#closing.signal.aborted) throw cause
      })
      .finally(() => {
        this.#inTurn--
        if (this.#inTurn === 0) this.look()
      })
    this.#turn = turn.catch(() => undefined) // Whoever waits for the turn hears of it.
    return turn
  }
}
