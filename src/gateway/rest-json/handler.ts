import { AssertionFailure } from '../../kernel/assert.ts'
import type { Clock } from '../../kernel/clock.ts'
import { type Rejection, reject } from '../../kernel/outcome.ts'
import type { Random } from '../../kernel/random.ts'
import { newTraceId } from '../../kernel/trace-id.ts'
import type { ErrorModel, RestJsonService } from '../../model/api.ts'
import { type Endpoint, speaksRestJson } from '../../model/endpoint.ts'
import { type Envelope, envelopeFor } from '../answers.ts'
import { type ConductParts, conduct } from '../conduct.ts'
import { BodyTooLarge, type Handler, type HttpRequest, type HttpResponse } from '../http.ts'
import { decodeRestJson, encodeRestJson, encodeRestJsonError, type RestJsonAnswer } from '../protocols/rest-json.ts'
import { type Found, restJsonFinder } from './paths.ts'

export interface RestJsonParts extends ConductParts {
  /** Of the machine. */
  readonly clock: Clock
  readonly random: Random
  /** An invariant of ours is broken: the process is to end. The request is still answered. */
  readonly onFatal: (failure: AssertionFailure) => void
  readonly limits: RestJsonLimits
}

export interface RestJsonLimits {
  /** Of every operation that has no limit of its own. */
  readonly bodyBytesMax: number
  readonly bodyBytesMaxOf: Readonly<Record<string, number>>
}

/**
 * Answers what is for a service of rest-json.
 *
 *     method and path ──── no such ────────► 403 AccessDenied: nothing that could be authorised
 *     body ─────────────── too long ───────► 413 RequestEntityTooLarge
 *     authenticate ────────────────────────► 403 MissingAuthenticationToken, UnrecognizedClient, InvalidSignature, …
 *     decode ──────────── wrong types ─────► 400 Serialization
 *     validate, authorise, invoke ─────────► the error's status in the model (`conduct.ts`)
 */
export function restJsonHandler(parts: RestJsonParts, endpoint: Endpoint): Handler {
  if (!speaksRestJson(endpoint)) throw new Error(`${endpoint.service.name} does not speak rest-json`)
  const find = restJsonFinder(endpoint.service)
  return async (request) => {
    const envelope = envelopeFor(request, parts.random)
    const found = find(request)
    if (found === undefined) return refused(envelope, endpoint.service.errors, NOT_FOUND)
    const outcome = await answer(parts, endpoint, request, envelope, found)
    return enveloped(envelope, outcome)
  }
}

/** As AWS's front end answers a path that is none of the service's. */
const NOT_FOUND = reject('AccessDeniedException', 'Unable to determine service/operation name to be authorized')

async function answer(
  parts: RestJsonParts,
  endpoint: Endpoint<RestJsonService>,
  request: HttpRequest,
  { requestId }: Envelope,
  { model, labels, query }: Found,
): Promise<RestJsonAnswer> {
  const { errors } = endpoint.service
  const body = await bodyOf(request, parts.limits, model.name)
  if ('rejected' in body) return encodeRestJsonError(errors, body)
  const traceId = traceOf(parts, request, model.name)
  const traced = traceId === undefined ? undefined : { traceId }
  try {
    const decode = ({ input }: typeof model) => decodeRestJson(input, { labels, query, headers: request.headers, body })
    const reply = await conduct(parts, { request, body, requestId, ...traced, endpoint, operation: model.name, decode })
    if ('rejected' in reply) return encodeRestJsonError(errors, reply)
    if ('events' in reply) throw new Error(`${model.name} answered events, which rest-json has no frames for here`)
    const answered = encodeRestJson(model, reply.output)
    return traceId === undefined ? answered : { ...answered, headers: { ...answered.headers, 'X-Amzn-Trace-Id': traceId } }
  } catch (cause) {
    parts.logger.error(`request ${requestId} failed`, cause)
    if (cause instanceof AssertionFailure) parts.onFatal(cause)
    return encodeRestJsonError(errors, OUR_FAULT)
  }
}

/** What leads to a function is told from where it came, and where it went. */
const TRACED: ReadonlySet<string> = new Set(['Invoke', 'InvokeAsync'])

function traceOf({ clock, random }: RestJsonParts, request: HttpRequest, operation: string): string | undefined {
  if (!TRACED.has(operation)) return undefined
  const given = request.headers.get('x-amzn-trace-id')
  return given !== undefined && /^[\w=;:-]{1,256}$/.test(given) ? given : newTraceId(clock.nowMs(), random)
}

/** Rejects only for what is the server's to answer: a client that is gone, or no room. */
async function bodyOf(
  request: HttpRequest,
  { bodyBytesMax, bodyBytesMaxOf }: RestJsonLimits,
  operation: string,
): Promise<Buffer | Rejection<'RequestEntityTooLargeException'>> {
  const bytesMax = bodyBytesMaxOf[operation] ?? bodyBytesMax
  try {
    return await request.body(bytesMax)
  } catch (cause) {
    if (!(cause instanceof BodyTooLarge)) throw cause
    const message = `Request must be smaller than ${bytesMax} bytes for the ${operation} operation`
    return reject('RequestEntityTooLargeException', message)
  }
}

function refused(envelope: Envelope, errors: Readonly<Record<string, ErrorModel>>, rejection: Rejection<string>): HttpResponse {
  return enveloped(envelope, encodeRestJsonError(errors, rejection))
}

function enveloped({ requestId, headers }: Envelope, answered: RestJsonAnswer): HttpResponse {
  return { ...answered, headers: { ...headers, 'x-amzn-RequestId': requestId, ...answered.headers } }
}

const OUR_FAULT = reject('InternalFailure')

/** The service could not be loaded. */
export function failRestJson({ random, logger }: RestJsonParts, request: HttpRequest, cause: unknown): HttpResponse {
  const envelope = envelopeFor(request, random)
  logger.error(`request ${envelope.requestId} failed`, cause)
  return refused(envelope, { InternalFailure: { code: 'InternalFailure', httpStatus: 500, fault: true } }, OUR_FAULT)
}
