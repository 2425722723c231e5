/** Takes the pictures of the README: `node test/console/screenshots.ts [streams | lake | functions]`, or all of them. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { findPythonRuntime } from '../support/python-runtime.ts'
import { findBrowser, shows, visit } from './browser.ts'
import { type Lake, lakeOf } from './lake.ts'
import { makeFunction, makeRole, paste, pick } from './pipeline.ts'
import { base64, callerOf, makeClicks, putClicks } from './traffic.ts'

const folder = join(import.meta.dirname, '../../docs/images')
const TRAFFIC_MS = 62_000
const ORDERS_WAIT_MS = 12_000
const USERS = ['ada', 'grace', 'linus', 'margaret', 'ken']
const STREAMS = ['clicks', 'orders', 'payments']

const browser = await findBrowser()
if ('missing' in browser) throw new Error(browser.missing)
mkdirSync(folder, { recursive: true })
const python = await findPythonRuntime()
const runtimes = 'missing' in python ? {} : { runtimes: python.runtimes }
await using visitor = await visit(browser, { width: 1200, height: 780, start: { port: 4566, ...runtimes } })
const { page, leat } = visitor
const which = process.argv[2]
if (which === undefined || which === 'streams') await streams()
if (which === undefined || which === 'lake') await lake()
if (which === undefined || which === 'functions') await functions()
visitor.assertClean()

async function streams(): Promise<void> {
  const ask = callerOf(leat.endpoint)
  await makeClicks(ask, 'clicks')
  for (const name of STREAMS.slice(1)) await ask('CreateStream', { StreamName: name, ShardCount: 2 })

  let iterator = (
    await ask<{ ShardIterator: string }>('GetShardIterator', {
      StreamName: 'clicks',
      ShardId: 'shardId-000000000006',
      ShardIteratorType: 'LATEST',
    })
  ).ShardIterator
  let over = false
  const traffic = (async () => {
    for (let n = 0; !over; n++) {
      await putClicks(ask, 'clicks', n)
      iterator = (await ask<{ NextShardIterator: string }>('GetRecords', { ShardIterator: iterator })).NextShardIterator
      await sleep(500)
    }
  })()
  await sleep(TRAFFIC_MS)

  await visitor.open('#/kinesis/streams/clicks')
  await shows(page.getByText('Throttled on AWS'))
  await sleep(3000)
  await page.screenshot({ path: join(folder, 'console-flow.png') })

  await page.getByRole('tab', { name: 'Shards' }).click()
  await page.getByRole('button', { name: /^Shard 6, open/ }).click()
  await sleep(3000)
  await page.screenshot({ path: join(folder, 'console-shards.png') })

  await page.getByRole('tab', { name: 'Records' }).click()
  await page.setViewportSize({ width: 1200, height: 1000 })
  await page.getByRole('button', { name: 'Read', exact: true }).click()
  await shows(page.getByRole('button', { name: /^Show record/ }))
  await page.getByText('gzip', { exact: true }).first().click()
  await sleep(1500)
  await page.screenshot({ path: join(folder, 'console-records.png') })
  over = true
  await traffic
}

/** A delivery stream whose buffer fills, and the bucket that it writes into. */
async function lake(): Promise<void> {
  const made = lakeOf(leat.endpoint)
  const destination = { RoleARN: 'arn:aws:iam::000000000000:role/firehose-delivery', BucketARN: 'arn:aws:s3:::lake' }
  await made.s3('CreateBucket', { Bucket: 'lake' })
  await made.firehose('CreateDeliveryStream', {
    DeliveryStreamName: 'orders-to-lake',
    ExtendedS3DestinationConfiguration: {
      ...destination,
      Prefix: 'raw/orders/!{timestamp:yyyy/MM/dd}/',
      ErrorOutputPrefix: 'errors/!{firehose:error-output-type}/',
      ProcessingConfiguration: { Enabled: true, Processors: [{ Type: 'AppendDelimiterToRecord' }] },
    },
  })
  await visitor.open('#/firehose/streams/orders-to-lake')
  await shows(page.getByText('ACTIVE', { exact: true }))
  await putOrders(made, 4)
  await made.manage('firehose-flush', { deliveryStream: 'orders-to-lake' })
  await putOrders(made, 14)
  await sleep(ORDERS_WAIT_MS)
  await page.setViewportSize({ width: 1200, height: 780 })
  await page.screenshot({ path: join(folder, 'console-buffer.png') })

  for (let n = 0; n < 3; n++) {
    await made.manage('firehose-flush', { deliveryStream: 'orders-to-lake' })
    await putOrders(made, 2)
  }
  const day = new Date().toISOString().slice(0, 10).replaceAll('-', '/')
  await visitor.open(`#/s3/buckets/lake/folder/${encodeURIComponent(`raw/orders/${day}/`)}`)
  await shows(page.getByRole('link', { name: /^orders-to-lake-1-/ }))
  await made.manage('firehose-flush', { deliveryStream: 'orders-to-lake' })
  await shows(page.getByText('New', { exact: true }))
  await page.setViewportSize({ width: 1200, height: 560 })
  await page.screenshot({ path: join(folder, 'console-bucket.png') })
}

async function putOrders(made: Lake, batches: number): Promise<void> {
  const order = (n: number) => ({
    order_id: `order-${1000 + n}`,
    user_id: USERS[n % USERS.length],
    amount: (n * 37) % 250,
    status: 'placed',
    note: 'x'.repeat(400),
  })
  const Records = Array.from({ length: 450 }, (_, n) => ({ Data: base64(JSON.stringify(order(n))) }))
  for (let n = 0; n < batches; n++) await made.firehose('PutRecordBatch', { DeliveryStreamName: 'orders-to-lake', Records })
}

/** One record among many that a function cannot take: what it answers on its page, and what its trigger tells. */
async function functions(): Promise<void> {
  if ('missing' in python) throw new Error(python.missing)
  const code = `import base64
import json


def lambda_handler(event, context):
    for record in event["Records"]:
        order = json.loads(base64.b64decode(record["kinesis"]["data"]))
        print(f"{order['user']} ordered {order['item']}")
    return {"orders": len(event["Records"])}
`
  const ask = callerOf(leat.endpoint)
  await ask('CreateStream', { StreamName: 'your_stream_name', ShardCount: 2 })
  // Wide enough for the navigation, which the steps go by.
  await page.setViewportSize({ width: 1280, height: 900 })
  await visitor.open('#/iam/roles')
  await page.reload()
  await makeRole(page)
  await page.reload()
  await makeFunction(page, 'on-orders')
  await paste(page, 'lambda_function.py', code)
  await page.getByRole('tab', { name: 'Test' }).click()
  const orders = ['ada', 'grace', 'linus'].map((user) => ({
    kinesis: { partitionKey: user, data: base64(JSON.stringify({ user, item: 'a water mill' })) },
    eventSource: 'aws:kinesis',
  }))
  // Without the notices of what was done.
  await page.setViewportSize({ width: 1200, height: 1000 })
  await page.reload()
  await page
    .getByLabel('Event JSON')
    .first()
    .fill(JSON.stringify({ Records: orders }, undefined, 2))
  await page.getByRole('button', { name: 'Test', exact: true }).click()
  await shows(page.getByText('Executing function: succeeded'))
  await sleep(1000)
  await page.screenshot({ path: join(folder, 'console-function.png') })

  await visitor.open('#/lambda/functions/on-orders/create-trigger')
  await pick(page, /^Kinesis stream/, 'your_stream_name')
  await page.getByRole('button', { name: 'Add trigger' }).click()
  await shows(page.getByText('Enabled', { exact: true }))
  const put = (key: string, data: string) =>
    ask('PutRecord', { StreamName: 'your_stream_name', PartitionKey: key, Data: base64(data) })
  for (const user of USERS) await put(user, JSON.stringify({ user, item: 'a leat' }))
  await put('ada', '{"user":"ada"}')
  for (let n = 0; n < 12; n++) await put('ada', JSON.stringify({ user: 'ada', item: `a leat, ${n}` }))
  await shows(page.getByText(/is held up/))
  await page.setViewportSize({ width: 1200, height: 860 })
  await page.reload()
  await shows(page.getByText(/is held up/))
  await sleep(ORDERS_WAIT_MS)
  await page.screenshot({ path: join(folder, 'console-trigger.png') })
}
