import { type Rejection, reject } from '../../kernel/outcome.ts'
import type { ErrorModel, OperationModel, QueryFace } from '../../model/api.ts'
import type { ListSchema, MapSchema, Schema, StructSchema } from '../../model/schema.ts'
import { decodeBase64 } from './base64.ts'
import { Misfit } from './protocol.ts'
import { booleanOf, integerOf, timestampOf } from './rest-values.ts'
import { xmlElement } from './write-xml.ts'

/**
 * AWS's query (https://smithy.io/2.0/aws/protocols/aws-query-protocol.html): a form in, with a name for each scalar that leads to it (`Tags.member.1.Key`,
 * of a map `Attributes.entry.1.key`, without `member` and `entry` where it is flat), and XML out. Values in memory are as in the table of `protocol.ts`.
 */
export interface Form {
  readonly action: string
  readonly version: string
  /** What its names lead to. */
  readonly root: FormNode
}

export interface FormNode {
  value?: string
  children?: Map<string, FormNode>
}

/** Inputs of AWS's services have far fewer of each. */
const PARAMETERS_MAX = 20_000
const STEPS_MAX = 32

/** Pairs, decoded, as a tree; `undefined` if there are more of them, or they lead deeper, than any input has. Of a repeated name the first counts. */
export function formOf(pairs: readonly (readonly [name: string, value: string])[]): Form | undefined {
  if (pairs.length > PARAMETERS_MAX) return undefined
  const root: FormNode = {}
  for (const [name, value] of pairs) {
    const steps = name.split('.', STEPS_MAX + 1)
    if (steps.length > STEPS_MAX) return undefined
    let node = root
    for (const step of steps) {
      node.children ??= new Map()
      let child = node.children.get(step)
      if (child === undefined) {
        child = {}
        node.children.set(step, child)
      }
      node = child
    }
    node.value ??= value
  }
  return { action: valueAt(root, 'Action'), version: valueAt(root, 'Version'), root }
}

function valueAt({ children }: FormNode, name: string): string {
  return children?.get(name)?.value ?? ''
}

/** The operation's input, or what does not fit its types. What is missing, or out of bounds, is for the validation. */
export function decodeQuery(schema: StructSchema, { root }: Form): Record<string, unknown> | Rejection<'MalformedInput'> {
  const input = structOf(schema, root)
  return input instanceof Misfit ? reject('MalformedInput', input.text) : input
}

function structOf(schema: StructSchema, node: FormNode): Record<string, unknown> | Misfit {
  const input: Record<string, unknown> = {}
  for (const [member, of] of Object.entries(schema.members)) {
    const child = node.children?.get(nameOf(schema, member))
    const value = child === undefined ? undefined : decodedValue(of, child)
    if (value instanceof Misfit) return value
    if (value !== undefined) input[member] = value
  }
  return input
}

function nameOf({ places }: StructSchema, member: string): string {
  const place = places?.[member]
  return place?.in === 'element' ? place.name : member
}

function decodedValue(schema: Schema, node: FormNode): unknown {
  switch (schema.kind) {
    case 'struct':
      return structOf(schema, node)
    case 'list':
      return listOf(schema, node)
    case 'map':
      return mapOf(schema, node)
    default:
      return node.value === undefined
        ? new Misfit('Start of structure or map found where not expected.')
        : scalarOf(schema, node.value)
  }
}

/** An empty list is its bare name. */
function listOf({ of, flat, item = 'member' }: ListSchema, node: FormNode): unknown[] | Misfit {
  const list: unknown[] = []
  for (const child of inOrder(flat === true ? node : node.children?.get(item))) {
    const value = decodedValue(of, child)
    if (value instanceof Misfit) return value
    if (value !== undefined) list.push(value)
  }
  return list
}

/** An empty map is its bare name. */
function mapOf({ of, flat, names = PLAIN_NAMES }: MapSchema, node: FormNode): Record<string, unknown> | Misfit {
  const map: Record<string, unknown> = Object.create(null)
  for (const entry of inOrder(flat === true ? node : node.children?.get('entry'))) {
    const key = entry.children?.get(names.key)?.value
    const child = entry.children?.get(names.value)
    if (key === undefined || child === undefined) return new Misfit('Unexpected end of map entry.')
    const value = decodedValue(of, child)
    if (value instanceof Misfit) return value
    map[key] = value
  }
  return map
}

const PLAIN_NAMES = { key: 'key', value: 'value' }

/** What is numbered, in the order of the numbers, whichever were left out. */
function inOrder(node: FormNode | undefined): readonly FormNode[] {
  const numbered = [...(node?.children ?? [])].filter(([step]) => /^[1-9]\d{0,8}$/.test(step))
  return numbered.sort(([a], [b]) => Number(a) - Number(b)).map(([, child]) => child)
}

const INTEGER_MAX = 2_147_483_647

function scalarOf(schema: Exclude<Schema, StructSchema | ListSchema | MapSchema>, text: string): unknown {
  switch (schema.kind) {
    case 'string':
      return text
    case 'boolean':
      return booleanOf(text) ?? new Misfit(`'${text}' can not be converted to an Boolean`)
    case 'integer': {
      const value = integerOf(text)
      const isInteger = value !== undefined && value >= -INTEGER_MAX - 1 && value <= INTEGER_MAX
      return isInteger ? value : new Misfit(`'${text}' can not be converted to an Integer`)
    }
    case 'long':
      return integerOf(text) ?? new Misfit(`'${text}' can not be converted to an Long`)
    case 'double': {
      const value = text.trim() === '' ? Number.NaN : Number(text)
      return Number.isFinite(value) ? value : new Misfit(`'${text}' can not be converted to an Double`)
    }
    case 'timestamp':
      return timestampOf(text) ?? new Misfit(`'${text}' can not be converted to milliseconds since epoch`)
    case 'blob':
      return decodeBase64(text)
  }
}

export const QUERY_CONTENT_TYPE = 'text/xml'

/** What the operation answered, with the number of the request behind it. */
export function encodeQuery(
  { xmlNamespace }: QueryFace,
  { name, output }: OperationModel<unknown, unknown, string>,
  answer: unknown,
  requestId: string,
): Uint8Array {
  const fields = { [`${name}Result`]: answer ?? {}, ResponseMetadata: { RequestId: requestId } }
  return xmlElement(`${name}Response`, xmlNamespace, responseSchema(name, output), fields)
}

const text: Schema = { kind: 'string' }
const ResponseMetadata: StructSchema = { kind: 'struct', name: 'ResponseMetadata', required: [], members: { RequestId: text } }
const ErrorDetails: StructSchema = {
  kind: 'struct',
  name: 'Error',
  required: [],
  members: { Type: text, Code: text, Message: text },
}
const ErrorResponse: StructSchema = {
  kind: 'struct',
  name: 'ErrorResponse',
  required: [],
  members: { Error: ErrorDetails, RequestId: text },
}

function responseSchema(name: string, output: StructSchema | undefined): StructSchema {
  const members = { ...(output !== undefined && { [`${name}Result`]: output }), ResponseMetadata }
  return { kind: 'struct', name: `${name}Response`, required: [], members }
}

export interface QueryError {
  readonly status: number
  readonly body: Uint8Array
}

const CLIENT_ERROR = 400

/** An error of the service's, or one that any service of query answers. */
export function encodeQueryError(
  face: QueryFace,
  errors: Readonly<Record<string, ErrorModel>>,
  { rejected, message }: Rejection<string>,
  requestId: string,
): QueryError {
  const error = errors[rejected] ?? { code: rejected, httpStatus: STATUS_OF_ANY[rejected] ?? CLIENT_ERROR, fault: false }
  const { code, httpStatus, fault, queryCode = code } = error
  const body = xmlElement(ErrorResponse.name, face.xmlNamespace, ErrorResponse, {
    Error: { Type: fault ? 'Receiver' : 'Sender', Code: queryCode, Message: message },
    RequestId: requestId,
  })
  return { status: httpStatus, body }
}

/** The common errors of services of query that are no plain 400, by their codes. */
const STATUS_OF_ANY: Readonly<Record<string, number>> = {
  ExpiredToken: 403,
  IncompleteSignature: 403,
  InvalidClientTokenId: 403,
  MissingAuthenticationToken: 403,
  SignatureDoesNotMatch: 403,
}

const WORDED: Readonly<Record<string, string>> = {
  ExpiredTokenException: 'ExpiredToken',
  IncompleteSignatureException: 'IncompleteSignature',
  InvalidSignatureException: 'SignatureDoesNotMatch',
  MissingAuthenticationTokenException: 'MissingAuthenticationToken',
  UnrecognizedClientException: 'InvalidClientTokenId',
}

/** What is wrong with a signature, under the codes of query. */
export function wordedForQuery(rejection: Rejection<string>): Rejection<string> {
  const rejected = WORDED[rejection.rejected] ?? rejection.rejected
  if (rejected !== 'MissingAuthenticationToken') return { ...rejection, rejected }
  return { ...rejection, rejected, message: 'Request is missing Authentication Token' }
}
