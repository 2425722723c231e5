import { LOOKS_HEADER } from '../kernel/looks-header.ts'
import { isRejection, type Rejection, reject } from '../kernel/outcome.ts'
import type { OperationModel } from '../model/api.ts'
import { type Guard, perform } from '../model/door.ts'
import type { Endpoint, Reply } from '../model/endpoint.ts'
import type { AuthenticationErrorCode, Authenticator } from './authenticate.ts'
import { clientOf } from './client.ts'
import type { HttpRequest } from './http.ts'

export interface ConductParts extends Guard {
  readonly authenticator: Authenticator
}

/** A request of which is known what it asks for, with its whole body. */
export interface Understood {
  readonly request: HttpRequest
  readonly body: Uint8Array
  readonly requestId: string
  readonly traceId?: string
  readonly endpoint: Endpoint
  /** Of the service's model. */
  readonly operation: string
  readonly decode: (model: OperationModel<unknown, unknown, string>) => Record<string, unknown> | Rejection<string>
  /** How the protocol words what is wrong with a signature; absent: as services of JSON do. */
  readonly worded?: (rejection: Rejection<AuthenticationErrorCode>) => Rejection<string>
}

/**
 * From who asks to what the operation answers: the same for every protocol that reads a body whole.
 *
 *     authenticate ────────────────────────► MissingAuthenticationToken, IncompleteSignature, InvalidSignature, …
 *     not served yet ──────────────────────► UnsupportedOperation
 *     decode ──────────── wrong types ─────► what the protocol says to that
 *     validate ────────── constraints ─────► Validation
 *     authorise ───────────────────────────► AccessDenied
 *     invoke ──────────────────────────────► what the operation says
 *
 * Every rejection has its status, and the code that it has on the wire, in the service's `errors`.
 */
export async function conduct(parts: ConductParts, understood: Understood): Promise<Reply> {
  const { request, body, requestId, traceId, endpoint, operation: name, decode, worded = asItIs } = understood
  const identity = parts.authenticator.authenticate(request, body, endpoint.service.signingName)
  if (isRejection(identity)) {
    if (identity.hint !== undefined) parts.logger.warn(`request ${requestId}: ${identity.hint}`)
    return worded(identity)
  }
  const operation = endpoint.operations.get(name)
  if (operation === undefined) {
    return reject('UnsupportedOperationException', endpoint.unsupported.get(name) ?? `${name} is not served`)
  }
  const input = decode(operation.model)
  if (isRejection(input)) return input
  const traced = traceId === undefined ? undefined : { traceId }
  const looks = request.headers.has(LOOKS_HEADER) ? { isUncounted: true } : undefined
  return perform(endpoint, operation, parts, { ...identity, requestId, ...traced, ...looks, ...clientOf(request) }, input)
}

function asItIs(rejection: Rejection<string>): Rejection<string> {
  return rejection
}
