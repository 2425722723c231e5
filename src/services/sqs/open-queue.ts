/** A queue at work: who sends, who receives, who waits. One for each queue in a process. */
import type { Clock } from '../../kernel/clock.ts'
import { EXPIRY_INTERVAL_MS, IN_FLIGHT_MAX } from './limits.ts'
import type { NewMessage } from './message.ts'
import { type Counts, Item } from './queue-book.ts'
import { DELAYED_LANE, MESSAGES_LANE, type MessageLane, rowOf } from './queue-journal.ts'
import type { QueueLog, StoredMessage } from './queue-log.ts'

export interface Received extends StoredMessage {
  readonly lane: MessageLane
  readonly receives: number
  readonly firstReceivedAtMs: number
}

/** Names one receive of one message. */
export type Receipt = Pick<Received, 'lane' | 'position' | 'receives'>

export interface ReceiveOptions {
  readonly count: number
  readonly visibilityMs: number
  readonly retentionMs: number
  /** Where messages go that were received so often, and were to be given once more; absent: nowhere. */
  readonly deadLetters?: { readonly afterReceives: number; readonly send: (dead: StoredMessage) => Promise<boolean> }
}

/** How long a dead letter that its queue did not take stays out of sight. */
const DEAD_LETTER_RETRY_MS = 1_000

export class OpenQueue {
  readonly #log: QueueLog
  readonly #clock: Clock
  readonly #waiting = new Set<() => void>()
  #turn: Promise<unknown> = Promise.resolve()
  #expiredAtMs = 0
  #changes = 0

  constructor(log: QueueLog, clock: Clock) {
    this.#log = log
    this.#clock = clock
  }

  /** Grows whenever somebody who waits should look again. */
  get changes(): number {
    return this.#changes
  }

  get purgedAtMs(): number {
    return this.#log.book.purgedAtMs
  }

  counts(): Counts {
    return this.#log.book.counts(this.#clock.nowMs())
  }

  /** For each message whether it is stored. A queue that nobody receives from is to forget what has expired, too. */
  async send(messages: readonly NewMessage[], retentionMs: number): Promise<readonly boolean[]> {
    const outcomes = await this.#log.send(messages)
    this.#wake()
    if (this.#isExpiryDue) await this.#inTurn(() => this.#expire(retentionMs))
    return outcomes.map((outcome) => outcome === 'ok')
  }

  /** Up to so many messages, out of sight for others from now on. `too many`: are in flight; `failed`: nothing could be written down. */
  async receive(options: ReceiveOptions): Promise<readonly Received[] | 'too many' | 'failed'> {
    const picked = await this.#inTurn(() => this.#pick(options))
    if (picked === 'too many' || picked.received.length === 0) return picked === 'too many' ? picked : []
    return (await picked.written) ? picked.received : 'failed'
  }

  /** `false`: it could not be written down, and they are there as before. A message that was received again meanwhile stays, as SQS has it. */
  async delete(receipts: readonly Receipt[]): Promise<boolean> {
    const { book } = this.#log
    const gone = receipts.map((receipt) => this.#held(receipt)).filter((item) => item !== undefined)
    if (gone.length === 0) return true
    const kept = gone.map(keptFrom)
    for (const { lane, position } of gone) book.drop(lane, position)
    const isWritten = await this.#log.write({ gone: gone.map(({ lane, position }) => [lane, position] as const) })
    if (!isWritten) for (const each of kept) book.keep(each)
    return isWritten
  }

  /** `gone`: it is not there, or was received again; `visible`: it is not in flight. */
  async changeVisibility(receipt: Receipt, visibilityMs: number): Promise<'ok' | 'gone' | 'visible' | 'failed'> {
    const item = this.#held(receipt)
    const nowMs = this.#clock.nowMs()
    if (item === undefined) return 'gone'
    if (item.visibleAtMs <= nowMs) return 'visible'
    const kept = this.#log.book.keep({ ...keptFrom(item), visibleAtMs: nowMs + visibilityMs })
    this.#wake()
    return (await this.#log.write({ kept: [rowOf(kept)] })) ? 'ok' : 'failed'
  }

  /** Everything that was sent before. */
  async purge(): Promise<boolean> {
    return this.#inTurn(async () => {
      const { next, delayedNext } = await this.#log.ends()
      const atMs = this.#clock.nowMs()
      await this.#log.pass(next)
      this.#log.book.purge(atMs, next, delayedNext)
      const isWritten = await this.#log.write({ purged: atMs, next, delayedNext })
      await this.#log.rewrite()
      return isWritten
    })
  }

  /** Until there may be something that was not there when there had been so many `changes`, a time has come, or the signal. */
  async wait(changes: number, untilMs: number, signal: AbortSignal | undefined): Promise<void> {
    const nowMs = this.#clock.nowMs()
    const soonest = this.#log.book.soonest()?.visibleAtMs ?? Number.POSITIVE_INFINITY
    const sleepMs = Math.min(untilMs, soonest) - nowMs
    if (this.#changes !== changes || sleepMs <= 0) return
    const woken = new AbortController()
    const wake = (): void => woken.abort()
    this.#waiting.add(wake)
    signal?.addEventListener('abort', wake, { once: true })
    if (signal?.aborted === true) wake()
    try {
      await this.#clock.sleep(sleepMs, woken.signal)
    } catch (cause) {
      if (!woken.signal.aborted) throw cause
    } finally {
      this.#waiting.delete(wake)
      signal?.removeEventListener('abort', wake)
    }
  }

  get #isExpiryDue(): boolean {
    return this.#clock.nowMs() - this.#expiredAtMs >= EXPIRY_INTERVAL_MS
  }

  #wake(): void {
    this.#changes++
    for (const wake of this.#waiting) wake()
  }

  /** One after the other: nobody is given what somebody else is about to be given. */
  #inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const turn = this.#turn.then(work)
    this.#turn = turn.catch(() => undefined) // The caller hears of it.
    return turn
  }

  #held({ lane, position, receives }: Receipt): Item | undefined {
    const item = this.#log.book.find(lane, position)
    return item?.receives === receives ? item : undefined
  }

  async #pick(
    options: ReceiveOptions,
  ): Promise<'too many' | { readonly received: readonly Received[]; readonly written: Promise<boolean> }> {
    const { book } = this.#log
    const nowMs = this.#clock.nowMs()
    if (this.#isExpiryDue) await this.#expire(options.retentionMs)
    if (book.size >= IN_FLIGHT_MAX && book.counts(nowMs).inFlight >= IN_FLIGHT_MAX) return 'too many'
    const received: Received[] = []
    try {
      await this.#again(options, nowMs, received)
      if (received.length < options.count) await this.#first(options, nowMs, received)
    } finally {
      // Only now, since one that is to be visible at once is still given once.
      for (const each of received) book.keep({ ...each, visibleAtMs: nowMs + options.visibilityMs })
    }
    if (received.length === 0) return { received, written: Promise.resolve(true) }
    const kept = received.map((each) => rowOf({ ...each, visibleAtMs: nowMs + options.visibilityMs }))
    return { received, written: this.#log.write({ kept, next: book.next }) }
  }

  /** Those that are visible again, or whose delay is over. */
  async #again(options: ReceiveOptions, nowMs: number, received: Received[]): Promise<void> {
    const { book } = this.#log
    while (received.length < options.count) {
      const item = book.soonest()
      if (item === undefined || item.visibleAtMs > nowMs) break
      const { lane, position } = item
      const stored = await this.#log.message(lane, position)
      const { deadLetters } = options
      if (stored === undefined || item.sentAtMs + options.retentionMs <= nowMs) {
        await this.#forget(item)
      } else if (deadLetters !== undefined && item.receives >= deadLetters.afterReceives) {
        if (await deadLetters.send(stored)) await this.#forget(item)
        else book.keep({ ...keptFrom(item), visibleAtMs: nowMs + DEAD_LETTER_RETRY_MS })
      } else {
        received.push(this.#take(item, stored, options, nowMs))
      }
    }
  }

  async #first(options: ReceiveOptions, nowMs: number, received: Received[]): Promise<void> {
    const { book } = this.#log
    const { found, next } = await this.#log.fresh(options.count - received.length)
    book.next = next
    book.fresh = Math.max(0, book.fresh - found.length)
    for (const stored of found) {
      const { position, sentAtMs } = stored
      if (sentAtMs + options.retentionMs <= nowMs) continue
      const item = new Item({ lane: MESSAGES_LANE, position, sentAtMs, visibleAtMs: nowMs, receives: 0 })
      received.push(this.#take(item, stored, options, nowMs))
    }
  }

  /** Not visible while this pick goes on, and soon enough behind it: the journal may be written anew at any time, and outlive the process. */
  #take(item: Item, stored: StoredMessage, { visibilityMs }: ReceiveOptions, nowMs: number): Received {
    const firstReceivedAtMs = item.firstReceivedAtMs ?? nowMs
    const receives = item.receives + 1
    const visibleAtMs = nowMs + Math.max(1, visibilityMs)
    this.#log.book.keep({ ...keptFrom(item), visibleAtMs, receives, firstReceivedAtMs })
    return { ...stored, lane: item.lane, receives, firstReceivedAtMs }
  }

  async #forget({ lane, position }: Item): Promise<void> {
    this.#log.book.drop(lane, position)
    await this.#log.write({ gone: [[lane, position]] })
  }

  /** What came before then is gone, whether somebody asks for it or not. */
  async #expire(retentionMs: number): Promise<void> {
    const { book } = this.#log
    const nowMs = this.#clock.nowMs()
    const horizonMs = nowMs - retentionMs
    this.#expiredAtMs = nowMs
    await this.#log.pass(await this.#log.firstSince(horizonMs))
    for (const item of [...book.items()]) if (item.sentAtMs <= horizonMs) book.drop(item.lane, item.position)
    await this.#log.rewrite()
  }
}

function keptFrom({ lane, position, sentAtMs, visibleAtMs, receives, firstReceivedAtMs }: Item) {
  return {
    lane,
    position,
    sentAtMs,
    visibleAtMs,
    receives,
    ...(firstReceivedAtMs !== undefined && { firstReceivedAtMs }),
  }
}

export function isLane(lane: unknown): lane is MessageLane {
  return lane === MESSAGES_LANE || lane === DELAYED_LANE
}
