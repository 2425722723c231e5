import { existsSync } from 'node:fs'
import { mkdir, rename, symlink, writeFile } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { RECEIPT } from '../../src/functions/runtimes.ts'
import { findPython } from '../clients/python.ts'
import { cacheFolder, run } from './install.ts'

export interface PythonRuntime {
  /** For `start({ runtimes })`. */
  readonly runtimes: string
  /** An interpreter that has boto3. */
  readonly python: string
  /** The AWS command line. */
  readonly aws: string
}

/** What functions of Python run on in tests: the environment of the client tests, which has boto3, as if `leat runtimes add` had made it. */
export async function findPythonRuntime(): Promise<PythonRuntime | { readonly missing: string }> {
  const found = await findPython()
  if ('missing' in found) return found
  const runtimes = join(cacheFolder, 'runtimes-of-tests')
  const environment = dirname(dirname(found.python))
  await mkdir(runtimes, { recursive: true })
  await symlink(relative(runtimes, environment), join(runtimes, 'python3'), 'dir').catch(tolerate('EEXIST'))
  const receipt = join(environment, RECEIPT)
  if (!existsSync(receipt)) {
    const { output } = await run(found.python, ['-c', 'import platform; print(platform.python_version())'])
    const draft = `${receipt}.${process.pid}`
    await writeFile(draft, JSON.stringify({ version: output.trim() }))
    await rename(draft, receipt)
  }
  return { ...found, runtimes }
}

function tolerate(code: string) {
  return (error: unknown): void => {
    if (!(error instanceof Error && 'code' in error && error.code === code)) throw error
  }
}
