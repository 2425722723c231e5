import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { type Due, DueHeap } from './due-heap.ts'

describe('due heap', () => {
  it('gives the soonest of those that are in it', () => {
    const step = fc.tuple(fc.nat(9), fc.option(fc.nat(50)))
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const heap = new DueHeap<Due>()
        const items = Array.from({ length: 10 }, (): Due => ({ dueAtMs: 0, heapIndex: -1 }))
        const inside = new Set<Due>()
        for (const [index, dueAtMs] of steps) {
          const item = items[index]
          assert.ok(item !== undefined)
          if (dueAtMs === null) {
            heap.remove(item)
            inside.delete(item)
          } else {
            heap.set(item, dueAtMs)
            inside.add(item)
          }
          assert.equal(heap.soonest()?.dueAtMs, [...inside].map((each) => each.dueAtMs).sort((a, b) => a - b)[0])
        }
        for (let left = inside.size; left > 0; left--) {
          const soonest = heap.soonest()
          assert.ok(soonest !== undefined && inside.delete(soonest))
          assert.ok([...inside].every((each) => each.dueAtMs >= soonest.dueAtMs))
          heap.remove(soonest)
        }
        assert.equal(heap.soonest(), undefined)
      }),
    )
  })
})
