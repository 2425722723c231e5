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
} from '../../test/support/lake-bucket.ts'
import { MemoryObjects } from '../../test/support/memory-objects.ts'
import { planCompaction } from './compact.ts'
import type { Manifest } from './manifest.ts'
import { LakeProblem } from './objects.ts'
import { openParquet } from './parquet-file.ts'
import { requeue } from './requeue.ts'

const all = (manifest: Manifest) => planCompaction(manifest, 1 << 20, () => true)

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
