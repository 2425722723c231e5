/**
 * A scripted life of a real data directory, with everything that changes files in it: made, filled over several segments, a lane sealed, another
 * trimmed, a log removed, a blob replaced, a catalog that takes snapshots of itself, a snapshot of
 * everything, stopped, started and filled again. What it is told goes out as it
 * happens, so that it is known however the process ends; `survive` then holds the directory to it.
 */
import assert from 'node:assert/strict'
import { type DiskStorage, openDiskStorage } from '../../src/engine/disk/open.ts'
import type { DiskSnapshots } from '../../src/engine/disk/snapshots.ts'
import { verifyDirectory } from '../../src/engine/disk/verify.ts'
import { encodeRun } from '../../src/engine/record-block.ts'
import { SystemRandom } from '../../src/kernel/random.ts'
import { VirtualClock } from '../../src/kernel/virtual-clock.ts'
import { increment, openToys } from '../catalog/fixture.ts'
import { assertHistory } from '../history/check.ts'
import type { Call } from '../history/history.ts'
import { LogRecorder } from '../history/recorder.ts'

const LOG = 'a'
/** It is removed in the middle. */
const OTHER = 'b'
const LANES = [0, 1, 2]
const BLOB = 'blob'
const SNAPSHOT = 'snapshot'
const START_MS = 1_750_000_000_000
const SNAPSHOT_JOURNAL_BYTES = 600
const DATA_BYTES = 120

/** What a script has said so far. */
export type Saying =
  | { readonly said: 'call'; readonly number: number; readonly call: Call }
  /** The other log has a record, or has none, or is being changed. */
  | { readonly said: 'other'; readonly is: 'there' | 'gone' | 'unknown' }
  | { readonly said: 'blob'; readonly value: number; readonly isDone: boolean }
  | { readonly said: 'count'; readonly value: number; readonly isDone: boolean }
  | { readonly said: 'snapshot'; readonly value: number; readonly isDone: boolean }

type Tell = (saying: Saying) => void

/** Rejects when the engine fails. */
export async function playScript(folder: string, tell: Tell): Promise<void> {
  const recorder = new LogRecorder({ onCall: (number, call) => tell({ said: 'call', number, call }) })
  let made = 0
  const run = (): Uint8Array => encodeRun([{ partitionKey: `r${made++}`, data: Buffer.alloc(DATA_BYTES) }])
  for (const life of [1, 2]) {
    const failed = Promise.withResolvers<never>()
    failed.promise.catch(() => undefined)
    const storage = await openStorage(folder, failed.reject)
    const { engine } = storage
    const living = live(storage, life)
    try {
      await Promise.race([failed.promise, living])
    } finally {
      await engine.close()
      // Where the process would have ended, somebody else may open the directory next: nothing of this one may go on.
      await living.catch(() => undefined)
    }

    async function live({ engine, blobs, snapshots }: DiskStorage, life: number): Promise<void> {
      const log = recorder.record(engine.open(LOG), `life-${life}`)
      const put = (lanes: readonly number[]) => log.append(lanes.map((lane) => ({ lane, run: run() })))
      const catalog = await openToys(engine, blobs, { snapshotJournalBytes: SNAPSHOT_JOURNAL_BYTES, random: new SystemRandom() })
      try {
        await put([0])
        tell({ said: 'other', is: 'unknown' })
        const [stored] = await engine.open(OTHER).append([{ lane: 0, run: run() }])
        if (stored?.outcome === 'ok') tell({ said: 'other', is: 'there' })
        for (let i = 0; i < 4; i++) {
          await Promise.all([put([0]), life === 1 ? put([0, 1]) : put([2])])
          await count('count', 10 * life + i, () => increment(catalog, `mark-${life}-${i}`))
        }
        await log.trim(0, 3)
        if (life === 1) await log.seal(1)
        await count('blob', life, () => blobs.put(BLOB, blobOf(life)))
        await count('snapshot', life, () => snapshots.save(`${SNAPSHOT}-${life}`, {}))
        for (let i = 0; i < 4; i++) await Promise.all([put([0]), put([2, 0])])
        await log.read(0, 0, { records: 100, bytes: 100_000 })
        tell({ said: 'other', is: 'unknown' })
        await engine.remove(OTHER)
        tell({ said: 'other', is: 'gone' })
        await put([0])
      } finally {
        await catalog.close()
      }
    }
  }

  async function count(said: 'blob' | 'count' | 'snapshot', value: number, work: () => Promise<unknown>): Promise<void> {
    tell({ said, value, isDone: false })
    await work()
    tell({ said, value, isDone: true })
  }
}

/** Opens the directory, holds it to what was said, writes on, and opens it once more. */
export async function survive(folder: string, sayings: readonly Saying[], where: string): Promise<void> {
  const calls: Call[] = []
  for (const saying of sayings) if (saying.said === 'call') calls[saying.number] = saying.call
  const recorder = new LogRecorder({ calls })
  const fatal = (error: unknown): void => {
    throw error
  }
  const { engine, blobs, snapshots } = await openStorage(folder, fatal)
  recorder.restarted()
  await verifySnapshots(snapshots, sayings, where)
  verifyOther(await engine.list(), sayings, where)
  verifyBlob(await blobs.get(BLOB), sayings, where)
  const catalog = await openToys(engine, blobs, { snapshotJournalBytes: SNAPSHOT_JOURNAL_BYTES, random: new SystemRandom() })
  verifyCount(await increment(catalog), sayings, where)
  await catalog.close()
  const log = recorder.record(engine.open(LOG), 'after')
  for (const lane of LANES) {
    await log.read(lane, 0, { records: 1_000, bytes: 1_000_000 })
    await log.append([{ lane, run: encodeRun([{ partitionKey: `after-${lane}`, data: Buffer.alloc(DATA_BYTES) }]) }])
  }
  await engine.close()
  const again = await openStorage(folder, fatal)
  assertHistory(await recorder.finish(again.engine.open(LOG)), {}, where)
  await again.engine.close()
}

function openStorage(folder: string, onFatal: (error: unknown) => void): ReturnType<typeof openDiskStorage> {
  const clock = new VirtualClock(START_MS)
  return openDiskStorage(folder, { clock, random: new SystemRandom(), segmentBytes: 1_500, reserveBytes: 600, onFatal })
}

function blobOf(version: number): Buffer {
  return Buffer.alloc(700, `${version}`)
}

function verifyOther(there: readonly string[], sayings: readonly Saying[], where: string): void {
  const other = sayings.findLast((each) => each.said === 'other')
  if (other?.is === 'unknown') return
  assert.equal(there.includes(OTHER), other?.is === 'there', `${where}: the other log is ${other?.is ?? 'not begun'}`)
}

/** Those that were taken are there, and whatever is there is whole. */
async function verifySnapshots(snapshots: DiskSnapshots, sayings: readonly Saying[], where: string): Promise<void> {
  const there = (await snapshots.list()).map(({ name }) => name)
  for (const { value, isDone } of sayings.filter((each) => each.said === 'snapshot'))
    assert.ok(!isDone || there.includes(`${SNAPSHOT}-${value}`), `${where}: snapshot ${value} is there`)
  for (const name of there) {
    const { damage } = await verifyDirectory(snapshots.diskOf(name))
    assert.deepEqual(damage, [], `${where}: ${name} is whole`)
  }
}

function verifyBlob(blob: Uint8Array | undefined, sayings: readonly Saying[], where: string): void {
  const versions = sayings.filter((each) => each.said === 'blob')
  const done = versions.findLast(({ isDone }) => isDone)?.value
  const begun = versions.at(-1)?.value
  const allowed = [done, begun].map((version) => (version === undefined ? undefined : blobOf(version)))
  const found = blob === undefined ? undefined : Buffer.from(blob)
  assert.ok(
    allowed.some((each) => (each === undefined || found === undefined ? each === found : each.equals(found))),
    `${where}: the blob is neither version ${done} nor ${begun}`,
  )
}

/** `next` is the count after one more. */
function verifyCount(next: number, sayings: readonly Saying[], where: string): void {
  const counts = sayings.filter((each) => each.said === 'count')
  const done = counts.filter(({ isDone }) => isDone).length
  const begun = counts.filter(({ isDone }) => !isDone).length
  assert.ok(next - 1 >= done && next - 1 <= begun, `${where}: the catalog counts ${next - 1}, of ${done} to ${begun}`)
}
