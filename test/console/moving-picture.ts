/**
 * Takes the frames of the README's moving picture: `node test/console/moving-picture.ts FOLDER`. A stream under traffic whose busiest shard is
 * split, then one that is merged again, as the shard map shows it. Put together by Pillow:
 *
 *     python3 -c "import glob,sys; from PIL import Image; f=[Image.open(p).convert('P', palette=Image.ADAPTIVE, colors=48) for p in sorted(glob.glob(sys.argv[1]+'/*.png'))]; f[0].save('docs/images/shards.gif', save_all=True, append_images=f[1:], duration=500, loop=0, optimize=True)" FOLDER
 */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { findBrowser, shows, visit } from './browser.ts'
import { callerOf, makeClicks, putClicks } from './traffic.ts'

const [folder] = process.argv.slice(2)
if (folder === undefined) throw new Error('say where the frames go')
const FRAMES = 24
const EVERY_MS = 500
const WARM_UP_MS = 12_000
/** What happens at which frame. */
const STEPS: Readonly<Record<number, readonly [operation: string, input: Readonly<Record<string, string>>]>> = {
  4: [
    'SplitShard',
    { StreamName: 'clicks', ShardToSplit: 'shardId-000000000006', NewStartingHashKey: ((3n * 2n ** 128n) / 4n).toString() },
  ],
  14: [
    'MergeShards',
    { StreamName: 'clicks', ShardToMerge: 'shardId-000000000004', AdjacentShardToMerge: 'shardId-000000000005' },
  ],
}

const browser = await findBrowser()
if ('missing' in browser) throw new Error(browser.missing)
mkdirSync(folder, { recursive: true })
await using visitor = await visit(browser, { width: 860, height: 520, start: {} })
const { page, leat } = visitor
const ask = callerOf(leat.endpoint)
await makeClicks(ask, 'clicks')
let over = false
const traffic = (async () => {
  for (let n = 0; !over; n++) {
    await putClicks(ask, 'clicks', n)
    await sleep(EVERY_MS)
  }
})()
await sleep(WARM_UP_MS)
await visitor.open('#/kinesis/streams/clicks')
await page.getByRole('tab', { name: 'Shards' }).click()
await shows(page.getByRole('button', { name: /^Shard 6, open/ }))
await sleep(3_000)
for (let frame = 0; frame < FRAMES; frame++) {
  const step = STEPS[frame]
  if (step !== undefined) await ask(...step)
  await page.screenshot({ path: join(folder, `${String(frame).padStart(3, '0')}.png`) })
  await sleep(EVERY_MS)
}
over = true
await traffic
