/**
 * Sequence numbers in AWS's layout (observed). A decimal number of 56 digits; in hexadecimal, 47 digits:
 *
 *     0      1-9                10           11-26              27-28  29-37            38-45          46
 *     │ 2 │ shard created, s │ shard & 15 │ sequence index u63 │ 00 │ record put, s │ shard index u32 │ version 2 │
 *
 * Within a shard the first three fields are constant, so numbers compare by sequence index, then by time. The index is the
 * record's position in its lane plus one: 0 belongs to the shard's starting number, which every record must exceed.
 *
 * Versions 0 and 1 are obsolete. They are recognised, so that clients get AWS's answer about them, and never made.
 */
import { assert } from '../../kernel/assert.ts'

export interface SequenceNumber {
  readonly version: 0 | 1 | 2
  readonly shardCreatedAtSeconds: number
  /** May be negative or out of range in what clients send. */
  readonly shardIndex: number
  /** 0 in version 0, which has none. */
  readonly sequenceIndex: bigint
  /** 0 in version 0, which has none. */
  readonly putAtSeconds: number
  /** The whole number, for comparing. */
  readonly value: bigint
}

/** What a shard contributes to its sequence numbers. */
export interface Numbering {
  readonly index: number
  readonly createdAtSeconds: number
}

const VERSION = 2n
const SEQUENCE_INDEX_LAST = 2n ** 63n - 1n
const SECONDS_END = 2 ** 36

const SHIFT_FIRST = 184n
const SHIFT_CREATED = 148n
const SHIFT_SHARD_NIBBLE = 144n
const SHIFT_INDEX = 80n
const SHIFT_PUT = 36n
const SHIFT_SHARD = 4n

/** Number of the record at `position` of the shard's lane. */
export function sequenceNumberAt(shard: Numbering, position: number, arrivedAtMs: number): string {
  return encode(shard, BigInt(position) + 1n, Math.floor(arrivedAtMs / 1000)).toString()
}

/** Numbers of `count` records in a row that arrived together: as `sequenceNumberAt` of each. */
export function sequenceNumbersFrom(shard: Numbering, firstPosition: number, count: number, arrivedAtMs: number): string[] {
  if (count === 1) return [sequenceNumberAt(shard, firstPosition, arrivedAtMs)]
  const numbers = new NumberRow(shard, firstPosition, arrivedAtMs)
  return Array.from({ length: count }, () => numbers.next())
}

/** What the last 27 digits are counted in, three times: small enough that a sum of two with a carry is a small integer to V8. */
const LIMB = 1_000_000_000
const LIMB_BIG = 1_000_000_000n
const STEP = 1n << SHIFT_INDEX
const STEP_HIGH = Number(STEP / (LIMB_BIG * LIMB_BIG))
const STEP_MIDDLE = Number((STEP / LIMB_BIG) % LIMB_BIG)
const STEP_LOW = Number(STEP % LIMB_BIG)

/**
 * Numbers of records in a row, one after the other. The step from one to the next is a constant of 25 digits, so all but the last 27 digits
 * hardly ever change: adding in decimal costs a third of printing a bigint each time, and there are 10,000 to a page.
 */
export class NumberRow {
  #prefix: bigint
  #prefixText: string
  #high: number
  #middle: number
  #low: number

  constructor(shard: Numbering, firstPosition: number, arrivedAtMs: number) {
    const first = encode(shard, BigInt(firstPosition) + 1n, Math.floor(arrivedAtMs / 1000))
    this.#low = Number(first % LIMB_BIG)
    this.#middle = Number((first / LIMB_BIG) % LIMB_BIG)
    this.#high = Number((first / (LIMB_BIG * LIMB_BIG)) % LIMB_BIG)
    this.#prefix = first / (LIMB_BIG * LIMB_BIG * LIMB_BIG)
    this.#prefixText = this.#prefix.toString()
  }

  next(): string {
    const number = this.#prefixText + digits(this.#high) + digits(this.#middle) + digits(this.#low)
    this.#low += STEP_LOW
    this.#middle += STEP_MIDDLE
    this.#high += STEP_HIGH
    if (this.#low >= LIMB) {
      this.#low -= LIMB
      this.#middle++
    }
    if (this.#middle >= LIMB) {
      this.#middle -= LIMB
      this.#high++
    }
    if (this.#high >= LIMB) {
      this.#high -= LIMB
      this.#prefix++
      this.#prefixText = this.#prefix.toString()
    }
    return number
  }
}

/** Nine of them. */
function digits(limb: number): string {
  return String(LIMB + limb).slice(1)
}

/** A shard's StartingSequenceNumber: less than that of any of its records. */
export function startingSequenceNumber(shard: Numbering): string {
  return encode(shard, 0n, shard.createdAtSeconds).toString()
}

/** A closed shard's EndingSequenceNumber: greater than that of any of its records. */
export function endingSequenceNumber(shard: Numbering, closedAtMs: number): string {
  return encode(shard, SEQUENCE_INDEX_LAST, Math.floor(closedAtMs / 1000)).toString()
}

/** Where a record with this sequence index stands, or would stand; negative for the starting number. Not always a safe integer. */
export function positionOf(number: SequenceNumber): bigint {
  return number.sequenceIndex - 1n
}

function encode(shard: Numbering, sequenceIndex: bigint, putAtSeconds: number): bigint {
  assert(sequenceIndex <= SEQUENCE_INDEX_LAST, 'a sequence index has 63 bits')
  assert(putAtSeconds >= 0 && putAtSeconds < SECONDS_END, 'a put has a time of 36 bits')
  return (
    (2n << SHIFT_FIRST) |
    (BigInt(shard.createdAtSeconds) << SHIFT_CREATED) |
    (BigInt(shard.index % 16) << SHIFT_SHARD_NIBBLE) |
    (sequenceIndex << SHIFT_INDEX) |
    (BigInt(putAtSeconds) << SHIFT_PUT) |
    (BigInt(shard.index) << SHIFT_SHARD) |
    VERSION
  )
}

const OLDEST_FIRST = 2n ** 124n
const OLDEST_END = 2n ** 129n
const WINDOW_FIRST = 2n ** 185n
const WINDOW_END = 3n * 2n ** 184n
const SHARD_CREATED_END_SECONDS = 16_025_175_000

/** Reads any version's number. `undefined` for what AWS calls invalid. `text` is decimal digits (the model's pattern). */
export function parseSequenceNumber(text: string): SequenceNumber | undefined {
  const given = BigInt(text)
  const value = given < OLDEST_FIRST ? given + OLDEST_FIRST : given
  const hex = value.toString(16)
  const field = (from: number, to: number): number => Number.parseInt(hex.slice(from, to), 16)
  const shardCreatedAtSeconds = field(1, 10)
  if (shardCreatedAtSeconds >= SHARD_CREATED_END_SECONDS) return undefined

  if (value < OLDEST_END) {
    return { version: 0, shardCreatedAtSeconds, shardIndex: field(28, 32), sequenceIndex: 0n, putAtSeconds: 0, value: given }
  }
  if (value <= WINDOW_FIRST || value >= WINDOW_END) return undefined
  const shardIndex = field(38, 46) | 0
  switch (field(46, 47)) {
    case 1: {
      const sequenceIndex = BigInt(field(36, 38))
      return { version: 1, shardCreatedAtSeconds, shardIndex, sequenceIndex, putAtSeconds: field(13, 22), value }
    }
    case 2: {
      const sequenceIndex = BigInt(`0x${hex.slice(11, 27)}`)
      if (sequenceIndex > SEQUENCE_INDEX_LAST) return undefined
      return { version: 2, shardCreatedAtSeconds, shardIndex, sequenceIndex, putAtSeconds: field(29, 38), value }
    }
    default:
      return undefined
  }
}
