/**
 * Events of one stream or many in order of time, forwards or backwards, from any place on: stretches are merged as they are reached, so that what is
 * in memory is a chunk of each that reaches over the same moment.
 */
import type { Position } from '../../engine/log.ts'
import { comparePlaces, type EventPlace } from './event-id.ts'
import type { StoredEvent } from './event-record.ts'
import { eventsBefore, eventsFrom, firstPositionWhere, type LaneReader } from './lane-reader.ts'
import { CHUNK_BYTES_MAX, CHUNK_BYTES_MIN, CHUNK_RECORDS_MAX, CHUNK_RECORDS_MIN, CHUNKS_BYTES_MAX } from './limits.ts'
import type { Stretch } from './stretches.ts'

export interface StretchOf {
  readonly reader: LaneReader
  readonly stretch: Stretch
}

export interface Found {
  readonly event: StoredEvent
  readonly place: EventPlace
}

export type Direction = 'forward' | 'backward'

/** Forwards: everything at and behind `boundary`. Backwards: everything before it, the last first. */
export async function* merged(
  stretches: readonly StretchOf[],
  direction: Direction,
  boundary: EventPlace,
): AsyncGenerator<Found> {
  const isForward = direction === 'forward'
  const edge = ({ stretch }: StretchOf): number => (isForward ? stretch.first : -stretch.last)
  const reaches = ({ stretch }: StretchOf): boolean =>
    isForward ? stretch.last >= boundary.timestamp : stretch.first <= boundary.timestamp
  const waiting = stretches.filter(reaches).toSorted((a, b) => edge(b) - edge(a))
  const open: OpenStretch[] = []
  for (;;) {
    let next = soonest(open, isForward)
    for (let first = waiting.at(-1); first !== undefined && comesBefore(first, next, isForward); first = waiting.at(-1)) {
      waiting.pop()
      const opened = await OpenStretch.at(first, direction, boundary)
      if (opened.head !== undefined) open.push(opened)
      next = soonest(open, isForward)
    }
    const found = next?.head
    if (next === undefined || found === undefined) return
    yield found
    await next.advance(Math.max(CHUNK_BYTES_MIN, Math.min(CHUNK_BYTES_MAX, CHUNKS_BYTES_MAX / open.length)))
    if (next.head === undefined) open.splice(open.indexOf(next), 1)
  }
}

/** Whether events of a stretch that is not open yet may come before the next of those that are. */
function comesBefore({ stretch }: StretchOf, next: OpenStretch | undefined, isForward: boolean): boolean {
  if (next?.head === undefined) return true
  const { timestamp } = next.head.place
  return isForward ? stretch.first <= timestamp : stretch.last >= timestamp
}

function soonest(open: readonly OpenStretch[], isForward: boolean): OpenStretch | undefined {
  let best: OpenStretch | undefined
  for (const each of open) {
    if (each.head === undefined) continue
    const order = best?.head === undefined ? -1 : comparePlaces(each.head.place, best.head.place)
    if (isForward ? order < 0 : best === undefined || order > 0) best = each
  }
  return best
}

/** One stretch from a place on, a chunk at a time. */
class OpenStretch {
  head: Found | undefined
  readonly #of: StretchOf
  readonly #isForward: boolean
  /** The next chunk begins here, or ends before here. */
  #at: Position
  /** In the order in which they are given, the next at the end. */
  #chunk: StoredEvent[] = []
  #records = CHUNK_RECORDS_MIN

  private constructor(of: StretchOf, isForward: boolean, at: Position) {
    this.#of = of
    this.#isForward = isForward
    this.#at = at
  }

  static async at(of: StretchOf, direction: Direction, boundary: EventPlace): Promise<OpenStretch> {
    const opened = new OpenStretch(of, direction === 'forward', await positionOf(of, boundary))
    await opened.advance(CHUNK_BYTES_MIN)
    return opened
  }

  async advance(bytes: number): Promise<void> {
    if (this.#chunk.length === 0) await this.#fill(bytes)
    const event = this.#chunk.pop()
    const { lane } = this.#of.reader
    this.head = event && { event, place: { timestamp: event.timestamp, lane, position: event.position } }
  }

  async #fill(bytes: number): Promise<void> {
    const { reader, stretch } = this.#of
    if (this.#isForward) {
      if (this.#at >= stretch.to) return
      const events = await eventsFrom(reader, this.#at, { records: CHUNK_RECORDS_MAX, bytes })
      this.#chunk = events.filter(({ position }) => position < stretch.to).toReversed()
      this.#at = (events.at(-1)?.position ?? stretch.to) + 1
      return
    }
    const events = await eventsBefore(reader, this.#at, stretch.from, this.#records)
    this.#chunk = [...events]
    this.#at = events[0]?.position ?? stretch.from
    // Towards chunks of so many bytes.
    const size = events.reduce((sum, each) => sum + each.bytes, 0)
    if (size < bytes / 2) this.#records = Math.min(this.#records * 2, CHUNK_RECORDS_MAX)
    else if (size > bytes) this.#records = Math.max(1, this.#records >> 1)
  }
}

/** The first position of a stretch whose event is not before the boundary. */
function positionOf({ reader, stretch }: StretchOf, boundary: EventPlace): Promise<Position> | Position {
  const { from, to, first, last } = stretch
  if (boundary.timestamp < first) return from
  if (boundary.timestamp > last) return to
  // A token that was given for this very stretch.
  if (boundary.lane === reader.lane && from < boundary.position && boundary.position < to) return boundary.position
  return firstPositionWhere(reader, from, to, ({ timestamp, position }) => {
    return comparePlaces({ timestamp, lane: reader.lane, position }, boundary) >= 0
  })
}
