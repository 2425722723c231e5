/**
 * The data of records one behind the other, in blocks: for objects whose records need no more than that. No object is made for a record; its bytes are
 * copied once.
 */
import { readAggregate } from '../../../aws/kpl.ts'
import { eachRecord } from '../../../engine/record-block.ts'
import type { LaneRun } from './records.ts'

export interface PlainBodyOptions {
  /** Behind every record; may be empty. */
  readonly delimiter: Uint8Array
  /** Blocks are of exactly so much, but for the last. */
  readonly blockBytes: number
  /** Whether records may be what the Kinesis Producer Library made of several: those come apart. */
  readonly mayBeAggregates: boolean
  /** Told after each run how many records of the source it had. */
  readonly read: (records: number) => void
}

/** First byte of an aggregate. */
const AGGREGATE = 0xf3
/** Up to here a record is copied byte by byte: a view of it would cost more. */
const SMALL_BYTES = 64

export async function* plainBody(runs: AsyncIterable<LaneRun>, options: PlainBodyOptions): AsyncGenerator<Uint8Array> {
  const { delimiter, blockBytes, mayBeAggregates, read } = options
  const out = new Blocks(blockBytes)
  for await (const { placed } of runs) {
    const { run } = placed
    let records = 0
    eachRecord(run, (_keyFrom, dataFrom, end) => {
      records++
      const aggregate = mayBeAggregates && run[dataFrom] === AGGREGATE ? readAggregate(run.subarray(dataFrom, end)) : undefined
      if (aggregate === undefined) {
        out.put(run, dataFrom, end)
        out.put(delimiter, 0, delimiter.byteLength)
        return
      }
      for (const { data } of aggregate.records()) {
        out.put(data, 0, data.byteLength)
        out.put(delimiter, 0, delimiter.byteLength)
      }
    })
    read(records)
    yield* out.full()
  }
  yield* out.rest()
}

/** Gathers bytes into blocks of one size. */
class Blocks {
  readonly #bytes: number
  #block: Buffer
  #filled = 0
  #full: Uint8Array[] = []

  constructor(bytes: number) {
    this.#bytes = bytes
    this.#block = Buffer.allocUnsafe(bytes)
  }

  put(from: Uint8Array, start: number, end: number): void {
    if (end - start <= SMALL_BYTES && this.#filled + end - start < this.#bytes) {
      for (let i = start; i < end; i++) this.#block[this.#filled++] = from[i] as number
      return
    }
    for (let at = start; at < end; ) {
      const count = Math.min(end - at, this.#bytes - this.#filled)
      this.#block.set(from.subarray(at, at + count), this.#filled)
      this.#filled += count
      at += count
      if (this.#filled === this.#bytes) this.#next()
    }
  }

  full(): readonly Uint8Array[] {
    const full = this.#full
    this.#full = []
    return full
  }

  rest(): readonly Uint8Array[] {
    return this.#filled === 0 ? [] : [this.#block.subarray(0, this.#filled)]
  }

  #next(): void {
    this.#full.push(this.#block)
    this.#block = Buffer.allocUnsafe(this.#bytes)
    this.#filled = 0
  }
}
