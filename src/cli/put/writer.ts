/** Sends batches, a few at a time, and sends again what was refused, until it is written or hopeless. */

import { type CallFailure, callFailure } from '../failure.ts'
import { type Io, pause } from '../io.ts'
import type { Batch, Batcher, PutItem } from './batcher.ts'

/** Requests under way at a time. More would only queue elsewhere: 4 × 500 records already keep a stream of many shards busy. */
export const REQUESTS_UNDER_WAY_MAX = 4
/** How often one record is sent before it counts as not written: with the pauses below about 40 seconds. */
export const ATTEMPTS_MAX = 14
export const PAUSE_FIRST_MS = 50
export const PAUSE_MAX_MS = 5_000

export type EntryResult = { readonly written: Written } | { readonly errorCode: string; readonly errorMessage: string }

/** What the server says of a record that it took: shard and sequence number of a stream, record id of a delivery stream. */
export type Written = Readonly<Record<string, string>>

/** One PutRecords, or PutRecordBatch: results parallel to the items. Throws what the SDK throws. */
export type SendBatch = (items: readonly PutItem[], signal: AbortSignal) => Promise<readonly EntryResult[]>

export interface WriterEvents {
  written(item: PutItem, written: Written): void
  /** For good. */
  notWritten(item: PutItem, errorCode: string, message: string): void
  /** This many records will be sent again. */
  retrying(count: number, errorCode: string): void
  requestSent(): void
}

/**
 * A refusal of the request as a whole that one bad record may have caused: the others deserve their own try.
 */
const ONE_MAY_SPOIL_ALL = new Set(['ValidationException', 'InvalidArgumentException', 'SerializationException'])

export class Writer {
  readonly #io: Io
  readonly #batcher: Batcher
  readonly #send: SendBatch
  readonly #events: WriterEvents
  readonly #underWay = new Set<Promise<void>>()
  #fatal: { readonly error: unknown } | undefined

  constructor(io: Io, batcher: Batcher, send: SendBatch, events: WriterEvents) {
    this.#io = io
    this.#batcher = batcher
    this.#send = send
    this.#events = events
  }

  /** Set when there is no point in going on: the stream is gone, nobody answers, or retries ran out. */
  get fatal(): { readonly error: unknown } | undefined {
    return this.#fatal
  }

  get isOver(): boolean {
    return this.#fatal !== undefined || this.#io.signal.aborted
  }

  /** Starts what can start now; resolves once there is room for more to be offered. */
  async pump(): Promise<void> {
    this.#startAll()
    while (!this.#batcher.hasRoom && this.#underWay.size > 0) {
      await Promise.race(this.#underWay)
      this.#startAll()
    }
  }

  /** Resolves when everything offered has been settled, or, once `isOver`, when nothing is under way any more. */
  async drain(): Promise<void> {
    this.#startAll()
    while (this.#underWay.size > 0) {
      await Promise.race(this.#underWay)
      this.#startAll()
    }
  }

  #startAll(): void {
    while (!this.isOver && this.#underWay.size < REQUESTS_UNDER_WAY_MAX) {
      const batch = this.#batcher.take()
      if (batch === undefined) return
      const run: Promise<void> = this.#deliver(batch).finally(() => this.#underWay.delete(run))
      this.#underWay.add(run)
    }
  }

  async #deliver(batch: Batch): Promise<void> {
    try {
      await this.#deliverItems(batch.items)
    } catch (error) {
      this.#fatal ??= { error }
    }
    this.#batcher.settle(batch)
    // A batch whose keys wait behind it may be the only thing to do next.
    this.#startAll()
  }

  /** Every item ends as written or not written, whatever happens. Throws what should end the whole run. */
  async #deliverItems(items: readonly PutItem[]): Promise<void> {
    let left = items
    for (let attempt = 1; ; attempt++) {
      const outcome = await this.#attempt(left)
      if ('failure' in outcome) {
        const { failure, error } = outcome
        if (ONE_MAY_SPOIL_ALL.has(failure.name) && left.length > 1) {
          return this.#deliverHalves(left)
        }
        const isHopeless = !failure.isRetryable || attempt >= ATTEMPTS_MAX || this.isOver
        if (isHopeless) {
          for (const item of left) this.#events.notWritten(item, failure.name, failure.message)
          if (ONE_MAY_SPOIL_ALL.has(failure.name)) return
          throw error
        }
        this.#events.retrying(left.length, failure.name)
      } else {
        left = outcome.refused.map(({ item }) => item)
        const first = outcome.refused[0]
        if (first === undefined) return
        if (attempt >= ATTEMPTS_MAX || this.isOver) {
          for (const { item, errorCode, errorMessage } of outcome.refused) this.#events.notWritten(item, errorCode, errorMessage)
          if (this.isOver) return
          throw new AttemptsExhausted(`${first.errorCode}: ${first.errorMessage}`)
        }
        this.#events.retrying(left.length, first.errorCode)
      }
      await pause(this.#io.clock, this.#pauseMs(attempt), this.#io.signal)
    }
  }

  async #deliverHalves(items: readonly PutItem[]): Promise<void> {
    const middle = items.length >> 1
    const second = items.slice(middle)
    try {
      await this.#deliverItems(items.slice(0, middle))
    } catch (error) {
      for (const item of second) this.#events.notWritten(item, 'NotSent', 'The request before it failed.')
      throw error
    }
    await this.#deliverItems(second)
  }

  async #attempt(
    items: readonly PutItem[],
  ): Promise<
    | { readonly failure: CallFailure; readonly error: unknown }
    | { readonly refused: readonly { item: PutItem; errorCode: string; errorMessage: string }[] }
  > {
    this.#events.requestSent()
    let results: readonly EntryResult[]
    try {
      // Not the user's signal: what is under way is waited for, so that the report is true. The second interrupt ends it.
      results = await this.#send(items, this.#io.force)
    } catch (error) {
      const failure = callFailure(error)
      if (failure === undefined) throw error
      return { failure, error }
    }
    const refused: { item: PutItem; errorCode: string; errorMessage: string }[] = []
    for (const [at, item] of items.entries()) {
      const result = results[at]
      if (result === undefined)
        refused.push({ item, errorCode: 'NoAnswer', errorMessage: 'The answer has no entry for this record.' })
      else if ('written' in result) this.#events.written(item, result.written)
      else refused.push({ item, ...result })
    }
    return { refused }
  }

  /** Doubling, with half of it left to chance so that writers do not come back all at once. */
  #pauseMs(attempt: number): number {
    const fullMs = Math.min(PAUSE_MAX_MS, PAUSE_FIRST_MS * 2 ** (attempt - 1))
    return fullMs / 2 + this.#io.random.float() * (fullMs / 2)
  }
}

/** Records were refused again and again. */
export class AttemptsExhausted extends Error {
  override readonly name = 'AttemptsExhausted'
}
