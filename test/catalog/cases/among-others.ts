import assert from 'node:assert/strict'
import { it } from 'node:test'
import { CommitFailed } from '../../../src/catalog/errors.ts'
import { reject } from '../../../src/kernel/outcome.ts'
import { SeededRandom } from '../../../src/kernel/random.ts'
import { contentOf, increment, META, putBox } from '../fixture.ts'
import { type MakeEngine, type Place, place } from '../place.ts'

/** Several catalogs on one journal, as of several processes. */
export function amongOthers(makeEngine: MakeEngine): void {
  it('sees what others commit: at once when asked, by itself otherwise', async (t) => {
    const { open } = place(t, makeEngine)
    const [one, other] = [await open(), await open()]
    const heard = new Promise<void>((resolve) => {
      other.subscribe((changes) => changes.some(({ id }) => id === 'b') && resolve())
    })
    await putBox(one, 'a')
    await other.catchUp()
    assert.notEqual(other.get('toy.box', 'a'), undefined)
    await putBox(one, 'b')
    await heard
    assert.notEqual(other.get('toy.box', 'b'), undefined)
  })

  it('rejects only on the newest state', async (t) => {
    const { open } = place(t, makeEngine)
    const [one, other] = [await open(), await open()]
    const taking = putBox(one, 'a')
    const outcome = taking.then(() =>
      other.commit(
        (view) =>
          view.get('toy.box', 'a') === undefined ? reject('ResourceNotFoundException') : { changes: [], reply: 'there' },
        META,
      ),
    )
    assert.equal(await outcome, 'there')
  })

  it('makes one history of commits from several processes', async (t) => {
    for (let seed = 1; seed <= 10; seed++) await oneHistory(place(t, makeEngine, seed), seed)
  })
}

/** Several catalogs commit at once, each commit in conflict with every other through a counter, and on its own through a mark. */
async function oneHistory({ open }: Place, seed: number): Promise<void> {
  const random = new SeededRandom(seed)
  const catalogs = await Promise.all(Array.from({ length: 2 + random.int(2) }, () => open({ snapshotJournalBytes: 3_000 })))
  const acknowledged = new Map<string, number>()
  const uncertain = new Set<string>()
  const writers = catalogs.map(async (catalog, process) => {
    for (let i = 0; i < 25; i++) {
      const mark = `${process}-${i}`
      try {
        acknowledged.set(mark, await increment(catalog, mark))
      } catch (cause) {
        if (!(cause instanceof CommitFailed)) throw cause
        if (cause.reason === 'unknown') uncertain.add(mark)
      }
    }
  })
  await Promise.all(writers)
  await Promise.all(catalogs.map((catalog) => catalog.catchUp()))

  const [first, ...others] = catalogs
  assert.ok(first !== undefined && acknowledged.size > 0)
  for (const other of [...others, await open()]) assert.deepEqual(contentOf(other), contentOf(first), `seed ${seed}`)
  const marks = new Map([...first.entries('toy.mark', '')].map(([id, { count }]) => [id, count]))
  for (const [mark, count] of acknowledged) assert.equal(marks.get(mark), count, `seed ${seed}: ${mark} was acknowledged`)
  for (const mark of marks.keys())
    assert.ok(acknowledged.has(mark) || uncertain.has(mark), `seed ${seed}: ${mark} came from nowhere`)
  assert.deepEqual(
    [...marks.values()].sort((a, b) => a - b),
    Array.from({ length: marks.size }, (_, i) => i + 1),
    `seed ${seed}: each commit saw exactly those before it`,
  )
}
