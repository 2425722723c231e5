import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { type Io, UserError } from '../io.ts'

/** A file, or standard input for none and for `-`. Throws `UserError` for a file that cannot be read. */
export async function openInput(io: Io, file: string | undefined): Promise<{ input: Readable; totalBytes: number | undefined }> {
  if (file === undefined || file === '-') return { input: io.stdin, totalBytes: undefined }
  try {
    const { size } = await stat(file)
    const input = createReadStream(file, { highWaterMark: 256 * 1024 })
    return { input, totalBytes: size > 0 ? size : undefined }
  } catch (error) {
    throw new UserError(`Cannot read ${file}: ${error instanceof Error ? error.message : String(error)}`)
  }
}
