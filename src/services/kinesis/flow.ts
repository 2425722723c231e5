/**
 * The flow meter: what goes through every shard of this process, in seconds. It knows the shards that were in use within its window and
 * forgets the others, so that streams at rest cost nothing.
 */
import type { Clock } from '../../kernel/clock.ts'
import type { Shard, Stream } from './entities.ts'
import { FLOW_WINDOW_SECONDS, type FlowCounter, FlowSeries, flowColumn } from './flow-series.ts'
import { ShardMap } from './shard-map.ts'

const MS_PER_SECOND = 1000
/** How often the meter looks for shards to forget, at most. */
const FORGET_INTERVAL_SECONDS = 60

/** What is kept of a shard in use. */
export interface ShardFlow {
  readonly streamArn: string
  readonly shardId: string
  readonly series: FlowSeries
}

const NO_SHARDS: ReadonlyMap<number, ShardFlow> = new Map()

/** A port, see `portOf`: the meter of this process. */
export function openFlow({ clock }: { readonly clock: Clock }): Flow {
  return new Flow(clock)
}

export class Flow {
  readonly #clock: Clock
  readonly #openedAtMs: number
  readonly #shards = new ShardMap<ShardFlow>()
  #forgetAtSecond = 0

  constructor(clock: Clock) {
    this.#clock = clock
    const nowMs = clock.monotonicMs()
    this.#openedAtMs = nowMs - (nowMs % MS_PER_SECOND)
  }

  /** Records that were stored, with the bytes of their data and keys. */
  wrote(stream: Stream, shard: Shard, records: number, bytes: number): void {
    const second = this.presentSecond
    const series = this.#seriesOf(stream, shard, second)
    series.add(second, flowColumn.inRecords, records)
    series.add(second, flowColumn.inBytes, bytes)
  }

  /** The answer to one GetRecords. */
  read(stream: Stream, shard: Shard, records: number, bytes: number): void {
    const second = this.presentSecond
    const series = this.#seriesOf(stream, shard, second)
    series.add(second, flowColumn.outCalls, 1)
    series.add(second, flowColumn.outRecords, records)
    series.add(second, flowColumn.outBytes, bytes)
  }

  /** An event of a subscription. */
  pushed(stream: Stream, shard: Shard, records: number, bytes: number): void {
    const second = this.presentSecond
    const series = this.#seriesOf(stream, shard, second)
    series.add(second, flowColumn.pushedRecords, records)
    series.add(second, flowColumn.pushedBytes, bytes)
  }

  /** Records that a quota kept out, or would have on AWS. */
  refusedRecords(stream: Stream, shard: Shard, records: number): void {
    const second = this.presentSecond
    this.#seriesOf(stream, shard, second).add(second, flowColumn.refusedRecords, records)
  }

  /** A call to read that a quota kept out, or would have on AWS. */
  refusedCall(stream: Stream, shard: Shard): void {
    const second = this.presentSecond
    this.#seriesOf(stream, shard, second).add(second, flowColumn.refusedCalls, 1)
  }

  /** The second that is not over yet, counted from when the meter was opened. */
  get presentSecond(): number {
    return Math.floor((this.#clock.monotonicMs() - this.#openedAtMs) / MS_PER_SECOND)
  }

  /** How much of it is over, ms. */
  get presentSecondMs(): number {
    return (this.#clock.monotonicMs() - this.#openedAtMs) % MS_PER_SECOND
  }

  /** Shards of a stream that were in use within the window, by lane. An earlier stream of the same name has another log. */
  shardsOf(stream: Pick<Stream, 'logId'>): ReadonlyMap<number, ShardFlow> {
    return this.#shards.of(stream) ?? NO_SHARDS
  }

  /** All of one counter in the last seconds that are over: of one shard, or of the whole stream if no lane is given. */
  total(stream: Pick<Stream, 'logId'>, counter: FlowCounter, seconds: number, lane?: number): number {
    const first = this.presentSecond - seconds
    const shards = this.shardsOf(stream)
    const asked = lane === undefined ? shards.values() : [shards.get(lane)]
    let total = 0
    for (const flow of asked) total += flow?.series.sum(flowColumn[counter], first, seconds) ?? 0
    return total
  }

  /** What the meter's size goes by. */
  get knownShards(): number {
    return this.#shards.size
  }

  forgetAll(): void {
    this.#shards.forgetIf(() => true)
  }

  #seriesOf(stream: Stream, shard: Shard, second: number): FlowSeries {
    if (second >= this.#forgetAtSecond) {
      this.#forgetAtSecond = second + FORGET_INTERVAL_SECONDS
      this.#shards.forgetIf(({ series }) => series.newestSecond <= second - FLOW_WINDOW_SECONDS)
    }
    return this.#shards.obtain(stream, shard, shardFlow).series
  }
}

function shardFlow({ arn }: Stream, { id }: Shard): ShardFlow {
  return { streamArn: arn, shardId: id, series: new FlowSeries() }
}
