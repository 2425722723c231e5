/** The runner of real processes, for tests: code is given as files, services are answered by the test. */
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { scratchFolder } from '../../src/config-functions.ts'
import { openFunctionRunner } from '../../src/functions/runner.ts'
import { type Clock, SystemClock } from '../../src/kernel/clock.ts'
import { SystemRandom } from '../../src/kernel/random.ts'
import type { Call } from '../../src/model/caller.ts'
import type { InnerDoor } from '../../src/model/door.ts'
import type { Reply } from '../../src/model/endpoint.ts'
import type { FunctionRunner } from '../../src/services/lambda/runner.ts'
import { silentLogger } from '../../src/telemetry/logger.ts'
import type { JsHandler } from './contract.ts'

/** Files by their path; a `bootstrap` is executable. */
export type Code = Readonly<Record<string, string>>

export interface DoorCall {
  readonly call: Call
  readonly service: string
  readonly operation: string
  readonly input: Readonly<Record<string, unknown>>
}

export interface Processes {
  readonly runner: FunctionRunner
  /** The folder of everything that the runner makes. */
  readonly tmp: string
  readonly calls: readonly DoorCall[]
  close(): Promise<void>
}

export interface Settings {
  readonly runtimes?: string
  readonly clock?: Clock
  readonly tmp?: string
  /** In the machine's /tmp, environments have none of their own. */
  readonly scratch?: string
  readonly hidden?: string
  readonly answer?: (call: DoorCall) => Reply | undefined
}

/** `code` by what stands in `codeSha256`. */
export async function processes(code: Readonly<Record<string, Code>>, settings: Settings = {}): Promise<Processes> {
  const tmp = settings.tmp ?? (await mkdtemp(join(settings.scratch ?? scratchFolder(), 'leat-test-functions-')))
  const calls: DoorCall[] = []
  const runner = openFunctionRunner({
    code: { unpack: (sha256, folder) => write(code[sha256], folder) },
    door: doorOf(calls, settings.answer),
    clock: settings.clock ?? new SystemClock(),
    random: new SystemRandom(),
    logger: silentLogger,
    server: () => ({ endpoint: 'http://127.0.0.1:4566' }),
    runtimes: { path: settings.runtimes ?? join(tmp, 'runtimes') },
    tmp,
    ...(settings.hidden !== undefined && { hidden: settings.hidden }),
  })
  return {
    runner,
    tmp,
    calls,
    async close() {
      await runner.close()
      await rm(tmp, { recursive: true, force: true })
    },
  }
}

/** What a handler's text is as a module. */
export function moduleOf(handler: JsHandler): Code {
  return { 'index.mjs': `export const handler = ${handler}\n` }
}

export async function write(code: Code | undefined, folder: string): Promise<boolean> {
  if (code === undefined) return false
  for (const [name, text] of Object.entries(code)) {
    await mkdir(dirname(join(folder, name)), { recursive: true })
    await writeFile(join(folder, name), text)
    if (name === 'bootstrap') await chmod(join(folder, name), 0o755)
  }
  return true
}

export function doorOf(calls: DoorCall[], answer: Settings['answer']): InnerDoor {
  return {
    denied: () => undefined,
    cannotAct: () => undefined,
    async call(call, service, operation, input) {
      const made = { call, service, operation, input }
      calls.push(made)
      const given = answer?.(made)
      if (given !== undefined) return given
      return { output: operation === 'AssumeRole' ? { Credentials: SESSION } : {} }
    },
  }
}

const SESSION = { AccessKeyId: 'ASIATESTTESTTEST', SecretAccessKey: 'secret', SessionToken: 'token' }
