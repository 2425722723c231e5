import type { Readable } from 'node:stream'

export interface Line {
  /** From 1. */
  readonly number: number
  /** Without its end (LF or CRLF). */
  readonly bytes: Uint8Array
}

const LF = 10
const CR = 13

/**
 * Cuts a stream of bytes into lines, a chunk's worth at a time, and never touches what is in them: records are bytes, not text.
 * A line longer than `lineBytesMax` comes out cut off a byte or two behind that, so that its reader can see and refuse it while memory
 * stays bounded.
 */
export async function* linesOf(source: Readable, lineBytesMax: number): AsyncGenerator<readonly Line[]> {
  let number = 0
  let parts: Uint8Array[] = []
  let partBytes = 0
  const keep = (bytes: Uint8Array): void => {
    // One for a CR that is no part of the line, one to show that it is too long.
    const room = lineBytesMax + 2 - partBytes
    if (room <= 0) return
    parts.push(bytes.subarray(0, room))
    partBytes += Math.min(room, bytes.length)
  }
  const finish = (): Line => {
    const bytes = parts.length === 1 ? (parts[0] as Uint8Array) : Buffer.concat(parts)
    parts = []
    partBytes = 0
    number += 1
    return { number, bytes: bytes.at(-1) === CR ? bytes.subarray(0, -1) : bytes }
  }
  for await (const raw of source) {
    const chunk: Uint8Array = typeof raw === 'string' ? Buffer.from(raw) : raw
    const lines: Line[] = []
    let from = 0
    for (let end = chunk.indexOf(LF); end !== -1; end = chunk.indexOf(LF, from)) {
      keep(chunk.subarray(from, end))
      lines.push(finish())
      from = end + 1
    }
    if (from < chunk.length) keep(chunk.subarray(from))
    if (lines.length > 0) yield lines
  }
  if (partBytes > 0) yield [finish()]
}
