/** Operations of Lambda, which speaks JSON over paths: inputs and outputs are named as in the SDKs. */

import { ApiError, type Session, send, type Transport } from './api.ts'
import { fromBase64, textOf, toBase64, utf8 } from './bytes.ts'
import { encoded, type Query } from './sign.ts'

export type LambdaInput = Readonly<Record<string, unknown>>

interface Operation {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  /** `{Member}` stands for a member of the input. */
  readonly path: string
  /** Members that travel in the query, under their own names if there is no other. */
  readonly query?: readonly string[]
  readonly queryNames?: Readonly<Record<string, string>>
}

const FUNCTIONS = '/2015-03-31/functions'
const FUNCTION = `${FUNCTIONS}/{FunctionName}`
const MAPPINGS = '/2015-03-31/event-source-mappings'

/** By the API model; a test compares. */
export const OPERATIONS: Readonly<Record<string, Operation>> = {
  ListFunctions: { method: 'GET', path: FUNCTIONS, query: ['Marker', 'MaxItems'] },
  CreateFunction: { method: 'POST', path: FUNCTIONS },
  GetFunction: { method: 'GET', path: FUNCTION, query: ['Qualifier'] },
  GetFunctionConfiguration: { method: 'GET', path: `${FUNCTION}/configuration`, query: ['Qualifier'] },
  UpdateFunctionCode: { method: 'PUT', path: `${FUNCTION}/code` },
  UpdateFunctionConfiguration: { method: 'PUT', path: `${FUNCTION}/configuration` },
  DeleteFunction: { method: 'DELETE', path: FUNCTION, query: ['Qualifier'] },
  PublishVersion: { method: 'POST', path: `${FUNCTION}/versions` },
  ListVersionsByFunction: { method: 'GET', path: `${FUNCTION}/versions`, query: ['Marker', 'MaxItems'] },
  ListAliases: { method: 'GET', path: `${FUNCTION}/aliases`, query: ['FunctionVersion', 'Marker', 'MaxItems'] },
  CreateAlias: { method: 'POST', path: `${FUNCTION}/aliases` },
  UpdateAlias: { method: 'PUT', path: `${FUNCTION}/aliases/{Name}` },
  DeleteAlias: { method: 'DELETE', path: `${FUNCTION}/aliases/{Name}` },
  GetPolicy: { method: 'GET', path: `${FUNCTION}/policy`, query: ['Qualifier'] },
  RemovePermission: { method: 'DELETE', path: `${FUNCTION}/policy/{StatementId}`, query: ['Qualifier'] },
  GetFunctionConcurrency: { method: 'GET', path: '/2019-09-30/functions/{FunctionName}/concurrency' },
  PutFunctionConcurrency: { method: 'PUT', path: '/2017-10-31/functions/{FunctionName}/concurrency' },
  DeleteFunctionConcurrency: { method: 'DELETE', path: '/2017-10-31/functions/{FunctionName}/concurrency' },
  ListEventSourceMappings: {
    method: 'GET',
    path: MAPPINGS,
    query: ['EventSourceArn', 'FunctionName', 'Marker', 'MaxItems'],
  },
  CreateEventSourceMapping: { method: 'POST', path: MAPPINGS },
  GetEventSourceMapping: { method: 'GET', path: `${MAPPINGS}/{UUID}` },
  UpdateEventSourceMapping: { method: 'PUT', path: `${MAPPINGS}/{UUID}` },
  DeleteEventSourceMapping: { method: 'DELETE', path: `${MAPPINGS}/{UUID}` },
  ListTags: { method: 'GET', path: '/2017-03-31/tags/{Resource}' },
  TagResource: { method: 'POST', path: '/2017-03-31/tags/{Resource}' },
  UntagResource: {
    method: 'DELETE',
    path: '/2017-03-31/tags/{Resource}',
    query: ['TagKeys'],
    queryNames: { TagKeys: 'tagKeys' },
  },
}

export interface Plan {
  readonly method: Operation['method']
  readonly path: string
  readonly query: Query
  readonly body: string
}

/** How an operation of the table looks as a request. */
export function planOf(operation: string, input: LambdaInput): Plan {
  const known = OPERATIONS[operation]
  if (known === undefined) throw new Error(`the console does not call ${operation}`)
  const { method, path, query = [], queryNames = {} } = known
  const inPath: string[] = []
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, member: string) => {
    inPath.push(member)
    return encoded(String(input[member] ?? ''))
  })
  const rest = Object.entries(input).filter(([name, value]) => value !== undefined && !inPath.includes(name))
  const pairs = rest.flatMap(([name, value]) =>
    query.includes(name) ? [value].flat().map((each): [string, string] => [queryNames[name] ?? name, String(each)]) : [],
  )
  const members = Object.fromEntries(
    rest.filter(([name]) => !query.includes(name)).map(([name, value]) => [name, onTheWire(value)]),
  )
  return { method, path: filled, query: pairs, body: method === 'GET' || method === 'DELETE' ? '' : JSON.stringify(members) }
}

/** Bytes travel as base64. */
function onTheWire(value: unknown): unknown {
  if (value instanceof Uint8Array) return toBase64(value)
  if (Array.isArray(value)) return value.map(onTheWire)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, onTheWire(each)]))
}

/** One operation. Rejects with `ApiError`. */
export async function callLambda<Output>(
  transport: Transport,
  session: Session,
  operation: string,
  input: LambdaInput,
  signal?: AbortSignal,
): Promise<Output> {
  if (operation === 'Invoke') return (await invoke(transport, session, input, signal)) as Output
  const { method, path, query, body } = planOf(operation, input)
  const headers: Record<string, string> = body === '' ? {} : { 'content-type': 'application/json' }
  const answer = await send(transport, session, { method, path, query, service: 'lambda', headers, body }, signal)
  if (!answer.ok) throw await errorOf(operation, answer)
  const text = await answer.text()
  return (text === '' ? {} : JSON.parse(text)) as Output
}

export interface Invoked {
  readonly StatusCode: number
  readonly FunctionError?: string
  readonly ExecutedVersion?: string
  /** The last 4 KB of what the invocation wrote. */
  readonly LogResult?: string
  readonly Payload: string
  readonly RequestId?: string
}

async function invoke(transport: Transport, session: Session, input: LambdaInput, signal?: AbortSignal): Promise<Invoked> {
  const { FunctionName, Qualifier, InvocationType, LogType, Payload } = input
  const path = `${FUNCTIONS}/${encoded(String(FunctionName))}/invocations`
  const query: Query = typeof Qualifier === 'string' ? [['Qualifier', Qualifier]] : []
  const headers = {
    'content-type': 'application/json',
    ...(typeof InvocationType === 'string' && { 'x-amz-invocation-type': InvocationType }),
    ...(typeof LogType === 'string' && { 'x-amz-log-type': LogType }),
  }
  const body = Payload instanceof Uint8Array ? Uint8Array.from(Payload) : utf8(String(Payload ?? ''))
  const answer = await send(transport, session, { method: 'POST', path, query, service: 'lambda', headers, body }, signal)
  if (!answer.ok) throw await errorOf('Invoke', answer)
  const header = (name: string): string | undefined => answer.headers.get(name) ?? undefined
  const [functionError, version, requestId] = ['x-amz-function-error', 'x-amz-executed-version', 'x-amzn-requestid'].map(header)
  const log = header('x-amz-log-result')
  return {
    StatusCode: answer.status,
    Payload: await answer.text(),
    ...(functionError !== undefined && { FunctionError: functionError }),
    ...(version !== undefined && { ExecutedVersion: version }),
    ...(requestId !== undefined && { RequestId: requestId }),
    ...(log !== undefined && { LogResult: textOf(fromBase64(log)) ?? new TextDecoder().decode(fromBase64(log)) }),
  }
}

async function errorOf(operation: string, answer: Response): Promise<ApiError> {
  const text = await answer.text()
  let body: Readonly<Record<string, unknown>> = {}
  try {
    body = JSON.parse(text) as Readonly<Record<string, unknown>>
  } catch {
    // No JSON: what came instead is the message.
    body = { message: text.slice(0, 500) }
  }
  const type = answer.headers.get('x-amzn-errortype') ?? String(body['__type'] ?? '')
  const code = type.split(':', 1)[0]?.replace(/^.*#/, '') || `HTTP ${answer.status}`
  const message = String(body['message'] ?? body['Message'] ?? '')
  return new ApiError(operation, code, message, answer.status, answer.headers.get('x-amzn-requestid') ?? undefined)
}

export interface FunctionConfiguration {
  readonly FunctionName: string
  readonly FunctionArn: string
  readonly Runtime?: string
  readonly Role: string
  readonly Handler?: string
  readonly CodeSize: number
  readonly CodeSha256?: string
  readonly Description?: string
  readonly Timeout: number
  readonly MemorySize: number
  readonly EphemeralStorage?: { readonly Size: number }
  readonly LastModified: string
  readonly Version: string
  readonly Environment?: { readonly Variables?: Readonly<Record<string, string>> }
  readonly State?: string
  readonly StateReason?: string
  readonly LastUpdateStatus?: string
  readonly LastUpdateStatusReason?: string
  readonly LoggingConfig?: { readonly LogGroup?: string; readonly LogFormat?: string }
}

export interface FunctionOutput {
  readonly Configuration: FunctionConfiguration
  readonly Code?: { readonly Location?: string }
  readonly Concurrency?: { readonly ReservedConcurrentExecutions?: number }
  readonly Tags?: Readonly<Record<string, string>>
}

export interface Alias {
  readonly Name: string
  readonly AliasArn: string
  readonly FunctionVersion: string
  readonly Description?: string
}
