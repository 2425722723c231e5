import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { chooseRewrite, type Filling, MERGED_SEGMENTS_MIN } from './rewrite-choice.ts'

const MIB = 1_048_576
const BYTES_MAX = 64 * MIB

function filling(mib: number, liveMib: number, isUnfit = false): Filling {
  return { bytes: mib * MIB + 1_000, runBytes: mib * MIB, liveBytes: liveMib * MIB, isUnfit }
}

test('full segments and those that are mostly needed stay as they are', () => {
  assert.equal(chooseRewrite([], BYTES_MAX), undefined)
  assert.equal(chooseRewrite([filling(64, 64), filling(64, 40), filling(64, 64)], BYTES_MAX), undefined)
})

test('what is half dead is copied, together with neighbours that are, as far as it fits', () => {
  assert.deepEqual(chooseRewrite([filling(64, 64), filling(64, 30), filling(64, 64)], BYTES_MAX), { from: 1, to: 2 })
  assert.deepEqual(chooseRewrite([filling(64, 30), filling(64, 5), filling(64, 20), filling(64, 40)], BYTES_MAX), {
    from: 0,
    to: 3,
  })
  assert.deepEqual(chooseRewrite([filling(64, 30), filling(64, 5), filling(64, 30)], BYTES_MAX), { from: 1, to: 3 })
})

test('where there is little room, only that is copied which fits', () => {
  assert.deepEqual(chooseRewrite([filling(64, 30), filling(64, 3)], 4 * MIB), { from: 1, to: 2 })
  assert.equal(chooseRewrite([filling(64, 30), filling(64, 3)], 2 * MIB), undefined)
  assert.equal(chooseRewrite([filling(64, 30)], -1), undefined)
})

test('small neighbours are put together, and those that cannot be read are left out', () => {
  const small = Array.from({ length: MERGED_SEGMENTS_MIN }, () => filling(1, 1))
  assert.deepEqual(chooseRewrite([filling(64, 64), ...small, filling(64, 64)], BYTES_MAX), { from: 1, to: 1 + small.length })
  assert.equal(chooseRewrite(small.slice(1), BYTES_MAX), undefined)
  const beside = chooseRewrite([filling(40, 40), ...small], BYTES_MAX)
  assert.deepEqual(beside, { from: 1, to: 1 + small.length }, 'a large one would be copied for little')
  assert.equal(chooseRewrite([filling(40, 40), ...small.slice(1)], BYTES_MAX), undefined)
  assert.equal(chooseRewrite([...small.slice(1), filling(1, 1, true)], BYTES_MAX), undefined)
})

/** Copies until nothing is left to do. */
function settle(segments: readonly Filling[]): { readonly segments: readonly Filling[]; readonly copiedBytes: number } {
  let all = segments
  let copiedBytes = 0
  for (let found = chooseRewrite(all, BYTES_MAX); found !== undefined; found = chooseRewrite(all, BYTES_MAX)) {
    const old = all.slice(found.from, found.to)
    const liveBytes = old.reduce((sum, each) => sum + each.liveBytes, 0)
    copiedBytes += liveBytes
    all = all.toSpliced(found.from, old.length, { bytes: liveBytes + 500, runBytes: liveBytes, liveBytes, isUnfit: false })
  }
  return { segments: all, copiedBytes }
}

test('it comes to an end, with at least half of everything needed, and copying no more than the dead and twice the doublings', () => {
  const segment = fc
    .tuple(fc.integer({ min: 1, max: 64 * 1024 }), fc.double({ min: 0.001, max: 1, noNaN: true }))
    .map(([kib, share]): Filling => {
      const runBytes = kib * 1024
      return { bytes: runBytes + 500, runBytes, liveBytes: Math.ceil(runBytes * share), isUnfit: false }
    })
  fc.assert(
    fc.property(fc.array(segment, { maxLength: 40 }), (segments) => {
      const { segments: after, copiedBytes } = settle(segments)
      for (const { bytes, runBytes, liveBytes } of after) assert.ok(2 * (runBytes - liveBytes) < bytes)
      const sum = (of: (each: Filling) => number): number => segments.reduce((all, each) => all + of(each), 0)
      const doublings = Math.log2(BYTES_MAX / 1024)
      assert.ok(copiedBytes <= sum((each) => each.bytes - each.liveBytes) + doublings * sum((each) => each.liveBytes))
    }),
  )
})

test('however often it starts, few segments are left, and each byte is copied a few times only', () => {
  const RESTARTS = 5_000
  let all: readonly Filling[] = []
  let copied = 0
  for (let i = 0; i < RESTARTS; i++) {
    const { segments, copiedBytes } = settle([...all, { bytes: 20_500, runBytes: 20_000, liveBytes: 20_000, isUnfit: false }])
    all = segments
    copied += copiedBytes
  }
  assert.ok(all.length <= 20, `${all.length} segments`)
  assert.ok(copied <= 10 * RESTARTS * 20_000, `${copied} bytes`)
})
