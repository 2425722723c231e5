/**
 * What functions find without bringing it, as on AWS: boto3 for Python, AWS's clients for Node. Made once, by `leat runtimes add`; a receipt beside it says
 * that it is whole.
 */
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { RECEIPT, type Receipt, receiptIn } from './runtimes.ts'

export const INSTALLABLE = ['python3', 'nodejs'] as const
export type Installable = (typeof INSTALLABLE)[number]

export function isInstallable(name: string): name is Installable {
  return (INSTALLABLE as readonly string[]).includes(name)
}

/** It could not be installed; the message says why and what to do. */
export class InstallError extends Error {
  override readonly name = 'InstallError'
}

export interface InstallParts {
  /** Folder of all of them. */
  readonly runtimes: string
  /** Of the person who asks: says where programs and packages are. */
  readonly env: Readonly<Record<string, string | undefined>>
  /** What the installing programs print, line by line. */
  readonly progress: (line: string) => void
  readonly signal?: AbortSignal
}

/** Oldest that runs `bootstrap/python.py` and has a boto3. */
const PYTHON_MINOR_MIN = 9
const PYTHONS = ['python3', 'python3.14', 'python3.13', 'python3.12', 'python3.11', 'python3.10', 'python3.9']
/** The clients that courses and examples use most; others come in the zip, as any package. */
const NODE_PACKAGES = [
  ...['cloudwatch', 'cloudwatch-logs', 'dynamodb', 'eventbridge', 'firehose', 'iam', 'kinesis', 'kms', 'lambda', 's3'],
  ...['secrets-manager', 'sfn', 'ses', 'sns', 'sqs', 'ssm', 'sts'],
].map((name) => `@aws-sdk/client-${name}`)
const NODE_LIBRARIES = [
  '@aws-sdk/lib-dynamodb',
  '@aws-sdk/lib-storage',
  '@aws-sdk/util-dynamodb',
  '@aws-sdk/s3-request-presigner',
]
/** Of what a program printed, in an error. */
const SHOWN_LINES_MAX = 8

export interface InstalledRuntime {
  readonly name: Installable
  readonly folder: string
  /** Absent: it is not there. */
  readonly version?: string
}

export function installedRuntimes(runtimes: string): readonly InstalledRuntime[] {
  return INSTALLABLE.map((name) => {
    const receipt = receiptIn({ path: runtimes }, name)
    return { name, folder: join(runtimes, name), ...(receipt !== undefined && { version: receipt.version }) }
  })
}

/** Installs it anew; what was there of it is gone first. Throws `InstallError`. */
export async function addRuntime(name: Installable, parts: InstallParts): Promise<InstalledRuntime> {
  const folder = join(parts.runtimes, name)
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  const version = await (name === 'python3' ? installPython(folder, parts) : installNode(folder, parts))
  await writeFile(join(folder, RECEIPT), `${JSON.stringify({ version } satisfies Receipt)}\n`)
  return { name, folder, version }
}

/** Whether there was anything to remove. */
export async function removeRuntime(name: Installable, runtimes: string): Promise<boolean> {
  const folder = join(runtimes, name)
  if (!existsSync(folder)) return false
  await rm(folder, { recursive: true, force: true })
  return true
}

async function installPython(folder: string, parts: InstallParts): Promise<string> {
  const system = await systemPython(parts)
  parts.progress(`Making an environment of ${system} in ${folder}`)
  const made = await run(system, ['-m', 'venv', folder], parts)
  if (made.status !== 0) {
    throw new InstallError(
      `${system} could not make an environment: ${made.shown}\nOn Debian and Ubuntu it needs a package: apt-get install python3-venv. Then run this again.`,
    )
  }
  const python = join(folder, 'bin', 'python3')
  parts.progress('Installing boto3')
  const pip = ['-m', 'pip', 'install', '--disable-pip-version-check', '--no-input', 'boto3']
  const installed = await run(python, pip, parts)
  if (installed.status !== 0) {
    throw new InstallError(
      `boto3 could not be installed: ${installed.shown}\nThis needs the network, or an index of packages that pip is told of (PIP_INDEX_URL). Then run this again.`,
    )
  }
  const told = await run(python, ['-c', 'import platform; print(platform.python_version())'], {
    ...parts,
    progress: () => undefined,
  })
  return told.shown.trim()
}

async function systemPython(parts: InstallParts): Promise<string> {
  const check = `import sys; sys.exit(sys.version_info < (3, ${PYTHON_MINOR_MIN}))`
  for (const name of PYTHONS)
    if ((await run(name, ['-c', check], { ...parts, progress: () => undefined })).status === 0) return name
  throw new InstallError(
    `No Python 3.${PYTHON_MINOR_MIN} or newer was found. Install python3 so that it is on the PATH, and run this again.`,
  )
}

async function installNode(folder: string, parts: InstallParts): Promise<string> {
  await writeFile(join(folder, 'package.json'), '{"private":true}\n')
  // The npm that came with this Node, if one did.
  const npm = existsSync(join(dirname(process.execPath), 'npm')) ? join(dirname(process.execPath), 'npm') : 'npm'
  const words = [
    'install',
    '--no-audit',
    '--no-fund',
    '--ignore-scripts',
    '--prefix',
    folder,
    ...NODE_PACKAGES,
    ...NODE_LIBRARIES,
  ]
  parts.progress(`Installing ${NODE_PACKAGES.length} of AWS's clients in ${folder}`)
  const installed = await run(npm, words, parts)
  if (installed.status !== 0) {
    throw new InstallError(
      `AWS's clients could not be installed: ${installed.shown}\nThis needs npm and the network, or a registry that npm is told of. Then run this again.`,
    )
  }
  return process.versions.node
}

interface Ran {
  /** Absent: it could not be started. */
  readonly status?: number
  /** The end of what it printed. */
  readonly shown: string
}

function run(program: string, words: readonly string[], { env, progress, signal }: InstallParts): Promise<Ran> {
  return new Promise((resolve) => {
    const last: string[] = []
    const child = spawn(program, words, {
      env: { ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      ...(signal !== undefined && { signal }),
    })
    const show = (text: string): void => {
      for (const line of text.split('\n').filter((each) => each.trim() !== '')) {
        progress(line)
        last.push(line)
        if (last.length > SHOWN_LINES_MAX) last.shift()
      }
    }
    child.stdout.setEncoding('utf8').on('data', show)
    child.stderr.setEncoding('utf8').on('data', show)
    child.on('error', (error) => resolve({ shown: error.message }))
    child.on('close', (status) => resolve({ ...(status !== null && { status }), shown: last.join('\n') }))
  })
}
