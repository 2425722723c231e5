/** What PutLogEvents takes of a batch, and what makes it refuse all of it. */
import type { Rejection } from '../../kernel/outcome.ts'
import type { LogGroup } from './entities.ts'
import { AHEAD_MAX_MS, BATCH_BYTES_MAX, BATCH_SPAN_MAX_MS, BEHIND_MAX_MS, EVENT_OVERHEAD_BYTES } from './limits.ts'
import * as messages from './messages.ts'
import type { InputLogEvent, RejectedLogEventsInfo } from './model.gen.ts'
import { horizonMs, invalid } from './queries.ts'

export function checkBatch(events: readonly InputLogEvent[]): Rejection<'InvalidParameterException'> | undefined {
  let total = 0
  let before = 0
  for (const { timestamp, message } of events) {
    const bytes = Buffer.byteLength(message) + EVENT_OVERHEAD_BYTES
    if (bytes > BATCH_BYTES_MAX) return invalid(messages.eventTooLarge(bytes))
    total += bytes
    if (timestamp < before) return invalid(messages.NOT_CHRONOLOGICAL)
    before = timestamp
  }
  if (total > BATCH_BYTES_MAX) return invalid(messages.batchTooLarge(total))
  const first = events[0]?.timestamp ?? before
  return before - first > BATCH_SPAN_MAX_MS ? invalid(messages.BATCH_TOO_LONG) : undefined
}

/** Events are in order of time, so those that are too old are the first, and those that are too new the last. */
export function acceptedOf(
  events: readonly InputLogEvent[],
  group: LogGroup,
  nowMs: number,
): { readonly accepted: readonly InputLogEvent[]; readonly rejected: RejectedLogEventsInfo } {
  const countBefore = (atMs: number): number => events.findLastIndex(({ timestamp }) => timestamp < atMs) + 1
  const tooOld = countBefore(nowMs - BEHIND_MAX_MS)
  const expired = countBefore(horizonMs(group, nowMs))
  const tooNew = countBefore(nowMs + AHEAD_MAX_MS + 1)
  return {
    accepted: events.slice(Math.max(tooOld, expired), tooNew),
    rejected: {
      ...(tooNew < events.length && { tooNewLogEventStartIndex: tooNew }),
      ...(tooOld > 0 && { tooOldLogEventEndIndex: tooOld }),
      ...(expired > 0 && { expiredLogEventEndIndex: expired }),
    },
  }
}
