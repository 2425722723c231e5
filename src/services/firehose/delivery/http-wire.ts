/** What goes to an HTTP endpoint and what it must answer (developer guide, "HTTP endpoint delivery request and response specifications"). Pure. */
import type { HttpEndpointSettings } from '../entities.ts'
import type { FlowRecord } from '../formats/record.ts'
import type { HttpOutcome } from './http-client.ts'
import { HTTP_CHUNK_BYTES } from './limits.ts'

export interface HttpRequest {
  readonly id: string
  readonly timestampMs: number
  readonly streamArn: string
  readonly accessKey: string | undefined
}

export interface HttpFailure {
  /** As error documents have it, `HttpEndpoint.…`. */
  readonly code: string
  readonly message: string
  /** Another try would end alike. */
  readonly isFinal: boolean
}

const PAYLOAD_TOO_LARGE = 413

export function requestHeaders(
  { id, streamArn, accessKey }: HttpRequest,
  { RequestConfiguration: { ContentEncoding, CommonAttributes = [] } }: HttpEndpointSettings,
): Record<string, string> {
  const commonAttributes = Object.fromEntries(
    CommonAttributes.map(({ AttributeName, AttributeValue }) => [AttributeName, AttributeValue]),
  )
  return {
    'Content-Type': 'application/json',
    'User-Agent': 'Amazon Kinesis Data Firehose Agent/1.0',
    'X-Amz-Firehose-Protocol-Version': '1.0',
    'X-Amz-Firehose-Request-Id': id,
    'X-Amz-Firehose-Source-Arn': streamArn,
    ...(accessKey !== undefined && { 'X-Amz-Firehose-Access-Key': accessKey }),
    ...(CommonAttributes.length > 0 && { 'X-Amz-Firehose-Common-Attributes': JSON.stringify({ commonAttributes }) }),
    ...(ContentEncoding === 'GZIP' && { 'Content-Encoding': 'gzip' }),
  }
}

/** In chunks. */
export async function* requestBody(
  { id, timestampMs }: HttpRequest,
  records: AsyncIterable<FlowRecord>,
): AsyncGenerator<Uint8Array> {
  let text = opening(id, timestampMs)
  let isFirst = true
  for await (const { data } of records) {
    text += `${isFirst ? '' : ','}{"data":"${base64(data)}"}`
    isFirst = false
    if (text.length < HTTP_CHUNK_BYTES) continue
    yield Buffer.from(text, 'latin1')
    text = ''
  }
  yield Buffer.from(`${text}]}`, 'latin1')
}

/** Of a request's body, of records of so many bytes each. */
export class BodyLength {
  #bytes: number
  #records = 0

  constructor({ id, timestampMs }: HttpRequest) {
    this.#bytes = opening(id, timestampMs).length + ']}'.length
  }

  add(dataBytes: number): void {
    this.#bytes += '{"data":""}'.length + 4 * Math.ceil(dataBytes / 3) + (this.#records === 0 ? 0 : 1)
    this.#records++
  }

  get bytes(): number {
    return this.#bytes
  }
}

function opening(id: string, timestampMs: number): string {
  return `{"requestId":${JSON.stringify(id)},"timestamp":${timestampMs},"records":[`
}

function base64(data: Uint8Array): string {
  return Buffer.from(data.buffer, data.byteOffset, data.byteLength).toString('base64')
}

/** `undefined`: the endpoint has taken the request. */
export function problemOf(outcome: HttpOutcome, requestId: string): HttpFailure | undefined {
  if ('failed' in outcome) return { code: `HttpEndpoint.${outcome.failed}`, message: outcome.message, isFinal: false }
  const { status, headers, body } = outcome
  if (status !== 200) {
    const message = `Received the following response from the endpoint destination. ${body.slice(0, MESSAGE_CHARS_MAX)}`
    return { code: 'HttpEndpoint.DestinationException', message, isFinal: status === PAYLOAD_TOO_LARGE }
  }
  const reason = reasonAgainst(headers, body, requestId)
  if (reason === undefined) return undefined
  const message = `The response received from the specified endpoint is invalid. ${reason}`
  return { code: 'HttpEndpoint.InvalidResponseFromDestination', message, isFinal: false }
}

const MESSAGE_CHARS_MAX = 8_192

function reasonAgainst(headers: Readonly<Record<string, unknown>>, body: string, requestId: string): string | undefined {
  const type = String(headers['content-type'] ?? '')
  if (!/^application\/json\s*(;|$)/i.test(type))
    return `Its Content-Type is ${type === '' ? 'missing' : type} instead of application/json.`
  if (headers['content-encoding'] !== undefined) return 'It has a Content-Encoding.'
  const answer = parsed(body)
  if (answer === undefined) return 'It is not a JSON object.'
  if (answer['requestId'] !== requestId) return `Its requestId is not that of the request, ${requestId}.`
  return typeof answer['timestamp'] === 'number' ? undefined : 'It has no timestamp.'
}

function parsed(body: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(body)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : undefined
  } catch {
    // What an endpoint answers is its own business.
    return undefined
  }
}

export interface GivenUp {
  readonly attempts: number
  readonly code: string
  readonly message: string
  readonly atMs: number
}

/** A line of an error object: a record that the endpoint did not take. */
export function refusedDocument(
  { raw, arrivedAtMs, source }: FlowRecord,
  { attempts, code, message, atMs }: GivenUp,
): Uint8Array {
  const document = {
    attemptsMade: attempts,
    arrivalTimestamp: arrivedAtMs,
    errorCode: code,
    errorMessage: message,
    attemptEndingTimestamp: atMs,
    rawData: base64(raw),
    ...(source !== undefined && {
      subsequenceNumber: source.subSequenceNumber,
      dataId: `${source.sequenceNumber}.${source.subSequenceNumber}`,
    }),
  }
  return Buffer.from(`${JSON.stringify(document)}\n`)
}
