/**
 * The quotas of this process: one place that says of a call whether AWS would let it through. Where limits are strict it refuses as AWS does;
 * where they are not, it only counts. What it counts as let through is what AWS would have let through, so that the figures are AWS's.
 */
import { countOf, eachRecord, type LaneRunBytes, payloadBytesOf } from '../../engine/record-block.ts'
import type { Clock } from '../../kernel/clock.ts'
import { type Rejection, reject } from '../../kernel/outcome.ts'
import type { Call } from '../../model/caller.ts'
import { portOf, type ServiceRuntime, type ServiceSettings } from '../define.ts'
import { TokenBucket } from '../quotas/bucket.ts'
import { type Refusal, RefusalLedger } from '../quotas/ledger.ts'
import type { KinesisEntities, Shard, Stream } from './entities.ts'
import { type Flow, openFlow } from './flow.ts'
import * as messages from './messages.ts'
import { CONSUMER_PUSH_BYTES, SHARD_QUOTAS_KEPT } from './quota-limits.ts'
import { ShardQuotas } from './quota-shard.ts'
import * as told from './quota-told.ts'
import { ShardMap } from './shard-map.ts'

type Throttled = Rejection<'ProvisionedThroughputExceededException'>

/** A call of GetRecords that may read, or may not. */
export interface ReadAdmission {
  readonly refused?: Throttled
  /** Data and keys of the answer. */
  hasRead(bytes: number): void
}

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

  /** The places in the run of records that must not be stored; of a request with so many records in all. */
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
    this.ledger.note(`${operation} ${stream.logId}`, shard.id, refused.length, () => ({
      refusal: refusalOf(operation, stream, shard, told.writeLimit(stream, shard), messages.shardRateExceeded(shard.id, stream)),
      what: told.whatOfRecords(refused.length, records, payloadBytesOf(run)),
      remedy: told.writeRemedy(stream, shard, countOf(run), recordsOfBusiestKey(run)),
    }))
    return this.mode === 'strict' ? refused : NONE
  }

  /** One GetRecords, before it reads. */
  read(call: Call, stream: Stream, shard: Shard): ReadAdmission {
    if (this.mode === 'off' || call.isUncounted === true) return UNCOUNTED
    const nowMs = this.#clock.monotonicMs()
    const { read } = this.#of(stream, shard, nowMs)
    const obstacle = read.takeCall(nowMs)
    if (obstacle === undefined) return { hasRead: (bytes) => read.took(bytes, this.#clock.monotonicMs()) }
    this.#flow.refusedCall(stream, shard)
    const message = messages.readRateExceeded(shard.id, stream)
    this.ledger.note(`GetRecords ${obstacle} ${stream.logId}`, shard.id, 1, () => ({
      refusal: refusalOf('GetRecords', stream, shard, told.readLimit(obstacle, stream, shard), message),
      what: told.A_CALL,
      remedy: told.readRemedy(obstacle),
    }))
    if (this.mode !== 'strict') return UNCOUNTED
    return { ...UNCOUNTED, refused: reject('ProvisionedThroughputExceededException', message) }
  }

  /** One GetShardIterator. */
  iterator(call: Call, stream: Stream, shard: Shard): Throttled | undefined {
    if (this.mode === 'off' || call.isUncounted === true) return undefined
    const nowMs = this.#clock.monotonicMs()
    const { iterators } = this.#of(stream, shard, nowMs)
    if (iterators.has(1, nowMs)) {
      iterators.take(1, nowMs)
      return undefined
    }
    this.#flow.refusedCall(stream, shard)
    const message = messages.shardRateExceeded(shard.id, stream)
    this.ledger.note(`GetShardIterator ${stream.logId}`, shard.id, 1, () => ({
      refusal: refusalOf('GetShardIterator', stream, shard, told.iteratorsLimit(stream, shard), message),
      what: told.A_CALL,
      remedy: told.ITERATORS_REMEDY,
    }))
    return this.mode === 'strict' ? reject('ProvisionedThroughputExceededException', message) : undefined
  }

  /** What a new subscription may be sent, if anything limits it: nobody is refused for it, events come later. */
  pushing(): TokenBucket | undefined {
    return this.mode === 'strict' ? new TokenBucket(CONSUMER_PUSH_BYTES) : undefined
  }

  /** How many shards are remembered. */
  get knownShards(): number {
    return this.#shards.size
  }

  /** Everything that was used up is there again, and nothing was refused. */
  forgetAll(): void {
    this.#shards.forgetIf(() => true)
    this.ledger.forgetAll()
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
const UNCOUNTED: ReadAdmission = { hasRead: () => {} }

function newQuotas(): ShardQuotas {
  return new ShardQuotas()
}

function refusalOf(operation: string, stream: Stream, shard: Shard, limit: string, message: string): Refusal {
  const { name, accountId, region } = stream
  const scope = { accountId, region }
  return { operation, scope, stream: name, shardId: shard.id, limit, code: messages.THROTTLED_CODE, message }
}

/** How many records of a run have the partition key that most of them have. */
function recordsOfBusiestKey(run: LaneRunBytes): number {
  const bytes = Buffer.from(run.buffer, run.byteOffset, run.byteLength)
  const counts = new Map<string, number>()
  let most = 0
  eachRecord(run, (keyFrom, dataFrom) => {
    const key = bytes.toString('latin1', keyFrom, dataFrom)
    const count = (counts.get(key) ?? 0) + 1
    counts.set(key, count)
    most = Math.max(most, count)
  })
  return most
}
