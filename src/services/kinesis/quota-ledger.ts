/** What AWS would have refused, or what was refused as AWS would: counted by kind, and told in the server's log now and then. */
import type { Clock } from '../../kernel/clock.ts'
import type { Scope } from '../../model/caller.ts'
import type { Logger } from '../../telemetry/logger.ts'
import { REFUSAL_TOLD_EVERY_MS, REFUSALS_KEPT } from './quota-limits.ts'

/** A kind of refusal. What has the same operation, place and limit is one kind. */
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

interface Entry {
  counted: CountedRefusal
  toldAtMs: number
  toldCount: number
}

export class RefusalLedger {
  readonly #clock: Clock
  readonly #logger: Logger
  readonly #refuses: boolean
  /** The one that happened longest ago first. */
  readonly #entries = new Map<string, Entry>()

  /** `refuses`: whether clients are really refused. */
  constructor({ clock, logger, refuses }: { readonly clock: Clock; readonly logger: Logger; readonly refuses: boolean }) {
    this.#clock = clock
    this.#logger = logger
    this.#refuses = refuses
  }

  /** `what` happened: `37 of 500 records`. `remedy` is asked for when it is told, and tells what to do. */
  note(refusal: Refusal, count: number, what: string, remedy: () => string): void {
    const { scope, operation, stream, shardId, limit } = refusal
    const key = JSON.stringify([scope.region, scope.accountId, operation, stream, shardId, limit])
    const nowMs = this.#clock.nowMs()
    const before = this.#entries.get(key)
    const isNews = before === undefined || this.#clock.monotonicMs() - before.toldAtMs >= REFUSAL_TOLD_EVERY_MS
    const total = (before?.counted.count ?? 0) + count
    const entry: Entry = {
      counted: {
        ...refusal,
        count: total,
        firstAtMs: before?.counted.firstAtMs ?? nowMs,
        lastAtMs: nowMs,
        remedy: isNews ? remedy() : before.counted.remedy,
      },
      toldAtMs: isNews ? this.#clock.monotonicMs() : before.toldAtMs,
      toldCount: isNews ? total : before.toldCount,
    }
    this.#entries.delete(key)
    this.#entries.set(key, entry)
    if (isNews) this.#tell(entry.counted, what, total - count - (before?.toldCount ?? 0))
    if (this.#entries.size > REFUSALS_KEPT) this.#entries.delete(this.#entries.keys().next().value ?? key)
  }

  /** Of an account and region, of one stream or of all; the latest first. */
  list({ region, accountId }: Scope, stream?: string): readonly CountedRefusal[] {
    return [...this.#entries.values()]
      .map(({ counted }) => counted)
      .filter(({ scope }) => scope.region === region && scope.accountId === accountId)
      .filter((counted) => stream === undefined || counted.stream === stream)
      .reverse()
  }

  #tell({ operation, limit, remedy }: CountedRefusal, what: string, untold: number): void {
    const who = this.#refuses ? 'Refused, as AWS would' : 'AWS would have refused'
    const more = untold > 0 ? ` (and ${untold.toLocaleString('en-US')} more since this was last said)` : ''
    this.#logger.warn(`${operation}: ${who}: ${what}${more}; ${limit}. ${remedy}`)
  }
}
