import { EngineClosed, type Position } from '../../engine/log.ts'
import { assert } from '../../kernel/assert.ts'
import { isRejection } from '../../kernel/outcome.ts'
import type { Written } from '../../model/written-list.ts'
import type { ServiceRuntime } from '../define.ts'
import type { TokenBucket } from '../quotas/bucket.ts'
import { EVENT_BYTES_MAX, EVENT_RECORDS_MAX, SUBSCRIPTION_KEEP_ALIVE_MS, SUBSCRIPTION_MS } from './consumer-limits.ts'
import { noConsumer } from './consumer-messages.ts'
import { childShape } from './describe.ts'
import type { ReaderKeys } from './encryption.ts'
import type { KinesisEntities, Shard, Stream } from './entities.ts'
import type { Flow } from './flow.ts'
import * as messages from './messages.ts'
import type { SubscribeToShardEvent, SubscribeToShardEventStream } from './model.gen.ts'
import { childrenOf, horizonMsOf, shardAt } from './queries.ts'
import { readOpened } from './reading.ts'
import type { RecordPage } from './record-page.ts'
import { sequenceNumberAt } from './sequence-number.ts'

type ErrorEvent = Exclude<SubscribeToShardEventStream, { readonly SubscribeToShardEvent: unknown }>
type Event = ErrorEvent | { readonly SubscribeToShardEvent: Written<SubscribeToShardEvent> }

export interface SubscriptionTerms {
  readonly runtime: Pick<ServiceRuntime<KinesisEntities>, 'catalog' | 'engine' | 'clock'>
  readonly flow: Flow
  /** What the subscriber may read of the stream at present. */
  readonly keysOf: (stream: Stream) => ReaderKeys
  /** Bytes that may be sent. Absent: as many as the reader takes. */
  readonly pushing?: TokenBucket | undefined
  readonly place: {
    readonly consumerArn: string
    readonly streamArn: string
    readonly logId: string
    readonly shardId: string
  }
  /** Once, whatever the reason. */
  readonly onEnd: () => void
}

/**
 * One consumer's view of one shard for five minutes. Reads only when asked for the next event and keeps nothing meanwhile, so a reader that
 * is slow costs no memory here; waits on the log and the catalog, so it never polls.
 *
 * An iterator by hand: `return()` must end a `next()` that still waits.
 */
export class Subscription implements AsyncIterableIterator<Event> {
  readonly #terms: SubscriptionTerms
  readonly #endsAtMs: number
  #keepAliveAtMs: number
  #position: Position = 0
  #readAtMs: number | undefined
  /** The last that was told; the numbers of a subscription only rise. */
  #continuation = ''
  #wait: AbortController | undefined
  #woken = false
  #farewell: ErrorEvent | undefined
  #over = false

  constructor(terms: SubscriptionTerms) {
    this.#terms = terms
    const nowMs = terms.runtime.clock.monotonicMs()
    this.#endsAtMs = nowMs + SUBSCRIPTION_MS
    this.#keepAliveAtMs = nowMs + SUBSCRIPTION_KEEP_ALIVE_MS
  }

  /** Where to begin: known only once the log was asked. */
  from(position: Position): this {
    this.#position = position
    return this
  }

  /** What it is of, and how far it has come: where its next record stands, and when the last one that it gave arrived. */
  get place(): SubscriptionTerms['place'] & { readonly position: Position; readonly readAtMs: number | undefined } {
    return { ...this.#terms.place, position: this.#position, readAtMs: this.#readAtMs }
  }

  [Symbol.asyncIterator](): this {
    return this
  }

  async next(): Promise<IteratorResult<Event, undefined>> {
    const event = this.#over ? this.#takeFarewell() : await this.#nextEvent().catch((cause: unknown) => this.#failed(cause))
    if (event === undefined) this.end()
    return event === undefined ? { done: true, value: undefined } : { done: false, value: event }
  }

  async return(): Promise<IteratorResult<Event, undefined>> {
    this.end()
    return { done: true, value: undefined }
  }

  /** Ends it, for the reader with this error as the last thing it hears. */
  end(farewell?: ErrorEvent): void {
    if (this.#over) return
    this.#over = true
    this.#farewell = farewell
    this.#terms.onEnd()
    this.wake()
  }

  /** Something may have changed in the catalog. */
  wake(): void {
    this.#woken = true
    this.#wait?.abort()
  }

  #takeFarewell(): ErrorEvent | undefined {
    const farewell = this.#farewell
    this.#farewell = undefined
    return farewell
  }

  #failed(cause: unknown): undefined {
    this.end()
    if (!(cause instanceof EngineClosed)) throw cause
  }

  async #nextEvent(): Promise<Event | undefined> {
    const { catalog, engine, clock } = this.#terms.runtime
    const { streamArn, shardId, logId } = this.#terms.place
    const log = engine.open(logId)
    for (;;) {
      this.#woken = false
      this.#endIfDue()
      if (this.#over) return this.#takeFarewell()
      const stream = catalog.get('kinesis.stream', streamArn)
      const shard = shardAt(catalog, streamArn, shardId)
      assert(stream !== undefined && shard !== undefined, 'a subscription whose shard is gone has ended')
      const pauseMs = Math.ceil(this.#terms.pushing?.waitMs(1, clock.monotonicMs()) ?? 0)
      if (pauseMs > 0) {
        await this.#news(undefined, pauseMs)
        continue
      }

      const limits = { records: EVENT_RECORDS_MAX, bytes: EVENT_BYTES_MAX }
      const horizonMs = horizonMsOf(stream, clock.nowMs())
      const page = await readOpened(this.#terms.keysOf(stream), log, shard, this.#position, limits, horizonMs)
      if (this.#over) return this.#takeFarewell()
      if (isRejection(page)) {
        this.end()
        return { [page.rejected]: { message: page.message } } as ErrorEvent
      }
      const advanced = page.next > this.#position
      if (advanced) this.#position = page.next
      const last = page.records.lastSequenceNumber
      if (last !== undefined) {
        this.#continuation = last
        this.#readAtMs = page.records.runs.at(-1)?.arrivedAtMs
        const bytes = page.records.payloadBytes
        this.#terms.pushing?.take(bytes, clock.monotonicMs())
        this.#terms.flow.pushed(stream, shard, page.records.count, bytes)
        return this.#event({ ...page, continuation: last })
      }
      if (advanced) continue
      const children = page.ended ? childrenOf(catalog, shard) : []
      if (children.length > 0) {
        this.end()
        return { SubscribeToShardEvent: { Records: [], MillisBehindLatest: 0, ChildShards: children.map(childShape) } }
      }
      if (clock.monotonicMs() >= this.#keepAliveAtMs) {
        return this.#event({ ...page, continuation: this.#continuationHere(shard) })
      }
      // A sealed lane has news at once, for ever: then only the catalog can tell of the children.
      await this.#news(page.ended ? undefined : (signal) => log.follow(shard.lane, this.#position, signal))
    }
  }

  #event({ records, millisBehindLatest, continuation }: EventParts): Event {
    this.#keepAliveAtMs = this.#terms.runtime.clock.monotonicMs() + SUBSCRIPTION_KEEP_ALIVE_MS
    return {
      SubscribeToShardEvent: {
        Records: records,
        ContinuationSequenceNumber: continuation,
        MillisBehindLatest: millisBehindLatest,
      },
    }
  }

  /**
   * A number of this shard that stands between the last record and the next one, whichever of the two types of position it is used with.
   * It moves on with time even when nothing is written.
   */
  #continuationHere(shard: Shard): string {
    const here = sequenceNumberAt(shard, this.#position - 1, this.#terms.runtime.clock.nowMs())
    if (this.#continuation === '' || BigInt(here) > BigInt(this.#continuation)) this.#continuation = here
    return this.#continuation
  }

  #endIfDue(): void {
    const { runtime, place } = this.#terms
    const consumer = runtime.catalog.get('kinesis.consumer', place.consumerArn)
    const stream = runtime.catalog.get('kinesis.stream', place.streamArn)
    const message = whyGone(place, consumer?.status === 'ACTIVE', stream, () =>
      shardAt(runtime.catalog, place.streamArn, place.shardId),
    )
    if (message !== undefined) this.end({ ResourceNotFoundException: { message } })
    else if (runtime.clock.monotonicMs() >= this.#endsAtMs) this.end()
  }

  /** Waits for a record, a change in the catalog, the next keep-alive, the end or `withinMs`, whichever is first. */
  async #news(follow: ((signal: AbortSignal) => Promise<void>) | undefined, withinMs = Number.POSITIVE_INFINITY): Promise<void> {
    if (this.#woken) return
    const { clock } = this.#terms.runtime
    const wait = new AbortController()
    this.#wait = wait
    const dueInMs = Math.min(this.#keepAliveAtMs, this.#endsAtMs) - clock.monotonicMs()
    const news = [clock.sleep(Math.min(Math.max(0, dueInMs), withinMs), wait.signal)]
    if (follow !== undefined) news.push(follow(wait.signal))
    try {
      await Promise.race(news)
    } catch (cause) {
      if (!wait.signal.aborted) throw cause
    } finally {
      this.#wait = undefined
      wait.abort()
    }
  }
}

interface EventParts {
  readonly records: RecordPage
  readonly millisBehindLatest: number
  readonly continuation: string
}

function whyGone(
  { consumerArn, streamArn, logId, shardId }: SubscriptionTerms['place'],
  consumerIsActive: boolean,
  stream: Stream | undefined,
  shard: () => Shard | undefined,
): string | undefined {
  const [, accountId = '', name = ''] = /:(\d{12}):stream\/(.*)$/.exec(streamArn) ?? []
  if (stream === undefined || stream.logId !== logId) return messages.noStream({ name, accountId })
  if (stream.status === 'DELETING') return messages.noStream(stream)
  if (!consumerIsActive)
    return noConsumer(consumerArn.slice(streamArn.length + '/consumer/'.length).replace(/:\d+$/, ''), accountId)
  return shard() === undefined ? messages.noShard(shardId, stream) : undefined
}
