/** Where code is unpacked and environments keep their temporary files: below one folder of this process, which goes with it. */
import { readdirSync } from 'node:fs'
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Of the code store. */
export interface CodeSource {
  /** Unpacks the zip into the folder, which is there and empty; `false`: there is no such code. */
  unpack(sha256: string, folder: string): Promise<boolean>
}

const PREFIX = 'leat-functions-'
const OWNER = 'owner.pid'

export interface Folders {
  /** A folder that is always there, and empty. */
  readonly scratch: string
  /** The code's folder; unpacked once, and shared by all environments that run it, until the last one is done. `undefined`: there is no such code. */
  code(sha256: string): Promise<{ readonly folder: string; readonly release: () => void } | undefined>
  /** A new folder for one environment's temporary files. */
  tmp(): Promise<{ readonly folder: string; readonly remove: () => Promise<void> }>
  /** A file that functions read and cannot change. */
  shared(name: string, text: string): Promise<string>
  close(): Promise<void>
}

interface Unpacked {
  readonly folder: Promise<string | undefined>
  users: number
}

/** `base` is the machine's folder for temporary files. Folders of processes that were killed are removed. */
export async function openFolders(base: string, source: CodeSource): Promise<Folders> {
  await removeAbandoned(base)
  const root = await mkdtemp(join(base, PREFIX))
  await writeFile(join(root, OWNER), String(process.pid))
  const scratch = join(root, 'scratch')
  await mkdir(scratch)
  const codes = new Map<string, Unpacked>()
  const written = new Map<string, Promise<string>>()
  let made = 0
  const unpack = async (sha256: string): Promise<string | undefined> => {
    const folder = join(root, `code-${++made}`)
    await mkdir(folder)
    return (await source.unpack(sha256, folder)) ? folder : undefined
  }
  const release = (sha256: string, code: Unpacked): void => {
    if (--code.users > 0) return
    if (codes.get(sha256) === code) codes.delete(sha256)
    // What could not be removed now goes with the whole.
    void code.folder.then((folder) => (folder === undefined ? undefined : remove(folder))).catch(() => undefined)
  }
  return {
    scratch,
    async code(sha256) {
      const code = codes.get(sha256) ?? { folder: unpack(sha256), users: 0 }
      codes.set(sha256, code)
      code.users++
      const folder = await code.folder.catch((error: unknown) => {
        release(sha256, code)
        throw error
      })
      if (folder !== undefined) return { folder, release: () => release(sha256, code) }
      release(sha256, code)
      return undefined
    },
    async tmp() {
      const folder = join(root, `tmp-${++made}`)
      await mkdir(folder, { mode: 0o700 })
      return { folder, remove: () => remove(folder) }
    },
    shared(name, text) {
      const key = `${name}\n${text}`
      // Once: a process that reads it meanwhile must not find it empty.
      const file = written.get(key) ?? write(join(root, name), text)
      written.set(key, file)
      // Whoever asks next tries again.
      file.catch(() => written.delete(key))
      return file
    },
    close: () => remove(root),
  }
}

/** Also what a function closed to itself. What cannot be removed even so stays there: nobody needs the place. */
async function remove(path: string): Promise<void> {
  const again = async (): Promise<void> => {
    await openUp(path)
    await rm(path, GONE)
  }
  await rm(path, GONE)
    .catch(again)
    .catch(() => undefined)
}

async function write(file: string, text: string): Promise<string> {
  await writeFile(file, text)
  return file
}

async function openUp(folder: string): Promise<void> {
  await chmod(folder, 0o700)
  const within = await readdir(folder, { withFileTypes: true })
  for (const each of within) if (each.isDirectory()) await openUp(join(folder, each.name))
}

const GONE = { recursive: true, force: true, maxRetries: 3 } as const

async function removeAbandoned(base: string): Promise<void> {
  for (const name of readdirSync(base).filter((each) => each.startsWith(PREFIX))) {
    const owner = await readFile(join(base, name, OWNER), 'utf8').catch(() => '')
    if (/^\d+$/.test(owner) && !isAlive(Number(owner))) await remove(join(base, name))
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
