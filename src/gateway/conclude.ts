import { AssertionFailure, assert } from '../kernel/assert.ts'
import { isRejection, type Rejection } from '../kernel/outcome.ts'
import type { AwsJsonService, OperationModel } from '../model/api.ts'
import type { Reply } from '../model/endpoint.ts'
import type { Logger } from '../telemetry/logger.ts'
import { type Envelope, respond, respondInXml } from './answers.ts'
import type { Authenticator } from './authenticate.ts'
import { framesOf } from './events.ts'
import type { HttpRequest, HttpResponse } from './http.ts'
import { EVENT_STREAM_CONTENT_TYPE } from './protocols/event-stream.ts'
import { eventStreamOf, type Protocol } from './protocols/protocol.ts'
import type { Destination } from './route.ts'

const NOTHING = new Uint8Array(0)
const CLIENT_ERROR = 400

/** An error in the protocol of the request. */
export function refuse(
  envelope: Envelope,
  protocol: Protocol,
  rejection: Rejection<string>,
  status: number = CLIENT_ERROR,
): HttpResponse {
  return respond(envelope, status, protocol.contentType, protocol.encodeRejection(rejection))
}

/**
 * Where AWS could not tell which service is meant, or in which protocol, its front end answers: it looks at the signature first
 * (observed on AWS, the last two in older times).
 */
export function refuseInXml(
  authenticator: Authenticator,
  request: HttpRequest,
  envelope: Envelope,
  destination: Destination,
  body: Uint8Array,
): HttpResponse {
  const identity = authenticator.authenticate(request, body, destination.endpoint?.service.signingName)
  if (isRejection(identity)) return respondInXml(envelope, 403, identity.rejected, identity.message)
  if (request.method !== 'POST') return undetermined(envelope)
  if (destination.kind !== 'unknown') return respondInXml(envelope, 404, 'UnknownOperationException')
  const { endpoint, service, operation } = destination
  if (service === '' || operation === '') return undetermined(envelope)
  if (endpoint !== undefined) return respondInXml(envelope, 500, 'InternalFailure')
  const message = `No authorization strategy was found for service: ${service}, operation: ${operation}`
  return respondInXml(envelope, 403, 'UnrecognizedClientException', message)
}

function undetermined(envelope: Envelope): HttpResponse {
  return respondInXml(envelope, 403, 'AccessDeniedException', 'Unable to determine service/operation name to be authorized')
}

export interface ReplyParts {
  readonly logger: Logger
  readonly onFatal: (failure: AssertionFailure) => void
}

/** Whom an operation of which service answers, and how. */
export interface Asked {
  readonly envelope: Envelope
  readonly request: HttpRequest
  readonly service: AwsJsonService
  readonly model: OperationModel<unknown, unknown, string>
  readonly protocol: Protocol
}

/** What the operation answered, on the wire. */
export function reply(parts: ReplyParts, { envelope, request, service, model, protocol }: Asked, answer: Reply): HttpResponse {
  if ('rejected' in answer) {
    const { code = answer.rejected, httpStatus = CLIENT_ERROR } = service.errors[answer.rejected] ?? {}
    const rejected = `${service.query?.typePrefix ?? ''}${code}`
    const { headers, ...response } = refuse(envelope, protocol, { ...answer, rejected }, httpStatus)
    return { ...response, headers: { ...headers, ...queryError(request, service, answer.rejected) } }
  }
  if ('events' in answer) {
    const union = eventStreamOf(model.output)
    assert(union !== undefined, `${model.name} answered events, its model has none`)
    const onFailure = (cause: unknown): void => {
      parts.logger.error(`events of request ${envelope.requestId} failed`, cause)
      if (cause instanceof AssertionFailure) parts.onFatal(cause)
    }
    return respond(envelope, 200, EVENT_STREAM_CONTENT_TYPE, framesOf(answer.events, { service, union, onFailure }))
  }
  const body = model.output === undefined ? NOTHING : protocol.encode(model.output, answer.output)
  return respond(envelope, 200, protocol.contentType, body)
}

/**
 * The code under which clients of query knew the error, for those of today that ask for it: they show it instead of the other
 * (https://smithy.io/2.0/aws/protocols/aws-query-protocol.html#compatibility).
 */
function queryError(
  { headers }: HttpRequest,
  { query, errors }: AwsJsonService,
  rejected: string,
): Readonly<Record<string, string>> {
  if (query === undefined || headers.get('x-amzn-query-mode') !== 'true') return {}
  const { code = rejected, queryCode = code, fault = false } = errors[rejected] ?? {}
  return { 'x-amzn-query-error': `${queryCode};${fault ? 'Receiver' : 'Sender'}` }
}
