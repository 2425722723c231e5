/**
 * The one way to run a function, for everybody: Invoke, events that waited, mappings, and function URLs. Who may do so was decided before: mappings
 * need no permission, others came through the door.
 */
import { isRejection, type Rejection, reject, rejectWith } from '../../kernel/outcome.ts'
import { routed } from './alias.ts'
import { type FunctionTarget, functionArn, LATEST } from './arn.ts'
import type { FunctionEntity, VersionEntity } from './entities.ts'
import { checkedEvent } from './event-check.ts'
import { PENDING_WAIT_MS_MAX } from './limits.ts'
import * as messages from './messages.ts'
import { type LambdaRuntime, lambdaPort } from './port.ts'
import { type FoundVersion, versionOf } from './queries.ts'
import { type Invocation, type InvocationBatch, type InvocationSource, type InvokeOptions, isThrottled } from './runner.ts'
import { snapshotOf } from './snapshot.ts'

export interface InvocationRequest {
  readonly target: FunctionTarget
  /** JSON text; empty stands for `{}`. */
  readonly payload: Uint8Array
  /** What the function sees as its request id. */
  readonly requestId: string
  readonly source: InvocationSource
  readonly logTail?: boolean
  /** JSON text, decoded. */
  readonly clientContext?: string
  readonly traceId?: string
  readonly batch?: InvocationBatch
  /** Whoever asked has gone: see `InvokeOptions`. */
  readonly signal?: AbortSignal
}

/** An invocation that ran, whatever came of it. */
export interface Ran {
  readonly invocation: Invocation
  /** `$LATEST` or a number. */
  readonly executedVersion: string
}

export type InvokeRefusal = Rejection<
  | 'ResourceNotFoundException'
  | 'InvalidRequestContentException'
  | 'RequestTooLargeException'
  | 'ResourceConflictException'
  | 'InvalidRuntimeException'
  | 'TooManyRequestsException'
  | 'ServiceException'
>

/** Runs it and waits for what comes of it. A refusal: the function has not seen the event. */
export async function invokeFunction(runtime: LambdaRuntime, request: InvocationRequest): Promise<Ran | InvokeRefusal> {
  const found = await invocable(runtime, request.target)
  if (isRejection(found)) return found
  // What mappings send is JSON of the right size: they write it themselves.
  const event = request.source === 'mapping' ? request.payload : checkedEvent(request.payload, 'RequestResponse')
  if (isRejection(event)) return event
  const port = lambdaPort(runtime)
  const snapshot = snapshotOf(found)
  // It stays as long as this runs, even if the function gets other code meanwhile.
  port.code.hold(snapshot.codeSha256)
  try {
    const outcome = await port.runner.invoke(snapshot, event, optionsOf(request, found))
    if (!isThrottled(outcome)) return { invocation: outcome, executedVersion: found.version }
    return throttled(outcome.throttled)
  } finally {
    port.code.release(snapshot.codeSha256)
  }
}

export function throttled(reason: string): Rejection<'TooManyRequestsException'> {
  return rejectWith('TooManyRequestsException', messages.RATE_EXCEEDED, { details: { Reason: reason } })
}

function optionsOf(request: InvocationRequest, found: FoundVersion): InvokeOptions {
  const { target, requestId, source, logTail = false, clientContext, traceId, batch, signal } = request
  const { reservedConcurrency } = found.function
  return {
    requestId,
    invokedArn: functionArn(target.name, target.scope, target.qualifier),
    logTail,
    source,
    ...(clientContext !== undefined && { clientContext }),
    ...(traceId !== undefined && { traceId }),
    ...(reservedConcurrency !== undefined && { reservedConcurrency }),
    ...(batch !== undefined && { batch }),
    ...(signal !== undefined && { signal }),
  }
}

/** The version that is to run now: of an alias with weights, one of the two by chance. Waits a while for one that is Pending. */
export async function invocable(
  runtime: LambdaRuntime,
  target: FunctionTarget,
): Promise<FoundVersion | Rejection<'ResourceNotFoundException' | 'ResourceConflictException' | 'InvalidRuntimeException'>> {
  const found = await settled(runtime, target)
  if (found === undefined) {
    const shown = functionArn(target.name, target.scope, target.qualifier ?? LATEST)
    return reject('ResourceNotFoundException', messages.noFunction(shown))
  }
  if (stateOf(found) === 'Pending') return reject('ResourceConflictException', messages.inState('Pending'))
  const port = lambdaPort(runtime)
  const unable = port.off ?? port.runner.canRun(found.settings.runtime)
  return unable === undefined ? found : reject('InvalidRuntimeException', unable)
}

function look({ catalog, random }: LambdaRuntime, { arn, qualifier }: FunctionTarget): FoundVersion | undefined {
  const owner = catalog.get('lambda.function', arn)
  const found = owner && versionOf(catalog, owner, qualifier)
  if (owner === undefined || found?.alias === undefined) return found
  const version = routed(found.alias, random.float())
  const chosen = version === found.version ? found : versionOf(catalog, owner, version)
  return chosen && { ...chosen, alias: found.alias }
}

function stateOf({ function: owner, published }: FoundVersion): FunctionEntity['state'] | VersionEntity['state'] {
  return (published ?? owner).state
}

/** What is there is there at once: it only becomes Active a moment later. */
async function settled(runtime: LambdaRuntime, target: FunctionTarget): Promise<FoundVersion | undefined> {
  let found = look(runtime, target)
  if (found === undefined) {
    await runtime.catalog.catchUp()
    found = look(runtime, target)
  }
  if (found === undefined || stateOf(found) !== 'Pending') return found
  const stop = new AbortController()
  const changed = new Promise<void>((resolve) => {
    const unsubscribe = runtime.catalog.subscribe(() => {
      const now = look(runtime, target)
      if (now === undefined || stateOf(now) !== 'Pending') resolve()
    })
    stop.signal.addEventListener('abort', unsubscribe, { once: true })
  })
  const enough = lambdaPort(runtime).system.sleep(PENDING_WAIT_MS_MAX, stop.signal)
  await Promise.race([changed, enough])
  stop.abort()
  await enough.catch(() => undefined) // Aborted right now.
  return look(runtime, target)
}
