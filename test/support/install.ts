import { spawn } from 'node:child_process'
import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

/** Where tests keep what they install: never in the repository's own files, reused by the next run. */
export const cacheFolder = fileURLToPath(new URL('../../.cache/', import.meta.url))

/** How long one installation may take, ms. */
const installLimitMs = 10 * 60_000

export interface Ran {
  readonly exitCode: number
  readonly output: string
}

/** Runs a command to its end with both outputs together; exit code -1 and the system's message when it cannot start. */
export function run(
  command: string,
  args: readonly string[],
  options: { readonly cwd?: string; readonly env?: NodeJS.ProcessEnv } = {},
): Promise<Ran> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'], timeout: installLimitMs })
    const chunks: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk))
    const output = (): string => Buffer.concat(chunks).toString('utf8')
    child.once('error', (error) => resolve({ exitCode: -1, output: error.message }))
    child.once('close', (code) => resolve({ exitCode: code ?? -1, output: output() }))
  })
}

/** @throws when the command fails, with the end of what it said. */
export async function mustRun(command: string, args: readonly string[]): Promise<void> {
  const ran = await run(command, args)
  if (ran.exitCode !== 0) {
    throw new Error(`${command} failed with exit code ${ran.exitCode}: ${ran.output.trim().slice(-600)}`)
  }
}

export function progress(sentence: string): void {
  process.stderr.write(`${sentence}\n`)
}

/**
 * `folder` filled by `install`, once for all processes and later runs, as long as `pins` stays the same. Test files run in parallel: the
 * first installs, the others wait. A folder is only complete when its stamp is, so an interrupted installation starts over.
 *
 * @throws what `install` throws.
 */
export async function installOnce(folder: string, pins: string, install: (folder: string) => Promise<void>): Promise<void> {
  const stamp = join(folder, '.installed')
  if ((await readOrEmpty(stamp)) === pins) {
    return
  }
  await mkdir(dirname(folder), { recursive: true })
  const release = await takeLock(`${folder}.lock`)
  try {
    if ((await readOrEmpty(stamp)) === pins) {
      return
    }
    await rm(folder, { recursive: true, force: true })
    await mkdir(folder, { recursive: true })
    await install(folder)
    await writeFile(stamp, pins)
  } finally {
    await release()
  }
}

/** A folder that only one process can make. One left by a process that died is taken over when it is older than any installation. */
async function takeLock(lock: string): Promise<() => Promise<void>> {
  for (;;) {
    try {
      await mkdir(lock)
      await writeFile(join(lock, 'pid'), String(process.pid))
      return () => rm(lock, { recursive: true, force: true })
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') {
        throw error
      }
    }
    if (await isAbandoned(lock)) {
      await rm(lock, { recursive: true, force: true })
    } else {
      await sleep(250)
    }
  }
}

async function isAbandoned(lock: string): Promise<boolean> {
  const pid = Number(await readOrEmpty(join(lock, 'pid')))
  if (pid > 0) {
    try {
      process.kill(pid, 0)
      return false
    } catch {
      return true
    }
  }
  const made = await stat(lock).catch(() => undefined)
  return made !== undefined && Date.now() - made.mtimeMs > 10_000
}

async function readOrEmpty(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8')
  } catch {
    return ''
  }
}
