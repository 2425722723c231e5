import type { ChildShard, GetRecordsOutput, _Record as KinesisRecord } from '@aws-sdk/client-kinesis'
import { callFailure, isThrottle } from '../failure.ts'
import { pause, UserError } from '../io.ts'
import type { StreamSession } from '../streams.ts'

/** Where a reader begins in a shard. */
export type Position =
  | { readonly type: 'LATEST' | 'TRIM_HORIZON' }
  | { readonly type: 'AT_TIMESTAMP'; readonly timeMs: number }
  | { readonly type: 'AT_SEQUENCE_NUMBER' | 'AFTER_SEQUENCE_NUMBER'; readonly sequenceNumber: string }

export interface Pace {
  /** From the start of one GetRecords to the start of the next one of a shard, with more to read and without. */
  readonly busyMs: number
  readonly idleMs: number
}

/**
 * AWS grants a shard five calls a second to all readers together (docs.aws.amazon.com/streams/latest/dev/service-sizes-and-limits.html):
 * four leave room for somebody else's. A Leat on this machine is asked as often as the eye notices.
 */
export const PACE_AWS: Pace = { busyMs: 250, idleMs: 250 }
export const PACE_LEAT: Pace = { busyMs: 0, idleMs: 50 }

const PAUSE_FIRST_MS = 200
const PAUSE_MAX_MS = 5_000
/** Throttling passes, however long it takes; other failures get this many tries in a row. A server on this machine that is gone is gone. */
const FAILURES_IN_A_ROW_MAX = 8

export type ShardEnd =
  | { readonly why: 'closed'; readonly children: readonly ChildShard[] }
  /** Caught up, and not asked to follow. */
  | { readonly why: 'caught up' }
  | { readonly why: 'aborted' }

export interface ShardReading {
  readonly shardId: string
  readonly position: Position
  readonly follow: boolean
  readonly pace: Pace
  readonly signal: AbortSignal
  /** Called for every page, an empty one too; reading goes on when it resolves. */
  onPage(records: readonly KinesisRecord[], millisBehind: number): Promise<void>
}

/** Reads one shard from its position until it ends, or for ever. Throws what is beyond waiting. */
export async function readShard(session: StreamSession, reading: ShardReading): Promise<ShardEnd> {
  const { clock } = session.io
  const cursor = new Cursor(session, reading)
  let busyMs = reading.pace.busyMs
  let idleMs = reading.pace.idleMs
  let failures = 0
  while (!reading.signal.aborted) {
    const startedMs = clock.monotonicMs()
    let page: GetRecordsOutput
    try {
      page = await cursor.next()
    } catch (error) {
      const failure = callFailure(error)
      if (reading.signal.aborted) return { why: 'aborted' }
      if (failure?.name === 'ExpiredIteratorException') {
        await cursor.forget()
        continue
      }
      if (failure?.name === 'ResourceNotFoundException') {
        throw new UserError(`The stream "${session.stream}" or its shard ${reading.shardId} is gone: ${failure.message}`)
      }
      failures += 1
      if (failure === undefined || !failure.isRetryable) throw error
      if (isThrottle(failure)) {
        // Somebody enforces the limit, or shares the shard: keep to AWS's pace from now on.
        busyMs = Math.max(busyMs, PACE_AWS.busyMs)
        idleMs = Math.max(idleMs, PACE_AWS.idleMs)
      } else if (failures >= FAILURES_IN_A_ROW_MAX || (failure.isUnreachable && session.target.isLoopback)) {
        throw error
      }
      await pause(clock, Math.min(PAUSE_MAX_MS, PAUSE_FIRST_MS * 2 ** (failures - 1)), reading.signal)
      continue
    }
    failures = 0
    const behindMs = page.MillisBehindLatest ?? 0
    await reading.onPage(page.Records ?? [], behindMs)
    if (page.NextShardIterator === undefined) return { why: 'closed', children: page.ChildShards ?? [] }
    if (!reading.follow && behindMs === 0) return { why: 'caught up' }
    const waitMs = startedMs + (behindMs > 0 ? busyMs : idleMs) - clock.monotonicMs()
    if (waitMs > 0) await pause(clock, waitMs, reading.signal)
  }
  return { why: 'aborted' }
}

/** A place in a shard that survives the expiry of its iterator. */
class Cursor {
  readonly #session: StreamSession
  readonly #reading: ShardReading
  #iterator: string | undefined
  #position: Position

  constructor(session: StreamSession, reading: ShardReading) {
    this.#session = session
    this.#reading = reading
    this.#position = reading.position
  }

  async next(): Promise<GetRecordsOutput> {
    const { sdk, client, io, time } = this.#session
    const options = { abortSignal: this.#reading.signal }
    this.#iterator ??= await this.#newIterator()
    const page = await client.send(new sdk.GetRecordsCommand({ ShardIterator: this.#iterator }), options)
    this.#iterator = page.NextShardIterator
    const last = page.Records?.at(-1)?.SequenceNumber
    if (last !== undefined) {
      this.#position = { type: 'AFTER_SEQUENCE_NUMBER', sequenceNumber: last }
    } else if (this.#position.type === 'LATEST') {
      // An expired iterator at the tip of a shard without records so far: what came since this page must not be lost.
      this.#position = { type: 'AT_TIMESTAMP', timeMs: (time ?? io.clock).nowMs() - (page.MillisBehindLatest ?? 0) }
    }
    return page
  }

  /** The iterator is of no use any more, perhaps because the server's clock was moved; the next one begins behind the last record seen. */
  async forget(): Promise<void> {
    this.#iterator = undefined
    await this.#session.time?.measure()
  }

  async #newIterator(): Promise<string | undefined> {
    const { sdk, client, stream } = this.#session
    const position = this.#position
    const answer = await client.send(
      new sdk.GetShardIteratorCommand({
        StreamName: stream,
        ShardId: this.#reading.shardId,
        ShardIteratorType: position.type,
        ...('timeMs' in position && { Timestamp: new Date(position.timeMs) }),
        ...('sequenceNumber' in position && { StartingSequenceNumber: position.sequenceNumber }),
      }),
      { abortSignal: this.#reading.signal },
    )
    return answer.ShardIterator
  }
}
