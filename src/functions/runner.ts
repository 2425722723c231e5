/** The `FunctionRunner` of processes on this machine. */
import { availableParallelism } from 'node:os'
import type { Clock } from '../kernel/clock.ts'
import type { Random } from '../kernel/random.ts'
import { newTraceId } from '../kernel/trace-id.ts'
import type { InnerDoor } from '../model/door.ts'
import type { FunctionRunner, FunctionSnapshot, Invocation, InvokeOptions } from '../services/lambda/runner.ts'
import type { Logger } from '../telemetry/logger.ts'
import { type Confine, openConfinement } from './confinement.ts'
import { CannotRun, credentialsOf } from './credentials.ts'
import { Environment } from './environment.ts'
import { type CodeSource, type Folders, openFolders } from './folders.ts'
import { logStreamName } from './invocation-log.ts'
import { IDLE_ENVIRONMENTS_MAX } from './limits.ts'
import { type LogShipping, openLogShipping } from './log-shipping.ts'
import { Pool } from './pool.ts'
import { openRuntimeApi, type RuntimeApi } from './runtime-api.ts'
import { missingFor, neededFolders, programOf, type RuntimesFolder } from './runtimes.ts'
import type { ServerAddress } from './variables.ts'

export interface FunctionsParts {
  readonly code: CodeSource
  readonly door: InnerDoor
  /** The machine's: processes live in its time, also while a user has stopped that of streams. */
  readonly clock: Clock
  readonly random: Random
  readonly logger: Logger
  readonly server: () => ServerAddress
  readonly runtimes: RuntimesFolder
  /** The machine's folder for temporary files that last. */
  readonly tmp: string
  /** Which functions should not see, where that can be had. */
  readonly hidden?: string
}

interface Open {
  readonly folders: Folders
  readonly api: RuntimeApi
  readonly logs: LogShipping
  readonly confine: Confine | undefined
  /** Runtimes of which it was told that another version runs them. */
  readonly told: Set<string>
}

/** Opens no port and makes no folder before the first invocation. */
export function openFunctionRunner(parts: FunctionsParts): FunctionRunner {
  let opening: Promise<Open> | undefined
  const opened = (): Promise<Open> => {
    opening ??= open(parts).catch((error: unknown) => {
      opening = undefined
      throw error
    })
    return opening
  }
  const running = new Map<string, number>()
  const pool = new Pool<Environment>({
    start: async (version) => start(parts, await opened(), version),
    clock: parts.clock,
    logger: parts.logger,
    startsMax: Math.max(2, availableParallelism()),
  })
  return {
    canRun(runtime) {
      const program = programOf(runtime, parts.runtimes)
      return typeof program === 'string' ? program : undefined
    },
    missingFor: (runtime) => missingFor(runtime, parts.runtimes),
    async invoke(version, event, options) {
      const before = running.get(version.arn) ?? 0
      if (options.reservedConcurrency !== undefined && before >= options.reservedConcurrency) {
        return { throttled: 'ReservedFunctionConcurrentInvocationLimitExceeded' }
      }
      options.signal?.throwIfAborted()
      const acquiring = pool.acquire(version, options.signal)
      if (acquiring === undefined) return { throttled: 'ConcurrentInvocationLimitExceeded' }
      running.set(version.arn, before + 1)
      try {
        return await invokeIn(pool, await acquiring, event, options)
      } catch (error) {
        if (error instanceof CannotRun) return refused(error, options.requestId, parts.clock.nowMs())
        throw error
      } finally {
        const after = (running.get(version.arn) ?? 1) - 1
        if (after === 0) running.delete(version.arn)
        else running.set(version.arn, after)
      }
    },
    async warm(version, environments) {
      const acquiring = Array.from({ length: Math.min(environments, IDLE_ENVIRONMENTS_MAX) }, () => pool.acquire(version))
      for (const acquired of await Promise.allSettled(acquiring)) {
        if (acquired.status === 'fulfilled' && acquired.value !== undefined) pool.release(acquired.value)
      }
    },
    retire: (functionArn) => pool.retire(functionArn),
    async close() {
      pool.close()
      if (opening === undefined) return
      const { folders, api, logs } = await opening
      await logs.flush()
      await api.close()
      await folders.close()
    },
  }
}

async function invokeIn(pool: Pool<Environment>, environment: Environment, event: Uint8Array, options: InvokeOptions) {
  try {
    const invoking = environment.invoke(event, options)
    void pool.watchMemory()
    return await invoking
  } catch (error) {
    // Who knows what state it is in.
    environment.end()
    throw error
  } finally {
    pool.release(environment)
  }
}

/** No process was even begun: the payload says why, as that of any other failure. */
function refused({ errorType, message }: CannotRun, requestId: string, startedAtMs: number): Invocation {
  const payload = Buffer.from(JSON.stringify({ errorType, errorMessage: message }))
  const figures = { startedAtMs, durationMs: 0, billedMs: 0, maxMemoryMiB: 0 }
  return { payload, functionError: 'Unhandled', errorType, requestId, ...figures, logStream: '' }
}

async function open({ code, tmp, door, clock, random, logger, runtimes, hidden }: FunctionsParts): Promise<Open> {
  const folders = await openFolders(tmp, code)
  const parts = { needed: neededFolders(runtimes), ...(hidden !== undefined && { hidden }) }
  const confine = await openConfinement(parts, folders.scratch)
  logger.info(confine === undefined ? SHARED_TMP : OWN_TMP)
  const api = await openRuntimeApi({ random, logger })
  return { folders, api, logs: openLogShipping({ door, clock, random, logger }), confine, told: new Set() }
}

async function start(
  parts: FunctionsParts,
  { folders, api, logs, confine, told }: Open,
  version: FunctionSnapshot,
): Promise<Environment> {
  const { clock, random, runtimes, server } = parts
  const program = programOf(version.runtime, runtimes)
  if (typeof program === 'string') throw new CannotRun('Runtime.Unavailable', program)
  if (!isAsked(version.runtime, program.label) && !told.has(version.runtime)) {
    told.add(version.runtime)
    parts.logger.info(`functions of ${version.runtime} run on what this machine has: ${program.label.replace(':', ' ')}`)
  }
  const credentials = await credentialsOf(parts, version)
  const code = await folders.code(version.codeSha256)
  if (code === undefined) throw new Error(`the code ${version.codeSha256} of ${version.arn} is not there`)
  const tmp = await folders.tmp()
  const { endpoint, caPem } = server()
  const caFile = caPem === undefined ? {} : { caFile: await folders.shared('ca.pem', caPem) }
  const logStream = logStreamName(version.version, clock.nowMs(), random.bytes(LOG_STREAM_BYTES))
  const environment = new Environment({
    version,
    program,
    confined: (command) => confine?.(command, tmp.folder, code.folder) ?? command,
    place: {
      taskRoot: code.folder,
      tmp: confine === undefined ? tmp.folder : '/tmp',
      logStream,
      credentials,
      endpoint,
      ...caFile,
    },
    api,
    clock,
    newTraceId: () => newTraceId(clock.nowMs(), random),
    log: logs.stream(version, logStream),
  })
  void environment.over.then(() => {
    code.release()
    return tmp.remove()
  })
  try {
    await environment.init()
  } catch (error) {
    environment.end()
    throw error
  }
  return environment
}

/** Whether `nodejs:24.1.0` is what `nodejs24.x` asks for. */
function isAsked(runtime: string, label: string): boolean {
  return label.replace(':', '').startsWith(runtime.replace(/x$/, ''))
}

const OWN_TMP = 'each environment of a function has a /tmp of its own'
const SHARED_TMP =
  'functions share the /tmp of this machine, which does not let its users make namespaces; TMPDIR is a folder of their own'
const LOG_STREAM_BYTES = 16
