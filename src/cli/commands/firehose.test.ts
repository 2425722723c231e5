import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { GetObjectCommand, ListObjectsV2Command, S3Client } from '@aws-sdk/client-s3'
import { type TestIoOptions, testIo } from '../../../test/support/cli-io.ts'
import { type Leat, start } from '../../index.ts'
import { main } from '../main.ts'

const TIMEOUT_MS = 60_000

let leat: Leat
let s3: S3Client

before(async () => {
  leat = await start({ instant: true, initializeStreams: 'clicks:1' })
  const credentials = { accessKeyId: 'test', secretAccessKey: 'test' }
  s3 = new S3Client({ endpoint: leat.endpoint, region: 'us-east-1', credentials, forcePathStyle: true })
})

after(async () => {
  s3.destroy()
  await leat.close()
})

async function run(args: readonly string[], options: TestIoOptions = {}): Promise<{ code: number; out: string; err: string }> {
  const io = testIo({ ...options, env: { ...leat.environment, ...options.env } })
  const code = await main(['firehose', ...args], io)
  return { code, out: io.out(), err: io.err() }
}

/**
 * What `describe` shows once a delivery stream has counted what was put into it, which it does in a moment of its own: until then it is
 * behind by these records, and nothing waits in its buffers.
 */
async function whenItWaits(name: string, records: string): Promise<string> {
  for (;;) {
    const shown = (await run(['describe', name])).out
    if (new RegExp(`^ +waiting .*, ${records} records$`, 'm').test(shown)) return shown
  }
}

async function contentsUnder(bucket: string, prefix: string): Promise<string> {
  const { Contents = [] } = await s3.send(new ListObjectsV2Command({ Bucket: bucket, Prefix: prefix }))
  const texts = Contents.map(async ({ Key }) => {
    const { Body } = await s3.send(new GetObjectCommand({ Bucket: bucket, Key }))
    return await Body?.transformToString()
  })
  return (await Promise.all(texts)).join('')
}

describe('leat firehose', { timeout: TIMEOUT_MS }, () => {
  it('says what to do first where there is nothing', async () => {
    assert.match((await run(['ls'])).err, /^No delivery streams yet\. The first one: `leat firehose create /)
    const missing = await run(['describe', 'nope'])
    assert.equal(missing.code, 1)
    assert.match(
      missing.err,
      /There is no delivery stream "nope" at .* in us-east-1\. There are none yet\. To make it: `leat firehose create nope/,
    )
    assert.match(
      (await run(['create', 'x', '--bucket', 'nowhere'])).err,
      /There is no bucket "nowhere"\. .*--create-bucket.*aws s3 mb s3:\/\/nowhere/,
    )
    assert.match(
      (await run(['create', 'x', '--bucket', 'nowhere', '--create-bucket', '--stream', 'none'])).err,
      /There is no Kinesis stream "none" to read from\./,
    )
    assert.equal((await run(['create', 'x'])).code, 2)
    assert.match((await run(['--help'])).out, /whichever is first/)
  })

  it('takes lines to a bucket: create, put, see them wait, flush', async () => {
    const created = await run(['create', 'to-lake', '--bucket', 'lake', '--create-bucket', '--prefix', 'direct/'])
    assert.equal(created.code, 0, created.err)
    assert.match(created.err, /^Created the bucket lake\.\nto-lake is ACTIVE/)
    const lines = Array.from({ length: 1200 }, (_, n) => `{"n":${n}}`)
    const put = await run(['put', 'to-lake', '--json'], { stdin: `${lines.join('\n')}\n` })
    assert.equal(put.code, 0, put.err)
    assert.match(put.err, /^Wrote 1,200 records to to-lake \(.* 3 requests\)\.$/m)
    assert.equal(put.out.split('\n').filter((line) => /^\{"line":\d+,"recordId":".+"\}$/.test(line)).length, 1200)

    assert.match(await whenItWaits('to-lake', '1,200'), /waiting +\d+\/300 s · 0\/5 MiB, 1,200 records/)
    assert.match((await run(['ls'])).out, /^to-lake +ACTIVE +direct PUT → s3:\/\/lake\/direct\/ +\d+\/300 s · 0\/5 MiB$/m)
    assert.equal((await run(['flush', 'to-lake'])).out, '1 object delivered.\n')
    assert.equal((await run(['flush', 'to-lake'])).out, 'Nothing was waiting.\n')
    // No order is promised; every line is there once, with its own line end.
    const delivered = (await contentsUnder('lake', 'direct/')).split('\n')
    assert.deepEqual(delivered.toSorted(), ['', ...lines].toSorted())
    const after = JSON.parse((await run(['describe', 'to-lake', '--json'])).out) as { state: { deliveredRecords: number } }
    assert.equal(after.state.deliveredRecords, 1200)
  })

  it('puts line ends itself where the delivery stream adds none, and none where it shall not', async () => {
    await run(['create', 'raw', '--bucket', 'lake', '--prefix', 'raw/', '--no-newline'])
    await run(['put', 'raw'], { stdin: 'a\nb\n' })
    await run(['put', 'raw', '--no-newline'], { stdin: 'c\nd\n' })
    await run(['flush', 'raw'])
    assert.equal((await contentsUnder('lake', 'raw/')).replaceAll(/[\n]/g, '|').split('').toSorted().join(''), 'abcd||')
  })

  it('reads a Kinesis stream, and sends who would put into it to the right place', async () => {
    const created = await run([
      'create',
      'clicks-to-lake',
      '--stream',
      'clicks',
      '--bucket',
      'lake',
      '--prefix',
      'clicks/',
      '--buffer',
      '1MiB/60s',
    ])
    assert.match(created.err, /delivers what is put into clicks from now on to s3:\/\/lake/)
    const refused = await run(['put', 'clicks-to-lake'], { stdin: 'x\n' })
    assert.deepEqual(
      [refused.code, refused.err],
      [1, 'leat: clicks-to-lake reads the Kinesis stream clicks: put records there. `leat put clicks`\n'],
    )
    assert.equal(await main(['put', 'clicks'], testIo({ stdin: '{"page":"/"}\n', env: leat.environment })), 0)
    for (let seen = ''; seen === ''; seen = await contentsUnder('lake', 'clicks/')) await run(['flush', 'clicks-to-lake'])
    assert.equal(await contentsUnder('lake', 'clicks/'), '{"page":"/"}\n')
  })

  it('watches: lines of JSON into a pipe, gauges on a terminal, until it is told to end', async () => {
    const io = testIo({ env: leat.environment })
    const watching = main(['firehose', 'watch', 'to-lake'], io)
    await io.seen('"buffers"')
    io.interrupt()
    assert.equal(await watching, 0)
    assert.equal((JSON.parse(io.out().split('\n')[0] ?? '') as { name: string }).name, 'to-lake')

    await run(['put', 'to-lake'], { stdin: 'one more\n' })
    const terminal = testIo({ env: leat.environment, tty: true })
    const painting = main(['firehose', 'watch', 'to-lake'], terminal)
    await terminal.seen('1,200 records in 1 object')
    await terminal.seen('/300 s · 0/5 MiB')
    terminal.interrupt()
    assert.equal(await painting, 0)
  })

  it('asks before it deletes, and ends a watch of what is gone', async () => {
    const asked = await run(['rm', 'raw'])
    assert.deepEqual([asked.code, asked.err.includes('If that is meant: --yes.')], [2, true])
    const io = testIo({ env: leat.environment })
    const watching = main(['firehose', 'watch', 'raw'], io)
    await io.seen('"buffers"')
    assert.match((await run(['rm', 'raw', '--yes'])).out, /^raw is being deleted\./)
    assert.equal(await watching, 0)
    assert.match(io.err(), /deliverystream\/raw is gone\./)
  })
})
