/**
 * The journal of one conveyor: entries of `progress.ts`, each a record of JSON, in one lane of the delivery stream's own log. It is written anew
 * as a single entry from time to time. Nothing is done before the entry that says so is durable.
 */
import type { Log, Position } from '../../../engine/log.ts'
import { encodeRun, recordsOf } from '../../../engine/record-block.ts'
import type { Clock } from '../../../kernel/clock.ts'
import { JOURNAL_ENTRIES_MAX, JOURNAL_PAGE, JOURNAL_RETRY_FIRST_MS, JOURNAL_RETRY_MAX_MS } from './limits.ts'
import { applied, type Entry, NO_PROGRESS, type Progress, stored } from './progress.ts'

export class JournalDamaged extends Error {
  override readonly name = 'JournalDamaged'
}

/** Ends with the conveyor. */
export class JournalClosed extends Error {
  override readonly name = 'JournalClosed'
}

export interface JournalPlace {
  readonly log: Log
  readonly lane: number
  /** Paces new tries with an engine that has no room. */
  readonly pace: Pick<Clock, 'sleep'>
}

export class Journal {
  readonly #place: JournalPlace
  #progress: Progress
  /** Since the journal was last written anew. */
  #entries: number
  #turn: Promise<unknown> = Promise.resolve()
  readonly #closing = new AbortController()

  private constructor(place: JournalPlace, progress: Progress, entries: number) {
    this.#place = place
    this.#progress = progress
    this.#entries = entries
  }

  /** Reads what an earlier process left. */
  static async open(place: JournalPlace): Promise<Journal> {
    let progress = NO_PROGRESS
    let entries = 0
    const { log, lane } = place
    for (let from: Position = 0; ; ) {
      const page = await log.read(lane, from, JOURNAL_PAGE)
      for (const { run } of page.runs) {
        for (const { data } of recordsOf(run)) {
          progress = applied(progress, parsed(data))
          entries++
        }
      }
      if (page.next >= page.tail.position) return new Journal(place, progress, entries)
      from = page.next
    }
  }

  /** As of the last entry that is durable. */
  get progress(): Progress {
    return this.#progress
  }

  /**
   * Resolves when the entries are durable, together, and `progress` has them. Waits as long as the engine has no room. Throws `JournalClosed`
   * when the conveyor ends meanwhile: then they may be there or not.
   */
  append(entries: readonly Entry[]): Promise<void> {
    const turn = this.#turn.then(() => this.#append(entries))
    this.#turn = turn.catch(() => undefined) // Whoever appended hears of it.
    return turn
  }

  async close(): Promise<void> {
    this.#closing.abort(new JournalClosed('the conveyor has ended'))
    await this.#turn
  }

  async #append(entries: readonly Entry[]): Promise<void> {
    await this.#store(entries)
    for (const entry of entries) this.#progress = applied(this.#progress, entry)
    this.#entries += entries.length
    if (this.#entries < JOURNAL_ENTRIES_MAX) return
    const { log, lane } = this.#place
    const position = await this.#store([{ state: stored(this.#progress) }])
    this.#entries = 1
    await log.trim(lane, position)
  }

  /** Where the first of them stands. */
  async #store(entries: readonly Entry[]): Promise<Position> {
    const { log, lane, pace } = this.#place
    const run = encodeRun(entries.map((entry) => ({ partitionKey: undefined, data: Buffer.from(JSON.stringify(entry)) })))
    for (let waitMs = JOURNAL_RETRY_FIRST_MS; ; waitMs = Math.min(waitMs * 2, JOURNAL_RETRY_MAX_MS)) {
      this.#closing.signal.throwIfAborted()
      const [outcome] = await log.append([{ lane, run }])
      if (outcome?.outcome === 'ok') return outcome.firstPosition
      // Of unknown outcomes, too: an entry that is there twice says nothing new.
      await pace.sleep(waitMs, this.#closing.signal)
    }
  }
}

function parsed(data: Uint8Array): Entry {
  try {
    return JSON.parse(Buffer.from(data.buffer, data.byteOffset, data.byteLength).toString()) as Entry
  } catch (cause) {
    throw new JournalDamaged('an entry of a delivery journal is no JSON', { cause })
  }
}
