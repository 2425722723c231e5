import assert from 'node:assert/strict'
import { it } from 'node:test'
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Catalog } from '../../../src/catalog/catalog.ts'
import { CatalogDamaged } from '../../../src/catalog/errors.ts'
import type { MemoryBlobs } from '../../../src/engine/memory/memory-blobs.ts'
import { type Random, SeededRandom } from '../../../src/kernel/random.ts'
import { contentOf, META, putBox, type ToyEntities } from '../fixture.ts'
import { type MakeEngine, place } from '../place.ts'

/** Restarts, snapshots, damage, newer releases. */
export function overTime(makeEngine: MakeEngine): void {
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
