/** What of the Lambda service lives in this process only: the code store, what runs functions, and events that wait. */
import { assert } from '../../kernel/assert.ts'
import type { Clock } from '../../kernel/clock.ts'
import { portOf, type ServiceRuntime } from '../define.ts'
import type { CodeStore } from './code/code-store.ts'
import { EventQueues } from './events/queues.ts'
import type { LambdaEntities } from './operation.ts'
import { namedCode } from './queries.ts'
import type { FunctionRunner } from './runner.ts'
import { Warmer } from './warm.ts'

export type LambdaRuntime = ServiceRuntime<LambdaEntities>

/** Handed over by the composition root. */
export interface LambdaParts {
  readonly runner: FunctionRunner
  readonly code: CodeStore
  /** Of the machine: paces what must go on while a user has stopped time. */
  readonly system: Clock
  /** Why no function runs here at all, in a sentence that says what to do. Absent: they do. */
  readonly off?: string
}

export interface LambdaPort extends LambdaParts {
  readonly events: EventQueues
  readonly warmer: Warmer
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
  return {
    ...given,
    events: new EventQueues(runtime),
    warmer: new Warmer(runtime, given),
    sweepCode: () => given.code.sweep(() => namedCode(runtime.catalog)),
  }
}
