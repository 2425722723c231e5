/** What AWS would have refused, or what was refused as AWS would: counted by kind, and told in the server's log now and then. */
import type { Clock } from '../../kernel/clock.ts'
import type { Scope } from '../../model/caller.ts'
import type { Logger } from '../../telemetry/logger.ts'
import { REFUSAL_TOLD_EVERY_MS, REFUSALS_KEPT } from './quota-limits.ts'

/** A kind of refusal: the same operation, place and limit. */
export interface Refusal {
  readonly operation: string
  readonly scope: Scope
  /** Absent for what goes by account and names none. */
  readonly stream?: string
  readonly shardId?: string
  /** Which limit it was, in words: `1,000 records or 1 MiB a second`. */
  readonly limit: string
  readonly code: string
  /** What the client is told, or would be. */
  readonly message: string
}

export interface CountedRefusal extends Refusal {
  /** Records for puts, else calls. */
  readonly count: number
  readonly firstAtMs: number
  readonly lastAtMs: number
  readonly remedy: string
}

/** What to say of a kind of refusal: made only when it is said. */
export interface Telling {
  readonly refusal: Refusal
  /** What happened: `37 of 500 records`. */
  readonly what: string
  /** What to do. */
  readonly remedy: string
}

interface Entry {
  telling: Telling
  count: number
  readonly firstAtMs: number
  lastAtMs: number
  /** Since when it stands where it stands among the others, and when and up to which count it was told; monotonic. */
  placedAtMs: number
  toldAtMs: number
  toldCount: number
}

/** The order of the kinds need not be truer than this. */
const PLACE_EVERY_MS = 1_000

export class RefusalLedger {
  readonly #clock: Clock
  readonly #logger: Logger
  readonly #refuses: boolean
  /** The one that happened longest ago first, nearly. */
  readonly #entries = new Map<string, Entry>()

  /** `refuses`: whether clients are really refused. */
  constructor({ clock, logger, refuses }: { readonly clock: Clock; readonly logger: Logger; readonly refuses: boolean }) {
    this.#clock = clock
    this.#logger = logger
    this.#refuses = refuses
  }

  /** `kind` is any text that stands for the kind. Costs little where the kind is no news: a stream under pressure is refused all the time. */
  note(kind: string, count: number, telling: () => Telling): void {
    const nowMs = this.#clock.monotonicMs()
    const before = this.#entries.get(kind)
    if (before === undefined) this.#begin(kind, count, telling(), nowMs)
    else this.#goOn(kind, before, count, telling, nowMs)
  }

  /** Of an account and region, of one stream or of all; the latest first. */
  list({ region, accountId }: Scope, stream?: string): readonly CountedRefusal[] {
    return [...this.#entries.values()]
      .map(({ telling, count, firstAtMs, lastAtMs }) => ({
        ...telling.refusal,
        count,
        firstAtMs,
        lastAtMs,
        remedy: telling.remedy,
      }))
      .filter(({ scope }) => scope.region === region && scope.accountId === accountId)
      .filter((refusal) => stream === undefined || refusal.stream === stream)
      .sort((a, b) => b.lastAtMs - a.lastAtMs)
  }

  #begin(kind: string, count: number, telling: Telling, nowMs: number): void {
    const atMs = this.#clock.nowMs()
    const told = { toldAtMs: nowMs, toldCount: count }
    this.#entries.set(kind, { telling, count, firstAtMs: atMs, lastAtMs: atMs, placedAtMs: nowMs, ...told })
    this.#tell(telling, 0)
    if (this.#entries.size > REFUSALS_KEPT) this.#entries.delete(this.#entries.keys().next().value ?? kind)
  }

  #goOn(kind: string, entry: Entry, count: number, telling: () => Telling, nowMs: number): void {
    entry.lastAtMs = this.#clock.nowMs()
    if (nowMs - entry.toldAtMs >= REFUSAL_TOLD_EVERY_MS) {
      entry.telling = telling()
      this.#tell(entry.telling, entry.count - entry.toldCount)
      entry.toldAtMs = nowMs
      entry.toldCount = entry.count + count
    }
    entry.count += count
    if (nowMs - entry.placedAtMs < PLACE_EVERY_MS) return
    entry.placedAtMs = nowMs
    this.#entries.delete(kind)
    this.#entries.set(kind, entry)
  }

  #tell({ refusal, what, remedy }: Telling, untold: number): void {
    const who = this.#refuses ? 'Refused, as AWS would' : 'AWS would have refused'
    const more = untold > 0 ? ` (and ${untold.toLocaleString('en-US')} more since this was last said)` : ''
    this.#logger.warn(`${refusal.operation}: ${who}: ${what}${more}; ${refusal.limit}. ${remedy}`)
  }
}
