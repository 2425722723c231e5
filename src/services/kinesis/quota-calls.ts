/** How often an operation may be called: by account or by stream. Shards' own quotas are in `quota-shard.ts`. */
import type { Clock } from '../../kernel/clock.ts'
import { type Rejection, reject } from '../../kernel/outcome.ts'
import type { Call, Scope } from '../../model/caller.ts'
import { portOf, type ServiceRuntime } from '../define.ts'
import { TokenBucket } from '../quotas/bucket.ts'
import { Kept } from '../quotas/kept.ts'
import { parseStreamArn, type StreamAddress } from './arn.ts'
import type { Consumer } from './consumer.ts'
import type { KinesisEntities, Shard, Stream } from './entities.ts'
import * as messages from './messages.ts'
import { CALL_RATES, CONSUMER_SUBSCRIBE_CALLS, RATES_KEPT } from './quota-limits.ts'
import * as told from './quota-told.ts'
import { openQuotas, type Quotas } from './quotas.ts'

type TooOften = Rejection<'LimitExceededException'>

/** A port, see `portOf`. */
export function openCallQuotas(runtime: ServiceRuntime<KinesisEntities>): CallQuotas {
  return new CallQuotas(runtime.clock, portOf(runtime, openQuotas))
}

/** What `ServiceDefinition.rates` asks for: how calls of an operation are admitted, if its rate is limited at all. */
export function ratesOf(
  runtime: ServiceRuntime<KinesisEntities>,
  operation: string,
): ((call: Call, resources: readonly string[]) => TooOften | undefined) | undefined {
  const quotas = portOf(runtime, openCallQuotas)
  if (quotas.isOff || CALL_RATES[operation] === undefined) return undefined
  return ({ scope }, resources) => quotas.call(operation, scope, resources[0])
}

export class CallQuotas {
  readonly #clock: Clock
  readonly #quotas: Quotas
  readonly #buckets = new Kept<TokenBucket>(RATES_KEPT, (bucket, nowMs) => bucket.isFull(nowMs))

  constructor(clock: Clock, quotas: Quotas) {
    this.#clock = clock
    this.#quotas = quotas
  }

  get isOff(): boolean {
    return this.#quotas.mode === 'off'
  }

  /** How many rates are remembered. */
  get knownRates(): number {
    return this.#buckets.size
  }

  /** A call of an operation in `CALL_RATES`, by whom, and about what. */
  call(operation: string, caller: Scope, arn: string | undefined): TooOften | undefined {
    const rate = CALL_RATES[operation]
    const stream = arn === undefined ? undefined : streamIn(arn)
    if (rate === undefined || (rate.by === 'stream' && stream === undefined)) return undefined
    const whose = rate.by === 'stream' ? (stream?.arn ?? '') : `${caller.accountId} ${caller.region}`
    if (this.#take(`${operation} ${whose}`, rate.perSecond)) return undefined
    const limit = told.callsLimit(operation, rate.perSecond, rate.by === 'stream' ? 'a stream' : 'an account in a region')
    const scope = stream ?? caller
    const message = stream === undefined ? messages.accountRateExceeded(caller.accountId) : messages.rateExceeded(stream)
    return this.#refuse({ operation, scope, limit, message, ...(stream && { stream: stream.name }) })
  }

  /** A SubscribeToShard. */
  subscribe({ isUncounted }: Call, consumer: Consumer, stream: Stream, shard: Shard): TooOften | undefined {
    if (
      this.isOff ||
      isUncounted === true ||
      this.#take(`SubscribeToShard ${consumer.arn} ${shard.id}`, CONSUMER_SUBSCRIBE_CALLS)
    )
      return undefined
    const operation = 'SubscribeToShard'
    const limit = told.callsLimit(operation, CONSUMER_SUBSCRIBE_CALLS, 'a consumer and a shard')
    return this.#refuse({
      operation,
      scope: stream,
      limit,
      message: messages.rateExceeded(stream),
      stream: stream.name,
      shardId: shard.id,
    })
  }

  /** Nobody has called yet. */
  forgetAll(): void {
    this.#buckets.clear()
  }

  #refuse(refused: {
    readonly operation: string
    readonly scope: Scope | StreamAddress
    readonly limit: string
    readonly message: string
    readonly stream?: string
    readonly shardId?: string
  }): TooOften | undefined {
    const { accountId, region } = refused.scope
    const refusal = { ...refused, scope: { accountId, region }, code: 'LimitExceededException' }
    const { operation, stream = '', shardId = '' } = refused
    this.#quotas.ledger.note(`${operation} ${region} ${accountId} ${stream}`, shardId, 1, () => ({
      refusal,
      what: told.A_CALL,
      remedy: told.CALLS_REMEDY,
    }))
    return this.#quotas.mode === 'strict' ? reject('LimitExceededException', refused.message) : undefined
  }

  #take(key: string, perSecond: number): boolean {
    const nowMs = this.#clock.monotonicMs()
    const bucket = this.#buckets.obtain(key, nowMs, () => new TokenBucket(perSecond))
    if (!bucket.has(1, nowMs)) return false
    bucket.take(1, nowMs)
    return true
  }
}

/** The stream that an ARN names, or whose consumer it names. */
function streamIn(arn: string): StreamAddress | undefined {
  const stream = parseStreamArn(arn.split('/consumer/', 1)[0] ?? arn)
  return stream !== undefined && /^[a-zA-Z0-9_.-]+$/.test(stream.name) ? stream : undefined
}
