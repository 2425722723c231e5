import { join } from 'node:path'
import { cacheFolder, installOnce, mustRun, progress } from './install.ts'

const PIN = '@duckdb/node-api@1.5.6-r.1'

/** The folder that has DuckDB, which is no dependency of Leat; installed for the tests alone. */
export async function findDuckDb(): Promise<{ readonly folder: string } | { readonly missing: string }> {
  const folder = join(cacheFolder, 'duckdb')
  try {
    await installOnce(folder, PIN, async (target) => {
      progress(`Installing ${PIN} into .cache/duckdb`)
      await mustRun('npm', [
        'install',
        '--prefix',
        target,
        '--ignore-scripts',
        '--no-audit',
        '--no-fund',
        '--loglevel=error',
        PIN,
      ])
    })
  } catch (error) {
    return { missing: `DuckDB cannot be installed (${error instanceof Error ? error.message.slice(-200) : String(error)})` }
  }
  return { folder }
}
