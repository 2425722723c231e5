import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { aShard, aStream } from '../../../test/services/kinesis-harness.ts'
import type { Shard } from './entities.ts'
import { HASH_KEYS, hashKeyRangeOf, hashKeyToHex, initialRanges } from './hash-ranges.ts'
import { hashKeyOfExplicit, hashKeyOfPartitionKey, shardFor } from './routing.ts'

function shards(count: number): Shard[] {
  const stream = aStream('orders')
  return initialRanges(count).map((range, index) => aShard(stream, index, range))
}

describe('initial hash ranges', () => {
  it('are those of AWS for three shards', () => {
    assert.deepEqual(initialRanges(3).map(hashKeyRangeOf), [
      { StartingHashKey: '0', EndingHashKey: '113427455640312821154458202477256070484' },
      {
        StartingHashKey: '113427455640312821154458202477256070485',
        EndingHashKey: '226854911280625642308916404954512140969',
      },
      {
        StartingHashKey: '226854911280625642308916404954512140970',
        EndingHashKey: '340282366920938463463374607431768211455',
      },
    ])
  })

  it('cover every key once', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 600 }), (count) => {
        const ranges = initialRanges(count)
        let expected = 0n
        for (const { firstHashKey, lastHashKey } of ranges) {
          assert.equal(firstHashKey, hashKeyToHex(expected))
          expected = BigInt(`0x${lastHashKey}`) + 1n
        }
        assert.equal(expected, HASH_KEYS)
      }),
    )
  })
})

describe('routing', () => {
  it('goes by the MD5 of the partition key, as on AWS', () => {
    const three = shards(3)
    const of = (key: string): number => shardFor(three, hashKeyOfPartitionKey(key)).index
    assert.deepEqual(['a', 'b', 'e', 'f', 'é'].map(of), [0, 1, 2, 1, 1])
    assert.equal(hashKeyOfPartitionKey('a'), '0cc175b9c0f1b6a831c399e269772661')
  })

  it('finds the shard that has the key', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), fc.bigInt({ min: 0n, max: HASH_KEYS - 1n }), (count, key) => {
        const open = shards(count)
        const hex = hashKeyToHex(key)
        const expected = open.find(({ firstHashKey, lastHashKey }) => firstHashKey <= hex && hex <= lastHashKey)
        assert.equal(shardFor(open, hex), expected)
      }),
    )
  })

  it('takes explicit keys below 2^128 only', () => {
    assert.equal(hashKeyOfExplicit('0'), '0'.repeat(32))
    assert.equal(hashKeyOfExplicit('340282366920938463463374607431768211455'), 'f'.repeat(32))
    assert.equal(hashKeyOfExplicit('340282366920938463463374607431768211456'), undefined)
  })

  it('fails loudly rather than guess when no shard has the key', () => {
    assert.throws(() => shardFor(shards(3).slice(0, 2), 'f'.repeat(32)), /cover every hash key/)
    assert.throws(() => shardFor([], '0'.repeat(32)), /cover every hash key/)
  })
})
