import { type Dirent, readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, dirname, extname, join, posix, relative, resolve, sep } from 'node:path'
import { zipSync } from 'fflate'
import { UserError } from '../io.ts'
import { bytesText, counted } from '../text.ts'
import { deployedName, isTypeScript, javascriptOf } from './typescript.ts'

/** A folder of code, as CreateFunction takes it. */
export interface Packed {
  readonly zip: Uint8Array
  readonly runtime: 'nodejs24.x' | 'python3.13'
  /** `index.handler` */
  readonly handler: string
  readonly files: number
  /** Those that are deployed as another: what they are called there → their own names. */
  readonly sources: ReadonlyMap<string, string>
  /** Those whose files a person edits: none of installed packages. */
  readonly folders: readonly string[]
}

/** As AWS limits a zip that comes in the request, bytes. */
const ZIP_BYTES_MAX = 52_428_800
const FILES_MAX = 20_000
/** Not code: what tools leave, and what must not travel. */
const LEFT_OUT = new Set([
  '.git',
  '.venv',
  'venv',
  '__pycache__',
  '.cache',
  '.pytest_cache',
  '.mypy_cache',
  'dist',
  '.DS_Store',
  '.env',
])
const INSTALLED = 'node_modules'
/** 1980, where zips begin: the same code gives the same zip. */
const MTIME = new Date(1980, 0, 1)

const RUNTIMES: Readonly<Record<string, Packed['runtime']>> = {
  '.js': 'nodejs24.x',
  '.mjs': 'nodejs24.x',
  '.cjs': 'nodejs24.x',
  '.ts': 'nodejs24.x',
  '.mts': 'nodejs24.x',
  '.cts': 'nodejs24.x',
  '.py': 'python3.13',
}
const PYTHON_HANDLER = /^(?:async\s+)?def\s+(handler|lambda_handler)\s*\(/m

/**
 * Packs the folder that a handler's file is in, with everything below it; TypeScript becomes JavaScript on the way. `exported` is the name of the handler in its
 * file; absent: `handler`, or in Python `lambda_handler` if that is there. Throws `UserError`.
 */
export function packFunction(entry: string, exported?: string): Packed {
  const file = resolve(entry)
  const runtime = RUNTIMES[extname(file)]
  if (runtime === undefined) {
    throw new UserError(
      `${entry}: a function is a file of Node or Python: .ts, .js, .mjs, .cjs or .py. Others are deployed as a zip, with the AWS CLI.`,
    )
  }
  const source = readEntry(file, entry)
  const root = dirname(file)
  const found = filesBelow(root)
  const isThere = new Set(found.map((path) => join(root, path)))
  const content: Record<string, Uint8Array> = {}
  const sources = new Map<string, string>()
  for (const path of found) {
    const bytes = readFileSync(join(root, path))
    const isSource = isTypeScript(path) && !path.split(posix.sep).includes(INSTALLED)
    const hasFile = (other: string): boolean => isThere.has(resolve(root, dirname(path), other))
    if (isSource) sources.set(deployedName(path), path)
    content[isSource ? deployedName(path) : path] = isSource ? Buffer.from(javascriptOf(bytes.toString(), path, hasFile)) : bytes
  }
  const zip = zipSync(content, { level: 6, mtime: MTIME })
  if (zip.byteLength > ZIP_BYTES_MAX) {
    throw new UserError(
      `${root}: its ${counted(found.length, 'file')} are ${bytesText(zip.byteLength)} as a zip; Lambda takes 52.4 MB. Is there something in it that the function does not need?`,
    )
  }
  const name = basename(file, extname(file))
  const inPython = PYTHON_HANDLER.exec(source)?.[1]
  const called = exported ?? (runtime === 'python3.13' ? inPython : undefined) ?? 'handler'
  return { zip, runtime, handler: `${name}.${called}`, files: found.length, sources, folders: foldersOf(root, found) }
}

function readEntry(file: string, entry: string): string {
  try {
    if (statSync(file).isFile()) return readFileSync(file, 'utf8')
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error
  }
  throw new UserError(`There is no file ${entry}. Name the one with the handler in it: \`leat dev --function ./handler.ts\`.`)
}

/** Relative, with forward slashes, in order. */
function filesBelow(root: string): readonly string[] {
  const files: string[] = []
  const visit = (folder: string): void => {
    const entries: Dirent[] = readdirSync(folder, { withFileTypes: true })
    for (const entry of entries) {
      if (LEFT_OUT.has(entry.name) || entry.name.endsWith('.pyc')) continue
      const path = join(folder, entry.name)
      const isFolder =
        entry.isDirectory() || (entry.isSymbolicLink() && statSync(path, { throwIfNoEntry: false })?.isDirectory() === true)
      // Links to folders could lead in circles; packages that a workspace links are not followed.
      if (isFolder && entry.isSymbolicLink()) continue
      if (isFolder) visit(path)
      else if (entry.isFile() || entry.isSymbolicLink()) files.push(relative(root, path).split(sep).join(posix.sep))
      if (files.length > FILES_MAX) {
        throw new UserError(
          `${root} has more than ${counted(FILES_MAX, 'file')} in it: put the function into a folder of its own.`,
        )
      }
    }
  }
  visit(root)
  return files.sort()
}

function foldersOf(root: string, files: readonly string[]): readonly string[] {
  const own = files.filter((path) => !path.split(posix.sep).includes(INSTALLED))
  return [...new Set([root, ...own.map((path) => join(root, dirname(path)))])]
}

const USUAL_NAMES = new Set(['index', 'handler', 'main', 'app', 'lambda_function'])

/** What a function is called after its file: `enrich/handler.ts` → `enrich`, `enrich.py` → `enrich`. */
export function functionNameOf(entry: string): string {
  const file = resolve(entry)
  const name = basename(file, extname(file))
  const called = USUAL_NAMES.has(name) ? basename(dirname(file)) : name
  const name64 = called
    .replace(/[^\w-]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 64)
  return name64 === '' ? 'function' : name64
}
