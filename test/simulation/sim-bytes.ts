const SECTOR_BYTES = 512
const CAPACITY_BYTES_MIN = 512

/** Nothing, which extends a file up to where it is written. */
export const NOTHING = Buffer.alloc(0)

export interface Write {
  readonly at: number
  readonly bytes: Buffer
}

/** The bytes of a file: they grow, and are never fewer. What was never written is zero. */
export class SimBytes {
  #bytes: Buffer
  length: number

  constructor(bytes: Buffer = NOTHING) {
    this.#bytes = bytes
    this.length = bytes.byteLength
  }

  /** A copy of these. */
  static of(bytes: Buffer): SimBytes {
    return new SimBytes(Buffer.from(bytes))
  }

  get view(): Buffer {
    return this.#bytes.subarray(0, this.length)
  }

  write({ at, bytes }: Write): void {
    const end = at + bytes.byteLength
    if (end > this.#bytes.byteLength) {
      const larger = Buffer.alloc(Math.max(CAPACITY_BYTES_MIN, 2 * end))
      this.#bytes.copy(larger, 0, 0, this.length)
      this.#bytes = larger
    }
    bytes.copy(this.#bytes, at)
    this.length = Math.max(this.length, end)
  }

  clone(): SimBytes {
    return SimBytes.of(this.view)
  }
}

/** A write in the parts that a disk writes each whole, or not. */
export function sectorsOf({ at, bytes }: Write): readonly Write[] {
  const sectors: Write[] = []
  for (let start = 0; start < bytes.byteLength; ) {
    const end = Math.min(bytes.byteLength, start + SECTOR_BYTES - ((at + start) % SECTOR_BYTES))
    sectors.push({ at: at + start, bytes: bytes.subarray(start, end) })
    start = end
  }
  return sectors
}
