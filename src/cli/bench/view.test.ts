import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { HASH_KEYS } from '../../aws/hash-key.ts'
import { BenchTally } from './tally.ts'
import { benchTable, useOf } from './view.ts'

const plain = (_: unknown, text: string): string => text
const middle = HASH_KEYS / 2n

function tallyOf(stored: readonly [number, number], bytes = 100): BenchTally {
  const tally = new BenchTally(0)
  tally.addShard('shardId-000000000000', 0n, middle - 1n)
  tally.addShard('shardId-000000000001', middle, HASH_KEYS - 1n)
  for (const [i, count] of stored.entries()) {
    for (let n = 0; n < count; n++) tally.stored(`shardId-00000000000${i}`, bytes)
  }
  return tally
}

function table(tally: BenchTally): string {
  return benchTable(tally, 1_000, false, plain).join('\n')
}

describe('the result of a bench', () => {
  it('tells a hot shard from a stream that is too small, and both from one that is neither', () => {
    assert.match(table(tallyOf([900, 10])), /Shard 0 is hot: 99 % of all records go there\. Splitting helps only if/)
    assert.match(table(tallyOf([1_500, 1_400])), /2 of 2 shards are beyond what AWS grants a shard/)
    assert.doesNotMatch(table(tallyOf([500, 480])), /hot|beyond/)
  })

  it('counts refusals at the shard that the key was meant for', () => {
    const tally = tallyOf([10, 10])
    tally.refused(middle, 'ProvisionedThroughputExceededException', true)
    tally.refused(1n, 'InternalFailure: oops', false)
    assert.deepEqual(
      tally.shards.map(({ throttled, failed }) => [throttled, failed]),
      [
        [0, 1],
        [1, 0],
      ],
    )
    assert.match(table(tally), /20 records in 0 requests, 1\.0 s, 1 throttled, 1 failed \(InternalFailure: oops\)/)
  })

  it('knows how much of a shard was used, by records or by bytes', () => {
    assert.equal(useOf({ records: 500, bytes: 0 }, 1_000), 0.5)
    assert.equal(useOf({ records: 1, bytes: 4 * 1024 * 1024 }, 2_000), 2)
    assert.equal(useOf({ records: 1, bytes: 1 }, 0), 0)
  })
})
