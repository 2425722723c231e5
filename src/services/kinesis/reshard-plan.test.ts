import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import type { Reshard } from './entities.ts'
import { HASH_KEY_FIRST, HASH_KEY_LAST, HASH_KEYS, hashKeyToHex, initialRanges } from './hash-ranges.ts'
import { areNeighbours, isDivisible, nextReplacements, type OpenShard, shardsAtMost } from './reshard-plan.ts'

const ROUNDING = 2n ** 32n

function uniform(count: number): OpenShard[] {
  return initialRanges(count).map((range, i) => ({ id: `initial-${i}`, ...range }))
}

/** Shards with these first hash keys, besides the very first. */
function cutAt(keys: readonly bigint[]): OpenShard[] {
  const starts = [0n, ...[...new Set(keys)].sort((a, b) => (a < b ? -1 : 1))]
  return starts.map((start, i) => ({
    id: `cut-${i}`,
    firstHashKey: hashKeyToHex(start),
    lastHashKey: i + 1 < starts.length ? hashKeyToHex((starts[i + 1] ?? 0n) - 1n) : HASH_KEY_LAST,
  }))
}

interface Walk {
  readonly open: readonly OpenShard[]
  readonly steps: number
  readonly splits: number
  readonly merges: number
  /** Most shards that were open after a step. */
  readonly peak: number
}

/** Takes steps until there is none, and sees that each keeps every hash key in exactly one shard. */
function walk(from: readonly OpenShard[], reshard: Reshard): Walk {
  let open = [...from]
  let [made, splits, merges, peak] = [0, 0, 0, from.length]
  for (let steps = 0; ; steps++) {
    const step = nextReplacements(open, reshard)
    if (step.length === 0) return { open, steps, splits, merges, peak }
    for (const { parents, children } of step) {
      assert.ok(
        parents.every((parent) => open.includes(parent)),
        'only open shards are closed, and each once',
      )
      if (parents.length === 1) splits++
      else merges++
      open = open.filter((shard) => !parents.some((parent) => parent === shard))
      open.push(...children.map((range) => ({ id: `made-${made++}`, ...range })))
    }
    open.sort((a, b) => (a.firstHashKey < b.firstHashKey ? -1 : 1))
    assert.equal(open[0]?.firstHashKey, HASH_KEY_FIRST)
    assert.equal(open.at(-1)?.lastHashKey, HASH_KEY_LAST)
    for (const [i, shard] of open.slice(1).entries()) assert.ok(areNeighbours(open[i] ?? shard, shard))
    peak = Math.max(peak, open.length)
    assert.ok(steps < 1_000, 'it comes to an end')
  }
}

describe('a split', () => {
  it('gives the lower half first, and is over then', () => {
    const open = uniform(2)
    const hashKey = hashKeyToHex(5n)
    const { open: after, steps, splits } = walk(open, { kind: 'split', shardId: 'initial-0', hashKey })
    assert.deepEqual([steps, splits], [1, 1])
    assert.deepEqual(
      after.map(({ firstHashKey }) => BigInt(`0x${firstHashKey}`)),
      [0n, 5n, HASH_KEYS / 2n],
    )
    assert.equal(shardsAtMost(open, { kind: 'split', shardId: 'initial-0', hashKey }), 3)
  })
})

describe('a merge', () => {
  it('gives the union of two neighbours', () => {
    const open = uniform(3)
    const reshard = { kind: 'merge', shardId: 'initial-0', adjacentShardId: 'initial-1' } as const
    const [step] = nextReplacements(open, reshard)
    assert.deepEqual(step?.children, [{ firstHashKey: HASH_KEY_FIRST, lastHashKey: open[1]?.lastHashKey }])
    assert.equal(walk(open, reshard).open.length, 2)
    assert.equal(shardsAtMost(open, reshard), 3)
  })
})

describe('neighbours', () => {
  it('follow each other upwards, without gap, and do not go round', () => {
    const [a, b, c] = uniform(3)
    assert.ok(a && b && c)
    assert.deepEqual(
      [
        areNeighbours(a, b),
        areNeighbours(b, c),
        areNeighbours(b, a),
        areNeighbours(a, c),
        areNeighbours(a, a),
        areNeighbours(c, a),
      ],
      [true, true, false, false, false, false],
    )
  })
})

describe('uniform scaling', () => {
  it('splits every shard at its middle to double', () => {
    for (const count of [1, 2, 3, 7, 10, 48]) {
      const { steps, splits, merges } = walk(uniform(count), { kind: 'uniform', shards: 2 * count })
      assert.deepEqual([count, steps, splits, merges], [count, 1, count, 0])
    }
  })

  it('merges neighbours in pairs to halve', () => {
    for (const count of [2, 4, 6, 14, 96]) {
      const { steps, splits, merges } = walk(uniform(count), { kind: 'uniform', shards: count / 2 })
      assert.deepEqual([count, steps, splits, merges], [count, 1, 0, count / 2])
    }
  })

  it('splits first and merges then for what lies between', () => {
    const reshard = { kind: 'uniform', shards: 5 } as const
    const { splits, merges, peak } = walk(uniform(4), reshard)
    assert.deepEqual([splits, merges, peak, shardsAtMost(uniform(4), reshard)], [4, 3, 8, 8])
  })

  it('has nothing to do where shards are equal already', () => {
    assert.equal(walk(uniform(9), { kind: 'uniform', shards: 9 }).steps, 0)
  })

  it('closes no more than a hundred shards at once', () => {
    const up = nextReplacements(uniform(400), { kind: 'uniform', shards: 800 })
    const down = nextReplacements(uniform(400), { kind: 'uniform', shards: 200 })
    assert.deepEqual([up.length, down.length], [100, 50])
    assert.equal(walk(uniform(400), { kind: 'uniform', shards: 800 }).steps, 4)
  })

  it('comes from any shards to equal ones, and never past the number foretold', () => {
    const keys = fc.array(fc.bigInt({ min: 1n, max: HASH_KEYS - 1n }), { maxLength: 30 })
    fc.assert(
      fc.property(keys, fc.integer({ min: 1, max: 60 }), (cuts, shards) => {
        const from = cutAt(cuts)
        const reshard = { kind: 'uniform', shards } as const
        const { open, peak } = walk(from, reshard)
        assert.equal(open.length, shards)
        assert.equal(peak, shardsAtMost(from, reshard))
        for (const [i, { firstHashKey }] of initialRanges(shards).entries()) {
          const off = BigInt(`0x${open[i]?.firstHashKey}`) - BigInt(`0x${firstHashKey}`)
          assert.ok(-ROUNDING <= off && off <= ROUNDING, 'shards are equal but for a rounding')
        }
      }),
    )
  })

  it('goes up and down again and again without drifting', () => {
    let open: readonly OpenShard[] = uniform(3)
    for (const shards of [6, 12, 7, 5, 10, 20, 13, 7, 4, 2, 3, 6, 3]) open = walk(open, { kind: 'uniform', shards }).open
    for (const [i, { firstHashKey }] of initialRanges(3).entries()) {
      const off = BigInt(`0x${open[i]?.firstHashKey}`) - BigInt(`0x${firstHashKey}`)
      assert.ok(-ROUNDING <= off && off <= ROUNDING)
    }
  })
})

describe('the growth of an on-demand stream', () => {
  it('halves the named shards, then the widest, to the number wanted and never past it', () => {
    const keys = fc.array(fc.bigInt({ min: 1n, max: HASH_KEYS - 1n }), { maxLength: 30 })
    fc.assert(
      fc.property(keys, fc.array(fc.nat(30)), fc.nat(40), (cuts, named, more) => {
        const from = cutAt(cuts)
        const divisible = from.filter(isDivisible)
        const first = [...new Set(named.flatMap((n) => divisible[n]?.id ?? []))]
        const shards = from.length + first.length + (divisible.length > 0 ? more : 0)
        const reshard = { kind: 'grow', shards, first } as const
        const { open, merges, peak } = walk(from, reshard)
        assert.deepEqual([open.length, merges, peak, shardsAtMost(from, reshard)], [shards, 0, shards, shards])
        assert.ok(open.every(({ id }) => !first.includes(id)))
      }),
    )
  })

  it('takes the widest first, and of equals the first', () => {
    const [replacement, ...others] = nextReplacements(cutAt([2n ** 126n]), { kind: 'grow', shards: 3, first: [] })
    assert.deepEqual([replacement?.parents[0].id, others], ['cut-1', []])
    const step = nextReplacements(uniform(4), { kind: 'grow', shards: 6, first: [] })
    assert.deepEqual(
      step.map(({ parents }) => parents[0].id),
      ['initial-0', 'initial-1'],
    )
  })

  it('ends where there is nothing left to divide', () => {
    const single = cutAt([1n, 2n]).slice(0, 2)
    assert.deepEqual(nextReplacements(single, { kind: 'grow', shards: 10, first: [] }), [])
  })

  it('closes no more than a hundred shards at once', () => {
    assert.equal(walk(uniform(4), { kind: 'grow', shards: 1_000, first: [] }).open.length, 1_000)
    assert.equal(nextReplacements(uniform(400), { kind: 'grow', shards: 1_000, first: [] }).length, 100)
    const first = uniform(400).map(({ id }) => id)
    assert.equal(nextReplacements(uniform(400), { kind: 'grow', shards: 800, first }).length, 100)
    assert.equal(walk(uniform(400), { kind: 'grow', shards: 800, first }).steps, 4)
  })
})

describe('the shrinking of an on-demand stream', () => {
  it('merges the named neighbours and nothing else', () => {
    const reshard = {
      kind: 'shrink',
      pairs: [
        ['initial-0', 'initial-1'],
        ['initial-4', 'initial-5'],
      ],
    } as const
    const { open, steps, merges } = walk(uniform(8), reshard)
    assert.deepEqual([open.length, steps, merges, shardsAtMost(uniform(8), reshard)], [6, 1, 2, 8])
  })
})
