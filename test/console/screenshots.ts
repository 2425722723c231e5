/** Takes the pictures of the README: `node test/console/screenshots.ts`. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { findBrowser, shows, visit } from './browser.ts'
import { callerOf, makeClicks, putClicks } from './traffic.ts'

const folder = join(import.meta.dirname, '../../docs/images')
const TRAFFIC_MS = 62_000
const STREAMS = ['clicks', 'orders', 'payments']

const browser = await findBrowser()
if ('missing' in browser) throw new Error(browser.missing)
mkdirSync(folder, { recursive: true })
await using visitor = await visit(browser, { width: 1200, height: 780, start: { port: 4566 } })
const { page, leat } = visitor
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
visitor.assertClean()
