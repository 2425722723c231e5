import { Latencies } from './latencies.ts'

/** What one shard did during a run. */
export interface ShardTally {
  readonly shardId: string
  readonly first: bigint
  readonly last: bigint
  records: number
  bytes: number
  /** Entries that the service refused because the shard had no more throughput. */
  throttled: number
  /** Entries that failed for another reason. */
  failed: number
}

/** What a run has shown so far. */
export class BenchTally {
  readonly startedMs: number
  readonly puts = new Latencies()
  readonly gets = new Latencies()
  requests = 0
  records = 0
  bytes = 0
  throttled = 0
  failed = 0
  read = 0
  /** Reason of the first failure that was no throttling. */
  firstFailure: string | undefined
  readonly #shards = new Map<string, ShardTally>()

  constructor(startedMs: number) {
    this.startedMs = startedMs
  }

  get shards(): readonly ShardTally[] {
    return [...this.#shards.values()]
  }

  addShard(shardId: string, first: bigint, last: bigint): void {
    if (this.#shards.has(shardId)) return
    this.#shards.set(shardId, { shardId, first, last, records: 0, bytes: 0, throttled: 0, failed: 0 })
  }

  /** One record was stored in the shard. */
  stored(shardId: string, bytes: number): void {
    this.addShard(shardId, 0n, 0n)
    const shard = this.#shards.get(shardId)
    if (shard === undefined) return
    shard.records += 1
    shard.bytes += bytes
    this.records += 1
    this.bytes += bytes
  }

  /** One record was refused. Answers name no shard then: the key's hash tells which one it was meant for. */
  refused(hashKey: bigint, reason: string, isThrottle: boolean): void {
    // Of shards whose ranges overlap, the one that came last is open.
    const shard = this.shards.findLast(({ first, last }) => hashKey >= first && hashKey <= last)
    if (isThrottle) {
      this.throttled += 1
      if (shard !== undefined) shard.throttled += 1
      return
    }
    this.failed += 1
    this.firstFailure ??= reason
    if (shard !== undefined) shard.failed += 1
  }
}
