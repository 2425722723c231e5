import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A folder for the data of one test, gone at its end; kept where `LEAT_KEEP` asks for a look at what failed. */
export async function temporaryFolder(): Promise<{ readonly path: string } & AsyncDisposable> {
  const path = await mkdtemp(join(tmpdir(), 'leat-crash-'))
  return {
    path,
    async [Symbol.asyncDispose]() {
      if (process.env['LEAT_KEEP'] === undefined) await rm(path, { recursive: true, force: true })
      else process.stderr.write(`kept ${path}\n`)
    },
  }
}
