import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { gzipSync } from 'node:zlib'
import { parquetWriteBuffer } from 'hyparquet-writer'
import type { ObjectHead } from '../../console/src/lib/s3.ts'
import { start } from '../../src/index.ts'
import { findPython } from '../clients/python.ts'
import { runScript } from '../examples/python-script.ts'
import { requireOrSkip } from '../support/requirements.ts'
import { codeShown, confirm, fits, hides, type Page, shows, walk } from './browser.ts'
import { lakeOf } from './lake.ts'

/** Everything that the console can do with buckets and delivery streams, in a real browser: only with LEAT_LONG=1. */
const isLong = process.env['LEAT_LONG'] === '1'
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

/** Sends one from the page of a delivery stream. */
async function sendRecord(page: Page, text: string): Promise<void> {
  const dialog = page.getByRole('dialog')
  await page.getByRole('button', { name: 'Send test record' }).click()
  await dialog.getByRole('textbox', { name: 'Data' }).fill(text)
  await confirm(page, 'Send')
  await shows(dialog.getByText('Sent', { exact: true }))
  await confirm(page, 'Cancel')
}

function objectPage(bucket: string, key: string): string {
  return `#/s3/buckets/${bucket}/object/${encodeURIComponent(key)}`
}

describe('console: buckets', { skip: !isLong, timeout: 1_200_000 }, () => {
  it('are made and deleted, with the rules for names, and not while something is in them', async (t) => {
    await walk(t, {}, async ({ open, page, leat }) => {
      const lake = lakeOf(leat.endpoint)
      await open('#/s3/buckets')
      await shows(page.getByText('No buckets'))
      await page.getByRole('button', { name: 'Create bucket' }).first().click()
      await page.getByRole('dialog').getByLabel('Name').fill('-No_Bucket..')
      await shows(page.getByText(/^AWS wants: only lower-case.*; begins and ends.*; no two full stops in a row\.$/))
      await confirm(page, 'Create bucket')
      await shows(page.getByText('InvalidBucketName'))
      await page.getByRole('dialog').getByLabel('Name').fill('lake')
      await page.keyboard.press('Enter')
      await shows(page.getByText('Nothing in lake yet'))
      await lake.put('lake', 'a/1', 'x')
      await lake.put('lake', 'b', 'y')
      await open('#/s3/buckets')
      await page.getByRole('radio', { name: 'Select lake' }).click()
      await page.getByRole('button', { name: 'Delete', exact: true }).click()
      await page.getByRole('dialog').getByLabel(/^Type/).fill('lake')
      await confirm(page, 'Delete')
      await shows(page.getByText('BucketNotEmpty'))
      await shows(page.getByText(/^The bucket you tried to delete is not empty/))
      await page.getByRole('checkbox', { name: /^Empty it first/ }).click()
      await confirm(page, 'Delete')
      await shows(page.getByText('The bucket lake is gone.'))
      await shows(page.getByText('No buckets'))
      await open('#/s3/buckets/lake')
      await shows(page.getByText('The specified bucket does not exist'))
    })
  })

  it('take files, in parts when they are large, give them back, and lose them when told', async (t) => {
    await walk(t, {}, async ({ open, page, leat }) => {
      const lake = lakeOf(leat.endpoint)
      await lake.s3('CreateBucket', { Bucket: 'lake' })
      await open('#/s3/buckets/lake')
      await page.getByRole('button', { name: 'Create folder' }).click()
      await page.getByRole('dialog').getByLabel('Name').fill('raw')
      await confirm(page, 'Create folder')
      await page.getByRole('link', { name: 'raw/' }).click()
      await shows(page.getByText('Nothing here'))
      const large = Buffer.alloc(20 * 1024 * 1024, 'large ')
      await page.getByRole('button', { name: 'Upload' }).first().click()
      await page
        .getByRole('dialog')
        .locator('input[type=file]')
        .setInputFiles([
          { name: "it's (1) ü.json", mimeType: 'application/json', buffer: Buffer.from('{"a":1}') },
          { name: 'large.bin', mimeType: '', buffer: large },
        ])
      await confirm(page, 'Upload')
      await shows(page.getByText('2 files are in lake.'))
      await page.evaluate(`{
        const files = new DataTransfer()
        files.items.add(new File(['dropped'], 'dropped.txt'))
        const drop = new DragEvent('drop', { dataTransfer: files, bubbles: true, cancelable: true })
        document.querySelector('.drop-target').dispatchEvent(drop)
      }`)
      await shows(page.getByRole('dialog').getByText('dropped.txt'))
      await confirm(page, 'Upload')
      await shows(page.getByRole('row', { name: /dropped\.txt.*7 B/ }))
      await shows(page.getByRole('row', { name: /large\.bin.*20\.0 MiB/ }))
      const head = await lake.s3<ObjectHead>('HeadObject', { Bucket: 'lake', Key: 'raw/large.bin' })
      assert.match(head.ETag, /-3"$/)
      const small = await lake.s3<ObjectHead>('HeadObject', { Bucket: 'lake', Key: "raw/it's (1) ü.json" })
      assert.equal(small.ContentType, 'application/json')
      // What a browser adds of its own to a request is no property of the object.
      assert.equal(small.others['cache-control'], undefined)

      await page.getByRole('link', { name: 'large.bin' }).click()
      await shows(page.getByText(/^20\.0 MiB \(20,971,520 bytes\)$/))
      const downloading = page.waitForEvent('download')
      await page.getByRole('button', { name: 'Download' }).click()
      const download = await downloading
      assert.equal(download.suggestedFilename(), 'large.bin')
      assert.ok(large.equals(await readFile(await download.path())))

      await page.getByRole('button', { name: 'Add tag' }).click()
      await page.getByRole('dialog').getByLabel('Key').fill('stage')
      await page.getByRole('dialog').getByLabel('Value').fill('raw: new')
      await confirm(page, 'Add')
      await shows(page.getByRole('row', { name: /stage.*raw: new/ }))
      await page.getByRole('button', { name: 'Remove tag stage' }).click()
      await shows(page.getByText('No tags'))
      await page.getByRole('button', { name: 'Delete', exact: true }).click()
      await confirm(page, 'Cancel')
      await shows(page.getByRole('heading', { name: 'large.bin' }))
      await page.getByRole('button', { name: 'Delete', exact: true }).click()
      await page.getByRole('dialog').getByLabel(/^Type/).fill('delete')
      await confirm(page, 'Delete')
      await shows(page.getByRole('link', { name: /^it's \(1\)/ }))
      await hides(page.getByRole('link', { name: 'large.bin' }))
      await open('#/s3/buckets/lake')
      // The object that marks the folder is not what is in the folder.
      await page.getByText('Everything below, without folders').click()
      await shows(page.getByRole('link', { name: 'raw/dropped.txt' }))
      await page.getByRole('checkbox', { name: 'Select raw/', exact: true }).check()
      await page.getByRole('button', { name: 'Delete', exact: true }).click()
      await page.getByRole('dialog').getByLabel(/^Type/).fill('delete')
      await confirm(page, 'Delete')
      await shows(page.getByText('1 object deleted.'))
      await shows(page.getByRole('link', { name: 'raw/dropped.txt' }))
      await page.getByText('Everything below, without folders').click()
      await page.getByRole('checkbox', { name: 'Select raw/' }).check()
      await page.getByRole('button', { name: 'Delete', exact: true }).click()
      await page.getByRole('dialog').getByLabel(/^Type/).fill('delete')
      await confirm(page, 'Delete')
      await shows(page.getByText('2 objects deleted.'))
      await shows(page.getByText('Nothing in lake yet'))
    })
  })

  it('hold thousands of objects, found by prefix, with and without folders', async (t) => {
    await walk(t, {}, async ({ open, page, leat }) => {
      const lake = lakeOf(leat.endpoint)
      await lake.s3('CreateBucket', { Bucket: 'lake' })
      for (let n = 0; n < 1210; n++) await lake.put('lake', `many/${String(n).padStart(4, '0')}`, '')
      await lake.put('lake', 'many/deep/er/object', '')
      await open('#/s3/buckets/lake/folder/many%2F')
      await shows(page.getByText('(1,000+)'))
      await shows(page.getByRole('link', { name: '0000' }))
      for (let n = 0; n < 21; n++) await page.getByRole('button', { name: 'Next page' }).click()
      await shows(page.getByText('(1,211)'))
      await shows(page.getByRole('link', { name: '1050' }))
      await page.getByRole('searchbox', { name: 'Find by prefix' }).fill('120')
      await shows(page.getByText('10 found'))
      await shows(page.getByRole('link', { name: '1209' }))
      await page.getByRole('searchbox', { name: 'Find by prefix' }).fill('de')
      await shows(page.getByRole('link', { name: 'deep/' }))
      await page.getByText('Everything below, without folders').click()
      await shows(page.getByRole('link', { name: 'deep/er/object' }))
      await page.getByRole('searchbox', { name: 'Find by prefix' }).fill('nowhere')
      await shows(page.getByText('Nothing here begins with “nowhere”.'))
    })
  })

  it('show the end of the first course: raw/user-events/ by partitions of time, and the events in them', async (t) => {
    const python = await requireOrSkip(t, 'python', findPython)
    if (python === undefined) return
    const course = fileURLToPath(new URL('../../examples/course-a/', import.meta.url))
    await walk(t, {}, async ({ open, page, leat }) => {
      for (const script of ['create_stream.py', 'put_orders.py', 'save_events.py']) {
        const ran = await runScript(python.python, course, [script], leat)
        assert.equal(ran.exitCode, 0, ran.errors)
      }
      await open('#/s3/buckets')
      await page.getByRole('link', { name: 'my-data-lake' }).click()
      for (const name of [/^raw\/$/, /^user-events\/$/, /^year=\d+\/$/, /^month=\d+\/$/, /^day=\d+\/$/, /^hour=\d+\/$/])
        await page.getByRole('link', { name }).first().click()
      await page
        .getByRole('link', { name: /^shardId-000000000000-\d+-\d+\.json$/ })
        .first()
        .click()
      await shows(page.getByText(/^JSON, \d+ documents$/))
      await shows(page.getByText('"order_id": "order-1001"'))
      await shows(page.getByText('application/x-ndjson'))
      await page.getByRole('navigation', { name: 'Folders' }).getByRole('link', { name: 'user-events' }).click()
      await shows(page.getByRole('link', { name: /^year=/ }))
    })
  })

  it('show what is in an object: JSON, packed or not, images, Parquet, bytes, and never run any of it', async (t) => {
    await walk(t, {}, async ({ open, page, leat, wrongs }) => {
      const lake = lakeOf(leat.endpoint)
      await lake.s3('CreateBucket', { Bucket: 'lake' })
      const script = '<script>window.ran = true; parent.ran = true</script>'
      await lake.put('lake', 'page.html', `<h1>stored</h1>${script}`)
      await lake.put(
        'lake',
        'picture.svg',
        `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">${script}<rect width="9" height="9"/></svg>`,
      )
      await lake.put('lake', 'pixel.png', PIXEL)
      await lake.put('lake', 'records.json.gz', gzipSync('{"user":"ada"}\n{"user":"grace"}\n'))
      await lake.put('lake', 'bytes', Uint8Array.of(0, 1, 255))
      await lake.put('lake', 'nothing', '')
      const users = Array.from({ length: 150 }, (_, n) => `user-${n}`)
      const parquet = parquetWriteBuffer({ columnData: [{ name: 'user', data: users, type: 'STRING' }] })
      await lake.put('lake', 'table.parquet', new Uint8Array(parquet))
      await lake.put('lake', 'broken.parquet', 'PAR1 this is none')

      await open(objectPage('lake', 'records.json.gz'))
      await shows(page.getByText('JSON, 2 documents'))
      await shows(page.getByText('"user": "grace"'))
      await open(objectPage('lake', 'page.html'))
      await shows(page.getByText('<h1>stored</h1>'))
      for (const name of ['pixel.png', 'picture.svg']) {
        await open(objectPage('lake', name))
        await shows(page.getByRole('img', { name: `Content of ${name}` }))
      }
      assert.equal(await page.evaluate('window.ran'), undefined)
      await open(objectPage('lake', 'bytes'))
      await shows(page.getByText(/^00000000 {2}00 01 ff/))
      await open(objectPage('lake', 'nothing'))
      await shows(page.getByText('Empty: an object of no bytes.'))
      await open(objectPage('lake', 'table.parquet'))
      await shows(page.getByText('150 rows in 1 row group', { exact: false }))
      await shows(page.getByRole('row', { name: 'user-99' }))
      await shows(page.getByText('The first 100 rows are shown.'))
      await open(objectPage('lake', 'broken.parquet'))
      await shows(page.getByText('This cannot be shown'))
      await open(objectPage('lake', 'gone'))
      await shows(page.getByText('There is no such object'))
      await open(objectPage('lake', 'a/../b'))
      await shows(page.getByText('KeyOutOfReach'))
      assert.deepEqual(wrongs, [])

      // Opened as a page, it is nobody's: it reaches nothing of the console's.
      await lake.s3('PutObject', {
        Bucket: 'lake',
        Key: 'thief.html',
        ContentType: 'text/html',
        Body: Buffer.from(
          "<script>try { document.title = 'took ' + sessionStorage.length } catch { document.title = 'took nothing' }</script>",
        ),
      })
      await page.goto(`${leat.endpoint}/lake/thief.html`)
      assert.equal(await page.evaluate('document.title'), 'took nothing')
    })
  })
})

describe('console: delivery streams', { skip: !isLong, timeout: 1_200_000 }, () => {
  it('partition by what is in records, compress, and keep what fails', async (t) => {
    await walk(t, {}, async ({ open, page, leat }) => {
      const lake = lakeOf(leat.endpoint)
      await lake.s3('CreateBucket', { Bucket: 'lake' })
      await open('#/firehose/create-stream')
      await page.getByLabel('Name').first().fill('by-customer')
      await page
        .getByRole('button', { name: /^Bucket/ })
        .first()
        .click()
      await page.getByRole('option', { name: 'lake' }).click()
      await page.getByRole('checkbox', { name: 'Dynamic partitioning' }).click()
      // What follows from that is filled in.
      await shows(page.getByText(/^s3:\/\/lake\/data\/customer_id=\{customer_id\}\/by-customer-1-/))
      await page.getByLabel('Buffer interval', { exact: true }).fill('60')
      await page.getByRole('button', { name: 'Create delivery stream' }).click()
      await shows(page.getByText('ACTIVE', { exact: true }))
      for (const text of ['{"customer_id":"ada"}', '{"customer_id":"grace"}', '{"nobody":true}']) await sendRecord(page, text)
      await shows(page.getByText(/customer_id=ada/))
      await shows(page.getByText(/customer_id=grace/))
      await page.getByRole('button', { name: 'Flush now' }).click()
      await shows(page.getByText('1 record failed: see the error objects.'))
      await shows(page.getByText('2 objects delivered.'))
      await shows(page.getByText('1 record: see the error objects', { exact: true }))
      await open('#/s3/buckets/lake/folder/data%2F')
      await shows(page.getByRole('link', { name: 'customer_id=ada/' }))
      await shows(page.getByRole('link', { name: 'customer_id=grace/' }))
      await open('#/s3/buckets/lake/folder/errors%2F')
      await shows(page.getByRole('link', { name: 'processing-failed/' }))
    })
  })

  it('turn JSON into Parquet by a table that is made on the way, and its rows are seen', async (t) => {
    await walk(t, {}, async ({ open, page, leat }) => {
      const lake = lakeOf(leat.endpoint)
      await lake.s3('CreateBucket', { Bucket: 'lake' })
      await open('#/firehose/create-stream')
      await page.getByLabel('Name').first().fill('columns')
      await page
        .getByRole('button', { name: /^Bucket/ })
        .first()
        .click()
      await page.getByRole('option', { name: 'lake' }).click()
      await page.getByRole('checkbox', { name: 'Convert to Parquet' }).click()
      await page.getByRole('button', { name: 'Create table' }).first().click()
      await page.getByRole('dialog').getByLabel('Name').fill('clicks')
      await page.getByRole('dialog').getByRole('textbox', { name: 'Columns' }).fill('customer_id string\nvisits')
      await shows(page.getByText('Line 2 is no column: a name, a space and a type.'))
      await page.getByRole('dialog').getByRole('textbox', { name: 'Columns' }).fill('customer_id string\nvisits bigint')
      await confirm(page, 'Create table')
      await shows(page.getByText('The table events.clicks is there.'))
      await shows(page.getByText(/\/columns-1-.*\.parquet$/))
      await page.getByRole('button', { name: 'Create delivery stream' }).click()
      await shows(page.getByText('ACTIVE', { exact: true }))
      await sendRecord(page, '{"customer_id":"ada","visits":9007199254740993}')
      await page.getByRole('button', { name: 'Flush now' }).click()
      await shows(page.getByText('1 object delivered.'))
      await page.getByRole('link', { name: /\.parquet$/ }).click()
      await shows(page.getByText('1 row in 1 row group', { exact: false }))
      await shows(page.getByRole('row', { name: 'ada 9007199254740993' }))
    })
  })

  it('are changed, tagged, and say what is wrong with a prefix while it is typed', async (t) => {
    await walk(t, {}, async ({ open, page, leat }) => {
      const lake = lakeOf(leat.endpoint)
      await lake.s3('CreateBucket', { Bucket: 'lake' })
      await lake.firehose('CreateDeliveryStream', {
        DeliveryStreamName: 'to-lake',
        ExtendedS3DestinationConfiguration: { RoleARN: 'arn:aws:iam::000000000000:role/r', BucketARN: 'arn:aws:s3:::lake' },
      })
      await open('#/firehose/streams/to-lake/destination')
      await shows(page.getByText('5 MiB or 300 s'))
      await page.getByRole('button', { name: 'Edit' }).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByLabel('Prefix', { exact: true }).fill('x/!{timestamp:yyyy}/!{nothing:x}/')
      await shows(dialog.getByText(/prefix/i))
      await dialog.getByLabel('Prefix', { exact: true }).fill('x/!{timestamp:yyyy}/')
      await shows(dialog.getByText(/^s3:\/\/lake\/x\/\d{4}\/to-lake-2-/))
      await dialog.getByLabel('Buffer size', { exact: true }).fill('1')
      await dialog.getByLabel('Buffer interval', { exact: true }).fill('901')
      await confirm(page, 'Change')
      await shows(page.getByText('ValidationException'))
      await dialog.getByLabel('Buffer interval', { exact: true }).fill('60')
      await confirm(page, 'Change')
      await shows(page.getByText('1 MiB or 60 s'))
      await shows(page.getByText('Version 2, which is part of every object’s name.'))
      await page.getByRole('tab', { name: 'Settings' }).click()
      await page.getByRole('button', { name: 'Add tag' }).click()
      await page.getByRole('dialog').getByLabel('Key').fill('team')
      await confirm(page, 'Add')
      await page.getByRole('button', { name: 'Remove tag team' }).click()
      await shows(page.getByText('No tags'))

      // A bucket that goes away: delivery tries again, says so, and what helps; with the bucket back it arrives.
      await lake.s3('DeleteBucket', { Bucket: 'lake' })
      await lake.firehose('PutRecord', {
        DeliveryStreamName: 'to-lake',
        Record: { Data: Buffer.from('kept').toString('base64') },
      })
      await page.getByRole('tab', { name: 'Delivery' }).click()
      await page.getByRole('button', { name: 'Flush now' }).click()
      await shows(page.getByText(/^(Delivery is tried again and again|Last error): .*NoSuchBucket/))
      await shows(page.getByText(/^Create the bucket, or choose another one/))
      await page.getByRole('button', { name: 'Create the bucket lake' }).click()
      await shows(page.getByRole('link', { name: /^x\/\d{4}\/to-lake-2-/ }))
    })
  })

  it('say that their buckets are at another store, where the server delivers to one, and make none here', async (t) => {
    const keys = { AWS_ACCESS_KEY_ID: 'test', AWS_SECRET_ACCESS_KEY: 'test' }
    const before = Object.keys(keys).map((name) => [name, process.env[name]] as const)
    Object.assign(process.env, keys)
    t.after(() => {
      for (const [name, value] of before) {
        if (value === undefined) delete process.env[name]
        else process.env[name] = value
      }
    })
    const store = await start({ host: '127.0.0.1' })
    t.after(() => store.close())
    await walk(t, { start: { s3Endpoint: store.endpoint } }, async ({ open, page, leat }) => {
      await open('#/firehose/create-stream')
      await page.getByLabel('Name').first().fill('to-store')
      await shows(page.getByText(`This server delivers to ${store.endpoint} (--s3-endpoint)`, { exact: false }))
      assert.equal(await page.getByRole('button', { name: 'Create bucket' }).count(), 0)
      await page.getByLabel('Bucket', { exact: true }).fill('lake')
      await page.getByRole('button', { name: 'Create delivery stream' }).click()
      await shows(page.getByText('ACTIVE', { exact: true }))
      await shows(page.getByText(`lake at ${store.endpoint}`))
      assert.equal(await page.getByRole('link', { name: 'Show in the bucket' }).count(), 0)
      await sendRecord(page, '{}')
      await page.getByRole('button', { name: 'Flush now' }).click()
      await shows(page.getByText(/^Delivery is tried again and again: .*NoSuchBucket/))
      assert.equal(await page.getByRole('button', { name: /^Create the bucket/ }).count(), 0)
      await lakeOf(store.endpoint).s3('CreateBucket', { Bucket: 'lake' })
      await lakeOf(leat.endpoint).manage('firehose-flush', { deliveryStream: 'to-store' })
      await shows(page.getByText(/^\d{4}\/\d\d\/\d\d\/\d\d\/to-store-1-/))
      assert.equal(await page.getByRole('link', { name: /to-store-1-/ }).count(), 0)
    })
  })

  it('and objects: code does what its button does', async (t) => {
    const python = await requireOrSkip(t, 'python', findPython)
    if (python === undefined) return
    const folder = await mkdtemp(join(tmpdir(), 'leat-console-code-'))
    t.after(() => rm(folder, { recursive: true }))
    await writeFile(join(folder, "it's.json"), '{"from":"file"}')
    const env = { ...process.env, AWS_ACCESS_KEY_ID: 'test', AWS_SECRET_ACCESS_KEY: 'test', AWS_PAGER: '' }
    const shell = async (code: string): Promise<void> => {
      const ready = code.replace(/^aws |(?<=\|\n)aws /m, `${python.aws} `)
      await promisify(execFile)('bash', ['--norc', '-c', ready], { env, cwd: folder })
    }
    const runPython = (code: string) => promisify(execFile)(python.python, ['-c', code], { env, cwd: folder })
    await walk(t, {}, async ({ open, page, leat }) => {
      const lake = lakeOf(leat.endpoint)
      const dialog = page.getByRole('dialog')
      const boto3 = async (): Promise<void> => {
        await dialog.getByRole('button', { name: 'boto3', exact: true }).click()
        await runPython((await dialog.locator('pre').textContent()) ?? '')
      }
      await open('#/s3/buckets')
      await page.getByRole('button', { name: 'Create bucket' }).first().click()
      await dialog.getByLabel('Name').fill('by-code')
      await shell(await codeShown(page, 'AWS CLI'))
      await page.getByRole('button', { name: 'Cancel' }).click()
      await page.getByRole('link', { name: 'by-code' }).click()
      await page.getByRole('button', { name: 'Upload' }).first().click()
      const file = { name: "it's.json", mimeType: 'application/json', buffer: Buffer.from('{}') }
      await dialog.locator('input[type=file]').setInputFiles([file])
      await shell(await codeShown(page, 'AWS CLI'))
      const text = async (Key: string) => {
        const { Body } = await lake.s3<{ Body: Uint8Array }>('GetObject', { Bucket: 'by-code', Key })
        return Buffer.from(Body).toString()
      }
      assert.equal(await text("it's.json"), '{"from":"file"}')
      await lake.s3('DeleteObject', { Bucket: 'by-code', Key: "it's.json" })
      await boto3()
      assert.equal(await text("it's.json"), '{"from":"file"}')
      await page.getByRole('button', { name: 'Cancel' }).click()

      await open('#/firehose/create-stream')
      await page.getByLabel('Name').first().fill('by-code')
      await page
        .getByRole('button', { name: /^Bucket/ })
        .first()
        .click()
      await page.getByRole('option', { name: 'by-code' }).click()
      await page.getByRole('button', { name: 'As code' }).first().click()
      await shell((await page.locator('pre').first().textContent()) ?? '')
      await open('#/firehose/streams/by-code')
      await shows(page.getByText('ACTIVE', { exact: true }))
      await page.getByRole('button', { name: 'Send test record' }).click()
      const record = 'it\'s "quoted" $(reboot) `x` ünï 😀'
      await dialog.getByRole('textbox', { name: 'Data' }).fill(record)
      await shell(await codeShown(page, 'AWS CLI'))
      await boto3()
      await lake.manage('firehose-flush', { deliveryStream: 'by-code' })
      const { Contents } = await lake.s3<{ Contents: readonly { Key: string }[] }>('ListObjectsV2', {
        Bucket: 'by-code',
        Prefix: '20',
      })
      assert.equal(await text(Contents[0]?.Key ?? ''), `${record}\n${record}\n`)
    })
  })

  it('and buckets are usable in a narrow window, in the dark, and where keys are enforced', async (t) => {
    const secret = 'a-secret-of-some-length'
    const enforcing = { host: '0.0.0.0', cleartext: true, accessKeys: [`LEATKEY00001:${secret}:123456789012`], instant: true }
    await walk(t, { start: enforcing, width: 400, height: 800, colorScheme: 'dark' }, async ({ open, page }) => {
      await open('#/s3/buckets')
      await page.getByLabel('Access key ID').fill('LEATKEY00001')
      await page.getByLabel('Secret access key').fill(secret)
      await page.getByRole('button', { name: 'Sign in' }).click()
      await page.getByRole('button', { name: 'Create bucket' }).first().click()
      await page.getByRole('dialog').getByLabel('Name').fill('lake')
      await page.keyboard.press('Enter')
      await page.getByRole('button', { name: 'Upload' }).first().click()
      const file = { name: 'a b.txt', mimeType: 'text/plain', buffer: Buffer.from('signed') }
      await page.getByRole('dialog').locator('input[type=file]').setInputFiles([file])
      await confirm(page, 'Upload')
      await page.getByRole('link', { name: 'a b.txt' }).click()
      await shows(page.getByText('signed', { exact: true }))
      const downloading = page.waitForEvent('download')
      await page.getByRole('button', { name: 'Download' }).click()
      assert.equal(await readFile(await (await downloading).path(), 'utf8'), 'signed')
      for (const [hash, shown] of [
        ['#/s3/buckets', page.getByRole('link', { name: 'lake', exact: true })],
        ['#/s3/buckets/lake', page.getByRole('link', { name: 'a b.txt' })],
        [objectPage('lake', 'a b.txt'), page.getByText('signed', { exact: true })],
        ['#/firehose/streams', page.getByText('No delivery streams in us-east-1')],
        ['#/firehose/create-stream', page.getByText(/^s3:\/\/…\//)],
      ] as const) {
        await open(hash)
        await fits(page, shown)
      }
    })
  })
})
