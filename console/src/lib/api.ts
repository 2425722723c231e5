/** Calls to the server that served the page: AWS's own APIs, and the management actions beside them. */
import { hex } from './bytes.ts'
import { type Credentials, encoded, type Query, queryText, sign } from './sign.ts'

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

/** The services whose operations the console calls, by the name that botocore and the AWS CLI give them. */
export type Api = 'kinesis' | 'firehose' | 'glue' | 's3' | 'lambda' | 'iam' | 'logs'

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
  'InvalidAccessKeyId',
  'SignatureDoesNotMatch',
])

export function isKeyError(error: unknown): boolean {
  return error instanceof ApiError && KEY_CODES.has(error.code)
}

const TARGETS = {
  kinesis: 'Kinesis_20131202',
  firehose: 'Firehose_20150804',
  glue: 'AWSGlue',
  logs: 'Logs_20140328',
} as const
/** Who watches a stream here takes nothing from the quotas of those who use it. What is put counts all the same. */
const LOOKS = { 'x-leat-looks': '1' } as const

/** One operation of a service that speaks JSON. Rejects with `ApiError`. */
export async function callJson<Output>(
  transport: Transport,
  session: Session,
  api: keyof typeof TARGETS,
  operation: string,
  input: object,
  signal?: AbortSignal,
): Promise<Output> {
  const headers = { 'content-type': 'application/x-amz-json-1.1', 'x-amz-target': `${TARGETS[api]}.${operation}`, ...LOOKS }
  const request = { method: 'POST', path: '/', service: api, headers, body: JSON.stringify(input) }
  const answer = await send(transport, session, request, signal)
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
  const request = { method: 'POST', path: `/_leat/api/${action}`, service: 'leat', headers, body: JSON.stringify(input) }
  const answer = await send(transport, session, request, signal)
  return read<Output>(action, answer, (body) => {
    const error = (body['error'] ?? {}) as Record<string, unknown>
    return { code: String(error['code'] ?? ''), message: String(error['message'] ?? '') }
  })
}

export interface Request {
  readonly method: string
  /** Percent-encoded. */
  readonly path: string
  readonly query?: Query
  readonly service: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | Uint8Array<ArrayBuffer>
}

const DIGEST_BY_BROWSER_BYTES = 64 * 1024

/** Signs and sends. Rejects as `fetch` does. */
export async function send(
  transport: Transport,
  session: Session,
  request: Request,
  signal: AbortSignal | undefined,
): Promise<Response> {
  const { method, path, query = [], service, headers, body } = request
  const host = new URL(transport.origin).host
  const digest = await digestOf(body)
  const toSign = { method, host, path, query, headers, body, ...(digest !== undefined && { digest }) }
  const signed = sign(toSign, session.credentials, { region: session.region, service }, transport.now())
  return transport.fetch(`${transport.origin}${path}${query.length === 0 ? '' : `?${queryText(query)}`}`, {
    method,
    headers: { ...headers, ...signed },
    ...(method !== 'GET' && method !== 'HEAD' && body.length > 0 && { body }),
    // With what is sent this would be a header, which S3 takes for one of the object's own.
    cache: method === 'GET' || method === 'HEAD' ? 'no-store' : 'default',
    credentials: 'omit',
    redirect: 'error',
    ...(signal !== undefined && { signal }),
  })
}

/** Of a large body by the browser, which is much faster at it, and leaves the page alone meanwhile. It does so only for pages that it takes for secure. */
async function digestOf(body: Request['body']): Promise<string | undefined> {
  // The types say that it is always there.
  const subtle = globalThis.crypto?.subtle as typeof crypto.subtle | undefined
  if (typeof body === 'string' || body.length < DIGEST_BY_BROWSER_BYTES || subtle === undefined) return undefined
  return hex(new Uint8Array(await subtle.digest('SHA-256', body)))
}

/** The address of an object: slashes divide, everything else is encoded. */
export function objectPath(bucket: string, key = ''): string {
  return `/${encoded(bucket)}${key === '' ? '' : `/${key.split('/').map(encoded).join('/')}`}`
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
