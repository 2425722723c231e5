/**
 * Decides which records may travel together, and when.
 *
 * What is always true: of one key, at most one record is under way. PutRecords may refuse one entry and take the next, so a second
 * record of the key in the same request (or in another one under way) could overtake the first; and a refused record is sent again
 * before its key is released. So records of a key reach the stream in the order in which they were offered.
 * With `order: 'none'` every record counts as a key of its own.
 *
 * Pure: no clock, no network.
 */

export interface PutItem {
  /** Where it came from, for reports. */
  readonly line: number
  readonly key: string
  readonly data: Uint8Array
}

export interface BatchLimits {
  readonly batchRecordsMax: number
  /** Data and keys of one request together. A single larger record travels alone. */
  readonly batchBytesMax: number
  /** How much may wait: beyond it `hasRoom` is false. */
  readonly windowRecordsMax: number
  readonly windowBytesMax: number
}

/**
 * AWS takes 500 records per PutRecords and 10 MiB in all (5 MiB until October 2025, which older servers still hold to:
 * docs.aws.amazon.com/kinesis/latest/APIReference/API_PutRecords.html).
 */
export const BATCH_LIMITS: BatchLimits = {
  batchRecordsMax: 500,
  batchBytesMax: 5 * 1024 * 1024,
  windowRecordsMax: 8_000,
  windowBytesMax: 48 * 1024 * 1024,
}

interface Lane {
  /** Waiting records of one key, the next one at `head`. */
  readonly items: PutItem[]
  head: number
}

export class Batcher {
  readonly #limits: BatchLimits
  readonly #order: 'key' | 'none'
  readonly #lanes = new Map<string, Lane>()
  /** Keys with something to send and nothing under way, in order of waiting. */
  #ready: string[] = []
  #readyHead = 0
  #waitingRecords = 0
  #waitingBytes = 0
  #serial = 0

  constructor(limits: BatchLimits, order: 'key' | 'none') {
    this.#limits = limits
    this.#order = order
  }

  /** Whether more should be offered now. */
  get hasRoom(): boolean {
    return this.#waitingRecords < this.#limits.windowRecordsMax && this.#waitingBytes < this.#limits.windowBytesMax
  }

  /** Records offered and not yet settled, those under way included. */
  get waitingRecords(): number {
    return this.#waitingRecords
  }

  offer(item: PutItem): void {
    this.#waitingRecords += 1
    this.#waitingBytes += sizeOf(item)
    const name = this.#order === 'key' ? item.key : String(this.#serial++)
    const lane = this.#lanes.get(name)
    if (lane !== undefined) {
      lane.items.push(item)
      return
    }
    this.#lanes.set(name, { items: [item], head: 0 })
    this.#ready.push(name)
  }

  /** The next request's records, or `undefined` when all that waits has to wait for what is under way. */
  take(): Batch | undefined {
    const names: string[] = []
    const items: PutItem[] = []
    let bytes = 0
    while (this.#readyHead < this.#ready.length && items.length < this.#limits.batchRecordsMax) {
      const name = this.#ready[this.#readyHead] ?? ''
      const lane = this.#lanes.get(name)
      const item = lane?.items[lane.head]
      if (item === undefined) throw new Error(`key ${name} is ready but has nothing to send`)
      if (items.length > 0 && bytes + sizeOf(item) > this.#limits.batchBytesMax) break
      this.#readyHead += 1
      names.push(name)
      items.push(item)
      bytes += sizeOf(item)
    }
    if (this.#readyHead > 1024 && this.#readyHead * 2 > this.#ready.length) {
      this.#ready = this.#ready.slice(this.#readyHead)
      this.#readyHead = 0
    }
    return items.length === 0 ? undefined : { items, names }
  }

  /** The batch is over and done with, whatever became of it: its keys may send their next record. */
  settle(batch: Batch): void {
    for (const name of batch.names) {
      const lane = this.#lanes.get(name)
      const item = lane?.items[lane.head]
      if (lane === undefined || item === undefined) throw new Error(`key ${name} was settled twice`)
      this.#waitingRecords -= 1
      this.#waitingBytes -= sizeOf(item)
      lane.head += 1
      if (lane.head === lane.items.length) {
        this.#lanes.delete(name)
        continue
      }
      if (lane.head > 256 && lane.head * 2 > lane.items.length) {
        lane.items.splice(0, lane.head)
        lane.head = 0
      }
      this.#ready.push(name)
    }
  }

  /** What was offered and will not be sent any more, in order of lines: for the report after a failure that ends everything. */
  abandoned(): readonly PutItem[] {
    return [...this.#lanes.values()].flatMap(({ items, head }) => items.slice(head)).toSorted((a, b) => a.line - b.line)
  }
}

export interface Batch {
  readonly items: readonly PutItem[]
  /** Internal names of the items' keys, parallel to `items`. */
  readonly names: readonly string[]
}

/** As PutRecords counts: data and key. */
export function sizeOf(item: PutItem): number {
  return item.data.length + Buffer.byteLength(item.key)
}
