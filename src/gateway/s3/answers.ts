import { AssertionFailure } from '../../kernel/assert.ts'
import { type Rejection, reject } from '../../kernel/outcome.ts'
import type { Random } from '../../kernel/random.ts'
import type { RestXmlService } from '../../model/api.ts'
import type { Logger } from '../../telemetry/logger.ts'
import { corsOf } from '../answers.ts'
import type { HttpRequest, HttpResponse } from '../http.ts'
import type { RestAnswer } from '../protocols/rest-xml.ts'
import { xmlFields } from '../protocols/write-xml.ts'

/** What every answer of S3 to one request carries. */
export interface S3Envelope {
  readonly requestId: string
  readonly headers: Readonly<Record<string, string>>
  /** `HEAD`: nobody gets a body. */
  readonly isHead: boolean
  /** Asked for by a browser, which may show it, now or from its cache. */
  readonly isForBrowser: boolean
}

const REQUEST_ID_LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const REQUEST_ID_CHARS = 16
const HOST_ID_BYTES = 56
const CLIENT_ERROR = 400
const NOT_MODIFIED = 304
const PARTIAL = 206
const NOTHING = new Uint8Array(0)

export function s3Envelope(request: HttpRequest, random: Random): S3Envelope {
  const noise = Buffer.from(random.bytes(REQUEST_ID_CHARS + HOST_ID_BYTES))
  let requestId = ''
  for (let at = 0; at < REQUEST_ID_CHARS; at++) requestId += REQUEST_ID_LETTERS[(noise[at] ?? 0) % REQUEST_ID_LETTERS.length]
  const hostId = noise.toString('base64', REQUEST_ID_CHARS)
  // Metadata may have any name, and web pages that put parts need their ETags.
  const cors = request.headers.has('origin') && { ...corsOf(request), 'Access-Control-Expose-Headers': '*' }
  const headers = { 'x-amz-request-id': requestId, 'x-amz-id-2': hostId, Server: 'AmazonS3', ...cors }
  return { requestId, headers, isHead: request.method === 'HEAD', isForBrowser: isForBrowser(request) }
}

/**
 * An object may be a page with scripts in it, and would be of the same origin as the console. Browsers that show it let it do nothing;
 * other clients never see this.
 */
function displayed(type: string | undefined): Readonly<Record<string, string>> {
  const nosniff = { 'X-Content-Type-Options': 'nosniff' }
  return INERT_TYPES.test(type ?? '') ? nosniff : { ...nosniff, 'Content-Security-Policy': 'sandbox' }
}

/** These have no scripts of our origin, and PDF is not shown at all in a sandbox. */
const INERT_TYPES = /^(image\/(?!svg)|audio\/|video\/|application\/pdf\b|application\/json\b|text\/plain\b|text\/csv\b)/i

function isForBrowser({ headers }: HttpRequest): boolean {
  return (
    headers.has('sec-fetch-dest') ||
    /^Mozilla\//.test(headers.get('user-agent') ?? '') ||
    /text\/html/.test(headers.get('accept') ?? '')
  )
}

/**
 * `<Error>` with code, message, what else there is to say, and who answered; only the status where the answer has no body (HEAD, 304).
 */
export function refuseS3(envelope: S3Envelope, errors: RestXmlService['errors'], rejection: Rejection<string>): HttpResponse {
  const { code = rejection.rejected, httpStatus = CLIENT_ERROR } = errors[rejection.rejected] ?? {}
  const headers = { ...envelope.headers, ...rejection.headers }
  if (httpStatus === NOT_MODIFIED) return { status: httpStatus, headers, body: NOTHING }
  const body = xmlFields('Error', {
    Code: code,
    ...(rejection.message !== undefined && { Message: rejection.message }),
    ...rejection.details,
    RequestId: envelope.requestId,
    HostId: envelope.headers['x-amz-id-2'] ?? '',
  })
  return {
    status: httpStatus,
    headers: { ...headers, 'Content-Type': 'application/xml' },
    body: envelope.isHead ? NOTHING : body,
  }
}

export interface Failing {
  readonly logger: Logger
  /** An invariant of ours is broken: the process is to end. The request is still answered. */
  readonly onFatal: (failure: AssertionFailure) => void
}

/** The client learns that it was us, the log what it was. */
export function failS3(envelope: S3Envelope, { logger, onFatal }: Failing, cause: unknown): HttpResponse {
  logger.error(`request ${envelope.requestId} failed`, cause)
  if (cause instanceof AssertionFailure) onFatal(cause)
  return refuseS3(envelope, OUR_ERRORS, reject('InternalError', 'We encountered an internal error. Please try again.'))
}

/** Of a service that may not be there. */
const OUR_ERRORS = { InternalError: { code: 'InternalError', httpStatus: 500, fault: true } }

/** A success. Part of an object says so by its status, too. */
export function answerS3(envelope: S3Envelope, answer: RestAnswer, logger: Logger): HttpResponse {
  const status = answer.headers['Content-Range'] === undefined ? answer.status : PARTIAL
  const inBrowser = envelope.isForBrowser && displayed(answer.headers['Content-Type'])
  const headers = { ...envelope.headers, ...answer.headers, ...inBrowser }
  const declared = answer.headers['Content-Length']
  if (answer.body instanceof Uint8Array || declared === undefined) return { status, headers, body: answer.body }
  return { status, headers, body: exactly(answer.body, Number(declared), envelope, logger) }
}

/** A body that is shorter or longer than was said would be taken for the next answer, or waited for: better to break off. */
async function* exactly(
  body: AsyncIterable<Uint8Array>,
  bytes: number,
  { requestId }: S3Envelope,
  logger: Logger,
): AsyncGenerator<Uint8Array, void> {
  let sent = 0
  for await (const chunk of body) {
    sent += chunk.byteLength
    if (sent > bytes) break
    yield chunk
  }
  if (sent === bytes) return
  logger.error(`the body of request ${requestId} had ${sent} bytes, ${bytes} were declared`)
  throw new Error(`a body of ${bytes} bytes had ${sent}`)
}
