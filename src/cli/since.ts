import { parseDurationMs } from '../kernel/duration.ts'
import { EXIT_USAGE, UserError } from './io.ts'

/** A moment, as milliseconds since the epoch: a duration before now, or an ISO 8601 time. Throws `UserError`. */
export function parseSinceMs(text: string, nowMs: number): number {
  const duration = parseDurationMs(text)
  if (duration !== undefined) return nowMs - duration
  const moment = /^\d{4}-\d\d-\d\d/.test(text) ? Date.parse(text) : Number.NaN
  if (Number.isNaN(moment)) {
    throw new UserError(
      `--since "${text}" is neither a duration (90s, 15m, 2h, 1d) nor a time (2026-01-31T12:00:00Z).`,
      EXIT_USAGE,
    )
  }
  if (moment > nowMs) throw new UserError(`--since ${text} lies in the future.`, EXIT_USAGE)
  return moment
}
