import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { testIo } from '../../../test/support/cli-io.ts'
import { concatenated, fillRaw, order } from '../../../test/support/lake-bucket.ts'
import { type Leat, start } from '../../index.ts'
import { readHead } from '../../lake/manifest.ts'
import { targetOf } from '../endpoint.ts'
import { main } from '../main.ts'
import { connectS3 } from '../s3.ts'
import { S3Objects } from './s3-objects.ts'

/** The lake's commands against Leat's own S3. What the lake does is tested in src/lake/; what SQL answers in test/lake/. */

let leat: Leat
before(async () => {
  leat = await start()
})
after(() => leat[Symbol.asyncDispose]())

interface Ran {
  readonly exitCode: number
  readonly out: string
  readonly err: string
}

async function run(...argv: readonly string[]): Promise<Ran> {
  const io = testIo({ env: { AWS_ENDPOINT_URL: leat.endpoint } })
  const exitCode = await main(['lake', ...argv], io)
  return { exitCode, out: io.out(), err: io.err() }
}

async function bucketCalled(name: string): Promise<S3Objects> {
  const { sdk, client } = await connectS3(targetOf({ endpoint: leat.endpoint }, {}))
  return new S3Objects(sdk, client, name)
}

const described = ['--dataset', 'orders', '--id', 'event_id', '--time', 'event_time', '--by', 'customer', '--sum', 'amount']

describe('leat lake', () => {
  it('says what to do where there is no lake, no bucket, no dataset', async () => {
    assert.match((await run('run')).err, /There is no lake at .*: leat lake init BUCKET/)
    assert.match((await run('run', 'nowhere')).err, /There is no bucket "nowhere" at .*: leat lake init nowhere/)
    assert.match((await run('init', 'x-lake', '--dataset', 'Orders')).err, /a name is made of a-z/)
    assert.equal((await run('init', 'x-lake', '--column', 'amount:money')).exitCode, 2)
    const { exitCode, err } = await run('init', 'x-lake', '--sum', 'a', '--column', 'a:string')
    assert.equal(exitCode, 2)
    assert.match(err, /"a" is to be added up: bigint or double/)
  })

  it('makes a lake, once, and says what it would do before', async () => {
    const planned = await run('init', 'lake-a', ...described, '--dry-run')
    assert.match(planned.out, /bucket lake-a\n.*folder raw\/orders\/\n[\s\S]*Nothing was done/)
    assert.match((await run('run', 'lake-a')).err, /There is no bucket "lake-a"/)
    const made = await run('init', 'lake-a', ...described)
    assert.equal(made.exitCode, 0, made.err)
    assert.match(made.out, /✔ bucket lake-a\n✔ folder raw\/orders\/\n/)
    const again = await run('init', 'lake-a', ...described)
    assert.equal(again.out.match(/\(was there\)/g)?.length, 5)
    const other = await run('init', 'lake-a', '--dataset', 'orders')
    assert.match(other.err, /has a dataset "orders" already, and it is described differently/)
    const second = await run('init', 'lake-a', '--dataset', 'refunds')
    assert.match(second.out, /= bucket lake-a \(was there\)[\s\S]*✔ lake.json with the dataset refunds/)
  })

  it('brings data from zone to zone, shows files, merges them, brings quarantined records back', async () => {
    const objects = await bucketCalled('lake-a')
    await fillRaw(objects)
    const first = await run('run', 'lake-a', '--dataset', 'orders')
    assert.equal(first.exitCode, 0, first.err)
    assert.match(
      first.out,
      /orders {2}5 raw objects with 17 records → 12 rows in 3 files; 2 repetitions left out; 4 put aside under quarantine\/orders\//,
    )
    assert.match(first.out, /\n {7}1 {2}event_time is no timestamp\n/)
    assert.match(first.out, /curated: 3 days, 2026-11-28 to 2026-11-30/)
    assert.match((await run('run')).out, /^Nothing new\.$/m)

    await objects.put('raw/orders/late', concatenated([order(50), order(51)]))
    const [line] = (await run('run', '--json', '--dataset', 'orders')).out.split('\n')
    assert.equal(JSON.parse(line ?? '').rows, 2)
    const files = await run('files', 'lake-a', '--dataset', 'orders')
    assert.match(files.out, /event_date=2026-11-30 +2 +12 .* 2\n2 small files can become 1: leat lake compact/)
    assert.match((await run('compact', 'lake-a', '--dry-run')).out, /Would merge orders\/event_date=2026-11-30: 2 files\./)
    assert.match((await run('compact', 'lake-a', '--partition', '2026-11-28')).out, /no small files/)
    assert.match((await run('compact', 'lake-a')).out, /orders\/event_date=2026-11-30: 2 files → one of 12 rows/)
    const listed = (await run('files', 'lake-a', '--json', '--dataset', 'orders')).out.trimEnd().split('\n')
    const urls = listed.flatMap((each) => (JSON.parse(each) as { files: { url: string }[] }).files.map(({ url }) => url))
    const head = await readHead(objects, 'orders')
    const keys = Object.values(head?.manifest.files ?? {}).flatMap((each) => each.map(({ key }) => `s3://lake-a/${key}`))
    assert.deepEqual(urls.toSorted(), keys.toSorted())
    assert.match(
      (await run('requeue', 'lake-a', '--dataset', 'orders')).out,
      /3 records back under raw\/orders\/requeued\/; .* 1 object under/,
    )
  })

  it('goes on as data arrives until it is interrupted', async () => {
    const objects = await bucketCalled('lake-a')
    const io = testIo({ env: { AWS_ENDPOINT_URL: leat.endpoint } })
    const running = main(['lake', 'run', 'lake-a', '--dataset', 'orders', '--watch', '--every', '1'], io)
    await io.seen('Watching lake-a')
    await objects.put('raw/orders/watched', concatenated([order(60)]))
    await io.seen('1 raw object with 1 record → 1 row in 1 file')
    // An edited description counts from the next round on.
    await run('init', 'lake-a', '--dataset', 'orders', '--id', 'event_id', '--time', 'event_time', '--replace')
    await io.seen('curated: 3 days')
    const mended = (await objects.get('lake.json'))?.body ?? new Uint8Array(0)
    await objects.put('lake.json', Buffer.from('{"version":2}'))
    await io.seen('lake.json: version: must be 1. Trying again.')
    await objects.put('lake.json', mended)
    await io.seen('Going on.')
    io.interrupt()
    assert.equal(await running, 0)
  })

  it('asks which of two lakes is meant', async () => {
    await run('init', 'lake-b')
    assert.match((await run('files')).err, /Which lake\? There are lake-a, lake-b: name the bucket/)
  })

  it('makes the stream and the delivery stream', async () => {
    const made = await run('init', 'lake-c', '--stream', 'clicks', '--buffer', '1')
    assert.equal(made.exitCode, 0, made.err)
    assert.match(made.out, /✔ stream clicks\n✔ delivery stream clicks-to-lake, from clicks to raw\/clicks\/\n/)
    assert.match((await run('init', 'lake-c', '--stream', 'clicks', '--buffer', '1')).out, /= delivery stream .*\(was there\)/)
    assert.match((await run('init', 'lake-d', '--stream', 'clicks', '--endpoint', 'aws')).err, /Firehose needs a role/)
  })

  it('says how to get DuckDB where it is missing', async () => {
    const { exitCode, err } = await run('sql', 'SELECT 1')
    assert.equal(exitCode, 1)
    assert.match(
      err,
      /^leat: leat lake sql needs DuckDB, which Leat does not bring along\. Install it here: npm install @duckdb\/node-api/,
    )
  })
})
