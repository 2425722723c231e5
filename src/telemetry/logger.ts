/** What a person reads while the server runs. One sentence a line; a remedy where there is one. */
export interface Logger {
  info(message: string): void
  warn(message: string): void
  /** `cause` is printed in full, stack included; it never reaches a client. */
  error(message: string, cause?: unknown): void
}

export const silentLogger: Logger = { info: () => {}, warn: () => {}, error: () => {} }

/** Writes plain lines to `write`; the caller decides where they go. */
export function lineLogger(write: (line: string) => void, nowMs: () => number): Logger {
  const line = (level: string, message: string): void =>
    write(`${new Date(nowMs()).toISOString().slice(11, 23)} ${level} ${message}\n`)
  return {
    info: (message) => line('info ', message),
    warn: (message) => line('warn ', message),
    error: (message, cause) =>
      line('error', cause === undefined ? message : `${message}\n${cause instanceof Error ? cause.stack : String(cause)}`),
  }
}
