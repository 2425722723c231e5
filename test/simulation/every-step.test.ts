/**
 * One scripted run over everything a data directory goes through: made, filled over several segments, a lane sealed, another trimmed, a log
 * removed, stopped, started and filled again. It is played once for every operation of the disk, and dies there: the process, or the machine.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type DiskEngine, openDiskEngine } from '../../src/engine/disk/disk-engine.ts'
import { encodeRun } from '../../src/engine/record-block.ts'
import { SeededRandom } from '../../src/kernel/random.ts'
import { VirtualClock } from '../../src/kernel/virtual-clock.ts'
import { assertHistory } from '../history/check.ts'
import { LogRecorder } from '../history/recorder.ts'
import { SimDisk } from './sim-disk.ts'

const isLong = process.env['LEAT_LONG'] !== undefined
/** Orders of operations, and dice for what is left of them. */
const SEEDS = Number(process.env['LEAT_SEEDS'] ?? (isLong ? 5 : 1))
const FIRST_SEED = Number(process.env['LEAT_SEED'] ?? 1)
const DATA_BYTES = 120

class Run {
  readonly disk: SimDisk
  readonly recorder = new LogRecorder()
  /** Of the other log, which is removed in the end: not begun, there, or nobody knows. */
  other: 'none' | 'there' | 'unknown' = 'none'
  readonly #random: SeededRandom
  #made = 0

  constructor(seed: number) {
    this.disk = new SimDisk(new SeededRandom(seed))
    this.#random = new SeededRandom(seed + 1_000)
  }

  start(): Promise<DiskEngine> {
    return openDiskEngine({
      disk: this.disk.boot(),
      clock: new VirtualClock(1_750_000_000_000),
      random: this.#random,
      segmentBytes: 900,
      reserveBytes: 300,
      onFatal: (failure) => {
        throw failure
      },
    })
  }

  async script(): Promise<void> {
    const engine = await this.start()
    const log = this.recorder.record(engine.open('a'), 'first')
    const put = (lanes: readonly number[]) => log.append(lanes.map((lane) => ({ lane, run: this.#run() })))
    await put([0])
    this.other = 'unknown'
    await engine.open('b').append([{ lane: 0, run: this.#run() }])
    this.other = 'there'
    for (let i = 0; i < 5; i++) await Promise.all([put([0, 1]), put([1])])
    await log.seal(1)
    await log.trim(0, 4)
    for (let i = 0; i < 4; i++) await Promise.all([put([0]), put([2, 0])])
    this.other = 'unknown'
    await engine.remove('b')
    this.other = 'none'
    await put([0])
    await engine.close()
    const again = await this.start()
    const later = this.recorder.record(again.open('a'), 'second')
    this.recorder.restarted()
    for (let i = 0; i < 4; i++) await later.append([{ lane: 2, run: this.#run() }])
    await later.read(0, 0, { records: 100, bytes: 10_000 })
    await again.close()
  }

  /** Starts as it is, looks, and writes on; stops and starts once more. */
  async survive(where: string): Promise<void> {
    this.disk.crashBefore = () => false
    const engine = await this.start()
    this.recorder.restarted()
    const there = await engine.list()
    if (this.other !== 'unknown') assert.equal(there.includes('b'), this.other === 'there', where)
    const log = this.recorder.record(engine.open('a'), 'after')
    for (const lane of [0, 1, 2]) {
      await log.read(lane, 0, { records: 100, bytes: 100_000 })
      const [outcome] = await log.append([{ lane, run: this.#run() }])
      assert.ok(outcome?.outcome === 'ok' || (lane === 1 && outcome?.outcome === 'sealed'), where)
    }
    await engine.close()
    const again = await this.start()
    assertHistory(await this.recorder.finish(again.open('a')), {}, where)
    await again.close()
  }

  #run(): Uint8Array {
    return encodeRun([{ partitionKey: `r${this.#made++}`, data: Buffer.alloc(DATA_BYTES) }])
  }
}

/** Gives how many operations the script takes when nothing happens to it. */
async function stepsOf(seed: number): Promise<number> {
  const run = new Run(seed)
  await run.script()
  const { steps } = run.disk
  await run.survive(`seed ${seed}, without a crash`)
  return steps
}

async function dieAt(seed: number, step: number, how: 'kill' | 'cutPower'): Promise<void> {
  const run = new Run(seed)
  const dead = Promise.withResolvers<void>()
  run.disk.crashBefore = (now) => {
    if (now >= step) dead.resolve()
    return now >= step
  }
  await Promise.race([run.script(), dead.promise])
  run.disk[how]()
  await run.survive(`${how} before operation ${step} of seed ${seed}`)
}

for (const how of ['kill', 'cutPower'] as const) {
  test(`survives at every operation: ${how}`, async (t) => {
    let deaths = 0
    for (let seed = FIRST_SEED; seed < FIRST_SEED + SEEDS; seed++) {
      const steps = await stepsOf(seed)
      for (let step = 0; step <= steps; step++) {
        await dieAt(seed, step, how).catch((cause: unknown) => {
          const again = `LEAT_SEED=${seed} LEAT_SEEDS=1 node --test test/simulation/every-step.test.ts`
          throw new Error(`${how} before operation ${step} of seed ${seed} breaks a promise; see it again: ${again}`, { cause })
        })
        deaths++
      }
    }
    t.diagnostic(`seeds ${FIRST_SEED} to ${FIRST_SEED + SEEDS - 1}: died ${deaths} times`)
  })
}
