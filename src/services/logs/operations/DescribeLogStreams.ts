import { isRejection } from '../../../kernel/outcome.ts'
import type { LogGroup, LogStream } from '../entities.ts'
import { type EventLog, openEventLog } from '../event-log.ts'
import * as messages from '../messages.ts'
import * as model from '../model.gen.ts'
import { data } from '../operation.ts'
import { pageOf } from '../paging.ts'
import { findIdentified, invalid, resourceOf, streamArn, streamsOf } from '../queries.ts'
import type { StreamSurvey } from '../stretches.ts'

interface Keyed {
  readonly stream: LogStream
  /** What the list is in order of. */
  readonly key: string
}

export const DescribeLogStreams = data(model.DescribeLogStreams, {
  resources: ({ logGroupName, logGroupIdentifier }, scope) => resourceOf(scope, logGroupName ?? logGroupIdentifier),

  async run({ view, scope, tokens, port }, input) {
    const { logStreamNamePrefix: prefix, orderBy = 'LogStreamName', descending = false, limit, nextToken } = input
    if (orderBy === 'LastEventTime' && prefix !== undefined) return invalid(messages.PREFIX_AND_TIME)
    const group = findIdentified(view, scope, input)
    if (isRejection(group)) return group
    const log = port(openEventLog)
    const streams = [...streamsOf(view, group, prefix)]
    const keyed = orderBy === 'LastEventTime' ? await byTime(log, streams) : byName(streams)
    const page = pageOf(tokens, {
      items: descending ? keyed.toReversed() : keyed,
      keyOf: ({ key }) => key,
      isDescending: descending,
      purpose: `logs.streams.${orderBy}.${descending}`,
      limit,
      nextToken,
    })
    if (isRejection(page)) return page
    const logStreams: model.LogStream[] = []
    for (const { stream } of page.items) logStreams.push(shown(group, stream, await log.survey(stream)))
    return { logStreams, ...page.rest }
  },
})

function byName(streams: readonly LogStream[]): readonly Keyed[] {
  return streams.map((stream) => ({ stream, key: stream.name }))
}

const TIME_DIGITS = 16

/** Streams without events come before all others. */
async function byTime(log: EventLog, streams: readonly LogStream[]): Promise<readonly Keyed[]> {
  const keyed: Keyed[] = []
  for (const stream of streams) {
    const newest = (await log.newest(stream)) ?? 0
    keyed.push({ stream, key: `${String(newest).padStart(TIME_DIGITS, '0')}/${stream.name}` })
  }
  return keyed.toSorted((a, b) => (a.key < b.key ? -1 : 1))
}

function shown(group: LogGroup, { name, createdAtMs }: LogStream, found: StreamSurvey | undefined): model.LogStream {
  const times = found && {
    firstEventTimestamp: Math.min(...found.stretches.map(({ first }) => first)),
    lastEventTimestamp: found.lastEvent.newest,
    lastIngestionTime: found.lastEvent.arrivedAtMs,
  }
  return { logStreamName: name, creationTime: createdAtMs, ...times, arn: streamArn(group, name), storedBytes: 0 }
}
