import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const SHARED_MEMORY = '/dev/shm'

/** A folder for the data of one test, gone at its end; kept where `LEAT_KEEP` asks for a look at what failed. */
export function temporaryFolder(): Promise<{ readonly path: string } & AsyncDisposable> {
  return folderIn(tmpdir())
}

/** One in memory, where there is such a thing: for tests that sync ten thousand times, and in which only processes die. */
export function memoryFolder(): Promise<{ readonly path: string } & AsyncDisposable> {
  return folderIn(existsSync(SHARED_MEMORY) ? SHARED_MEMORY : tmpdir())
}

async function folderIn(parent: string): Promise<{ readonly path: string } & AsyncDisposable> {
  const path = await mkdtemp(join(parent, 'leat-crash-'))
  return {
    path,
    async [Symbol.asyncDispose]() {
      if (process.env['LEAT_KEEP'] === undefined) await rm(path, { recursive: true, force: true })
      else process.stderr.write(`kept ${path}\n`)
    },
  }
}
