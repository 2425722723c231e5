/** What waits to become durable, and how a number of such wishes becomes the entries of one frame. Nothing here touches the disk. */
import { type AppendOutcome, EngineClosed, type LaneRun, type Position } from '../log.ts'
import { countOf } from '../record-block.ts'
import type { RunKey } from '../run-key.ts'
import { type Entry, KIND } from './frame.ts'
import { boundTo } from './sealed-run.ts'
import type { State } from './state.ts'

export type Wish = AppendWish | SealWish | RemoveWish

export interface AppendWish {
  readonly kind: 'append'
  readonly id: string
  readonly runs: readonly LaneRun[]
  readonly bytes: number
  /** What the runs are sealed with; absent: they are stored as they are. */
  readonly key: RunKey | undefined
  settle(outcomes: readonly AppendOutcome[]): void
}

export interface SealWish {
  readonly kind: 'seal'
  readonly id: string
  readonly lane: number
  settle(end: Position): void
  fail(reason: Error): void
}

export interface RemoveWish {
  readonly kind: 'remove'
  readonly id: string
  settle(): void
  fail(reason: Error): void
}

/** What may wait to be written; beyond it appends are refused as overloaded. */
export const QUEUE_BYTES_MAX = 64 * 1024 * 1024
export const QUEUE_WISHES_MAX = 100_000
/** Of one frame; a single append may be larger. */
const BATCH_BYTES_MAX = 4 * 1024 * 1024
const BATCH_ENTRIES_MAX = 4_096

/** How many of the first wishes go into one frame. A removal goes alone: what comes after it starts anew. */
export function batchLength(wishes: readonly Wish[]): number {
  let bytes = 0
  let entries = 0
  let count = 0
  for (const wish of wishes) {
    if (wish.kind === 'remove') return Math.max(1, count)
    bytes += wish.kind === 'append' ? wish.bytes : 0
    entries += wish.kind === 'append' ? wish.runs.length : 1
    if (count > 0 && (bytes > BATCH_BYTES_MAX || entries > BATCH_ENTRIES_MAX)) break
    count++
  }
  return count
}

interface PlannedLane {
  tail: Position
  sealed: boolean
  arrivedAtMs: number
}

/** The entries of one frame, and what to tell whom once they are durable. */
export class Plan {
  readonly entries: Entry[] = []
  readonly #state: State
  readonly #nowMs: number
  readonly #lanes = new Map<string, PlannedLane>()
  readonly #created = new Map<string, number>()
  readonly #settlers: (() => void)[] = []

  constructor(state: State, nowMs: number, wishes: readonly Wish[]) {
    this.#state = state
    this.#nowMs = Math.max(0, Math.floor(nowMs))
    for (const wish of wishes) {
      if (wish.kind === 'append') this.#append(wish)
      else if (wish.kind === 'seal') this.#seal(wish)
      else this.#remove(wish)
    }
  }

  /** All of it is durable. */
  settle(): void {
    for (const settle of this.#settlers) settle()
  }

  #append({ id, runs, key, settle }: AppendWish): void {
    const outcomes = runs.map(({ lane, run }): AppendOutcome => {
      const planned = this.#lane(id, lane)
      if (planned.sealed) return { outcome: 'sealed' }
      const records = countOf(run)
      const arrivedAtMs = Math.max(this.#nowMs, planned.arrivedAtMs)
      const firstPosition = planned.tail
      const place = { log: this.#log(id), lane, records, position: firstPosition, arrivedAtMs }
      // Here and not sooner: a seal is bound to the place, and a second attempt takes another nonce.
      const body = key === undefined ? run : key.seal(run, boundTo(place))
      this.entries.push({ kind: KIND.data, ...place, body, sealed: key !== undefined })
      planned.tail += records
      planned.arrivedAtMs = arrivedAtMs
      return { outcome: 'ok', firstPosition, arrivedAtMs }
    })
    this.#settlers.push(() => settle(outcomes))
  }

  #seal({ id, lane, settle }: SealWish): void {
    const planned = this.#lane(id, lane)
    const { tail } = planned
    if (!planned.sealed) this.entries.push(this.#said(KIND.seal, this.#log(id), lane, tail))
    planned.sealed = true
    this.#settlers.push(() => settle(tail))
  }

  #remove({ id, settle }: RemoveWish): void {
    const log = this.#state.log(id)
    if (log !== undefined) this.entries.push(this.#said(KIND.remove, log.number, 0, 0))
    this.#settlers.push(settle)
  }

  #said(kind: Entry['kind'], log: number, lane: number, position: number, body: Uint8Array = new Uint8Array(0)): Entry {
    return { kind, log, lane, records: 0, position, arrivedAtMs: this.#nowMs, body }
  }

  /** Number of a log, which is made first if there is none. */
  #log(id: string): number {
    const there = this.#state.log(id)?.number ?? this.#created.get(id)
    if (there !== undefined) return there
    const number = this.#state.nextLog + this.#created.size
    this.#created.set(id, number)
    this.entries.push(this.#said(KIND.create, number, 0, 0, Buffer.from(id)))
    return number
  }

  #lane(id: string, lane: number): PlannedLane {
    const key = `${id} ${lane}`
    const planned = this.#lanes.get(key)
    if (planned !== undefined) return planned
    const now = this.#state.log(id)?.lanes.get(lane)
    const fresh = { tail: now?.tail ?? 0, sealed: now?.sealed ?? false, arrivedAtMs: now?.arrivedAtMs ?? 0 }
    this.#lanes.set(key, fresh)
    return fresh
  }
}

/** Nothing of it was or will be stored. */
export function refuse(wish: AppendWish, reason: 'full' | 'overloaded'): void {
  wish.settle(wish.runs.map(() => ({ outcome: 'refused', reason })))
}

/** Refuses appends for want of room, except to the logs that are spared. Gives the wishes that are left. */
export function refuseFull(wishes: readonly Wish[], spared: ReadonlySet<string>): readonly Wish[] {
  return wishes.filter((wish) => {
    if (wish.kind !== 'append' || spared.has(wish.id)) return true
    refuse(wish, 'full')
    return false
  })
}

/** Nobody knows. */
export function leaveUnknown(wish: Wish, reason: Error): void {
  if (wish.kind === 'append') wish.settle(wish.runs.map(() => ({ outcome: 'unknown' })))
  else wish.fail(reason)
}

export function closedError(): EngineClosed {
  return new EngineClosed('the engine was closed')
}
