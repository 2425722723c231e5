import { join } from 'node:path'
import { addRuntime } from '../../src/functions/install.ts'
import { findPython, type Python } from '../clients/python.ts'
import { cacheFolder, installOnce, progress } from './install.ts'

export interface PythonRuntime extends Python {
  /** For `start({ runtimes })`. */
  readonly runtimes: string
}

/** What functions of Python run on in tests, as `leat runtimes add python3` makes it, under `.cache` on first use; and what drives them from outside. */
export async function findPythonRuntime(): Promise<PythonRuntime | { readonly missing: string }> {
  const found = await findPython()
  if ('missing' in found) return found
  const runtimes = join(cacheFolder, 'runtimes')
  try {
    await installOnce(runtimes, 'python3', async () => {
      progress('Adding python3 under .cache/runtimes (once)')
      await addRuntime('python3', { runtimes, env: process.env, progress: () => {} })
    })
  } catch (error) {
    return {
      missing: `what functions of Python need could not be installed: ${error instanceof Error ? error.message : String(error)}`,
    }
  }
  return { ...found, runtimes }
}
