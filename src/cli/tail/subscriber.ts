/** Reading by enhanced fan-out: records are pushed, with a throughput of the consumer's own. */
import type { SubscribeToShardEvent } from '@aws-sdk/client-kinesis'
import { callFailure } from '../failure.ts'
import { pause, UserError } from '../io.ts'
import type { StreamSession } from '../streams.ts'
import type { Position, ShardEnd, ShardReading } from './shard-reader.ts'

const PAUSE_FIRST_MS = 200
const PAUSE_MAX_MS = 5_000
/** AWS refuses a second subscription of a consumer to a shard for five seconds after the first (SubscribeToShard in the API reference). */
const REFUSED_PAUSE_MS = 1_000
const FAILURES_IN_A_ROW_MAX = 8
/** The five-second rule has passed by then: somebody else reads the shard under the same name. */
const REFUSED_IN_A_ROW_MAX = 10

/**
 * Reads shards as a registered consumer, in place of `readShard`. A subscription lasts five minutes; the next one goes on behind the last
 * continuation number, so nothing is lost or seen twice.
 */
export function subscriberOf(consumerArn: string): (session: StreamSession, reading: ShardReading) => Promise<ShardEnd> {
  return (session, reading) => new Subscriber(session, reading, consumerArn).run()
}

class Subscriber {
  readonly #session: StreamSession
  readonly #reading: ShardReading
  readonly #consumerArn: string
  #position: Position
  #refusals = 0
  #failures = 0

  constructor(session: StreamSession, reading: ShardReading, consumerArn: string) {
    this.#session = session
    this.#reading = reading
    this.#consumerArn = consumerArn
    this.#position = reading.position
  }

  async run(): Promise<ShardEnd> {
    const { signal } = this.#reading
    while (!signal.aborted) {
      try {
        const end = await this.#subscription()
        if (end !== undefined) return end
      } catch (error) {
        if (signal.aborted) break
        await pause(this.#session.io.clock, this.#pauseAfter(error), signal)
      }
    }
    return { why: 'aborted' }
  }

  /** `undefined` when its five minutes are over. */
  async #subscription(): Promise<ShardEnd | undefined> {
    const { sdk, client, io, time } = this.#session
    const { shardId, signal, follow } = this.#reading
    const begunMs = (time ?? io.clock).nowMs()
    const over = new AbortController()
    try {
      const { EventStream } = await client.send(
        new sdk.SubscribeToShardCommand({
          ConsumerARN: this.#consumerArn,
          ShardId: shardId,
          StartingPosition: startingPosition(this.#position),
        }),
        { abortSignal: AbortSignal.any([signal, over.signal]) },
      )
      this.#refusals = 0
      // At the tip, nothing may get lost between this subscription and the next one, should it break before it says where it stands.
      if (this.#position.type === 'LATEST') this.#position = { type: 'AT_TIMESTAMP', timeMs: begunMs }
      for await (const { SubscribeToShardEvent: event } of EventStream ?? []) {
        if (event === undefined) continue
        this.#failures = 0
        const end = await this.#take(event)
        if (end !== undefined) return end
        if (!follow && (event.MillisBehindLatest ?? 0) === 0) return { why: 'caught up' }
      }
      return signal.aborted ? { why: 'aborted' } : undefined
    } finally {
      over.abort()
    }
  }

  async #take(event: SubscribeToShardEvent): Promise<ShardEnd | undefined> {
    const { ContinuationSequenceNumber: sequenceNumber, ChildShards: children = [] } = event
    await this.#reading.onPage(event.Records ?? [], event.MillisBehindLatest ?? 0)
    if (sequenceNumber !== undefined) this.#position = { type: 'AFTER_SEQUENCE_NUMBER', sequenceNumber }
    if (children.length > 0 || sequenceNumber === undefined) return { why: 'closed', children }
    return undefined
  }

  /** How long to wait before the next try. Throws what is beyond waiting. */
  #pauseAfter(error: unknown): number {
    const { shardId } = this.#reading
    const { stream, target } = this.#session
    const failure = callFailure(error)
    if (failure?.name === 'ResourceInUseException') {
      this.#refusals += 1
      if (this.#refusals <= REFUSED_IN_A_ROW_MAX) return REFUSED_PAUSE_MS
      throw new UserError(
        `Somebody else reads shard ${shardId} as this consumer: take another --consumer, or none for one of your own.`,
      )
    }
    if (failure?.name === 'ResourceNotFoundException') {
      throw new UserError(`The stream "${stream}", its shard ${shardId} or the consumer is gone: ${failure.message}`)
    }
    this.#failures += 1
    const isGone = failure?.isUnreachable === true && target.isLoopback
    if (failure === undefined || !failure.isRetryable || isGone || this.#failures >= FAILURES_IN_A_ROW_MAX) throw error
    return Math.min(PAUSE_MAX_MS, PAUSE_FIRST_MS * 2 ** (this.#failures - 1))
  }
}

function startingPosition(position: Position) {
  return {
    Type: position.type,
    ...('timeMs' in position && { Timestamp: new Date(position.timeMs) }),
    ...('sequenceNumber' in position && { SequenceNumber: position.sequenceNumber }),
  }
}
