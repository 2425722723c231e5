const SHARD_INDEX_MAX = 2_147_483_647

/** e.g. 7 → `shardId-000000000007`. Negative numbers occur in texts about foreign sequence numbers: `shardId--02147483648`. */
export function shardIdOf(index: number): string {
  const digits = String(Math.abs(index))
  return `shardId-${index < 0 ? `-${digits.padStart(11, '0')}` : digits.padStart(12, '0')}`
}

/**
 * The index that a client means. AWS takes what stands after the first `-` (or everything, if there is none or nothing after it)
 * and wants digits up to 2147483647, so `0` and `shard-0` mean `shardId-000000000000` (observed on AWS). `undefined` otherwise.
 */
export function shardIndexOf(input: string): number | undefined {
  const afterDash = input.slice(input.indexOf('-') + 1)
  const digits = input.includes('-') && afterDash !== '' ? afterDash : input
  if (!/^\d+$/.test(digits)) return undefined
  const index = Number(digits)
  return index <= SHARD_INDEX_MAX ? index : undefined
}
