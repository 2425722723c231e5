/**
 * An execution environment: one stream of the log, one folder for temporary files and one process, which is made anew only if its initialisation failed. It
 * handles one event at a time.
 */
import type { Clock } from '../kernel/clock.ts'
import type { FunctionSnapshot, Invocation, InvokeOptions } from '../services/lambda/runner.ts'
import {
  EXIT_ERROR,
  environmentError,
  exitMessage,
  INVALID_ENTRYPOINT,
  NO_BOOTSTRAP,
  TIMED_OUT,
  timeoutMessage,
} from './failures.ts'
import { type Figures, LogTail, type ServiceLines, type Trouble, textLines } from './invocation-log.ts'
import { jsonLines } from './json-log.ts'
import { INIT_MS_MAX } from './limits.ts'
import type { RuntimeApi } from './runtime-api.ts'
import { type Answer, RuntimeChannel } from './runtime-channel.ts'
import type { Program } from './runtimes.ts'
import { Sandbox, type SandboxEnd } from './sandbox.ts'
import { type Place, variablesOf } from './variables.ts'

export interface EnvironmentParts {
  readonly version: FunctionSnapshot
  readonly program: Program
  readonly place: Omit<Place, 'api'>
  /** Puts what is run into a place of its own. */
  readonly confined: (command: readonly string[]) => readonly string[]
  readonly api: RuntimeApi
  readonly clock: Clock
  readonly newTraceId: () => string
  /** Takes one event of the log; never waits. */
  readonly log: (message: string) => void
}

interface Process {
  readonly channel: RuntimeChannel
  readonly sandbox: Sandbox
  readonly closeApi: () => void
}

/** Why a process has not begun to ask for events. */
interface InitFailure {
  readonly trouble: Trouble
  /** What the runtime itself said. */
  readonly answer?: Answer
  /** What is said of it. */
  readonly message?: string
}

interface Ending {
  readonly answer: Answer
  readonly trouble?: Trouble
  /** The process is of no more use. */
  readonly isFatal: boolean
}

export class Environment {
  readonly bornAtMs: number
  readonly version: FunctionSnapshot
  readonly #parts: EnvironmentParts
  readonly #lines: ServiceLines
  #process: Process | undefined
  #initMs: number | undefined
  #initFailed = false
  #isBusy = false
  #isOver = false
  #tail: LogTail | undefined
  #peakMiB = 0
  readonly #over = Promise.withResolvers<void>()

  constructor(parts: EnvironmentParts) {
    this.#parts = parts
    this.version = parts.version
    this.#lines = parts.version.logFormat === 'JSON' ? jsonLines(() => parts.clock.nowMs()) : textLines
    this.bornAtMs = parts.clock.monotonicMs()
  }

  /** Resolves when it is of no more use: its process ended, or it was told to. */
  get over(): Promise<void> {
    return this.#over.promise
  }

  get isOver(): boolean {
    return this.#isOver
  }

  /** Loads the code, as far as that goes before the first event. What fails here is tried again with the event, which is told. */
  async init(): Promise<void> {
    const { clock, log, version, program } = this.#parts
    log(this.#lines.initStart(version, program.label))
    const began = clock.monotonicMs()
    const failure = await this.#begin(INIT_MS_MAX)
    this.#initMs = clock.monotonicMs() - began
    if (failure === undefined) return
    this.#initFailed = true
    log(this.#lines.initReport(this.#initMs, 'init', failure.trouble))
    this.#discard()
  }

  /** Gives it one event. */
  async invoke(event: Uint8Array, options: InvokeOptions): Promise<Invocation> {
    const { version, clock, place } = this.#parts
    const { requestId } = options
    this.#isBusy = true
    this.#tail = options.logTail ? new LogTail() : undefined
    const startedAtMs = clock.nowMs()
    const began = clock.monotonicMs()
    this.#log(this.#lines.start(requestId, version))
    const { answer, trouble, isFatal } = await this.#run(event, options, began)
    const { durationMs, billedMs } = this.#times(clock.monotonicMs() - began, trouble)
    this.lookAtMemory()
    await this.#process?.sandbox.drain()
    const initMs = this.#initFailed ? undefined : this.#initMs
    this.#initMs = undefined
    const figures = { durationMs, billedMs, maxMemoryMiB: this.#peakMiB, ...(initMs !== undefined && { initMs }) }
    this.#report({ requestId, memoryMiB: version.memoryMiB, ...figures, ...(trouble !== undefined && { trouble }) })
    const logTail = this.#tail?.bytes()
    this.#tail = undefined
    this.#isBusy = false
    if (isFatal) this.end()
    return {
      payload: answer.payload,
      ...(answer.errorType !== undefined && { functionError: 'Unhandled', errorType: answer.errorType }),
      ...(logTail !== undefined && { logTail }),
      requestId,
      startedAtMs,
      ...figures,
      logStream: place.logStream,
    }
  }

  /** What took too long took as long as it may: timers go off a moment early or late, and nobody pays for that moment. */
  #times(tookMs: number, trouble: Trouble | undefined): Pick<Invocation, 'durationMs' | 'billedMs'> {
    const timeoutMs = this.version.timeoutSeconds * 1000
    if (trouble?.status === 'timeout') return { durationMs: Math.max(tookMs, timeoutMs), billedMs: timeoutMs }
    return { durationMs: tookMs, billedMs: Math.max(1, Math.ceil(tookMs)) }
  }

  /** Notes what it holds now, and kills it if that is more than it may. */
  lookAtMemory(): void {
    const sandbox = this.#process?.sandbox
    if (sandbox === undefined) return
    const memoryMiB = sandbox.memoryMiB
    this.#peakMiB = Math.min(this.version.memoryMiB, Math.max(this.#peakMiB, memoryMiB))
    if (memoryMiB > this.version.memoryMiB) sandbox.kill()
  }

  get isBusy(): boolean {
    return this.#isBusy
  }

  end(): void {
    if (this.#isOver) return
    this.#isOver = true
    this.#discard()
    this.#over.resolve()
  }

  async #run(event: Uint8Array, options: InvokeOptions, began: number): Promise<Ending> {
    const { clock, version } = this.#parts
    const timeoutMs = version.timeoutSeconds * 1000
    if (this.#process === undefined) {
      const failure = await this.#begin(timeoutMs)
      if (failure !== undefined) return this.#initFailure(failure, options.requestId, clock.monotonicMs() - began)
    }
    const process = this.#process
    if (process === undefined) return this.#failed(EXIT_ERROR, exitMessage(NO_END), options.requestId)
    const remainingMs = timeoutMs - (clock.monotonicMs() - began)
    const given = process.channel.give({
      requestId: options.requestId,
      body: event,
      headers: this.#headers(options, remainingMs),
    })
    const outcome = await within<Answer | SandboxEnd>(clock, remainingMs, [given, process.sandbox.ended])
    if (outcome === TOO_LATE) return this.#timedOut(options.requestId)
    return 'payload' in outcome
      ? { answer: outcome, isFatal: false }
      : this.#failed(EXIT_ERROR, exitMessage(outcome), options.requestId)
  }

  #headers(options: InvokeOptions, remainingMs: number): Readonly<Record<string, string>> {
    return {
      'Lambda-Runtime-Aws-Request-Id': options.requestId,
      'Lambda-Runtime-Deadline-Ms': String(Math.floor(this.#parts.clock.nowMs() + remainingMs)),
      'Lambda-Runtime-Invoked-Function-Arn': options.invokedArn,
      'Lambda-Runtime-Trace-Id': options.traceId ?? this.#parts.newTraceId(),
      // A header holds Latin-1; JSON can say everything in ASCII.
      ...(options.clientContext !== undefined && { 'Lambda-Runtime-Client-Context': asciiJson(options.clientContext) }),
    }
  }

  /** Starts a process and waits until it asks for an event. */
  async #begin(timeMs: number): Promise<InitFailure | undefined> {
    const { version, program, place, api, clock, confined } = this.#parts
    if (program.hasEntry?.(place.taskRoot) === false) {
      return { trouble: { status: 'error', errorType: INVALID_ENTRYPOINT }, message: NO_BOOTSTRAP }
    }
    const channel = new RuntimeChannel()
    const { address, close: closeApi } = api.open(channel)
    const variables = variablesOf(version, program, { ...place, api: address })
    const command = confined(program.command(version.memoryMiB, place.taskRoot))
    const sandbox = this.#spawned(command, variables, closeApi)
    const process = { channel, sandbox, closeApi }
    this.#process = process
    const outcome = await within<Answer | SandboxEnd | undefined>(clock, timeMs, [channel.started, sandbox.ended])
    if (outcome === TOO_LATE) return { trouble: { status: 'timeout' } }
    if (outcome !== undefined && 'payload' in outcome) {
      await sandbox.drain()
      return { trouble: { status: 'error', errorType: outcome.errorType ?? 'Unknown' }, answer: outcome }
    }
    if (outcome !== undefined) return { trouble: { status: 'error', errorType: EXIT_ERROR }, message: exitMessage(outcome) }
    void sandbox.ended.then(() => this.#died(process))
    return undefined
  }

  #spawned(command: readonly string[], variables: Readonly<Record<string, string>>, closeApi: () => void): Sandbox {
    const { taskRoot: folder } = this.#parts.place
    try {
      return new Sandbox({ command, folder, variables, emit: (text) => this.#log(text) })
    } catch (error) {
      closeApi()
      throw error
    }
  }

  #initFailure({ trouble, answer, message }: InitFailure, requestId: string, initMs: number): Ending {
    this.#log(this.#lines.initReport(initMs, 'invoke', trouble))
    if (trouble.status === 'timeout') return this.#timedOut(requestId)
    if (answer !== undefined) return { answer, trouble, isFatal: true }
    return this.#failed(trouble.errorType, message ?? '', requestId)
  }

  #timedOut(requestId: string): Ending {
    const { clock, version } = this.#parts
    const message = timeoutMessage(version.timeoutSeconds)
    this.#process?.sandbox.kill()
    this.#log(`${new Date(clock.nowMs()).toISOString()} ${requestId} ${message}\n\n`)
    return { answer: environmentError(TIMED_OUT, requestId, `Error: ${message}`), trouble: { status: 'timeout' }, isFatal: true }
  }

  #failed(errorType: string, message: string, requestId: string): Ending {
    this.#log(`RequestId: ${requestId} ${message}\n${errorType}\n`)
    return { answer: environmentError(errorType, requestId, message), trouble: { status: 'error', errorType }, isFatal: true }
  }

  /** While it was idle: nobody waits for it. */
  #died(process: Process): void {
    if (this.#process === process && !this.#isBusy) this.end()
  }

  #discard(): void {
    this.#process?.closeApi()
    this.#process?.sandbox.kill()
    this.#process = undefined
  }

  #report(figures: Figures): void {
    for (const line of this.#lines.end(figures)) this.#log(line)
  }

  #log(message: string): void {
    this.#tail?.add(message)
    this.#parts.log(message)
  }
}

const NO_END: SandboxEnd = { status: 0, signal: undefined }
const TOO_LATE = Symbol('too late')

/** Whatever comes first, if it comes in time. */
async function within<T>(clock: Clock, ms: number, contenders: readonly Promise<T>[]): Promise<T | typeof TOO_LATE> {
  const timer = new AbortController()
  const late = clock.sleep(ms, timer.signal).then(
    () => TOO_LATE,
    () => TOO_LATE,
  )
  try {
    return await Promise.race<T | typeof TOO_LATE>([...contenders, late as Promise<typeof TOO_LATE>])
  } finally {
    // With a reason of its own: making the usual one costs more than all else here.
    timer.abort(TOO_LATE)
  }
}

function asciiJson(text: string): string {
  return text.replaceAll(/[^\x20-\x7e]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)
}
