import { hash } from 'node:crypto'
import { assert } from '../../kernel/assert.ts'
import type { Shard, Stream } from './entities.ts'
import { HASH_KEYS, hashKeyToHex } from './hash-ranges.ts'
import { type KinesisView, shardsOf } from './queries.ts'

/** Open shards by stream entity: a stream is written anew whenever its shards change, so an old map is never asked for again. */
const shardMaps = new WeakMap<Stream, readonly Shard[]>()

/** Shards that take records, in order of hash key. They cover every key without gap or overlap. `stream` is the view's present one. */
export function openShards(view: KinesisView, stream: Stream): readonly Shard[] {
  let open = shardMaps.get(stream)
  if (open === undefined) {
    open = [...shardsOf(view, stream.arn)]
      .filter(({ closed }) => closed === undefined)
      .sort((a, b) => (a.firstHashKey < b.firstHashKey ? -1 : 1))
    shardMaps.set(stream, open)
  }
  return open
}

/** The shard whose range contains the key. */
export function shardFor(open: readonly Shard[], hashKey: string): Shard {
  let low = 0
  let high = open.length - 1
  while (low < high) {
    const middle = (low + high + 1) >>> 1
    const shard = open[middle]
    assert(shard !== undefined, 'the middle lies inside')
    if (shard.firstHashKey <= hashKey) low = middle
    else high = middle - 1
  }
  const shard = open[low]
  assert(shard !== undefined && shard.firstHashKey <= hashKey && hashKey <= shard.lastHashKey, 'open shards cover every hash key')
  return shard
}

/** MD5 of the key's UTF-8 bytes, as an unsigned big-endian integer. Source: API reference, PutRecord. */
export function hashKeyOfPartitionKey(partitionKey: string): string {
  return hash('md5', partitionKey, 'hex')
}

/** `undefined` for 2^128 and above, which the model's pattern lets through. */
export function hashKeyOfExplicit(decimal: string): string | undefined {
  const value = BigInt(decimal)
  return value < HASH_KEYS ? hashKeyToHex(value) : undefined
}
