import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { cacheFolder, installOnce, mustRun, progress } from '../test/support/install.ts'
import { checkOk } from './load/checks.ts'
import { Connection } from './load/connection.ts'
import { ACCESS_KEY, request } from './load/requests.ts'

/** A server that can be measured. */
export interface Target {
  readonly name: string
  /** Arguments for Node that make it listen on the port. */
  command(port: number): readonly string[]
  /** Its records are on the disk before they are acknowledged: in a new folder for each turn, named with this argument. */
  readonly dataArgument?: string
  /** It has nothing to give back: how fast the rest of the way is. */
  readonly isNull?: true
}

export interface LeatOptions {
  /** Where the work tree is. */
  readonly root: string
  readonly name: string
  /** As it stands in the work tree, in TypeScript; else as a user installs it. */
  readonly source: boolean
  /** Signatures are verified, not only parsed. */
  readonly verify: boolean
  /** Records are on the disk before they are acknowledged. */
  readonly durable: boolean
  /** More arguments for `leat start`. */
  readonly more: readonly string[]
}

const here = fileURLToPath(new URL('.', import.meta.url))
const KINESALITE = 'kinesalite@3.3.3'
const START_LIMIT_MS = 20_000
const STOP_LIMIT_MS = 5_000
const RETRY_MS = 2

export async function leat({ root, name, source, verify, durable, more }: LeatOptions): Promise<Target> {
  const entry = source ? join(root, 'src', 'cli', 'bin.ts') : join(await pack(root), 'dist', 'cli', 'bin.js')
  const keys = verify ? ['--access-key', `${ACCESS_KEY.accessKeyId}:${ACCESS_KEY.secret}`] : []
  return {
    name,
    command: (port) => [entry, 'start', '--instant', '--port', String(port), ...keys, ...more],
    ...(durable && { dataArgument: '--data' }),
  }
}

/** `kinesalite`, `null`, or a folder with another work tree of Leat. */
export async function peer(wanted: string, options: Omit<LeatOptions, 'root' | 'name'>): Promise<Target> {
  if (wanted === 'null') return { name: 'null', command: (port) => [join(here, 'null-server.ts'), String(port)], isNull: true }
  if (wanted === 'kinesalite') {
    const folder = await installKinesalite()
    const cli = join(folder, 'node_modules', 'kinesalite', 'cli.js')
    const quotas = ['--shardLimit', '100', '--createStreamMs', '0']
    return { name: 'kinesalite', command: (port) => [cli, '--port', String(port), ...quotas] }
  }
  if (!existsSync(join(wanted, 'src', 'cli', 'bin.ts'))) {
    throw new Error(`--peer ${wanted}: give kinesalite, null, or the folder of another work tree of Leat`)
  }
  return leat({ ...options, root: wanted, name: 'other' })
}

/** The package that users install, inside its work tree, so that it finds the packages which it needs there. */
export async function pack(root: string): Promise<string> {
  const folder = join(root, '.cache', `bench-package-${basename(root)}`)
  await mustRun(process.execPath, [join(root, 'scripts', 'pack.ts'), folder])
  return folder
}

async function installKinesalite(): Promise<string> {
  const folder = join(cacheFolder, 'bench-kinesalite')
  await installOnce(folder, KINESALITE, async () => {
    progress(`Installing ${KINESALITE} (only the first time) …`)
    const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
    await mustRun(npm, ['install', '--prefix', folder, '--no-audit', '--no-fund', '--ignore-scripts', KINESALITE])
  })
  return folder
}

export interface Running {
  readonly port: number
  readonly pid: number
  /** From the start of the process to its first answer to ListStreams. */
  readonly startMs: number
  /** Resident memory, MiB; `undefined` where the system does not tell. */
  memoryMiB(): Promise<number | undefined>
  stop(): Promise<void>
}

export async function startTarget(target: Target, nodeArguments: readonly string[] = []): Promise<Running> {
  const port = await freePort()
  const asked = request(port, 'ListStreams', {})
  const startedAt = performance.now()
  const folder = target.dataArgument === undefined ? undefined : await mkdtemp(join(tmpdir(), 'leat-bench-'))
  const data = folder === undefined ? [] : [target.dataArgument ?? '', join(folder, 'data')]
  const command = [...nodeArguments, ...target.command(port), ...data]
  const child = spawn(process.execPath, command, { stdio: ['ignore', 'ignore', 'pipe'] })
  const end = async (): Promise<void> => {
    await stop(child)
    if (folder !== undefined) await rm(folder, { recursive: true })
  }
  let complaint = ''
  child.stderr.on('data', (chunk: Buffer) => {
    complaint = `${complaint}${chunk.toString('utf8')}`.slice(-2_000)
  })
  try {
    await firstAnswer(port, asked, child)
  } catch (error) {
    child.kill('SIGKILL')
    await end()
    throw new Error(`${target.name} did not start: ${error instanceof Error ? error.message : String(error)}\n${complaint}`)
  }
  const startMs = performance.now() - startedAt
  const pid = child.pid ?? 0
  return { port, pid, startMs, memoryMiB: () => residentMiB(pid), stop: end }
}

async function firstAnswer(port: number, asked: Buffer, child: ChildProcess): Promise<void> {
  const startedAt = performance.now()
  for (;;) {
    if (child.exitCode !== null) throw new Error(`it ended with exit code ${child.exitCode}`)
    if (performance.now() - startedAt > START_LIMIT_MS) throw new Error(`no answer within ${START_LIMIT_MS} ms`)
    try {
      const connection = await Connection.open(port)
      checkOk(await connection.send(asked))
      connection.close()
      return
    } catch (error) {
      // Refused until it listens. Anything else is no start.
      if ((error as NodeJS.ErrnoException).code !== 'ECONNREFUSED') throw error
      await sleep(RETRY_MS)
    }
  }
}

async function residentMiB(pid: number): Promise<number | undefined> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
  const [, kib] = /^VmRSS:\s+(\d+) kB$/m.exec(status) ?? []
  return kib === undefined ? undefined : Number(kib) / 1024
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return
  const gone = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGTERM')
  const late = new AbortController()
  const limit = sleep(STOP_LIMIT_MS, undefined, { signal: late.signal }).then(
    () => child.kill('SIGKILL'),
    () => undefined,
  )
  await gone
  late.abort()
  await limit
}

/** One that nobody listens on now. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen({ host: '127.0.0.1', port: 0 }, () => {
      const address = server.address()
      const port = typeof address === 'object' && address !== null ? address.port : 0
      server.close(() => resolve(port))
    })
  })
}
