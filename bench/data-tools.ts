/**
 * `node bench/data-tools.ts [--mib 1024] [--record-bytes 1024] [--run-records 500]`: how long a full check of a data directory takes,
 * how long a snapshot of it, meanwhile and not, and going back to one. The files are warm in the page cache.
 */
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type DiskEngine, openDiskEngine } from '../src/engine/disk/disk-engine.ts'
import { DiskSnapshots } from '../src/engine/disk/snapshots.ts'
import { verifyDirectory } from '../src/engine/disk/verify.ts'
import { RealDisk } from '../src/engine/disk/vfs.ts'
import { encodeRun } from '../src/engine/record-block.ts'
import { SystemClock } from '../src/kernel/clock.ts'
import { SystemRandom } from '../src/kernel/random.ts'
import { temporaryFolder } from '../test/crash/folder.ts'

const MIB = 1_048_576
const LANES = 4
const ROUNDS = 3
const SAVES = 15

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

await snapshots()

async function snapshots(): Promise<void> {
  // What was written just now is on its way to the disk, and every sync would wait for it.
  execFileSync('sync')
  let { engine, snapshots } = await open()
  const append = appender(engine)
  await append()
  const idleMs: number[] = []
  for (let round = 0; round < SAVES; round++) idleMs.push(await timed(() => snapshots.save(`idle-${round}`, {})))
  say(`snapshot save, nothing else going on: ${inWords(idleMs)}`)
  const busyMs: number[] = []
  const appendMs: number[] = []
  let isOver = false
  const writing = (async () => {
    while (!isOver) appendMs.push(await timed(append))
  })()
  for (let round = 0; round < SAVES; round++) busyMs.push(await timed(() => snapshots.save(`busy-${round}`, {})))
  isOver = true
  await writing
  say(`snapshot save while others write: ${inWords(busyMs)}; the longest append meanwhile ${inWords([Math.max(...appendMs)])}`)
  const loadMs: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    loadMs.push(
      await timed(async () => {
        await snapshots.requestLoad(`idle-${round}`)
        await engine.close()
        ;({ engine, snapshots } = await open())
      }),
    )
  }
  say(`going back to one: ${inWords(loadMs)}`)
  await engine.close()
}

async function open(): Promise<{ engine: DiskEngine; snapshots: DiskSnapshots }> {
  const clock = new SystemClock()
  const random = new SystemRandom()
  const engine = await openDiskEngine({ disk, clock, random, onFatal })
  return { engine, snapshots: await DiskSnapshots.open({ disk, engine, clock, random }) }
}

function appender(engine: DiskEngine): () => Promise<void> {
  const log = engine.open('store')
  const run = encodeRun(Array.from({ length: 100 }, (_, i) => ({ partitionKey: `key-${i}`, data: Buffer.alloc(recordBytes, i) })))
  return async () => void (await log.append([{ lane: 0, run }]))
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const startedMs = performance.now()
  await work()
  return performance.now() - startedMs
}

/** From the quickest to the slowest. */
function inWords(timesMs: readonly number[]): string {
  return timesMs
    .toSorted((a, b) => a - b)
    .map((each) => `${Math.round(each)}`)
    .join(', ')
    .concat(' ms')
}

function onFatal(failure: Error): never {
  throw failure
}

async function fill(bytes: number): Promise<void> {
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
