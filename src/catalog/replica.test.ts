import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Engine, Log } from '../engine/log.ts'
import { MemoryBlobs } from '../engine/memory/memory-blobs.ts'
import { MemoryEngine } from '../engine/memory/memory-engine.ts'
import { SeededRandom } from '../kernel/random.ts'
import { VirtualClock } from '../kernel/virtual-clock.ts'
import { silentLogger } from '../telemetry/logger.ts'
import { type Catalog, openCatalog } from './catalog.ts'
import { CatalogDamaged } from './errors.ts'

interface Entities {
  'toy.box': { readonly content: number }
}

const META = { requestId: 'r', principal: 'p', operation: 'o' }

let seed = 0

function open(engine: Engine, blobs: MemoryBlobs, snapshotJournalBytes: number): Promise<Catalog<Entities>> {
  const random = new SeededRandom(++seed)
  return openCatalog({ engine, blobs, clock: new VirtualClock(0), random, logger: silentLogger, snapshotJournalBytes })
}

/** Makes and removes boxes until snapshots have been taken and the journal trimmed. */
async function work(catalog: Catalog<Entities>): Promise<void> {
  for (let i = 0; i < 60; i++) {
    await catalog.commit(
      () => ({
        changes: [
          { put: 'toy.box', id: `${i % 20}`, value: { content: i } },
          { remove: 'toy.box', id: `${(i + 7) % 20}` },
        ],
        reply: undefined,
      }),
      META,
    )
    for (let turn = 0; turn < 5; turn++) await nextTurn()
  }
}

/** The same engine as seen by a process that may sleep: its followers hear of nothing. */
function deaf(engine: Engine): Engine {
  const forEver = (_lane: number, _from: number, signal: AbortSignal): Promise<void> =>
    new Promise((_, rejectFollow) => signal.addEventListener('abort', () => rejectFollow(signal.reason)))
  const openLog = (logId: string): Log => {
    const log = engine.open(logId)
    const { append, read, find, tail, seal, trim } = log
    return {
      append: append.bind(log),
      read: read.bind(log),
      find: find.bind(log),
      tail: tail.bind(log),
      seal: seal.bind(log),
      trim: trim.bind(log),
      follow: forEver,
    }
  }
  return {
    mayDuplicate: false,
    open: openLog,
    remove: (id) => engine.remove(id),
    list: () => engine.list(),
    close: () => engine.close(),
  }
}

describe('replica', () => {
  it('that slept while the journal was trimmed goes on from a snapshot and tells every change', async () => {
    const engine = new MemoryEngine({ clock: new VirtualClock(0) })
    const blobs = new MemoryBlobs()
    const busy = await open(engine, blobs, 500)
    await work(busy)
    const sleepy = await open(deaf(engine), blobs, Number.MAX_SAFE_INTEGER)
    const state = new Map(sleepy.entries('toy.box', ''))
    sleepy.subscribe((changes) => {
      for (const { id, before, after } of changes) {
        assert.deepEqual(state.get(id), before)
        if (after === undefined) state.delete(id)
        else state.set(id, after)
      }
    })
    const { version } = sleepy
    await work(busy)
    const { runs } = await engine.open('leat-catalog').read(0, 0, { records: 1, bytes: 1 })
    assert.ok((runs[0]?.firstPosition ?? 0) > version, 'the journal was trimmed behind the sleeper')
    assert.equal(sleepy.version, version)

    await sleepy.catchUp()
    assert.equal(sleepy.version, busy.version)
    assert.deepEqual([...sleepy.entries('toy.box', '')], [...busy.entries('toy.box', '')])
    assert.deepEqual(new Map([...state].sort()), new Map([...busy.entries('toy.box', '')].sort()))
    await sleepy.close()
    await busy.close()
    await engine.close()
  })

  it('does not take the rest of a trimmed journal for the whole, nor a lost journal for an empty one', async () => {
    const engine = new MemoryEngine({ clock: new VirtualClock(0) })
    const blobs = new MemoryBlobs()
    const busy = await open(engine, blobs, 500)
    await work(busy)
    await busy.close()
    await assert.rejects(open(engine, new MemoryBlobs(), 500), CatalogDamaged)
    await engine.remove('leat-catalog')
    await assert.rejects(open(engine, blobs, 500), /entries were lost/)
    await engine.close()
  })
})
