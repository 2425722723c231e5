import { AssertionFailure } from '../kernel/assert.ts'
import { reject } from '../kernel/outcome.ts'
import type { Random } from '../kernel/random.ts'
import type { Authoriser } from '../model/caller.ts'
import type { Endpoint, LateEndpoint } from '../model/endpoint.ts'
import type { Logger } from '../telemetry/logger.ts'
import { type Envelope, envelopeFor, isPreflight, preflight } from './answers.ts'
import type { Authenticator } from './authenticate.ts'
import { refuse, refuseInXml, reply } from './conclude.ts'
import { conduct } from './conduct.ts'
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
 *     authenticate, decode, validate, authorise, invoke: `conduct.ts` ─► 400 and the like: the status that the service gives the error
 *       └► output: 200 · no output: 200 and nothing · events: 200 and frames        any throw ► 500 InternalFailure
 *
 * The handler rejects only for what went wrong with reading the body, which is the server's to answer.
 */
export function createPipeline(parts: PipelineParts): Handler {
  const limits = parts.limits ?? BODY_LIMITS
  const late = new Map(
    parts.late?.flatMap((each) => (each.targetPrefix === undefined ? [] : [[each.targetPrefix, each] as const])),
  )
  const services = [...parts.endpoints.map(({ service }) => service), ...(parts.late ?? [])]
  const names = services.map(({ signingName }) => signingName)
  const note = noteStrangers(names, parts.logger)
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
      late.delete(targetPrefixOf(request))
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
  const plain = unknown ? undefined : protocol.read?.(destination.model.input, body)
  const document = plain === undefined ? protocol.parse(body) : NOT_NEEDED
  if (document === undefined) return refuse(envelope, protocol, reject('SerializationException'))
  if (protocol === plainJson) return refuse(envelope, protocol, reject('UnknownOperationException'), 404)
  if (unknown) return refuse(envelope, protocol, reject('UnknownOperationException'))

  const { endpoint, model } = destination
  const { requestId } = envelope
  const decode = ({ input: schema }: typeof model) => {
    const input = plain ?? protocol.decode(schema, document)
    return input instanceof Misfit ? reject('SerializationException', input.text) : input
  }
  const outcome = await conduct(parts, { request, body, requestId, endpoint, operation: model.name, decode })
  return reply(parts, { envelope, request, service: endpoint.service, model, protocol }, outcome)
}
