/**
 * One seed: a data directory that is opened, used by several clients at once, and crashes at a random operation, again and again; also while it
 * recovers. Everything that clients do is written down, and at the end held to the promises of `test/history`.
 */
import assert from 'node:assert/strict'
import type { DiskEngine, DiskEngineOptions } from '../../src/engine/disk/disk-engine.ts'
import { codeOf } from '../../src/engine/disk/failures.ts'
import { verifyDirectory } from '../../src/engine/disk/verify.ts'
import type { LaneRun, Log, Position } from '../../src/engine/log.ts'
import { encodeRun } from '../../src/engine/record-block.ts'
import { RunKey, SECRET_BYTES } from '../../src/engine/run-key.ts'
import type { Clock } from '../../src/kernel/clock.ts'
import { SeededRandom } from '../../src/kernel/random.ts'
import type { Logger } from '../../src/telemetry/logger.ts'
import { assertHistory } from '../history/check.ts'
import type { History } from '../history/history.ts'
import { LogRecorder } from '../history/recorder.ts'
import { aCrash, type Crash } from './crashes.ts'
import { living, mortalLog } from './mortal.ts'
import { type Faults, SimDisk } from './sim-disk.ts'

export type OpenEngine = (options: DiskEngineOptions) => Promise<DiskEngine>

const LOGS = ['a', 'b']
const LANES = 2
const CLIENTS = 3
const START_MS = 1_750_000_000_000
const HOUR_MS = 3_600_000

/** Begins the partition key of whatever is put under a key: it must not be found on the disk. */
const SECRET = 'secret-'

/** Pauses are a number of turns here: time stands still while everybody waits for a full disk. */
const PAUSE_TURNS = 20

async function turns(): Promise<void> {
  for (let turn = 0; turn < PAUSE_TURNS; turn++) await new Promise<void>((resolve) => process.nextTick(resolve))
}

/** Why a reader goes away. */
const ENOUGH = new Error('enough was read')

const PACE: Clock = { nowMs: () => 0, monotonicMs: () => 0, sleep: turns }

/** A log from its first append to its removal, as its clients know it. */
interface Known {
  readonly recorder: LogRecorder
  /** Behind the last record that was acknowledged, by lane. */
  readonly tails: Map<number, Position>
  readonly sealed: Set<number>
  /** Its history up to a removal that was under way when everything died. */
  removed: History | undefined
}

/** What a seed has seen; summed over seeds it says how much was tried. */
export interface SeedResult {
  readonly kills: number
  readonly powerCuts: number
  readonly diedStarting: number
  readonly cleanStops: number
  readonly acknowledged: number
  readonly refused: number
  readonly unknown: number
  readonly tornTails: number
  /** Of segments that were put together or freed of what is dead. */
  readonly copies: number
  readonly removals: number
  /** Runs put under a key. */
  readonly sealed: number
  readonly syncFailed: number
  readonly full: number
  readonly shortWrites: number
  readonly readFailed: number
  readonly nameFailed: number
  readonly steps: number
}

export interface Rules {
  /** With `interval` only processes die, and machines do not: that is what it promises. */
  readonly sync: 'always' | 'interval'
  /** Told of everything that happens, to compare two runs. */
  readonly trace?: (line: string) => void
}

/** Throws when a promise is broken. */
export async function playSeed(seed: number, openEngine: OpenEngine, rules: Rules = { sync: 'always' }): Promise<SeedResult> {
  const world = new World(seed, openEngine, rules)
  const lives = 3 + world.random.int(4)
  for (let life = 0; life < lives; life++) await world.live()
  await world.end()
  return world.result()
}

class World {
  readonly random: SeededRandom
  readonly #seed: number
  readonly #disk: SimDisk
  readonly #openEngine: OpenEngine
  readonly #faults: Faults
  readonly #rules: Rules
  readonly #options: Pick<DiskEngineOptions, 'segmentBytes' | 'reserveBytes' | 'queueBytesMax' | 'reservedFor'>
  readonly #known = new Map(LOGS.map((id) => [id, aLog()]))
  readonly #counts = {
    kills: 0,
    powerCuts: 0,
    diedStarting: 0,
    cleanStops: 0,
    acknowledged: 0,
    refused: 0,
    unknown: 0,
    tornTails: 0,
    copies: 0,
    removals: 0,
    sealed: 0,
  }
  readonly #encrypts: boolean
  /** Every key that ever sealed, as it was kept. */
  readonly #keys = new Map<string, RunKey>()
  /** A new one for each life, since keys that were kept only open. */
  #sealsWith: RunKey | undefined
  #nowMs = START_MS
  #made = 0
  #engine: DiskEngine | undefined
  #crash: Crash = { kind: 'none' }
  #dead = Promise.withResolvers<'dead'>()

  constructor(seed: number, openEngine: OpenEngine, rules: Rules) {
    this.#seed = seed
    this.#rules = rules
    this.random = new SeededRandom(seed)
    this.#disk = new SimDisk(new SeededRandom(seed + 1_000_000))
    this.#disk.trace = rules.trace
    this.#openEngine = openEngine
    this.#faults = this.#chance(0.5)
      ? { shortWrite: this.#pick([0, 0.2]) }
      : {
          syncFails: this.#pick([0, 0.01, 0.03]),
          full: this.#pick([0, 0.03, 0.2]),
          shortWrite: 0.1,
          readFails: this.#pick([0, 0, 0.005]),
          nameFails: this.#pick([0, 0, 0.01]),
        }
    this.#options = {
      segmentBytes: this.#pick([700, 1_500, 4_000]),
      reserveBytes: this.#pick([300, 600]),
      queueBytesMax: this.#pick([2_000, 1_000_000]),
      reservedFor: this.#chance(0.3) ? ['b'] : [],
    }
    this.#encrypts = this.#chance(0.25)
  }

  result(): SeedResult {
    return { ...this.#counts, ...this.#disk.counts, steps: this.#disk.steps }
  }

  async live(): Promise<void> {
    this.#disk.faults = this.#faults
    const isClean = this.#chance(0.2)
    this.#arm(isClean ? { kind: 'none' } : aCrash(this.random))
    const engine = await this.#start()
    if (engine === undefined) this.#counts.diedStarting++
    else await this.#orDead(this.#work(engine, isClean))
    this.#end()
  }

  /** The last life has no faults and does not end by itself; and after its clean stop everything is there still. */
  async end(): Promise<void> {
    this.#disk.faults = {}
    this.#arm({ kind: 'none' })
    const engine = await this.#started()
    await this.#forgetRemoved(engine)
    await this.#readAll(engine)
    for (const [id, known] of this.#known) for (let lane = 0; lane < LANES; lane++) await this.#append(engine, id, known, [lane])
    await engine.close()
    const { damage } = await verifyDirectory(this.#disk.boot())
    assert.deepEqual(damage, [], 'what is verified is well')
    const again = await this.#started()
    for (const [id, { recorder }] of this.#known) this.#check(id, await recorder.finish(this.#open(again, id)))
    await again.close()
    for (const [path, bytes] of this.#disk.contents()) assert.ok(!bytes.includes(SECRET), `${path} tells what was sealed`)
  }

  async #started(): Promise<DiskEngine> {
    const engine = await this.#start()
    assert.ok(engine !== undefined, 'without faults it starts')
    return engine
  }

  async #start(): Promise<DiskEngine | undefined> {
    if (this.#encrypts) this.#sealsWith = this.#freshKey()
    const opening = this.#openEngine({
      ...this.#options,
      disk: this.#disk.boot(),
      clock: { nowMs: () => this.#nowMs, monotonicMs: () => this.#nowMs, sleep: turns },
      pace: PACE,
      random: this.random,
      logger: this.#logger(),
      sync: this.#rules.sync,
      onFatal: () => this.#dead.resolve('dead'),
    })
    try {
      const engine = await this.#orDead(opening)
      this.#engine = engine === 'dead' ? undefined : engine
      return this.#engine
    } catch (failure) {
      // A disk that breaks or is full while it starts ends the process; damage is none of the simulation's doing.
      if (codeOf(failure) === 'EIO' || codeOf(failure) === 'ENOSPC') return undefined
      throw failure
    }
  }

  #freshKey(): RunKey {
    const secret = this.random.bytes(SECRET_BYTES)
    const key = RunKey.fresh(secret, this.random)
    this.#keys.set(key.id, RunKey.kept(key.id, secret))
    return key
  }

  #logger(): Logger {
    const note = (message: string): void => {
      if (message.includes('never acknowledged')) this.#counts.tornTails++
      if (message.includes('was copied into one')) this.#counts.copies++
    }
    return { info: note, warn: note, error: note }
  }

  async #work(engine: DiskEngine, isClean: boolean): Promise<void> {
    await this.#forgetRemoved(engine)
    await this.#readAll(engine)
    const done = new AbortController()
    const clients = Promise.all(Array.from({ length: CLIENTS }, (_, i) => this.#client(engine, `c${i}`, LOGS)))
    await Promise.all([clients.finally(() => done.abort(ENOUGH)), this.#tail(engine, done.signal)])
    if (this.#chance(0.3)) {
      const removed = this.#pick(LOGS)
      const others = LOGS.filter((id) => id !== removed)
      await Promise.all([this.#remove(engine, removed), this.#client(engine, 'c0', others)])
    }
    if (!isClean) return
    await engine.close()
    this.#counts.cleanStops++
  }

  /** What was being removed when everything died is gone, or is not. */
  async #forgetRemoved(engine: DiskEngine): Promise<void> {
    const there = new Set(await engine.list())
    for (const [id, { removed, tails }] of this.#known) {
      if (removed !== undefined && !there.has(id)) this.#check(id, removed)
      if (removed === undefined) assert.ok(tails.size === 0 || there.has(id), `log ${id} is there`)
      else if (there.has(id)) this.#of(id).removed = undefined
      else this.#known.set(id, aLog())
    }
  }

  /** Like somebody who comes later and wants to see everything. */
  async #readAll(engine: DiskEngine): Promise<void> {
    for (const [id, { recorder, sealed }] of this.#known) {
      const log = recorder.record(this.#open(engine, id), 'latecomer')
      recorder.restarted()
      for (let lane = 0; lane < LANES; lane++) {
        const limits = { records: 1 + this.random.int(50), bytes: 1 + this.random.int(5_000) }
        for (let at = 0; ; ) {
          const page = await this.#orUnread(log.read(lane, at, limits))
          if (page === undefined || page.ended || (page.runs.length === 0 && page.next === at)) break
          at = page.next
        }
        if (sealed.has(lane) && this.#chance(0.3)) await log.seal(lane)
      }
    }
  }

  async #client(engine: DiskEngine, name: string, ids: readonly string[]): Promise<void> {
    const places = new Map<string, Position>()
    for (let i = 4 + this.random.int(16); i > 0; i--) {
      const id = this.#pick(ids)
      await this.#act(engine, id, name, this.random.int(LANES), places)
    }
  }

  async #act(engine: DiskEngine, id: string, name: string, lane: number, places: Map<string, Position>): Promise<void> {
    const known = this.#of(id)
    const log = known.recorder.record(this.#open(engine, id), name)
    const place = `${id} ${lane}`
    const at = places.get(place) ?? 0
    const dice = this.random.float()
    if (dice < 0.55) {
      const lanes = Array.from({ length: LANES }, (_, i) => i).filter((i) => i === lane || this.#chance(0.3))
      await this.#append(engine, id, known, lanes, name)
    } else if (dice < 0.75) {
      const limits = { records: 1 + this.random.int(20), bytes: 1 + this.random.int(2_000) }
      const page = await this.#orUnread(log.read(lane, at, limits))
      // Once in a while back to the beginning.
      if (page !== undefined) places.set(place, this.#chance(0.1) ? 0 : page.next)
    } else if (dice < 0.8) {
      await this.#orUnread(log.find(lane, this.#nowMs - this.random.int(40)))
    } else if (dice < 0.83) {
      await this.#follow(log, lane, at)
    } else if (dice < 0.91) {
      await log.trim(lane, this.random.int((known.tails.get(lane) ?? 0) + 1))
    } else if (dice < 0.925) {
      await log.seal(lane)
      known.sealed.add(lane)
    } else if (this.#chance(0.05)) {
      // Somebody sets the clock.
      this.#nowMs += this.#pick([-HOUR_MS, HOUR_MS])
    } else {
      this.#nowMs += this.random.int(5)
    }
  }

  async #append(engine: DiskEngine, id: string, known: Known, lanes: readonly number[], name = 'c0'): Promise<void> {
    const key = this.#sealsWith !== undefined && this.#chance(0.5) ? this.#sealsWith : undefined
    const runs = lanes.map((lane) => ({ lane, run: this.#run(key === undefined ? 'r' : SECRET) }) satisfies LaneRun)
    if (key !== undefined) this.#counts.sealed += runs.length
    const outcomes = await known.recorder.record(this.#open(engine, id), name).append(runs, key)
    outcomes.forEach((each, i) => {
      const { lane, run } = runs[i] as LaneRun
      if (each.outcome === 'ok') {
        const count = Buffer.from(run).readUInt32LE(0)
        known.tails.set(lane, Math.max(known.tails.get(lane) ?? 0, each.firstPosition + count))
        this.#counts.acknowledged++
        if (this.#crash.kind === 'acknowledged' && --this.#crash.left <= 0) this.#crash = { kind: 'step', step: this.#disk.steps }
      } else if (each.outcome === 'refused') this.#counts.refused++
      else if (each.outcome === 'unknown') this.#counts.unknown++
    })
  }

  /** Reads whatever comes to one lane as soon as it can be read. */
  async #tail(engine: DiskEngine, signal: AbortSignal): Promise<void> {
    const id = this.#pick(LOGS)
    const lane = this.random.int(LANES)
    const log = this.#of(id).recorder.record(this.#open(engine, id), 'tail')
    let at = (await log.tail(lane)).position
    try {
      for (;;) {
        await log.follow(lane, at, signal)
        const page = await this.#orUnread(log.read(lane, at, { records: 10, bytes: 1_000 }))
        if (page === undefined || page.ended) return
        assert.ok(page.next > at, 'who is woken has something to read')
        at = page.next
      }
    } catch (reason) {
      if (reason !== ENOUGH) throw reason
    }
  }

  /** Waits for news a while. Who is woken has something to read. */
  async #follow(log: Log, lane: number, from: Position): Promise<void> {
    const patience = new AbortController()
    void turns().then(() => patience.abort(ENOUGH))
    try {
      await log.follow(lane, from, patience.signal)
    } catch (reason) {
      if (reason === ENOUGH) return
      throw reason
    }
    const page = await this.#orUnread(log.read(lane, from, { records: 1, bytes: 1 }))
    assert.ok(page === undefined || page.ended || page.next > from, 'who is woken has something to read')
  }

  async #remove(engine: DiskEngine, id: string): Promise<void> {
    const known = this.#of(id)
    const history = await this.#orUnread(known.recorder.finish(this.#open(engine, id)))
    if (history === undefined) return
    known.removed = history
    await living(
      () => engine === this.#engine,
      () => engine.remove(id),
    )
    this.#counts.removals++
    this.#known.set(id, aLog())
    this.#check(id, history)
  }

  /** A log that answers as long as its process lives: a failed engine still has something to say, but its clients are dead, too. */
  #open(engine: DiskEngine, id: string): Log {
    const log = mortalLog(engine.open(id), () => engine === this.#engine)
    return { ...log, read: (lane, from, limits) => log.read(lane, from, limits, this.#keys) }
  }

  #check(id: string, history: History): void {
    assertHistory(history, {}, `log ${id} of seed ${this.#seed}`)
  }

  /** Made from the seed alone. Data of zeros: what is left of one write might then complete another. */
  #run(prefix: string): Uint8Array {
    return encodeRun(
      Array.from({ length: 1 + this.random.int(3) }, () => ({
        partitionKey: `${prefix}${this.#made++}`,
        data: Buffer.alloc(this.#chance(0.1) ? this.random.int(900) : this.random.int(60)),
      })),
    )
  }

  #arm(crash: Crash): void {
    this.#crash = crash
    if (crash.kind === 'step') this.#crash = { kind: 'step', step: this.#disk.steps + crash.step }
    this.#dead = Promise.withResolvers<'dead'>()
    const { resolve } = this.#dead
    this.#disk.crashBefore = (step, last) => {
      if (this.#crash.kind === 'after' && this.#crash.operation === last && --this.#crash.left <= 0)
        this.#crash = { kind: 'step', step: step + this.#crash.later }
      const isDead = this.#crash.kind === 'step' && step >= this.#crash.step
      if (isDead) resolve('dead')
      return isDead
    }
  }

  /** `undefined` if the disk did not give it. */
  async #orUnread<T>(work: Promise<T>): Promise<T | undefined> {
    try {
      return await work
    } catch (failure) {
      if (codeOf(failure) === 'EIO') return undefined
      throw failure
    }
  }

  /** A disk that fails is the end, too; who waited for it is told so. */
  async #orDead<T>(work: Promise<T>): Promise<T | 'dead'> {
    const settled = work.catch((failure: unknown) => {
      if (failure instanceof Error && failure.name === 'DiskFailure') return 'dead' as const
      throw failure
    })
    return Promise.race([settled, this.#dead.promise])
  }

  #end(): void {
    this.#engine = undefined
    if (this.#rules.sync === 'always' && this.#chance(0.6)) {
      this.#counts.powerCuts++
      this.#disk.cutPower()
    } else {
      this.#counts.kills++
      this.#disk.kill()
    }
  }

  #of(id: string): Known {
    const known = this.#known.get(id)
    assert.ok(known !== undefined)
    return known
  }

  #chance(likelihood: number): boolean {
    return this.random.float() < likelihood
  }

  #pick<T>(values: readonly T[]): T {
    return values[this.random.int(values.length)] as T
  }
}

function aLog(): Known {
  return { recorder: new LogRecorder(), tails: new Map(), sealed: new Set(), removed: undefined }
}
