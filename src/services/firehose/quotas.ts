/**
 * What AWS lets through of calls and of records (developer guide, "Amazon Data Firehose quota"). Where limits are strict, what is beyond is refused as AWS
 * does; where they are not, it is only counted and told. Each quota is a bucket that holds one second's worth and refills evenly.
 */
import type { Clock } from '../../kernel/clock.ts'
import { type Rejection, reject } from '../../kernel/outcome.ts'
import type { Call, Scope } from '../../model/caller.ts'
import { type Admission, portOf, type ServiceRuntime, type ServiceSettings } from '../define.ts'
import { TokenBucket } from '../quotas/bucket.ts'
import { Kept } from '../quotas/kept.ts'
import { RefusalLedger } from '../quotas/ledger.ts'
import type { DeliveryStream, FirehoseEntities } from './entities.ts'
import { CONTROL_CALLS, isLargeRegion, PUT_QUOTAS, type PutQuota, QUOTAS_KEPT } from './limits.ts'
import * as messages from './messages.ts'
import type * as model from './model.gen.ts'

/** A port, see `portOf`. */
export function openQuotas(runtime: ServiceRuntime<FirehoseEntities>): Quotas {
  return new Quotas(runtime)
}

/** What `ServiceDefinition.rates` asks for: puts have quotas of their own, by delivery stream. */
export function ratesOf(runtime: ServiceRuntime<FirehoseEntities>, operation: string): Admission | undefined {
  const quotas = portOf(runtime, openQuotas)
  if (quotas.mode === 'off' || operation === 'PutRecord' || operation === 'PutRecordBatch') return undefined
  return (call: Call) => quotas.call(operation, call.scope)
}

interface PutBuckets {
  readonly requests: TokenBucket
  readonly records: TokenBucket
  readonly bytes: TokenBucket
}

export class Quotas {
  readonly mode: NonNullable<ServiceSettings['limits']>
  readonly ledger: RefusalLedger
  readonly #clock: Clock
  readonly #calls = new Kept<TokenBucket>(QUOTAS_KEPT, (bucket, nowMs) => bucket.isFull(nowMs))
  readonly #puts = new Kept<PutBuckets>(
    QUOTAS_KEPT,
    ({ requests, records, bytes }, nowMs) => requests.isFull(nowMs) && records.isFull(nowMs) && bytes.isFull(nowMs),
  )

  constructor({ clock, logger, settings }: Pick<ServiceRuntime<FirehoseEntities>, 'clock' | 'logger' | 'settings'>) {
    this.mode = settings.limits ?? 'off'
    this.ledger = new RefusalLedger({ clock, logger, refuses: this.mode === 'strict' })
    this.#clock = clock
  }

  /** A call that is no put. */
  call(operation: string, scope: Scope): Rejection<'ThrottlingException'> | undefined {
    const nowMs = this.#clock.monotonicMs()
    const key = `${operation} ${scope.accountId} ${scope.region}`
    const bucket = this.#calls.obtain(key, nowMs, () => new TokenBucket(CONTROL_CALLS))
    if (bucket.has(1, nowMs)) {
      bucket.take(1, nowMs)
      return undefined
    }
    this.ledger.note(key, '', 1, () => ({
      refusal: {
        operation,
        scope,
        limit: `${operation} takes ${CONTROL_CALLS} calls a second for an account in a region`,
        code: 'ThrottlingException',
        message: messages.RATE_EXCEEDED,
      },
      what: 'a call',
      remedy: 'Call less often, keep what was answered, or send again after a moment.',
    }))
    return this.mode === 'strict' ? reject('ThrottlingException', messages.RATE_EXCEEDED) : undefined
  }

  /** How many of these records, the first of them, are taken. */
  put(operation: 'PutRecord' | 'PutRecordBatch', stream: DeliveryStream, records: readonly model.Record[]): number {
    if (this.mode === 'off') return records.length
    const nowMs = this.#clock.monotonicMs()
    const quota = PUT_QUOTAS[isLargeRegion(stream.region) ? 'large' : 'small']
    const buckets = this.#puts.obtain(stream.id, nowMs, () => bucketsOf(quota))
    const taken = takeOf(buckets, records, nowMs)
    if (taken === records.length) return taken
    const { accountId, region, name } = stream
    this.ledger.note(`${operation} ${stream.id}`, '', records.length - taken, () => ({
      refusal: {
        operation,
        scope: { accountId, region },
        stream: name,
        limit: messages.putLimit(name, quota),
        code: messages.NOT_TAKEN_CODE,
        message: messages.NOT_TAKEN,
      },
      what: records.length === 1 ? 'a record' : `${records.length - taken} of ${records.length} records`,
      remedy: 'Send again after a moment; on AWS this quota can be raised.',
    }))
    return this.mode === 'strict' ? taken : records.length
  }

  /** Everything that was used up is there again, and nothing was refused. */
  forgetAll(): void {
    this.#calls.clear()
    this.#puts.clear()
    this.ledger.forgetAll()
  }
}

function bucketsOf({ requests, records, bytes }: PutQuota): PutBuckets {
  return { requests: new TokenBucket(requests), records: new TokenBucket(records), bytes: new TokenBucket(bytes) }
}

/** A request counts once, whatever becomes of its records; those that do not fit take nothing. */
function takeOf({ requests, records: each, bytes }: PutBuckets, records: readonly model.Record[], nowMs: number): number {
  if (!requests.has(1, nowMs)) return 0
  requests.take(1, nowMs)
  let taken = 0
  for (const { Data } of records) {
    if (!each.has(1, nowMs) || !bytes.has(Data.byteLength, nowMs)) break
    each.take(1, nowMs)
    bytes.take(Data.byteLength, nowMs)
    taken++
  }
  return taken
}
