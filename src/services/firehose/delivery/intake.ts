/**
 * Fills the one buffer of a conveyor from all lanes of its source, and cuts an object off it when it is full, when its time is over, or on demand. A
 * buffer holds positions: the records stay in the source's log.
 *
 * Time of a buffer begins with the arrival of its oldest record, also across a restart. It is not cut for its age while more stands ready to be read:
 * a delivery stream that catches up makes objects of full size.
 */
import type { Position } from '../../../engine/log.ts'
import { countOf } from '../../../engine/record-block.ts'
import type { Clock } from '../../../kernel/clock.ts'
import type { Random } from '../../../kernel/random.ts'
import type { Logger } from '../../../telemetry/logger.ts'
import type { LanePage } from '../../consuming/stream-reading.ts'
import type { Journal } from './journal.ts'
import { type Behind, LaneReaders, type LaneReadersParts, type SourceRefusal } from './lane-readers.ts'
import { ZERO_BUFFERING_MS } from './limits.ts'
import type { Outlet } from './outlet.ts'
import { type BufferLimits, RecordBuffer } from './record-buffer.ts'
import type { Source } from './source.ts'
import { Turns } from './turns.ts'

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

export interface IntakeParts extends Pick<LaneReadersParts, 'pace' | 'reads'> {
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
  /** Why the source is not read at present. */
  readonly refusal: SourceRefusal | undefined
  /** Arrival of the oldest record that is in no object yet; infinity if there is none. */
  readonly oldestMs: number
  /** Cuts what is buffered, however young; resolves when that is written down. */
  flush(): Promise<void>
  /** The hints may have changed, or there is room for an object again. */
  look(): void
  close(): Promise<void>
}

/** Where a lane is read from: behind what was taken of it, or where the delivery stream begins. */
export function startOf({ source, journal }: Pick<IntakeParts, 'source' | 'journal'>): (lane: string) => Promise<Position> {
  return async (lane) => journal.progress.taken.get(lane) ?? source.find(lane, journal.progress.sinceMs ?? 0)
}

export class Intake implements Filling {
  readonly #parts: IntakeParts
  readonly #readers: LaneReaders
  readonly #turns: Turns
  #buffer = new RecordBuffer()
  #nextCut: number

  constructor(parts: IntakeParts) {
    this.#parts = parts
    this.#nextCut = parts.journal.progress.nextCut
    this.#turns = new Turns({ ...parts, look: () => this.look() })
    this.#readers = new LaneReaders({
      ...parts,
      startOf: startOf(parts),
      take: (lane, page) => this.#take(lane, page),
      gone: (lanes) => this.#gone(lanes),
      caughtUp: () => this.look(),
    })
  }

  start(): void {
    this.#readers.start()
  }

  get isIdle(): boolean {
    return this.#turns.isBlocked || (this.#turns.isIdle && this.#readers.isIdle)
  }

  get oldestMs(): number {
    return this.#buffer.oldestMs
  }

  behind(): Promise<Behind> {
    return this.#readers.behind()
  }

  get refusal(): SourceRefusal | undefined {
    return this.#readers.refusal
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
    await this.#turns.next(() => this.#cut())
  }

  look(): void {
    if (this.#turns.isClosed) return
    this.#turns.stopTimer()
    if (this.#buffer.isEmpty || !this.#readers.isCaughtUp || !this.#parts.outlet.hasRoom) return
    const isDue = (): boolean => this.#buffer.isFull(this.#parts.hints()) || this.#dueMs() <= this.#parts.clock.nowMs()
    if (!isDue()) return this.#turns.wakeIn(this.#dueMs() - this.#parts.clock.nowMs())
    this.#turns.begin(async () => {
      if (!this.#buffer.isEmpty && isDue()) await this.#cut()
    })
  }

  close(): Promise<void> {
    return this.#turns.close(this.#readers)
  }

  #dueMs(): number {
    return this.#buffer.oldestMs + Math.max(this.#parts.hints().intervalMs, ZERO_BUFFERING_MS)
  }

  async #take(lane: string, { runs, next }: LanePage): Promise<Position> {
    const { hints, outlet } = this.#parts
    let reached = next
    await this.#turns.next(async () => {
      for (const placed of runs) {
        const count = countOf(placed.run)
        for (let skip = 0; skip < count; ) {
          const taken = this.#buffer.add(lane, placed, skip, hints())
          skip += taken
          if (taken > 0) continue
          reached = placed.firstPosition + skip
          if (!outlet.hasRoom || this.#turns.isClosed) return
          await this.#cut()
        }
      }
      reached = next
      if (this.#buffer.isFull(hints()) && outlet.hasRoom) await this.#cut()
    })
    return reached
  }

  #gone(lanes: ReadonlySet<string>): void {
    if (this.#buffer.ranges.some(({ lane }) => lanes.has(lane))) this.#turns.begin(() => this.#cut())
  }

  /** Only in turn. Waits for room. */
  async #cut(): Promise<void> {
    const { outlet, clock, random, recipe } = this.#parts
    if (!(await this.#turns.room()) || this.#buffer.isEmpty) return
    const { id, value } = await recipe()
    const { ranges, records, bytes, oldestMs } = this.#buffer
    this.#buffer = new RecordBuffer()
    const number = this.#nextCut++
    await outlet.take({ number, id: random.uuid(), recipe: id, ranges, records, bytes, oldestMs, cutAtMs: clock.nowMs() }, value)
  }
}
