import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { encodeRun } from '../../engine/record-block.ts'
import { ReadQuota, ShardQuotas, WriteQuota } from './quota-shard.ts'

const KIB = 1_024
const MIB = 1_024 * KIB

/** Records of these sizes, key included. */
function runOf(sizes: readonly number[]) {
  return encodeRun(sizes.map((size) => ({ partitionKey: 'k', data: Buffer.alloc(size - 1) })))
}

function times(count: number, size: number): number[] {
  return new Array<number>(count).fill(size)
}

describe('the write quota of a shard', () => {
  it('takes 1,000 records a second', () => {
    const quota = new WriteQuota()
    assert.deepEqual(quota.takeRun(runOf(times(500, 2)), 0), [])
    assert.deepEqual(quota.takeRun(runOf(times(500, 2)), 0), [])
    assert.deepEqual(quota.takeRun(runOf([2]), 0), [0])
    assert.deepEqual(quota.takeRun(runOf([2, 2, 2]), 2), [2])
    assert.deepEqual(quota.takeRun(runOf(times(500, 2)), 502), [])
    assert.deepEqual(quota.takeRun(runOf([2]), 502), [0])
  })

  it('takes 1 MiB a second, keys included, and of a request that does not fit those records that do', () => {
    const quota = new WriteQuota()
    assert.deepEqual(quota.takeRun(runOf([MIB - 100]), 0), [])
    assert.deepEqual(quota.takeRun(runOf([60, 60, 40, 1]), 0), [1, 3])
    assert.deepEqual(quota.takeRun(runOf([1]), 0), [0])
    // 1,048.576 bytes flow in every millisecond.
    assert.deepEqual(quota.takeRun(runOf([1_049]), 1), [0])
    assert.deepEqual(quota.takeRun(runOf([1_048]), 1), [])
    assert.deepEqual(quota.takeRun(runOf([MIB]), 1_001), [])
  })

  it('takes a record of the greatest ordinary size, whose key comes on top', () => {
    const quota = new WriteQuota()
    const run = encodeRun([{ partitionKey: 'k'.repeat(256), data: Buffer.alloc(MIB) }])
    assert.deepEqual(quota.takeRun(run, 0), [])
    assert.deepEqual(quota.takeRun(run, 999), [0])
    assert.deepEqual(quota.takeRun(run, 1_000), [])
  })

  it('lets a large record through at once, and no second one before as much has flowed back', () => {
    const quota = new WriteQuota()
    assert.deepEqual(quota.takeRun(runOf([10 * MIB]), 0), [])
    assert.deepEqual(quota.takeRun(runOf([1]), 0), [0], 'ordinary records share what flows back')
    assert.deepEqual(quota.takeRun(runOf([KIB, KIB]), 1), [1])
    assert.deepEqual(quota.takeRun(runOf([5 * MIB]), 5_000), [0])
    assert.deepEqual(quota.takeRun(runOf([5 * MIB]), 5_001), [])
    assert.deepEqual(quota.takeRun(runOf([10 * MIB, 10 * MIB]), 60_000), [1])
    // The bound is that of the burst: data of 10 MiB with a key is let through, too.
    const greatest = encodeRun([{ partitionKey: 'k'.repeat(256), data: Buffer.alloc(10 * MIB) }])
    assert.deepEqual(quota.takeRun(greatest, 69_999), [0])
    assert.deepEqual(quota.takeRun(greatest, 70_000), [])
  })

  it('lets a large record through beside steady ordinary ones, which it does not starve', () => {
    const quota = new WriteQuota()
    const half = runOf(times(32, 16 * KIB))
    for (let second = 0; second < 5; second++) assert.deepEqual(quota.takeRun(half, second * 1_000), [])
    assert.deepEqual(quota.takeRun(runOf([9 * MIB]), 5_000), [])
    for (let second = 6; second < 12; second++) assert.deepEqual(quota.takeRun(half, second * 1_000), [])
    assert.equal(quota.takeRun(runOf([9 * MIB]), 12_000).length, 1, 'half of what flowed back was used')
    assert.equal(quota.takeRun(runOf([4 * MIB]), 12_000).length, 0)
  })

  it('never takes more than a second holds and what flows in, of whatever records in whatever time', () => {
    const size = fc.oneof(fc.integer({ min: 1, max: 2_000 }), fc.integer({ min: 1, max: MIB / 4 }))
    const step = fc.record({
      afterMs: fc.nat(700),
      sizes: fc.array(size, { minLength: 1, maxLength: 40 }),
      copies: fc.integer({ min: 1, max: 20 }),
    })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        const quota = new WriteQuota()
        const taken: { atMs: number; records: number; bytes: number }[] = []
        let nowMs = 0
        for (const { afterMs, sizes, copies } of steps) {
          nowMs += afterMs
          const all = Array.from({ length: copies }, () => sizes).flat()
          const refused = new Set(quota.takeRun(runOf(all), nowMs))
          const kept = all.filter((_, place) => !refused.has(place))
          taken.push({ atMs: nowMs, records: kept.length, bytes: kept.reduce((a, b) => a + b, 0) })
          const left =
            taken.length === 1 ? { records: 1_000 - kept.length, bytes: MIB - kept.reduce((a, b) => a + b, 0) } : undefined
          if (left !== undefined && refused.size > 0) {
            const smallest = Math.min(...all.filter((_, place) => refused.has(place)))
            assert.ok(left.records < 1 || left.bytes < smallest, 'nothing is refused that would have fitted')
          }
        }
        for (const [i, first] of taken.entries()) {
          let records = 0
          let bytes = 0
          for (const each of taken.slice(i)) {
            records += each.records
            bytes += each.bytes
            const inMs = each.atMs - first.atMs
            assert.ok(records <= 1_000 + inMs + 0.01, `${records} records in ${inMs} ms`)
            assert.ok(bytes <= MIB + (inMs * MIB) / 1_000 + 0.01, `${bytes} bytes in ${inMs} ms`)
          }
        }
      }),
      { numRuns: 60 },
    )
  })
})

describe('the read quota of a shard', () => {
  it('takes five calls a second', () => {
    const quota = new ReadQuota()
    for (let i = 0; i < 5; i++) assert.equal(quota.takeCall(0), undefined)
    assert.equal(quota.takeCall(199), 'calls')
    assert.equal(quota.takeCall(200), undefined)
    assert.equal(quota.takeCall(200), 'calls')
  })

  it('pauses for five seconds after 10 MiB, and in proportion after less', () => {
    const quota = new ReadQuota()
    assert.equal(quota.takeCall(0), undefined)
    quota.took(10 * MIB, 0)
    assert.equal(quota.takeCall(1), 'bytes')
    assert.equal(quota.takeCall(4_999), 'bytes')
    assert.equal(quota.takeCall(5_000), undefined)
    quota.took(3 * MIB, 5_000)
    assert.equal(quota.takeCall(6_499), 'bytes')
    assert.equal(quota.takeCall(6_500), undefined)
  })

  it('gives 2 MiB a second to frequent readers', () => {
    const quota = new ReadQuota()
    let bytes = 0
    for (let nowMs = 0; nowMs < 60_000; nowMs += 50) {
      if (quota.takeCall(nowMs) !== undefined) continue
      quota.took(MIB / 2, nowMs)
      bytes += MIB / 2
    }
    assert.ok(bytes <= 122 * MIB, `${bytes / MIB} MiB in a minute`)
    assert.ok(bytes >= 118 * MIB, `${bytes / MIB} MiB in a minute`)
  })
})

describe('the quotas of a shard', () => {
  it('are at rest when forgetting them changes nothing', () => {
    const quotas = new ShardQuotas()
    assert.ok(quotas.isAtRest(0))
    quotas.write.takeRun(runOf([10 * MIB]), 0)
    assert.ok(!quotas.isAtRest(9_999))
    assert.ok(quotas.isAtRest(10_000))
    quotas.read.takeCall(10_000)
    assert.ok(!quotas.isAtRest(10_100))
    quotas.iterators.take(5, 10_200)
    assert.ok(!quotas.isAtRest(11_199))
    assert.ok(quotas.isAtRest(11_200))
  })
})
