/** What is true of every log and lane at one point of the device log: all that appends, seals and removals need to know. */
import { assert } from '../../kernel/assert.ts'
import type { Position } from '../log.ts'
import { KIND, type PlacedEntry } from './frame.ts'
import type { Stretch } from './stretch.ts'

export class LaneState {
  tail: Position = 0
  arrivedAtMs: number | undefined = undefined
  sealed = false
  /** Below this the service has no use for records. Lasts from the next segment on: trimming late is allowed. */
  horizon: Position = 0
  /** Where its records are, in order of position. Replaced, never changed in place: readers hold on to it. */
  stretches: readonly Stretch[] = []
}

export interface LogState {
  readonly number: number
  readonly id: string
  readonly lanes: Map<number, LaneState>
}

/** As JSON in the first frame of a segment. */
interface Snapshot {
  readonly nextLog: number
  readonly logs: readonly {
    readonly number: number
    readonly id: string
    readonly lanes: readonly (readonly [lane: number, tail: number, arrivedAtMs: number | null, sealed: 0 | 1, horizon: number])[]
  }[]
}

export class State {
  readonly #byNumber = new Map<number, LogState>()
  readonly #byId = new Map<string, LogState>()
  /** Of the next log that is made. */
  nextLog = 1

  log(id: string): LogState | undefined {
    return this.#byId.get(id)
  }

  lane(log: number, lane: number): LaneState | undefined {
    return this.#byNumber.get(log)?.lanes.get(lane)
  }

  idOf(log: number): string | undefined {
    return this.#byNumber.get(log)?.id
  }

  lanesOf(log: number): readonly LaneState[] {
    return [...(this.#byNumber.get(log)?.lanes.values() ?? [])]
  }

  ids(): readonly string[] {
    return [...this.#byId.keys()]
  }

  /** Takes in an entry that has become durable. `id` is the body of a `create`. */
  apply(entry: Pick<PlacedEntry, 'kind' | 'log' | 'lane' | 'records' | 'position' | 'arrivedAtMs'>, id: () => string): void {
    if (entry.kind === KIND.create) return this.#create(entry.log, id())
    const log = this.#byNumber.get(entry.log)
    assert(log !== undefined, `log ${entry.log} exists when something is said of it`)
    if (entry.kind === KIND.remove) {
      this.#byNumber.delete(log.number)
      this.#byId.delete(log.id)
      return
    }
    const lane = log.lanes.get(entry.lane) ?? new LaneState()
    log.lanes.set(entry.lane, lane)
    if (entry.kind === KIND.seal) {
      lane.sealed = true
      return
    }
    assert(entry.kind === KIND.data && entry.position === lane.tail && !lane.sealed, 'records stand where the lane ended')
    lane.tail += entry.records
    lane.arrivedAtMs = entry.arrivedAtMs
  }

  #create(number: number, id: string): void {
    const log: LogState = { number, id, lanes: new Map() }
    this.#byNumber.set(number, log)
    this.#byId.set(id, log)
    this.nextLog = Math.max(this.nextLog, number + 1)
  }

  /** For repair: the log is there from here on, under its old number if it is known. */
  ensureLog(id: string, number: number = this.nextLog): LogState {
    const there = this.#byNumber.get(number) ?? this.#byId.get(id)
    if (there !== undefined) return there
    this.#create(number, id)
    return this.ensureLog(id, number)
  }

  /** For repair: the lane goes on at a later position, since what stood before it is lost. */
  ensureLane(log: LogState, number: number): LaneState {
    const lane = log.lanes.get(number) ?? new LaneState()
    log.lanes.set(number, lane)
    return lane
  }

  encode(): Buffer {
    const logs = [...this.#byNumber.values()].map(({ number, id, lanes }) => ({
      number,
      id,
      lanes: [...lanes].map(
        ([lane, each]) => [lane, each.tail, each.arrivedAtMs ?? null, each.sealed ? 1 : 0, each.horizon] as const,
      ),
    }))
    return Buffer.from(JSON.stringify({ nextLog: this.nextLog, logs } satisfies Snapshot))
  }

  static decode(bytes: Buffer): State {
    const { nextLog, logs } = JSON.parse(bytes.toString('utf8')) as Snapshot
    const state = new State()
    for (const { number, id, lanes } of logs) {
      state.#create(number, id)
      const log = state.#byNumber.get(number)
      for (const [lane, tail, arrivedAtMs, sealed, horizon] of lanes) {
        const facts = { tail, arrivedAtMs: arrivedAtMs ?? undefined, sealed: sealed === 1, horizon }
        log?.lanes.set(lane, Object.assign(new LaneState(), facts))
      }
    }
    state.nextLog = nextLog
    return state
  }
}
