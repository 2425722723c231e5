/**
 * Takes cuts and sees each through: first it is written down, then delivered, again and again until that is certain, then written off, and only then
 * what it covers is released. What an earlier process left undone comes first.
 *
 *     cut ─► journal ─► target ─► journal (done) ─► source may forget
 *                  ▲       │ not certain: the same key, the same bytes, later
 *                  └───────┘
 */
import type { Clock } from '../../../kernel/clock.ts'
import type { Random } from '../../../kernel/random.ts'
import type { Logger } from '../../../telemetry/logger.ts'
import { JournalClosed } from '../../consuming/journal.ts'
import type { Journal } from './journal.ts'
import { CUTS_AT_ONCE_MAX, RETRY_FIRST_MS, RETRY_JITTER, RETRY_MAX_MS } from './limits.ts'
import { type Cut, type Entry, newestRecipe, type ObjectFacts, type Slot, type Totals } from './progress.ts'

/** What became of one try. */
export type Attempt =
  /** It is where it belongs, for certain. */
  | { readonly delivered: Partial<Totals>; readonly last?: ObjectFacts; readonly note?: undefined }
  /** Not, or nobody knows. `note` is kept with the cut, for the next try. */
  | { readonly failed: string; readonly message: string; readonly note?: string; readonly afterMs?: number }

export interface Target {
  /** One try. `attempts` before it have failed in this process. */
  deliver(cut: Cut, attempts: number, signal: AbortSignal): Promise<Attempt>
}

export interface LastError {
  readonly atMs: number
  readonly code: string
  readonly message: string
}

export interface OutletParts {
  readonly journal: Journal
  readonly target: Target
  readonly clock: Clock
  readonly random: Random
  readonly logger: Logger
  /** For the log. */
  readonly name: string
  /** A cut is done: what it covered may be released. */
  readonly onDone: (cut: Cut) => Promise<void>
  /** What was cut earlier is tried no more: all of its records have expired. (Its oldest alone may have long before: a cut may hold those of a whole day.) */
  readonly expiresBeforeMs: () => number
}

export class Outlet {
  readonly #parts: OutletParts
  readonly #underWay = new Map<number, Promise<void>>()
  readonly #closing = new AbortController()
  #waiters: (() => void)[] = []
  /** Ends the pauses between tries. */
  #hurry = new AbortController()
  /** Cuts that wait for their next try. */
  readonly #pausing = new Set<Cut>()
  #error: LastError | undefined

  constructor(parts: OutletParts) {
    this.#parts = parts
  }

  /** Takes up what an earlier process left. */
  start(): void {
    for (const cut of this.#parts.journal.progress.cuts.values()) this.#begin(cut)
  }

  get hasRoom(): boolean {
    return this.#underWay.size < CUTS_AT_ONCE_MAX
  }

  /** Nothing happens until time passes, or something arrives. */
  get isIdle(): boolean {
    return this.#underWay.size === this.#pausing.size
  }

  get isRetrying(): boolean {
    return this.#pausing.size > 0
  }

  get lastError(): LastError | undefined {
    return this.#error
  }

  /** Resolves when there may be room, or one of the cuts under way failed once more. */
  news(): Promise<void> {
    return new Promise((resolve) => this.#waiters.push(resolve))
  }

  /** Written down when it resolves; with its recipe, if that is new, and what its slot holds afterwards. Delivery goes on by itself. */
  async take(cut: Cut, recipe: unknown, rest?: Slot): Promise<void> {
    const { journal } = this.#parts
    const isNew = newestRecipe(journal.progress) !== cut.recipe
    const entries: Entry[] = [
      ...(isNew ? [{ recipe: cut.recipe, value: recipe }] : []),
      { cut, ...(rest !== undefined && { rest }) },
    ]
    await journal.append(entries)
    this.#begin(cut)
  }

  /** Something may have healed: whoever waits for the next try has it now. */
  hurry(): void {
    this.#pausing.clear()
    this.#hurry.abort()
    this.#hurry = new AbortController()
  }

  async close(): Promise<void> {
    this.#closing.abort(new JournalClosed('the conveyor has ended'))
    this.hurry()
    this.#tell()
    await Promise.all(this.#underWay.values())
  }

  #begin(cut: Cut): void {
    const running = this.#seeThrough(cut)
      .catch((cause: unknown) => {
        if (this.#closing.signal.aborted) return
        this.#parts.logger.error(`${this.#parts.name}: an object is given up until the next start`, cause)
      })
      .finally(() => {
        this.#underWay.delete(cut.number)
        this.#tell()
      })
    this.#underWay.set(cut.number, running)
  }

  async #seeThrough(cut: Cut): Promise<void> {
    const { journal, logger, name, onDone, expiresBeforeMs } = this.#parts
    for (let attempts = 0; ; attempts++) {
      const present = journal.progress.cuts.get(cut.number) ?? cut
      const attempt = await this.#attempt(present, attempts)
      this.#closing.signal.throwIfAborted()
      if ('delivered' in attempt) {
        await journal.append([
          { done: cut.number, added: attempt.delivered, ...(attempt.last !== undefined && { last: attempt.last }) },
        ])
        this.#healed(attempts)
        return onDone(cut)
      }
      if (attempt.note !== undefined) await journal.append([{ noted: cut.number, note: attempt.note }])
      this.#failed(attempt.failed, attempt.message)
      if (cut.cutAtMs < expiresBeforeMs()) {
        logger.error(
          `${name}: ${cut.records} records could not be delivered while they were kept, and are lost: ${attempt.failed}: ${attempt.message}`,
        )
        await journal.append([{ done: cut.number, added: { expired: cut.records } }])
        return onDone(cut)
      }
      await this.#pause(cut, attempt.afterMs ?? this.#backoffMs(attempts))
    }
  }

  async #attempt(cut: Cut, attempts: number): Promise<Attempt> {
    try {
      return await this.#parts.target.deliver(cut, attempts, this.#closing.signal)
    } catch (cause) {
      if (!this.#closing.signal.aborted)
        this.#parts.logger.error(`${this.#parts.name}: a delivery failed in an unforeseen way`, cause)
      return { failed: 'InternalFailure', message: 'An unforeseen failure; the server has logged it.' }
    }
  }

  #backoffMs(attempts: number): number {
    const plainMs = Math.min(RETRY_FIRST_MS * 2 ** attempts, RETRY_MAX_MS)
    return Math.round(plainMs * (1 + RETRY_JITTER * (2 * this.#parts.random.float() - 1)))
  }

  async #pause(cut: Cut, ms: number): Promise<void> {
    const { signal } = this.#hurry
    this.#pausing.add(cut)
    this.#tell()
    try {
      await this.#parts.clock.sleep(ms, signal)
    } catch (cause) {
      if (!signal.aborted) throw cause
    } finally {
      this.#pausing.delete(cut)
    }
    this.#closing.signal.throwIfAborted()
  }

  #failed(code: string, message: string): void {
    const isNews = this.#error?.code !== code || this.#error.message !== message
    this.#error = { atMs: this.#parts.clock.nowMs(), code, message }
    if (isNews) this.#parts.logger.warn(`${this.#parts.name}: ${code}: ${message} Leat tries again by itself.`)
  }

  #healed(attempts: number): void {
    if (attempts === 0 || this.#pausing.size > 0) return
    this.#parts.logger.info(`${this.#parts.name}: delivers again.`)
  }

  #tell(): void {
    for (const resolve of this.#waiters.splice(0)) resolve()
  }
}
