/** The stretches of a stream (see `event-record.ts`), found by looking at a few of its events, and what they say of the stream as a whole. */
import type { Position } from '../../engine/log.ts'
import type { StoredEvent } from './event-record.ts'
import { eventAt, eventBefore, type LaneReader, nearPositionWhere } from './lane-reader.ts'

/** Events that stand one behind the other and whose timestamps do not fall. */
export interface Stretch {
  readonly from: Position
  /** Behind the last. */
  readonly to: Position
  readonly first: number
  readonly last: number
}

/** What is known of a stream up to where it was looked at. */
export interface StreamSurvey {
  readonly stretches: readonly Stretch[]
  readonly firstEvent: StoredEvent
  readonly lastEvent: StoredEvent
}

/** `known` is what an earlier look found: only what is new is looked at. `undefined`: there are no events. */
export async function survey(reader: LaneReader, known: StreamSurvey | undefined): Promise<StreamSurvey | undefined> {
  const { position: tail } = await reader.log.tail(reader.lane)
  const firstEvent = await eventAt(reader, 0)
  if (firstEvent === undefined) return undefined
  const isNew = known === undefined || known.lastEvent.position + 1 < tail
  const lastEvent = isNew ? await eventBefore(reader, tail, firstEvent.position) : known.lastEvent
  // Trimmed meanwhile.
  if (lastEvent === undefined || lastEvent.position < firstEvent.position) return undefined
  const kept = (known?.stretches ?? []).filter(({ to }) => to > firstEvent.position)
  if (!isNew) return { stretches: fronted(kept, firstEvent), firstEvent, lastEvent }
  const lastKnown = kept.at(-1)
  // The last that is known may have grown.
  const stretches = lastKnown === undefined ? [] : kept.slice(0, -1)
  let from = Math.max(firstEvent.position, lastKnown?.from ?? 0)
  while (from <= lastEvent.position) {
    const stretch = await stretchAt(reader, from, lastEvent)
    if (stretch === undefined) break
    stretches.push(stretch)
    from = stretch.to
  }
  return { stretches: fronted(stretches, firstEvent), firstEvent, lastEvent }
}

async function stretchAt(reader: LaneReader, at: Position, lastEvent: StoredEvent): Promise<Stretch | undefined> {
  const start = await eventAt(reader, at)
  if (start === undefined || start.position > lastEvent.position) return undefined
  const { position: from, stretch, timestamp: first } = start
  const end = lastEvent.position + 1
  if (stretch === lastEvent.stretch) return { from, to: end, first, last: lastEvent.timestamp }
  const to = await nearPositionWhere(reader, from, end, (event) => event.stretch !== stretch)
  const before = await eventBefore(reader, to, from)
  return { from, to, first, last: before?.timestamp ?? first }
}

/** The first one may have lost what was trimmed away. */
function fronted(stretches: readonly Stretch[], { position, timestamp }: StoredEvent): readonly Stretch[] {
  return stretches.map((each) => (each.from < position ? { ...each, from: position, first: timestamp } : each))
}
