import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { cacheFolder, installOnce, mustRun, progress, run } from '../support/install.ts'
import type { ClientName, Missing, Target } from './client.ts'
import { type DriverClient, driverSettings, startDriver } from './driver.ts'

/** boto3 of the same age as the API model that Leat is generated from; the command line brings its own botocore. They need Python 3.10. */
const pins = ['boto3==1.43.127', 'botocore==1.43.127', 'awscli==1.46.3']

const candidates = ['python3', 'python3.13', 'python3.12', 'python3.11', 'python3.10', 'python']

export interface Python {
  /** The interpreter of an environment that has boto3. */
  readonly python: string
  /** The AWS command line. */
  readonly aws: string
}

let found: Promise<Python | Missing> | undefined

/** An environment under `.cache` with boto3 and the AWS command line, made on first use. */
export function findPython(): Promise<Python | Missing> {
  found ??= prepare()
  return found
}

async function prepare(): Promise<Python | Missing> {
  const system = await systemPython()
  if (system === undefined) {
    return { missing: 'no Python 3.10 or newer on this machine' }
  }
  const folder = join(cacheFolder, 'clients', 'python')
  const bin = join(folder, process.platform === 'win32' ? 'Scripts' : 'bin')
  const python = join(bin, 'python')
  try {
    await installOnce(folder, pins.join('\n'), async () => {
      progress(`Installing ${pins.join(', ')} under .cache/clients/python (once)`)
      await mustRun(system, ['-m', 'venv', folder])
      await mustRun(python, ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', ...pins])
      progress('Installed the Python clients')
    })
  } catch (error) {
    return { missing: `boto3 could not be installed: ${error instanceof Error ? error.message : String(error)}` }
  }
  return { python, aws: join(bin, 'aws') }
}

export async function systemPython(): Promise<string | undefined> {
  for (const name of candidates) {
    const ran = await run(name, ['-c', 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 10))'])
    if (ran.exitCode === 0) {
      return name
    }
  }
  return undefined
}

export async function openBoto3(name: ClientName, target: Target): Promise<DriverClient | Missing> {
  const python = await findPython()
  if ('missing' in python) {
    return python
  }
  return startDriver(name, python.python, ['-B', driverPath('boto3_driver.py'), JSON.stringify(driverSettings(target))])
}

export function driverPath(file: string): string {
  return fileURLToPath(new URL(file, import.meta.url))
}
