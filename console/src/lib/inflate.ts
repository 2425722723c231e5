/**
 * DEFLATE unpacked in one go, within a bound (RFC 1951), and its containers gzip (RFC 1952) and ZIP. The browser's own unpacker is asynchronous and
 * gives nothing of what is cut off; pages of Parquet want an answer at once, and of a long object only the beginning is at hand.
 */

/** What is unpacked, as far as it goes. */
export interface Unpacked {
  readonly bytes: Uint8Array
  /** The input ended early, or the bound was reached. */
  readonly cut: boolean
}

/** Canonical Huffman codes: how many there are of each length, and the symbols in order of their codes. */
interface Codes {
  readonly counts: Uint16Array
  readonly symbols: Uint16Array
}

const LENGTH_BASE = [
  3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258,
]
const LENGTH_EXTRA = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0]
const CODE_LENGTH_ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]
const BITS_MAX = 15
const END_OF_BLOCK = 256
const FIRST_CHUNK_BYTES = 64 * 1024

/** No valid DEFLATE. */
class BadInput extends Error {
  override readonly name = 'BadInput'
}

/** The input is over, or the bound is reached. */
class Cut extends Error {
  override readonly name = 'Cut'
}

class Inflater {
  readonly #input: Uint8Array
  readonly #bytesMax: number
  #at: number
  #bits = 0
  #bitCount = 0
  #out = new Uint8Array(FIRST_CHUNK_BYTES)
  #size = 0

  constructor(input: Uint8Array, at: number, bytesMax: number) {
    this.#input = input
    this.#at = at
    this.#bytesMax = bytesMax
  }

  /** Where the input goes on behind it. */
  get end(): number {
    return this.#at - (this.#bitCount >> 3)
  }

  run(): Unpacked {
    let cut = false
    try {
      while (!this.#block()) {}
    } catch (error) {
      if (!(error instanceof Cut)) throw error
      cut = true
    }
    return { bytes: this.#out.subarray(0, this.#size), cut }
  }

  /** `true` after the last one. */
  #block(): boolean {
    const isLast = this.#take(1) === 1
    const kind = this.#take(2)
    if (kind === 0) this.#stored()
    else if (kind === 1) this.#coded(FIXED.lengths, FIXED.distances)
    else if (kind === 2) this.#dynamic()
    else throw new BadInput('no such block')
    return isLast
  }

  #stored(): void {
    this.#at -= this.#bitCount >> 3
    this.#bits = 0
    this.#bitCount = 0
    const size = this.#take(16)
    if ((size ^ this.#take(16)) !== 0xffff) throw new BadInput('a stored block whose length is unsure')
    for (let i = 0; i < size; i++) this.#put(this.#take(8))
  }

  #dynamic(): void {
    const lengthCount = this.#take(5) + 257
    const distanceCount = this.#take(5) + 1
    const codeCount = this.#take(4) + 4
    const codeLengths = new Uint8Array(CODE_LENGTH_ORDER.length)
    for (const place of CODE_LENGTH_ORDER.slice(0, codeCount)) codeLengths[place] = this.#take(3)
    const codes = codesOf(codeLengths)
    const lengths = new Uint8Array(lengthCount + distanceCount)
    for (let at = 0; at < lengths.length; ) {
      const symbol = this.#symbol(codes)
      const [value, times] =
        symbol < 16
          ? [symbol, 1]
          : symbol === 16
            ? [lengths[at - 1] ?? 0, this.#take(2) + 3]
            : [0, symbol === 17 ? this.#take(3) + 3 : this.#take(7) + 11]
      lengths.fill(value, at, at + times)
      at += times
    }
    this.#coded(codesOf(lengths.subarray(0, lengthCount)), codesOf(lengths.subarray(lengthCount)))
  }

  #coded(lengths: Codes, distances: Codes): void {
    for (;;) {
      const symbol = this.#symbol(lengths)
      if (symbol < END_OF_BLOCK) this.#put(symbol)
      else if (symbol === END_OF_BLOCK) return
      else {
        const place = symbol - END_OF_BLOCK - 1
        const length = (LENGTH_BASE[place] ?? 0) + this.#take(LENGTH_EXTRA[place] ?? 0)
        const code = this.#symbol(distances)
        const extra = code < 4 ? 0 : (code >> 1) - 1
        const distance = (code < 4 ? code : (2 + (code & 1)) << extra) + 1 + this.#take(extra)
        if (distance > this.#size) throw new BadInput('a distance before the beginning')
        for (let i = 0; i < length; i++) this.#put(this.#out[this.#size - distance] ?? 0)
      }
    }
  }

  #symbol({ counts, symbols }: Codes): number {
    let code = 0
    let first = 0
    let index = 0
    for (let bits = 1; bits <= BITS_MAX; bits++) {
      code |= this.#take(1)
      const count = counts[bits] ?? 0
      if (code - count < first) return symbols[index + (code - first)] ?? 0
      index += count
      first = (first + count) << 1
      code <<= 1
    }
    throw new BadInput('no such code')
  }

  #take(count: number): number {
    while (this.#bitCount < count) {
      const byte = this.#input[this.#at]
      if (byte === undefined) throw new Cut()
      this.#at++
      this.#bits |= byte << this.#bitCount
      this.#bitCount += 8
    }
    const value = this.#bits & ((1 << count) - 1)
    this.#bits >>>= count
    this.#bitCount -= count
    return value
  }

  #put(byte: number): void {
    if (this.#size === this.#bytesMax) throw new Cut()
    if (this.#size === this.#out.length) {
      const larger = new Uint8Array(this.#out.length * 2)
      larger.set(this.#out)
      this.#out = larger
    }
    this.#out[this.#size++] = byte
  }
}

function codesOf(lengths: Uint8Array): Codes {
  const counts = new Uint16Array(BITS_MAX + 1)
  for (const length of lengths) if (length > 0) counts[length] = (counts[length] ?? 0) + 1
  const next = new Uint16Array(BITS_MAX + 2)
  for (let bits = 1; bits <= BITS_MAX; bits++) next[bits + 1] = (next[bits] ?? 0) + (counts[bits] ?? 0)
  const symbols = new Uint16Array(lengths.length)
  for (const [symbol, length] of lengths.entries()) {
    if (length === 0) continue
    const place = next[length] ?? 0
    symbols[place] = symbol
    next[length] = place + 1
  }
  return { counts, symbols }
}

const FIXED = {
  lengths: codesOf(Uint8Array.from({ length: 288 }, (_, i) => (i < 144 ? 8 : i < 256 ? 9 : i < 280 ? 7 : 8))),
  distances: codesOf(new Uint8Array(30).fill(5)),
}

/** Raw DEFLATE. `undefined` for what is none. */
export function inflate(input: Uint8Array, bytesMax: number): Unpacked | undefined {
  return attempt(() => new Inflater(input, 0, bytesMax).run())
}

const GZIP_FLAGS = { headerCrc: 2, extra: 4, name: 8, comment: 16 } as const
const GZIP_HEADER_BYTES = 10
const GZIP_TRAILER_BYTES = 8

/** All members of a gzip file one after the other. `undefined` for what is none. */
export function gunzip(input: Uint8Array, bytesMax: number): Unpacked | undefined {
  return attempt(() => {
    const parts: Uint8Array[] = []
    let left = bytesMax
    let at = 0
    let cut = false
    while (!cut && at < input.length) {
      if (input[at] !== 0x1f || input[at + 1] !== 0x8b || input[at + 2] !== 8) {
        // Zeros may fill a file up.
        if (parts.length > 0) break
        throw new BadInput('no gzip')
      }
      const inflater = new Inflater(input, endOfGzipHeader(input, at), left)
      const part = inflater.run()
      parts.push(part.bytes)
      left -= part.bytes.length
      cut = part.cut
      at = inflater.end + GZIP_TRAILER_BYTES
    }
    return { bytes: joined(parts), cut }
  })
}

function endOfGzipHeader(input: Uint8Array, start: number): number {
  const flags = input[start + 3] ?? 0
  let at = start + GZIP_HEADER_BYTES
  if (flags & GZIP_FLAGS.extra) at += 2 + (input[at] ?? 0) + ((input[at + 1] ?? 0) << 8)
  for (const flag of [GZIP_FLAGS.name, GZIP_FLAGS.comment]) {
    if (!(flags & flag)) continue
    while (at < input.length && input[at] !== 0) at++
    at++
  }
  return flags & GZIP_FLAGS.headerCrc ? at + 2 : at
}

const ZIP_LOCAL_BYTES = 30

/** The first file of a ZIP, which is all that Firehose puts into one. `undefined` for what is none. */
export function unzip(input: Uint8Array, bytesMax: number): Unpacked | undefined {
  if (input[0] !== 0x50 || input[1] !== 0x4b || input[2] !== 3 || input[3] !== 4 || input.length < ZIP_LOCAL_BYTES)
    return undefined
  const view = new DataView(input.buffer, input.byteOffset, input.byteLength)
  const start = ZIP_LOCAL_BYTES + view.getUint16(26, true) + view.getUint16(28, true)
  const method = view.getUint16(8, true)
  if (method === 8) return inflate(input.subarray(start), bytesMax)
  if (method !== 0) return undefined
  const size = view.getUint32(18, true)
  const bytes = input.subarray(start, start + Math.min(size, bytesMax))
  return { bytes, cut: bytes.length < size }
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const [only] = parts
  if (parts.length === 1 && only !== undefined) return only
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}

function attempt(work: () => Unpacked): Unpacked | undefined {
  try {
    return work()
  } catch (error) {
    if (error instanceof BadInput) return undefined
    throw error
  }
}
