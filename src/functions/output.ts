/** What a process writes becomes events of its log: lines of its standard output and error, and frames of runtimes that keep several lines together. */
import type { Readable } from 'node:stream'
import { LOG_EVENT_BYTES_MAX } from './limits.ts'

/** As AWS's own runtimes write them: the kind of frame, the length of the text, and when it was written in microseconds. */
const FRAME_HEAD_BYTES = 16
const FRAME_MAGIC = 0xa55a
const NEWLINE = 10

export type Emit = (text: string) => void

/** One event a line, with its end. What is returned emits what has no end yet. */
export function lines(stream: Readable, emit: Emit): () => void {
  let rest: Buffer = Buffer.alloc(0)
  const flush = (): void => {
    if (rest.length > 0) emitText(rest, emit)
    rest = Buffer.alloc(0)
  }
  stream.on('data', (chunk: Buffer) => {
    rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk])
    for (let end = rest.indexOf(NEWLINE); end >= 0; end = rest.indexOf(NEWLINE)) {
      emitText(rest.subarray(0, end + 1), emit)
      rest = rest.subarray(end + 1)
    }
    if (rest.length > LOG_EVENT_BYTES_MAX) flush()
  })
  stream.on('end', flush)
  ignoreErrors(stream)
  return flush
}

/** One event a frame, of which what is too long for one is cut. What is no frame came from code that writes where it should not, and is shown as it is. */
export function frames(stream: Readable, emit: Emit): void {
  let rest: Buffer = Buffer.alloc(0)
  let toSkip = 0
  stream.on('data', (chunk: Buffer) => {
    const skipped = Math.min(toSkip, chunk.length)
    toSkip -= skipped
    rest = Buffer.concat([rest, chunk.subarray(skipped)])
    while (rest.length >= FRAME_HEAD_BYTES) {
      if (rest.readUInt16BE(0) !== FRAME_MAGIC) {
        emitText(rest, emit)
        rest = Buffer.alloc(0)
        return
      }
      const bytes = rest.readUInt32BE(4)
      const shown = FRAME_HEAD_BYTES + Math.min(bytes, LOG_EVENT_BYTES_MAX)
      if (rest.length < shown) return
      emitText(rest.subarray(FRAME_HEAD_BYTES, shown), emit)
      const end = FRAME_HEAD_BYTES + bytes
      toSkip = Math.max(0, end - rest.length)
      rest = rest.subarray(Math.min(end, rest.length))
    }
  })
  ignoreErrors(stream)
}

function emitText(bytes: Buffer, emit: Emit): void {
  emit(bytes.subarray(0, LOG_EVENT_BYTES_MAX).toString('utf8'))
}

/** A pipe breaks when its process dies, which is told elsewhere. */
function ignoreErrors(stream: Readable): void {
  stream.on('error', () => undefined)
}
