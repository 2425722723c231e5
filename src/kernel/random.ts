import { randomBytes } from 'node:crypto'

/** Randomness as a dependency: one seed replays a whole run. */
export interface Random {
  bytes(count: number): Uint8Array
  /** Uniform in [0, 1). */
  float(): number
  /** Uniform integer in [0, below). */
  int(below: number): number
  /** RFC 9562 version 4. */
  uuid(): string
}

abstract class RandomBase implements Random {
  abstract bytes(count: number): Uint8Array
  abstract float(): number

  int(below: number): number {
    return Math.floor(this.float() * below)
  }

  uuid(): string {
    const raw = Buffer.from(this.bytes(16))
    raw[6] = ((raw[6] ?? 0) & 0x0f) | 0x40
    raw[8] = ((raw[8] ?? 0) & 0x3f) | 0x80
    const hex = raw.toString('hex')
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
  }
}

const POOL_BYTES = 4096

/** The operating system's cryptographic randomness, drawn in pools: a request id costs no system call. */
export class SystemRandom extends RandomBase {
  #pool: Buffer = Buffer.alloc(0)
  #used = 0

  override bytes(count: number): Uint8Array {
    if (count > POOL_BYTES) return randomBytes(count)
    if (this.#pool.length - this.#used < count) {
      this.#pool = randomBytes(POOL_BYTES)
      this.#used = 0
    }
    this.#used += count
    return this.#pool.subarray(this.#used - count, this.#used)
  }

  override float(): number {
    const raw = Buffer.from(this.bytes(8))
    return (raw.readUInt32LE(0) * 0x200000 + (raw.readUInt32LE(4) >>> 11)) / 2 ** 53
  }
}

/** xoshiro128**: small, fast, well mixed; not for secrets. */
export class SeededRandom extends RandomBase {
  #a: number
  #b: number
  #c: number
  #d: number

  constructor(seed: number) {
    super()
    // splitmix32 spreads a small seed over the whole state.
    let state = seed >>> 0
    const next = (): number => {
      state = (state + 0x9e3779b9) >>> 0
      let mixed = state
      mixed = Math.imul(mixed ^ (mixed >>> 16), 0x21f0aaad)
      mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97)
      return (mixed ^ (mixed >>> 15)) >>> 0
    }
    this.#a = next()
    this.#b = next()
    this.#c = next()
    this.#d = next() | 1
  }

  #uint32(): number {
    const product = Math.imul(this.#b, 5)
    const result = Math.imul((product << 7) | (product >>> 25), 9) >>> 0
    const shifted = this.#b << 9
    this.#c ^= this.#a
    this.#d ^= this.#b
    this.#b ^= this.#c
    this.#a ^= this.#d
    this.#c ^= shifted
    this.#d = (this.#d << 11) | (this.#d >>> 21)
    return result
  }

  override float(): number {
    return (this.#uint32() * 0x200000 + (this.#uint32() >>> 11)) / 2 ** 53
  }

  override bytes(count: number): Uint8Array {
    return Uint8Array.from({ length: count }, () => this.#uint32() & 0xff)
  }
}
