/** This machine's Python as the runner wants it, without installing anything: no boto3. */
import { execFile } from 'node:child_process'
import { mkdir, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { RECEIPT } from '../../src/functions/runtimes.ts'
import { systemPython } from '../clients/python.ts'

const ASK = 'import sys, platform; print(sys.executable); print(platform.python_version())'

/** Folder for `runtimes` with Python in it; `missing` where there is none. */
export async function systemRuntimes(folder: string): Promise<{ readonly version: string } | { readonly missing: string }> {
  const python = await systemPython()
  if (python === undefined) return { missing: 'no Python 3.10 or newer on this machine' }
  const { stdout } = await promisify(execFile)(python, ['-c', ASK])
  const [executable = '', version = ''] = stdout.split('\n')
  await mkdir(join(folder, 'python3', 'bin'), { recursive: true })
  await symlink(executable, join(folder, 'python3', 'bin', 'python3'))
  await writeFile(join(folder, 'python3', RECEIPT), JSON.stringify({ version }))
  return { version }
}
