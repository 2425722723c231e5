/**
 * One seed: a data directory that is opened, used by several clients at once, and crashes at a random operation, again and again; also while it
 * recovers. After every start all that was ever promised is held against what is there.
 */
import assert from 'node:assert/strict'
import type { DiskEngine, DiskEngineOptions } from '../../src/engine/disk/disk-engine.ts'
import type { Log, Position } from '../../src/engine/log.ts'
import type { RunRecord } from '../../src/engine/record-block.ts'
import { SeededRandom } from '../../src/kernel/random.ts'
import { VirtualClock } from '../../src/kernel/virtual-clock.ts'
import { Ledger } from '../engine/ledger.ts'
import { type Faults, SimDisk } from './sim-disk.ts'

export type OpenEngine = (options: DiskEngineOptions) => Promise<DiskEngine>

const LOGS = ['a', 'b']
const LANES = 3
const CLIENTS = 4

/** Pauses are a number of turns of the event loop here: time stands still while everybody waits for a full disk. */
const PAUSE_TURNS = 20
const NO_TIME = { nowMs: () => 0, monotonicMs: () => 0 }

async function turns(): Promise<void> {
  for (let turn = 0; turn < PAUSE_TURNS; turn++) await new Promise<void>((resolve) => setImmediate(resolve))
}

interface Known {
  ledger: Ledger
  ends: Map<number, Position>
  /** A removal was under way when everything died. */
  mayBeGone: boolean
}

export interface SeedResult {
  readonly crashes: number
  readonly acknowledged: number
  readonly steps: number
}

export interface Rules {
  /** With `interval` only processes die, and machines do not: that is what it promises. */
  readonly sync: 'always' | 'interval'
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
  readonly #disk: SimDisk
  readonly #clock = new VirtualClock(1_750_000_000_000)
  readonly #openEngine: OpenEngine
  readonly #faults: Faults
  readonly #rules: Rules
  readonly #known = new Map(
    LOGS.map((id): [string, Known] => [id, { ledger: new Ledger(false), ends: new Map(), mayBeGone: false }]),
  )
  #crashes = 0
  #made = 0
  #dead = Promise.withResolvers<'dead'>()

  constructor(seed: number, openEngine: OpenEngine, rules: Rules) {
    this.#rules = rules
    this.random = new SeededRandom(seed)
    this.#disk = new SimDisk(new SeededRandom(seed + 1_000_000))
    this.#openEngine = openEngine
    this.#faults = this.#chance(0.5)
      ? { shortWrite: this.#chance(0.5) ? 0.2 : 0 }
      : { syncFails: this.#pick([0, 0.01, 0.03]), full: this.#pick([0, 0.03]), shortWrite: 0.1 }
  }

  result(): SeedResult {
    let acknowledged = 0
    for (const { ledger } of this.#known.values())
      for (let lane = 0; lane < LANES; lane++) acknowledged += ledger.acknowledged(lane).length
    return { crashes: this.#crashes, acknowledged, steps: this.#disk.steps }
  }

  async live(): Promise<void> {
    this.#disk.faults = this.#faults
    const start = this.#disk.steps
    const crashAt = start + (this.#chance(0.2) ? this.random.int(40) : 20 + this.random.int(400))
    const isClean = this.#chance(0.2)
    this.#arm((step) => !isClean && step >= crashAt)
    const engine = await this.#start()
    if (engine !== undefined) {
      await this.#orDead(this.#verify(engine))
      const clients = Array.from({ length: CLIENTS }, () => this.#client(engine))
      const outcome = await this.#orDead(Promise.all(clients))
      if (outcome !== 'dead' && this.#chance(0.3)) await this.#orDead(this.#remove(engine))
      if (outcome !== 'dead' && isClean) await this.#orDead(engine.close())
    }
    this.#crash()
  }

  /** The last life has no faults and does not end. */
  async end(): Promise<void> {
    this.#disk.faults = {}
    this.#arm(() => false)
    const engine = await this.#start()
    assert.ok(engine !== undefined, 'without faults it starts')
    await this.#verify(engine)
    for (const id of LOGS) {
      const open = Array.from({ length: LANES }, (_, lane) => lane).filter((lane) => !this.#of(id).ends.has(lane))
      for (const lane of open)
        await this.#of(id)
          .ledger.put(engine.open(id), lane, () => this.#records())
          .catch((failure) => this.#unlessSealed(failure))
    }
    await this.#verify(engine)
    await engine.close()
  }

  /** A seal whose answer was lost may have happened. */
  #unlessSealed(failure: unknown): void {
    if (!(failure instanceof Error && failure.message.includes('is open'))) throw failure
  }

  async #start(): Promise<DiskEngine | undefined> {
    const opening = this.#openEngine({
      disk: this.#disk.boot(),
      clock: this.#clock,
      pace: { ...NO_TIME, sleep: turns },
      random: this.random,
      sync: this.#rules.sync,
      segmentBytes: 1_500,
      reserveBytes: 600,
      onFatal: () => this.#dead.resolve('dead'),
    })
    try {
      const engine = await this.#orDead(opening)
      return engine === 'dead' ? undefined : engine
    } catch (failure) {
      // A disk that breaks or is full while it starts ends the process; damage is none of the simulation's doing.
      if (failure instanceof Error && 'code' in failure && (failure.code === 'EIO' || failure.code === 'ENOSPC')) return undefined
      throw failure
    }
  }

  async #verify(engine: DiskEngine): Promise<void> {
    const there = new Set(await engine.list())
    for (const [id, known] of this.#known) {
      if (known.mayBeGone && !there.has(id)) this.#known.set(id, { ledger: new Ledger(false), ends: new Map(), mayBeGone: false })
      known.mayBeGone = false
      const { ledger, ends } = this.#of(id)
      const log = engine.open(id)
      for (let lane = 0; lane < LANES; lane++) {
        await ledger.verify(log, lane)
        const end = ends.get(lane)
        if (end !== undefined) assert.equal(await log.seal(lane), end, `lane ${lane} of ${id} ends where it ended`)
      }
    }
  }

  async #client(engine: DiskEngine): Promise<void> {
    for (let i = 5 + this.random.int(25); i > 0; i--) {
      const id = this.#pick(LOGS)
      await this.#act(engine.open(id), this.#of(id), this.random.int(LANES))
    }
  }

  async #act(log: Log, { ledger, ends }: Known, lane: number): Promise<void> {
    const dice = this.random.float()
    if (dice < 0.7) {
      const lanes = Array.from({ length: LANES }, (_, i) => i).filter((i) => i === lane || this.#chance(0.3))
      const writer = `${this.random.int(1_000_000)}`
      await ledger.append(
        log,
        lanes.map((each) => ({ lane: each, records: this.#records() })),
        writer,
      )
    } else if (dice < 0.8) {
      await ledger.verify(log, lane)
    } else if (dice < 0.9) {
      const acknowledged = ledger.acknowledged(lane)
      const before = acknowledged[this.random.int(acknowledged.length + 1)]?.firstPosition ?? 0
      ledger.trimmed(lane, before)
      await log.trim(lane, before)
    } else if (dice < 0.92) {
      ends.set(lane, await log.seal(lane))
    } else await this.#clock.advance(this.random.int(5))
  }

  async #remove(engine: DiskEngine): Promise<void> {
    const id = this.#pick(LOGS)
    this.#of(id).mayBeGone = true
    await engine.remove(id)
    this.#known.set(id, { ledger: new Ledger(false), ends: new Map(), mayBeGone: false })
  }

  /** Made from the seed alone. Data of zeros: what is left of one write might then complete another. */
  #records(): readonly RunRecord[] {
    return Array.from({ length: 1 + this.random.int(3) }, () => ({
      partitionKey: `r${this.#made++}`,
      data: Buffer.alloc(this.#chance(0.1) ? this.random.int(900) : this.random.int(60)),
    }))
  }

  #arm(crashBefore: (step: number) => boolean): void {
    this.#dead = Promise.withResolvers<'dead'>()
    const { resolve } = this.#dead
    this.#disk.crashBefore = (step) => {
      const isDead = crashBefore(step)
      if (isDead) resolve('dead')
      return isDead
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

  #crash(): void {
    this.#crashes++
    if (this.#rules.sync === 'always' && this.#chance(0.6)) this.#disk.cutPower()
    else this.#disk.kill()
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
