/** What this machine can run, and by which command. */
import { accessSync, constants, existsSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** Where `leat runtimes add` puts Leat's own Python and the packages of AWS's clients; see `install.ts`. */
export interface RuntimesFolder {
  readonly path: string
}

/** A file beside what was installed, written when it is whole. */
export const RECEIPT = 'leat-runtime.json'
export const ADD_PYTHON = 'leat runtimes add python3'
const PYTHON = /^python3\.\d+$/

export interface Receipt {
  /** Of Python, or of the newest of the packages. */
  readonly version: string
}

/** How code of one runtime is run. */
export interface Program {
  /** Words of the command; the code's folder is the working directory. */
  readonly command: (memoryMiB: number, taskRoot: string) => readonly string[]
  /** e.g. `python:3.11.7`, for INIT_START. */
  readonly label: string
  /** Folder of the interpreter, which stands for AWS's /var/lang/bin. */
  readonly binFolder?: string
  readonly variables: (taskRoot: string) => Readonly<Record<string, string>>
  /** Whether the code has what must be there to begin with. Absent: the program itself finds out. */
  readonly hasEntry?: (taskRoot: string) => boolean
}

const BOOTSTRAPS = join(import.meta.dirname, 'bootstrap')
const OWN_PACKAGES = ownPackages(import.meta.dirname)
/** Shares of a function's memory that AWS's Node gets as its heap, percent. */
const OLD_SPACE_PERCENT = 90
const SEMI_SPACE_PERCENT = 5

/** Folders that what runs functions is in. */
export function neededFolders(runtimes: RuntimesFolder): readonly string[] {
  return [dirname(process.execPath), BOOTSTRAPS, OWN_PACKAGES, runtimes.path].filter((folder) => existsSync(folder))
}

export function receiptIn(runtimes: RuntimesFolder, name: string): Receipt | undefined {
  const file = join(runtimes.path, name, RECEIPT)
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Receipt) : undefined
}

/** What runs functions of this runtime, or a sentence that says why nothing does and what to do. */
export function programOf(runtime: string, runtimes: RuntimesFolder): Program | string {
  if (process.platform === 'win32') return 'Leat runs functions on Linux and macOS; on Windows, start it in WSL.'
  if (/^nodejs\d+\.x$/.test(runtime)) return node(runtime, runtimes)
  if (PYTHON.test(runtime)) return python(runtime, runtimes)
  if (/^provided(\.al2|\.al2023)?$/.test(runtime)) return provided(runtime)
  return `Leat runs functions of python3.x, nodejs and provided.*, not of ${runtime}. What compiles to an executable runs as provided.al2023 with a file "bootstrap" in its zip.`
}

/** What a command of Leat's would bring, and which. */
export function missingFor(runtime: string, runtimes: RuntimesFolder): string | undefined {
  return PYTHON.test(runtime) && receiptIn(runtimes, 'python3') === undefined ? noPython(runtime) : undefined
}

function noPython(runtime: string): string {
  return `Functions of ${runtime} need Leat's own Python with boto3, which is not there yet: run "${ADD_PYTHON}" once, then try this again.`
}

function node(runtime: string, runtimes: RuntimesFolder): Program {
  const packages = receiptIn(runtimes, 'nodejs') === undefined ? '' : join(runtimes.path, 'nodejs', 'node_modules')
  return {
    label: `nodejs:${process.versions.node}`,
    binFolder: dirname(process.execPath),
    command: (memoryMiB) => [
      process.execPath,
      '--disable-warning=ExperimentalWarning',
      `--max-semi-space-size=${Math.max(1, Math.floor((memoryMiB * SEMI_SPACE_PERCENT) / 100))}`,
      `--max-old-space-size=${Math.floor((memoryMiB * OLD_SPACE_PERCENT) / 100)}`,
      join(BOOTSTRAPS, 'node.mjs'),
      packages,
      OWN_PACKAGES,
    ],
    variables: (taskRoot) => ({
      AWS_EXECUTION_ENV: `AWS_Lambda_${runtime}`,
      NODE_PATH: [...(packages === '' ? [] : [packages]), taskRoot].join(':'),
    }),
  }
}

function python(runtime: string, runtimes: RuntimesFolder): Program | string {
  const receipt = receiptIn(runtimes, 'python3')
  if (receipt === undefined) return noPython(runtime)
  const binFolder = join(runtimes.path, 'python3', 'bin')
  return {
    label: `python:${receipt.version}`,
    binFolder,
    command: () => [join(binFolder, 'python3'), join(BOOTSTRAPS, 'python.py')],
    variables: () => ({ AWS_EXECUTION_ENV: `AWS_Lambda_${runtime}` }),
  }
}

function provided(runtime: string): Program {
  return {
    label: runtime.replace('.', ':'),
    command: (_, taskRoot) => [join(taskRoot, 'bootstrap')],
    variables: () => ({}),
    hasEntry: (taskRoot) => isExecutable(join(taskRoot, 'bootstrap')),
  }
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return statSync(file).isFile()
  } catch {
    // Not there, or not to be run: one is as good as the other.
    return false
  }
}

/** Leat's dependencies: beside it if it is installed, below it in a work tree. */
function ownPackages(from: string): string {
  for (let folder = from; folder !== dirname(folder); folder = dirname(folder)) {
    const packages = join(folder, 'node_modules')
    if (existsSync(join(packages, '@aws-sdk'))) return packages
  }
  return ''
}
