/**
 * `node bench/idle.ts [--streams 500] [--shards 2] [--runs 3]`: what streams cost that nobody uses: resident memory over that of an empty
 * server, right after they were made, and after a restart on the same data. Linux (/proc).
 */
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { temporaryFolder } from '../test/crash/folder.ts'
import { Site } from '../test/crash/server-process.ts'
import { residentMib } from './memory.ts'
import { median } from './numbers.ts'

const SETTLE_MS = 5_000

const { values } = parseArgs({
  options: {
    streams: { type: 'string', default: '500' },
    shards: { type: 'string', default: '2' },
    runs: { type: 'string', default: '3' },
  },
})
const list = Array.from({ length: Number(values.streams) }, (_, i) => `stream-${i}:${values.shards}`).join(',')

interface Resident {
  readonly madeMib: number
  readonly restartedMib: number
}

async function measure(args: readonly string[]): Promise<Resident> {
  await using folder = await temporaryFolder()
  await using site = await Site.open(join(folder.path, 'data'), { args: ['--instant', ...args] })
  await sleep(SETTLE_MS)
  const madeMib = residentMib(site.server.pid)
  await site.server.stop()
  await site.restart()
  await sleep(SETTLE_MS)
  const restartedMib = residentMib(site.server.pid)
  await site.server.stop()
  return { madeMib, restartedMib }
}

const made: number[] = []
const restarted: number[] = []
for (let run = 0; run < Number(values.runs); run++) {
  const empty = await measure([])
  const full = await measure(['--initialize-streams', list])
  made.push(full.madeMib - empty.madeMib)
  restarted.push(full.restartedMib - empty.restartedMib)
  process.stdout.write(
    `empty ${empty.madeMib.toFixed(1)} MiB, restarted ${empty.restartedMib.toFixed(1)}; with streams ${full.madeMib.toFixed(1)}, restarted ${full.restartedMib.toFixed(1)}\n`,
  )
}
process.stdout.write(
  `${values.streams} streams of ${values.shards} shards, over an empty server (median of ${values.runs}): ${median(made).toFixed(1)} MiB when made, ${median(restarted).toFixed(1)} MiB after a restart\n`,
)
