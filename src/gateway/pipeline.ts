import { AssertionFailure } from '../kernel/assert.ts'
import { LOOKS_HEADER } from '../kernel/looks-header.ts'
import { isRejection, type Rejection, reject } from '../kernel/outcome.ts'
import type { Random } from '../kernel/random.ts'
import type { Authoriser } from '../model/caller.ts'
import { perform } from '../model/door.ts'
import type { Endpoint, LateEndpoint } from '../model/endpoint.ts'
import type { Logger } from '../telemetry/logger.ts'
import { type Envelope, envelopeFor, isPreflight, preflight } from './answers.ts'
import type { Authenticator } from './authenticate.ts'
import { clientOf } from './client.ts'
import { refuse, refuseInXml, reply } from './conclude.ts'
import type { Handler, HttpRequest, HttpResponse } from './http.ts'
import { plainJson } from './protocols/aws-json.ts'
import { Misfit, type WireMap } from './protocols/protocol.ts'
import { BODY_LIMITS, type BodyLimits, createRouter, type Route, targetPrefixOf } from './route.ts'
import { noteStrangers } from './strangers.ts'

/** In place of the tree of a body that was read without one. */
const NOT_NEEDED: WireMap = {}

export interface PipelineParts {
  /** Grows by those that are late, when they are asked for. */
  readonly endpoints: readonly Endpoint[]
  readonly late?: readonly LateEndpoint[]
  readonly authenticator: Authenticator
  readonly authoriser: Authoriser
  readonly limits?: BodyLimits
  readonly random: Random
  readonly logger: Logger
  /** An invariant of ours is broken: the process is to end. The request is still answered. */
  readonly onFatal: (failure: AssertionFailure) => void
}

/**
 * The life of a request. The order is AWS's (observed for Kinesis): what does not parse is reported before who asks is looked at, and
 * who asks before what is asked for.
 *
 *     OPTIONS with Origin ─────────────────► 200 preflight
 *     service that comes late ─── cannot be loaded ─► 500 InternalFailure, and the next request tries again
 *     route: X-Amz-Target, Content-Type
 *     body ────────────── too long ────────► rejects; the server answers 413
 *     not a POST ──────────────────────────► 403 XML: authentication's complaint, else AccessDenied
 *     empty body ──────────────────────────► 400 UnknownOperation | Serialization   (CBOR unless JSON by name)
 *     unknown content type ────────────────► XML: authentication's complaint, else 403 | 404 | 500
 *     parse ─────────── no object ─────────► 400 Serialization
 *     application/json ────────────────────► 404 UnknownOperation
 *     unknown target ──────────────────────► 400 UnknownOperation
 *     authenticate ────────────────────────► 400 MissingAuthenticationToken, IncompleteSignature, InvalidSignature, …
 *     not served yet ──────────────────────► 400 UnsupportedOperation
 *     decode ──────────── wrong types ─────► 400 Serialization, with `Message`
 *     validate ────────── constraints ─────► 400 Validation
 *     authorise ───────────────────────────► 400 AccessDenied
 *     invoke ──────────── rejection ───────► the error's status in the model
 *       └► output: 200 · no output: 200 and nothing · events: 200 and frames        any throw ► 500 InternalFailure
 *
 * The handler rejects only for what went wrong with reading the body, which is the server's to answer.
 */
export function createPipeline(parts: PipelineParts): Handler {
  const limits = parts.limits ?? BODY_LIMITS
  const late = new Map(parts.late?.map((each) => [each.targetPrefix, each] as const))
  const services = parts.endpoints.map(({ service }) => service.signingName)
  const note = noteStrangers([...services, ...[...late.values()].map(({ signingName }) => signingName)], parts.logger)
  let routeOf = createRouter(parts.endpoints, limits)
  return async (request) => {
    if (isPreflight(request)) return preflight(request, parts.random)
    const envelope = envelopeFor(request, parts.random)
    const wanted = late.size === 0 ? undefined : late.get(targetPrefixOf(request))
    if (wanted !== undefined) {
      try {
        await wanted.load()
      } catch (cause) {
        return fail(parts, envelope, routeOf(request), cause)
      }
      late.delete(wanted.targetPrefix)
      routeOf = createRouter(parts.endpoints, limits)
    }
    const route = routeOf(request)
    if (route.destination.endpoint === undefined) note(request)
    const body = await request.body(route.bodyBytesMax)
    try {
      return await answer(parts, request, envelope, route, body)
    } catch (cause) {
      return fail(parts, envelope, route, cause)
    }
  }
}

function fail(
  { logger, onFatal }: PipelineParts,
  envelope: Envelope,
  { protocol, fallback }: Route,
  cause: unknown,
): HttpResponse {
  logger.error(`request ${envelope.requestId} failed`, cause)
  if (cause instanceof AssertionFailure) onFatal(cause)
  return refuse(envelope, protocol ?? fallback, reject('InternalFailure'), 500)
}

async function answer(parts: PipelineParts, request: HttpRequest, envelope: Envelope, route: Route, body: Buffer) {
  const { destination, protocol, fallback } = route
  const unknown = destination.kind === 'unknown'
  if (request.method !== 'POST' || (protocol === undefined && body.length > 0)) {
    return refuseInXml(parts.authenticator, request, envelope, destination, body)
  }
  if (protocol === undefined || body.length === 0) {
    return refuse(envelope, fallback, reject(unknown ? 'UnknownOperationException' : 'SerializationException'))
  }
  const plain = destination.kind === 'served' ? protocol.read?.(destination.operation.model.input, body) : undefined
  const document = plain === undefined ? protocol.parse(body) : NOT_NEEDED
  if (document === undefined) return refuse(envelope, protocol, reject('SerializationException'))
  if (protocol === plainJson) return refuse(envelope, protocol, reject('UnknownOperationException'), 404)
  if (unknown) return refuse(envelope, protocol, reject('UnknownOperationException'))

  const refused = (rejection: Rejection<string>) => {
    if (rejection.hint !== undefined) parts.logger.warn(`request ${envelope.requestId}: ${rejection.hint}`)
    return refuse(envelope, protocol, rejection)
  }
  const identity = parts.authenticator.authenticate(request, body, destination.endpoint.service.signingName)
  if (isRejection(identity)) return refused(identity)
  if (destination.kind === 'unsupported') return refused(reject('UnsupportedOperationException', destination.sentence))

  const { endpoint, operation } = destination
  const input = plain ?? protocol.decode(operation.model.input, document)
  if (input instanceof Misfit) return refused(reject('SerializationException', input.text))
  const looks = request.headers.has(LOOKS_HEADER) ? { isUncounted: true } : undefined
  const call = { ...identity, requestId: envelope.requestId, ...looks, ...clientOf(request) }
  return reply(parts, envelope, endpoint, operation, protocol, await perform(endpoint, operation, parts, call, input))
}
