/** What of the Lambda service lives in this process only: the code store, what runs functions, and where this server is reached. */
import type { Blobs } from '../../engine/blobs.ts'
import { assert } from '../../kernel/assert.ts'
import { portOf, type ServiceRuntime } from '../define.ts'
import { type CodeStore, openCodeStore } from './code/code-store.ts'
import type { LambdaEntities } from './operation.ts'
import { namedCode } from './queries.ts'
import type { FunctionRunner } from './runner.ts'

export type LambdaRuntime = ServiceRuntime<LambdaEntities>

/** Handed over by the composition root. */
export interface LambdaParts {
  readonly runner: FunctionRunner
  /** Of the engine: keeps the code. */
  readonly blobs: Blobs
  /** Where this server is reached from this machine, e.g. `http://127.0.0.1:4567`. Known once it listens. */
  readonly address: () => string
  /** Why no function runs here at all, in a sentence that says what to do. Absent: they do. */
  readonly off?: string
}

export interface LambdaPort extends LambdaParts {
  readonly code: CodeStore
  /** Removes code that no function and no version has any more. */
  sweepCode(): Promise<void>
}

const parts = new WeakMap<object, LambdaParts>()

/** Before the service is bound to the runtime. */
export function connectLambda(runtime: LambdaRuntime, given: LambdaParts): void {
  parts.set(runtime, given)
}

export function lambdaPort(runtime: LambdaRuntime): LambdaPort {
  return portOf(runtime, openPort)
}

function openPort(runtime: LambdaRuntime): LambdaPort {
  const given = parts.get(runtime)
  assert(given !== undefined, 'the composition root has connected Lambda')
  const code = openCodeStore(given.blobs)
  return {
    ...given,
    code,
    sweepCode: () => code.sweep(() => namedCode(runtime.catalog)),
  }
}
