import { AssertionFailure } from '../kernel/assert.ts'
import { isRejection } from '../kernel/outcome.ts'
import type { Random } from '../kernel/random.ts'
import type { Origin, Principal } from '../model/caller.ts'
import type { Logger } from '../telemetry/logger.ts'
import type { Authenticator } from './authenticate.ts'
import { originOf } from './client.ts'
import type { FunctionUrlHandler, FunctionUrlPlace } from './function-url.ts'
import { BodyTooLarge, type HttpRequest, type HttpResponse } from './http.ts'

/** One request to a function URL, for whoever answers it. */
export interface FunctionUrlCall {
  readonly id: string
  readonly region?: string
  readonly request: {
    readonly method: string
    readonly target: string
    readonly headers: ReadonlyMap<string, string>
    readonly host: string
    readonly httpVersion: string
    readonly body: Uint8Array
    readonly address: string
    readonly requestId: string
  }
  /** Whoever signed it, verified. */
  readonly signer?: { readonly principal: Principal }
  readonly from?: Origin
  readonly signal: AbortSignal
}

export interface FunctionUrlAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly cookies: readonly string[]
  readonly body: Uint8Array
}

export interface FunctionUrlParts {
  readonly serve: (call: FunctionUrlCall) => Promise<FunctionUrlAnswer>
  readonly authenticator: Authenticator
  readonly random: Random
  readonly logger: Logger
  readonly onFatal: (failure: AssertionFailure) => void
}

/** Of a request's body: what an invocation may carry. */
const BODY_BYTES_MAX = 6_291_456

export function functionUrlHandler(parts: FunctionUrlParts): FunctionUrlHandler {
  return async (request, place) => {
    const requestId = parts.random.uuid()
    try {
      const body = await request.body(BODY_BYTES_MAX)
      const answer = await parts.serve(callOf(parts, request, place, body, requestId))
      return { ...answer, headers: { 'x-amzn-RequestId': requestId, ...answer.headers } }
    } catch (cause) {
      if (cause instanceof BodyTooLarge) return refusal(requestId, 413, 'RequestTooLargeException', 'Request too large')
      parts.logger.error(`request ${requestId} failed`, cause)
      if (cause instanceof AssertionFailure) parts.onFatal(cause)
      return refusal(requestId, 502, 'InternalServerErrorException', 'Internal Server Error')
    }
  }
}

function callOf(
  { authenticator }: FunctionUrlParts,
  request: HttpRequest,
  { id, region, target }: FunctionUrlPlace,
  body: Uint8Array,
  requestId: string,
): FunctionUrlCall {
  const { method, headers, host, httpVersion, address = '', signal } = request
  const isSigned = headers.has('authorization') || /[?&]X-Amz-Signature=/.test(request.target)
  const identity = isSigned ? authenticator.authenticate(request, body, 'lambda') : undefined
  // A signature that is none proves nothing: whether one is needed is the URL's to say.
  const signer = identity === undefined || isRejection(identity) ? undefined : { principal: identity.principal }
  return {
    id,
    ...(region !== undefined && { region }),
    request: { method, target, headers, host, httpVersion, body, address, requestId },
    ...(signer !== undefined && { signer }),
    ...originOf(request),
    signal,
  }
}

function refusal(requestId: string, status: number, type: string, message: string): HttpResponse {
  const headers = { 'x-amzn-RequestId': requestId, 'x-amzn-ErrorType': type, 'Content-Type': 'application/json' }
  return { status, headers, body: Buffer.from(JSON.stringify({ Message: message })) }
}
