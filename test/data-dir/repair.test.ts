import assert from 'node:assert/strict'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { before, describe, test } from 'node:test'
import { isDeepStrictEqual } from 'node:util'
import { openCatalog } from '../../src/catalog/catalog.ts'
import { main } from '../../src/cli/main.ts'
import { readCatalog } from '../../src/data-dir/read-catalog.ts'
import { type RepairReport, repairDisk } from '../../src/data-dir/repair.ts'
import { DiskBlobs } from '../../src/engine/disk/disk-blobs.ts'
import { openDiskEngine } from '../../src/engine/disk/disk-engine.ts'
import { KIND } from '../../src/engine/disk/frame.ts'
import { snapshotOf, takeInventory } from '../../src/engine/disk/inventory.ts'
import { State } from '../../src/engine/disk/state.ts'
import { type Disk, RealDisk } from '../../src/engine/disk/vfs.ts'
import { walkFrames } from '../../src/engine/disk/walk.ts'
import { SystemClock } from '../../src/kernel/clock.ts'
import { SeededRandom, SystemRandom } from '../../src/kernel/random.ts'
import { silentLogger } from '../../src/telemetry/logger.ts'
import { temporaryFolder } from '../crash/folder.ts'
import { testIo } from '../support/cli-io.ts'
import { makeData, openServer, put, readAll } from './fixture.ts'
import { type Contents, contentsOf, memoryDisk } from './memory-disk.ts'

const FLIP_EVERY_BYTES = process.env['LEAT_LONG'] === undefined ? 211 : 11

/** A run of records in a segment, and the bytes that it hangs on. */
interface Placed {
  readonly path: string
  /** Log, lane, position, and the bytes. */
  readonly identity: string
  /** Of the frame's header and entries. */
  readonly head: readonly [number, number]
  readonly body: readonly [number, number]
}

async function runsOn(disk: Disk): Promise<readonly Placed[]> {
  const found: Placed[] = []
  const { segments } = await takeInventory(disk)
  const names = new Map<number, string>()
  for (const segment of segments) {
    const state = State.decode((await snapshotOf(disk, segment)) ?? Buffer.from('{"nextLog":1,"logs":[]}'))
    for (const id of state.ids()) names.set(state.log(id)?.number ?? 0, id)
  }
  for (const { path, id, salt, bytes = 0, listed } of segments) {
    if (listed === undefined) continue
    const file = await disk.open(path, 'read')
    const limit = listed.closed ? listed.proven : bytes
    for await (const part of walkFrames(file, { salt, segment: id, limit })) {
      if (part.kind === 'gap') continue
      const headEnd = part.entries[0]?.offset ?? part.end
      for (const entry of part.entries) {
        if (entry.kind === KIND.create) names.set(entry.log, part.bodyOf(entry).toString())
        if (entry.kind !== KIND.data || !entry.isWhole) continue
        const { log, lane, position, records, arrivedAtMs, offset } = entry
        const identity = [names.get(log), lane, position, records, arrivedAtMs, part.bodyOf(entry).toString('hex')].join(' ')
        found.push({ path, identity, head: [part.offset, headEnd], body: [offset, offset + entry.bytes] })
      }
    }
    await file.close()
  }
  return found
}

async function repair(files: Contents): Promise<{ report: RepairReport; to: Disk }> {
  const to = memoryDisk()
  const report = await repairDisk(memoryDisk(files), to, { clock: new SystemClock(), random: new SeededRandom(1) })
  return { report, to }
}

const isIn = (at: number, [from, end]: readonly [number, number]): boolean => at >= from && at < end

describe('repair', () => {
  let files: Contents
  let all: readonly Placed[]

  before(async () => {
    await using root = await temporaryFolder()
    const { folder } = await makeData(root.path)
    files = await contentsOf(folder)
    all = await runsOn(memoryDisk(files))
    assert.ok(all.length > 40)
  })

  async function assertHolds(harmed: Contents, isKept: (run: Placed) => boolean, what: string): Promise<RepairReport> {
    const { report, to } = await repair(harmed)
    assert.deepEqual(report.verdict.damage, [], `${what}: what was repaired verifies`)
    const expected = all.filter(isKept).map(({ identity }) => identity)
    const kept = (await runsOn(to)).map(({ identity }) => identity)
    assert.deepEqual(kept.toSorted(), expected.toSorted(), `${what}: all that is whole, and nothing else`)
    return report
  }

  test('copies a whole directory, and says that nothing is lost', async () => {
    const report = await assertHolds(files, () => true, 'whole')
    assert.deepEqual([report.lost, report.places, report.notes], [[], [], []])
  })

  test('a flipped bit anywhere costs what hangs on it and no more, and is told', async (t) => {
    let lossy = 0
    let flips = 0
    for (const [path, bytes] of files) {
      for (let at = 0; at < bytes.byteLength; at += FLIP_EVERY_BYTES) {
        const flipped = Buffer.from(bytes)
        flipped[at] = (flipped[at] ?? 0) ^ (1 << (at % 8))
        const isHit = (run: Placed): boolean => run.path === path && (isIn(at, run.head) || isIn(at, run.body))
        const report = await assertHolds(
          new Map([...files, [path, flipped]]),
          (run) => !isHit(run),
          `bit ${at % 8} of byte ${at} of ${path}`,
        )
        flips++
        if (!all.some(isHit)) continue
        lossy++
        const where = `byte ${at} of ${path}`
        assert.ok(
          report.places.some((each) => each.file === path && isIn(at, [each.offset, each.end])),
          `${where} is named`,
        )
        assert.ok(report.lost.length > 0 || report.notes.length > 0, `${where}: what is lost is listed`)
      }
    }
    t.diagnostic(`${flips} flips, ${lossy} of them cost records`)
    assert.ok(lossy > 20)
  })

  test('missing and short files cost what stood in them', async () => {
    const logs = [...files.keys()].filter((each) => each.endsWith('.log')).sort()
    for (const path of logs) {
      const missing = new Map([...files].filter(([name]) => name !== path))
      const report = await assertHolds(missing, (run) => run.path !== path, `without ${path}`)
      if (all.some((run) => run.path === path)) assert.ok(report.places.some(({ file }) => file === path))
      const whole = files.get(path) ?? Buffer.alloc(0)
      for (const share of [0.1, 0.5, 0.9]) {
        const cut = Math.floor(whole.byteLength * share)
        const short = new Map([...files, [path, whole.subarray(0, cut)]])
        await assertHolds(
          short,
          (run) => run.path !== path || (run.head[1] <= cut && run.body[1] <= cut),
          `${path} cut at ${cut}`,
        )
      }
    }
  })

  test('without MANIFEST, everything is found by what the segments say themselves', async () => {
    const report = await assertHolds(new Map([...files].filter(([name]) => name !== 'MANIFEST')), () => true, 'no MANIFEST')
    assert.equal(report.places[0]?.file, 'MANIFEST')
    await assertHolds(new Map([...files, ['MANIFEST', Buffer.from('LMAN')]]), () => true, 'MANIFEST damaged')
  })

  test('a stream whose first commit is lost gets its shards back, and no sequence number is given twice', async () => {
    await using root = await temporaryFolder()
    const folder = join(root.path, 'data')
    for (const [path, bytes] of files) await writeAt(join(folder, path), bytes)
    const [name = ''] = (await readdir(join(folder, 'segments'))).filter((each) => each.endsWith('.log')).sort()
    const path = join(folder, 'segments', name)
    const bytes = await readFile(path)
    // In the commit that made the stream's two shards.
    const at = bytes.indexOf('"shardId-000000000001"')
    assert.ok(at > 0)
    bytes[at + 3] = (bytes[at + 3] ?? 0) ^ 1
    await writeFile(path, bytes)
    const target = join(root.path, 'repaired')
    const io = testIo()
    assert.equal(await main(['repair', folder, '--to', target, '--accept-loss'], io), 0, io.err())
    assert.match(io.out(), /The catalog lost its commit 3: what it changed is not known/)
    assert.match(io.out(), /orders: the commit is lost that made shardId-000000000001; what it said could be told from the rest/)
    const { kinesis, close } = await openServer(target)
    const seen = await readAll(kinesis)
    assert.ok([...seen].some((each) => each.startsWith('shardId-000000000001 ') && each.includes('before 0')))
    await put(kinesis, 'again', 3)
    const grown = await readAll(kinesis)
    const numbers = [...grown].map((each) => each.split(' ').slice(0, 2).join(' '))
    assert.equal(new Set(numbers).size, grown.size)
    await close()
  })

  test('the command refuses without --accept-loss, into what is there, and into the old directory; the old one stays as it is', async () => {
    await using root = await temporaryFolder()
    const folder = join(root.path, 'data')
    for (const [path, bytes] of files) await writeAt(join(folder, path), bytes)
    const run = async (...args: readonly string[]): Promise<{ code: number; said: string }> => {
      const io = testIo()
      return { code: await main(['repair', folder, ...args], io), said: io.out() + io.err() }
    }
    const target = join(root.path, 'new')
    const refused = await run('--to', target)
    assert.deepEqual([refused.code, /add --accept-loss/.test(refused.said)], [2, true])
    assert.match((await run('--to', join(folder, 'inside'), '--accept-loss')).said, /outside of the damaged one/)
    assert.match((await run('--to', root.path, '--accept-loss')).said, /is not empty/)
    const { code, said } = await run('--to', target, '--accept-loss')
    assert.equal(code, 0)
    assert.match(said, /Nothing was damaged, nothing is lost/)
    assert.deepEqual(await contentsOf(folder), files)
  })
})

test('a catalog with snapshots is put together from what is whole, and says which commits are lost', async (t) => {
  const { files, newest, older } = await catalogFiles()
  let lossy = 0
  for (const [path, bytes] of files) {
    for (let at = 0; at < bytes.byteLength; at += FLIP_EVERY_BYTES) {
      const flipped = Buffer.from(bytes)
      flipped[at] = (flipped[at] ?? 0) ^ (1 << (at % 8))
      const { report, to } = await repair(new Map([...files, [path, flipped]]))
      const where = `byte ${at} of ${path}`
      assert.deepEqual(report.verdict.damage, [], where)
      const found = await readCatalog(to)
      const state = new Map(found.state.entities.map(({ id, value }) => [id, JSON.stringify(value)]))
      const isNewest = isDeepStrictEqual(state, newest)
      if (!isNewest) {
        lossy++
        assert.ok(
          report.notes.some((each) => each.includes('lost')),
          `${where}: what is lost is told`,
        )
        for (const [id, value] of state) assert.ok(older.get(id)?.has(value), `${where}: ${id} is as it was once`)
      }
    }
  }
  t.diagnostic(`${lossy} flips cost a commit`)
})

/** A catalog that took snapshots: its files, its entities at the end, and every value that each ever had. */
async function catalogFiles() {
  await using root = await temporaryFolder()
  const disk = new RealDisk(root.path)
  const random = new SystemRandom()
  const clock = new SystemClock()
  const onFatal = (failure: Error): never => {
    throw failure
  }
  const engine = await openDiskEngine({ disk, clock, random, reserveBytes: 100, segmentBytes: 3_000, onFatal })
  const blobs = await DiskBlobs.open(disk)
  const ports = { engine, blobs, clock, random, logger: silentLogger, snapshotJournalBytes: 1_500 }
  const catalog = await openCatalog<{ 'x.y': { n: number } }>(ports)
  const newest = new Map<string, string>()
  const older = new Map<string, Set<string>>()
  for (let n = 0; n < 40; n++) {
    const id = `e${n % 7}`
    const value = { n }
    const meta = { requestId: 'r', principal: 'p', operation: 'Put' }
    await catalog.commit(() => ({ changes: [{ put: 'x.y', id, value }], reply: undefined }), meta)
    newest.set(id, JSON.stringify(value))
    older.set(id, (older.get(id) ?? new Set()).add(JSON.stringify(value)))
  }
  await catalog.close()
  await engine.close()
  const files = await contentsOf(root.path)
  return { files: new Map([...files].filter(([path]) => path !== 'RESERVE')), newest, older }
}

async function writeAt(path: string, bytes: Buffer): Promise<void> {
  await mkdir(join(path, '..'), { recursive: true })
  await writeFile(path, bytes)
}
