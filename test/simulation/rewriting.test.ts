/** Closed segments that are copied into new ones: what it must give, and what may never come of it. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type DiskEngine, type DiskEngineOptions, openDiskEngine } from '../../src/engine/disk/disk-engine.ts'
import { verifyDirectory } from '../../src/engine/disk/verify.ts'
import { SeededRandom } from '../../src/kernel/random.ts'
import { VirtualClock } from '../../src/kernel/virtual-clock.ts'
import { silentLogger } from '../../src/telemetry/logger.ts'
import { makeRecords, NO_LIMITS } from '../engine/bench.ts'
import { Ledger } from '../engine/ledger.ts'
import { type OpenEngine, playSeed } from './life.ts'
import { type Edit, type PlantedBug, plant } from './planted-bugs.ts'
import { SimDisk } from './sim-disk.ts'

const SEEDS = process.env['LEAT_LONG'] === undefined ? 80 : 4_000
/** Within which every planted bug must be found. */
const BUG_SEEDS_MAX = 3_000
const FIRST_SEED = Number(process.env['LEAT_SEED'] ?? 1)
const SEGMENT_BYTES = 2_500
const TURNS_MAX = 20_000
const TIME = { nowMs: () => 0, monotonicMs: () => 0, sleep: turn }

/** Segments are small here, and so are the steps in which they are copied; and more of them are copied. */
const EAGER: readonly Edit[] = [
  { file: 'rewriter.ts', from: 'const STEP_BYTES = 256 * 1024', to: 'const STEP_BYTES = 100' },
  { file: 'rewriter.ts', from: 'const UNSYNCED_BYTES_MAX = 1024 * 1024', to: 'const UNSYNCED_BYTES_MAX = 300' },
  { file: 'rewrite-choice.ts', from: '2 * (runBytes - liveBytes) >= bytes', to: '6 * (runBytes - liveBytes) >= bytes' },
  { file: 'rewrite-choice.ts', from: 'const MERGED_SEGMENTS_MIN = 4', to: 'const MERGED_SEGMENTS_MIN = 2' },
]

const PLANTED: readonly PlantedBug[] = [
  {
    name: 'publishes a copy that is not synced',
    edits: [{ file: 'rewriter.ts', from: 'await this.#open?.sync()', to: 'this.#segment.proven = this.#open?.end ?? 0' }],
  },
  {
    name: 'does not sync the name of a copy',
    edits: [{ file: 'rewriter.ts', from: 'await disk.syncFolder(SEGMENTS_FOLDER)', to: '' }],
  },
  {
    name: 'deletes what it copied before the manifest knows',
    edits: [
      {
        file: 'turnover.ts',
        from: 'segments.closed = others.toSpliced(at, 0, fresh)',
        to: 'segments.closed = others.toSpliced(at, 0, fresh); for (const each of there) await deleteSegment(disk, files, each)',
      },
    ],
  },
  {
    name: 'gives a copy another place in the order',
    edits: [{ file: 'turnover.ts', from: 'others.toSpliced(at, 0, fresh)', to: 'others.concat(fresh)' }],
  },
  {
    name: 'says in a copy that it is durable before any manifest knows it',
    edits: [{ file: 'rewriter.ts', from: '{ secret: true }', to: '{ secret: false }' }],
  },
  {
    name: 'copies the first of several segments only',
    edits: [
      { file: 'rewriter.ts', from: 'for (const each of old) if (!(await', to: 'for (const each of old.slice(0, 1)) if (!(await' },
    ],
  },
  {
    name: 'leaves out what is needed',
    edits: [{ file: 'rewriter.ts', from: 'entry.position + entry.records <= horizon', to: 'entry.position <= horizon' }],
  },
  {
    name: 'does not wait for who still reads what was copied',
    edits: [{ file: 'segment.ts', from: 'if (this.#pins === 0) dispose()', to: 'dispose()' }],
  },
]

function turn(): Promise<void> {
  return new Promise((resolve) => process.nextTick(resolve))
}

interface Watched {
  readonly open: OpenEngine
  /** Copies that were made. */
  copies(): number
}

/** An engine, and how often it copied segments. */
function watched(openEngine: OpenEngine): Watched {
  let copies = 0
  const open: OpenEngine = (options) => {
    const { logger = silentLogger } = options
    const info = (message: string): void => {
      if (message.includes('was copied into one')) copies++
      logger.info(message)
    }
    return openEngine({ ...options, logger: { ...logger, info } })
  }
  return { open, copies: () => copies }
}

test(`nothing is lost when segments are copied, over ${SEEDS} seeds of crashes`, async (t) => {
  const { open, copies } = watched(await plant(EAGER))
  for (let seed = FIRST_SEED; seed < FIRST_SEED + SEEDS; seed++) {
    await playSeed(seed, open).catch((cause) => {
      throw new Error(`seed ${seed} breaks a promise: see it again with LEAT_SEED=${seed}`, { cause })
    })
  }
  t.diagnostic(`seeds ${FIRST_SEED} to ${FIRST_SEED + SEEDS - 1}: ${copies()} copies`)
  assert.ok(copies() >= SEEDS / 4, 'there is something to be seen')
})

for (const { name, edits } of PLANTED) {
  test(`would notice an engine that ${name}`, async (t) => {
    const { open } = watched(await plant([...EAGER, ...edits]))
    for (let seed = 1; seed <= BUG_SEEDS_MAX; seed++) {
      try {
        await playSeed(seed, open)
      } catch (failure) {
        t.diagnostic(`seed ${seed}: ${failure instanceof Error ? failure.message.split('\n', 1)[0] : failure}`)
        return
      }
    }
    assert.fail(`not noticed in ${BUG_SEEDS_MAX} seeds`)
  })
}

function start(disk: SimDisk, options: Partial<DiskEngineOptions> = {}): Promise<DiskEngine> {
  return openDiskEngine({
    disk: disk.boot(),
    clock: new VirtualClock(1_750_000_000_000),
    pace: TIME,
    random: new SeededRandom(3),
    segmentBytes: SEGMENT_BYTES,
    reserveBytes: 600,
    onFatal: (failure) => {
      throw failure
    },
    ...options,
  })
}

function logBytes(disk: SimDisk): number {
  return [...disk.contents()].reduce((sum, [path, bytes]) => sum + (path.endsWith('.log') ? bytes.byteLength : 0), 0)
}

/** Lets the engine work in the background until that holds. */
async function until(holds: () => boolean, what: string): Promise<void> {
  for (let turns = 0; turns < TURNS_MAX; turns++) {
    if (holds()) return
    await turn()
  }
  assert.fail(`not within ${TURNS_MAX} turns: ${what}`)
}

test('records that are kept long do not keep the room of others, and are read meanwhile', async () => {
  const disk = new SimDisk(new SeededRandom(1))
  let engine = await start(disk)
  const ledger = new Ledger(false)
  const long = engine.open('long')
  for (let i = 0; i < 60; i++) {
    await ledger.put(long, 0, () => makeRecords(1, 20))
    for (let lane = 0; lane < 3; lane++) await engine.open('short').append([{ lane, run: runOf(600) }])
  }
  const before = logBytes(disk)
  await engine.remove('short')
  let isRead = false
  const reading = (async () => {
    for (; !isRead; ) await ledger.verify(long, 0)
  })()
  await until(() => logBytes(disk) < before / 3, `${logBytes(disk)} of ${before} bytes`)
  isRead = true
  await reading
  await ledger.verify(long, 0)
  await engine.close()
  engine = await start(disk)
  await ledger.verify(engine.open('long'), 0)
  assert.equal((await engine.open('long').read(0, 0, NO_LIMITS)).runs.length, 60, 'runs are copied as they were')
  await engine.close()
  const { damage, records } = await verifyDirectory(disk.boot())
  assert.deepEqual([damage, records], [[], 60])
})

function runOf(bytes: number): Uint8Array {
  const run = Buffer.alloc(4 + 8 + bytes)
  run.writeUInt32LE(1, 0)
  run.writeUInt32LE(bytes, 4)
  return run
}

test('what was trimmed is left out, and the rest of a lane has no gap', async () => {
  const disk = new SimDisk(new SeededRandom(1))
  const engine = await start(disk)
  const ledger = new Ledger(false)
  const log = engine.open('a')
  for (let i = 0; i < 80; i++) {
    await ledger.put(log, 0, () => makeRecords(1, 60))
    await ledger.put(log, 1, () => makeRecords(1, 60))
  }
  const before = logBytes(disk)
  ledger.trimmed(0, 75)
  ledger.trimmed(1, 40)
  await log.trim(0, 75)
  await log.trim(1, 40)
  await until(() => logBytes(disk) < before * 0.6, `${logBytes(disk)} of ${before} bytes`)
  for (let from = 0; from < 80; from++) {
    const { runs } = await log.read(0, from, { records: 1, bytes: 1_000 })
    assert.equal(runs.length, 1, `there is a record at or behind ${from}`)
  }
  await ledger.verify(log, 0)
  await ledger.verify(log, 1)
  await engine.close()
})

test('many starts leave few segments', async () => {
  const disk = new SimDisk(new SeededRandom(1))
  const ledger = new Ledger(false)
  const segments = (): number => [...disk.contents().keys()].filter((path) => path.endsWith('.log')).length
  for (let i = 0; i < 30; i++) {
    const engine = await start(disk, { segmentBytes: 50_000 })
    await ledger.put(engine.open('a'), 0, () => makeRecords(1))
    await until(() => segments() < 12, `${segments()} segments`)
    await engine.close()
  }
  const engine = await start(disk)
  await ledger.verify(engine.open('a'), 0)
  await engine.close()
})

test('on a disk that is full, what little is needed is copied, and there is room again', async () => {
  const disk = new SimDisk(new SeededRandom(1))
  const engine = await start(disk, { reserveBytes: 4_000 })
  const ledger = new Ledger(false)
  const long = engine.open('long')
  for (let i = 0; i < 30; i++) {
    if (i % 4 === 0) await ledger.put(long, 0, () => makeRecords(1, 20))
    await engine.open('short').append([{ lane: 0, run: runOf(600) }])
  }
  disk.bytesMax = [...disk.contents().values()].reduce((sum, { byteLength }) => sum + byteLength, 0)
  const put = async () => (await long.append([{ lane: 1, run: runOf(3_000) }]))[0]?.outcome
  for (let i = 0; i < 10 && (await put()) === 'ok'; i++);
  assert.equal(await put(), 'refused')
  const before = logBytes(disk)
  await engine.remove('short')
  await until(() => logBytes(disk) < before / 2, `${logBytes(disk)} of ${before} bytes`)
  assert.equal(await put(), 'ok')
  await ledger.verify(long, 0)
  await engine.close()
})

test('a segment that cannot be read is left as it is, and said so', async () => {
  const disk = new SimDisk(new SeededRandom(1))
  const warnings: string[] = []
  const logger = { info: () => {}, warn: (message: string) => void warnings.push(message), error: () => {} }
  const engine = await start(disk)
  for (let i = 0; i < 30; i++) {
    await engine.open('long').append([{ lane: 0, run: runOf(20) }])
    await engine.open('short').append([{ lane: 0, run: runOf(600) }])
  }
  await engine.close()
  const files = disk.contents()
  const [path, bytes] = [...files].filter(([name]) => name.endsWith('.log')).sort()[1] ?? []
  assert.ok(path !== undefined && bytes !== undefined)
  bytes[900] = (bytes[900] ?? 0) ^ 1
  const damaged = SimDisk.holding(files, new SeededRandom(1))
  const again = await start(damaged, { logger })
  await again.remove('short')
  await until(() => warnings.length > 0 && damaged.contents().size < files.size / 2, [...damaged.contents().keys()].join(' '))
  assert.ok(warnings.every((each) => each.startsWith(`${path} is damaged at bytes `)))
  assert.deepEqual(damaged.contents().get(path), bytes)
  await again.close()
})
