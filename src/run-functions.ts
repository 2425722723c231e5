/** Runs the code of functions, once there is one: most servers are never asked to. */
import type { Certificate } from './access.ts'
import type { CodeSource } from './functions/folders.ts'
import type { Clock } from './kernel/clock.ts'
import type { Random } from './kernel/random.ts'
import type { InnerDoor } from './model/door.ts'
import type { FunctionRunner } from './services/lambda/runner.ts'
import { Traces, traced } from './services/lambda/traces.ts'
import type { Logger } from './telemetry/logger.ts'

/** How processes on this machine reach the server. Known once it listens. */
export interface OwnAddress {
  /** With an address of numbers, e.g. `http://127.0.0.1:4566`. */
  readonly endpoint: string
  /** Of the certificate, if the endpoint speaks TLS with one that Leat made (PEM). */
  readonly caPem?: string
}

export interface FunctionParts {
  readonly door: InnerDoor
  /** The machine's. */
  readonly system: Clock
  readonly random: Random
  readonly logger: Logger
  readonly address: () => OwnAddress
  readonly runtimesFolder: string
  /** For what functions need and write. */
  readonly scratchFolder: string
  /** Which functions should not see. */
  readonly dataFolder?: string
}

export interface RunningFunctions {
  /** Asked only after `load`. */
  readonly runner: FunctionRunner
  readonly traces: Traces
  /** Reads what runs functions from the disk. `code` is where their code is kept. */
  load(code: CodeSource): Promise<void>
  /** Forgets what became of invocations, and keeps nothing warm. */
  reset(): void
  close(): Promise<void>
}

export function runFunctions(parts: FunctionParts): RunningFunctions {
  const traces = new Traces()
  let loaded: FunctionRunner | undefined
  let closed = false
  const now = (): FunctionRunner => {
    if (loaded === undefined) throw new Error('what runs functions is not loaded')
    return loaded
  }
  const runner: FunctionRunner = {
    canRun: (runtime) => now().canRun(runtime),
    missingFor: (runtime) => now().missingFor(runtime),
    invoke: (version, event, options) => now().invoke(version, event, options),
    warm: (version, environments) => now().warm(version, environments),
    retire: (functionArn) => loaded?.retire(functionArn),
    close: async () => loaded?.close(),
  }
  return {
    runner,
    traces,
    async load(code) {
      const { openFunctionRunner } = await import('./functions/runner.ts')
      if (loaded !== undefined || closed) return
      const { system: clock, door, random, logger, address, runtimesFolder, scratchFolder: tmp, dataFolder } = parts
      const hidden = dataFolder === undefined ? {} : { hidden: dataFolder }
      const settings = { code, door, clock, random, logger, server: address, runtimes: { path: runtimesFolder }, tmp, ...hidden }
      loaded = traced(openFunctionRunner(settings), traces, () => clock.nowMs())
    },
    reset() {
      traces.clear()
      loaded?.retire()
    },
    async close() {
      closed = true
      await loaded?.close()
    },
  }
}

/** Addresses that listen everywhere are reached on this machine; a name may lead to more than one. */
const REACHED_AT: Readonly<Record<string, string>> = { '0.0.0.0': '127.0.0.1', '::': '[::1]', localhost: '127.0.0.1' }

export function ownAddress(
  {
    host,
    cleartext,
    certificate,
  }: { readonly host: string; readonly cleartext: boolean; readonly certificate: Certificate | undefined },
  port: number,
): OwnAddress {
  const reached = REACHED_AT[host] ?? (host.includes(':') ? `[${host}]` : host)
  const caPem = certificate?.made === true ? { caPem: certificate.credentials.certPem } : {}
  return { endpoint: `${cleartext ? 'http' : 'https'}://${reached}:${port}`, ...caPem }
}
