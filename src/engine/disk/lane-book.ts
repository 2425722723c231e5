/** What a reader of all segments, in order, knows of every lane; and what does not fit with what it knew. */
import { checkRun, MalformedRun } from '../record-block.ts'
import { type Entry, KIND, type PlacedEntry } from './frame.ts'
import type { State } from './state.ts'

/** In the order of the device log, counted in entries. */
export interface LanePlaces {
  /** Absent: it is not sealed. Below all others where only a later state tells of it. */
  sealedAt?: number
  /** Of the first record that is still there; absent: there is none. */
  firstAt?: number
}

const BEFORE_ALL = -1

interface LaneNotes extends LanePlaces {
  tail: number
  arrivedAtMs: number
}

interface LogNotes {
  readonly id: string
  readonly lanes: Map<number, LaneNotes>
}

export class LaneBook {
  readonly #logs = new Map<number, LogNotes>()
  #entries = 0

  /** Every lane of every log that exists at the end, by log id. */
  places(): ReadonlyMap<string, ReadonlyMap<number, LanePlaces>> {
    return new Map([...this.#logs.values()].map(({ id, lanes }) => [id, lanes]))
  }

  /**
   * A segment begins. `isNext`: it came right after the one before, so nothing may have happened in between. Where that was damaged or is
   * missing, its end is not held against this one (`isExplained`).
   */
  begin(state: State, isNext: boolean, isExplained: boolean): string[] {
    const found: string[] = []
    const before = new Map(this.#logs)
    this.#logs.clear()
    for (const id of state.ids()) {
      const log = state.log(id)
      if (log === undefined) continue
      const known = before.get(log.number)
      const lanes = known?.lanes ?? new Map<number, LaneNotes>()
      this.#logs.set(log.number, { id, lanes })
      for (const [number, { tail, sealed, arrivedAtMs }] of log.lanes) {
        const lane = this.#laneIn(lanes, number)
        const isWrong = tail < lane.tail || (isNext && tail !== lane.tail)
        if (isWrong && !isExplained)
          found.push(`it begins with lane ${number} of ${id} at ${tail}, which had come to ${lane.tail}`)
        if (!sealed && lane.sealedAt !== undefined && isNext && !isExplained)
          found.push(`it begins with lane ${number} of ${id} open, which had ended`)
        Object.assign(lane, { tail, arrivedAtMs: arrivedAtMs ?? lane.arrivedAtMs })
        // Where its entry is not there any more, nobody knows when it was: early enough.
        if (!sealed) delete lane.sealedAt
        else lane.sealedAt ??= BEFORE_ALL
      }
      if (isNext && !isExplained && known === undefined) found.push(`it begins with a log ${id} that nothing before it made`)
      before.delete(log.number)
    }
    if (isNext && !isExplained)
      for (const { id } of before.values()) found.push(`it begins without the log ${id}, which nothing removed`)
    return found
  }

  /** `mayLeaveOut`: entries that nobody needed are not there any more, or are damaged. Gives what does not fit. */
  take(entry: PlacedEntry, body: Buffer, mayLeaveOut: boolean): string | undefined {
    this.#entries++
    if (entry.kind === KIND.create) return this.#create(entry.log, body.toString('utf8'), mayLeaveOut)
    const log = this.#logs.get(entry.log)
    if (log === undefined) return mayLeaveOut ? undefined : `it tells of log number ${entry.log}, which nothing made`
    if (entry.kind === KIND.remove) return void this.#logs.delete(entry.log)
    const lane = this.#laneIn(log.lanes, entry.lane)
    if (entry.kind === KIND.seal) {
      const { tail } = lane
      Object.assign(lane, { sealedAt: this.#entries, tail: Math.max(tail, entry.position) })
      return entry.position < tail || (entry.position > tail && !mayLeaveOut)
        ? `lane ${entry.lane} of ${log.id} ends at ${entry.position}, but had come to ${tail}`
        : undefined
    }
    const wrong = this.#data(entry, lane, mayLeaveOut)
    if (wrong !== undefined) return `${wrong} (lane ${entry.lane} of ${log.id})`
    return entry.sealed === true ? undefined : unfit(entry, body)
  }

  #create(number: number, id: string, mayLeaveOut: boolean): string | undefined {
    const isThere = this.#logs.has(number)
    if (!isThere) this.#logs.set(number, { id, lanes: new Map() })
    return isThere && !mayLeaveOut ? `log number ${number} is made a second time` : undefined
  }

  #data({ position, records, arrivedAtMs }: PlacedEntry, lane: LaneNotes, mayLeaveOut: boolean): string | undefined {
    const { tail, sealedAt, arrivedAtMs: arrivedBefore } = lane
    lane.tail = Math.max(tail, position + records)
    lane.arrivedAtMs = Math.max(arrivedBefore, arrivedAtMs)
    lane.firstAt ??= this.#entries
    if (position < tail) return `a record stands at position ${position}, where its lane had come to ${tail} already`
    if (position > tail && !mayLeaveOut) return `records are missing: a lane goes on at ${position}, where it had come to ${tail}`
    if (sealedAt !== undefined && !mayLeaveOut)
      return `a record stands at position ${position} of a lane that had ended at ${tail}`
    if (arrivedAtMs < arrivedBefore)
      return `records arrived at ${arrivedAtMs}, before those that stand before them (${arrivedBefore})`
    return undefined
  }

  #laneIn(lanes: Map<number, LaneNotes>, number: number): LaneNotes {
    const lane = lanes.get(number) ?? { tail: 0, arrivedAtMs: 0 }
    lanes.set(number, lane)
    return lane
  }
}

/** What is encrypted cannot be looked into. */
function unfit({ records }: Pick<Entry, 'records'>, body: Buffer): string | undefined {
  try {
    const count = checkRun(body)
    return count === records ? undefined : `an entry of ${records} records holds ${count}`
  } catch (error) {
    if (error instanceof MalformedRun) return `the records in it cannot be read: ${error.message}`
    throw error
  }
}
