/** Calls to the server that served the page: AWS's own API, and the management actions beside it. */
import { type Credentials, sign } from './sign.ts'

export interface Session {
  readonly credentials: Credentials
  readonly region: string
}

/** What the console needs of its surroundings, so that it can be tried without a browser. */
export interface Transport {
  readonly origin: string
  readonly fetch: typeof fetch
  readonly now: () => Date
}

/** An error as the server worded it. */
export class ApiError extends Error {
  override readonly name = 'ApiError'
  readonly code: string
  readonly operation: string
  readonly status: number
  readonly requestId: string | undefined

  constructor(operation: string, code: string, message: string, status: number, requestId: string | undefined) {
    super(message)
    this.operation = operation
    this.code = code
    this.status = status
    this.requestId = requestId
  }
}

/** Codes that say that the keys are wrong, not the request. */
const KEY_CODES: ReadonlySet<string> = new Set([
  'UnrecognizedClientException',
  'InvalidSignatureException',
  'MissingAuthenticationTokenException',
  'IncompleteSignatureException',
  'ExpiredTokenException',
  'InvalidClientTokenId',
])

export function isKeyError(error: unknown): boolean {
  return error instanceof ApiError && KEY_CODES.has(error.code)
}

const KINESIS = { name: 'kinesis', target: 'Kinesis_20131202' } as const
/** Who watches a stream here takes nothing from the quotas of those who use it. What is put counts all the same. */
const LOOKS = { 'x-leat-looks': '1' } as const

/** One operation of Kinesis Data Streams. Rejects with `ApiError`. */
export async function kinesis<Output>(
  transport: Transport,
  session: Session,
  operation: string,
  input: object,
  signal?: AbortSignal,
): Promise<Output> {
  const headers = { 'content-type': 'application/x-amz-json-1.1', 'x-amz-target': `${KINESIS.target}.${operation}`, ...LOOKS }
  const answer = await post(
    transport,
    session,
    { path: '/', service: KINESIS.name, headers, body: JSON.stringify(input) },
    signal,
  )
  return read<Output>(operation, answer, (body) => ({
    code: String(body['__type'] ?? '').replace(/^.*#/, ''),
    message: String(body['message'] ?? body['Message'] ?? ''),
  }))
}

/** One management action: `POST /_leat/api/NAME`. Rejects with `ApiError`. */
export async function manage<Output>(
  transport: Transport,
  session: Session,
  action: string,
  input: object,
  signal?: AbortSignal,
): Promise<Output> {
  const headers = { 'content-type': 'application/json' }
  const request = { path: `/_leat/api/${action}`, service: 'leat', headers, body: JSON.stringify(input) }
  const answer = await post(transport, session, request, signal)
  return read<Output>(action, answer, (body) => {
    const error = (body['error'] ?? {}) as Record<string, unknown>
    return { code: String(error['code'] ?? ''), message: String(error['message'] ?? '') }
  })
}

interface Post {
  readonly path: string
  readonly service: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

async function post(transport: Transport, session: Session, request: Post, signal: AbortSignal | undefined): Promise<Response> {
  const { path, service, headers, body } = request
  const host = new URL(transport.origin).host
  const signed = sign({ host, path, headers, body }, session.credentials, { region: session.region, service }, transport.now())
  return transport.fetch(`${transport.origin}${path}`, {
    method: 'POST',
    headers: { ...headers, ...signed },
    body,
    cache: 'no-store',
    credentials: 'omit',
    redirect: 'error',
    ...(signal !== undefined && { signal }),
  })
}

type ErrorOf = (body: Readonly<Record<string, unknown>>) => { readonly code: string; readonly message: string }

async function read<Output>(operation: string, answer: Response, errorOf: ErrorOf): Promise<Output> {
  const requestId = answer.headers.get('x-amzn-requestid') ?? undefined
  const text = await answer.text()
  const body = parse(text)
  if (answer.ok && (body !== undefined || text === '')) return (body ?? {}) as Output
  const error = body === undefined ? { code: '', message: text.slice(0, 500) } : errorOf(body)
  throw new ApiError(operation, error.code || `HTTP ${answer.status}`, error.message, answer.status, requestId)
}

function parse(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined
  } catch {
    // The caller says what came instead.
    return undefined
  }
}
