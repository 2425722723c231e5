/**
 * What became of the last invocations, in memory: for the console and `leat why`. It is bounded by number for each function and in all; nothing depends on it.
 */
import type { FunctionRunner, FunctionSnapshot, Invocation, InvocationBatch, InvocationSource, InvokeOptions } from './runner.ts'
import { isThrottled } from './runner.ts'

export interface Trace {
  readonly requestId: string
  /** Without a qualifier. */
  readonly functionArn: string
  readonly version: string
  readonly source: InvocationSource
  readonly startedAtMs: number
  readonly durationMs: number
  /** Of a cold start. */
  readonly initMs?: number
  readonly maxMemoryMiB?: number
  readonly outcome: 'ok' | 'error' | 'throttled'
  readonly errorType?: string
  readonly errorMessage?: string
  /** Lines of the function's stack trace, as its runtime writes them. */
  readonly stack?: readonly string[]
  readonly batch?: InvocationBatch
  /** The beginning of what it answered, as text; absent of errors. */
  readonly result?: string
  /** Last 4 KB of its log as text. */
  readonly logTail: string
  /** e.g. `2026/11/21/[$LATEST]0123…`. */
  readonly logStream?: string
}

export const TRACES_OF_FUNCTION_MAX = 50
export const TRACED_FUNCTIONS_MAX = 200
export const TRACE_MESSAGE_CHARS_MAX = 4096
export const TRACE_STACK_LINES_MAX = 40
export const TRACE_RESULT_BYTES_MAX = 1024

/** Newest last, by function; the function that has been quiet longest goes first. */
export class Traces {
  readonly #byFunction = new Map<string, Trace[]>()

  add(trace: Trace): void {
    const traces = this.#byFunction.get(trace.functionArn) ?? []
    this.#byFunction.delete(trace.functionArn)
    this.#byFunction.set(trace.functionArn, traces)
    traces.push(trace)
    if (traces.length > TRACES_OF_FUNCTION_MAX) traces.shift()
    for (const functionArn of this.#byFunction.keys()) {
      if (this.#byFunction.size <= TRACED_FUNCTIONS_MAX) return
      this.#byFunction.delete(functionArn)
    }
  }

  /** Newest first. */
  of(functionArn: string): readonly Trace[] {
    return (this.#byFunction.get(functionArn) ?? []).toReversed()
  }

  clear(): void {
    this.#byFunction.clear()
  }
}

/** The same runner, whose invocations leave traces. */
export function traced(runner: FunctionRunner, traces: Traces, nowMs: () => number): FunctionRunner {
  return {
    canRun: (runtime) => runner.canRun(runtime),
    missingFor: (runtime) => runner.missingFor(runtime),
    warm: (version, environments) => runner.warm(version, environments),
    retire: (functionArn) => runner.retire(functionArn),
    close: () => runner.close(),
    async invoke(version, event, options) {
      const askedAtMs = nowMs()
      const outcome = await runner.invoke(version, event, { ...options, logTail: true })
      traces.add({
        ...aboutCall(version, options),
        ...(isThrottled(outcome) ? throttledAt(askedAtMs, outcome.throttled) : told(outcome)),
      })
      if (isThrottled(outcome) || options.logTail) return outcome
      const { logTail: _, ...rest } = outcome
      return rest
    },
  }
}

function aboutCall({ arn, version }: FunctionSnapshot, { requestId, source, batch }: InvokeOptions) {
  return { requestId, functionArn: arn, version, source, ...(batch !== undefined && { batch }) }
}

function throttledAt(startedAtMs: number, errorType: string) {
  return { startedAtMs, durationMs: 0, outcome: 'throttled' as const, errorType, errorMessage: 'Rate Exceeded.', logTail: '' }
}

function told({
  startedAtMs,
  durationMs,
  initMs,
  maxMemoryMiB,
  functionError,
  errorType,
  logTail,
  logStream,
  payload,
}: Invocation) {
  return {
    startedAtMs,
    durationMs,
    ...(initMs !== undefined && { initMs }),
    maxMemoryMiB,
    outcome: functionError === undefined ? ('ok' as const) : ('error' as const),
    ...(errorType !== undefined && { errorType }),
    ...(functionError !== undefined
      ? errorOf(payload)
      : { result: Buffer.from(payload.subarray(0, TRACE_RESULT_BYTES_MAX)).toString('utf8') }),
    logTail: Buffer.from(logTail ?? []).toString('utf8'),
    logStream,
  }
}

/** What runtimes put into the payload of an error: Python says `stackTrace`, Node `trace`. */
export function errorOf(payload: Uint8Array): {
  readonly errorType?: string
  readonly errorMessage?: string
  readonly stack?: readonly string[]
} {
  const { errorType, errorMessage, stackTrace, trace } = objectIn(payload)
  const stack = Array.isArray(stackTrace) ? stackTrace : trace
  return {
    ...(typeof errorType === 'string' && { errorType: errorType.slice(0, TRACE_MESSAGE_CHARS_MAX) }),
    ...(typeof errorMessage === 'string' && { errorMessage: errorMessage.slice(0, TRACE_MESSAGE_CHARS_MAX) }),
    ...(Array.isArray(stack) && {
      stack: stack.slice(0, TRACE_STACK_LINES_MAX).map((line) => String(line).slice(0, TRACE_MESSAGE_CHARS_MAX)),
    }),
  }
}

function objectIn(payload: Uint8Array): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(Buffer.from(payload).toString('utf8'))
    return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {}
  } catch {
    // A custom runtime may post anything; then there is no more to be told.
    return {}
  }
}
