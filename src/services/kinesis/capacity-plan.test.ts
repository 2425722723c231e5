import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { aShard, aStream, START_MS } from '../../../test/services/kinesis-harness.ts'
import { PEAK_WINDOW_MS } from './capacity.ts'
import { LOOK_SECONDS, type Load, planCapacity } from './capacity-plan.ts'
import type { Shard, Stream } from './entities.ts'
import { initialRanges } from './hash-ranges.ts'

const MIB = 1_048_576

function onDemand(shards: number, changes: Partial<Stream> = {}): readonly [Stream, readonly Shard[]] {
  const stream = aStream('orders', { mode: 'ON_DEMAND', openShardCount: shards, ...changes })
  return [stream, initialRanges(shards).map((range, i) => aShard(stream, i, range))]
}

/** So many MiB (and records) a second into each of the shards, in order. */
function loadsOf(...perSecond: readonly (number | Load)[]): ReadonlyMap<number, Load> {
  const loads = perSecond.map((each) => (typeof each === 'number' ? { bytes: each * MIB, records: each } : each))
  return new Map(
    loads.map(({ bytes, records }, lane) => [lane, { bytes: bytes * LOOK_SECONDS, records: records * LOOK_SECONDS }]),
  )
}

const NOTHING = { peaks: [], floors: [] }

describe('an on-demand stream', () => {
  it('of little traffic stays as it is, and remembers nothing', () => {
    const [stream, open] = onDemand(4)
    assert.deepEqual(planCapacity(stream, open, loadsOf(0.4, 0.4, 0.4, 0.4), NOTHING, START_MS), NOTHING)
    assert.deepEqual(planCapacity(stream, open, new Map(), NOTHING, START_MS), NOTHING)
  })

  it('grows to twice what was written, by bytes or by records', () => {
    const [stream, open] = onDemand(4)
    const full = planCapacity(stream, open, loadsOf(1, 1, 1, 1), NOTHING, START_MS)
    assert.deepEqual(full.reshard, { kind: 'grow', shards: 8, first: open.map(({ id }) => id) })
    assert.deepEqual(full.peaks, [{ atMs: START_MS, shards: 8 }])
    const small = { bytes: 1000, records: 1000 }
    const many = planCapacity(stream, open, loadsOf(small, small, small), NOTHING, START_MS)
    assert.deepEqual(many.reshard, { kind: 'grow', shards: 7, first: open.slice(0, 3).map(({ id }) => id) })
  })

  it('splits the one shard that takes more than half of what it could', () => {
    const [stream, open] = onDemand(4)
    const { reshard, floors } = planCapacity(stream, open, loadsOf(0.1, 0.6, 0.1, 0.1), NOTHING, START_MS)
    assert.deepEqual(reshard, { kind: 'grow', shards: 5, first: [open[1]?.id] })
    assert.deepEqual(floors, [{ atMs: START_MS, shards: 5 }])
    assert.equal(planCapacity(stream, open, loadsOf(0.1, 0.48, 0.1, 0.1), NOTHING, START_MS).reshard, undefined)
  })

  it('gives up on one hot key at twice the shards that its traffic needs', () => {
    for (const [shards, first] of [
      [7, 1],
      [8, 0],
    ] as const) {
      const [stream, open] = onDemand(shards)
      const floors = [{ atMs: START_MS, shards }]
      const { reshard } = planCapacity(stream, open, loadsOf(1), { peaks: [], floors }, START_MS)
      assert.equal(reshard?.kind === 'grow' ? reshard.first.length : 0, first)
    }
  })

  it('goes no further than the quota of its region', () => {
    const traffic = loadsOf(...Array.from({ length: 150 }, () => 1))
    const [stream, open] = onDemand(150)
    assert.deepEqual(planCapacity(stream, open, traffic, NOTHING, START_MS).reshard?.kind, 'grow')
    const [elsewhere, same] = onDemand(150, { region: 'eu-north-1' })
    const { reshard } = planCapacity(elsewhere, same, traffic, NOTHING, START_MS)
    assert.ok(reshard?.kind === 'grow')
    assert.deepEqual([reshard.shards, reshard.first.length], [200, 50])
  })

  it('has the shards for its warm throughput, whatever the traffic', () => {
    const [stream, open] = onDemand(4, { warmThroughputMiBps: 20 })
    assert.deepEqual(planCapacity(stream, open, new Map(), NOTHING, START_MS).reshard, { kind: 'grow', shards: 20, first: [] })
  })

  it('keeps its size for thirty days, and then merges what takes little', () => {
    const [stream, open] = onDemand(8)
    const kept = { peaks: [{ atMs: START_MS, shards: 8 }], floors: [] }
    assert.equal(planCapacity(stream, open, new Map(), kept, START_MS + PEAK_WINDOW_MS).reshard, undefined)
    const later = planCapacity(stream, open, new Map(), kept, START_MS + PEAK_WINDOW_MS + 1)
    assert.deepEqual(later.peaks, [])
    const ids = open.map(({ id }) => id)
    const pairs = [0, 2, 4, 6].map((i) => [ids[i], ids[i + 1]])
    assert.deepEqual(later.reshard, { kind: 'shrink', pairs })
    const busy = planCapacity(stream, open, loadsOf(0, 0.2, 0.2, 0.2, 0.2, 0, 0, 0), kept, START_MS + PEAK_WINDOW_MS + 1)
    assert.deepEqual(busy.reshard, {
      kind: 'shrink',
      pairs: [
        [ids[0], ids[1]],
        [ids[4], ids[5]],
        [ids[6], ids[7]],
      ],
    })
  })

  it('merges no further than it should, the narrowest first', () => {
    const stream = aStream('orders', { mode: 'ON_DEMAND', openShardCount: 5 })
    const quarters = initialRanges(4)
    const eighths = initialRanges(8)
    const open = [...quarters.slice(0, 3), ...eighths.slice(6)].map((range, i) => aShard(stream, i, range))
    const { reshard } = planCapacity(stream, open, new Map(), NOTHING, START_MS)
    assert.deepEqual(reshard, { kind: 'shrink', pairs: [[open[3]?.id, open[4]?.id]] })
  })
})
