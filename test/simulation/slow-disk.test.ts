/** A disk that takes its time: nothing is acknowledged early, what waits is bounded, and it is said. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openDiskEngine } from '../../src/engine/disk/disk-engine.ts'
import type { Disk, DiskFile } from '../../src/engine/disk/vfs.ts'
import { encodeRun } from '../../src/engine/record-block.ts'
import { SeededRandom } from '../../src/kernel/random.ts'
import { VirtualClock } from '../../src/kernel/virtual-clock.ts'
import { SimDisk } from './sim-disk.ts'

/** A disk whose syncs of segments wait for a gate, and what is written to it. */
function gated(sim: SimDisk): { readonly disk: Disk; shut(): void; open(): void; written(): Map<string, number> } {
  let gate = Promise.withResolvers<void>()
  gate.resolve()
  const written = new Map<string, number>()
  const disk = sim.boot()
  const slow = (path: string, file: DiskFile): DiskFile => ({
    ...file,
    write: (bytes, at) => {
      written.set(path, (written.get(path) ?? 0) + bytes.byteLength)
      return file.write(bytes, at)
    },
    sync: async () => {
      if (path.endsWith('.log')) await gate.promise
      return file.sync()
    },
  })
  return {
    disk: { ...disk, open: async (path, mode) => slow(path, await disk.open(path, mode)) },
    shut: () => {
      gate = Promise.withResolvers()
    },
    open: () => gate.resolve(),
    written: () => written,
  }
}

async function turns(count = 50): Promise<void> {
  for (let turn = 0; turn < count; turn++) await new Promise<void>((resolve) => setImmediate(resolve))
}

const run = encodeRun([{ partitionKey: 'k', data: Buffer.alloc(900) }])
const QUEUE_BYTES_MAX = 10_000

test('while a sync hangs, nothing is acknowledged, what waits is bounded, reads go on, and health and log say so', async () => {
  const { disk, shut, open } = gated(new SimDisk(new SeededRandom(1)))
  const clock = new VirtualClock(0)
  const lines: string[] = []
  const note = (line: string): void => void lines.push(line)
  const engine = await openDiskEngine({
    disk,
    clock,
    random: new SeededRandom(2),
    logger: { info: () => undefined, warn: note, error: note },
    reserveBytes: 600,
    queueBytesMax: QUEUE_BYTES_MAX,
    onFatal: (failure) => {
      throw failure
    },
  })
  const log = engine.open('a')
  await log.append([{ lane: 0, run }])
  assert.equal(engine.trouble, undefined)
  shut()
  const outcomes: string[] = []
  for (let i = 0; i < 100; i++) void log.append([{ lane: 0, run }]).then(([first]) => outcomes.push(first?.outcome ?? ''))
  await turns()
  const refused = 100 - 1 - Math.floor(QUEUE_BYTES_MAX / run.byteLength)
  assert.ok(outcomes.length >= refused - 1 && !outcomes.some((each) => each !== 'refused'), `${outcomes}`)
  assert.equal((await log.read(0, 0, { records: 10, bytes: 10_000 })).runs.length, 1)

  await clock.advance(1_500)
  await turns()
  assert.match(engine.trouble ?? '', /has not answered a sync for 1\.5 s/)
  assert.deepEqual(lines, [])
  for (let second = 0; second < 12; second++) {
    await clock.advance(1_000)
    await turns(5)
  }
  assert.equal(lines.length, 1)
  assert.match(lines[0] ?? '', /^The disk has not answered a sync for 1\d\.\d s\. Puts wait/)

  open()
  await turns()
  assert.equal(outcomes.length, 100)
  assert.ok(outcomes.filter((each: string) => each === 'ok').length >= 10)
  assert.match(lines[1] ?? '', /^The disk took 13\.5 s for a sync/)
  assert.match(engine.trouble ?? '', /^the disk is slow: a sync took 13\.5 s/)
  await clock.advance(60_000)
  assert.equal(engine.trouble, undefined)
  await engine.close()
})

test('the reserve of a full disk is not written with every commit, and is there again when there is room', async () => {
  const sim = new SimDisk(new SeededRandom(1))
  const { disk, written } = gated(sim)
  const clock = new VirtualClock(0)
  const engine = await openDiskEngine({
    disk,
    clock,
    random: new SeededRandom(2),
    reserveBytes: 5_000,
    reservedFor: ['catalog'],
    onFatal: (failure) => {
      throw failure
    },
  })
  const put = async (id: string, bytes = 10): Promise<string | undefined> => {
    const [first] = await engine
      .open(id)
      .append([{ lane: 0, run: encodeRun([{ partitionKey: 'k', data: Buffer.alloc(bytes) }]) }])
    return first?.outcome
  }
  assert.equal(await put('a'), 'ok')
  sim.bytesMax = [...sim.contents().values()].reduce((sum, { byteLength }) => sum + byteLength, 0) + 100
  assert.equal(await put('a', 500), 'refused')
  assert.match(engine.trouble ?? '', /the disk is full/)
  const before = written().get('RESERVE') ?? 0
  for (let i = 0; i < 15; i++) assert.equal(await put('catalog'), 'ok')
  assert.ok((written().get('RESERVE') ?? 0) <= before + 5_000, 'it was tried once')
  sim.bytesMax += 3_000
  assert.equal(await put('a'), 'refused')
  await clock.advance(1_000)
  assert.equal(await put('a'), 'ok')
  assert.equal(engine.trouble, undefined)
  await engine.close()
})
