/**
 * Dynamic partitioning, and transformation by a function: each record of the source is stored in the slot of its group, a lane of the conveyor's own log, and objects are cut off slots as
 * off any buffer. A group is what has the same evaluated prefix, or fails in the same way.
 *
 * - What became of a record is durable once it is in a slot: nothing counts twice, whatever a query or a function would give the second time.
 * - A record in a slot says where it came from. After a crash, those that were stored without being written down are found there and passed over.
 */
import type { LaneRun } from '../../../engine/log.ts'
import { encodeRun } from '../../../engine/record-block.ts'
import { JOURNAL_RETRY_FIRST_MS, JOURNAL_RETRY_MAX_MS } from '../../consuming/limits.ts'
import type { LanePage } from '../../consuming/stream-reading.ts'
import { type BufferState, type Filling, type IntakeParts, startOf } from './intake.ts'
import { type Behind, LaneReaders, type SourceRefusal } from './lane-readers.ts'
import { PARTITIONS_MAX, ZERO_BUFFERING_MS } from './limits.ts'
import { type Slot, slotLane } from './progress.ts'
import { parsePlace } from './record-place.ts'
import type { SlotLog } from './slot-log.ts'
import { emptySlot, freeLanes, grown, recover, type Sorted, type Sorting } from './slots.ts'
import { Turns } from './turns.ts'

/** Whatever slot it is. */
const SLOT = slotLane(0)

export interface SorterParts extends IntakeParts {
  readonly log: SlotLog
  /** Evaluates the records of a page. `mayOpen`: whether there may be such a partition; otherwise its records fail. */
  readonly sort: (lane: string, page: LanePage, mayOpen: (group: string) => boolean) => Promise<readonly Sorting[]>
  /** The evaluated prefix of an object of these partition keys. */
  readonly prefixOf: (keys: Readonly<Record<string, string>>, oldestMs: number) => string
  /** How long a page is left for more to come. */
  readonly ripeInMs: (page: LanePage) => number
  /** Everything below what was sorted may be forgotten. */
  readonly release: (lane: string) => Promise<void>
}

export class Sorter implements Filling {
  readonly #parts: SorterParts
  readonly #readers: LaneReaders
  readonly #turns: Turns
  #slots = new Map<string, Slot>()
  /** Records that were found in slots: they are not stored again. */
  #seen = new Map<string, ReadonlySet<string>>()
  /** Groups with such records. Nothing is cut off them before it is written down how far their source was sorted. */
  #unsettled: ReadonlySet<string> = new Set()
  #nextCut: number

  constructor(parts: SorterParts) {
    this.#parts = parts
    this.#nextCut = parts.journal.progress.nextCut
    this.#turns = new Turns({ ...parts, look: () => this.look() })
    this.#readers = new LaneReaders({
      ...parts,
      startOf: startOf(parts),
      take: async (lane, page) => {
        await this.#turns.next(() => this.#take(lane, page))
        return page.next
      },
      caughtUp: () => this.look(),
    })
  }

  start(): void {
    this.#turns
      .next(() => this.#recover())
      .then(
        () => this.#readers.start(),
        (cause: unknown) => this.#parts.logger.error(`${this.#parts.name} is not delivered until the next start`, cause),
      )
  }

  get isIdle(): boolean {
    return this.#turns.isBlocked || (this.#turns.isIdle && this.#readers.isIdle)
  }

  get oldestMs(): number {
    let oldestMs = Number.POSITIVE_INFINITY
    for (const slot of this.#slots.values()) oldestMs = Math.min(oldestMs, slot.oldestMs)
    return oldestMs
  }

  behind(): Promise<Behind> {
    return this.#readers.behind()
  }

  get refusal(): SourceRefusal | undefined {
    return this.#readers.refusal
  }

  get buffers(): readonly BufferState[] {
    const { bytes: bytesMax, intervalMs: ageMsMax } = this.#parts.hints()
    const nowMs = this.#parts.clock.nowMs()
    return [...this.#slots.values()].map(({ group: prefix, records, bytes, oldestMs }) => {
      return { prefix, records, bytes, bytesMax, ageMs: Math.max(0, nowMs - oldestMs), ageMsMax }
    })
  }

  async flush(): Promise<void> {
    await this.#readers.drained()
    await this.#turns.next(async () => {
      for (const slot of [...this.#slots.values()]) await this.#cutWhole(slot)
    })
  }

  look(): void {
    if (this.#turns.isClosed) return
    this.#turns.stopTimer()
    if (this.#slots.size === 0 || !this.#readers.isCaughtUp || !this.#parts.outlet.hasRoom) return
    const waitMs = this.oldestMs + this.#ageMsMax - this.#parts.clock.nowMs()
    const { bytes: bytesMax } = this.#parts.hints()
    const isFull = [...this.#slots.values()].some(({ bytes, group }) => bytes >= bytesMax && !this.#unsettled.has(group))
    if (waitMs > 0 && !isFull) return this.#turns.wakeIn(waitMs)
    this.#turns.begin(() => this.#cutDue())
  }

  close(): Promise<void> {
    return this.#turns.close(this.#readers)
  }

  get #ageMsMax(): number {
    return Math.max(this.#parts.hints().intervalMs, ZERO_BUFFERING_MS)
  }

  async #recover(): Promise<void> {
    const { log, journal } = this.#parts
    const { slots, seen, unsettled } = await recover(log, journal.progress)
    this.#slots = new Map(slots.map((slot) => [slot.group, slot]))
    this.#seen = new Map(seen)
    this.#unsettled = unsettled
  }

  async #take(lane: string, page: LanePage): Promise<void> {
    const { sort, journal, release } = this.#parts
    // Once, however often it is tried to store it: a function that has answered is not called again because there is no room for its answer.
    const sortings = await sort(lane, page, this.#admission())
    for (;;) {
      const seen = this.#seen.get(lane)
      const news = seen === undefined ? sortings : sortings.filter(({ record }) => !seen.has(record.place))
      const changed = await this.#store(news)
      if (this.#turns.isClosed) return
      if (changed === undefined) {
        // Some of it may be there: look what is, and make room.
        await this.#recover()
        for (const slot of [...this.#slots.values()]) await this.#cutWhole(slot)
        continue
      }
      if (page.next > (journal.progress.taken.get(lane) ?? -1)) {
        await journal.append([{ sorted: { [lane]: page.next }, slots: changed.map(({ slot }) => slot) }])
      }
      for (const { slot } of changed) this.#slots.set(slot.group, slot)
      this.#settle(lane, page.next)
      for (const each of changed) await this.#cutFull(each)
      return release(lane)
    }
  }

  #settle(lane: string, sorted: number): void {
    const seen = this.#seen.get(lane)
    if (seen === undefined) return
    for (const place of seen) if ((parsePlace(place, SLOT)?.position ?? 0) >= sorted) return
    this.#seen.delete(lane)
    if (this.#seen.size === 0) this.#unsettled = new Set()
  }

  /** At most so many partitions are active; what fails is none. */
  #admission(): (group: string) => boolean {
    const opened = new Set([...this.#slots.values()].filter(({ errors }) => errors === undefined).map(({ group }) => group))
    return (group) => {
      if (!opened.has(group) && opened.size >= PARTITIONS_MAX) return false
      opened.add(group)
      return true
    }
  }

  /** Puts records into their slots. `undefined`: nobody knows what was stored. */
  async #store(sortings: readonly Sorting[]): Promise<readonly Stored[] | undefined> {
    const { log, journal } = this.#parts
    const groups = new Map<string, Sorting[]>()
    for (const sorting of sortings) {
      const group = groups.get(sorting.group)
      if (group === undefined) groups.set(sorting.group, [sorting])
      else group.push(sorting)
    }
    const unknown = [...groups.values()].map(([first]) => first as Sorting).filter(({ group }) => !this.#slots.has(group))
    const lanes = freeLanes(new Set([...this.#slots.values()].map(({ lane }) => lane)), unknown.length)
    const made: Slot[] = []
    for (const [i, first] of unknown.entries()) {
      const lane = lanes[i] as number
      made.push(emptySlot(lane, (await log.tail(lane)).position, first))
    }
    if (made.length > 0) await journal.append(made.map((slot) => ({ slot })))
    for (const slot of made) this.#slots.set(slot.group, slot)

    const into = [...groups].map(([group, members]) => {
      return { slot: this.#slots.get(group) as Slot, records: members.map(({ record }) => record) }
    })
    if (into.length === 0) return []
    const runs = into.map(({ slot, records }) => ({
      lane: slot.lane,
      run: encodeRun(records.map(({ data, place }) => ({ partitionKey: place, data }))),
    }))
    const positions = await this.#append(runs)
    return (
      positions &&
      into.map(({ slot, records }, i) => {
        const first = positions[i] as number
        return { slot: grown(slot, records, first + records.length), before: slot, records, first }
      })
    )
  }

  /** First positions, one per run; `undefined`: nobody knows, or there is no room. */
  async #append(runs: readonly LaneRun[]): Promise<readonly number[] | undefined> {
    const positions = new Map<number, number>()
    for (let waitMs = JOURNAL_RETRY_FIRST_MS; waitMs <= JOURNAL_RETRY_MAX_MS; waitMs *= 2) {
      const left = runs.filter(({ lane }) => !positions.has(lane))
      const outcomes = await this.#parts.log.append(left)
      for (const [i, outcome] of outcomes.entries()) {
        if (outcome.outcome === 'unknown' || outcome.outcome === 'sealed') return undefined
        if (outcome.outcome === 'ok') positions.set(left[i]?.lane as number, outcome.firstPosition)
      }
      if (positions.size === runs.length) return runs.map(({ lane }) => positions.get(lane) as number)
      if (this.#turns.isClosed) return undefined
      await this.#parts.pace.sleep(waitMs, this.#turns.signal)
    }
    return undefined
  }

  /** Objects as large as they may be, at the end of a record each. */
  async #cutFull({ slot, before, records, first }: Stored): Promise<void> {
    const { hints, outlet } = this.#parts
    const { bytes: bytesMax } = hints()
    if (slot.bytes < bytesMax) return
    // Later, then, and as one object: nothing more is read before there is room.
    if (!outlet.hasRoom) return
    let filled = before
    for (const [i, record] of records.entries()) {
      if (filled.records > 0 && filled.bytes + record.data.byteLength > bytesMax) {
        if (!outlet.hasRoom) return
        const rest = grown(emptySlot(slot.lane, first + i, slot), records.slice(i), slot.to)
        await this.#cut(filled, rest)
        filled = emptySlot(slot.lane, first + i, slot)
      }
      filled = grown(filled, [record], first + i + 1)
    }
    if (filled.bytes >= bytesMax && outlet.hasRoom) await this.#cutWhole(filled)
  }

  async #cutDue(): Promise<void> {
    const nowMs = this.#parts.clock.nowMs()
    for (const slot of [...this.#slots.values()]) {
      const isFull = slot.bytes >= this.#parts.hints().bytes
      if ((slot.oldestMs + this.#ageMsMax > nowMs && !isFull) || !this.#parts.outlet.hasRoom) continue
      await this.#cutWhole(slot)
    }
  }

  #cutWhole(slot: Slot): Promise<void> {
    return this.#cut(slot, undefined)
  }

  async #cut(slot: Slot, rest: Slot | undefined): Promise<void> {
    const { outlet, clock, random, recipe, prefixOf } = this.#parts
    if (!(await this.#turns.room()) || slot.records === 0 || this.#unsettled.has(slot.group)) return
    const { id, value } = await recipe()
    const { lane, keys, errors, from, to, records, bytes, oldestMs } = slot
    if (rest === undefined) this.#slots.delete(slot.group)
    else this.#slots.set(slot.group, rest)
    const cut = {
      number: this.#nextCut++,
      id: random.uuid(),
      recipe: id,
      ranges: [{ lane: slotLane(lane), from, to }],
      records,
      bytes,
      oldestMs,
      cutAtMs: clock.nowMs(),
      ...(keys !== undefined && { prefix: prefixOf(keys, oldestMs) }),
      ...(errors !== undefined && { errors }),
    }
    await outlet.take(cut, value, rest)
  }
}

interface Stored {
  /** With the records. */
  readonly slot: Slot
  readonly before: Slot
  readonly records: readonly Sorted[]
  /** Where the first of them stands. */
  readonly first: number
}
