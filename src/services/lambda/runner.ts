/**
 * What runs a function's code, as the Lambda service sees it. The service decides which version is to run and whether it may; the runner starts and
 * reuses execution environments, hands over one event and brings back what became of it. `src/functions/` is the implementation; the composition root
 * hands it over. `test/functions/contract.ts` is the behaviour that every implementation has.
 */
import type { Scope } from '../../model/caller.ts'

/** Everything of one version of a function that its execution depends on. Environments are only reused for an equal snapshot. */
export interface FunctionSnapshot {
  /** Without a qualifier. */
  readonly arn: string
  readonly name: string
  /** `$LATEST` or a number. */
  readonly version: string
  readonly scope: Scope
  /** As the API names it, e.g. `python3.13`, `nodejs22.x`, `provided.al2023`. */
  readonly runtime: string
  readonly handler: string
  /** ARN of the execution role. */
  readonly role: string
  readonly memoryMiB: number
  readonly timeoutSeconds: number
  /** Of the function's own `/tmp`. */
  readonly ephemeralMiB: number
  /** The function's own variables. */
  readonly environment: Readonly<Record<string, string>>
  /** Hex; names the zip in the code store. */
  readonly codeSha256: string
  /** e.g. `/aws/lambda/NAME`. */
  readonly logGroup: string
  readonly logFormat: 'Text' | 'JSON'
  /** Of the format JSON: least level of the function's own lines, e.g. `INFO`. */
  readonly logLevel?: string
}

/** Where an invocation comes from. */
export type InvocationSource = 'invoke' | 'event' | 'mapping' | 's3' | 'firehose'

/** The batch of records that an event was made of. */
export interface InvocationBatch {
  readonly streamArn: string
  readonly shardId: string
  readonly firstSequenceNumber: string
  readonly lastSequenceNumber: string
  readonly records: number
  /** 1 for the first. */
  readonly attempt: number
}

export interface InvokeOptions {
  /** What the function sees as its request id. Attempts with the same event may have the same. */
  readonly requestId: string
  /** As the function was asked for: with the qualifier if there was one. */
  readonly invokedArn: string
  /** Whether the end of the log is wanted in the answer. */
  readonly logTail: boolean
  /** JSON text, decoded. */
  readonly clientContext?: string
  /** `Root=1-…;Parent=…;Sampled=0`. Absent: the runner makes one. */
  readonly traceId?: string
  /** As of now. Absent: none is set. 0 throttles everything. */
  readonly reservedConcurrency?: number
  readonly source: InvocationSource
  readonly batch?: InvocationBatch
  /** Whoever asked has gone. What has begun runs on, as on AWS; what still waits for an environment is given up: the promise rejects with the signal's reason. */
  readonly signal?: AbortSignal
}

/** An invocation that ran, whatever came of it. */
export interface Invocation {
  /** JSON text: what the function returned, or what is wrong, in the form of its runtime. */
  readonly payload: Uint8Array
  /** Absent: it went well. */
  readonly functionError?: 'Unhandled'
  /** Type of the error as the runtime, or the environment, named it, e.g. `ValueError`, `Sandbox.Timedout`, `Runtime.ExitError`. */
  readonly errorType?: string
  /** Last 4 KB of what START, END and REPORT enclose, with them. Only if asked for. */
  readonly logTail?: Uint8Array
  readonly requestId: string
  readonly startedAtMs: number
  /** Of the handler alone. */
  readonly durationMs: number
  readonly billedMs: number
  /** Of a cold start. */
  readonly initMs?: number
  readonly maxMemoryMiB: number
  /** e.g. `2026/11/21/[$LATEST]0123…`. */
  readonly logStream: string
}

/** No environment could be had: the event was not given to the function. */
export interface Throttled {
  /** As TooManyRequestsException words it in `Reason`. */
  readonly throttled: 'ReservedFunctionConcurrentInvocationLimitExceeded' | 'ConcurrentInvocationLimitExceeded'
}

export interface FunctionRunner {
  /** Why functions of this runtime cannot run here, in a sentence that says what to do. `undefined`: they can. */
  canRun(runtime: string): string | undefined
  /** The same where a command of Leat's would change it: such functions are not even made before. `undefined`: nothing is missing that could be had. */
  missingFor(runtime: string): string | undefined
  /**
   * Gives the event (JSON text, not empty) to one environment. Failures of the function are values; a rejected promise is a bug of the runner, or the
   * abort of the signal.
   */
  invoke(version: FunctionSnapshot, event: Uint8Array, options: InvokeOptions): Promise<Invocation | Throttled>
  /**
   * Sees to it that so many environments of the version are there and wait for events, as far as there is room. Resolves when they do, also if some
   * could not be started: the next event tells why.
   */
  warm(version: FunctionSnapshot, environments: number): Promise<void>
  /**
   * Ends what is idle of every version of the function; what is busy ends after its event. For when code or configuration changed, or the function is
   * gone. Without a function: of all.
   */
  retire(functionArn?: string): void
  /** Kills everything. Invocations under way end as those of environments that died. */
  close(): Promise<void>
}

export function isThrottled(outcome: Invocation | Throttled): outcome is Throttled {
  return 'throttled' in outcome
}
