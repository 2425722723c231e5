import { isUtf8 } from 'node:buffer'
import { type Wire, type WireMap, WireTime } from './protocol.ts'

/**
 * The bare format (RFC 8949), as far as AWS's clients use it. Reading is our own because the SDK's reader trusts its peer: it
 * allocates what a length claims, recurses as deep as it is told, takes trailing bytes, and sets prototypes from keys.
 */

/** Values in one body; more is malformed. Ten times what the largest request needs, and a bound on what one-byte items cost in memory. */
const ITEMS_MAX = 1_048_576

const MAJOR = { unsigned: 0, negative: 1, bytes: 2, text: 3, array: 4, map: 5, tag: 6, simple: 7 } as const
const INDEFINITE = 31
const BREAK = 0xff
const TAG_EPOCH = 1
const TAG_BIGNUM = 2
const TAG_NEGATIVE_BIGNUM = 3

/** Ends the reading of one body; never leaves `decodeCbor`. */
class Malformed extends Error {
  override readonly name = 'Malformed'
}

/**
 * One value that fills `bytes`, or `undefined`. Lengths may be definite or not; tag 1 holds milliseconds, as AWS has it and the RFC has
 * not; bignums become numbers; other tags are looked through. NaN is malformed: no JSON body could say it.
 */
export function decodeCbor(bytes: Uint8Array, nestingMax: number): Wire | undefined {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const reader = new CborReader(buffer)
  try {
    const value = reader.value(nestingMax)
    return reader.atEnd ? value : undefined
  } catch (cause) {
    if (cause instanceof Malformed) return undefined
    throw cause
  }
}

class CborReader {
  readonly #buffer: Buffer
  #at = 0
  #items = 0

  constructor(buffer: Buffer) {
    this.#buffer = buffer
  }

  get atEnd(): boolean {
    return this.#at === this.#buffer.length
  }

  value(levels: number): Wire {
    if (++this.#items > ITEMS_MAX) throw new Malformed('too many items')
    const initial = this.#byte()
    const major = initial >> 5
    const minor = initial & 0x1f
    if (major === MAJOR.simple) return this.#simple(minor)
    if (major === MAJOR.bytes) return this.#string(major, minor)
    if (major === MAJOR.text) return textOf(this.#string(major, minor))
    if (major === MAJOR.unsigned) return this.#argument(minor)
    if (major === MAJOR.negative) return -1 - this.#argument(minor)
    if (levels === 0) throw new Malformed('nested too deeply')
    if (major === MAJOR.array) return this.#array(minor, levels - 1)
    if (major === MAJOR.map) return this.#map(minor, levels - 1)
    return this.#tagged(this.#argument(minor), levels - 1)
  }

  #byte(): number {
    const byte = this.#buffer[this.#at++]
    if (byte === undefined) throw new Malformed('ends early')
    return byte
  }

  /** The next `length` bytes, not copied. */
  #take(length: number): Buffer {
    const from = this.#at
    if (length > this.#buffer.length - from) throw new Malformed('ends early')
    this.#at += length
    return this.#buffer.subarray(from, this.#at)
  }

  /** The number in or behind the initial byte. Beyond 2^53 it is the nearest one that a double holds. */
  #argument(minor: number): number {
    if (minor < 24) return minor
    if (minor === 24) return this.#byte()
    if (minor === 25) return this.#take(2).readUInt16BE()
    if (minor === 26) return this.#take(4).readUInt32BE()
    if (minor === 27) return Number(this.#take(8).readBigUInt64BE())
    throw new Malformed('reserved length')
  }

  #simple(minor: number): Wire {
    if (minor === 20 || minor === 21) return minor === 21
    if (minor === 22 || minor === 23) return null
    let value = Number.NaN
    if (minor === 25) value = halfOf(this.#take(2).readUInt16BE())
    if (minor === 26) value = this.#take(4).readFloatBE()
    if (minor === 27) value = this.#take(8).readDoubleBE()
    if (Number.isNaN(value)) throw new Malformed('no value that JSON knows')
    return value
  }

  #string(major: number, minor: number): Buffer {
    if (minor !== INDEFINITE) return this.#take(this.#argument(minor))
    const chunks: Buffer[] = []
    for (let initial = this.#byte(); initial !== BREAK; initial = this.#byte()) {
      if (++this.#items > ITEMS_MAX) throw new Malformed('too many chunks')
      if (initial >> 5 !== major) throw new Malformed('a chunk of another type')
      const chunk = this.#take(this.#argument(initial & 0x1f))
      // Each chunk of a text must be text by itself (RFC 8949, 3.2.3).
      if (major === MAJOR.text) textOf(chunk)
      chunks.push(chunk)
    }
    return Buffer.concat(chunks)
  }

  #array(minor: number, levels: number): Wire[] {
    const list: Wire[] = []
    const more = this.#counter(minor)
    while (more()) list.push(this.value(levels))
    return list
  }

  #map(minor: number, levels: number): WireMap {
    const map: Record<string, Wire> = Object.create(null)
    const more = this.#counter(minor)
    while (more()) {
      const initial = this.#byte()
      if (initial >> 5 !== MAJOR.text) throw new Malformed('a key that is no text')
      const key = textOf(this.#string(MAJOR.text, initial & 0x1f))
      map[key] = this.value(levels)
    }
    return map
  }

  /** Says whether another element follows, and steps over the end mark of an indefinite length. */
  #counter(minor: number): () => boolean {
    if (minor !== INDEFINITE) {
      let left = this.#argument(minor)
      return () => left-- > 0
    }
    return () => {
      if (this.#buffer[this.#at] !== BREAK) return true
      this.#at++
      return false
    }
  }

  #tagged(tag: number, levels: number): Wire {
    const content = this.value(levels)
    if (tag === TAG_EPOCH) {
      if (typeof content !== 'number') throw new Malformed('a time that is no number')
      return new WireTime(content)
    }
    if (tag !== TAG_BIGNUM && tag !== TAG_NEGATIVE_BIGNUM) return content
    if (!(content instanceof Uint8Array)) throw new Malformed('a big number that is no bytes')
    const magnitude = content.reduce((sum, byte) => sum * 256 + byte, 0)
    return tag === TAG_BIGNUM ? magnitude : -1 - magnitude
  }
}

function textOf(bytes: Buffer): string {
  if (!isUtf8(bytes)) throw new Malformed('text that is not UTF-8')
  return bytes.toString('utf8')
}

function halfOf(bits: number): number {
  const exponent = (bits >> 10) & 0x1f
  const fraction = bits & 0x3ff
  const magnitude =
    exponent === 0
      ? fraction * 2 ** -24
      : exponent < 31
        ? (1024 + fraction) * 2 ** (exponent - 25)
        : fraction === 0
          ? Infinity
          : NaN
  return bits >> 15 === 0 ? magnitude : -magnitude
}

const GROWTH = 2
const FIRST_BYTES = 1024
/** Initial byte and the longest argument. */
const HEAD_BYTES_MAX = 9

/** Writes one value piece by piece: definite lengths, shortest forms of integers. */
export class CborWriter {
  #buffer: Buffer = Buffer.allocUnsafe(FIRST_BYTES)
  #length = 0

  /** Valid until the next write. */
  bytes(): Buffer {
    return this.#buffer.subarray(0, this.#length)
  }

  null(): void {
    this.#head(MAJOR.simple, 22)
  }

  boolean(value: boolean): void {
    this.#head(MAJOR.simple, value ? 21 : 20)
  }

  /** A whole number within ±(2^53 - 1); anything else is written as a double. */
  integer(value: number): void {
    if (!Number.isSafeInteger(value)) return this.double(value)
    if (value >= 0) this.#head(MAJOR.unsigned, value)
    else this.#head(MAJOR.negative, -1 - value)
  }

  double(value: number): void {
    this.#room(HEAD_BYTES_MAX)
    this.#buffer[this.#length] = (MAJOR.simple << 5) | 27
    this.#length = this.#buffer.writeDoubleBE(value, this.#length + 1)
  }

  text(value: string): void {
    const length = Buffer.byteLength(value)
    this.#head(MAJOR.text, length)
    this.#room(length)
    this.#length += this.#buffer.write(value, this.#length)
  }

  blob(value: Uint8Array): void {
    this.#head(MAJOR.bytes, value.length)
    this.#room(value.length)
    this.#buffer.set(value, this.#length)
    this.#length += value.length
  }

  array(count: number): void {
    this.#head(MAJOR.array, count)
  }

  map(count: number): void {
    this.#head(MAJOR.map, count)
  }

  /** Milliseconds, as AWS has it. */
  time(epochMs: number): void {
    this.#head(MAJOR.tag, TAG_EPOCH)
    this.integer(Math.floor(epochMs))
  }

  #head(major: number, argument: number): void {
    this.#room(HEAD_BYTES_MAX)
    const at = this.#length
    const initial = major << 5
    if (argument < 24) {
      this.#buffer[at] = initial | argument
      this.#length = at + 1
    } else if (argument < 0x100) {
      this.#buffer[at] = initial | 24
      this.#length = this.#buffer.writeUInt8(argument, at + 1)
    } else if (argument < 0x1_0000) {
      this.#buffer[at] = initial | 25
      this.#length = this.#buffer.writeUInt16BE(argument, at + 1)
    } else if (argument < 0x1_0000_0000) {
      this.#buffer[at] = initial | 26
      this.#length = this.#buffer.writeUInt32BE(argument, at + 1)
    } else {
      this.#buffer[at] = initial | 27
      this.#length = this.#buffer.writeBigUInt64BE(BigInt(argument), at + 1)
    }
  }

  #room(bytes: number): void {
    const needed = this.#length + bytes
    if (needed <= this.#buffer.length) return
    const next = Buffer.allocUnsafe(Math.max(needed, this.#buffer.length * GROWTH))
    this.#buffer.copy(next, 0, 0, this.#length)
    this.#buffer = next
  }
}
