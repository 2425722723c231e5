import { once } from 'node:events'
import { constants } from 'node:os'
import type { Readable, Writable } from 'node:stream'
import { stripVTControlCharacters, styleText } from 'node:util'
import type { Clock } from '../kernel/clock.ts'
import type { Random } from '../kernel/random.ts'

/** Everything that a command takes from the outside world. `bin.ts` hands in the real one, tests their own. */
export interface Io {
  readonly stdin: Readable
  readonly stdout: Writable
  readonly stderr: Writable
  /** Which of the three is a terminal. */
  readonly isTty: { readonly stdin: boolean; readonly stdout: boolean; readonly stderr: boolean }
  readonly env: Readonly<Record<string, string | undefined>>
  /** Size of the terminal at this moment. */
  columns(): number
  rows(): number
  /** Aborted when the user wants the command to end; the reason is an `Interrupted`, or anything else when a reader went away. */
  readonly signal: AbortSignal
  /** Aborted when the user insists: the process ends right after. */
  readonly force: AbortSignal
  /** What a child process gets for its own streams. */
  readonly childStdio: 'inherit' | 'ignore'
  readonly clock: Clock
  readonly random: Random
}

/** Why `Io.signal` was aborted, when a signal of the system did it. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted'
  readonly by: NodeJS.Signals

  constructor(by: NodeJS.Signals) {
    super(`interrupted by ${by}`)
    this.by = by
  }
}

/** A mistake or a situation that a person can mend: the message is all they get to see, and it says how. */
export class UserError extends Error {
  override readonly name = 'UserError'
  readonly exitCode: number

  constructor(message: string, exitCode = 1) {
    super(message)
    this.exitCode = exitCode
  }
}

/**
 * How to write `leat` in advice, so that it can be typed as it stands: after a clone there is no such command yet, and npm tells who
 * calls through it.
 */
export function selfIn(env: Io['env']): string {
  const script = env['npm_lifecycle_event']
  return env['npm_package_name'] === 'leat' && (script === 'start' || script === 'leat') ? 'npm run -s leat --' : 'leat'
}

/** As shells count a command that a signal ended. */
export function exitCodeOf(signal: AbortSignal): number {
  return 128 + constants.signals[signal.reason instanceof Interrupted ? signal.reason.by : 'SIGINT']
}

/** Exit codes: 1 = it did not work out, 2 = the command line itself is wrong. */
export const EXIT_USAGE = 2

export type Style = Parameters<typeof styleText>[0]
export type Paint = (style: Style, text: string) => string

/** Paints for one of the two output streams: never for a pipe, and never against the user's wish (no-color.org). */
export function painter(io: Io, stream: 'stdout' | 'stderr'): Paint {
  const { env } = io
  const forced = env['FORCE_COLOR'] !== undefined && env['FORCE_COLOR'] !== '0' && env['FORCE_COLOR'] !== ''
  const wanted = forced || (io.isTty[stream] && (env['NO_COLOR'] ?? '') === '' && env['TERM'] !== 'dumb')
  return wanted ? (style, text) => styleText(style, text, { validateStream: false }) : (_, text) => text
}

/**
 * Writes to standard output and waits for a slow reader. `false` when the reader went away: a reason to end quietly, as `head` expects.
 */
export async function print(io: Io, text: string): Promise<boolean> {
  if (io.stdout.destroyed || io.stdout.errored !== null) return false
  io.stdout.write(text)
  await drained(io)
  return io.stdout.errored === null
}

/** Waits until standard output has room again, if it is full. */
export async function drained(io: Io): Promise<void> {
  if (!io.stdout.writableNeedDrain || io.stdout.destroyed) return
  try {
    await once(io.stdout, 'drain', { signal: io.signal })
  } catch {
    // Aborted, or the stream broke while it was full: in both cases the caller looks next at whether to go on.
  }
}

/** A line for the person, beside the data: standard error. */
export function note(io: Io, text: string): void {
  io.stderr.write(`${text}\n`)
}

/** Sleeps, or returns early when aborted. `true` if it slept through. */
export async function pause(clock: Clock, ms: number, signal: AbortSignal): Promise<boolean> {
  try {
    await clock.sleep(ms, signal)
    return true
  } catch (error) {
    if (signal.aborted) return false
    throw error
  }
}

/** Cuts a painted line down to what fits, counting what is seen. */
export function fitted(line: string, columns: number): string {
  const plain = stripVTControlCharacters(line)
  if (plain.length <= columns) return line
  return plain === line ? `${line.slice(0, Math.max(0, columns - 1))}…` : cutPainted(line, columns)
}

/** Either one escape sequence that sets a style, or one character that takes room. */
const PIECE = new RegExp(`${'\u001B'}\\[[\\d;]*m|[^]`, 'gu')

function cutPainted(line: string, columns: number): string {
  let seen = 0
  let result = ''
  for (const [part] of line.matchAll(PIECE)) {
    if (part.startsWith('\u001B[')) result += part
    else if (seen < columns - 1) {
      result += part
      seen += 1
    }
  }
  return `${result}…`
}
