import assert from 'node:assert/strict'
import {
  type AppendOutcome,
  type Engine,
  EngineClosed,
  type LaneRun,
  LOG_ID_PATTERN,
  type Log,
  type Page,
  type Position,
  type ReadLimits,
  type Tail,
} from '../../src/engine/log.ts'
import type { KeyRing, RunKey } from '../../src/engine/run-key.ts'
import type { Clock } from '../../src/kernel/clock.ts'
import type { Random } from '../../src/kernel/random.ts'
import { KafkaLikeLane, type Oddities } from './kafka-like-lane.ts'

export type { Oddities } from './kafka-like-lane.ts'

export interface KafkaLikeOptions extends Partial<Oddities> {
  readonly clock: Clock
  readonly random: Random
}

const ODDITIES: Oddities = {
  unknownRate: 0.05,
  refusedRate: 0.03,
  gapRate: 0.2,
  gapMax: 3,
  startMax: 1_000_000,
  stepBackRate: 0.1,
  stepBackMsMax: 50,
  emptyPageRate: 0.3,
  shortPageRate: 0.1,
  lateTrimRate: 0.5,
  slowMsMax: 0,
  turnsMax: 2,
}

/** No late append appears more often than this. */
const COPIES_MAX = 3
const LATE_TURNS_MAX = 8

/** What all logs of one engine share. */
interface Shared {
  readonly clock: Clock
  readonly random: Random
  readonly odd: Oddities
  readonly closing: AbortController
  /** What still happens by itself. */
  readonly underWay: Set<Promise<unknown>>
}

/**
 * A double with the manners of Apache Kafka, within the contract but rarely on its straight path: positions that start anywhere and
 * have holes, appends of unknown fate that appear not at all, late or several times, seals that take their time, arrival that steps
 * back, empty and short pages, trims that come late, appends refused. One seed replays it, as long as the calls come in the same order.
 *
 * What passes on this engine takes nothing for granted that a distributed log would not give.
 */
export class KafkaLikeEngine implements Engine {
  readonly mayDuplicate = true
  readonly #logs = new Map<string, KafkaLikeLog>()
  readonly #shared: Shared

  constructor({ clock, random, ...odd }: KafkaLikeOptions) {
    this.#shared = { clock, random, odd: { ...ODDITIES, ...odd }, closing: new AbortController(), underWay: new Set() }
  }

  open(logId: string): Log {
    assert.ok(!this.#shared.closing.signal.aborted, 'an engine is not used after it was closed')
    assert.match(logId, LOG_ID_PATTERN)
    const log = this.#logs.get(logId) ?? new KafkaLikeLog(this.#shared)
    this.#logs.set(logId, log)
    return log
  }

  async remove(logId: string): Promise<void> {
    await answerDelay(this.#shared)
    this.#logs.get(logId)?.clear()
  }

  async list(): Promise<readonly string[]> {
    await answerDelay(this.#shared)
    return [...this.#logs].filter(([, log]) => log.exists).map(([id]) => id)
  }

  async close(): Promise<void> {
    this.#shared.closing.abort(new EngineClosed('the engine was closed'))
    for (const log of this.#logs.values()) log.dismiss(new EngineClosed('the engine was closed'))
    while (this.#shared.underWay.size > 0) await Promise.allSettled(this.#shared.underWay)
  }
}

class KafkaLikeLog implements Log {
  readonly #shared: Shared
  readonly #lanes = new Map<number, KafkaLikeLane>()
  exists = false

  constructor(shared: Shared) {
    this.#shared = shared
  }

  append(runs: readonly LaneRun[], key?: RunKey): Promise<readonly AppendOutcome[]> {
    assert.equal(new Set(runs.map(({ lane }) => lane)).size, runs.length, 'a lane occurs once per append')
    if (key !== undefined && !key.seals) throw new Error('a key that is given to append seals')
    const outcomes = runs.map(({ lane: number, run }) => {
      const lane = this.#lane(number)
      const { generation } = lane
      const outcome = lane.queue.then(() => this.#appendOne(lane, generation, run, key?.id))
      lane.queue = outcome
      return outcome
    })
    return this.#track(Promise.all(outcomes))
  }

  async #appendOne(lane: KafkaLikeLane, generation: number, run: Uint8Array, keyId: string | undefined): Promise<AppendOutcome> {
    const { random, odd } = this.#shared
    await answerDelay(this.#shared)
    // The log was removed meanwhile: perhaps before the append, perhaps after it.
    if (lane.generation !== generation) return { outcome: 'unknown' }
    if (lane.sealed) return { outcome: 'sealed' }
    const draw = random.float()
    if (draw < odd.refusedRate) return { outcome: 'refused', reason: 'overloaded' }
    if (draw < odd.refusedRate + odd.unknownRate) {
      const now = random.int(2)
      for (let i = 0; i < now; i++) this.#store(lane, run, keyId)
      for (let i = random.int(COPIES_MAX + 1 - now); i > 0; i--) this.#storeLater(lane, run, keyId)
      return { outcome: 'unknown' }
    }
    const { firstPosition, arrivedAtMs } = this.#store(lane, run, keyId)
    // The answer takes its way back too; meanwhile others may read the record, and the lane may end.
    await answerDelay(this.#shared)
    return { outcome: 'ok', firstPosition, arrivedAtMs }
  }

  #store(
    lane: KafkaLikeLane,
    run: Uint8Array,
    keyId: string | undefined,
  ): { readonly firstPosition: Position; readonly arrivedAtMs: number } {
    this.exists = true
    return lane.add(run, this.#shared.clock.nowMs(), keyId)
  }

  #storeLater(lane: KafkaLikeLane, run: Uint8Array, keyId: string | undefined): void {
    const { generation } = lane
    const late = async (): Promise<void> => {
      await turns(1 + this.#shared.random.int(LATE_TURNS_MAX))
      await this.#slow()
      if (!lane.sealed && lane.generation === generation) this.#store(lane, run, keyId)
    }
    // At the end of everything it just does not appear.
    this.#track(late()).catch((reason: unknown) => assert.ok(reason instanceof EngineClosed))
  }

  async read(lane: number, from: Position, limits: ReadLimits, keys?: KeyRing): Promise<Page> {
    assert.ok(limits.records >= 1, 'a reader wants at least one record')
    await answerDelay(this.#shared)
    return this.#lane(lane).read(from, limits, keys)
  }

  async follow(lane: number, from: Position, signal: AbortSignal): Promise<void> {
    await this.#lane(lane).follow(from, signal)
    await answerDelay(this.#shared)
  }

  async find(lane: number, atMs: number): Promise<Position> {
    await answerDelay(this.#shared)
    return this.#lane(lane).find(atMs)
  }

  async tail(lane: number): Promise<Tail> {
    await answerDelay(this.#shared)
    return this.#lane(lane).tail
  }

  seal(number: number): Promise<Position> {
    const seal = async (): Promise<Position> => {
      await answerDelay(this.#shared)
      const lane = this.#lane(number)
      if (!lane.sealed) await this.#slow()
      this.exists = true
      const end = lane.seal()
      await answerDelay(this.#shared)
      return end
    }
    return this.#track(seal())
  }

  async trim(lane: number, before: Position): Promise<void> {
    await answerDelay(this.#shared)
    this.#lane(lane).trim(before)
  }

  clear(): void {
    for (const lane of this.#lanes.values()) lane.reset()
    this.exists = false
  }

  dismiss(reason: Error): void {
    for (const lane of this.#lanes.values()) lane.dismiss(reason)
  }

  async #slow(): Promise<void> {
    const { clock, random, odd, closing } = this.#shared
    if (odd.slowMsMax > 0) await clock.sleep(random.int(odd.slowMsMax + 1), closing.signal)
    else await answerDelay(this.#shared)
  }

  #lane(number: number): KafkaLikeLane {
    const lane = this.#lanes.get(number) ?? new KafkaLikeLane(this.#shared.random, this.#shared.odd)
    this.#lanes.set(number, lane)
    return lane
  }

  #track<T>(work: Promise<T>): Promise<T> {
    this.#shared.underWay.add(work)
    const done = (): void => void this.#shared.underWay.delete(work)
    work.then(done, done)
    return work
  }
}

async function answerDelay({ random, odd }: Shared): Promise<void> {
  await turns(random.int(odd.turnsMax + 1))
}

async function turns(count: number): Promise<void> {
  for (let i = 0; i < count; i++) await new Promise<void>((resolve) => setImmediate(resolve))
}
