import { assert } from '../kernel/assert.ts'
import { type Rejection, reject } from '../kernel/outcome.ts'
import type { Logger } from '../telemetry/logger.ts'
import type { Authoriser, Call } from './caller.ts'
import type { BoundOperation, Endpoint, LateEndpoint, Reply } from './endpoint.ts'
import { type ConditionKeys, type Permission, permissionsOn } from './permission.ts'
import { validate } from './validate.ts'

/** Who decides, and who is told of a denial. */
export interface Guard {
  readonly authoriser: Authoriser
  readonly logger: Logger
}

/**
 * What every call goes through once its input is of the right types, whether it came over the wire or from a worker of ours:
 * constraints, then authorisation, then the operation.
 */
export async function perform(
  endpoint: Endpoint,
  operation: BoundOperation,
  guard: Guard,
  call: Call,
  input: Readonly<Record<string, unknown>>,
): Promise<Reply> {
  // S3 has words of its own for each thing that may be wrong. AWS's services ask for what their clients may not: a session as short as a function's name.
  const isHeld = endpoint.service.protocol !== 'rest-xml' && call.principal.service === undefined
  const violation = isHeld ? validate(operation.model.input, input) : undefined
  if (violation !== undefined) return reject(endpoint.service.violationCode ?? 'ValidationException', violation)
  const wanted = (): readonly Permission[] => permissionsOf(endpoint, operation, call, input)
  return denied(guard, call, wanted) ?? operation.invoke(call, input)
}

/** What a caller must be allowed to do for this to be done. */
export function permissionsOf(
  { service }: Endpoint,
  operation: BoundOperation,
  call: Call,
  input: Readonly<Record<string, unknown>>,
): readonly Permission[] {
  const declared = operation.permissions?.(input, call)
  return declared ?? permissionsOn(`${service.name}:${operation.model.name}`, operation.resources(input, call.scope))
}

function denied(
  { authoriser, logger }: Guard,
  call: Call,
  wanted: () => readonly Permission[],
): Rejection<'AccessDeniedException'> | undefined {
  const denial = authoriser.authorise(call, wanted)
  if (denial === undefined) return undefined
  if (denial.hint !== undefined) logger.warn(`request ${call.requestId}: ${denial.hint}`)
  return reject('AccessDeniedException', denial.message)
}

/** What services see of it. */
export interface InnerDoor {
  /** Answers as the wire would. Asking for a service or an operation that is not served is a bug of the caller. */
  call(call: Call, service: string, operation: string, input: Readonly<Record<string, unknown>>): Promise<Reply>

  /** Only whether the call would be allowed, for workers that read what they may read in a way of their own. `undefined`: it would. */
  denied(
    call: Call,
    action: string,
    resources: readonly string[],
    keys?: ConditionKeys,
  ): Rejection<'AccessDeniedException'> | undefined

  /** Only whether the caller can act at all: a worker cannot whose role does not trust its service, or is gone. `undefined`: it can. */
  cannotAct(call: Call): Rejection<'AccessDeniedException'> | undefined
}

/**
 * The door inside the house: delivery streams, functions and the rest call services through it under their role, so that taking a
 * permission away stops them as it would stop anybody.
 */
export class Door implements InnerDoor {
  readonly #endpoints: readonly Endpoint[]
  readonly #guard: Guard
  readonly #late: readonly LateEndpoint[]

  /** `endpoints` may grow by those that are `late`. */
  constructor(endpoints: readonly Endpoint[], guard: Guard, late: readonly LateEndpoint[] = []) {
    this.#endpoints = endpoints
    this.#guard = guard
    this.#late = late
  }

  denied(
    call: Call,
    action: string,
    resources: readonly string[],
    keys?: ConditionKeys,
  ): Rejection<'AccessDeniedException'> | undefined {
    return denied(this.#guard, call, () => permissionsOn(action, resources, keys))
  }

  cannotAct(call: Call): Rejection<'AccessDeniedException'> | undefined {
    return denied(this.#guard, call, () => [])
  }

  async call(call: Call, service: string, operation: string, input: Readonly<Record<string, unknown>>): Promise<Reply> {
    const endpoint = await this.endpoint(service)
    const bound = endpoint.operations.get(operation)
    assert(bound !== undefined, `${service}:${operation} is not served`)
    return perform(endpoint, bound, this.#guard, call, input)
  }

  /** Loads it, if it is late. */
  async endpoint(service: string): Promise<Endpoint> {
    const find = (): Endpoint | undefined => this.#endpoints.find((each) => each.service.name === service)
    if (find() === undefined) await this.#late.find(({ name }) => name === service)?.load()
    const endpoint = find()
    assert(endpoint !== undefined, `${service} is not served`)
    return endpoint
  }
}
