/** Making files whole: all of what they are made of is synced when these resolve; their names last once the folders are. */
import { type Disk, type DiskFile, writeFully } from './vfs.ts'

/** Each is written before the next is asked for. */
type Pieces = Iterable<Uint8Array> | AsyncIterable<Uint8Array>

/** Gives its bytes. */
export async function writeNewFile(disk: Disk, path: string, pieces: Pieces): Promise<number> {
  const file = await disk.open(path, 'create')
  try {
    return await fill(file, pieces)
  } finally {
    await file.close()
  }
}

/** The same, and if it fails no file is left. */
export async function stageFile(disk: Disk, path: string, pieces: Pieces): Promise<number> {
  const file = await disk.open(path, 'create')
  try {
    return await fill(file, pieces)
  } catch (error) {
    await disk.unlink(path)
    throw error
  } finally {
    await file.close()
  }
}

/** The same, in place of what an earlier attempt may have left; if it fails, the next one does that. */
export async function writeFileAnew(disk: Disk, path: string, pieces: Pieces): Promise<number> {
  if ((await disk.facts(path)) !== undefined) await disk.unlink(path)
  return writeNewFile(disk, path, pieces)
}

async function fill(file: DiskFile, pieces: Pieces): Promise<number> {
  let at = 0
  for await (const piece of pieces) {
    await writeFully(file, piece, at)
    at += piece.byteLength
  }
  await file.sync()
  return at
}
