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
  orders,
  plainIds,
  rawObjects,
} from '../../test/support/lake-bucket.ts'
import { type Gate, MemoryObjects } from '../../test/support/memory-objects.ts'
import { SeededRandom } from '../kernel/random.ts'
import { planCompaction } from './compact.ts'
import type { Manifest } from './manifest.ts'
import { LakeProblem, type Objects } from './objects.ts'
import { openParquet } from './parquet-file.ts'
import { requeue } from './requeue.ts'

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

describe('a lake', () => {
  it('makes typed, partitioned, de-duplicated Parquet of raw JSON, a daily aggregate, and puts aside what is no record', async () => {
    const objects = new MemoryObjects()
    const ids = await fillRaw(objects)
    await keeperOf(objects).process()
    assert.deepEqual(await plainIds(objects), ids)
    assert.deepEqual(await manifestIds(objects), ids)

    const manifest = manifestOf(objects)
    assert.deepEqual(
      Object.keys(manifest?.files ?? {}).toSorted(),
      [28, 29, 30].map((day) => `event_date=2026-11-${day}`),
    )
    assert.deepEqual(manifest?.columns, { event_id: 'string', event_time: 'timestamp', customer: 'string', amount: 'bigint' })
    assert.deepEqual(manifest?.totals, {
      objects: 5,
      records: 17,
      rows: 12,
      duplicates: 2,
      quarantined: {
        'not a JSON object': 1,
        'event_time is missing': 1,
        'event_time is no timestamp': 1,
        'Parquet is not read here: raw objects are JSON': 1,
      },
    })
    const daily = openParquet(objects.body('curated/orders-daily/event_date=2026-11-30/daily.parquet'))
    assert.deepEqual(Object.fromEntries(await daily.read(['customer', 'events', 'amount_sum'])), {
      customer: ['c0', 'c1', 'c2'],
      events: [3n, 3n, 4n],
      amount_sum: [21n, 15n, 26n],
    })
    const quarantined = objects.keys('quarantine/orders/').map((key) => Buffer.from(objects.body(key)).toString())
    assert.match(
      quarantined.join(''),
      /"reason":"not a JSON object","object":"raw\/orders\/2026\/11\/30\/12\/[^"]+","offset":\d+,"bytes":4,"raw":"oops"/,
    )
  })

  it('reads what is new only, and a day that late data touches is curated anew', async () => {
    const objects = new MemoryObjects()
    await fillRaw(objects)
    await keeperOf(objects).process()
    const read: string[] = []
    const watched = objects.through(async (call, key, when) => {
      if (call === 'get' && when === 'before' && key.startsWith('raw/')) read.push(key)
    })
    await keeperOf(watched).process()
    assert.deepEqual(read, [])
    await objects.put('raw/orders/2026/12/01/00/late', concatenated([order(100, 28, 'c0'), order(9, 28)]))
    const curated: string[] = []
    await keeperOf(watched, { onCurated: (day) => curated.push(day) }).process()
    assert.deepEqual(read, ['raw/orders/2026/12/01/00/late'])
    assert.deepEqual(curated, ['2026-11-28'])
    const daily = openParquet(objects.body('curated/orders-daily/event_date=2026-11-28/daily.parquet'))
    assert.deepEqual((await daily.read(['events'])).get('events'), [2n])
  })

  it('tells of the days that it curated, and of no other one when it is ended', async () => {
    const objects = new MemoryObjects()
    await fillRaw(objects)
    const ending = new AbortController()
    const curated: string[] = []
    const onCurated = (day: string): void => {
      curated.push(day)
      ending.abort()
    }
    await keeperOf(objects, { signal: ending.signal, onCurated }).process()
    assert.deepEqual(curated, ['2026-11-28'])
    assert.deepEqual(Object.keys(manifestOf(objects)?.stale ?? {}).toSorted(), ['2026-11-29', '2026-11-30'])
  })

  it('keeps fields that have no column, and every digit', async () => {
    const objects = new MemoryObjects()
    await objects.put('raw/orders/1', concatenated([order(1)]))
    await keeperOf(objects).process()
    await objects.put(
      'raw/orders/2',
      Buffer.from('{"event_id":"n","event_time":"2026-11-30T11:00:00Z","big":12345678901234567890,"o":{"a":[1]}}'),
    )
    await keeperOf(objects).process()
    const [, file] = manifestOf(objects)?.files['event_date=2026-11-30'] ?? []
    const table = await openParquet(objects.body(file?.key ?? '')).read(['_rest', '_object', 'amount'])
    assert.deepEqual(Object.fromEntries(table), {
      _rest: ['{"big":12345678901234567890,"o":{"a":[1]}}'],
      _object: ['raw/orders/2'],
      amount: [null],
    })
  })

  it('keeps fields that are called like its own columns apart from them', async () => {
    const objects = new MemoryObjects()
    await objects.put('raw/orders/1', concatenated([{ _object: 'o', ...order(1), event_date: 'd', _REST: 'r' }]))
    await keeperOf(objects).process()
    const [file] = manifestOf(objects)?.files['event_date=2026-11-30'] ?? []
    const table = await openParquet(objects.body(file?.key ?? '')).read(['_object', '_rest', 'event_id', 'amount', 'event_date'])
    const rest = '{"_object":"o","event_date":"d","_REST":"r"}'
    assert.deepEqual(Object.fromEntries(table), { _object: ['raw/orders/1'], _rest: [rest], event_id: ['e1'], amount: [1n] })
  })

  it('names raw objects that were overwritten after they had been processed', async () => {
    const objects = new MemoryObjects()
    await objects.put('raw/orders/1', concatenated([order(1)]))
    await keeperOf(objects).process()
    await objects.put('raw/orders/1', concatenated([order(2)]))
    assert.deepEqual(await keeperOf(objects).process(), { changed: ['raw/orders/1'] })
    assert.deepEqual(await plainIds(objects), ['e1'])
  })

  it('folds its lists of processed objects, and finds each of them still', async () => {
    const objects = new MemoryObjects({ pageSize: 3 })
    for (let number = 0; number < 25; number++) await objects.put(`raw/orders/${number}`, concatenated([order(number)]))
    await keeperOf(objects, { batchObjectsMax: 1 }).process()
    await keeperOf(objects).process()
    assert.equal((await plainIds(objects)).length, 25)
    assert.ok(objects.keys('_lake/orders/seen/').length <= 8)
  })

  it('does not begin anew beside files that it does not know', async () => {
    const objects = new MemoryObjects()
    await fillRaw(objects)
    await keeperOf(objects).process()
    await objects.remove(['_lake/orders/manifest.json'])
    await assert.rejects(keeperOf(objects).process(), LakeProblem)
    await objects.remove(objects.keys('processed/'))
    await keeperOf(objects, {}, 2).process()
    assert.equal((await plainIds(objects)).length, 12)
  })

  it('says which object is damaged, and changes nothing', async () => {
    for (const [key, body] of [
      ['_lake/orders/manifest.json', '{'],
      ['processed/orders/event_date=2026-11-30/', 'PAR1'],
      ['_lake/orders/seen/', 'x'],
    ] as const) {
      const objects = new MemoryObjects()
      await fillRaw(objects)
      await keeperOf(objects).process()
      const [hit = ''] = objects.keys(key)
      await objects.put(hit, Buffer.from(body))
      await objects.put('raw/orders/more', concatenated([order(60)]))
      await assert.rejects(
        keeperOf(objects).process(),
        (error: Error) => error instanceof LakeProblem && error.message.startsWith(`${hit} is damaged`),
      )
    }
  })

  it('stops at a raw object that was deleted in the middle, and goes on without it when told so', async () => {
    const objects = new MemoryObjects()
    await fillRaw(objects)
    const [, first = ''] = objects.keys('raw/orders/')
    const vanishing = objects.through(async (call, key, when) => {
      if (call === 'put' && key.endsWith('manifest.json') && when === 'after') await objects.remove([first])
    })
    await assert.rejects(keeperOf(vanishing).process(), /was deleted after it had been planned.*--skip-missing/)
    await assert.rejects(keeperOf(objects).process(), LakeProblem)
    await keeperOf(objects, { skipMissing: true }).process()
    assert.equal((await plainIds(objects)).length, 10)
    assert.equal(manifestOf(objects)?.totals.quarantined['object deleted'], 1)
  })

  it('brings back what was put aside once the definition has been mended', async () => {
    const objects = new MemoryObjects()
    await objects.put('raw/orders/1', concatenated([order(1), { ...order(2), amount: 2.5 }]))
    const narrow = { ...orders, columns: { amount: 'bigint' as const } }
    await keeperOf(objects, { dataset: narrow }).process()
    assert.deepEqual(await plainIds(objects), ['e1'])
    const wide = { ...orders, columns: { amount: 'double' as const } }
    assert.deepEqual(await requeue(objects, wide), { records: 1, objects: 1, unread: 0 })
    assert.deepEqual(objects.keys('quarantine/'), [])
    await keeperOf(objects, { dataset: wide }).process()
    assert.deepEqual(await plainIds(objects), ['e1', 'e2'])
    const daily = openParquet(objects.body('curated/orders-daily/event_date=2026-11-30/daily.parquet'))
    assert.deepEqual((await daily.read(['amount_sum'])).get('amount_sum'), [1, 2.5])
    await keeperOf(objects, { dataset: wide }).compact(all)
    const [file] = manifestOf(objects)?.files['event_date=2026-11-30'] ?? []
    assert.deepEqual((await openParquet(objects.body(file?.key ?? '')).read(['amount'])).get('amount'), [1, 2.5])
  })

  it('works out every day anew when the definition asks for other aggregates', async () => {
    const objects = new MemoryObjects()
    await fillRaw(objects)
    await keeperOf(objects).process()
    const other = { ...orders, aggregate: { by: [], sums: ['amount'] } }
    const curated: string[] = []
    await keeperOf(objects, { dataset: other, onCurated: (day) => curated.push(day) }).process()
    assert.deepEqual(curated, ['2026-11-28', '2026-11-29', '2026-11-30'])
    const daily = openParquet(objects.body('curated/orders-daily/event_date=2026-11-30/daily.parquet'))
    assert.deepEqual(Object.fromEntries(await daily.read(['customer', 'events', 'amount_sum'])), {
      events: [10n],
      amount_sum: [62n],
    })
  })

  it('refuses another layout once there are rows, and has it when it begins anew', async () => {
    const objects = new MemoryObjects()
    await fillRaw(objects)
    await keeperOf(objects).process()
    await objects.put('raw/orders/more', concatenated([order(20)]))
    const hourly = keeperOf(objects, { dataset: { ...orders, partition: 'hour' } })
    await assert.rejects(
      hourly.process(),
      /lie under processed\/orders\/ by day, but lake\.json says processed\/orders\/ by hour/,
    )
    await objects.remove([...objects.keys('processed/'), ...objects.keys('_lake/')])
    await hourly.process()
    assert.equal((await plainIds(objects)).length, 13)
    assert.deepEqual(objects.keys('processed/orders/event_date=2026-11-30/event_hour=10/').length > 0, true)
  })

  it('merges small files into one, in order', async () => {
    const objects = new MemoryObjects()
    await fillRaw(objects)
    await keeperOf(objects).process()
    const before = await contents(objects)
    const files = objects.keys('processed/').length
    await keeperOf(objects).compact(all)
    assert.deepEqual(await contents(objects), before)
    assert.ok(objects.keys('processed/').length < files)
    assert.equal(objects.keys('processed/orders/event_date=2026-11-30/').length, 1)
  })

  it('names a merged file so that it is listed behind its inputs', async () => {
    const objects = new MemoryObjects()
    await fillRaw(objects)
    const watched = objects.through(async (call, key, when) => {
      if (call !== 'put' || !key.endsWith('-merged.parquet') || when !== 'after') return
      const partition = key.slice(0, key.lastIndexOf('/') + 1)
      assert.equal(objects.keys(partition).at(-1), key)
    })
    await keeperOf(watched).process()
    await keeperOf(watched).compact(all)
    await objects.put('raw/orders/later', concatenated([order(80), order(81)]))
    await keeperOf(watched).process()
    await keeperOf(watched).compact(all)
    assert.equal(objects.keys('processed/orders/event_date=2026-11-30/').length, 1)
  })
})

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
