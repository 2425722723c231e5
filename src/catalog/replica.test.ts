import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Engine, Log } from '../engine/log.ts'
import { MemoryBlobs } from '../engine/memory/memory-blobs.ts'
import { MemoryEngine } from '../engine/memory/memory-engine.ts'
import { encodeRun } from '../engine/record-block.ts'
import { SeededRandom } from '../kernel/random.ts'
import { VirtualClock } from '../kernel/virtual-clock.ts'
import { silentLogger } from '../telemetry/logger.ts'
import { type Catalog, openCatalog } from './catalog.ts'
import { CatalogDamaged, CommitFailed } from './errors.ts'
import { EMPTY_TIP, encodeEntry, makeEntry } from './journal.ts'

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

async function put(catalog: Catalog<Entities>, id: string): Promise<void> {
  await catalog.commit(() => ({ changes: [{ put: 'toy.box', id, value: { content: 1 } }], reply: undefined }), META)
  for (let turn = 0; turn < 5; turn++) await nextTurn()
}

/** The same engine as seen by a process that may sleep: its followers hear of nothing, its appends may take their time. */
function deaf(engine: Engine, slowAppend?: Log['append']): Engine {
  const forEver = (_lane: number, _from: number, signal: AbortSignal): Promise<void> =>
    new Promise((_, rejectFollow) => signal.addEventListener('abort', () => rejectFollow(signal.reason)))
  const openLog = (logId: string): Log => {
    const log = engine.open(logId)
    const { append, read, find, tail, seal, trim } = log
    return {
      append: slowAppend ?? append.bind(log),
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
  it('stops following a journal that has ended', async () => {
    const engine = new MemoryEngine({ clock: new VirtualClock(0) })
    const log = engine.open('leat-catalog')
    const { follow } = log
    let follows = 0
    log.follow = (...where) => {
      follows++
      return follow.apply(log, where)
    }
    const catalog = await open(engine, new MemoryBlobs(), 500)
    await put(catalog, 'a')
    const before = follows
    await log.seal(0)
    for (let turn = 0; turn < 20; turn++) await nextTurn()
    assert.ok(follows <= before + 1, `it asked ${follows - before} times more`)
    await catalog.close()
    await engine.close()
  })

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

  it('that slept does not fall for a late void entry that now comes first', async () => {
    const engine = new MemoryEngine({ clock: new VirtualClock(0) })
    const blobs = new MemoryBlobs()
    const busy = await open(engine, blobs, 1)
    const sleepy = await open(deaf(engine), blobs, Number.MAX_SAFE_INTEGER)
    const heard: string[] = []
    sleepy.subscribe((changes) => heard.push(...changes.map(({ id }) => id)))
    await put(busy, 'a')
    await put(busy, 'b')
    const ghost = makeEntry('stale', EMPTY_TIP, 0, META, [{ put: 'toy.box', id: 'ghost', value: { content: 0 } }])
    const run = encodeRun([{ partitionKey: undefined, data: encodeEntry(ghost) }])
    await engine.open('leat-catalog').append([{ lane: 0, run }])
    await put(busy, 'c')
    const { runs } = await engine.open('leat-catalog').read(0, 0, { records: 1, bytes: 1 })
    assert.deepEqual(Buffer.from(runs[0]?.run ?? []), run, 'the late entry is the first that is left')

    await sleepy.catchUp()
    assert.deepEqual(heard, ['a', 'b', 'c'])
    assert.equal(sleepy.version, busy.version)
    await sleepy.close()
    await busy.close()
    await engine.close()
  })

  it('that cannot read its own entry back says that it does not know', async () => {
    const engine = new MemoryEngine({ clock: new VirtualClock(0) })
    const blobs = new MemoryBlobs()
    const busy = await open(engine, blobs, 500)
    await put(busy, 'first')
    const log = engine.open('leat-catalog')
    const append = log.append.bind(log)
    const slow = await open(
      deaf(engine, async (runs) => {
        const outcome = await append(runs)
        await work(busy)
        return outcome
      }),
      blobs,
      Number.MAX_SAFE_INTEGER,
    )
    await assert.rejects(put(slow, 'mine'), (cause) => cause instanceof CommitFailed && cause.reason === 'unknown')
    assert.notEqual(busy.get('toy.box', 'mine'), undefined)
    await slow.close()
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
