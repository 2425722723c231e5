import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { Kept } from './kept.ts'

describe('what is kept of many', () => {
  const keptTo = (enough: number) => new Kept<{ restsFromMs: number }>(enough, ({ restsFromMs }, nowMs) => nowMs >= restsFromMs)

  it('gives the same for a key as long as it is not at rest', () => {
    const kept = keptTo(2)
    const first = kept.obtain('a', 0, () => ({ restsFromMs: 100 }))
    for (let n = 0; n < 10; n++) kept.obtain(`other ${n}`, 50, () => ({ restsFromMs: 0 }))
    assert.equal(
      kept.obtain('a', 60, () => assert.fail('it is kept')),
      first,
    )
  })

  it('forgets what is at rest when there is more than enough, and nothing before', () => {
    const kept = keptTo(3)
    for (const key of ['a', 'b', 'c']) kept.obtain(key, 0, () => ({ restsFromMs: 0 }))
    assert.equal(kept.size, 3)
    kept.obtain('d', 0, () => ({ restsFromMs: 0 }))
    assert.equal(kept.size, 1)
  })

  it('keeps what is in use, however many', () => {
    const kept = keptTo(3)
    for (let n = 0; n < 1_000; n++) kept.obtain(String(n), 0, () => ({ restsFromMs: 1 }))
    assert.equal(kept.size, 1_000)
    for (let n = 0; n < 1_000; n++) kept.obtain(`later ${n}`, 1, () => ({ restsFromMs: 2 }))
    assert.ok(kept.size <= 2_000, `${kept.size} are kept`)
    assert.ok(kept.size >= 1_000, 'those in use are')
  })
})
