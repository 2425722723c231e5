import type { Random } from '../kernel/random.ts'
import type { HttpRequest, HttpResponse } from './http.ts'

/** What every answer to one request carries. */
export interface Envelope {
  readonly requestId: string
  readonly headers: Readonly<Record<string, string>>
}

/** AWS's second id is 64 to 80 random bytes in base64 (observed on AWS). */
const EXTENDED_ID_BYTES_MIN = 64
const EXTENDED_ID_BYTES_SPREAD = 17

const PREFLIGHT_SECONDS = '172800'
const EXPOSED = 'x-amzn-RequestId,x-amzn-ErrorType,x-amz-request-id,x-amz-id-2,x-amzn-ErrorMessage,Date'

export function envelopeFor(request: HttpRequest, random: Random): Envelope {
  const requestId = random.uuid()
  const extendedId = random.bytes(EXTENDED_ID_BYTES_MIN + random.int(EXTENDED_ID_BYTES_SPREAD))
  const secondId = Buffer.from(extendedId).toString('base64')
  return { requestId, headers: { 'x-amzn-RequestId': requestId, 'x-amz-id-2': secondId, ...corsOf(request) } }
}

/** To web pages: foreign ones were turned away before. */
export function corsOf({ headers }: HttpRequest): Readonly<Record<string, string>> {
  if (!headers.has('origin')) return {}
  return { 'Access-Control-Allow-Origin': '*', 'Access-Control-Expose-Headers': EXPOSED }
}

export function isPreflight(request: HttpRequest): boolean {
  return request.method === 'OPTIONS' && request.headers.has('origin')
}

/** A browser asks before it asks. Whatever it wants to send, it may; who may do what is decided by signature (observed on AWS). */
export function preflight(request: HttpRequest, random: Random): HttpResponse {
  const wantedHeaders = request.headers.get('access-control-request-headers')
  const wantedMethod = request.headers.get('access-control-request-method')
  return {
    status: 200,
    headers: {
      'x-amzn-RequestId': random.uuid(),
      'Access-Control-Allow-Origin': '*',
      ...(wantedHeaders !== undefined && { 'Access-Control-Allow-Headers': wantedHeaders }),
      ...(wantedMethod !== undefined && { 'Access-Control-Allow-Methods': wantedMethod }),
      'Access-Control-Max-Age': PREFLIGHT_SECONDS,
    },
    body: new Uint8Array(0),
  }
}

export function respond(
  envelope: Envelope,
  status: number,
  contentType: string,
  body: Uint8Array | AsyncIterable<Uint8Array>,
): HttpResponse {
  return { status, headers: { ...envelope.headers, 'Content-Type': contentType }, body }
}

/** Where AWS's front end answers instead of a service: XML, and no content type. */
export function respondInXml(envelope: Envelope, status: number, code: string, message?: string): HttpResponse {
  const text = message === undefined ? `<${code}/>\n` : `<${code}>\n  <Message>${escapeXml(message)}</Message>\n</${code}>\n`
  return { status, headers: envelope.headers, body: Buffer.from(text) }
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
