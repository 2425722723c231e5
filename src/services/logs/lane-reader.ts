/** One lane of a group's log, read by position: from the front, from the back, and a single event. Holds nothing. */
import type { Log, Page, Position } from '../../engine/log.ts'
import { recordsOf } from '../../engine/record-block.ts'
import { decodeEvent, type StoredEvent } from './event-record.ts'
import { CHUNK_RECORDS_MIN } from './limits.ts'

export interface LaneReader {
  readonly log: Log
  readonly lane: number
}

/** The first event at or behind a position; `undefined` at the end. */
export async function eventAt(reader: LaneReader, from: Position): Promise<StoredEvent | undefined> {
  const [event] = await eventsFrom(reader, from, { records: 1, bytes: 1 })
  return event
}

/** Events at and behind a position; none at the end only. */
export async function eventsFrom(
  { log, lane }: LaneReader,
  from: Position,
  limits: { readonly records: number; readonly bytes: number },
): Promise<readonly StoredEvent[]> {
  for (let at = from; ; ) {
    const page = await log.read(lane, at, limits)
    if (page.runs.length > 0) return eventsOf(page)
    if (page.next <= at || page.next >= page.tail.position) return []
    at = page.next
  }
}

/** The last events before a position and at or behind another, at most `records` or a few: none means that there are none. */
export async function eventsBefore(
  reader: LaneReader,
  before: Position,
  notBefore: Position,
  records: number,
): Promise<readonly StoredEvent[]> {
  // Positions may have gaps, and what was trimmed away is one.
  for (let span = records, end = before; end > notBefore; end -= span, span *= 2) {
    const start = Math.max(notBefore, end - span)
    const events = await eventsBetween(reader, start, end)
    if (events.length > 0) return events
    if (start === notBefore) return []
  }
  return []
}

/** The last event before a position. */
export async function eventBefore(reader: LaneReader, before: Position, notBefore: Position): Promise<StoredEvent | undefined> {
  return (await eventsBefore(reader, before, notBefore, 1)).at(-1)
}

async function eventsBetween(reader: LaneReader, start: Position, end: Position): Promise<readonly StoredEvent[]> {
  const all: StoredEvent[] = []
  for (let at = start; at < end; ) {
    const events = await eventsFrom(reader, at, { records: end - at, bytes: Number.MAX_SAFE_INTEGER })
    const within = events.filter(({ position }) => position < end)
    all.push(...within)
    const last = within.at(-1)
    if (last === undefined || within.length < events.length) break
    at = last.position + 1
  }
  return all
}

function eventsOf({ runs }: Page): readonly StoredEvent[] {
  const events: StoredEvent[] = []
  for (const { run, firstPosition, arrivedAtMs } of runs) {
    let position = firstPosition
    for (const { data } of recordsOf(run)) events.push(decodeEvent(data, position++, arrivedAtMs))
  }
  return events
}

/** The first position in [from, to) whose event (there, or the next one) is `behind` what is looked for; `to` if none is. */
export async function firstPositionWhere(
  reader: LaneReader,
  from: Position,
  to: Position,
  isBehind: (event: StoredEvent) => boolean,
): Promise<Position> {
  let low = from
  let high = to
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    const event = await eventAt(reader, middle)
    if (event === undefined || event.position >= high || isBehind(event)) high = middle
    else low = event.position + 1
  }
  return low
}

/** As `firstPositionWhere`, for what is likely near the front: looks at places that are twice as far each time. */
export async function nearPositionWhere(
  reader: LaneReader,
  from: Position,
  to: Position,
  isBehind: (event: StoredEvent) => boolean,
): Promise<Position> {
  let low = from
  for (let step = CHUNK_RECORDS_MIN; low + step < to; step *= 2) {
    const event = await eventAt(reader, low + step)
    if (event === undefined || event.position >= to || isBehind(event))
      return firstPositionWhere(reader, low, low + step, isBehind)
    low = event.position + 1
  }
  return firstPositionWhere(reader, low, to, isBehind)
}
