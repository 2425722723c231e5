/** The quotas of one shard: what AWS would let through, told by what it would have let through so far. */
import { countOf, eachRecord, type LaneRunBytes, payloadBytesOf } from '../../engine/record-block.ts'
import { ROUNDING, TokenBucket } from '../quotas/bucket.ts'
import {
  LARGE_RECORD_BYTES,
  SHARD_BURST_BYTES,
  SHARD_ITERATOR_CALLS,
  SHARD_READ_BYTES,
  SHARD_READ_CALLS,
  SHARD_WRITE_BYTES,
  SHARD_WRITE_RECORDS,
} from './quota-limits.ts'

const NONE: readonly number[] = []

/**
 * Writes. Records of ordinary size share a bucket of one second. A large record would never fit it; it is let through if a deeper bucket has
 * room, which all records empty and which refills at the same rate: on average no more than a MiB a second passes.
 */
export class WriteQuota {
  readonly #records = new TokenBucket(SHARD_WRITE_RECORDS)
  readonly #bytes = new TokenBucket(SHARD_WRITE_BYTES)
  readonly #burst = new TokenBucket(SHARD_WRITE_BYTES, SHARD_BURST_BYTES)

  /** Takes the records of a run that fit, in order; a smaller one may fit after one that does not. The places of those that do not. */
  takeRun(run: LaneRunBytes, nowMs: number): readonly number[] {
    const records = countOf(run)
    const bytes = payloadBytesOf(run)
    if (this.#records.has(records, nowMs) && this.#bytes.has(bytes, nowMs) && this.#burst.has(bytes, nowMs)) {
      this.#take(records, bytes, bytes, nowMs)
      return NONE
    }
    return this.#takeSome(run, nowMs)
  }

  #takeSome(run: LaneRunBytes, nowMs: number): readonly number[] {
    const recordsLeft = this.#records.level(nowMs)
    const bytesLeft = this.#bytes.level(nowMs)
    const burstLeft = this.#burst.level(nowMs)
    const refused: number[] = []
    let records = 0
    let bytes = 0
    let burst = 0
    let place = 0
    eachRecord(run, (keyFrom, dataFrom, end) => {
      const isLarge = end - dataFrom > LARGE_RECORD_BYTES
      // The key of a record of just the greatest size must not keep it out for ever.
      const size = Math.min(end - keyFrom, isLarge ? SHARD_BURST_BYTES : SHARD_WRITE_BYTES)
      const fits =
        records + 1 <= recordsLeft + ROUNDING &&
        burst + size <= burstLeft + ROUNDING &&
        (isLarge || bytes + size <= bytesLeft + ROUNDING)
      if (fits) {
        records++
        burst += size
        bytes = isLarge ? Math.max(bytes, bytesLeft) : bytes + size
      } else {
        refused.push(place)
      }
      place++
    })
    this.#take(records, bytes, burst, nowMs)
    return refused
  }

  #take(records: number, bytes: number, burst: number, nowMs: number): void {
    this.#records.take(records, nowMs)
    this.#bytes.take(bytes, nowMs)
    this.#burst.take(burst, nowMs)
  }

  isAtRest(nowMs: number): boolean {
    return this.#records.isFull(nowMs) && this.#burst.isFull(nowMs)
  }
}

/**
 * GetRecords: so many calls and bytes a second. A call is let through as long as there is something left, however much it then reads; when it
 * read more than was left, the next one waits until all of it has flowed back: five seconds after 10 MiB.
 */
export class ReadQuota {
  readonly #calls = new TokenBucket(SHARD_READ_CALLS)
  readonly #bytes = new TokenBucket(SHARD_READ_BYTES)
  #closedUntilMs = Number.NEGATIVE_INFINITY

  /** Which of the two keeps a call out; `undefined` if none does, and then it is counted. */
  takeCall(nowMs: number): 'calls' | 'bytes' | undefined {
    if (nowMs < this.#closedUntilMs || this.#bytes.level(nowMs) <= 0) return 'bytes'
    if (!this.#calls.has(1, nowMs)) return 'calls'
    this.#calls.take(1, nowMs)
    return undefined
  }

  /** What a call that was let through has read. */
  took(bytes: number, nowMs: number): void {
    this.#bytes.take(bytes, nowMs)
    if (this.#bytes.level(nowMs) < 0) this.#closedUntilMs = nowMs + this.#bytes.waitMs(SHARD_READ_BYTES, nowMs)
  }

  isAtRest(nowMs: number): boolean {
    return this.#calls.isFull(nowMs) && this.#bytes.isFull(nowMs)
  }
}

export class ShardQuotas {
  readonly write = new WriteQuota()
  readonly read = new ReadQuota()
  readonly iterators = new TokenBucket(SHARD_ITERATOR_CALLS)

  isAtRest(nowMs: number): boolean {
    return this.write.isAtRest(nowMs) && this.read.isAtRest(nowMs) && this.iterators.isFull(nowMs)
  }
}
