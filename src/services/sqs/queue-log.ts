/**
 * A queue's messages and what became of them: a log of the engine for each queue.
 *
 *     engine.open(messageLogId(queue.id))      lanes 0: messages, 1: journal (`queue-journal.ts`), 2: messages with a delay
 *
 * What is acknowledged is durable: a message before its id is given, a receive before the message is given, a delete before it is answered. What a
 * process knew is read back when the queue is first asked for. Who has only received, and not deleted, gets the message again, as with SQS.
 */
import type { AppendOutcome, LaneRun, Log, Position } from '../../engine/log.ts'
import { countOf, encodeRun, recordsOf } from '../../engine/record-block.ts'
import { JOURNAL_ENTRIES_MAX, PAGE_BYTES, PAGE_RECORDS } from './limits.ts'
import { decodeMessage, encodeMessage, type NewMessage } from './message.ts'
import { QueueBook } from './queue-book.ts'
import {
  DELAYED_LANE,
  decodeEntry,
  type Entry,
  encodeEntry,
  JOURNAL_LANE,
  MESSAGES_LANE,
  type MessageLane,
} from './queue-journal.ts'

const PAGE = { records: PAGE_RECORDS, bytes: PAGE_BYTES }

export interface StoredMessage {
  readonly message: NewMessage
  readonly position: Position
  readonly sentAtMs: number
}

export class QueueLog {
  readonly book: QueueBook
  readonly #log: Log
  /** In the journal, since it was last written anew. */
  #entries: number
  /** Sends of delayed messages that the book does not know yet. */
  #delayedSends = 0
  #rewriting = false

  private constructor(log: Log, book: QueueBook, entries: number) {
    this.#log = log
    this.book = book
    this.#entries = entries
  }

  static async open(log: Log): Promise<QueueLog> {
    const entries: Entry[] = []
    for await (const { data } of recordsFrom(log, JOURNAL_LANE, 0)) entries.push(decodeEntry(data))
    const counting = entries.slice(
      Math.max(
        0,
        entries.findLastIndex((entry) => 'all' in entry),
      ),
    )
    const [first] = counting
    const book = new QueueBook()
    const delayedFrom = first !== undefined && 'all' in first ? first.delayedNext : 0
    for await (const { data, position, arrivedAtMs } of recordsFrom(log, DELAYED_LANE, delayedFrom)) {
      keepDelayed(book, decodeMessage(data), position, arrivedAtMs)
    }
    for (const entry of counting) book.apply(entry)
    book.fresh = await countFrom(log, book.next)
    return new QueueLog(log, book, entries.length)
  }

  /** Some may be stored and others not: those with a delay stand in a lane of their own. In the order of the messages. */
  async send(messages: readonly NewMessage[]): Promise<readonly AppendOutcome['outcome'][]> {
    const lanes = ([MESSAGES_LANE, DELAYED_LANE] as const).map((lane) => ({ lane, messages: messages.filter(isOf(lane)) }))
    const used = lanes.filter((each) => each.messages.length > 0)
    const runs: LaneRun[] = used.map(({ lane, messages: own }) => ({
      lane,
      run: encodeRun(own.map((each) => ({ partitionKey: undefined, data: encodeMessage(each) }))),
    }))
    const isDelayed = used.some(({ lane }) => lane === DELAYED_LANE)
    if (isDelayed) this.#delayedSends++
    try {
      const outcomes = await this.#log.append(runs)
      for (const [i, { lane, messages: own }] of used.entries()) {
        const outcome = outcomes[i]
        if (outcome?.outcome !== 'ok') continue
        const { firstPosition, arrivedAtMs } = outcome
        if (lane === MESSAGES_LANE) this.book.fresh += own.length
        else for (const [j, each] of own.entries()) keepDelayed(this.book, each, firstPosition + j, arrivedAtMs)
      }
      const fates = new Map(used.map(({ lane }, i) => [lane, outcomes[i]?.outcome ?? 'unknown']))
      return messages.map((each) => fates.get(laneOf(each)) ?? 'unknown')
    } finally {
      if (isDelayed) this.#delayedSends--
    }
  }

  /** New messages from `book.next` on, at most so many, and where to read on. */
  async fresh(count: number): Promise<{ readonly found: readonly StoredMessage[]; readonly next: Position }> {
    const page = await this.#log.read(MESSAGES_LANE, this.book.next, { records: count, bytes: PAGE_BYTES })
    const found: StoredMessage[] = []
    for (const { run, firstPosition, arrivedAtMs } of page.runs) {
      let position = firstPosition
      for (const { data } of recordsOf(run)) found.push(stored(decodeMessage(data), position++, arrivedAtMs))
    }
    return { found, next: Math.max(this.book.next, page.next) }
  }

  /** `undefined`: it is not there any more. */
  async message(lane: MessageLane, position: Position): Promise<StoredMessage | undefined> {
    const { runs } = await this.#log.read(lane, position, { records: 1, bytes: 1 })
    const [placed] = runs
    if (placed?.firstPosition !== position) return undefined
    for (const { data } of recordsOf(placed.run)) return stored(decodeMessage(data), position, placed.arrivedAtMs)
    return undefined
  }

  /** Where the first message that came at that time, or later, stands. */
  firstSince(atMs: number): Promise<Position> {
    return this.#log.find(MESSAGES_LANE, atMs)
  }

  /** New messages before that position are given to nobody. */
  async pass(to: Position): Promise<void> {
    const passed = await countFrom(this.#log, this.book.next, to)
    this.book.fresh = Math.max(0, this.book.fresh - passed)
    this.book.next = Math.max(this.book.next, to)
  }

  async ends(): Promise<{ readonly next: Position; readonly delayedNext: Position }> {
    const [messages, delayed] = await Promise.all([this.#log.tail(MESSAGES_LANE), this.#log.tail(DELAYED_LANE)])
    return { next: messages.position, delayedNext: delayed.position }
  }

  /** Writes down what the book already knows. `true` once it is durable; entries are stored in the order of the calls. */
  async write(entry: Entry): Promise<boolean> {
    this.#entries++
    const [outcome] = await this.#log.append([{ lane: JOURNAL_LANE, run: runOf(entry) }])
    if (this.#entries > Math.max(JOURNAL_ENTRIES_MAX, this.book.size)) await this.rewrite()
    return outcome?.outcome === 'ok'
  }

  /** The journal as one entry, and the engine is told what counts no more. */
  async rewrite(): Promise<void> {
    if (this.#rewriting || this.#delayedSends > 0) return
    this.#rewriting = true
    try {
      const floors = this.book.floors()
      const before = this.#entries
      const [outcome] = await this.#log.append([{ lane: JOURNAL_LANE, run: runOf(this.book.written()) }])
      if (outcome?.outcome !== 'ok') return
      this.#entries -= before - 1
      await this.#log.trim(JOURNAL_LANE, outcome.firstPosition)
      await this.#log.trim(MESSAGES_LANE, floors[MESSAGES_LANE])
      await this.#log.trim(DELAYED_LANE, floors[DELAYED_LANE])
    } finally {
      this.#rewriting = false
    }
  }
}

function laneOf({ dueAtMs }: NewMessage): MessageLane {
  return dueAtMs === undefined ? MESSAGES_LANE : DELAYED_LANE
}

function isOf(lane: MessageLane): (message: NewMessage) => boolean {
  return (message) => laneOf(message) === lane
}

function keepDelayed(book: QueueBook, message: NewMessage, position: Position, arrivedAtMs: number): void {
  const { sentAtMs } = stored(message, position, arrivedAtMs)
  book.keep({ lane: DELAYED_LANE, position, sentAtMs, visibleAtMs: message.dueAtMs ?? sentAtMs, receives: 0 })
}

function stored(message: NewMessage, position: Position, arrivedAtMs: number): StoredMessage {
  return { message, position, sentAtMs: message.sentAtMs ?? arrivedAtMs }
}

function runOf(entry: Entry): Uint8Array {
  return encodeRun([{ partitionKey: undefined, data: encodeEntry(entry) }])
}

/** What is there now. */
async function* recordsFrom(log: Log, lane: number, from: Position) {
  const { position: end } = await log.tail(lane)
  for (let at = from; at < end; ) {
    const { runs, next } = await log.read(lane, at, PAGE)
    for (const { run, firstPosition, arrivedAtMs } of runs) {
      let position = firstPosition
      for (const { data } of recordsOf(run)) yield { data, position: position++, arrivedAtMs }
    }
    if (next <= at) return
    at = next
  }
}

async function countFrom(log: Log, from: Position, to = Number.MAX_SAFE_INTEGER): Promise<number> {
  const end = Math.min(to, (await log.tail(MESSAGES_LANE)).position)
  let count = 0
  for (let at = from; at < end; ) {
    const { runs, next } = await log.read(MESSAGES_LANE, at, PAGE)
    for (const { run, firstPosition } of runs) count += Math.max(0, Math.min(countOf(run), end - firstPosition))
    if (next <= at) break
    at = next
  }
  return count
}
