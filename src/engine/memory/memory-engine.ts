import { assert } from '../../kernel/assert.ts'
import type { Clock } from '../../kernel/clock.ts'
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
} from '../log.ts'
import type { KeyRing, RunKey } from '../run-key.ts'
import { costOf, Lane } from './lane.ts'

/** What all logs of one engine hold together before appends are refused as `full`. */
export const MEMORY_BYTES_MAX = 256 * 1024 * 1024

export interface MemoryEngineOptions {
  readonly clock: Clock
  readonly memoryBytesMax?: number
  /** Where every lane begins, so that tests find out who believes that it is 0. */
  readonly firstPosition?: Position
}

interface Shared {
  readonly clock: Clock
  readonly memoryBytesMax: number
  readonly firstPosition: Position
  /** Held by all logs together. */
  bytes: number
  closed: boolean
}

/**
 * The contract in its plainest form: arrays in memory, every method done in one step. It is what other engines are measured
 * against, and keeps nothing when the process ends.
 */
export class MemoryEngine implements Engine {
  readonly mayDuplicate = false
  readonly #logs = new Map<string, MemoryLog>()
  readonly #shared: Shared

  constructor({ clock, memoryBytesMax = MEMORY_BYTES_MAX, firstPosition = 0 }: MemoryEngineOptions) {
    this.#shared = { clock, memoryBytesMax, firstPosition, bytes: 0, closed: false }
  }

  open(logId: string): Log {
    assertOpen(this.#shared)
    const known = this.#logs.get(logId)
    if (known !== undefined) return known
    assert(LOG_ID_PATTERN.test(logId), `a log id matches ${LOG_ID_PATTERN}`)
    const log = new MemoryLog(this.#shared)
    this.#logs.set(logId, log)
    return log
  }

  async remove(logId: string): Promise<void> {
    assertOpen(this.#shared)
    this.#logs.get(logId)?.clear()
  }

  async list(): Promise<readonly string[]> {
    assertOpen(this.#shared)
    return [...this.#logs].filter(([, log]) => log.exists).map(([id]) => id)
  }

  async close(): Promise<void> {
    this.#shared.closed = true
    for (const log of this.#logs.values()) log.dismiss(new EngineClosed('the engine was closed'))
  }
}

class MemoryLog implements Log {
  readonly #shared: Shared
  readonly #lanes = new Map<number, Lane>()
  #exists = false

  constructor(shared: Shared) {
    this.#shared = shared
  }

  /** Since its first append or seal. */
  get exists(): boolean {
    return this.#exists
  }

  async append(runs: readonly LaneRun[], key?: RunKey): Promise<readonly AppendOutcome[]> {
    assertOpen(this.#shared)
    assert(new Set(runs.map(({ lane }) => lane)).size === runs.length, 'a lane occurs once per append')
    assert(key === undefined || key.seals, 'a key that is given to append seals')
    return runs.map((each) => this.#appendOne(each, key?.id))
  }

  #appendOne({ lane: number, run }: LaneRun, keyId: string | undefined): AppendOutcome {
    const shared = this.#shared
    const lane = this.#lane(number)
    if (lane.sealed) return { outcome: 'sealed' }
    const cost = costOf(run)
    if (shared.bytes + cost > shared.memoryBytesMax) return { outcome: 'refused', reason: 'full' }
    shared.bytes += cost
    this.#exists = true
    const { firstPosition, arrivedAtMs } = lane.append(run, shared.clock.nowMs(), keyId)
    return { outcome: 'ok', firstPosition, arrivedAtMs }
  }

  async read(lane: number, from: Position, limits: ReadLimits, keys?: KeyRing): Promise<Page> {
    assert(limits.records >= 1, 'a reader wants at least one record')
    return this.#lane(lane).read(from, limits, keys)
  }

  async follow(lane: number, from: Position, signal: AbortSignal): Promise<void> {
    return this.#lane(lane).follow(from, signal)
  }

  async find(lane: number, atMs: number): Promise<Position> {
    return this.#lane(lane).find(atMs)
  }

  async tail(lane: number): Promise<Tail> {
    return this.#lane(lane).tail
  }

  async seal(lane: number): Promise<Position> {
    this.#exists = true
    return this.#lane(lane).seal()
  }

  async trim(lane: number, before: Position): Promise<void> {
    this.#shared.bytes -= this.#lane(lane).trim(before)
  }

  /** Forgets everything; the lanes remain for those who follow them. */
  clear(): void {
    for (const lane of this.#lanes.values()) {
      this.#shared.bytes -= lane.cost
      lane.reset()
    }
    this.#exists = false
  }

  dismiss(reason: Error): void {
    for (const lane of this.#lanes.values()) lane.dismiss(reason)
  }

  #lane(number: number): Lane {
    assertOpen(this.#shared)
    assert(Number.isSafeInteger(number) && number >= 0, 'a lane is a whole number from 0 on')
    const lane = this.#lanes.get(number) ?? new Lane(this.#shared.firstPosition)
    this.#lanes.set(number, lane)
    return lane
  }
}

function assertOpen(shared: Shared): void {
  assert(!shared.closed, 'an engine is not used after it was closed')
}
