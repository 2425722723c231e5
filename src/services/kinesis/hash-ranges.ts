/** Hash keys: 128-bit integers, decimal for clients and 32 hexadecimal digits inside, where they compare as strings. */

export const HASH_KEYS = 2n ** 128n
export const HASH_KEY_FIRST = '0'.repeat(32)
export const HASH_KEY_LAST = 'f'.repeat(32)

export interface HashRange {
  /** Both inclusive. */
  readonly firstHashKey: string
  readonly lastHashKey: string
}

/**
 * Ranges of `count` initial shards: equally wide, the remainder goes to the last one (observed on AWS).
 */
export function initialRanges(count: number): readonly HashRange[] {
  const width = HASH_KEYS / BigInt(count)
  return Array.from({ length: count }, (_, i) => ({
    firstHashKey: hashKeyToHex(BigInt(i) * width),
    lastHashKey: i === count - 1 ? HASH_KEY_LAST : hashKeyToHex(BigInt(i + 1) * width - 1n),
  }))
}

export function hashKeyToHex(hashKey: bigint): string {
  return hashKey.toString(16).padStart(32, '0')
}

export function hashKeyToDecimal(hex: string): string {
  return BigInt(`0x${hex}`).toString()
}

/** As the API shows a range. */
export function hashKeyRangeOf(range: HashRange): { readonly StartingHashKey: string; readonly EndingHashKey: string } {
  return { StartingHashKey: hashKeyToDecimal(range.firstHashKey), EndingHashKey: hashKeyToDecimal(range.lastHashKey) }
}
