/**
 * One way from a source to a target, with a journal of its own: what a delivery stream has at least one of, and a second one for a source backup.
 *
 *     source ─► filling (buffers of positions) ─► cuts ─► outlet ─► target
 *                       └───────── journal ─────────┘
 */
import type { Log } from '../../../engine/log.ts'
import type { Clock } from '../../../kernel/clock.ts'
import type { Random } from '../../../kernel/random.ts'
import type { Logger } from '../../../telemetry/logger.ts'
import type { BufferState, Filling } from './intake.ts'
import { type Journal, openJournal } from './journal.ts'
import type { Behind } from './lane-readers.ts'
import { type LastError, Outlet, type Target } from './outlet.ts'
import type { Cut, ObjectFacts, Totals } from './progress.ts'

export interface ConveyorParts {
  /** For the log. */
  readonly name: string
  /** The delivery stream's own. */
  readonly log: Log
  readonly journalLane: number
  readonly clock: Clock
  /** The machine's. */
  readonly pace: Pick<Clock, 'sleep'>
  readonly random: Random
  readonly logger: Logger
  /** Where a source that was never read begins: what arrived then or later. */
  readonly sinceMs: number
  /** Ends the opening, and the journal. */
  readonly signal: AbortSignal
  readonly expiresBeforeMs: () => number
  readonly targetOf: (journal: Journal) => Target
  readonly fillingOf: (journal: Journal, outlet: Outlet) => Filling
  /** Before anything else is done with it. */
  readonly prepare?: ((journal: Journal) => Promise<void>) | undefined
  /** A cut is done: what it covered may be released, unless others need it. */
  readonly release: (cut: Cut) => Promise<void>
}

export interface ConveyorState {
  readonly buffers: readonly BufferState[]
  readonly totals: Totals
  readonly last: ObjectFacts | undefined
  readonly behind: Behind
  /** Arrival of the oldest record that is not delivered; infinity if all are. */
  readonly oldestMs: number
  readonly lastError: LastError | undefined
  readonly retrying: boolean
}

export class Conveyor {
  readonly journal: Journal
  readonly #outlet: Outlet
  readonly #filling: Filling
  #closed = false

  private constructor(journal: Journal, outlet: Outlet, filling: Filling) {
    this.journal = journal
    this.#outlet = outlet
    this.#filling = filling
  }

  static async open(parts: ConveyorParts): Promise<Conveyor> {
    const { log, journalLane: lane, clock, random, logger, name, sinceMs, expiresBeforeMs } = parts
    const journal = await openJournal({ log, lane, pace: parts.pace, random, signal: parts.signal })
    if (journal.progress.sinceMs === undefined) await journal.append([{ sinceMs }])
    await parts.prepare?.(journal)
    const onDone = async (cut: Cut): Promise<void> => {
      await parts.release(cut)
      conveyor.#filling.look()
    }
    const target = parts.targetOf(journal)
    const outlet = new Outlet({ journal, target, clock, random, logger, name, onDone, expiresBeforeMs })
    const filling = parts.fillingOf(journal, outlet)
    const conveyor: Conveyor = new Conveyor(journal, outlet, filling)
    outlet.start()
    filling.start()
    return conveyor
  }

  /** Nothing happens until time passes, or something arrives. */
  get isIdle(): boolean {
    return this.#closed || (this.#outlet.isIdle && this.#filling.isIdle)
  }

  async state(): Promise<ConveyorState> {
    const { progress } = this.journal
    let { oldestMs } = this.#filling
    for (const cut of progress.cuts.values()) oldestMs = Math.min(oldestMs, cut.oldestMs)
    return {
      buffers: this.#filling.buffers,
      totals: progress.totals,
      last: progress.last,
      behind: await this.#filling.behind(),
      oldestMs,
      lastError: this.#filling.refusal ?? this.#outlet.lastError,
      retrying: this.#outlet.isRetrying,
    }
  }

  /** Settings have changed. */
  look(): void {
    this.#filling.look()
  }

  /** A target may have healed. */
  hurry(): void {
    this.#outlet.hurry()
  }

  /** Delivers what is buffered now; resolves when it is delivered, or a try has failed. */
  async flush(): Promise<void> {
    this.#outlet.hurry()
    let isCut = false
    const cutting = this.#filling.flush().finally(() => {
      isCut = true
    })
    // While nothing can be delivered there is no room for more, and no end to wait for.
    while (!this.#closed && !(isCut && this.#outlet.isIdle)) {
      const news = this.#outlet.news()
      if (this.#outlet.isRetrying && this.#outlet.isIdle) return
      await Promise.race([news, ...(isCut ? [] : [cutting])])
    }
    await cutting
  }

  async close(): Promise<void> {
    this.#closed = true
    await Promise.all([this.#filling.close(), this.#outlet.close(), this.journal.close()])
  }
}
