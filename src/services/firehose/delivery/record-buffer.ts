/**
 * A buffer of records that stay where they are: it holds positions and counts. Pure. It never grows beyond its size, unless a single record does.
 */
import type { PlacedRun, Position } from '../../../engine/log.ts'
import { countOf, fitting, payloadBytesOf } from '../../../engine/record-block.ts'
import type { Range } from './progress.ts'

export interface BufferLimits {
  readonly bytes: number
  readonly records: number
}

export class RecordBuffer {
  readonly #ranges = new Map<string, { from: Position; to: Position }>()
  #records = 0
  #bytes = 0
  #oldestMs = Number.POSITIVE_INFINITY

  get isEmpty(): boolean {
    return this.#records === 0
  }

  get records(): number {
    return this.#records
  }

  /** Of data and keys. */
  get bytes(): number {
    return this.#bytes
  }

  /** Arrival of its oldest record; infinity when it is empty. */
  get oldestMs(): number {
    return this.#oldestMs
  }

  /** In the order in which lanes came in. */
  get ranges(): readonly Range[] {
    return [...this.#ranges].map(([lane, range]) => ({ lane, ...range }))
  }

  /** Takes of the run, from record `skip` on, what fits; says how many records that is. 0: it is full. */
  add(lane: string, { firstPosition, arrivedAtMs, run }: PlacedRun, skip: number, limits: BufferLimits): number {
    const left = { records: limits.records - this.#records, bytes: limits.bytes - this.#bytes }
    if (left.records <= 0 || (left.bytes <= 0 && !this.isEmpty)) return 0
    const isWhole = skip === 0 && countOf(run) <= left.records && payloadBytesOf(run) <= left.bytes
    const fit = isWhole
      ? { records: countOf(run), bytes: payloadBytesOf(run) }
      : fitting(run, skip, { records: left.records, bytes: Math.max(0, left.bytes) }, this.isEmpty)
    if (fit.records === 0) return 0
    const from = firstPosition + skip
    const range = this.#ranges.get(lane)
    if (range === undefined) this.#ranges.set(lane, { from, to: from + fit.records })
    else range.to = from + fit.records
    this.#records += fit.records
    this.#bytes += fit.bytes
    this.#oldestMs = Math.min(this.#oldestMs, arrivedAtMs)
    return fit.records
  }

  /** It holds all that it may. */
  isFull(limits: BufferLimits): boolean {
    return this.#bytes >= limits.bytes || this.#records >= limits.records
  }
}
