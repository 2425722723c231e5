/** Readers of a whole stream that follow it through reshardings, as consumer libraries do: children when all their parents have ended. */
import assert from 'node:assert/strict'
import {
  type ChildShard,
  DescribeStreamConsumerCommand,
  type KinesisClient,
  RegisterStreamConsumerCommand,
  type StartingPosition,
  SubscribeToShardCommand,
  type SubscribeToShardEvent,
} from '@aws-sdk/client-kinesis'
import type { Clock } from '../../src/kernel/clock.ts'
import type { Random } from '../../src/kernel/random.ts'
import type { SeenRecord } from '../history/history.ts'
import { fateOf } from './client.ts'
import { type ServiceRecorder, seen } from './recorder.ts'

const PAUSE_MS = 20
/** A consumer that subscribes to a shard again has to wait so long. */
const RESUBSCRIBE_MS = 250

export interface Read extends SeenRecord {
  readonly lane: string
}

/** Goes through a stream shard by shard, each once, parents before children. How a shard is read is the matter of its heirs. */
abstract class LineageReader {
  /** In the order in which they came. */
  readonly records: Read[] = []
  readonly #begun = new Set<string>()
  readonly #ended = new Set<string>()
  stopping = false

  /** Those without parents, from their beginning; ends when everything was read after `stop`. */
  async run(lanes: readonly string[]): Promise<void> {
    await Promise.all(lanes.map((lane) => this.#read(lane)))
  }

  /** Nothing more is put or resharded: what is there is the rest. */
  stop(): void {
    this.stopping = true
  }

  get begun(): readonly string[] {
    return [...this.#begun]
  }

  /** Reads to its end, and gives its children; or to what is there when told to stop, and gives nothing. */
  protected abstract readLane(lane: string): Promise<readonly ChildShard[] | undefined>

  protected take(lane: string, records: readonly SeenRecord[]): void {
    for (const record of records) this.records.push({ ...record, lane })
  }

  async #read(lane: string): Promise<void> {
    assert.ok(!this.#begun.has(lane), `${lane} is begun once`)
    this.#begun.add(lane)
    const children = await this.readLane(lane)
    if (children === undefined) return
    assert.ok(children.length > 0, `${lane} ended and has children`)
    this.#ended.add(lane)
    const ready = children.filter(({ ParentShards = [] }) => ParentShards.every((parent) => this.#ended.has(parent)))
    await Promise.all(ready.map(({ ShardId = '' }) => this.#read(ShardId)))
  }
}

/** By GetRecords, with the iterators that one answer hands to the next, over all restarts. */
export class Poller extends LineageReader {
  readonly #recorder: ServiceRecorder
  readonly #client: KinesisClient
  readonly #random: Random
  readonly #clock: Clock

  constructor(recorder: ServiceRecorder, client: KinesisClient, random: Random, clock: Clock) {
    super()
    this.#clock = clock
    this.#recorder = recorder
    this.#client = client
    this.#random = random
  }

  protected override async readLane(lane: string): Promise<readonly ChildShard[] | undefined> {
    const recorder = this.#recorder
    let cursor = await recorder.cursor(this.#client, lane, 'TRIM_HORIZON')
    for (;;) {
      const { stopping } = this
      const before = cursor
      let count = 0
      cursor =
        cursor === undefined
          ? await recorder.cursor(this.#client, lane, 'TRIM_HORIZON')
          : await recorder.read(this.#client, 'poller', cursor, 1 + this.#random.int(200), (records) => {
              count = records.length
              this.take(lane, records)
            })
      if (cursor === undefined && before !== undefined) return recorder.children.get(lane) ?? []
      if (count > 0) continue
      if (stopping && cursor !== before && before !== undefined) return undefined
      await this.#clock.sleep(PAUSE_MS)
    }
  }
}

/** By SubscribeToShard: whenever a subscription breaks, the next one goes on where it was. */
export class Subscriber extends LineageReader {
  readonly #client: KinesisClient
  readonly #consumer: string
  readonly #clock: Clock

  private constructor(client: KinesisClient, consumer: string, clock: Clock) {
    super()
    this.#clock = clock
    this.#client = client
    this.#consumer = consumer
  }

  static async register(client: KinesisClient, streamArn: string, name: string, clock: Clock): Promise<Subscriber> {
    const { Consumer } = await client.send(new RegisterStreamConsumerCommand({ StreamARN: streamArn, ConsumerName: name }))
    const ConsumerARN = Consumer?.ConsumerARN ?? ''
    for (;;) {
      const { ConsumerDescription } = await client.send(new DescribeStreamConsumerCommand({ ConsumerARN }))
      if (ConsumerDescription?.ConsumerStatus === 'ACTIVE') return new Subscriber(client, ConsumerARN, clock)
      await clock.sleep(PAUSE_MS)
    }
  }

  protected override async readLane(lane: string): Promise<readonly ChildShard[] | undefined> {
    let from: StartingPosition = { Type: 'TRIM_HORIZON' }
    for (;;) {
      try {
        for await (const event of await this.#subscribe(lane, from)) {
          this.take(lane, (event.Records ?? []).map(seen))
          if (event.ContinuationSequenceNumber === undefined) return event.ChildShards ?? []
          from = { Type: 'AFTER_SEQUENCE_NUMBER', SequenceNumber: event.ContinuationSequenceNumber }
          if (this.stopping && event.MillisBehindLatest === 0 && event.Records?.length === 0) return undefined
        }
      } catch (error) {
        const isEarly = (error as Error).name === 'ResourceInUseException'
        if (fateOf(error) === 'failed' && !isEarly) throw error
      }
      await this.#clock.sleep(RESUBSCRIBE_MS)
    }
  }

  async *#subscribe(ShardId: string, StartingPosition: StartingPosition): AsyncGenerator<SubscribeToShardEvent> {
    const command = new SubscribeToShardCommand({ ConsumerARN: this.#consumer, ShardId, StartingPosition })
    const { EventStream } = await this.#client.send(command)
    for await (const { SubscribeToShardEvent: event } of EventStream ?? []) if (event !== undefined) yield event
  }
}
