/** The next batch of a lane, while it is gathered. Pure: pages in, and out comes what they make of the batch. Records are not kept, but for those of a single page. */
import type { Position } from '../../../engine/log.ts'
import { recordsOf } from '../../../engine/record-block.ts'
import type { LanePage, RecordNamer } from '../../consuming/stream-reading.ts'
import type { EventRecord, EventWriter } from './event.ts'
import { WINDOW_GRACE_MS } from './limits.ts'
import { type Batch, type LaneState, NO_STATE, type OpenWindow } from './plan.ts'
import type { Settings } from './settings.ts'

export interface PlacedRecord extends EventRecord {
  readonly position: Position
}

export interface Selection {
  /** Whether a record is the lane's, and was not done before. */
  readonly isMine: (position: Position, partitionKey: string) => boolean
  readonly namer: RecordNamer
  readonly passes: Settings['passes']
}

/** Records of a page that a lane has to do with, from a position on; `passed`: a filter lets it through. */
export function* selected(
  { runs }: LanePage,
  from: Position,
  { isMine, namer, passes }: Selection,
): Generator<{ readonly record: PlacedRecord; readonly passed: boolean }> {
  for (const { run, firstPosition, arrivedAtMs } of runs) {
    let position = firstPosition - 1
    for (const { partitionKey = '', data } of recordsOf(run)) {
      position++
      if (position < from || !isMine(position, partitionKey)) continue
      const { sequenceNumber } = namer(position, arrivedAtMs, partitionKey)
      const record = { partitionKey, sequenceNumber, arrivedAtMs, data, position }
      yield { record, passed: passes === undefined || passes(record) }
    }
  }
}

/** How the last page ended. */
export interface PageEnd {
  /** There is nothing behind it at present. */
  readonly isTail: boolean
  /** Nor will there ever be. */
  readonly ended: boolean
}

export interface GatheringParts {
  readonly settings: Settings
  readonly selection: Selection
  readonly writer: EventWriter
  readonly lane: LaneState
}

export class Gathering {
  #parts: GatheringParts
  /** Where to read on. */
  at: Position
  records = 0
  filtered = 0
  #bytes = 0
  #pages = 0
  #kept: PlacedRecord[] = []
  #window: OpenWindow | undefined
  /** Nothing more may come into it. */
  #isFull = false
  /** The window that is open must be closed first. */
  #closesWindow = false
  /** When its first record was found, epoch ms. */
  sinceMs: number | undefined

  constructor(parts: GatheringParts) {
    this.#parts = parts
    this.at = parts.lane.done
    this.#window = parts.lane.window
  }

  /** When there is something to do although nothing arrives, epoch ms. */
  get dueAtMs(): number | undefined {
    const windowMs = this.#window === undefined ? Number.POSITIVE_INFINITY : this.#window.endMs + WINDOW_GRACE_MS
    const batchMs = this.sinceMs === undefined ? windowMs : this.sinceMs + this.#parts.settings.batchingWindowMs
    const dueMs = Math.min(batchMs, windowMs)
    return Number.isFinite(dueMs) ? dueMs : undefined
  }

  /** What follows from what was read: the lane with its next batch, or that there is more to read, or nothing yet, or nothing ever. */
  next({ isTail, ended }: PageEnd, nowMs: number): LaneState | 'more' | 'wait' | 'ended' {
    if (this.#closesWindow) return this.#asClosing('in time')
    if (this.#isFull) return this.#asBatch()
    if (!isTail) return 'more'
    const isDue = this.dueAtMs !== undefined && nowMs >= this.dueAtMs
    if (this.records > 0 && (ended || isDue)) return this.#asBatch()
    if (this.#window !== undefined && (ended || isDue)) return this.#asClosing(isDue ? 'in time' : 'early')
    return ended ? 'ended' : 'wait'
  }

  take(page: LanePage, nowMs: number): void {
    const { selection } = this.#parts
    this.#pages++
    if (this.#pages > 1) this.#kept = []
    for (const { record, passed } of selected(page, this.at, selection)) {
      if (!passed) this.filtered++
      else if (!this.#add(record, nowMs)) {
        this.at = record.position
        return
      }
      this.at = record.position + 1
    }
    this.at = Math.max(this.at, page.next)
  }

  /** `false`: it does not belong to this batch any more. */
  #add(record: PlacedRecord, nowMs: number): boolean {
    const { settings, writer, lane } = this.#parts
    const bytes = writer.bytesOf(record)
    const fits = this.records < settings.batchSize && (this.records === 0 || this.#bytes + bytes <= writer.recordBytesMax)
    const window = windowFor(record, settings.tumblingMs, lane)
    const isOther = this.#window !== undefined && window !== undefined && window.startMs > this.#window.startMs
    if (!fits || isOther) {
      this.#isFull = true
      this.#closesWindow = this.records === 0 && isOther
      return false
    }
    this.#window ??= window
    this.sinceMs ??= nowMs
    this.records++
    this.#bytes += bytes
    if (this.#pages === 1) this.#kept.push(record)
    this.#isFull = this.records === settings.batchSize || this.#bytes >= writer.recordBytesMax
    return true
  }

  /** Nothing was found up to here, and that is written down. */
  rebase(lane: LaneState): void {
    this.#parts = { ...this.#parts, lane }
  }

  /** Its records, if they were all in one page. */
  get kept(): readonly PlacedRecord[] | undefined {
    return this.#pages === 1 ? this.#kept : undefined
  }

  /** The lane with what was gathered as its batch. */
  #asBatch(): LaneState {
    const { lane } = this.#parts
    const batch: Batch = { from: lane.done, to: this.at, attempts: 0, records: this.records }
    return { ...lane, batches: [batch], ...(this.#window !== undefined && { window: this.#window }) }
  }

  /** The lane with everything done so far, and nothing but the end of its window to do. */
  #asClosing(closes: 'in time' | 'early'): LaneState {
    const batch: Batch = { from: this.at, to: this.at, attempts: 0, closes }
    return { ...this.#parts.lane, done: this.at, batches: [batch] }
  }
}

function windowFor(
  { arrivedAtMs }: PlacedRecord,
  tumblingMs: number | undefined,
  { windowsUntilMs = 0 }: LaneState,
): OpenWindow | undefined {
  if (tumblingMs === undefined) return undefined
  const startMs = Math.max(Math.floor(arrivedAtMs / tumblingMs) * tumblingMs, windowsUntilMs)
  return { startMs, endMs: startMs + tumblingMs, state: NO_STATE }
}
