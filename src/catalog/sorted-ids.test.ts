import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { SeededRandom } from '../kernel/random.ts'
import { SortedIds } from './sorted-ids.ts'

const id = fc.array(fc.constantFrom('a', 'b', '/', 'é', '\u{1f600}'), { maxLength: 3 }).map((parts) => parts.join(''))

describe('sorted ids', () => {
  it('gives every prefix its ids in code-unit order', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.boolean(), id), { maxLength: 80 }), id, (steps, prefix) => {
        const ids = new SortedIds()
        const model = new Set<string>()
        for (const [adds, each] of steps) {
          if (adds) ids.add(each)
          else ids.remove(each)
          if (adds) model.add(each)
          else model.delete(each)
        }
        assert.deepEqual([...ids.startingWith(prefix)], [...model].filter((each) => each.startsWith(prefix)).sort())
      }),
    )
  })

  it('does so over many chunks, grown in any order and shrunk again', () => {
    const random = new SeededRandom(7)
    const ids = new SortedIds()
    const model = new Set<string>()
    for (let i = 0; i < 20_000; i++) {
      const each = `arn/${random.int(40)}/${random.int(1_000)}`
      ids.add(each)
      model.add(each)
    }
    for (const each of [...model].filter(() => random.float() < 0.6)) {
      ids.remove(each)
      model.delete(each)
    }
    const sorted = [...model].sort()
    assert.deepEqual([...ids.startingWith('')], sorted)
    for (const prefix of ['arn/1', 'arn/1/', 'arn/39/9', 'b', 'a', 'Z']) {
      assert.deepEqual(
        [...ids.startingWith(prefix)],
        sorted.filter((each) => each.startsWith(prefix)),
      )
    }
  })

  it('walks on behind the last one given when the set changes meanwhile', () => {
    const ids = new SortedIds()
    for (const each of ['a', 'b', 'c', 'd']) ids.add(each)
    const seen: string[] = []
    for (const each of ids.startingWith('')) {
      seen.push(each)
      if (each === 'b') {
        ids.remove('a')
        ids.remove('b')
        ids.remove('c')
        ids.add('bb')
      }
    }
    assert.deepEqual(seen, ['a', 'b', 'bb', 'd'])
  })
})
