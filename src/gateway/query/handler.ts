import { AssertionFailure } from '../../kernel/assert.ts'
import { isRejection, type Rejection, reject } from '../../kernel/outcome.ts'
import type { Random } from '../../kernel/random.ts'
import type { OperationModel, QueryFace, ServiceModel } from '../../model/api.ts'
import type { Endpoint } from '../../model/endpoint.ts'
import { type Envelope, envelopeFor, respond } from '../answers.ts'
import { type ConductParts, conduct } from '../conduct.ts'
import type { Handler, HttpRequest, HttpResponse } from '../http.ts'
import {
  decodeQuery,
  encodeQuery,
  encodeQueryError,
  type Form,
  formOf,
  QUERY_CONTENT_TYPE,
  wordedForQuery,
} from '../protocols/aws-query.ts'
import { BODY_LIMITS } from '../route.ts'
import { pairsOf } from './form.ts'

export interface QueryParts extends ConductParts {
  /** By the form's `Version`. */
  readonly services: ReadonlyMap<string, QueryService>
  readonly random: Random
  /** An invariant of ours is broken: the process is to end. The request is still answered. */
  readonly onFatal: (failure: AssertionFailure) => void
}

export interface QueryService {
  /** Loads it, if it is late. */
  readonly endpoint: () => Promise<Endpoint>
}

/**
 * Answers forms.
 *
 *     version ─────────── no such ─────────► whoever comes next, with the body that was read
 *     service that comes late ─── cannot be loaded ─► 500 InternalFailure, and the next request tries again
 *     action ──────────── no such ─────────► 400 InvalidAction
 *     unsigned, and not served ────────────► 400 UnsupportedOperationException
 *     authenticate ────────────────────────► 403 MissingAuthenticationToken, InvalidClientTokenId, SignatureDoesNotMatch, …
 *     decode ──────────── wrong types ─────► 400 MalformedInput
 *     validate, authorise, invoke ─────────► the error's status in the model (`conduct.ts`)
 *
 * Rejects only for what went wrong with reading the body, which is the server's to answer.
 */
export function queryHandler(parts: QueryParts, next: Handler): Handler {
  return async (request) => {
    const body = await request.body(BODY_LIMITS.bodyBytesMax)
    const form = formOf(pairsOf(request, body))
    const service = form === undefined ? undefined : parts.services.get(form.version)
    if (form === undefined || service === undefined) return next({ ...request, body: () => Promise.resolve(body) })
    const envelope = envelopeFor(request, parts.random)
    try {
      return await answer(parts, { request, body, envelope, form, endpoint: await service.endpoint() })
    } catch (cause) {
      parts.logger.error(`request ${envelope.requestId} failed`, cause)
      if (cause instanceof AssertionFailure) parts.onFatal(cause)
      return refused(envelope, UNKNOWN_FACE, OUR_ERRORS, reject('InternalFailure'))
    }
  }
}

/** Of a service that may not be there. */
const UNKNOWN_FACE: QueryFace = { apiVersion: '', xmlNamespace: 'http://webservices.amazon.com/AWSFault/2005-15-09' }
const OUR_ERRORS: ServiceModel['errors'] = { InternalFailure: { code: 'InternalFailure', httpStatus: 500, fault: true } }

interface Asked {
  readonly request: HttpRequest
  readonly body: Buffer
  readonly envelope: Envelope
  readonly form: Form
  readonly endpoint: Endpoint
}

async function answer(parts: QueryParts, { request, body, envelope, form, endpoint }: Asked): Promise<HttpResponse> {
  const { service } = endpoint
  const face = faceOf(service)
  const { requestId } = envelope
  const model = Object.hasOwn(service.operations, form.action) ? service.operations[form.action] : undefined
  if (model === undefined) {
    const message = `Could not find operation ${form.action} for version ${form.version}`
    return refused(envelope, face, service.errors, reject('InvalidAction', message))
  }
  // AWS takes some operations unsigned (sessions for web identities): who asks for one is better told that it is not served.
  const sentence = isSigned(request) ? undefined : endpoint.unsupported.get(model.name)
  if (sentence !== undefined) {
    return refused(envelope, face, service.errors, reject('UnsupportedOperationException', sentence))
  }
  const at = queueAddressed(service, request)
  const decode = ({ input }: OperationModel<unknown, unknown, string>) => {
    const decoded = decodeQuery(input, form)
    return isRejection(decoded) ? decoded : { ...at, ...decoded }
  }
  const worded = wordedForQuery
  const reply = await conduct(parts, { request, body, requestId, endpoint, operation: model.name, decode, worded })
  if ('rejected' in reply) return refused(envelope, face, service.errors, reply)
  if ('events' in reply) throw new Error(`${model.name} answered events, which query has no frames for`)
  return respond(envelope, 200, QUERY_CONTENT_TYPE, encodeQuery(face, model, reply.output, requestId))
}

function isSigned({ headers, target }: HttpRequest): boolean {
  return headers.has('authorization') || target.includes('?')
}

/** A form may be sent to the URL of a queue, and does then not name it. */
function queueAddressed({ name }: ServiceModel, { target, host, secure }: HttpRequest): { readonly QueueUrl?: string } {
  const path = target.split('?', 1)[0] ?? '/'
  return name !== 'sqs' || path === '/' ? {} : { QueueUrl: `${secure ? 'https' : 'http'}://${host}${path}` }
}

function faceOf(service: ServiceModel): QueryFace {
  if (service.protocol === 'aws-query') return service
  if (service.protocol === 'aws-json' && service.query !== undefined) return service.query
  throw new Error(`${service.name} does not speak query`)
}

function refused(
  envelope: Envelope,
  face: QueryFace,
  errors: ServiceModel['errors'],
  rejection: Rejection<string>,
): HttpResponse {
  const { status, body } = encodeQueryError(face, errors, rejection, envelope.requestId)
  return respond(envelope, status, QUERY_CONTENT_TYPE, body)
}
