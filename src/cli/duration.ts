import { EXIT_USAGE, UserError } from './io.ts'

const UNIT_MS: Readonly<Record<string, number>> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 }

/**
 * `90s`, `15m`, `2h`, `1d`, `1h30m` → milliseconds; `undefined` for anything else. The units are those of most command lines
 * (m is minutes: Kinesis keeps nothing for months).
 */
export function parseDurationMs(text: string): number | undefined {
  const parts = [...text.matchAll(/(\d+(?:\.\d+)?)(ms|s|m|h|d)/gy)]
  if (parts.length === 0 || parts.map(([whole]) => whole).join('') !== text) return undefined
  return parts.reduce((sum, [, amount = '0', unit = '']) => sum + Number(amount) * (UNIT_MS[unit] ?? 0), 0)
}

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
