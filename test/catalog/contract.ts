import assert from 'node:assert/strict'
import { describe, it, type TestContext } from 'node:test'
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Catalog, CatalogOptions } from '../../src/catalog/catalog.ts'
import { CatalogDamaged, CommitFailed } from '../../src/catalog/errors.ts'
import type { Engine } from '../../src/engine/log.ts'
import { MemoryBlobs } from '../../src/engine/memory/memory-blobs.ts'
import { isRejection, reject } from '../../src/kernel/outcome.ts'
import { type Random, SeededRandom } from '../../src/kernel/random.ts'
import { contentOf, META, openToys, putBox, type ToyEntities } from './fixture.ts'

export type MakeEngine = (seed: number) => Engine

/** What a catalog promises, whatever keeps its journal. Every engine has to carry it. */
export function catalogContract(name: string, makeEngine: MakeEngine): void {
  describe(`catalog on ${name}`, () => {
    describe('alone', () => alone(makeEngine))
    describe('over time', () => overTime(makeEngine))
    describe('among others', () => amongOthers(makeEngine))
  })
}

interface Place {
  readonly engine: Engine
  readonly blobs: MemoryBlobs
  open(more?: Partial<CatalogOptions<ToyEntities>>): Promise<Catalog<ToyEntities>>
}

/** An engine and its catalogs, closed with the test. */
function place(t: TestContext, makeEngine: MakeEngine, seed = 1): Place {
  const engine = makeEngine(seed)
  const blobs = new MemoryBlobs()
  const opened: Catalog<ToyEntities>[] = []
  t.after(async () => {
    for (const catalog of opened) await catalog.close()
    await engine.close()
  })
  const open: Place['open'] = async (more) => {
    const catalog = await openToys(engine, blobs, more)
    opened.push(catalog)
    return catalog
  }
  return { engine, blobs, open }
}

function alone(makeEngine: MakeEngine): void {
  it('shows a commit once it resolves, in order of ids', async (t) => {
    const catalog = await place(t, makeEngine).open()
    for (const id of ['b/2', 'a/1', 'b/10', 'c', 'b/1']) await putBox(catalog, id, `in ${id}`)
    assert.deepEqual(catalog.get('toy.box', 'a/1'), { name: 'a/1', content: ['in a/1'] })
    assert.equal(catalog.get('toy.box', 'a'), undefined)
    assert.deepEqual(
      [...catalog.list('toy.box', 'b/')].map(({ name }) => name),
      ['b/1', 'b/10', 'b/2'],
    )
    assert.equal([...catalog.list('toy.box', '')].length, 5)
    assert.deepEqual([...catalog.list('toy.counter', '')], [])
  })

  it('applies all changes of a commit together and tells what was before', async (t) => {
    const catalog = await place(t, makeEngine).open()
    await putBox(catalog, 'old', 'x')
    const heard: unknown[] = []
    const stop = catalog.subscribe((changes) => heard.push([catalog.get('toy.counter', 'n')?.count, changes]))
    await catalog.commit(
      () => ({
        changes: [
          { remove: 'toy.box', id: 'old' },
          { put: 'toy.counter', id: 'n', value: { count: 7 } },
          { put: 'toy.counter', id: 'n', value: { count: 8 } },
        ],
        reply: undefined,
      }),
      META,
    )
    assert.deepEqual(heard, [
      [
        8,
        [
          { kind: 'toy.box', id: 'old', before: { name: 'old', content: ['x'] }, after: undefined },
          { kind: 'toy.counter', id: 'n', before: undefined, after: { count: 7 } },
          { kind: 'toy.counter', id: 'n', before: { count: 7 }, after: { count: 8 } },
        ],
      ],
    ])
    stop()
    await putBox(catalog, 'later')
    assert.equal(heard.length, 1)
  })

  it('hands a rejection through and writes nothing', async (t) => {
    const catalog = await place(t, makeEngine).open()
    await putBox(catalog, 'a')
    const { version } = catalog
    const outcome = await catalog.commit(() => reject('ResourceInUseException', 'taken'), META)
    assert.deepEqual(outcome, { rejected: 'ResourceInUseException', message: 'taken' })
    assert.equal(await catalog.commit(() => ({ changes: [], reply: 'nothing to do' }), META), 'nothing to do')
    assert.equal(catalog.version, version)
  })

  it('runs commits one after another on what the ones before left', async (t) => {
    const catalog = await place(t, makeEngine).open()
    const replies = await Promise.all(Array.from({ length: 20 }, () => increment(catalog)))
    assert.deepEqual(
      replies,
      Array.from({ length: 20 }, (_, i) => i + 1),
    )
  })

  it('goes on after a decision that throws', async (t) => {
    const catalog = await place(t, makeEngine).open()
    const broken = catalog.commit(() => {
      throw new TypeError('a bug')
    }, META)
    await assert.rejects(broken, TypeError)
    assert.equal(await increment(catalog), 1)
  })

  it('keeps values that nobody can change, not even who put them', async (t) => {
    const catalog = await place(t, makeEngine).open()
    const content = ['x']
    const value = { name: 'a', content }
    await catalog.commit(() => ({ changes: [{ put: 'toy.box', id: 'a', value }], reply: undefined }), META)
    content.push('smuggled')
    assert.deepEqual(catalog.get('toy.box', 'a')?.content, ['x'])
    const kept = catalog.get('toy.box', 'a')
    assert.ok(kept !== undefined)
    assert.throws(() => (kept.content as string[]).push('y'), TypeError)
  })

  it('refuses what JSON would not give back, and commits out of bounds', async (t) => {
    const catalog = await place(t, makeEngine).open()
    const value = { count: 1n as unknown as number }
    const wrong = catalog.commit(() => ({ changes: [{ put: 'toy.counter', id: 'n', value }], reply: undefined }), META)
    await assert.rejects(wrong, /toy\.counter n\.count is a bigint/)
    await assert.rejects(putBox(catalog, 'large', 'x'.repeat(9 * 1024 * 1024)), failure('too large'))
    const many = Array.from({ length: 10_001 }, (_, i) => ({ remove: 'toy.box', id: `${i}` }) as const)
    await assert.rejects(
      catalog.commit(() => ({ changes: many, reply: undefined }), META),
      failure('too large'),
    )
    assert.equal(catalog.version, 0)
  })

  it('says so when the journal has ended', async (t) => {
    const { engine, open } = place(t, makeEngine)
    const catalog = await open()
    await putBox(catalog, 'a')
    await engine.open('leat-catalog').seal(0)
    await assert.rejects(putBox(catalog, 'b'), failure('sealed'))
    assert.deepEqual(catalog.get('toy.box', 'a')?.content, [])
  })
}

function overTime(makeEngine: MakeEngine): void {
  it('is the same after a restart', async (t) => {
    const { open } = place(t, makeEngine)
    const catalog = await open()
    await scribble(catalog, new SeededRandom(3), 60)
    await catalog.close()
    assert.deepEqual(contentOf(await open()), contentOf(catalog))
  })

  it('is the same from a snapshot and the rest of the journal as it was before', async (t) => {
    for (let seed = 1; seed <= 8; seed++) {
      const { open, blobs } = place(t, makeEngine, seed)
      const random = new SeededRandom(seed)
      const snapshotJournalBytes = 300 + random.int(4_000)
      const catalog = await open({ snapshotJournalBytes })
      const witness = await open({ snapshotJournalBytes: Number.MAX_SAFE_INTEGER })
      await scribble(catalog, random, 60 + random.int(60))
      await catalog.close()
      await witness.catchUp()
      assert.deepEqual(contentOf(witness), contentOf(catalog), `seed ${seed}`)
      const snapshots = await blobs.list('')
      assert.ok(snapshots.length > 0 && snapshots.length <= 3, `seed ${seed}: ${snapshots.length} snapshots`)
      assert.deepEqual(contentOf(await open()), contentOf(catalog), `seed ${seed}`)
    }
  })

  it('does without a snapshot that was damaged, and never shows another state', async (t) => {
    const { open, blobs } = place(t, makeEngine)
    const catalog = await open({ snapshotJournalBytes: 1_000 })
    await scribble(catalog, new SeededRandom(5), 100)
    await catalog.close()
    const snapshots = [...(await blobs.list(''))].reverse()
    assert.ok(snapshots.length >= 2)
    for (const [damaged, snapshot] of snapshots.entries()) {
      await damage(blobs, snapshot)
      const warnings: string[] = []
      const logger = { info: () => {}, warn: (message: string) => void warnings.push(message), error: () => {} }
      try {
        assert.deepEqual(contentOf(await open({ logger })), contentOf(catalog))
      } catch (cause) {
        // The last one is gone, and the engine has forgotten the entries that it held.
        if (damaged < snapshots.length - 1 || !(cause instanceof CatalogDamaged)) throw cause
      }
      assert.ok(warnings.length > damaged && warnings.every((warning) => warning.includes('is damaged')))
    }
  })

  it('upgrades entities of older releases, from the journal and from a snapshot', async (t) => {
    for (const snapshotJournalBytes of [Number.MAX_SAFE_INTEGER, 1]) {
      const { open } = place(t, makeEngine)
      const first = await open({ snapshotJournalBytes })
      await putBox(first, 'a', 'x')
      await first.close()

      const rename = (older: unknown): unknown => ({ ...(older as object), name: 'second' })
      const fill = (older: unknown): unknown => ({ ...(older as object), content: ['third'] })
      const second = await open({ snapshotJournalBytes, upgrades: { 'toy.box': [rename] } })
      assert.deepEqual(second.get('toy.box', 'a'), { name: 'second', content: ['x'] })
      await putBox(second, 'b', 'y')
      await second.close()

      const third = await open({ snapshotJournalBytes, upgrades: { 'toy.box': [rename, fill] } })
      assert.deepEqual(third.get('toy.box', 'a'), { name: 'second', content: ['third'] })
      assert.deepEqual(third.get('toy.box', 'b'), { name: 'b', content: ['third'] })
      await assert.rejects(open({ snapshotJournalBytes }), CatalogDamaged, 'an older release does not guess')
    }
  })
}

function amongOthers(makeEngine: MakeEngine): void {
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

async function increment(catalog: Catalog<ToyEntities>, mark?: string): Promise<number> {
  const outcome = await catalog.commit((view) => {
    const count = (view.get('toy.counter', 'n')?.count ?? 0) + 1
    const counter = { put: 'toy.counter', id: 'n', value: { count } } as const
    return { changes: mark === undefined ? [counter] : [counter, { put: 'toy.mark', id: mark, value: { count } }], reply: count }
  }, META)
  assert.ok(!isRejection(outcome))
  return outcome
}

/** Commits that make, change and remove boxes, with turns of the event loop between them in which snapshots get on. */
async function scribble(catalog: Catalog<ToyEntities>, random: Random, commits: number): Promise<void> {
  for (let i = 0; i < commits; i++) {
    const ids = Array.from({ length: 1 + random.int(4) }, () => `box-${random.int(30)}`)
    const removes = random.float() < 0.3
    await catalog.commit(
      () => ({
        changes: ids.map((id) =>
          removes ? { remove: 'toy.box', id } : { put: 'toy.box', id, value: { name: `${i}`, content: ids } },
        ),
        reply: undefined,
      }),
      META,
    )
    await nextTurn()
  }
}

async function damage(blobs: MemoryBlobs, name: string): Promise<void> {
  const bytes = Buffer.from((await blobs.get(name)) ?? [])
  const middle = bytes.length >> 1
  bytes[middle] = (bytes[middle] ?? 0) ^ 1
  await blobs.put(name, bytes)
}

function failure(reason: CommitFailed['reason']): (cause: unknown) => boolean {
  return (cause) => cause instanceof CommitFailed && cause.reason === reason
}
