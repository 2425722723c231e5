/**
 * The journal of one consumer of records: how far it has come, as a fold over entries, each a record of JSON, in one lane of a log of its own. It is
 * written anew as a single entry from time to time. Nothing is done before the entry that says so is durable.
 *
 * Who opens it says so in it, and entries of whoever opened it before are void behind that: what an engine stores late counts for nothing.
 */
import type { Log, Position } from '../../engine/log.ts'
import { encodeRun, recordsOf } from '../../engine/record-block.ts'
import type { Clock } from '../../kernel/clock.ts'
import type { Random } from '../../kernel/random.ts'
import { JOURNAL_BYTES_MAX, JOURNAL_ENTRIES_MAX, JOURNAL_PAGE, JOURNAL_RETRY_FIRST_MS, JOURNAL_RETRY_MAX_MS } from './limits.ts'

/** What entries mean. Pure; an entry may occur twice, or be seen again after what followed from it. */
export interface Fold<Progress, Entry extends object> {
  readonly none: Progress
  applied(before: Progress, entry: Entry): Progress
  /** The entry that gives all of it at once. */
  whole(progress: Progress): Entry
}

export class JournalDamaged extends Error {
  override readonly name = 'JournalDamaged'
}

/** Ends with the consumer. */
export class JournalClosed extends Error {
  override readonly name = 'JournalClosed'
}

export interface JournalPlace {
  readonly log: Log
  readonly lane: number
  /** Paces new tries with an engine that has no room. */
  readonly pace: Pick<Clock, 'sleep'>
  readonly random: Random
  /** Aborted, nobody waits any more for an engine that has no room. */
  readonly signal?: AbortSignal | undefined
}

/** An entry as it is stored: with the opening that it was written after. */
type Written<Entry> = (Entry | Opening) & { readonly by: string }

/** `again`: its owner writes the journal anew. Behind another's opening that is void as everything else. */
interface Opening {
  readonly opened: string
  readonly again?: true
}

export class Journal<Progress, Entry extends object> {
  readonly #place: JournalPlace
  readonly #fold: Fold<Progress, Entry>
  readonly #by: string
  #progress: Progress
  /** Since the journal was last written anew. */
  #entries = 0
  #bytes = 0
  #turn: Promise<unknown> = Promise.resolve()
  readonly #closing = new AbortController()
  readonly #leaving = new AbortController()
  readonly #ended: AbortSignal
  readonly #left: AbortSignal

  private constructor(place: JournalPlace, fold: Fold<Progress, Entry>) {
    this.#place = place
    this.#fold = fold
    this.#progress = fold.none
    const { signal } = this.#closing
    this.#ended = place.signal === undefined ? signal : AbortSignal.any([signal, place.signal])
    this.#left = AbortSignal.any([this.#ended, this.#leaving.signal])
    this.#by = place.random.uuid()
  }

  /** Reads what an earlier process left. What that one may still write is void from then on. */
  static async open<Progress, Entry extends object>(
    place: JournalPlace,
    fold: Fold<Progress, Entry>,
  ): Promise<Journal<Progress, Entry>> {
    const journal = new Journal(place, fold)
    await journal.#store([{ opened: journal.#by }])
    await journal.#read()
    return journal
  }

  /** Up to its own opening: nothing that counts can come behind it but from here. */
  async #read(): Promise<void> {
    const { log, lane } = this.#place
    let by: string | undefined
    for (let from: Position = 0; ; ) {
      const page = await log.read(lane, from, JOURNAL_PAGE)
      for (const { run } of page.runs) {
        for (const { data } of recordsOf(run)) {
          const entry = parsed<Entry>(data)
          this.#entries++
          this.#bytes += data.byteLength
          if (isOpening(entry)) {
            if (entry.again !== true || by === undefined) by = entry.opened
            if (by === this.#by) return
            continue
          }
          if (entry.by === by) this.#progress = this.#fold.applied(this.#progress, entry)
        }
      }
      if (page.next <= from && page.next >= page.tail.position)
        throw new JournalDamaged('a journal does not hold its own opening')
      from = page.next
    }
  }

  /** As of the last entry that is durable. */
  get progress(): Progress {
    return this.#progress
  }

  /**
   * Resolves when the entries are durable, together, and `progress` has them. Waits as long as the engine has no room. Throws `JournalClosed`
   * when the consumer ends meanwhile: then they may be there or not.
   */
  append(entries: readonly Entry[]): Promise<void> {
    const turn = this.#turn.then(() => this.#append(entries))
    this.#turn = turn.catch(() => undefined) // Whoever appended hears of it.
    return turn
  }

  /** What the engine takes at once is still written; nobody waits any more until it has room. */
  leave(): void {
    this.#leaving.abort(new JournalClosed('the consumer ends'))
  }

  async close(): Promise<void> {
    this.#closing.abort(new JournalClosed('the consumer has ended'))
    await this.#turn
  }

  async #append(entries: readonly Entry[]): Promise<void> {
    await this.#store(entries)
    for (const entry of entries) this.#progress = this.#fold.applied(this.#progress, entry)
    this.#entries += entries.length
    if (this.#entries < JOURNAL_ENTRIES_MAX && this.#bytes < JOURNAL_BYTES_MAX) return
    const { log, lane } = this.#place
    this.#bytes = 0
    const position = await this.#store([{ opened: this.#by, again: true }, this.#fold.whole(this.#progress)])
    this.#entries = 2
    await log.trim(lane, position)
  }

  /** Where the first of them stands. */
  async #store(entries: readonly (Entry | Opening)[]): Promise<Position> {
    const { log, lane, pace } = this.#place
    const run = encodeRun(
      entries.map((entry) => ({ partitionKey: undefined, data: Buffer.from(JSON.stringify({ ...entry, by: this.#by })) })),
    )
    this.#bytes += run.byteLength
    for (let waitMs = JOURNAL_RETRY_FIRST_MS; ; waitMs = Math.min(waitMs * 2, JOURNAL_RETRY_MAX_MS)) {
      this.#ended.throwIfAborted()
      const [outcome] = await log.append([{ lane, run }])
      if (outcome?.outcome === 'ok') return outcome.firstPosition
      // Of unknown outcomes, too: an entry that is there twice says nothing new.
      await pace.sleep(waitMs, this.#left)
      this.#left.throwIfAborted()
    }
  }
}

function isOpening<Entry extends object>(entry: Written<Entry>): entry is Opening & { readonly by: string } {
  return 'opened' in entry
}

function parsed<Entry>(data: Uint8Array): Written<Entry> {
  try {
    return JSON.parse(Buffer.from(data.buffer, data.byteOffset, data.byteLength).toString()) as Written<Entry>
  } catch (cause) {
    throw new JournalDamaged('an entry of a journal is no JSON', { cause })
  }
}
