import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { CatalogDamaged } from './errors.ts'
import { decodeEntry, EMPTY_TIP, encodeEntry, judge, makeEntry } from './journal.ts'

const META = { requestId: 'r', principal: 'p', operation: 'o' }

describe('journal', () => {
  it('accepts what is based on the last accepted entry, and nothing twice', () => {
    const first = makeEntry('a', EMPTY_TIP, 1, META, [])
    const rival = makeEntry('b', EMPTY_TIP, 1, META, [])
    assert.equal(judge(EMPTY_TIP, first), 'accepted')
    assert.equal(judge(first, rival), 'void')
    assert.equal(judge(first, first), 'void')
    const second = makeEntry('c', first, 2, META, [])
    assert.equal(judge(first, second), 'accepted')
    assert.equal(judge(second, makeEntry('d', first, 3, META, [])), 'void')
  })

  it('notices that entries are missing', () => {
    const second = makeEntry('b', { number: 1, id: 'a' }, 1, META, [])
    assert.equal(judge(EMPTY_TIP, second), 'missed')
    assert.equal(judge({ number: 1, id: 'somebody else' }, second), 'missed')
  })

  it('reads what it wrote and refuses the rest', () => {
    const entry = makeEntry('a', EMPTY_TIP, 1, META, [
      { put: 'toy.box', id: 'ä', value: { __proto__: null, x: [1] }, version: 2 },
      { remove: 'toy.box', id: 'b' },
    ])
    assert.equal(JSON.stringify(decodeEntry(encodeEntry(entry), 'here')), JSON.stringify(entry))
    for (const text of [
      '',
      '{',
      '7',
      'null',
      '{}',
      JSON.stringify({ ...entry, changes: 7 }),
      JSON.stringify({ ...entry, format: 2 }),
    ]) {
      assert.throws(
        () => decodeEntry(Buffer.from(text), 'at position 9'),
        (cause) => {
          assert.ok(cause instanceof CatalogDamaged)
          return cause.message.includes('at position 9')
        },
      )
    }
  })
})
