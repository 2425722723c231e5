/** What becomes of an event that nobody waits for: one try after the other, and then whoever is to hear of it. */
import { isRejection } from '../../../kernel/outcome.ts'
import { functionArn, LATEST } from '../arn.ts'
import { type EventInvokeEntity, type FunctionEntity, qualifiedKey } from '../entities.ts'
import { invokeFunction } from '../invoke.ts'
import type { LambdaRuntime } from '../port.ts'
import type { Invocation } from '../runner.ts'
import { type Condition, deliver } from './destinations.ts'
import type { StoredEvent, Tries } from './event-log.ts'
import { EVENT_AGE_SECONDS_MAX, RETRIES_MAX, RETRY_WAIT_MS, THROTTLE_WAIT_MS, THROTTLE_WAIT_MS_MAX } from './limits.ts'

/** One event of one function, and what holds for it now. */
interface Case {
  readonly runtime: LambdaRuntime
  readonly owner: FunctionEntity
  readonly event: StoredEvent
  readonly tries: Tries
  readonly retriesMax: number
  readonly goesAtMs: number
}

export interface AttemptParts {
  readonly runtime: LambdaRuntime
  /** Invocations end because this process does, not by themselves. */
  readonly stopping: () => boolean
}

/** Says nothing about the event, which is tried again by the next process. */
export class Stopping extends Error {
  override readonly name = 'Stopping'
}

/** `undefined`: nothing is to be done with it any more. Throws `Stopping`. */
export async function attemptEvent(
  { runtime, stopping }: AttemptParts,
  functionArnOf: string,
  event: StoredEvent,
  tries: Tries,
): Promise<Tries | undefined> {
  const owner = runtime.catalog.get('lambda.function', functionArnOf)
  if (owner === undefined) return undefined // With the function go its events, as on AWS.
  const settings = runtime.catalog.get('lambda.event-invoke', qualifiedKey(owner.arn, event.qualifier ?? LATEST))
  const about: Case = { runtime, owner, event, tries, ...patience(settings, event) }
  if (owner.reservedConcurrency === 0) return end(about, 'ZeroReservedConcurrency', tries.failures)
  if (runtime.clock.nowMs() > about.goesAtMs) return end(about, 'EventAgeExceeded', tries.failures)
  const outcome = await invokeFunction(runtime, {
    target: {
      scope: owner,
      name: owner.name,
      arn: owner.arn,
      ...(event.qualifier !== undefined && { qualifier: event.qualifier }),
    },
    payload: event.payload,
    requestId: event.requestId,
    source: event.source,
    ...(event.clientContext !== undefined && { clientContext: event.clientContext }),
    ...(event.traceId !== undefined && { traceId: event.traceId }),
  })
  if (stopping()) throw new Stopping()
  if (isRejection(outcome)) {
    if (outcome.rejected === 'ResourceNotFoundException') {
      runtime.logger.warn(`An event for ${functionArn(owner.name, owner, event.qualifier)} is gone with the version it was for.`)
      return undefined
    }
    return noEnvironment(about, outcome.message ?? outcome.rejected)
  }
  const { invocation, executedVersion } = outcome
  if (invocation.functionError === undefined) return end(about, 'Success', tries.failures + 1, invocation, executedVersion)
  return failed(about, invocation, executedVersion)
}

function patience(settings: EventInvokeEntity | undefined, { acceptedAtMs }: StoredEvent) {
  const seconds = settings?.eventAgeMaxSeconds ?? EVENT_AGE_SECONDS_MAX
  return { retriesMax: settings?.retriesMax ?? RETRIES_MAX, goesAtMs: acceptedAtMs + seconds * 1000 }
}

/** Tried again after one minute, then two; on a server that makes everything at once, at once. */
function failed(about: Case, invocation: Invocation, executedVersion: string): Promise<undefined> | Tries {
  const { runtime, tries, retriesMax, goesAtMs } = about
  const failures = tries.failures + 1
  if (failures > retriesMax) return end(about, 'RetriesExhausted', failures, invocation, executedVersion)
  const waitMs = runtime.settings.statusDelayMs === 0 ? 0 : (RETRY_WAIT_MS[failures - 1] ?? 0)
  const dueAtMs = runtime.clock.nowMs() + waitMs
  if (dueAtMs > goesAtMs) return end(about, 'EventAgeExceeded', failures, invocation, executedVersion)
  return { failures, throttles: 0, dueAtMs }
}

/** That is not the event's fault, and counts for nothing but its age. */
function noEnvironment(about: Case, why: string): Promise<undefined> | Tries {
  const { runtime, owner, tries, goesAtMs } = about
  if (tries.throttles === 0) runtime.logger.info(`An event for ${owner.arn} waits: ${why}`)
  const throttles = tries.throttles + 1
  const dueAtMs = runtime.clock.nowMs() + Math.min(THROTTLE_WAIT_MS * 2 ** Math.min(tries.throttles, 20), THROTTLE_WAIT_MS_MAX)
  if (dueAtMs > goesAtMs) return end(about, 'EventAgeExceeded', tries.failures)
  return { failures: tries.failures, throttles, dueAtMs }
}

async function end(
  { runtime, owner, event }: Case,
  condition: Condition,
  invokeCount: number,
  invocation?: Invocation,
  executedVersion?: string,
): Promise<undefined> {
  await deliver(runtime, owner, {
    event,
    condition,
    invokeCount,
    ...(invocation !== undefined && { invocation }),
    ...(executedVersion !== undefined && { executedVersion }),
  })
}
