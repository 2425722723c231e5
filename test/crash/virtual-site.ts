/**
 * The whole service in virtual time, as its clients see it: on a simulated disk a server that dies at any operation, by a kill or a power cut, also
 * while it starts; or a server that dies while an engine with the manners of Kafka lives on, and what was under way reaches it or does not. No
 * sockets: a client hands its command to the service, and hears of a lost connection when that dies.
 */
import assert from 'node:assert/strict'
import type { KinesisClient } from '@aws-sdk/client-kinesis'
import type { Blobs } from '../../src/engine/blobs.ts'
import { DiskBlobs } from '../../src/engine/disk/disk-blobs.ts'
import { openDiskEngine } from '../../src/engine/disk/disk-engine.ts'
import type { Engine } from '../../src/engine/log.ts'
import { MemoryBlobs } from '../../src/engine/memory/memory-blobs.ts'
import type { Clock } from '../../src/kernel/clock.ts'
import { isRejection } from '../../src/kernel/outcome.ts'
import { type Random, SeededRandom } from '../../src/kernel/random.ts'
import { VirtualClock } from '../../src/kernel/virtual-clock.ts'
import type { OperationModel } from '../../src/model/api.ts'
import * as model from '../../src/services/kinesis/model.gen.ts'
import { KafkaLikeEngine } from '../engine/kafka-like-engine.ts'
import { serverOn } from '../services/kinesis-crash.ts'
import { type Kinesis, START_MS } from '../services/kinesis-harness.ts'
import { mortalEngine } from '../simulation/mortal.ts'
import { SimDisk } from '../simulation/sim-disk.ts'

const STATUS_DELAY_MS = 500
const STEP_MS_MAX = 30
/** Within so many operations of the disk, or this time, a crash comes. */
const CRASH_STEPS_MAX = 60
const CRASH_MS_MAX = 50
const PAUSE_TURNS = 20

const PACE: Clock = {
  nowMs: () => 0,
  monotonicMs: () => 0,
  sleep: async () => {
    for (let turn = 0; turn < PAUSE_TURNS; turn++) await new Promise<void>((resolve) => process.nextTick(resolve))
  },
}

interface Life {
  readonly aws: Kinesis
  readonly clock: VirtualClock
  /** Rejects when it is over. */
  readonly over: Promise<never>
  end(reason: Error): void
}

export class VirtualSite implements AsyncDisposable {
  /** What clients go by. It outlives servers. */
  readonly clock = new VirtualClock(START_MS)
  readonly client: KinesisClient
  readonly #disk: SimDisk
  readonly #random: Random
  #life: Life | undefined
  #lives = 0
  #ticking: Promise<void> | undefined
  readonly #leaps: { readonly ms: number; readonly resolve: () => void }[] = []
  #stopped = false
  powerCuts = 0

  readonly #kafka: { readonly engine: Engine; readonly blobs: Blobs } | undefined

  private constructor(seed: number, on: 'disk' | 'kafka') {
    if (on === 'kafka') {
      const engine = new KafkaLikeEngine({ clock: this.clock, random: new SeededRandom(seed + 2_000_000), slowMsMax: 100 })
      this.#kafka = { engine, blobs: new MemoryBlobs() }
    }
    this.#random = new SeededRandom(seed)
    this.#disk = new SimDisk(new SeededRandom(seed + 1_000_000))
    this.#disk.faults = { shortWrite: 0.05 }
    this.client = { send: (command: object) => this.#send(command), destroy: () => undefined } as unknown as KinesisClient
  }

  static async open(seed: number, on: 'disk' | 'kafka' = 'disk'): Promise<VirtualSite> {
    const site = new VirtualSite(seed, on)
    site.#life = await site.#start()
    site.#ticking = site.#tick()
    return site
  }

  /** The server dies soon, in the middle of something if something is going on; and is followed by one that stays. */
  async crash(): Promise<void> {
    await this.#dieWithin(this.#disk.steps + this.#random.int(CRASH_STEPS_MAX), this.clock.sleep(CRASH_MS_MAX))
    while (this.#random.float() < 0.3) {
      const starting = this.#start()
      starting.catch(() => undefined)
      await this.#dieWithin(this.#disk.steps + this.#random.int(2 * CRASH_STEPS_MAX), starting)
    }
    this.#life = await this.#start()
  }

  /** For server and clients alike. */
  pass(ms: number): Promise<void> {
    return new Promise((resolve) => this.#leaps.push({ ms, resolve }))
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#stopped = true
    await this.#ticking
    this.#life?.end(new Error('it is over'))
  }

  async #dieWithin(step: number, atLatest: Promise<unknown>): Promise<void> {
    if (this.#kafka !== undefined) return this.#dieOnKafka()
    const dead = Promise.withResolvers<void>()
    this.#disk.crashBefore = (now) => {
      if (now >= step) dead.resolve()
      return now >= step
    }
    await Promise.race([dead.promise, atLatest])
    this.#life?.end(new Error('the connection was lost'))
    this.#life = undefined
    if (this.#random.float() < 0.6) {
      this.powerCuts++
      this.#disk.cutPower()
    } else this.#disk.kill()
    this.#disk.crashBefore = () => false
  }

  async #dieOnKafka(): Promise<void> {
    await this.clock.sleep(this.#random.int(CRASH_MS_MAX))
    this.#life?.end(new Error('the connection was lost'))
    this.#life = undefined
  }

  async #start(): Promise<Life> {
    const clock = new VirtualClock(this.clock.nowMs())
    const over = Promise.withResolvers<never>()
    let isOver = false
    over.promise.catch(() => {
      isOver = true
    })
    const { engine, blobs } =
      this.#kafka === undefined
        ? await this.#openDisk(clock)
        : { ...this.#kafka, engine: mortalEngine(this.#kafka.engine, () => !isOver) }
    const aws = await serverOn({ clock, journal: engine, blobs }, engine, 1_000 * ++this.#lives, STATUS_DELAY_MS)
    return { aws, clock, over: over.promise, end: over.reject }
  }

  async #openDisk(clock: Clock): Promise<{ readonly engine: Engine; readonly blobs: Blobs }> {
    const disk = this.#disk.boot()
    const random = new SeededRandom(this.#random.int(2 ** 31))
    const fatal = (failure: unknown): never => {
      throw failure
    }
    const engine = await openDiskEngine({
      disk,
      clock,
      pace: PACE,
      random,
      segmentBytes: 30_000,
      reserveBytes: 1_000,
      onFatal: fatal,
    })
    return { engine, blobs: await DiskBlobs.open(disk) }
  }

  /** Time goes on, in small and uneven steps. */
  async #tick(): Promise<void> {
    while (!this.#stopped) {
      // One after the other: a clock has one hand on it.
      const leap = this.#leaps.shift()
      const ms = leap?.ms ?? 1 + this.#random.int(STEP_MS_MAX)
      await this.#life?.clock.advance(ms)
      await this.clock.advance(ms)
      leap?.resolve()
    }
  }

  async #send(command: object): Promise<unknown> {
    const life = this.#life
    if (life === undefined) throw new Error('nobody listens')
    const name = command.constructor.name.replace(/Command$/, '')
    const operation = (model as unknown as Record<string, OperationModel<object, object, string>>)[name]
    assert.ok(operation !== undefined && 'input' in command, `${name} is an operation`)
    const input = withTimes(command.input as object, (value) => (value instanceof Date ? value.getTime() : value))
    const outcome = await Promise.race([life.over, life.aws.outcome(operation, input)])
    if (isRejection(outcome))
      throw Object.assign(new Error(outcome.message), { name: outcome.rejected, $metadata: { httpStatusCode: 400 } })
    if (name === 'SubscribeToShard') return { EventStream: eventsOf(life, outcome as AsyncIterable<object>) }
    return withTimes(outcome, asDate)
  }
}

async function* eventsOf(life: Life, events: AsyncIterable<object>): AsyncGenerator<object> {
  const iterator = events[Symbol.asyncIterator]()
  try {
    for (;;) {
      const { done, value } = await Promise.race([life.over, iterator.next()])
      if (done === true) return
      yield withTimes(value, asDate)
    }
  } finally {
    void iterator.return?.()
  }
}

/** The SDK has dates where the service has milliseconds. */
function asDate(value: unknown, name: string): unknown {
  return name.endsWith('Timestamp') && typeof value === 'number' ? new Date(value) : value
}

/** A copy in which every member was looked at. */
function withTimes<T>(tree: T, change: (value: unknown, name: string) => unknown, name = ''): T {
  const changed = change(tree, name)
  if (changed !== tree || typeof tree !== 'object' || tree === null || tree instanceof Uint8Array) return changed as T
  if (Symbol.iterator in tree) return [...(tree as unknown as Iterable<unknown>)].map((each) => withTimes(each, change)) as T
  return Object.fromEntries(
    Object.entries(tree)
      .filter(([, value]) => value !== undefined)
      .map(([member, value]) => [member, withTimes(value, change, member)]),
  ) as T
}
