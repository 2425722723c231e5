/** What single flipped bits, full disks and ill-timed writes do: nothing silent. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openDiskEngine } from '../../src/engine/disk/disk-engine.ts'
import { CorruptData } from '../../src/engine/disk/failures.ts'
import { verifyDirectory } from '../../src/engine/disk/verify.ts'
import type { AppendOutcome } from '../../src/engine/log.ts'
import { encodeRun } from '../../src/engine/record-block.ts'
import { SeededRandom } from '../../src/kernel/random.ts'
import { VirtualClock } from '../../src/kernel/virtual-clock.ts'
import { makeRecords, readAll } from '../engine/bench.ts'
import { Ledger } from '../engine/ledger.ts'
import type { OpenEngine } from './life.ts'
import { CUTS_AT_BAD_FRAME, plant, WRITES_OVER } from './planted-bugs.ts'
import { SimDisk } from './sim-disk.ts'
import { startOn, usedDirectory } from './used-directory.ts'

/** Every byte takes minutes. */
const FLIP_EVERY_BYTES = process.env['LEAT_LONG'] === undefined ? 7 : 1

/** Flips one bit of every n-th byte and opens; counts what came of it. */
async function flip(end: 'close' | 'kill', open?: OpenEngine): Promise<{ refused: number; harmless: number; lost: number }> {
  const { files, all } = await usedDirectory(end)
  const counts = { refused: 0, harmless: 0, lost: 0 }
  for (const [path, bytes] of files) {
    for (let at = 0; at < bytes.byteLength; at += FLIP_EVERY_BYTES) {
      const flipped = Buffer.from(bytes)
      flipped[at] = (flipped[at] ?? 0) ^ (1 << (at % 8))
      const disk = SimDisk.holding(new Map([...files, [path, flipped]]), new SeededRandom(1))
      try {
        const engine = await startOn(disk, open)
        const seen = await readAll(engine.open('a'), 0)
        assert.deepEqual(seen, all.slice(0, seen.length), `byte ${at} of ${path} changed what is read`)
        counts[seen.length === all.length ? 'harmless' : 'lost']++
      } catch (failure) {
        if (!(failure instanceof Error && failure.name === 'CorruptData')) throw failure
        counts.refused++
      }
    }
  }
  return counts
}

test('a flipped bit anywhere after a clean stop is refused by name or does no harm', async (t) => {
  const { refused, harmless, lost } = await flip('close')
  t.diagnostic(`${refused} refused, ${harmless} without effect, ${lost} lost records in silence`)
  assert.equal(lost, 0)
  assert.ok(refused > 100)
})

test('a flipped bit anywhere after a kill is refused or harmless, since the mark proves the last frame', async (t) => {
  const { refused, harmless, lost } = await flip('kill')
  t.diagnostic(`${refused} refused, ${harmless} without effect, ${lost} lost records in silence`)
  assert.equal(lost, 0)
})

test('flipped bits would expose an engine that cuts at the first bad frame', async () => {
  const { lost } = await flip('kill', await plant(CUTS_AT_BAD_FRAME.edits))
  assert.ok(lost > 0)
})

test('damage is named: file, offset and range', async () => {
  const { files } = await usedDirectory('close')
  const [path, bytes] = [...files].find(([name]) => name.endsWith('.log')) ?? []
  assert.ok(path !== undefined && bytes !== undefined)
  bytes[500] = (bytes[500] ?? 0) ^ 1
  const engine = await startOn(SimDisk.holding(new Map([...files, [path, bytes]]), new SeededRandom(1)))
  await assert.rejects(readAll(engine.open('a'), 0), (failure) => {
    assert.ok(failure instanceof CorruptData)
    assert.deepEqual([failure.file, failure.offset <= 500, failure.end > 500], [path, true, true])
    return true
  })
})

test('verifying finds every flipped bit in what is durable, and none where there is none', async () => {
  for (const end of ['close', 'kill'] as const) {
    const { files, all } = await usedDirectory(end)
    const whole = await verifyDirectory(SimDisk.holding(files, new SeededRandom(1)).boot())
    assert.deepEqual([whole.damage, whole.records, whole.tornBytes], [[], all.length, 0])
    for (const [path, bytes] of [...files].filter(([name]) => name.endsWith('.log'))) {
      // But for the very last frame, which nothing proves but itself.
      for (let at = 0; at < bytes.byteLength - 64; at += FLIP_EVERY_BYTES) {
        const flipped = Buffer.from(bytes)
        flipped[at] = (flipped[at] ?? 0) ^ (1 << (at % 8))
        const { damage } = await verifyDirectory(
          SimDisk.holding(new Map([...files, [path, flipped]]), new SeededRandom(1)).boot(),
        )
        const isPadding = damage.length === 0 && bytes[at] === 0
        assert.ok(isPadding || (damage[0]?.file === path && damage[0].offset <= at), `byte ${at} of ${path}`)
      }
    }
  }
})

const zeros = (bytes: number) => encodeRun([{ partitionKey: 'k', data: Buffer.alloc(bytes) }])

/** Two appends of zeros are refused in such a way that the second, unfinished, is completed by what the first has left. */
async function overlappingRefusals(open?: OpenEngine): Promise<number> {
  const disk = new SimDisk(new SeededRandom(1))
  const engine = await startOn(disk, open)
  const log = engine.open('a')
  const put = async (bytes: number): Promise<AppendOutcome | undefined> => (await log.append([{ lane: 0, run: zeros(bytes) }]))[0]
  assert.equal((await put(1))?.outcome, 'ok')
  for (const [bytes, room] of [
    [1_000, 900],
    [500, 200],
  ] as const) {
    let left = room
    disk.roomFor = (path, wanted) => {
      const given = path.endsWith('.log') || path === 'RESERVE' ? Math.min(left, wanted) : wanted
      if (path.endsWith('.log')) left -= given
      return given
    }
    assert.deepEqual(await put(bytes), { outcome: 'refused', reason: 'full' })
  }
  disk.roomFor = (_, wanted) => wanted
  disk.kill()
  return (await readAll((await startOn(disk)).open('a'), 0)).length
}

test('what was refused never appears, whatever writes have left behind', async () => {
  assert.equal(await overlappingRefusals(), 1)
})

test('an engine that writes over what a failed write has left would be noticed', async () => {
  assert.notEqual(await overlappingRefusals(await plant(WRITES_OVER.edits)), 1)
})

test('a full disk refuses appends, serves reads, takes seals and removals, and heals when there is room', async () => {
  const disk = new SimDisk(new SeededRandom(1))
  disk.bytesMax = 25_000
  const engine = await startOn(disk, openDiskEngine, 5_000)
  const ledger = new Ledger(false)
  const [log, other] = [engine.open('a'), engine.open('b')]
  await new Ledger(false).put(other, 0)
  let refused = 0
  for (let i = 0; i < 300; i++) {
    const [attempt] = await ledger.append(log, [{ lane: 0, records: makeRecords(2, 100) }])
    if (attempt?.outcome?.outcome === 'refused') refused++
  }
  assert.ok(refused > 0)
  const all = await ledger.verify(log, 0)
  assert.ok(all.length > 20)
  await other.seal(0)
  ledger.trimmed(0, (await log.tail(0)).position)
  await log.trim(0, (await log.tail(0)).position)
  // Dropping is not waited for; the next appends find the room.
  for (let i = 0; i < 50; i++) await new Promise((resolve) => setImmediate(resolve))
  await ledger.put(log, 0)
  await ledger.verify(log, 0)
  await engine.remove('b')
  assert.deepEqual(await engine.list(), ['a'])
  await engine.close()
})

test('more waiting than the queue holds is refused as overloaded, and never appears', async () => {
  const disk = new SimDisk(new SeededRandom(1))
  const engine = await openDiskEngine({
    disk: disk.boot(),
    clock: new VirtualClock(0),
    random: new SeededRandom(3),
    reserveBytes: 600,
    queueBytesMax: 10_000,
    onFatal: (failure) => {
      throw failure
    },
  })
  const ledger = new Ledger(false)
  const attempts = await Promise.all(
    Array.from({ length: 100 }, () => ledger.append(engine.open('a'), [{ lane: 0, records: makeRecords(1, 500) }])),
  )
  const outcomes = new Set(attempts.map(([attempt]) => attempt?.outcome?.outcome))
  assert.deepEqual(outcomes, new Set(['ok', 'refused']))
  await ledger.verify(engine.open('a'), 0)
  await engine.close()
})

test('a failed sync ends the engine: what waited is unknown, nothing more is taken, what is durable stays readable', async () => {
  const disk = new SimDisk(new SeededRandom(1))
  const failures: unknown[] = []
  const engine = await openDiskEngine({
    disk: disk.boot(),
    clock: new VirtualClock(0),
    random: new SeededRandom(3),
    reserveBytes: 600,
    onFatal: (failure) => failures.push(failure),
  })
  const ledger = new Ledger(false)
  const log = engine.open('a')
  await ledger.put(log, 0)
  disk.faults = { syncFails: 1 }
  const put = async () => (await log.append([{ lane: 0, run: zeros(1) }]))[0]
  assert.equal((await put())?.outcome, 'unknown')
  disk.faults = {}
  assert.deepEqual(await put(), { outcome: 'refused', reason: 'overloaded' })
  await assert.rejects(log.seal(0), { name: 'DiskFailure', exitCode: 74 })
  await assert.rejects(engine.remove('a'), { name: 'DiskFailure' })
  assert.equal((await ledger.verify(log, 0)).length, 1)
  assert.equal(failures.length, 1)
  await engine.close()
})
