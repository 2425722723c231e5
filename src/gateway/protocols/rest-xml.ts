import { malformedXml } from '../../aws/s3.ts'
import { type Rejection, reject, rejectWith } from '../../kernel/outcome.ts'
import type { OperationModel } from '../../model/api.ts'
import type { Schema, StructSchema } from '../../model/schema.ts'
import type { StreamedOutput, StreamingBody } from '../../model/streaming.ts'
import { decodeXml } from './decode-xml.ts'
import { headerMap, headerName, headerText, headerValue, Unfit } from './rest-values.ts'
import { scalarText, xmlDocument } from './write-xml.ts'

/**
 * AWS's rest-xml (https://smithy.io/2.0/aws/protocols/aws-restxml-protocol.html), as S3 speaks it: an operation is a method and a path, its members are
 * parts of the path, parameters, headers, and one document of XML or one blob in the body. Values in memory are as in the table of
 * `protocol.ts`; a streamed blob is a `StreamingBody` of an input and `StreamedOutput` of an output.
 *
 * Values of enums are not compared: S3 has an error of its own for nearly each, and takes what older models do not list.
 */
export interface RestRequest {
  /** Parts of the path by their labels, decoded. */
  readonly labels: Readonly<Record<string, string>>
  /** Decoded; of repeated parameters the first. */
  readonly query: ReadonlyMap<string, string>
  /** By lower-case names. */
  readonly headers: ReadonlyMap<string, string>
  /** Whole, unless the operation's input streams it. */
  readonly body: Uint8Array | StreamingBody
}

export interface RestAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: StreamedOutput
}

export type DecodeErrorCode = 'InvalidArgument' | 'InvalidRequest' | 'MalformedXML' | 'MissingRequestBodyError'

const NOTHING = new Uint8Array(0)

/** Does the operation take its body as it comes? */
export function streamsBody(input: StructSchema): boolean {
  let streams = streaming.get(input)
  if (streams === undefined) {
    const places = Object.entries(input.places ?? {})
    streams = places.some(([member, place]) => place.in === 'body' && isStreaming(input.members[member]))
    streaming.set(input, streams)
  }
  return streams
}

const streaming = new WeakMap<StructSchema, boolean>()

function isStreaming(schema: Schema | undefined): boolean {
  return schema?.kind === 'blob' && schema.streaming === true
}

/** The operation's input, or what is wrong with the request. */
export function decodeRest(
  schema: StructSchema,
  request: RestRequest,
): { readonly input: Record<string, unknown> } | Rejection<DecodeErrorCode> {
  const input: Record<string, unknown> = {}
  for (const [member, of] of Object.entries(schema.members)) {
    const value = memberOf(schema, member, of, request)
    if (value instanceof Unfit) return value.rejection
    if (value !== undefined) input[member] = value
    else if (schema.required.includes(member)) return missing(schema, member)
  }
  return { input }
}

function memberOf(schema: StructSchema, member: string, of: Schema, request: RestRequest): unknown {
  const place = schema.places?.[member]
  switch (place?.in) {
    case 'path':
      return request.labels[member]
    case 'query':
      return headerValue(of, place.name, request.query.get(place.name), 'parameter')
    case 'header':
      return headerValue(of, place.name, request.headers.get(place.name), 'header')
    case 'headers':
      return headerMap(place.prefix, request.headers)
    case 'body':
      return bodyMember(of, place.name, request.body)
    default:
      return undefined
  }
}

function bodyMember(of: Schema, root: string, body: RestRequest['body']): unknown {
  if (!(body instanceof Uint8Array)) return body
  if (body.byteLength === 0) return undefined
  if (of.kind === 'blob') return body
  if (of.kind === 'string') return Buffer.from(body.buffer, body.byteOffset, body.byteLength).toString('utf8')
  return decodeXml(of, root, body) ?? new Unfit(malformedXml())
}

function missing(schema: StructSchema, member: string): Rejection<DecodeErrorCode> {
  const place = schema.places?.[member]
  switch (place?.in) {
    case 'header':
      return reject('InvalidRequest', `Missing required header for this request: ${place.name}`)
    case 'body':
      return reject('MissingRequestBodyError', 'Request Body is empty')
    default: {
      const name = place !== undefined && 'name' in place ? place.name : member
      return rejectWith('InvalidArgument', `Missing required parameter for this request: ${name}`, {
        details: { ArgumentName: name },
      })
    }
  }
}

/** What the operation answered, as it goes out. */
export function encodeRest(
  { output: schema, http }: OperationModel<unknown, unknown, string>,
  namespace: string,
  output: unknown,
): RestAnswer {
  const status = http?.status ?? 200
  if (schema === undefined) return { status, headers: {}, body: NOTHING }
  const fields = output as Readonly<Record<string, unknown>>
  const headers: Record<string, string> = {}
  let body: { readonly type: string | undefined; readonly bytes: StreamedOutput } | undefined
  let hasElements = false
  for (const [member, of] of Object.entries(schema.members)) {
    const place = schema.places?.[member]
    const value = fields[member] ?? undefined
    if (place === undefined || place.in === 'element' || place.in === 'text') hasElements = true
    else if (value === undefined) continue
    else if (place.in === 'header') headers[headerName(place.name)] = headerText(of, value)
    else if (place.in === 'headers') {
      for (const [key, each] of Object.entries(value)) headers[`${place.prefix}${key}`] = headerText({ kind: 'string' }, each)
    } else if (place.in === 'body') body = bodyOut(of, place.name, namespace, value)
  }
  if (hasElements) body = xmlOut(schema.root ?? schema.name, namespace, schema, fields)
  if (body?.type !== undefined) headers['Content-Type'] ??= body.type
  return { status, headers, body: body?.bytes ?? NOTHING }
}

function bodyOut(of: Schema, root: string, namespace: string, value: unknown) {
  if (of.kind === 'blob') return { type: undefined, bytes: value as StreamedOutput }
  // The one document that S3 answers as it was given: a policy.
  if (of.kind === 'string') return { type: 'application/json', bytes: Buffer.from(scalarText(of, value)) }
  return xmlOut(root, namespace, of, value)
}

function xmlOut(root: string, namespace: string, schema: Schema, value: unknown) {
  return { type: 'application/xml', bytes: xmlDocument(root, namespace, schema, value) }
}
