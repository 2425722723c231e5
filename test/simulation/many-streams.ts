/**
 * How long appends take when many logs are written at once on a disk whose sync takes a given time. Not a test: run it by hand.
 *
 *     node test/simulation/many-streams.ts [logs=500] [putsPerSecondEach=1] [syncMs=2] [seconds=10]
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { openDiskEngine } from '../../src/engine/disk/disk-engine.ts'
import { type Disk, type DiskFile, RealDisk } from '../../src/engine/disk/vfs.ts'
import { encodeRun } from '../../src/engine/record-block.ts'
import { SystemClock } from '../../src/kernel/clock.ts'
import { SystemRandom } from '../../src/kernel/random.ts'

const [logs = 500, perSecond = 1, syncMs = 2, seconds = 10] = process.argv.slice(2).map(Number)
const RECORD_BYTES = 1_024

let syncs = 0

/** The disk of this machine, with a sync that takes at least as long as asked for. */
function slowed(disk: Disk): Disk {
  const slowFile = (file: DiskFile): DiskFile => ({
    read: (into, at) => file.read(into, at),
    write: (bytes, at) => file.write(bytes, at),
    bytes: () => file.bytes(),
    close: () => file.close(),
    sync: async () => {
      syncs++
      await Promise.all([file.sync(), sleep(syncMs)])
    },
  })
  return new Proxy(disk, {
    get: (target, name: keyof Disk) =>
      name === 'open'
        ? async (path: string, mode: 'read' | 'create') => slowFile(await target.open(path, mode))
        : target[name].bind(target),
  })
}

const folder = await mkdtemp(join(tmpdir(), 'leat-many-'))
const clock = new SystemClock()
const engine = await openDiskEngine({
  disk: slowed(new RealDisk(folder)),
  clock,
  random: new SystemRandom(),
  onFatal: (failure) => {
    throw failure
  },
})
const latencies: number[] = []
let pending = 0

async function put(log: number): Promise<void> {
  const start = clock.monotonicMs()
  const run = encodeRun([{ partitionKey: `k${log}`, data: Buffer.alloc(RECORD_BYTES) }])
  pending++
  const [outcome] = await engine.open(`log-${log}`).append([{ lane: 0, run }])
  pending--
  if (outcome?.outcome !== 'ok') throw new Error(`not acknowledged: ${outcome?.outcome}`)
  latencies.push(clock.monotonicMs() - start)
}

const start = clock.monotonicMs()
let sent = 0
const total = logs * perSecond * seconds
while (sent < total) {
  const due = Math.min(total, ((clock.monotonicMs() - start) / 1000) * logs * perSecond)
  // Every log in turn, evenly over time.
  for (; sent < due; sent++) void put(sent % logs)
  await sleep(1)
}
while (pending > 0) await sleep(1)
latencies.sort((a, b) => a - b)
const at = (share: number): string => (latencies[Math.floor(latencies.length * share)] ?? 0).toFixed(1)
process.stdout.write(
  `${logs} logs, ${perSecond} puts/s each, sync ${syncMs} ms: ${latencies.length} appends, ${syncs} syncs; ms p50 ${at(0.5)}, p99 ${at(0.99)}, max ${(latencies.at(-1) ?? 0).toFixed(1)}\n`,
)
await engine.close()
await rm(folder, { recursive: true })
