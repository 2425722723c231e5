/** What AWS would have refused, or what was refused as AWS would: counted by kind, and told in the server's log now and then. */
import type { Clock } from '../../kernel/clock.ts'
import type { Scope } from '../../model/caller.ts'
import type { Logger } from '../../telemetry/logger.ts'

/** Kinds of refusal that are told apart; of more, those that happened longest ago are forgotten. */
export const REFUSALS_KEPT = 1_000
/** A kind of refusal is told in the server's log this often, ms. */
export const REFUSAL_TOLD_EVERY_MS = 60_000

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

/** What is told as one: a stream of a thousand shards is no thousand lines. Times are monotonic. */
interface Topic {
  toldAtMs: number
  /** Since it was told. */
  untold: number
}

interface Entry {
  telling: Telling
  readonly topic: Topic
  count: number
  readonly firstAtMs: number
  lastAtMs: number
  /** Since when it stands where it stands among the others, monotonic. */
  placedAtMs: number
}

/** The order of the kinds need not be truer than this. */
const PLACE_EVERY_MS = 1_000

export class RefusalLedger {
  readonly #clock: Clock
  readonly #logger: Logger
  readonly #refuses: boolean
  /** The one that happened longest ago first, nearly. */
  readonly #entries = new Map<string, Entry>()
  readonly #topics = new Map<string, Topic>()

  /** `refuses`: whether clients are really refused. */
  constructor({ clock, logger, refuses }: { readonly clock: Clock; readonly logger: Logger; readonly refuses: boolean }) {
    this.#clock = clock
    this.#logger = logger
    this.#refuses = refuses
  }

  /**
   * `topic` and `kind` are any texts that stand for what is told as one, and within it for what is counted as one. Costs little where neither is
   * news: a stream under pressure is refused all the time.
   */
  note(topic: string, kind: string, count: number, telling: () => Telling): void {
    const nowMs = this.#clock.monotonicMs()
    const entry = this.#entries.get(`${topic} ${kind}`)
    if (entry === undefined) this.#begin(topic, kind, count, telling(), nowMs)
    else this.#goOn(`${topic} ${kind}`, entry, count, telling, nowMs)
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

  forgetAll(): void {
    this.#entries.clear()
    this.#topics.clear()
  }

  #begin(topicName: string, kind: string, count: number, telling: Telling, nowMs: number): void {
    const atMs = this.#clock.nowMs()
    const topic = this.#topicOf(topicName)
    const counted = { telling, topic, count, firstAtMs: atMs, lastAtMs: atMs, placedAtMs: nowMs }
    this.#entries.set(`${topicName} ${kind}`, counted)
    if (nowMs - topic.toldAtMs >= REFUSAL_TOLD_EVERY_MS) this.#tell(telling, topic, nowMs)
    else topic.untold += count
    if (this.#entries.size > REFUSALS_KEPT) forgetFirst(this.#entries)
  }

  #goOn(key: string, entry: Entry, count: number, telling: () => Telling, nowMs: number): void {
    const { topic } = entry
    entry.count += count
    entry.lastAtMs = this.#clock.nowMs()
    if (nowMs - topic.toldAtMs >= REFUSAL_TOLD_EVERY_MS) {
      entry.telling = telling()
      this.#tell(entry.telling, topic, nowMs)
    } else {
      topic.untold += count
    }
    if (nowMs - entry.placedAtMs < PLACE_EVERY_MS) return
    entry.placedAtMs = nowMs
    this.#entries.delete(key)
    this.#entries.set(key, entry)
  }

  #topicOf(name: string): Topic {
    let topic = this.#topics.get(name)
    if (topic === undefined) {
      topic = { toldAtMs: Number.NEGATIVE_INFINITY, untold: 0 }
      this.#topics.set(name, topic)
      if (this.#topics.size > REFUSALS_KEPT) forgetFirst(this.#topics)
    }
    return topic
  }

  #tell({ refusal, what, remedy }: Telling, topic: Topic, nowMs: number): void {
    const refused = this.#refuses ? `refused ${what}, as AWS would` : `AWS would have refused ${what}`
    const more = topic.untold > 0 ? ` (and ${topic.untold.toLocaleString('en-US')} more since this was last said)` : ''
    topic.toldAtMs = nowMs
    topic.untold = 0
    this.#logger.warn(`${refusal.operation}: ${refused}${more}: ${refusal.limit}. ${remedy}`)
  }
}

function forgetFirst(kept: Map<string, unknown>): void {
  const first = kept.keys().next()
  if (first.done !== true) kept.delete(first.value)
}
