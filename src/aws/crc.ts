/**
 * Cyclic checksums that Node does not have, eight bytes a step, and the joining of checksums of neighbouring pieces without their bytes.
 * All are reflected and begin and end inverted, as S3's three are.
 */

const CRC32_POLYNOMIAL = 0xed_b8_83_20n
const CRC32C_POLYNOMIAL = 0x82_f6_3b_78n
const CRC64NVME_POLYNOMIAL = 0x9a_6c_93_29_ac_4b_c9_b5n

export type CrcName = 'CRC32' | 'CRC32C' | 'CRC64NVME'

const POLYNOMIALS: Readonly<Record<CrcName, { readonly bits: 32 | 64; readonly polynomial: bigint }>> = {
  CRC32: { bits: 32, polynomial: CRC32_POLYNOMIAL },
  CRC32C: { bits: 32, polynomial: CRC32C_POLYNOMIAL },
  CRC64NVME: { bits: 64, polynomial: CRC64NVME_POLYNOMIAL },
}

const LANES = 8
const LANE = 256

/** Eight tables in a row: entry `lane * 256 + byte` is what a byte does to the checksum with `lane` bytes to come behind it. */
function tablesOf(name: CrcName): { readonly low: Int32Array; readonly high: Int32Array } {
  const { polynomial } = POLYNOMIALS[name]
  const whole = new BigUint64Array(LANES * LANE)
  for (let byte = 0; byte < LANE; byte++) {
    let crc = BigInt(byte)
    for (let bit = 0; bit < 8; bit++) crc = (crc & 1n) === 1n ? (crc >> 1n) ^ polynomial : crc >> 1n
    whole[byte] = crc
  }
  for (let at = LANE; at < whole.length; at++) {
    const before = whole[at - LANE] ?? 0n
    whole[at] = (before >> 8n) ^ (whole[Number(before & 0xffn)] ?? 0n)
  }
  const low = new Int32Array(whole.length)
  const high = new Int32Array(whole.length)
  for (const [at, entry] of whole.entries()) {
    low[at] = Number(BigInt.asIntN(32, entry))
    high[at] = Number(BigInt.asIntN(32, entry >> 32n))
  }
  return { low, high }
}

let castagnoli: Int32Array | undefined

/** CRC32C of `bytes`, going on from that of what came before them. */
export function crc32c(bytes: Uint8Array, before = 0): number {
  castagnoli ??= tablesOf('CRC32C').low
  const t = castagnoli
  let crc = ~before
  let at = 0
  for (const end = bytes.length - 7; at < end; at += 8) {
    crc ^= bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24)
    crc =
      t[1792 + (crc & 255)]! ^
      t[1536 + ((crc >>> 8) & 255)]! ^
      t[1280 + ((crc >>> 16) & 255)]! ^
      t[1024 + (crc >>> 24)]! ^
      t[768 + bytes[at + 4]!]! ^
      t[512 + bytes[at + 5]!]! ^
      t[256 + bytes[at + 6]!]! ^
      t[bytes[at + 7]!]!
  }
  for (; at < bytes.length; at++) crc = (crc >>> 8) ^ t[(crc ^ bytes[at]!) & 255]!
  return ~crc >>> 0
}

/** The halves of a 64-bit checksum. */
export interface Crc64 {
  readonly low: number
  readonly high: number
}

export const CRC64_OF_NOTHING: Crc64 = { low: 0, high: 0 }

let nvme: { readonly low: Int32Array; readonly high: Int32Array } | undefined

/** CRC64NVME of `bytes`, going on from that of what came before them. */
export function crc64nvme(bytes: Uint8Array, before: Crc64 = CRC64_OF_NOTHING): Crc64 {
  nvme ??= tablesOf('CRC64NVME')
  const { low: l, high: h } = nvme
  let low = ~before.low
  let high = ~before.high
  let at = 0
  for (const end = bytes.length - 7; at < end; at += 8) {
    low ^= bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24)
    high ^= bytes[at + 4]! | (bytes[at + 5]! << 8) | (bytes[at + 6]! << 16) | (bytes[at + 7]! << 24)
    const a = 1792 + (low & 255)
    const b = 1536 + ((low >>> 8) & 255)
    const c = 1280 + ((low >>> 16) & 255)
    const d = 1024 + (low >>> 24)
    const e = 768 + (high & 255)
    const f = 512 + ((high >>> 8) & 255)
    const g = 256 + ((high >>> 16) & 255)
    const i = high >>> 24
    low = l[a]! ^ l[b]! ^ l[c]! ^ l[d]! ^ l[e]! ^ l[f]! ^ l[g]! ^ l[i]!
    high = h[a]! ^ h[b]! ^ h[c]! ^ h[d]! ^ h[e]! ^ h[f]! ^ h[g]! ^ h[i]!
  }
  for (; at < bytes.length; at++) {
    const entry = (low ^ bytes[at]!) & 255
    low = ((low >>> 8) | (high << 24)) ^ l[entry]!
    high = (high >>> 8) ^ h[entry]!
  }
  return { low: ~low >>> 0, high: ~high >>> 0 }
}

/** Joins the checksums of pieces that lie side by side to the checksum of the whole. One joiner serves one list of pieces: it keeps what it worked out. */
export function crcJoiner(name: CrcName): (before: bigint, piece: bigint, pieceBytes: number) => bigint {
  const { bits, polynomial } = POLYNOMIALS[name]
  const multiply = bits === 32 ? multiply32(Number(polynomial)) : multiply64(halvesOf(polynomial))
  // x to the power of 8, 16, 32, …: how a checksum changes behind 1, 2, 4, … bytes. The highest bit is x to the power of 0.
  const squares = [halvesOf(1n << BigInt(bits - 9))]
  const powers = new Map<number, Crc64>()
  const powerOf = (bytes: number): Crc64 => {
    let power = halvesOf(1n << BigInt(bits - 1))
    for (let left = bytes, at = 0; left > 0; left = Math.floor(left / 2), at++) {
      const square = squares[at] ?? multiply(squares[at - 1]!, squares[at - 1]!)
      squares[at] = square
      if (left % 2 === 1) power = multiply(power, square)
    }
    return power
  }
  return (before, piece, pieceBytes) => {
    const power = powers.get(pieceBytes) ?? powerOf(pieceBytes)
    powers.set(pieceBytes, power)
    return wholeOf(multiply(power, halvesOf(before))) ^ piece
  }
}

function halvesOf(value: bigint): Crc64 {
  return { low: Number(value & 0xff_ff_ff_ffn), high: Number(value >> 32n) }
}

function wholeOf({ low, high }: Crc64): bigint {
  return (BigInt(high) << 32n) | BigInt(low)
}

/** Multiplication of polynomials of 32 bits, modulo one; their upper halves are 0. */
function multiply32(polynomial: number): (a: Crc64, b: Crc64) => Crc64 {
  return (a, b) => {
    let product = 0
    let shifted = b.low
    for (let bit = 31; bit >= 0; bit--) {
      if (((a.low >>> bit) & 1) === 1) product ^= shifted
      shifted = (shifted & 1) === 1 ? (shifted >>> 1) ^ polynomial : shifted >>> 1
    }
    return { low: product >>> 0, high: 0 }
  }
}

/** The same of 64 bits. */
function multiply64(polynomial: Crc64): (a: Crc64, b: Crc64) => Crc64 {
  return (a, b) => {
    let low = 0
    let high = 0
    let { low: shiftedLow, high: shiftedHigh } = b
    for (let bit = 63; bit >= 0; bit--) {
      const isSet = bit >= 32 ? (a.high >>> (bit - 32)) & 1 : (a.low >>> bit) & 1
      if (isSet === 1) {
        low ^= shiftedLow
        high ^= shiftedHigh
      }
      const carries = (shiftedLow & 1) === 1
      shiftedLow = (shiftedLow >>> 1) | (shiftedHigh << 31)
      shiftedHigh >>>= 1
      if (carries) {
        shiftedLow ^= polynomial.low
        shiftedHigh ^= polynomial.high
      }
    }
    return { low: low >>> 0, high: high >>> 0 }
  }
}
