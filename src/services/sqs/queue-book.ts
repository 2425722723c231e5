/**
 * What is known of a queue's messages. Those that nobody has received yet are not in memory at all: they are what stands in the log behind `next`. In
 * memory is a small entry for each that has been received, or is delayed. Those that are visible again are given before new ones, so that no more are
 * kept in mind than may be in flight.
 */
import { DueHeap } from '../../catalog/due-heap.ts'
import type { Position } from '../../engine/log.ts'
import { DELAYED_LANE, type Entry, type Kept, keptOf, type MessageLane, rowOf } from './queue-journal.ts'

export class Item implements Kept {
  readonly lane: MessageLane
  readonly position: Position
  readonly sentAtMs: number
  receives: number
  firstReceivedAtMs?: number
  dueAtMs: number
  heapIndex = -1

  constructor({ lane, position, sentAtMs, visibleAtMs, receives, firstReceivedAtMs }: Kept) {
    this.lane = lane
    this.position = position
    this.sentAtMs = sentAtMs
    this.dueAtMs = visibleAtMs
    this.receives = receives
    if (firstReceivedAtMs !== undefined) this.firstReceivedAtMs = firstReceivedAtMs
  }

  get visibleAtMs(): number {
    return this.dueAtMs
  }
}

export interface Counts {
  readonly visible: number
  readonly inFlight: number
  readonly delayed: number
}

export class QueueBook {
  /** Messages of the first lane before it have been received; those from there on are new. */
  next: Position = 0
  /** Delayed messages before it are, or were, in here. */
  delayedNext: Position = 0
  /** New ones. */
  fresh = 0
  purgedAtMs = 0
  readonly #items = new Map<string, Item>()
  readonly #heap = new DueHeap<Item>()

  get size(): number {
    return this.#items.size
  }

  items(): Iterable<Item> {
    return this.#items.values()
  }

  find(lane: MessageLane, position: Position): Item | undefined {
    return this.#items.get(keyOf(lane, position))
  }

  /** The one that is, or becomes, visible first. */
  soonest(): Item | undefined {
    return this.#heap.soonest()
  }

  /** Anew, or with what has changed. */
  keep(kept: Kept): Item {
    const key = keyOf(kept.lane, kept.position)
    const known = this.#items.get(key)
    const item = known ?? new Item(kept)
    item.receives = kept.receives
    if (kept.firstReceivedAtMs !== undefined) item.firstReceivedAtMs = kept.firstReceivedAtMs
    this.#items.set(key, item)
    this.#heap.set(item, kept.visibleAtMs)
    if (kept.lane === DELAYED_LANE) this.delayedNext = Math.max(this.delayedNext, kept.position + 1)
    return item
  }

  drop(lane: MessageLane, position: Position): void {
    const item = this.#items.get(keyOf(lane, position))
    if (item === undefined) return
    this.#items.delete(keyOf(lane, position))
    this.#heap.remove(item)
  }

  purge(atMs: number, next: Position, delayedNext: Position): void {
    for (const { lane, position } of [...this.#items.values()]) {
      if (position < (lane === DELAYED_LANE ? delayedNext : next)) this.drop(lane, position)
    }
    this.purgedAtMs = atMs
    this.next = Math.max(this.next, next)
    this.delayedNext = Math.max(this.delayedNext, delayedNext)
  }

  /** As it was when the entry was written. */
  apply(entry: Entry): void {
    if ('all' in entry) {
      for (const { lane, position } of [...this.#items.values()]) {
        if (lane !== DELAYED_LANE || position < entry.delayedNext) this.drop(lane, position)
      }
      for (const row of entry.all) this.keep(keptOf(row))
      this.purgedAtMs = entry.purgedAtMs
      this.next = entry.next
    } else if ('purged' in entry) {
      this.purge(entry.purged, entry.next, entry.delayedNext)
    } else {
      if ('kept' in entry) for (const row of entry.kept) this.keep(keptOf(row))
      else for (const [lane, position] of entry.gone) this.drop(lane, position)
      this.next = Math.max(this.next, entry.next ?? 0)
    }
  }

  /** All of it as one entry. */
  written(): Entry {
    const all = [...this.#items.values()].map(rowOf)
    return { all, next: this.next, delayedNext: this.delayedNext, purgedAtMs: this.purgedAtMs }
  }

  /** The first position of each lane that still counts. */
  floors(): Readonly<Record<MessageLane, Position>> {
    let [messages, delayed] = [this.next, this.delayedNext]
    for (const { lane, position } of this.#items.values()) {
      if (lane === DELAYED_LANE) delayed = Math.min(delayed, position)
      else messages = Math.min(messages, position)
    }
    return { 0: messages, 2: delayed }
  }

  counts(nowMs: number): Counts {
    let [visible, inFlight, delayed] = [this.fresh, 0, 0]
    for (const { dueAtMs, receives } of this.#items.values()) {
      if (dueAtMs <= nowMs) visible++
      else if (receives > 0) inFlight++
      else delayed++
    }
    return { visible, inFlight, delayed }
  }
}

function keyOf(lane: MessageLane, position: Position): string {
  return `${lane}/${position}`
}
