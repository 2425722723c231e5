/** Snapshots of a data directory: what they hold, what a load brings back, and what a power cut at any moment of either leaves. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { verifyDisk } from '../../src/data-dir/verify.ts'
import { DiskBlobs } from '../../src/engine/disk/disk-blobs.ts'
import { type DiskEngine, openDiskEngine } from '../../src/engine/disk/disk-engine.ts'
import { replaceFile } from '../../src/engine/disk/snapshot-load.ts'
import { DiskSnapshots } from '../../src/engine/disk/snapshots.ts'
import type { Log } from '../../src/engine/log.ts'
import { SeededRandom } from '../../src/kernel/random.ts'
import { VirtualClock } from '../../src/kernel/virtual-clock.ts'
import { makeRecords, readAll } from '../engine/bench.ts'
import { Ledger } from '../engine/ledger.ts'
import { SimDisk } from './sim-disk.ts'

const LONG = process.env['LEAT_LONG'] !== undefined
/** Every n-th step is a moment to die at. */
const CRASH_EVERY = LONG ? 1 : 5

interface Opened {
  readonly engine: DiskEngine
  readonly blobs: DiskBlobs
  readonly snapshots: DiskSnapshots
}

/** Pauses are a few turns of the event loop, so that segments are put together all the time. */
const PACE = {
  nowMs: () => 0,
  monotonicMs: () => 0,
  async sleep() {
    for (let turn = 0; turn < 5; turn++) await new Promise<void>((resolve) => setImmediate(resolve))
  },
}

async function open(disk: SimDisk): Promise<Opened> {
  const own = disk.boot()
  const clock = new VirtualClock(1_750_000_000_000)
  const random = new SeededRandom(3)
  const onFatal = (): void => undefined
  const engine = await openDiskEngine({ disk: own, clock, pace: PACE, random, segmentBytes: 1_500, reserveBytes: 600, onFatal })
  return { engine, blobs: await DiskBlobs.open(own), snapshots: await DiskSnapshots.open({ disk: own, engine, clock, random }) }
}

async function fill(log: Log, calls: number): Promise<void> {
  const ledger = new Ledger(false)
  for (let i = 0; i < calls; i++) await ledger.put(log, i % 2, () => makeRecords(3))
}

/** Everything that can be read: records, ends of lanes, blobs. */
async function stateOf({ engine, blobs }: Opened): Promise<string> {
  const lines: string[] = []
  for (const id of [...(await engine.list())].sort()) {
    for (const lane of [0, 1]) {
      const log = engine.open(id)
      const { position } = await log.tail(lane)
      const { ended } = await log.read(lane, position, { records: 1, bytes: 1 })
      const seen = await readAll(log, lane)
      lines.push(`${id} ${lane} ${position} ${ended} ${seen.map((each) => `${each.position}=${each.identity}`).join(' ')}`)
    }
  }
  for (const name of await blobs.list('')) lines.push(`${name}: ${Buffer.from((await blobs.get(name)) ?? []).toString()}`)
  return lines.join('\n')
}

/** A directory with a snapshot `then`, and a life after it. */
async function lived(seed: number): Promise<{ disk: SimDisk; saved: string; now: string }> {
  const disk = new SimDisk(new SeededRandom(seed))
  const opened = await open(disk)
  const { engine, blobs, snapshots } = opened
  await fill(engine.open('a'), 12)
  await fill(engine.open('b'), 4)
  await engine.open('a').seal(1)
  await blobs.put('c/1', Buffer.from('first'))
  await blobs.put('c/2', Buffer.from('second'))
  const saved = await stateOf(opened)
  await snapshots.save('then', { streams: 2 })
  await fill(engine.open('b'), 12)
  await engine.remove('a')
  await fill(engine.open('n'), 3)
  await blobs.put('c/3', Buffer.from('third'))
  await blobs.remove('c/1')
  await blobs.put('c/2', Buffer.from('another second'))
  const now = await stateOf(opened)
  await engine.close()
  return { disk, saved, now }
}

test('a snapshot is a data directory of its own, which verifies, and of which no byte is ever changed again', async () => {
  const { disk, now } = await lived(1)
  const inSnapshot = (): ReadonlyMap<string, Buffer> =>
    new Map([...disk.contents()].filter(([path]) => path.startsWith('snapshots/then/')))
  const before = inSnapshot()
  const opened = await open(disk)
  const [facts] = await opened.snapshots.list()
  assert.deepEqual([facts?.name, facts?.about], ['then', { streams: 2 }])
  assert.deepEqual((await verifyDisk(opened.snapshots.diskOf('then'))).damage, [])
  assert.equal(await stateOf(opened), now, 'nothing of the snapshot is in what goes on')
  await fill(opened.engine.open('b'), 10)
  for (let turn = 0; turn < 2_000; turn++) await new Promise((resolve) => setImmediate(resolve))
  const living = [...disk.contents().keys()]
  const isGone = (path: string): boolean => path.endsWith('.log') && !living.includes(path.replace('snapshots/then/', ''))
  assert.ok([...before.keys()].some(isGone), 'segments were put together meanwhile, also those that the snapshot has')
  await opened.engine.remove('b')
  await opened.engine.close()
  assert.deepEqual(inSnapshot(), before)
})

test('a snapshot takes the master key along, without which nothing in it could be opened', async () => {
  const disk = new SimDisk(new SeededRandom(4))
  const own = disk.boot()
  await replaceFile(own, 'master.key', Buffer.from('key'))
  const { engine, snapshots } = await open(disk)
  await snapshots.save('then', {})
  await engine.close()
  assert.equal(disk.contents().get('snapshots/then/master.key')?.toString(), 'key')
})

test('a load brings everything back, as often as wanted, and the life after it can be returned to', async () => {
  const { disk, saved, now } = await lived(2)
  let opened = await open(disk)
  for (const round of [1, 2]) {
    await opened.snapshots.save(`now ${round}`, {})
    await opened.snapshots.requestLoad('then')
    await opened.engine.close()
    opened = await open(disk)
    assert.equal(await stateOf(opened), saved)
    // Another life from there, over the same positions.
    await fill(opened.engine.open('b'), 8)
    await opened.snapshots.requestLoad(`now ${round}`)
    await opened.engine.close()
    opened = await open(disk)
    assert.equal(await stateOf(opened), now)
  }
  assert.equal(await opened.snapshots.remove('then'), true)
  assert.equal(await opened.snapshots.remove('then'), false)
  assert.equal(await stateOf(opened), now)
  await opened.engine.close()
  assert.deepEqual(
    [...disk.contents().keys()].filter((path) => path.includes('/then/')),
    [],
  )
  assert.deepEqual((await verifyDisk(disk.boot())).damage, [])
})

test('a load that was asked for and not begun is what verify tells of', async () => {
  const { disk } = await lived(3)
  const opened = await open(disk)
  await opened.snapshots.requestLoad('then')
  await opened.engine.close()
  const { damage, remarks } = await verifyDisk(disk.boot())
  assert.deepEqual(damage, [])
  assert.match(remarks.join(), /The next start goes back to the snapshot then/)
})

test('a power cut, or the end of the process, at any moment of a load leaves the old or the new, whole', async (t) => {
  const outcomes = { saved: 0, now: 0 }
  for (let step = 0; ; step += CRASH_EVERY) {
    const { disk, saved, now } = await lived(100 + step)
    const opened = await open(disk)
    const last = disk.steps + step
    const died = new Promise<'died'>((resolve) => {
      disk.crashBefore = (at) => {
        if (at < last) return false
        disk.crashBefore = () => false
        if (step % 2 === 0) disk.cutPower()
        else disk.kill()
        resolve('died')
        return true
      }
    })
    const work = (async () => {
      await opened.snapshots.requestLoad('then')
      await opened.engine.close()
      await (await open(disk)).engine.close()
      return 'done' as const
    })()
    const end = await Promise.race([work, died])
    disk.crashBefore = () => false
    const again = await open(disk)
    const found = await stateOf(again)
    assert.ok(found === saved || found === now, `after ${step} steps it is neither the one nor the other`)
    outcomes[found === saved ? 'saved' : 'now']++
    await again.engine.close()
    assert.deepEqual((await verifyDisk(disk.boot())).damage, [], `after ${step} steps`)
    if (end === 'done') break
  }
  t.diagnostic(`${outcomes.now} times the old, ${outcomes.saved} times the new`)
  assert.ok(outcomes.now > 0 && outcomes.saved > 2)
})

test('a power cut at any moment of a save leaves what was there, and the snapshot whole or not at all', async (t) => {
  let whole = 0
  for (let step = 0; ; step += CRASH_EVERY) {
    const { disk, now } = await lived(1_000 + step)
    const opened = await open(disk)
    const last = disk.steps + step
    const died = new Promise<'died'>((resolve) => {
      disk.crashBefore = (at) => {
        if (at < last) return false
        disk.crashBefore = () => false
        disk.cutPower()
        resolve('died')
        return true
      }
    })
    const end = await Promise.race([opened.snapshots.save('now', {}).then(() => 'done' as const), died])
    disk.crashBefore = () => false
    if (end === 'done') disk.cutPower()
    const again = await open(disk)
    assert.equal(await stateOf(again), now, `after ${step} steps`)
    if ((await again.snapshots.find('now')) !== undefined) {
      whole++
      assert.deepEqual((await verifyDisk(again.snapshots.diskOf('now'))).damage, [])
      await again.snapshots.requestLoad('now')
      await again.engine.close()
      const loaded = await open(disk)
      assert.equal(await stateOf(loaded), now, `the snapshot that was finished by step ${step}`)
      await loaded.engine.close()
    } else await again.engine.close()
    if (end === 'done') break
  }
  t.diagnostic(`${whole} snapshots were whole`)
  assert.ok(whole > 0)
})

test('saved while others write: everything that was acknowledged before is in it, and of the rest one beginning', async () => {
  const disk = new SimDisk(new SeededRandom(7))
  const opened = await open(disk)
  const log = opened.engine.open('a')
  await fill(log, 5)
  const before = (await log.tail(0)).position
  const writing = fill(log, 30)
  await opened.snapshots.save('amid', {})
  await writing
  const all = await readAll(log, 0)
  await opened.snapshots.requestLoad('amid')
  await opened.engine.close()
  const loaded = await open(disk)
  const seen = await readAll(loaded.engine.open('a'), 0)
  assert.deepEqual(seen, all.slice(0, seen.length))
  assert.ok(seen.length >= before && seen.length < all.length)
  await loaded.engine.close()
})
