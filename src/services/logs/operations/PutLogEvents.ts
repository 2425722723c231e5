import { isRejection, reject } from '../../../kernel/outcome.ts'
import { acceptedOf, checkBatch } from '../batch.ts'
import { eventIdOf } from '../event-id.ts'
import { openEventLog } from '../event-log.ts'
import * as messages from '../messages.ts'
import * as model from '../model.gen.ts'
import { data } from '../operation.ts'
import { findStreamIn, resourceOf } from '../queries.ts'

/** One batch is one append. Sequence tokens are given, and not looked at, as AWS has it since 2023. */
export const PutLogEvents = data(model.PutLogEvents, {
  resources: ({ logGroupName, logStreamName }, scope) => resourceOf(scope, logGroupName, logStreamName),

  async run({ view, scope, nowMs, port, explain }, { logGroupName, logStreamName, logEvents }) {
    const found = findStreamIn(view, scope, logGroupName, logStreamName)
    if (isRejection(found)) return found
    const wrong = checkBatch(logEvents)
    if (wrong !== undefined) return wrong
    const { group, stream } = found
    const { accepted, rejected } = acceptedOf(logEvents, group, nowMs)
    const last = accepted.at(-1)
    if (last === undefined) return { rejectedLogEventsInfo: rejected }
    const outcome = await port(openEventLog).append(stream, accepted)
    if (outcome.outcome !== 'ok') {
      explain(`${accepted.length} events for ${logStreamName} of ${logGroupName} were not stored (${outcome.outcome})`)
      return reject('ServiceUnavailableException', messages.NOT_STORED)
    }
    const place = { timestamp: last.timestamp, lane: stream.lane, position: outcome.firstPosition + accepted.length - 1 }
    const info = Object.keys(rejected).length === 0 ? {} : { rejectedLogEventsInfo: rejected }
    return { nextSequenceToken: eventIdOf(place), ...info }
  },
})
