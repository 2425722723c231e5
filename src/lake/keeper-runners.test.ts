/** The same in the end, whatever becomes of the runners: test/lake/kills.test.ts does the like with processes. */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import {
  concatenated,
  contents,
  fillRaw,
  keeperOf,
  manifestIds,
  manifestOf,
  order,
  plainIds,
  rawObjects,
} from '../../test/support/lake-bucket.ts'
import { type Gate, MemoryObjects } from '../../test/support/memory-objects.ts'
import { SeededRandom } from '../kernel/random.ts'
import { planCompaction } from './compact.ts'
import type { Manifest } from './manifest.ts'
import type { Objects } from './objects.ts'

const all = (manifest: Manifest) => planCompaction(manifest, 1 << 20, () => true)

/** Everything a runner can do, in one go. */
async function everything(objects: MemoryObjects, seed = 1): Promise<void> {
  const keeper = keeperOf(objects, {}, seed)
  await keeper.process()
  await keeper.compact(all)
  await keeper.removeOrphans()
}

async function processOnly(objects: MemoryObjects, seed: number): Promise<void> {
  await keeperOf(objects, {}, seed).process()
}

class Killed extends Error {}

describe('a lake whose runner dies', () => {
  it('is the same in the end, at whichever call, before its effect or after it; and no reader ever sees an event twice or misses one again', async () => {
    const reference = new MemoryObjects()
    await fillRaw(reference)
    let calls = 0
    const counting: Gate = async (_, __, when) => {
      if (when === 'before') calls += 1
    }
    await everything(reference.through(counting))
    const expected = await contents(reference)
    assert.ok(calls > 50, `${calls} calls`)
    for (const fatal of ['before', 'after'] as const) {
      for (let last = 1; last <= calls; last++) {
        const objects = new MemoryObjects()
        await fillRaw(objects)
        await assert.rejects(everything(objects.through(dyingAt(last, fatal))), Killed)
        const seen = await idsSeen(objects)
        await everything(objects, 2)
        assert.deepEqual(await contents(objects), expected, `killed ${fatal} call ${last}`)
        for (const id of seen) assert.ok((await manifestIds(objects)).includes(id))
      }
    }
  })

  function dyingAt(last: number, fatal: 'before' | 'after'): Gate {
    let call = 0
    return async (_, __, when) => {
      if (when === 'before') call += 1
      if (call >= last && when === fatal) throw new Killed()
    }
  }

  /** A reader by manifest sees each event once; a reader by prefix sees none twice but while files are merged. */
  async function idsSeen(objects: MemoryObjects): Promise<readonly string[]> {
    const known = await manifestIds(objects)
    assert.equal(new Set(known).size, known.length)
    const plain = await plainIds(objects)
    const manifest = manifestOf(objects)
    const isMerging = manifest?.pending?.kind === 'compact' || (manifest?.trash.length ?? 0) > 0
    if (!isMerging) assert.equal(new Set(plain).size, plain.length)
    for (const id of known) assert.ok(plain.includes(id), 'a reader by prefix misses nothing')
    return plain
  }
})

describe('a lake whose answers get lost', () => {
  it('is the same when a write succeeds and its second try, which the client makes by itself, is refused', async () => {
    const reference = new MemoryObjects()
    await fillRaw(reference)
    await everything(reference)
    const expected = await contents(reference)
    for (let seed = 1; seed <= 40; seed++) {
      const random = new SeededRandom(seed)
      const objects = new MemoryObjects()
      await fillRaw(objects)
      const through = objects.through(async () => {})
      const lossy: Objects = {
        list: (prefix, after) => through.list(prefix, after),
        get: (key) => through.get(key),
        etagOf: (key) => through.etagOf(key),
        remove: (keys) => through.remove(keys),
        put: async (key, body, condition) => {
          const etag = await through.put(key, body, condition)
          return condition !== undefined && random.int(3) === 0 ? undefined : etag
        },
      }
      const keeper = keeperOf(lossy, {}, seed)
      await keeper.process()
      await keeper.compact(all)
      await keeper.removeOrphans()
      assert.deepEqual(await contents(objects), expected, `seed ${seed}`)
    }
  })
})

describe('a lake with several runners', () => {
  it('is the same in the end if one is stopped at any call, and goes on after another has done everything and more', async () => {
    const late: readonly [string, Uint8Array] = [
      'raw/orders/2026/12/01/00/late',
      concatenated([order(13, 28), order(14), order(3)]),
    ]
    const reference = new MemoryObjects()
    await fillRaw(reference)
    await reference.put(...late)
    await everything(reference)
    const expected = await contents(reference)
    for (const meanwhile of [everything, processOnly]) {
      for (let pauseAt = 1, isReached = true; isReached; pauseAt++) {
        const objects = new MemoryObjects()
        await fillRaw(objects)
        let call = 0
        isReached = false
        const interrupted: Gate = async (_, __, when) => {
          if (when === 'before') call += 1
          if (when !== 'before' || call !== pauseAt) return
          isReached = true
          await objects.put(...late)
          await meanwhile(objects, 2)
        }
        await everything(objects.through(interrupted))
        if (!isReached) await objects.put(...late)
        await everything(objects, 3)
        assert.deepEqual(await contents(objects), expected, `stopped before call ${pauseAt}`)
      }
    }
  })

  const seeds = process.env['LEAT_LONG'] ? 400 : 25
  it(`is the same in the end whoever is quicker, over ${seeds} orders of their calls, while one dies, one sleeps and one cleans up`, async () => {
    const reference = new MemoryObjects()
    await fillRaw(reference)
    await everything(reference)
    const expected = await contents(reference)
    const first = Number(process.env['LEAT_SEED'] ?? 1)
    for (let seed = first; seed < first + seeds; seed++) {
      const objects = new MemoryObjects()
      await race(objects, seed)
      // One that was stopped in the middle may have put back what was merged: the next one removes it.
      await everything(objects, 9)
      assert.deepEqual(await contents(objects), expected, `LEAT_SEED=${seed}`)
    }
  })

  /** Three runners whose calls come in any order, while raw objects arrive; each begins again as long as there are some to come. */
  async function race(objects: MemoryObjects, seed: number): Promise<void> {
    const random = new SeededRandom(seed)
    const waiting: { readonly runner: number; readonly go: (dies: boolean) => void }[] = []
    const gateOf = (runner: number): Gate => {
      return async () => {
        const dies = await new Promise<boolean>((go) => waiting.push({ runner, go }))
        if (dies) throw new Killed()
      }
    }
    const toCome = [...rawObjects()]
    const runners = [0, 1, 2].map(async (runner) => {
      const through = objects.through(gateOf(runner))
      for (let round = 0; round < 2 || toCome.length > 0; round++) {
        // The last one is for ever cleaning up.
        const task = runner === 2 ? keeperOf(through).removeOrphans() : everything(through, seed * 10 + runner)
        await task.catch((error: unknown) => {
          if (!(error instanceof Killed)) throw error
        })
      }
    })
    let running = runners.length
    for (const runner of runners) void runner.finally(() => (running -= 1)).catch(() => {})
    const seen = new Set<string>()
    // One of them stands still for long stretches, as a process does that was stopped or whose machine was put to sleep.
    const sleeper = random.int(2)
    while (running > 0) {
      await new Promise((resolve) => setImmediate(resolve))
      const awake = waiting.filter(({ runner }) => runner !== sleeper || random.int(60) === 0 || waiting.length === running)
      const next = awake[random.int(awake.length)]
      if (next === undefined) continue
      waiting.splice(waiting.indexOf(next), 1)
      next.go(next.runner === 1 && random.int(150) === 0)
      const [key, body] = (random.int(70) === 0 && toCome.shift()) || []
      if (key !== undefined && body !== undefined) await objects.put(key, body)
      if (random.int(10) === 0) await look(objects, seen, seed)
    }
    await Promise.all(runners)
  }

  /** At any moment: once per reader of the manifest, and never gone again for anybody. */
  async function look(objects: MemoryObjects, seen: Set<string>, seed: number): Promise<void> {
    const known = await manifestIds(objects)
    assert.equal(new Set(known).size, known.length, `LEAT_SEED=${seed}`)
    const plain = new Set(await plainIds(objects))
    for (const id of seen) assert.ok(known.includes(id) && plain.has(id), `LEAT_SEED=${seed}: ${id} is gone`)
    for (const id of known) seen.add(id)
  }
})
