/** Writes the code of a function where a process can run it. Nothing of it must last: the zip does. */
import { mkdir, open, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { archiveEntries } from './archive.ts'

/** What the owner can always do with a file, whatever the zip says, so that it can be run and removed again. */
const MODE_AT_LEAST = 0o400

/** Into a folder that is there and empty. Throws `BadArchive`, and what the file system throws. */
export async function unpackInto(zip: Uint8Array, folder: string): Promise<void> {
  const made = new Set<string>()
  const makeFolder = async (path: readonly string[]): Promise<void> => {
    const whole = join(folder, ...path)
    if (made.has(whole)) return
    await mkdir(whole, { recursive: true })
    made.add(whole)
  }
  for await (const entry of archiveEntries(zip)) {
    if (entry.kind === 'folder') {
      await makeFolder(entry.path)
      continue
    }
    await makeFolder(entry.path.slice(0, -1))
    const whole = join(folder, ...entry.path)
    if (entry.kind === 'link') await symlink(entry.target, whole)
    else await writeWhole(whole, entry.mode | MODE_AT_LEAST, entry.body)
  }
}

async function writeWhole(path: string, mode: number, body: AsyncIterable<Uint8Array>): Promise<void> {
  const file = await open(path, 'w')
  try {
    for await (const chunk of body) await file.writeFile(chunk)
    // Not with `open`: what this process may not do by its mask may be what the zip asks for, and the other way round.
    await file.chmod(mode)
  } finally {
    await file.close()
  }
}
