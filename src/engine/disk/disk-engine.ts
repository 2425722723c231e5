import { assert } from '../../kernel/assert.ts'
import type { Clock } from '../../kernel/clock.ts'
import type { Random } from '../../kernel/random.ts'
import { type Logger, silentLogger } from '../../telemetry/logger.ts'
import {
  type AppendOutcome,
  type Engine,
  type LaneRun,
  LOG_ID_PATTERN,
  type Log,
  type Page,
  type Position,
  type ReadLimits,
  type Tail,
} from '../log.ts'
import type { KeyRing, RunKey } from '../run-key.ts'
import { closedError, QUEUE_BYTES_MAX } from './batch.ts'
import { Committer } from './committer.ts'
import { type DiskFailure, isFull } from './failures.ts'
import { Followers } from './followers.ts'
import { findByTime, readPage } from './reader.ts'
import { recover } from './recovery.ts'
import { Reserve } from './reserve.ts'
import type { Segment } from './segment.ts'
import { finishLoad } from './snapshot-load.ts'
import { LaneState, type State } from './state.ts'
import type { Disk } from './vfs.ts'

const LOCK = 'LOCK.sock'
const SEGMENT_BYTES = 64 * 1024 * 1024
const RESERVE_BYTES = 16 * 1024 * 1024
/** How much of the newest may be lost with the machine when `sync` is `interval`. */
export const SYNC_INTERVAL_MS = 1_000
const LANE_MAX = 2 ** 32 - 1

export interface DiskEngineOptions {
  readonly disk: Disk
  /** Stamps arrival. */
  readonly clock: Clock
  /** Measures pauses between syncs; the same if it is absent. */
  readonly pace?: Clock
  readonly random: Random
  readonly logger?: Logger
  /** `always`: acknowledged when it is on the disk. `interval`: when the operating system has it; the disk has it a second later. */
  readonly sync?: 'always' | 'interval'
  /** The disk failed and the engine with it: the process must end with the failure's exit code. */
  readonly onFatal: (failure: DiskFailure) => void
  readonly segmentBytes?: number
  readonly reserveBytes?: number
  readonly queueBytesMax?: number
  /** Ids of logs whose appends may use the reserve of a full disk, e.g. to write down what is to be deleted. */
  readonly reservedFor?: readonly string[]
}

interface Shared {
  readonly state: State
  readonly committer: Committer
  closed: boolean
}

/**
 * Opens a data directory: a new one, one that was closed, or one whose process or machine died, all the same. Throws `CorruptData`
 * when it is damaged and `DataInUse` when another process has it.
 */
export async function openDiskEngine(options: DiskEngineOptions): Promise<DiskEngine> {
  const { disk, random, logger = silentLogger, sync = 'always' } = options
  const unlock = await disk.lock(LOCK)
  try {
    await finishLoad(disk)
    const recovered = await recover(disk, random, logger).catch(async (error) => {
      // A full disk is no reason to stay away: the reserve is for starting, too.
      if (isFull(error) && (await new Reserve(disk, 0).release())) return recover(disk, random, logger)
      throw error
    })
    const logs = new Map<string, DiskLog>()
    const { state } = recovered
    const committer = new Committer(
      {
        ...options,
        pace: options.pace ?? options.clock,
        logger,
        sync,
        syncIntervalMs: SYNC_INTERVAL_MS,
        segmentBytes: options.segmentBytes ?? SEGMENT_BYTES,
        reserveBytes: options.reserveBytes ?? RESERVE_BYTES,
        queueBytesMax: options.queueBytesMax ?? QUEUE_BYTES_MAX,
        reservedFor: new Set(options.reservedFor),
        onNews: (log, lane) => logs.get(state.idOf(log) ?? '')?.wake(lane),
      },
      recovered,
    )
    await committer.begin()
    return new DiskEngine({ state, committer, closed: false }, logs, unlock)
  } catch (error) {
    await unlock()
    throw error
  }
}

/** Logs on the disk of this machine, in one directory that belongs to this process. See `docs/storage-format.md`. */
export class DiskEngine implements Engine {
  readonly mayDuplicate = false
  readonly #shared: Shared
  readonly #logs: Map<string, DiskLog>
  readonly #unlock: () => Promise<void>
  #closing: Promise<void> | undefined

  constructor(shared: Shared, logs: Map<string, DiskLog>, unlock: () => Promise<void>) {
    this.#shared = shared
    this.#logs = logs
    this.#unlock = unlock
  }

  open(logId: string): Log {
    assertOpen(this.#shared)
    const known = this.#logs.get(logId)
    if (known !== undefined) return known
    assert(LOG_ID_PATTERN.test(logId), `a log id matches ${LOG_ID_PATTERN}`)
    const log = new DiskLog(logId, this.#shared)
    this.#logs.set(logId, log)
    return log
  }

  async remove(logId: string): Promise<void> {
    assertOpen(this.#shared)
    return new Promise((settle, fail) => this.#shared.committer.submit({ kind: 'remove', id: logId, settle, fail }))
  }

  /** What is wrong with the disk, in a sentence; `undefined` when nothing is. */
  get trouble(): string | undefined {
    return this.#shared.committer.trouble
  }

  async list(): Promise<readonly string[]> {
    assertOpen(this.#shared)
    return this.#shared.state.ids()
  }

  /** See `Committer.still`. For snapshots. */
  still<T>(work: (closed: readonly Segment[], state: State) => Promise<T>): Promise<T> {
    assertOpen(this.#shared)
    return this.#shared.committer.still(work)
  }

  close(): Promise<void> {
    this.#closing ??= this.#close()
    return this.#closing
  }

  async #close(): Promise<void> {
    this.#shared.closed = true
    for (const log of this.#logs.values()) log.dismiss(closedError())
    try {
      await this.#shared.committer.close()
    } finally {
      await this.#unlock()
    }
  }
}

class DiskLog implements Log {
  readonly #id: string
  readonly #shared: Shared
  readonly #followers = new Followers()

  constructor(id: string, shared: Shared) {
    this.#id = id
    this.#shared = shared
  }

  async append(runs: readonly LaneRun[], key?: RunKey): Promise<readonly AppendOutcome[]> {
    assertOpen(this.#shared)
    assert(new Set(runs.map(({ lane }) => lane)).size === runs.length, 'a lane occurs once per append')
    assert(key === undefined || key.seals, 'a key that is given to append seals')
    if (runs.length === 0) return []
    let bytes = 0
    for (const { lane, run } of runs) {
      assertLane(lane)
      bytes += run.byteLength
    }
    return new Promise((settle) => this.#shared.committer.submit({ kind: 'append', id: this.#id, runs, bytes, key, settle }))
  }

  async read(lane: number, from: Position, limits: ReadLimits, keys?: KeyRing): Promise<Page> {
    assert(limits.records >= 1, 'a reader wants at least one record')
    return readPage(this.#lane(lane), from, limits, keys)
  }

  async follow(lane: number, from: Position, signal: AbortSignal): Promise<void> {
    if (signal.aborted) throw signal.reason
    if (hasNews(this.#lane(lane), from)) return
    return this.#followers.wait(lane, from, signal)
  }

  async find(lane: number, atMs: number): Promise<Position> {
    return findByTime(this.#lane(lane), atMs)
  }

  async tail(lane: number): Promise<Tail> {
    const { tail, arrivedAtMs } = this.#lane(lane)
    return { position: tail, arrivedAtMs }
  }

  async seal(lane: number): Promise<Position> {
    assertOpen(this.#shared)
    assertLane(lane)
    return new Promise((settle, fail) => this.#shared.committer.submit({ kind: 'seal', id: this.#id, lane, settle, fail }))
  }

  async trim(lane: number, before: Position): Promise<void> {
    const state = this.#lane(lane)
    state.horizon = Math.max(state.horizon, Math.min(before, state.tail))
    this.#shared.committer.trimmed(state)
  }

  wake(lane: number): void {
    const state = this.#shared.state.log(this.#id)?.lanes.get(lane)
    if (state !== undefined) this.#followers.wake(lane, (from) => hasNews(state, from))
  }

  dismiss(reason: Error): void {
    this.#followers.dismiss(reason)
  }

  /** A lane that is not there looks like an empty one. */
  #lane(lane: number): LaneState {
    assertOpen(this.#shared)
    assertLane(lane)
    return this.#shared.state.log(this.#id)?.lanes.get(lane) ?? new LaneState()
  }
}

function hasNews({ sealed, stretches, tail }: LaneState, from: Position): boolean {
  return sealed || (stretches.length > 0 && from < tail)
}

function assertOpen(shared: Shared): void {
  assert(!shared.closed, 'an engine is not used after it was closed')
}

function assertLane(lane: number): void {
  assert(Number.isSafeInteger(lane) && lane >= 0 && lane <= LANE_MAX, `a lane is a whole number from 0 to ${LANE_MAX}`)
}
