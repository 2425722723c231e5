/** `src/engine/ordered-index.ts` as a test suite. */
import assert from 'node:assert/strict'
import { describe, type TestContext, test } from 'node:test'
import { headOf } from '../../src/engine/heads.ts'
import {
  endOfPrefix,
  type Heads,
  type IndexChange,
  type IndexCondition,
  type KeyRange,
  type OrderedIndex,
} from '../../src/engine/ordered-index.ts'
import { SeededRandom, SystemRandom } from '../../src/kernel/random.ts'

export interface IndexUnderTest {
  readonly index: OrderedIndex
  /** The same rows, opened anew. Implementations that keep nothing leave it out. */
  reopen?(): Promise<OrderedIndex>
  close(): Promise<void>
}

type Case = (index: OrderedIndex, under: IndexUnderTest, t: TestContext) => Promise<void>

const ALL: KeyRange = { from: '\0', to: '\u{10ffff}'.repeat(10) }
/** In the order of their bytes, which is not that of UTF-16. */
const ORDERED = [
  '\0',
  '\0\0',
  'A',
  'a',
  'a\0',
  'a\0b',
  'a/',
  'a/b',
  'a0',
  'b',
  'é',
  '\ud7ff',
  '\ue000',
  '￿',
  '𐀀',
  '🚀',
  '\u{10ffff}',
]

export function indexContract(name: string, makeIndex: () => IndexUnderTest | Promise<IndexUnderTest>): void {
  describe(`${name}: ordered index contract`, () => {
    for (const [sentence, run] of Object.entries(CASES)) {
      test(sentence, async (t) => {
        const under = await makeIndex()
        try {
          await run(under.index, under, t)
        } finally {
          await under.close()
        }
      })
    }
  })
}

const CASES: Readonly<Record<string, Case>> = {
  'knows nothing at first': async (index) => {
    assert.equal(await index.get('a'), undefined)
    assert.deepEqual(await index.scan(ALL, 10), [])
  },

  'gives back what was put, and the last of it': async (index) => {
    const values = ['', 'x', 'a\0b', '{"ü":"🚀"}', 'v'.repeat(200_000)]
    for (const [i, value] of values.entries()) assert.equal(await index.commit([{ put: `k${i}`, value }]), true)
    for (const [i, value] of values.entries()) assert.equal(await index.get(`k${i}`), value)
    await index.commit([{ put: 'k0', value: 'new' }])
    assert.equal(await index.get('k0'), 'new')
    assert.equal(await index.get('k'), undefined)
    await index.commit([{ remove: 'k0' }, { remove: 'never there' }])
    assert.equal(await index.get('k0'), undefined)
  },

  'orders keys by their bytes': async (index) => {
    const mixed = [...ORDERED].reverse()
    for (const key of mixed) await index.commit([{ put: key, value: key }])
    assert.deepEqual(await keys(index, ALL), ORDERED)
    for (const [i, from] of ORDERED.entries()) {
      for (const [j, to] of ORDERED.entries()) {
        assert.deepEqual(await keys(index, { from, to }), ORDERED.slice(i, j))
      }
    }
    assert.deepEqual(await keys(index, ALL, 3), ORDERED.slice(0, 3))
  },

  'finds what begins with a prefix up to its end': async (index) => {
    for (const key of ORDERED) await index.commit([{ put: key, value: '' }])
    for (const prefix of ORDERED) {
      const range = { from: prefix, to: endOfPrefix(prefix) ?? ALL.to }
      assert.deepEqual(
        await keys(index, range),
        ORDERED.filter((key) => key.startsWith(prefix)),
      )
    }
    assert.equal(endOfPrefix('\u{10ffff}\u{10ffff}'), undefined)
    assert.equal(endOfPrefix('a\u{10ffff}'), 'b')
    assert.equal(endOfPrefix('\ud7ff'), '\ue000')
  },

  'shows of keys that go on with a delimiter only the first': async (index) => {
    const all = Array.from({ length: 5_000 }, (_, i) => `p/${i % 70}/${i % 9}/${i}`)
    await index.commit([...all, 'p/', 'p/7', 'p/7x', 'q/1'].map((put) => ({ put, value: put })))
    const range = { from: 'p/', to: 'q' }
    const shown = await keys(index, range, 1_000, { start: 2, delimiter: '/' })
    assert.equal(shown.length, 73)
    assert.deepEqual(shown.slice(0, 3), ['p/', 'p/0/0/0', 'p/1/0/1611'])
    assert.deepEqual(await keys(index, range, 10, { start: 2, delimiter: '/' }), shown.slice(0, 10))
    assert.deepEqual(await keys(index, range, 10, { start: 0, delimiter: '/' }), ['p/'])
    const ended = ['r/a#/1', 'r/a#/2', 'r/b/c#1', 'r/b/c#2', 'r/b/d#/1', 'r/e']
    await index.commit(ended.map((put) => ({ put, value: put })))
    const within = { start: 2, delimiter: '/', end: '#' }
    assert.deepEqual(await keys(index, { from: 'r/', to: 's' }, 10, within), ['r/a#/1', 'r/a#/2', 'r/b/c#1', 'r/e'])
    assert.equal((await keys(index, range, 10_000, { start: 2, delimiter: 'none' })).length, 5_003)
  },

  'makes all changes in their order, or none': async (index) => {
    await index.commit([{ put: 'a', value: '1' }])
    const changes: IndexChange[] = [{ put: 'a', value: '2' }, { remove: 'a' }, { put: 'b', value: '1' }, { put: 'b', value: '2' }]
    for (const condition of [{ present: 'z' }, { absent: 'a' }, { empty: ALL }, { empty: { from: 'a', to: 'a\0' } }]) {
      assert.equal(await index.commit(changes, [{ present: 'a' }, condition]), false, JSON.stringify(condition))
      assert.deepEqual(await index.scan(ALL, 10), [{ key: 'a', value: '1' }])
    }
    const met: IndexCondition[] = [{ present: 'a' }, { absent: 'z' }, { empty: { from: 'a\0', to: 'z' } }]
    assert.equal(await index.commit(changes, met), true)
    assert.deepEqual(await index.scan(ALL, 10), [{ key: 'b', value: '2' }])
  },

  'removes ranges, of all sizes': async (index) => {
    const all = Array.from({ length: 3_000 }, (_, i) => `k${String(i).padStart(4, '0')}`)
    await index.commit(all.map((put) => ({ put, value: put })))
    await index.commit([{ removeRange: { from: 'k0010', to: 'k2990' } }])
    assert.deepEqual(await keys(index, ALL), [...all.slice(0, 10), ...all.slice(2_990)])
    await index.commit([{ removeRange: { from: 'x', to: 'y' } }, { removeRange: { from: 'k2999', to: 'k0000' } }])
    assert.equal((await keys(index, ALL)).length, 20)
    await index.commit([{ removeRange: ALL }, { put: 'last', value: '' }])
    assert.deepEqual(await keys(index, ALL), ['last'])
  },

  'decides commits at the same time in their order': async (index) => {
    const outcomes = await Promise.all(
      Array.from({ length: 100 }, (_, i) => index.commit([{ put: 'one', value: `${i}` }], [{ absent: 'one' }])),
    )
    assert.deepEqual(
      outcomes,
      outcomes.map((_, i) => i === 0),
    )
    assert.equal(await index.get('one'), '0')
    await Promise.all(Array.from({ length: 100 }, (_, i) => index.commit([{ put: 'one', value: `${i}` }])))
    assert.equal(await index.get('one'), '99')
  },

  'takes other keys for a bug': async (index) => {
    for (const key of ['', '\ud800', 'a\udc00', 'x'.repeat(4_097), 'ä'.repeat(2_049)]) {
      await assert.rejects(async () => index.get(key))
      await assert.rejects(async () => index.commit([{ put: key, value: '' }]))
    }
    await index.commit([{ put: 'x'.repeat(4_096), value: 'long' }])
    assert.equal(await index.get('x'.repeat(4_096)), 'long')
  },

  'is a sorted list, whatever is done to it': async (index) => {
    const seed = Number(process.env['LEAT_SEED'] ?? new SystemRandom().int(2 ** 31))
    const random = new SeededRandom(seed)
    const model = new Map<string, string>()
    const key = (): string => Array.from({ length: 1 + random.int(3) }, () => ORDERED[random.int(ORDERED.length)]).join('')
    const ordered = (): readonly string[] => [...model.keys()].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)))
    for (let step = 0; step < 300; step++) {
      const changes: IndexChange[] = Array.from({ length: random.int(20) }, () => {
        const [a, b] = [key(), key()]
        const dice = random.float()
        if (dice < 0.7) return { put: a, value: `${step}` }
        return dice < 0.98 ? { remove: a } : { removeRange: { from: a, to: b } }
      })
      await index.commit(changes)
      for (const change of changes) {
        if ('put' in change) model.set(change.put, change.value)
        else if ('remove' in change) model.delete(change.remove)
        else for (const each of ordered()) if (isWithin(each, change.removeRange)) model.delete(each)
      }
      const range = { from: key(), to: key() }
      const limit = 1 + random.int(20)
      const expected = ordered().filter((each) => isWithin(each, range))
      assert.deepEqual(await keys(index, range, limit), expected.slice(0, limit), `seed ${seed}, step ${step}`)
      const heads = {
        start: random.int(3),
        delimiter: ORDERED[random.int(ORDERED.length)] ?? '',
      }
      const shown = [
        ...new Map([...expected].reverse().map((each) => [headOf(each, heads) ?? `${each} itself`, each])).values(),
      ].reverse()
      assert.deepEqual(await keys(index, range, limit, heads), shown.slice(0, limit), `seed ${seed}, step ${step}`)
    }
    assert.deepEqual(await keys(index, ALL, 1_000_000), ordered(), `seed ${seed}`)
  },

  'has kept everything when opened again': async (index, under, t) => {
    if (under.reopen === undefined) return t.skip('these rows are kept nowhere')
    await index.commit(ORDERED.map((put) => ({ put, value: put })))
    await index.commit([{ remove: 'a' }])
    const again = await under.reopen()
    assert.deepEqual(
      await keys(again, ALL),
      ORDERED.filter((key) => key !== 'a'),
    )
  },
}

function isWithin(key: string, { from, to }: KeyRange): boolean {
  const bytes = Buffer.from(key)
  return Buffer.compare(bytes, Buffer.from(from)) >= 0 && Buffer.compare(bytes, Buffer.from(to)) < 0
}

async function keys(index: OrderedIndex, range: KeyRange, limit = 10_000, heads?: Heads): Promise<readonly string[]> {
  return (await index.scan(range, limit, heads)).map(({ key }) => key)
}
