/**
 * `node bench/data-tools.ts [--mib 1024] [--record-bytes 1024] [--run-records 500]`: how long a full check of a data directory takes. The files are warm
 * in the page cache.
 */
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { openDiskEngine } from '../src/engine/disk/disk-engine.ts'
import { verifyDirectory } from '../src/engine/disk/verify.ts'
import { RealDisk } from '../src/engine/disk/vfs.ts'
import { encodeRun } from '../src/engine/record-block.ts'
import { SystemClock } from '../src/kernel/clock.ts'
import { SystemRandom } from '../src/kernel/random.ts'
import { temporaryFolder } from '../test/crash/folder.ts'

const MIB = 1_048_576
const LANES = 4
const ROUNDS = 3

const { values } = parseArgs({
  options: {
    mib: { type: 'string', default: '1024' },
    'record-bytes': { type: 'string', default: '1024' },
    'run-records': { type: 'string', default: '500' },
  },
})
const recordBytes = Number(values['record-bytes'])
const runRecords = Number(values['run-records'])

await using folder = await temporaryFolder()
const disk = new RealDisk(join(folder.path, 'data'))
await fill(Number(values.mib) * MIB)
for (let round = 0; round < ROUNDS; round++) {
  const startedMs = performance.now()
  const { bytes, records, damage } = await verifyDirectory(disk)
  const tookMs = performance.now() - startedMs
  if (damage.length > 0) throw new Error(`damaged: ${damage[0]?.message}`)
  say(
    `verify: ${records} records, ${Math.round(bytes / MIB)} MiB in ${Math.round(tookMs)} ms, ${(((tookMs / bytes) * 1024 * MIB) / 1000).toFixed(2)} s per GiB`,
  )
}

async function fill(bytes: number): Promise<void> {
  const onFatal = (failure: Error): never => {
    throw failure
  }
  const options = { disk, clock: new SystemClock(), random: new SystemRandom(), onFatal }
  const engine = await openDiskEngine({ ...options, sync: 'interval' })
  const log = engine.open('store')
  const run = encodeRun(
    Array.from({ length: runRecords }, (_, i) => ({ partitionKey: `key-${i}`, data: Buffer.alloc(recordBytes, i) })),
  )
  const runs = Array.from({ length: LANES }, (_, lane) => ({ lane, run }))
  for (let done = 0; done < bytes; done += LANES * run.byteLength) await log.append(runs)
  await engine.close()
}

function say(sentence: string): void {
  process.stdout.write(`${sentence}\n`)
}
