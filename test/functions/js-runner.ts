/** A runner in memory for tests of what calls functions: "functions" are handlers of the test, found by `codeSha256`. No processes, no code. */
import type { FunctionRunner, FunctionSnapshot, Invocation, InvokeOptions, Throttled } from '../../src/services/lambda/runner.ts'
import type { JsContext, JsHandler } from './contract.ts'

const LOG_STREAM = `2026/11/21/[$LATEST]${'0'.repeat(32)}`

export interface JsRunner extends FunctionRunner {
  /** Whatever was invoked, in order. */
  readonly calls: readonly { readonly version: FunctionSnapshot; readonly event: unknown; readonly options: InvokeOptions }[]
  readonly retired: readonly string[]
  /** ARN of the function, version, and how many. */
  readonly warmed: readonly (readonly [string, string, number])[]
}

/** `handlers` by `codeSha256`; `else` takes what none is found for. `cannot` are runtimes that it refuses, with the sentence, and `missing` those that something can be done for. */
export function jsRunner(
  handlers: Readonly<Record<string, JsHandler>>,
  {
    cannot = {},
    missing = {},
  }: { readonly cannot?: Readonly<Record<string, string>>; readonly missing?: Readonly<Record<string, string>> } = {},
): JsRunner {
  const running = new Map<string, number>()
  const calls: JsRunner['calls'][number][] = []
  const retired: string[] = []
  const warmed: (readonly [string, string, number])[] = []
  return {
    calls,
    retired,
    warmed,
    canRun: (runtime) => cannot[runtime] ?? missing[runtime],
    missingFor: (runtime) => missing[runtime],
    warm: async (version, environments) => void warmed.push([version.arn, version.version, environments]),
    retire: (functionArn) => void retired.push(functionArn ?? 'all'),
    close: async () => {},
    async invoke(version, event, options) {
      const before = running.get(version.arn) ?? 0
      if (options.reservedConcurrency !== undefined && before >= options.reservedConcurrency) {
        return { throttled: 'ReservedFunctionConcurrentInvocationLimitExceeded' }
      }
      running.set(version.arn, before + 1)
      const parsed: unknown = JSON.parse(Buffer.from(event).toString('utf8'))
      calls.push({ version, event: parsed, options })
      const outcome = await perform(handlers[version.codeSha256] ?? handlers['else'], version, parsed, options)
      running.set(version.arn, (running.get(version.arn) ?? 1) - 1)
      return outcome
    },
  }
}

async function perform(
  handler: JsHandler | undefined,
  version: FunctionSnapshot,
  event: unknown,
  options: InvokeOptions,
): Promise<Invocation | Throttled> {
  if (handler === undefined) throw new Error(`no handler for the code ${version.codeSha256}`)
  const startedAtMs = Date.now()
  const began = performance.now()
  const outcome = await Promise.race([answerOf(handler, version, event, options), timeoutOf(version, options.requestId)])
  if ('throttled' in outcome) return outcome
  const { value, errorType } = outcome
  const durationMs = performance.now() - began
  const billedMs = Math.ceil(durationMs)
  return {
    payload: Buffer.from(JSON.stringify(value) ?? 'null'),
    ...(errorType !== undefined && { functionError: 'Unhandled', errorType }),
    ...(options.logTail && { logTail: Buffer.from(logOf(version, options.requestId, durationMs)) }),
    requestId: options.requestId,
    startedAtMs,
    durationMs,
    billedMs,
    maxMemoryMiB: 40,
    logStream: LOG_STREAM,
  }
}

type Answer = { readonly value: unknown; readonly errorType?: string } | Throttled

async function answerOf(handler: JsHandler, version: FunctionSnapshot, event: unknown, options: InvokeOptions): Promise<Answer> {
  const deadlineMs = Date.now() + version.timeoutSeconds * 1000
  const context: JsContext = {
    functionName: version.name,
    functionVersion: version.version,
    invokedFunctionArn: options.invokedArn,
    memoryLimitInMB: String(version.memoryMiB),
    awsRequestId: options.requestId,
    logGroupName: version.logGroup,
    logStreamName: LOG_STREAM,
    ...(options.clientContext !== undefined && { clientContext: JSON.parse(options.clientContext) }),
    getRemainingTimeInMillis: () => deadlineMs - Date.now(),
  }
  try {
    const value = await handler(event, context)
    return value instanceof ThrottledError ? { throttled: 'ConcurrentInvocationLimitExceeded' } : { value }
  } catch (error) {
    const { name, message, stack = '' } = error as Error
    return { value: { errorType: name, errorMessage: message, trace: stack.split('\n') }, errorType: name }
  }
}

/** What a handler returns to be throttled as if the account had no concurrency left. */
export class ThrottledError extends Error {}

function timeoutOf({ timeoutSeconds }: FunctionSnapshot, requestId: string): Promise<Answer> {
  const errorType = 'Sandbox.Timedout'
  const errorMessage = `RequestId: ${requestId} Error: Task timed out after ${timeoutSeconds.toFixed(2)} seconds`
  return new Promise((resolve) => {
    setTimeout(() => resolve({ value: { errorType, errorMessage }, errorType }), timeoutSeconds * 1000).unref()
  })
}

function logOf({ version, memoryMiB }: FunctionSnapshot, requestId: string, durationMs: number): string {
  const figures = [
    `Duration: ${durationMs.toFixed(2)} ms`,
    `Billed Duration: ${Math.ceil(durationMs)} ms`,
    `Memory Size: ${memoryMiB} MB`,
    'Max Memory Used: 40 MB',
  ]
  return [
    `START RequestId: ${requestId} Version: ${version}`,
    `END RequestId: ${requestId}`,
    `REPORT RequestId: ${requestId}\t${figures.join('\t')}\t`,
    '',
  ].join('\n')
}
