import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { targetOf } from '../../src/cli/endpoint.ts'
import { S3Objects } from '../../src/cli/lake/s3-objects.ts'
import { main } from '../../src/cli/main.ts'
import { connectS3 } from '../../src/cli/s3.ts'
import { start } from '../../src/index.ts'
import { testIo } from '../support/cli-io.ts'
import { findDuckDb } from '../support/duckdb.ts'
import { concatenated, fillRaw, order } from '../support/lake-bucket.ts'
import { requireOrSkip } from '../support/requirements.ts'

/** `leat lake sql` over a lake in Leat's own S3, over its files in a data directory, and over a stream as records arrive. */

test('SQL over a lake and over streams', async (t) => {
  const duckDb = await requireOrSkip(t, 'duckdb', findDuckDb)
  if (duckDb === undefined) return
  const data = await mkdtemp(join(tmpdir(), 'leat-lake-sql-'))
  t.after(() => rm(data, { recursive: true, force: true }))
  await using leat = await start({ data, initializeStreams: 'clicks:2,order-events:1' })
  const env = { AWS_ENDPOINT_URL: leat.endpoint, LEAT_DUCKDB: duckDb.folder }

  const run = async (
    argv: readonly string[],
    stdin = '',
  ): Promise<{ readonly exitCode: number; readonly out: string; readonly err: string }> => {
    const io = testIo({ env, stdin })
    const exitCode = await main(argv, io)
    return { exitCode, out: io.out(), err: io.err() }
  }
  const rows = async (sql: string, ...more: readonly string[]): Promise<readonly unknown[]> => {
    const ran = await run(['lake', 'sql', '--json', sql, ...more])
    assert.equal(ran.exitCode, 0, ran.err)
    return ran.out
      .split('\n')
      .slice(0, -1)
      .map((line) => JSON.parse(line))
  }
  const refused = async (sql: string, ...more: readonly string[]): Promise<string> => {
    const ran = await run(['lake', 'sql', sql, ...more])
    assert.notEqual(ran.exitCode, 0, ran.out)
    return ran.err
  }

  const described = ['--dataset', 'orders', '--id', 'event_id', '--time', 'event_time', '--by', 'customer', '--sum', 'amount']
  await run(['lake', 'init', 'shop', ...described])
  assert.match(await refused('SELECT * FROM orders'), /The dataset "orders" has no processed rows yet: leat lake run/)
  const { sdk, client } = await connectS3(targetOf({ endpoint: leat.endpoint }, {}))
  const objects = new S3Objects(sdk, client, 'shop')
  await fillRaw(objects)
  await run(['lake', 'run'])

  await t.test('the zones are tables, each event once in processed', async () => {
    assert.deepEqual(await rows('SELECT count(*) AS n, count(DISTINCT event_id) AS ids, sum(amount) AS sum FROM orders'), [
      { n: 12, ids: 12, sum: 78 },
    ])
    assert.deepEqual(await rows('SELECT count(*) AS n FROM raw.orders'), [{ n: 16 }])
    assert.deepEqual(
      await rows("SELECT customer, events, amount_sum FROM curated.orders WHERE event_date = '2026-11-30' ORDER BY 1"),
      [
        { customer: 'c0', events: 3, amount_sum: 21 },
        { customer: 'c1', events: 3, amount_sum: 15 },
        { customer: 'c2', events: 4, amount_sum: 26 },
      ],
    )
    assert.deepEqual(await rows('SELECT count(*) AS n FROM processed.orders', '--day', '2026-11-28'), [{ n: 1 }])
    assert.deepEqual(await rows('SELECT count(*) AS n FROM processed.orders', '--day', '2026-01-01'), [{ n: 0 }])
    assert.deepEqual(await rows('SELECT typeof(event_time) AS t, typeof(event_date) AS d FROM orders LIMIT 1'), [
      { t: 'TIMESTAMP WITH TIME ZONE', d: 'DATE' },
    ])
    const { out } = await run(['lake', 'sql', "SELECT 'a' AS name, 1.5 AS number, NULL AS nothing"])
    assert.equal(out, 'name  number  nothing\na        1.5     NULL\n')
  })

  await t.test('the same from the files of the data directory, and what every other reader of Parquet sees there', async () => {
    assert.deepEqual(await rows('SELECT count(*) AS n, sum(amount) AS sum FROM orders', '--data', data), [{ n: 12, sum: 78 }])
    assert.deepEqual(await rows('SELECT count(*) AS n FROM raw.orders', '--data', data), [{ n: 16 }])
    const everyFile = join(data, 'buckets/shop/processed/**/*.parquet')
    assert.deepEqual(await rows(`SELECT count(*) AS n, min(event_date)::VARCHAR AS first FROM '${everyFile}'`), [
      { n: 12, first: '2026-11-28' },
    ])
    assert.match(
      await refused('SELECT * FROM orders', '--data', join(data, 'nowhere')),
      /is no data directory with buckets in it/,
    )
  })

  await t.test('a column that comes later, and one that is gone, are null where they are missing', async () => {
    await objects.put('raw/orders/more', concatenated([{ ...order(70), note: 'new' }]))
    await run(['lake', 'run'])
    assert.deepEqual(await rows("SELECT _rest FROM orders WHERE event_id = 'e70'"), [{ _rest: '{"note":"new"}' }])
    await run(['lake', 'init', 'shop', ...described, '--column', 'note:string', '--replace'])
    await objects.put('raw/orders/yet-more', concatenated([{ ...order(71), note: 'newer' }]))
    await run(['lake', 'run'])
    assert.deepEqual(await rows("SELECT event_id, note FROM orders WHERE event_id IN ('e70', 'e71') ORDER BY 1"), [
      { event_id: 'e70', note: null },
      { event_id: 'e71', note: 'newer' },
    ])
    await run(['lake', 'compact'])
    assert.deepEqual(await rows('SELECT count(note) AS notes, count(*) AS n FROM orders'), [{ notes: 1, n: 14 }])
  })

  await t.test('a stream is a table of its records, with their fields, and can be joined with the lake', async () => {
    const lines = [order(1), order(99), { event_id: 'e100', event_time: '2026-11-30T10:00:00Z', amount: 0.5, tags: ['x'] }]
    await run(['put', 'order-events', '--key-field', 'event_id'], lines.map((line) => JSON.stringify(line)).join('\n'))
    assert.deepEqual(
      await rows(
        "SELECT partition_key, amount, tags->>0 AS tag, data->>'customer' AS customer FROM stream('order-events') ORDER BY amount",
      ),
      [
        { partition_key: 'e100', amount: 0.5, tag: 'x', customer: null },
        { partition_key: 'e1', amount: 1, tag: null, customer: 'c1' },
        { partition_key: 'e99', amount: 99, tag: null, customer: 'c0' },
      ],
    )
    assert.deepEqual(await rows('SELECT event_id FROM stream.order_events s ANTI JOIN orders o USING (event_id) ORDER BY 1'), [
      { event_id: 'e100' },
      { event_id: 'e99' },
    ])
    assert.deepEqual(
      await rows('SELECT count(*) AS n FROM order_events WHERE length(sequence_number) = 56 AND arrived_at IS NOT NULL'),
      [{ n: 3 }],
    )
    await run(['put', 'clicks'], 'no JSON\n')
    assert.deepEqual(await rows("SELECT data FROM stream('clicks')"), [{ data: '"no JSON"' }])
  })

  await t.test('what is asked amiss is answered with what to do', async () => {
    assert.match(await refused('SELECT * FROM nothing'), /no dataset and no stream "nothing"\. The lake has processed\.orders/)
    assert.match(await refused('SELECT * FROM raw.nothing'), /There is no "raw\.nothing"/)
    assert.match(await refused("FROM stream('nothing')"), /There is no stream "nothing"/)
    assert.match(await refused('SELECT nope FROM orders'), /Referenced column "nope" not found/)
    assert.match(await refused('DROP TABLE orders'), /One SELECT can be asked here/)
    assert.match(await refused('SELECT * FROM orders', '--fetch-max', '1', '--day', 'today'), /--day is written like/)
    assert.match(await refused('SELECT 1', '--follow'), /--follow needs a stream/)
    assert.match(await refused('SELECT 1', '--window', '5m'), /--window goes with --follow/)
  })

  await t.test('with --follow it is asked again as records arrive, and forgets what leaves the window', async () => {
    const io = testIo({ env })
    const sql = "SELECT count(*) AS n, sum(amount) AS sum FROM stream('clicks')"
    const following = main(['lake', 'sql', '--follow', '--window', '5s', sql], io)
    // Where LATEST is, is decided when the reader asks for it: what is put until the first answer may or may not be seen.
    let put = 0
    while (io.out() === '') {
      put += 1
      await run(['put', 'clicks'], '{"amount":1}')
    }
    await io.seen('"n":0')
    await run(['put', 'clicks'], '{"amount":5}\n{"amount":7}')
    await io.seen('"rows":[{"n":2,"sum":12}]')
    io.interrupt()
    assert.equal(await following, 0)
    for (const line of io.out().trimEnd().split('\n')) assert.ok(Date.parse((JSON.parse(line) as { at: string }).at) > 0)
    assert.ok(put > 0)
  })

  await t.test('on a terminal the answer is drawn anew, and stays when it ends', async () => {
    const io = testIo({ env, tty: true })
    const following = main(
      ['lake', 'sql', '--follow', '--since', '1h', '--window', '1h', "SELECT count(*) AS n FROM stream('order-events')"],
      io,
    )
    await io.seen('order-events: 3 records in the last 1h')
    await io.seen('\n3\u001B[K')
    io.interrupt()
    assert.equal(await following, 0)
    assert.match(io.out().split('\u001B[?1049l').at(-1) ?? '', /^n\n3\n$/)
  })
})
