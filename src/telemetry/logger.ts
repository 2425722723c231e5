import { visible, visibleLines } from '../kernel/visible.ts'

/** What a person reads while the server runs. One sentence a line; a remedy where there is one. */
export interface Logger {
  info(message: string): void
  warn(message: string): void
  /** `cause` is printed in full, stack included; it never reaches a client. */
  error(message: string, cause?: unknown): void
}

export const silentLogger: Logger = { info: () => {}, warn: () => {}, error: () => {} }

/**
 * Writes plain lines to `write`; the caller decides where they go. What a client wrote may be in a message: it moves no cursor, and begins no line that
 * looks like one of ours. Causes have several lines.
 */
export function lineLogger(write: (line: string) => void, nowMs: () => number): Logger {
  const line = (level: string, message: string, rest = ''): void =>
    write(`${new Date(nowMs()).toISOString().slice(11, 23)} ${level} ${visible(message)}${rest}\n`)
  return {
    info: (message) => line('info ', message),
    warn: (message) => line('warn ', message),
    error: (message, cause) => line('error', message, cause === undefined ? '' : `\n${linesOf(cause)}`),
  }
}

function linesOf(cause: unknown): string {
  const text = (cause instanceof Error ? cause.stack : undefined) ?? String(cause)
  return visibleLines(text)
}
