/** Lambda, once somebody asks for it, or if it has work to do: events that were accepted before the last stop. */
import type { Blobs } from './engine/blobs.ts'
import type { Clock } from './kernel/clock.ts'
import type { Endpoint, LateEndpoint } from './model/endpoint.ts'
import type { RunningFunctions } from './run-functions.ts'
import type { RunningMappings } from './run-mappings.ts'
import { bindService } from './services/define.ts'
import { functionOfLog } from './services/lambda/entities.ts'
import type { LambdaPort, LambdaRuntime } from './services/lambda/port.ts'
import type { UrlCall } from './services/lambda/serve-url.ts'
import type { UrlAnswer } from './services/lambda/url-event.ts'

export interface LambdaSettings {
  readonly functions: RunningFunctions
  readonly blobs: Blobs
  /** Of the machine. */
  readonly system: Clock
  /** Why no functions run, in a sentence. Absent: they do. */
  readonly off?: string
  /** Resolves when functions can reach the server. */
  readonly listening: Promise<void>
}

export interface RunningLambda {
  readonly late: LateEndpoint
  /** No event is under way, and none could be begun now. */
  readonly isIdle: boolean
  /** What lives in this process only. `undefined`: it was not loaded yet. */
  readonly port: LambdaPort | undefined
  /** What is answered without Lambda's API. `isOpen`: unsigned requests are the account's own. */
  atDoor(isOpen: boolean): AtDoor
  /** Whether it has work before anybody asks for it. */
  needed(): Promise<boolean>
  /** No more events are begun, no environments are kept, and what comes of those that are under way no longer counts. */
  stop(): void
  /** Ends when those have ended: functions are closed first. */
  close(): Promise<void>
}

export interface AtDoor {
  /** The zip that a link given out by GetFunction leads to. */
  linkedCode(pathEnd: string): Promise<Uint8Array | undefined>
  /** What a function URL answers. */
  serveUrl(call: UrlCall): Promise<UrlAnswer>
}

/** Adds to `endpoints` when it is loaded. */
export function runLambda(
  runtime: LambdaRuntime,
  mappings: RunningMappings,
  settings: LambdaSettings,
  endpoints: Endpoint[],
): RunningLambda {
  let port: LambdaPort | undefined
  let loading: Promise<void> | undefined
  const open = async (): Promise<void> => {
    const [{ lambda }, { openCodeStore }, { connectLambda, lambdaPort }] = await Promise.all([
      import('./services/lambda/index.ts'),
      import('./services/lambda/code/code-store.ts'),
      import('./services/lambda/port.ts'),
    ])
    const { functions, blobs, system, off } = settings
    const code = openCodeStore(blobs)
    await functions.load(code)
    connectLambda(runtime, { runner: functions.runner, code, system, ...(off !== undefined && { off }) })
    const endpoint = bindService(lambda, runtime)
    const opened = lambdaPort(runtime)
    await opened.events.start()
    await mappings.start()
    port = opened
    endpoints.push(endpoint)
    void settings.listening.then(() => {
      opened.events.begin()
      opened.warmer.begin()
    })
    await opened.sweepCode()
  }
  const load = (): Promise<void> => {
    loading ??= open().catch((error: unknown) => {
      loading = undefined
      throw error
    })
    return loading
  }
  return {
    late: { name: 'lambda', signingName: 'lambda', load },
    atDoor: (isOpen) => atDoor(runtime, { load, port: () => port }, isOpen),
    get isIdle() {
      return port?.events.isIdle ?? true
    },
    get port() {
      return port
    },
    async needed() {
      for (const _ of runtime.catalog.list('lambda.provisioned', '')) return true
      return mappings.isNeeded || (await runtime.engine.list()).some((id) => functionOfLog(id) !== undefined)
    },
    stop() {
      port?.events.stop()
      port?.warmer.stop()
    },
    async close() {
      await loading?.catch(() => undefined) // Who asked has heard of it.
      await port?.events.close()
    },
  }
}

interface Loaded {
  readonly load: () => Promise<void>
  readonly port: () => LambdaPort | undefined
}

function atDoor(runtime: LambdaRuntime, { load, port }: Loaded, isOpen: boolean): AtDoor {
  return {
    async serveUrl(call) {
      await load()
      const { serveUrl } = await import('./services/lambda/serve-url.ts')
      return serveUrl(runtime, call, isOpen)
    },
    async linkedCode(pathEnd) {
      await load()
      const { linkedCode } = await import('./services/lambda/code/link.ts')
      const sha256 = linkedCode(runtime.tokens, pathEnd, runtime.clock.nowMs())
      return sha256 === undefined ? undefined : port()?.code.get(sha256)
    },
  }
}
