/** What the demo has seen, and how fast things arrive. Pure: time comes in with every call. */

/** Rates are averages over this span. */
export const RATE_WINDOW_MS = 3_000
const SLOTS = 12
const SLOT_MS = RATE_WINDOW_MS / SLOTS
const LAST_RECORDS = 8
/** Keys counted per shard; more keys than these share what is left unnamed. */
const KEYS_MAX = 5_000

export interface SeenRecord {
  readonly shardId: string
  readonly key: string
  readonly text: string
}

export interface ShardSeen {
  readonly shardId: string
  readonly first: bigint
  readonly last: bigint
  records: number
  bytes: number
  readonly keys: Map<string, number>
  /** Records per slot of time, newest at `slot % SLOTS`. */
  readonly slots: number[]
  slot: number
}

export class DemoState {
  readonly startedMs: number
  readonly shards = new Map<string, ShardSeen>()
  readonly last: SeenRecord[] = []
  /** Records the server has acknowledged, and entries it refused and got again. */
  written = 0
  retried = 0
  seen = 0
  seenBytes = 0

  constructor(nowMs: number) {
    this.startedMs = nowMs
  }

  addShard(shardId: string, first: bigint, last: bigint): void {
    if (this.shards.has(shardId)) return
    this.shards.set(shardId, {
      shardId,
      first,
      last,
      records: 0,
      bytes: 0,
      keys: new Map(),
      slots: Array(SLOTS).fill(0),
      slot: 0,
    })
  }

  see(record: SeenRecord, bytes: number, nowMs: number): void {
    const shard = this.shards.get(record.shardId)
    if (shard === undefined) return
    this.seen += 1
    this.seenBytes += bytes
    shard.records += 1
    shard.bytes += bytes
    const count = shard.keys.get(record.key)
    if (count !== undefined || shard.keys.size < KEYS_MAX) shard.keys.set(record.key, (count ?? 0) + 1)
    turn(shard, this.#slotAt(nowMs))
    shard.slots[shard.slot % SLOTS] = (shard.slots[shard.slot % SLOTS] ?? 0) + 1
    this.last.push(record)
    if (this.last.length > LAST_RECORDS) this.last.shift()
  }

  /** Records per second of a shard, over the last seconds (fewer at the beginning). */
  rate(shard: ShardSeen, nowMs: number): number {
    turn(shard, this.#slotAt(nowMs))
    // The newest slot is not full yet: counting it as full would show less than what arrives.
    const beginMs = Math.max(0, (this.#slotAt(nowMs) - SLOTS + 1) * SLOT_MS)
    const spanMs = Math.max(SLOT_MS, nowMs - this.startedMs - beginMs)
    return (shard.slots.reduce((sum, each) => sum + each, 0) * 1000) / spanMs
  }

  /** The busiest keys of all shards. A key is in one shard, so counts need no adding up except across a split. */
  topKeys(count: number): readonly { readonly key: string; readonly records: number; readonly shardId: string }[] {
    return [...this.shards.values()]
      .flatMap(({ shardId, keys }) => [...keys].map(([key, records]) => ({ key, records, shardId })))
      .toSorted((a, b) => b.records - a.records || (a.key < b.key ? -1 : 1))
      .slice(0, count)
  }

  #slotAt(nowMs: number): number {
    return Math.floor(Math.max(0, nowMs - this.startedMs) / SLOT_MS)
  }
}

/** Moves a shard's ring of slots on, emptying those that time has passed over. */
function turn(shard: ShardSeen, slot: number): void {
  if (slot <= shard.slot) return
  const passed = Math.min(slot - shard.slot, SLOTS)
  for (let each = slot - passed + 1; each <= slot; each++) shard.slots[each % SLOTS] = 0
  shard.slot = slot
}
