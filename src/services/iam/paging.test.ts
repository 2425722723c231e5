import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { sealerOf } from '../../catalog/token-keys.ts'
import { isRejection } from '../../kernel/outcome.ts'
import { SeededRandom } from '../../kernel/random.ts'
import { inOrder, pageOf } from './paging.ts'

const tokens = sealerOf(new Uint8Array(32), new SeededRandom(1))
/** The model's bound for markers, characters. */
const MARKER_CHARS_MAX = 320
const itself = (item: string): string => item

function pages(items: readonly string[], MaxItems: number): readonly string[] {
  const all: string[] = []
  for (let Marker: string | undefined; ; ) {
    const page = pageOf(tokens, 'test', { items, idOf: itself, MaxItems, Marker })
    assert.ok(!isRejection(page))
    assert.ok(page.items.length <= MaxItems)
    all.push(...page.items)
    assert.equal(page.rest.IsTruncated, page.rest.Marker !== undefined)
    if (page.rest.Marker === undefined) return all
    Marker = page.rest.Marker
    assert.ok(Marker.length <= MARKER_CHARS_MAX, `a marker of ${Marker.length} characters`)
  }
}

describe('pages', () => {
  it('show everything once, however long the names are', () => {
    const names = fc.uniqueArray(fc.oneof(fc.string(), fc.string({ minLength: 100, maxLength: 600, unit: 'grapheme' })), {
      maxLength: 12,
    })
    fc.assert(
      fc.property(names, fc.integer({ min: 1, max: 5 }), (given, max) => {
        const items = inOrder(new Set(given), itself)
        assert.deepEqual(pages(items, max), items)
      }),
      { numRuns: 200 },
    )
  })

  it('go on behind what was there, also when it has gone since', () => {
    const first = pageOf(tokens, 'test', { items: ['a', 'b', 'c', 'd'], idOf: itself, MaxItems: 2 })
    assert.ok(!isRejection(first))
    const { Marker } = first.rest
    assert.deepEqual(pageOf(tokens, 'test', { items: ['aa', 'c', 'd'], idOf: itself, Marker }), {
      items: ['c', 'd'],
      rest: { IsTruncated: false },
    })
    assert.ok(isRejection(pageOf(tokens, 'another', { items: ['a'], idOf: itself, Marker })))
  })
})
