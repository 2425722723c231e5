import { isRejection, type Rejection } from '../../../kernel/outcome.ts'
import type { LogGroup, LogStream } from '../entities.ts'
import { type EventPlace, eventIdOf, placeOf } from '../event-id.ts'
import { type EventLog, openEventLog } from '../event-log.ts'
import { parsePattern } from '../filter/pattern.ts'
import { EVENT_OVERHEAD_BYTES, EVENTS_BYTES_MAX, EVENTS_MAX, SCAN_BYTES_MAX } from '../limits.ts'
import { merged, type StretchOf } from '../merge.ts'
import * as messages from '../messages.ts'
import * as model from '../model.gen.ts'
import { data, type LogsView } from '../operation.ts'
import { openedToken } from '../paging.ts'
import { findIdentified, findStream, horizonMs, invalid, resourceOf, streamsOf } from '../queries.ts'

const PURPOSE = 'logs.filter'

/** Streams of a group, interleaved in order of time. A page may be empty and yet have a token: only so much is looked at for one. */
export const FilterLogEvents = data(model.FilterLogEvents, {
  resources: ({ logGroupName, logGroupIdentifier }, scope) => resourceOf(scope, logGroupName ?? logGroupIdentifier),

  async run({ view, scope, nowMs, tokens, port, explain }, input) {
    const { startTime = 0, endTime = Number.MAX_SAFE_INTEGER, filterPattern = '', limit = EVENTS_MAX, nextToken } = input
    const group = findIdentified(view, scope, input)
    if (isRejection(group)) return group
    const matches = parsePattern(filterPattern)
    if (matches === undefined) {
      explain(
        `${filterPattern} is no pattern: terms, "quoted texts", ?any, -none, { $.member = "value" } and [columns] are read; %expressions% are not`,
      )
      return invalid(messages.BAD_PATTERN)
    }
    const streams = chosenStreams(view, group, input)
    if (isRejection(streams)) return streams
    const token = openedToken(tokens, PURPOSE, nextToken)
    if (isRejection(token)) return token
    const first = Math.max(startTime, horizonMs(group, nowMs))
    const place = token === undefined ? undefined : placeOf(token)
    const boundary = place !== undefined && place.timestamp >= first ? place : { timestamp: first, lane: 0, position: 0 }
    const log = port(openEventLog)
    const page = await search(await stretchesOf(log, streams, boundary, endTime), boundary, endTime, limit, matches)
    const names = new Map(streams.map(({ lane, name }) => [lane, name]))
    return {
      events: page.found.map(({ event, place: at }) => ({
        logStreamName: names.get(at.lane) ?? '',
        timestamp: event.timestamp,
        message: event.message,
        ingestionTime: event.arrivedAtMs,
        eventId: eventIdOf(at),
      })),
      searchedLogStreams: [],
      ...(page.rest !== undefined && { nextToken: tokens.seal(PURPOSE, Buffer.from(eventIdOf(page.rest))) }),
    }
  },
})

function chosenStreams(
  view: LogsView,
  group: LogGroup,
  { logStreamNames: names, logStreamNamePrefix: prefix }: model.FilterLogEventsRequest,
): readonly LogStream[] | Rejection<'InvalidParameterException' | 'ResourceNotFoundException'> {
  if (names !== undefined && prefix !== undefined) return invalid(messages.NAMES_AND_PREFIX)
  if (names === undefined) return [...streamsOf(view, group, prefix)]
  const found: LogStream[] = []
  for (const name of new Set(names)) {
    const stream = findStream(view, group, name)
    if (isRejection(stream)) return stream
    found.push(stream)
  }
  return found
}

/** Those that reach into the time that is asked for. */
async function stretchesOf(
  log: EventLog,
  streams: readonly LogStream[],
  { timestamp: first }: EventPlace,
  endTime: number,
): Promise<readonly StretchOf[]> {
  const all: StretchOf[] = []
  for (const stream of streams) {
    // Most streams of a function's group have been quiet for long.
    const newest = await log.newest(stream)
    if (newest === undefined || newest < first) continue
    const found = await log.survey(stream)
    if (found === undefined) continue
    const reader = log.reader(stream)
    for (const stretch of found.stretches) {
      if (stretch.last >= first && stretch.first < endTime) all.push({ reader, stretch })
    }
  }
  return all
}

type Event = Awaited<ReturnType<ReturnType<typeof merged>['next']>>['value']

async function search(
  stretches: readonly StretchOf[],
  boundary: EventPlace,
  endTime: number,
  limit: number,
  matches: (message: string) => boolean,
): Promise<{ readonly found: readonly NonNullable<Event>[]; readonly rest?: EventPlace }> {
  const found: NonNullable<Event>[] = []
  let bytes = 0
  let scanned = 0
  for await (const next of merged(stretches, 'forward', boundary)) {
    const { event, place } = next
    if (event.timestamp >= endTime) break
    if (found.length === limit || scanned > SCAN_BYTES_MAX) return { found, rest: place }
    scanned += event.bytes + EVENT_OVERHEAD_BYTES
    if (!matches(event.message)) continue
    bytes += event.bytes + EVENT_OVERHEAD_BYTES
    if (found.length > 0 && bytes > EVENTS_BYTES_MAX) return { found, rest: place }
    found.push(next)
  }
  return { found }
}
