import { LOOKS_HEADER } from '../../kernel/looks-header.ts'
import { isRejection, type Rejection, reject } from '../../kernel/outcome.ts'
import type { Random } from '../../kernel/random.ts'
import type { OperationModel, RestXmlService } from '../../model/api.ts'
import type { Authoriser, Call } from '../../model/caller.ts'
import { perform } from '../../model/door.ts'
import { type BoundOperation, type Endpoint, speaksRestXml } from '../../model/endpoint.ts'
import type { StructSchema } from '../../model/schema.ts'
import { BodyFault } from '../../model/streaming.ts'
import { originOf } from '../client.ts'
import {
  BodyAborted,
  BodyRefused,
  BodyStalled,
  BodyTooLarge,
  type Handler,
  type HttpRequest,
  type HttpResponse,
} from '../http.ts'
import { decodeRest, encodeRest, type RestRequest, streamsBody } from '../protocols/rest-xml.ts'
import { type Address, addressOf } from './address.ts'
import { answerS3, type Failing, failS3, refuseS3, type S3Envelope, s3Envelope } from './answers.ts'
import type { S3Authenticator, S3Identity } from './authenticate.ts'
import { wrongDigest } from './digests.ts'
import { operationFinder } from './operations.ts'
import { payloadOf, wholeOf } from './payload.ts'

/** Of documents: 10,000 parts with their checksums, or 1,000 keys of 1,024 bytes, every character of them an entity. */
export const S3_DOCUMENT_BYTES_MAX = 8 * 1_048_576

export interface S3Parts extends Failing {
  readonly endpoint: Endpoint
  readonly authenticator: S3Authenticator
  readonly authoriser: Authoriser
  /** Host names, as `hostName` gives them, below which `<bucket>.<name>` is a bucket, besides `localhost`. */
  readonly hosts: ReadonlySet<string>
  readonly random: Random
}

interface Opened {
  readonly endpoint: Endpoint<RestXmlService>
  readonly find: ReturnType<typeof operationFinder>
}

/**
 * Answers what is for S3. The order is S3's: who asks is looked at before what is asked for, and a body only read by
 * the operation that wants it.
 *
 *     address ──────────── no URI ─────────► 400 InvalidURI
 *     operation ────────── no such ────────► 405 MethodNotAllowed
 *     authenticate ────────────────────────► 403 AccessDenied, SignatureDoesNotMatch, …; 400 for what cannot be read
 *     not served ──────────────────────────► 501 NotImplemented
 *     body ───── a document: whole, its digest checked ─► 400 BadDigest, MalformedXML, …
 *        └────── an object: streamed; its length, digest and signatures are checked while the operation reads it
 *     authorise ───────────────────────────► 403 AccessDenied
 *     invoke ───────────── rejection ──────► the error's status in the model
 */
export function s3Handler(parts: S3Parts): Handler {
  const opened = open(parts.endpoint)
  return async (request) => {
    const envelope = s3Envelope(request, parts.random)
    const refused = (rejection: Rejection<string>): HttpResponse => {
      if (rejection.hint !== undefined) parts.logger.warn(`request ${envelope.requestId}: ${rejection.hint}`)
      return refuseS3(envelope, opened.endpoint.service.errors, rejection)
    }
    try {
      const outcome = await answer(parts, opened, request, envelope)
      return 'rejected' in outcome ? refused(outcome) : outcome
    } catch (cause) {
      const known = faultOf(cause)
      if (known !== undefined) return refused(known)
      // Nobody is left to be answered.
      if (cause instanceof BodyAborted) throw cause
      return failS3(envelope, parts, cause)
    }
  }
}

function open(endpoint: Endpoint): Opened {
  if (!speaksRestXml(endpoint)) throw new Error(`${endpoint.service.name} does not speak rest-xml`)
  return { endpoint, find: operationFinder(endpoint.service) }
}

/** What went wrong with the body, if that is it. */
function faultOf(cause: unknown): Rejection<string> | undefined {
  if (cause instanceof BodyFault) return cause.rejection
  if (cause instanceof BodyStalled) {
    return reject(
      'RequestTimeout',
      'Your socket connection to the server was not read from or written to within the timeout period. Idle connections will be closed.',
    )
  }
  if (cause instanceof BodyTooLarge) return reject('MaxMessageLengthExceeded', 'Your request was too big.')
  return cause instanceof BodyRefused ? reject('SlowDown', 'Please reduce your request rate.') : undefined
}

async function answer(
  parts: S3Parts,
  { endpoint, find }: Opened,
  request: HttpRequest,
  envelope: S3Envelope,
): Promise<HttpResponse | Rejection<string>> {
  if (S3_CONTROL.test(request.target)) return reject('NotImplemented', 'Leat does not have the S3 Control API.')
  const address = addressOf(request, parts.hosts)
  if (isRejection(address)) return address
  const model = find(request, address)
  if (isRejection(model)) return isForm(request) ? reject('NotImplemented', NO_FORMS) : model
  const identity = parts.authenticator.authenticate(request, parts.hosts)
  if (isRejection(identity)) return identity
  const operation = endpoint.operations.get(model.name)
  if (operation === undefined)
    return reject('NotImplemented', endpoint.unsupported.get(model.name) ?? `${model.name} is not served`)
  const input = await inputOf(request, address, identity, model)
  if (isRejection(input)) return input

  const { requestId } = envelope
  const looks = request.headers.has(LOOKS_HEADER) ? { isUncounted: true } : undefined
  const call: Call = { principal: identity.principal, scope: identity.scope, requestId, ...looks, ...originOf(request) }
  return replyOf(parts, endpoint, operation, envelope, await perform(endpoint, operation, parts, call, input.input))
}

/** Its requests are signed for S3, too, and their paths begin with its version. */
const S3_CONTROL = /^\/v20180820\//

const NO_FORMS = 'Leat takes no uploads by HTML forms: use PutObject, or a presigned URL for it.'

function isForm({ method, headers }: HttpRequest): boolean {
  return method === 'POST' && /^multipart\/form-data\b/i.test(headers.get('content-type') ?? '')
}

function replyOf(
  { logger }: S3Parts,
  { service }: Endpoint<RestXmlService>,
  { model }: BoundOperation,
  envelope: S3Envelope,
  reply: Awaited<ReturnType<typeof perform>>,
): HttpResponse | Rejection<string> {
  if ('rejected' in reply) return reply
  if ('events' in reply) throw new Error(`${model.name} answered events, which rest-xml has no frames for here`)
  return answerS3(envelope, encodeRest(model, service.xmlNamespace, reply.output), logger)
}

async function inputOf(
  request: HttpRequest,
  { bucket = '', key = '', query }: Address,
  { payload: declared, verifier }: S3Identity,
  { input, http }: OperationModel<unknown, unknown, string>,
): Promise<{ readonly input: Record<string, unknown> } | Rejection<string>> {
  const isStreamed = streamsBody(input)
  const headers = withHoisted(request.headers, query)
  const open = payloadOf({ isStreamed, headers, declared, ...(verifier !== undefined && { verifier }) })
  if (isRejection(open)) return open
  const rest = { labels: { Bucket: bucket, Key: key }, query }
  if (isStreamed) {
    const body = open(request.stream())
    return decodeRest(input, { ...rest, headers: ofContent(headers, body.bytes), body })
  }
  const whole = await wholeOf(open, await request.body(S3_DOCUMENT_BYTES_MAX))
  if (isRejection(whole)) return whole
  const { bytes, trailers } = whole as Exclude<typeof whole, Rejection<string>>
  const wrong = wrongDigest(bytes, withoutMembers(headers, input), trailers, http?.digestRequired === true)
  return wrong ?? decodeRest(input, { ...rest, headers, body: bytes })
}

/** A checksum that is a member of the input is not the document's: that of CompleteMultipartUpload is the object's. */
function withoutMembers(headers: RestRequest['headers'], { places = {} }: StructSchema): RestRequest['headers'] {
  const names = new Set(Object.values(places).map((place) => (place.in === 'header' ? place.name.toLowerCase() : '')))
  return new Map([...headers].filter(([name]) => !name.startsWith('x-amz-checksum-') || !names.has(name)))
}

/** Presigned requests carry headers in their query (`x-amz-acl=…`), signed with it, so that who uses the URL need not send them. */
function withHoisted(headers: RestRequest['headers'], query: Address['query']): RestRequest['headers'] {
  const isV2 = query.has('Signature')
  if (!isV2 && !query.has('X-Amz-Signature')) return headers
  const hoisted = [...query]
    .map(([name, value]) => [name.toLowerCase(), value] as const)
    .filter(([name]) => (name.startsWith('x-amz-') && !NOT_HOISTED.has(name)) || (isV2 && HOISTED_IN_V2.has(name)))
  return hoisted.length === 0 ? headers : new Map([...hoisted, ...headers])
}

/** What says who signed is no header of what was signed. */
const NOT_HOISTED = new Set(
  ['algorithm', 'credential', 'date', 'expires', 'signature', 'signedheaders'].map((name) => `x-amz-${name}`),
)
const HOISTED_IN_V2 = new Set(['content-type', 'content-md5'])

/** The headers as they would be without the framing of the body. */
function ofContent(headers: RestRequest['headers'], bytes: number | undefined): RestRequest['headers'] {
  const encoding = headers.get('content-encoding')
  if (encoding === undefined && !headers.has('x-amz-decoded-content-length')) return headers
  const adjusted = new Map(headers)
  if (bytes !== undefined) adjusted.set('content-length', String(bytes))
  const others = (encoding ?? '').split(',').filter((each) => each.trim().toLowerCase() !== 'aws-chunked')
  const kept = others.map((each) => each.trim()).join(',')
  if (kept === '') adjusted.delete('content-encoding')
  else adjusted.set('content-encoding', kept)
  return adjusted
}
