import { type Rejection, reject } from '../../kernel/outcome.ts'
import type { ErrorModel, OperationModel } from '../../model/api.ts'
import type { Schema, StructSchema } from '../../model/schema.ts'
import { parseJson } from './aws-json.ts'
import { Misfit, type WireMap } from './protocol.ts'
import { headerMap, headerName, headerText, headerValue, Unfit } from './rest-values.ts'
import { decodeShape } from './shape-input.ts'
import { writeJson } from './write-json.ts'

/**
 * AWS's rest-json (https://smithy.io/2.0/aws/protocols/aws-restjson1-protocol.html), as Lambda speaks it: an operation is a method and a path, its members
 * are parts of the path, parameters, headers, and either the members of one JSON object or all of the body. Values in memory are as in the table of
 * `protocol.ts`. Whatever `Content-Type` a request has, or none, its body is read as the operation wants it.
 */
export interface RestJsonRequest {
  /** Parts of the path by their labels, decoded. */
  readonly labels: Readonly<Record<string, string>>
  /** Decoded, in the order in which they came. */
  readonly query: readonly (readonly [name: string, value: string])[]
  /** By lower-case names. */
  readonly headers: ReadonlyMap<string, string>
  readonly body: Uint8Array
}

export interface RestJsonAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array
}

export const JSON_CONTENT_TYPE = 'application/json'
const NO_CONTENT = 204
const NOTHING = new Uint8Array(0)
const NO_DOCUMENT: WireMap = {}

/** The operation's input, or what does not fit its types. What is missing, or out of bounds, is for the validation. */
export function decodeRestJson(
  schema: StructSchema,
  request: RestJsonRequest,
): Record<string, unknown> | Rejection<'SerializationException'> {
  const { document, payload, elsewhere } = layoutOf(schema)
  const input = document === undefined ? {} : documentOf(document, request.body)
  if (input instanceof Misfit) return misfit(input)
  for (const [member, of, place] of elsewhere) {
    const value = memberOf(member, of, place, request)
    if (value instanceof Misfit) return misfit(value)
    if (value !== undefined) input[member] = value
  }
  if (payload === undefined || request.body.byteLength === 0) return input
  const [member, of] = payload
  const value = of.kind === 'struct' ? documentOf(of, request.body) : request.body
  if (value instanceof Misfit) return misfit(value)
  return { ...input, [member]: value }
}

function misfit({ text }: Misfit): Rejection<'SerializationException'> {
  return reject('SerializationException', text)
}

/** Nothing is as good as an empty object. */
function documentOf(schema: StructSchema, body: Uint8Array): Record<string, unknown> | Misfit {
  const document = body.byteLength === 0 ? NO_DOCUMENT : parseJson(body)
  return document === undefined ? NO_JSON : decodeShape(schema, document)
}

const NO_JSON = new Misfit('Could not parse request body into json.')

function memberOf(member: string, of: Schema, place: Elsewhere, request: RestJsonRequest): unknown {
  switch (place.in) {
    case 'path':
      return scalarOf(of, request.labels[member], 'parameter')
    case 'query': {
      const values = request.query.filter(([name]) => name === place.name).map(([, value]) => value)
      if (of.kind === 'list') return values.length === 0 ? undefined : listOf(of.of, values)
      return scalarOf(of, values[0], 'parameter')
    }
    case 'header':
      return scalarOf(of, request.headers.get(place.name), 'header')
    case 'headers':
      return headerMap(place.prefix, request.headers)
  }
}

function listOf(of: Schema, values: readonly string[]): unknown {
  const items = values.map((value) => scalarOf(of, value, 'parameter'))
  return items.find((item) => item instanceof Misfit) ?? items.filter((item) => item !== undefined)
}

const WANTED: Readonly<Record<string, string>> = { integer: 'an Integer', long: 'an Long' }

function scalarOf(of: Schema, sent: string | undefined, from: 'header' | 'parameter'): unknown {
  const value = headerValue(of, '', sent, from)
  return value instanceof Unfit ? new Misfit(`'${sent}' can not be converted to ${WANTED[of.kind]}`) : value
}

type Elsewhere =
  | { readonly in: 'path' }
  | { readonly in: 'query' | 'header'; readonly name: string }
  | { readonly in: 'headers'; readonly prefix: string }

interface Layout {
  /** The members of the JSON object, if there is one. */
  readonly document: StructSchema | undefined
  /** The member that is all of the body. */
  readonly payload: readonly [member: string, of: Schema] | undefined
  readonly elsewhere: readonly (readonly [member: string, of: Schema, place: Elsewhere])[]
  /** The member that is the status. */
  readonly status: string | undefined
}

const layouts = new WeakMap<StructSchema, Layout>()

function layoutOf(schema: StructSchema): Layout {
  let layout = layouts.get(schema)
  if (layout === undefined) {
    layout = madeLayout(schema)
    layouts.set(schema, layout)
  }
  return layout
}

function madeLayout(schema: StructSchema): Layout {
  const inDocument: [string, Schema][] = []
  const elsewhere: [string, Schema, Elsewhere][] = []
  let payload: Layout['payload']
  let status: string | undefined
  for (const [member, of] of Object.entries(schema.members)) {
    const place = schema.places?.[member]
    if (place === undefined) inDocument.push([member, of])
    else if (place.in === 'body') payload = [member, of]
    else if (place.in === 'status') status = member
    else if (place.in === 'path' || place.in === 'query' || place.in === 'header' || place.in === 'headers') {
      elsewhere.push([member, of, place])
    } else throw new Error(`${schema.name}.${member}: rest-json has no place "${place.in}"`)
  }
  const document = inDocument.length === 0 ? undefined : { ...schema, members: Object.fromEntries(inDocument) }
  return { document, payload, elsewhere, status }
}

/** What the operation answered, as it goes out. */
export function encodeRestJson(
  { output: schema, http }: OperationModel<unknown, unknown, string>,
  output: unknown,
): RestJsonAnswer {
  const fields = (output ?? {}) as Readonly<Record<string, unknown>>
  const layout = schema === undefined ? NO_LAYOUT : layoutOf(schema)
  const said = layout.status === undefined ? undefined : fields[layout.status]
  const status = typeof said === 'number' ? said : (http?.status ?? 200)
  const headers: Record<string, string> = {}
  for (const [member, of, place] of layout.elsewhere) {
    const value = fields[member] ?? undefined
    if (value !== undefined && place.in === 'header') headers[headerName(place.name)] = headerText(of, value)
  }
  if (status === NO_CONTENT) return { status, headers, body: NOTHING }
  return { status, headers: { 'Content-Type': JSON_CONTENT_TYPE, ...headers }, body: bodyOf(layout, fields) }
}

const NO_LAYOUT: Layout = { document: undefined, payload: undefined, elsewhere: [], status: undefined }

function bodyOf({ payload, document }: Layout, fields: Readonly<Record<string, unknown>>): Uint8Array {
  if (payload === undefined) return document === undefined ? NOTHING : writeJson(document, fields)
  const [member, of] = payload
  const value = fields[member] ?? undefined
  if (value === undefined) return NOTHING
  return of.kind === 'struct' ? writeJson(of, value) : (value as Uint8Array)
}

const CLIENT_ERROR = 400

/**
 * An error: its code is a header; the body says whose fault it is, where the error has a member for that, and the message under the name that the
 * error has for it. `details` of a rejection are further members (`Reason`).
 */
export function encodeRestJsonError(errors: Readonly<Record<string, ErrorModel>>, rejection: Rejection<string>): RestJsonAnswer {
  const { rejected, message, details, headers } = rejection
  const error: ErrorModel = errors[rejected] ?? { code: rejected, httpStatus: CLIENT_ERROR, fault: false }
  const members = {
    ...(error.hasType === true && { Type: error.fault ? 'Service' : 'User' }),
    ...(message !== undefined && { [error.messageMember ?? 'message']: message }),
    ...details,
  }
  return {
    status: error.httpStatus,
    headers: { ...headers, 'Content-Type': JSON_CONTENT_TYPE, 'x-amzn-ErrorType': error.code },
    body: Buffer.from(JSON.stringify(members)),
  }
}
