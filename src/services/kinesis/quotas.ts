/**
 * The quotas of this process: one place that says of a call whether AWS would let it through. Where limits are strict it refuses as AWS does;
 * where they are not, it only counts. What it counts as let through is what AWS would have let through, so that the figures are AWS's.
 */
import { eachRecord, type LaneRunBytes, payloadBytesOf } from '../../engine/record-block.ts'
import type { Clock } from '../../kernel/clock.ts'
import { type Rejection, reject } from '../../kernel/outcome.ts'
import { portOf, type ServiceRuntime, type ServiceSettings } from '../define.ts'
import type { KinesisEntities, Shard, Stream } from './entities.ts'
import { type Flow, openFlow } from './flow.ts'
import * as messages from './messages.ts'
import { TokenBucket } from './quota-bucket.ts'
import { RefusalLedger } from './quota-ledger.ts'
import { CONSUMER_PUSH_BYTES, SHARD_QUOTAS_KEPT } from './quota-limits.ts'
import { ShardQuotas } from './quota-shard.ts'
import * as told from './quota-told.ts'
import { ShardMap } from './shard-map.ts'

type Throttled = Rejection<'ProvisionedThroughputExceededException'>

/** A port, see `portOf`. */
export function openQuotas(runtime: ServiceRuntime<KinesisEntities>): Quotas {
  return new Quotas(runtime)
}

export class Quotas {
  readonly mode: NonNullable<ServiceSettings['limits']>
  readonly ledger: RefusalLedger
  readonly #clock: Clock
  readonly #flow: Flow
  readonly #shards = new ShardMap<ShardQuotas>()
  #forgetAtSize = SHARD_QUOTAS_KEPT

  constructor(runtime: ServiceRuntime<KinesisEntities>) {
    const { clock, logger, settings } = runtime
    this.mode = settings.limits ?? 'off'
    this.ledger = new RefusalLedger({ clock, logger, refuses: this.mode === 'strict' })
    this.#clock = clock
    this.#flow = portOf(runtime, openFlow)
  }

  /** The places in the run of records that must not be stored, each failing with `messages.shardRateExceeded`. */
  write(
    operation: 'PutRecord' | 'PutRecords',
    stream: Stream,
    shard: Shard,
    run: LaneRunBytes,
    records: number,
  ): readonly number[] {
    if (this.mode === 'off') return NONE
    const nowMs = this.#clock.monotonicMs()
    const refused = this.#of(stream, shard, nowMs).write.takeRun(run, nowMs)
    if (refused.length === 0) return NONE
    this.#flow.refusedRecords(stream, shard, refused.length)
    const what =
      records === 1
        ? `a record of ${payloadBytesOf(run).toLocaleString('en-US')} bytes`
        : `${refused.length} of ${records} records`
    const remedy = (): string => told.writeRemedy(stream, shard, records > 1 && hasOneKey(run))
    this.ledger.note(
      {
        ...placeOf(operation, stream, shard),
        limit: told.writeLimit(stream, shard),
        ...throttled(messages.shardRateExceeded(shard.id, stream)),
      },
      refused.length,
      what,
      remedy,
    )
    return this.mode === 'strict' ? refused : NONE
  }

  /** One GetRecords, before it reads. What it reads is told to `hasRead`. */
  read(stream: Stream, shard: Shard): { readonly refused?: Throttled; hasRead(bytes: number): void } {
    if (this.mode === 'off') return UNCOUNTED
    const nowMs = this.#clock.monotonicMs()
    const { read } = this.#of(stream, shard, nowMs)
    const obstacle = read.takeCall(nowMs)
    if (obstacle === undefined) return { hasRead: (bytes) => read.took(bytes, this.#clock.monotonicMs()) }
    this.#flow.refusedCall(stream, shard)
    const limit = obstacle === 'calls' ? told.readCallsLimit(stream, shard) : told.readBytesLimit(stream, shard)
    const message = messages.readRateExceeded(shard.id, stream)
    this.ledger.note({ ...placeOf('GetRecords', stream, shard), limit, ...throttled(message) }, 1, 'a call', () =>
      told.readRemedy(obstacle),
    )
    return this.mode === 'strict'
      ? { ...UNCOUNTED, refused: reject('ProvisionedThroughputExceededException', message) }
      : UNCOUNTED
  }

  /** One GetShardIterator. */
  iterator(stream: Stream, shard: Shard): Throttled | undefined {
    if (this.mode === 'off') return undefined
    const nowMs = this.#clock.monotonicMs()
    const { iterators } = this.#of(stream, shard, nowMs)
    if (iterators.has(1, nowMs)) {
      iterators.take(1, nowMs)
      return undefined
    }
    this.#flow.refusedCall(stream, shard)
    const message = messages.shardRateExceeded(shard.id, stream)
    const refusal = {
      ...placeOf('GetShardIterator', stream, shard),
      limit: told.iteratorsLimit(stream, shard),
      ...throttled(message),
    }
    this.ledger.note(refusal, 1, 'a call', () => told.ITERATORS_REMEDY)
    return this.mode === 'strict' ? reject('ProvisionedThroughputExceededException', message) : undefined
  }

  /** What a new subscription may be sent, if anything limits it: nobody is refused for it, events come later. */
  pushing(): TokenBucket | undefined {
    return this.mode === 'strict' ? new TokenBucket(CONSUMER_PUSH_BYTES) : undefined
  }

  #of(stream: Stream, shard: Shard, nowMs: number): ShardQuotas {
    if (this.#shards.size >= this.#forgetAtSize) {
      this.#shards.forgetIf((quotas) => quotas.isAtRest(nowMs))
      this.#forgetAtSize = Math.max(SHARD_QUOTAS_KEPT, this.#shards.size * 2)
    }
    return this.#shards.obtain(stream, shard, newQuotas)
  }
}

const NONE: readonly number[] = []
const UNCOUNTED = { hasRead: (): void => {} }

function newQuotas(): ShardQuotas {
  return new ShardQuotas()
}

function placeOf(operation: string, { name, accountId, region }: Stream, shard: Shard) {
  return { operation, scope: { accountId, region }, stream: name, shardId: shard.id }
}

function throttled(message: string) {
  return { code: 'ProvisionedThroughputExceededException', message }
}

/** Whether all records of a run have the same partition key. */
function hasOneKey(run: LaneRunBytes): boolean {
  const bytes = Buffer.from(run.buffer, run.byteOffset, run.byteLength)
  let first: Buffer | undefined
  let isOne = true
  eachRecord(run, (keyFrom, dataFrom) => {
    const key = bytes.subarray(keyFrom, dataFrom)
    first ??= key
    if (!first.equals(key)) isOne = false
  })
  return isOne
}
