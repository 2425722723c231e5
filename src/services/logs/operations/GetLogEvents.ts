import { isRejection } from '../../../kernel/outcome.ts'
import { type EventPlace, FIRST_PLACE, readTokenOf, readTokenText } from '../event-id.ts'
import { openEventLog } from '../event-log.ts'
import { EVENT_OVERHEAD_BYTES, EVENTS_BYTES_MAX, EVENTS_MAX } from '../limits.ts'
import { type Direction, type Found, merged } from '../merge.ts'
import * as messages from '../messages.ts'
import * as model from '../model.gen.ts'
import { data } from '../operation.ts'
import { findIdentified, findStream, horizonMs, invalid, resourceOf } from '../queries.ts'

/**
 * One stream in order of time: the newest page first, unless asked otherwise. Tokens are places between events, so that the one that was given comes
 * again where there is nothing more, and either way goes on from there.
 */
export const GetLogEvents = data(model.GetLogEvents, {
  resources: ({ logGroupName, logGroupIdentifier, logStreamName }, scope) =>
    resourceOf(scope, logGroupName ?? logGroupIdentifier, logStreamName),

  async run({ view, scope, nowMs, port }, input) {
    const { logStreamName, startTime = 0, endTime = Number.MAX_SAFE_INTEGER, nextToken, limit = EVENTS_MAX } = input
    const token = nextToken === undefined ? undefined : readTokenOf(nextToken)
    if (nextToken !== undefined && token === undefined) return invalid(messages.BAD_TOKEN)
    const group = findIdentified(view, scope, input)
    if (isRejection(group)) return group
    const stream = findStream(view, group, logStreamName)
    if (isRejection(stream)) return stream
    const first = Math.max(startTime, horizonMs(group, nowMs))
    const direction = token?.direction ?? (input.startFromHead === true ? 'forward' : 'backward')
    const log = port(openEventLog)
    const reader = log.reader(stream)
    const stretches = ((await log.survey(stream))?.stretches ?? []).map((stretch) => ({ reader, stretch }))
    const start = { timestamp: first, lane: 0, position: 0 }
    const end = { timestamp: endTime, lane: 0, position: 0 }
    const asked = token?.place ?? (direction === 'forward' ? start : end)
    const boundary = direction === 'forward' ? later(asked, start) : earlier(asked, end)
    const page = await pageFrom(merged(stretches, direction, boundary), direction, first, endTime, limit)
    const edge = token?.place ?? FIRST_PLACE
    const [before, after] = [page[0]?.place, page.at(-1)?.place]
    return {
      events: page.map(({ event }) => ({
        timestamp: event.timestamp,
        message: event.message,
        ingestionTime: event.arrivedAtMs,
      })),
      nextForwardToken: readTokenText({ direction: 'forward', place: after === undefined ? edge : behind(after) }),
      nextBackwardToken: readTokenText({ direction: 'backward', place: before ?? edge }),
    }
  },
})

/** In order of time, whichever way they were read. */
async function pageFrom(
  events: AsyncIterable<Found>,
  direction: Direction,
  first: number,
  endTime: number,
  limit: number,
): Promise<readonly Found[]> {
  const page: Found[] = []
  let bytes = 0
  for await (const found of events) {
    const { timestamp, bytes: size } = found.event
    if (timestamp < first || timestamp >= endTime) break
    bytes += size + EVENT_OVERHEAD_BYTES
    if (page.length > 0 && bytes > EVENTS_BYTES_MAX) break
    page.push(found)
    if (page.length === limit) break
  }
  return direction === 'forward' ? page : page.toReversed()
}

function behind(place: EventPlace): EventPlace {
  return { ...place, position: place.position + 1 }
}

function later(a: EventPlace, b: EventPlace): EventPlace {
  return a.timestamp >= b.timestamp ? a : b
}

function earlier(a: EventPlace, b: EventPlace): EventPlace {
  return a.timestamp <= b.timestamp ? a : b
}
