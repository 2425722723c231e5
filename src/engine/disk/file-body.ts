import { assert } from '../../kernel/assert.ts'
import type { FileBody, FileRange } from '../files.ts'
import type { DiskFile, PlainFile } from './vfs.ts'

const CHUNK_BYTES = 256 * 1024

/** An open file as a body: closed with its last byte, when its reader goes away, or when nobody has it any more. */
export function bodyOf({ file, bytes, modifiedAtMs }: PlainFile, range: FileRange): FileBody {
  assert(range.start >= 0 && range.end >= range.start, 'a range does not end before it starts')
  const reading = new Reading(file)
  const body = chunksOf(reading, range.start, Math.min(range.end, bytes))
  forgotten.register(body, reading)
  return { bytes, modifiedAtMs, body }
}

/** A file that is read: closed once, by whoever comes first. */
class Reading {
  readonly file: DiskFile
  #isClosed = false

  constructor(file: DiskFile) {
    this.file = file
  }

  async close(): Promise<void> {
    if (this.#isClosed) return
    this.#isClosed = true
    await this.file.close()
  }
}

/** What nobody has begun to read, and nobody ever will. */
const forgotten = new FinalizationRegistry<Reading>((reading) => void reading.close())

/** Part of a file, which is closed with the last of it, or when its reader goes away. */
async function* chunksOf(reading: Reading, start: number, end: number): AsyncGenerator<Uint8Array> {
  try {
    for (let at = start; at < end; ) {
      const chunk = Buffer.allocUnsafe(Math.min(CHUNK_BYTES, end - at))
      const got = await reading.file.read(chunk, at)
      if (got === 0) return
      at += got
      yield chunk.subarray(0, got)
    }
  } finally {
    await reading.close()
  }
}
