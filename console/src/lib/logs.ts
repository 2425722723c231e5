/** Log groups of CloudWatch Logs, and their lines. */

export interface LogGroup {
  readonly logGroupName: string
  readonly creationTime?: number
  readonly retentionInDays?: number
  readonly storedBytes?: number
  readonly arn?: string
}

export interface LogStream {
  readonly logStreamName: string
  readonly creationTime?: number
  readonly firstEventTimestamp?: number
  readonly lastEventTimestamp?: number
  readonly lastIngestionTime?: number
}

export interface LogEvent {
  readonly timestamp: number
  readonly message: string
  readonly ingestionTime?: number
  readonly eventId?: string
  readonly logStreamName?: string
}

/** What a group may be told to keep its events for, in days. */
export const RETENTION_DAYS = [
  1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653,
] as const

/** Of what is shown, the newest this many lines stay. */
export const LINES_MAX = 2000

export type Tone = 'plain' | 'frame' | 'error'

/** Lines that frame an invocation, and those that say that something went wrong. */
export function toneOf(message: string): Tone {
  if (/^(?:INIT_START|START RequestId|END RequestId|REPORT RequestId|XRAY)\b/.test(message)) return 'frame'
  if (/\bERROR\b|Task timed out|^Traceback|\[ERROR\]|Runtime\.\w+/.test(message)) return 'error'
  return 'plain'
}

/** A page behind what is there already: no event twice, the newest `LINES_MAX`. */
export function joined(before: readonly LogEvent[], page: readonly LogEvent[]): readonly LogEvent[] {
  const known = new Set(before.map(({ eventId }) => eventId))
  const added = page.filter(({ eventId }) => eventId === undefined || !known.has(eventId))
  if (added.length === 0) return before
  return [...before, ...added].toSorted((a, b) => a.timestamp - b.timestamp).slice(-LINES_MAX)
}
