import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { AssertionFailure } from './assert.ts'
import { BoundedQueue } from './bounded-queue.ts'

describe('a bounded queue', () => {
  it('gives items in the order in which they came', async () => {
    const queue = new BoundedQueue<number>({ itemsMax: 100, bytesMax: 100 })
    for (let i = 0; i < 100; i++) assert.ok(queue.push(i, 1))
    for (let i = 0; i < 100; i++) assert.equal(i % 2 === 0 ? await queue.pop() : queue.tryPop(), i)
    assert.equal(queue.tryPop(), undefined)
  })

  it('refuses what does not fit, in items and in bytes, and takes it when there is room', () => {
    const queue = new BoundedQueue<string>({ itemsMax: 3, bytesMax: 10 })
    assert.deepEqual(
      [queue.push('a', 5), queue.push('b', 5), queue.push('c', 1), queue.push('d', 0), queue.push('e', 0)],
      [true, true, false, true, false],
    )
    assert.deepEqual([queue.items, queue.bytes], [3, 10])
    assert.equal(queue.tryPop(), 'a')
    assert.deepEqual([queue.push('f', 6), queue.push('g', 5)], [false, true])
  })

  it('lets an item in that alone is larger than all, when nothing else is waiting', () => {
    const queue = new BoundedQueue<string>({ itemsMax: 3, bytesMax: 10 })
    assert.ok(queue.push('huge', 1_000))
    assert.ok(!queue.push('b', 1))
    assert.equal(queue.tryPop(), 'huge')
    assert.ok(queue.push('b', 1))
    assert.ok(!queue.push('huge', 1_000))
  })

  it('serves who waits first, first, at once and past the limits', async () => {
    const queue = new BoundedQueue<number>({ itemsMax: 1, bytesMax: 0 })
    const takers = [queue.pop(), queue.pop(), queue.pop()]
    for (let i = 0; i < 3; i++) assert.ok(queue.push(i, 5))
    assert.deepEqual(await Promise.all(takers), [0, 1, 2])
    assert.deepEqual([queue.items, queue.bytes], [0, 0])
  })

  it('loses nothing when who waits gives up', async () => {
    const queue = new BoundedQueue<number>({ itemsMax: 2, bytesMax: 2 })
    const reason = new Error('had enough')
    const abort = new AbortController()
    const [first, second] = [queue.pop(abort.signal), queue.pop()]
    const rejected = assert.rejects(first, (failure) => failure === reason)
    abort.abort(reason)
    await rejected
    queue.push(1, 1)
    assert.equal(await second, 1)
    await assert.rejects(queue.pop(AbortSignal.abort(reason)), (failure) => failure === reason)
  })

  it('gives what it holds after it was closed, then undefined', async () => {
    const queue = new BoundedQueue<number>({ itemsMax: 2, bytesMax: 2 })
    queue.push(1, 1)
    queue.push(2, 1)
    queue.close()
    queue.close()
    assert.ok(queue.closed)
    assert.ok(!queue.push(3, 0))
    assert.deepEqual([await queue.pop(), await queue.pop(), await queue.pop(), queue.tryPop()], [1, 2, undefined, undefined])
  })

  it('sends away who waits when it is closed', async () => {
    const queue = new BoundedQueue<number>({ itemsMax: 2, bytesMax: 2 })
    const takers = [queue.pop(), queue.pop()]
    queue.close()
    assert.deepEqual(await Promise.all(takers), [undefined, undefined])
  })

  it('has room for one item at least', () => {
    assert.throws(() => new BoundedQueue({ itemsMax: 0, bytesMax: 1 }), AssertionFailure)
    assert.throws(() => new BoundedQueue({ itemsMax: 1, bytesMax: 1 }).push('a', -1), AssertionFailure)
  })

  it('agrees with a list over random histories', () => {
    const step = fc.oneof(fc.record({ bytes: fc.nat(6) }), fc.constant('pop' as const))
    fc.assert(
      fc.property(fc.array(step, { maxLength: 100 }), (steps) => {
        const queue = new BoundedQueue<number>({ itemsMax: 5, bytesMax: 12 })
        const list: { readonly value: number; readonly bytes: number }[] = []
        const bytes = (): number => list.reduce((sum, each) => sum + each.bytes, 0)
        steps.forEach((each, value) => {
          if (each === 'pop') assert.equal(queue.tryPop(), list.shift()?.value)
          else {
            const fits = list.length < 5 && (list.length === 0 || bytes() + each.bytes <= 12)
            assert.equal(queue.push(value, each.bytes), fits)
            if (fits) list.push({ value, bytes: each.bytes })
          }
          assert.deepEqual([queue.items, queue.bytes], [list.length, bytes()])
        })
      }),
    )
  })
})
