import { createHash } from 'node:crypto'

/** Where a partition key falls: MD5 of its UTF-8 bytes as a 128-bit number (Kinesis Data Streams developer guide, "Partition key"). */
export function hashKeyOf(partitionKey: string): bigint {
  return BigInt(`0x${createHash('md5').update(partitionKey).digest('hex')}`)
}

export const HASH_KEYS = 2n ** 128n

/**
 * The shard that a sequence number belongs to: its last 36 bits are the shard's index and a version (observed on AWS).
 * `undefined` for text that is no sequence number of today's layout.
 */
export function shardOfSequenceNumber(text: string): string | undefined {
  if (!/^\d{50,60}$/.test(text)) return undefined
  const value = BigInt(text)
  if ((value & 15n) !== 2n) return undefined
  return `shardId-${String((value >> 4n) & 0xffff_ffffn).padStart(12, '0')}`
}
