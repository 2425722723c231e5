/**
 * Requests to a function URL as events, and what functions return as answers: payload format 2.0
 * (https://docs.aws.amazon.com/lambda/latest/dg/urls-invocation.html).
 */
import type { UrlEntity } from './entities.ts'

/** One request to a function URL, as its front door read it. */
export interface UrlRequest {
  readonly method: string
  /** Path and query as they came. */
  readonly target: string
  /** Lower-case names. */
  readonly headers: ReadonlyMap<string, string>
  readonly host: string
  readonly httpVersion: string
  readonly body: Uint8Array
  /** Of the client. */
  readonly address: string
  readonly requestId: string
}

export interface UrlAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly cookies: readonly string[]
  readonly body: Uint8Array
}

/** Who called, of a URL that wants a signature. */
export interface UrlCaller {
  readonly accessKey: string
  readonly accountId: string
  readonly userArn: string
}

export function eventOf(url: UrlEntity, request: UrlRequest, caller: UrlCaller | undefined, nowMs: number): unknown {
  const [rawPath = '/', rawQueryString = ''] = split(request.target)
  const { cookie, ...headers } = Object.fromEntries(request.headers)
  const query = queryOf(rawQueryString)
  return {
    version: '2.0',
    routeKey: '$default',
    rawPath: decoded(rawPath),
    rawQueryString,
    ...(cookie !== undefined && { cookies: cookie.split(';').map((each) => each.trim()) }),
    headers: { ...headers, ...(cookie !== undefined && { cookie }) },
    ...(Object.keys(query).length > 0 && { queryStringParameters: query }),
    requestContext: {
      accountId: caller?.accountId ?? 'anonymous',
      apiId: url.id,
      ...(caller !== undefined && { authorizer: { iam: { ...caller, callerId: caller.userArn, userId: caller.userArn } } }),
      domainName: request.host.replace(/:\d+$/, ''),
      domainPrefix: url.id,
      http: {
        method: request.method,
        path: decoded(rawPath),
        protocol: `HTTP/${request.httpVersion}`,
        sourceIp: request.address,
        userAgent: request.headers.get('user-agent') ?? '',
      },
      requestId: request.requestId,
      routeKey: '$default',
      stage: '$default',
      time: clfTime(nowMs),
      timeEpoch: nowMs,
    },
    ...bodyOf(request),
  }
}

function split(target: string): readonly string[] {
  const at = target.indexOf('?')
  return at < 0 ? [target] : [target.slice(0, at), target.slice(at + 1)]
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path // Percent signs that stand for nothing stay.
  }
}

/** Values of one name are joined, as AWS does. */
function queryOf(text: string): Record<string, string> {
  const query = new Map<string, string>()
  for (const [name, value] of new URLSearchParams(text)) {
    const before = query.get(name)
    query.set(name, before === undefined ? value : `${before},${value}`)
  }
  return Object.fromEntries(query)
}

/** Text as it is, everything else in base64. */
function bodyOf({ body, headers }: UrlRequest): { readonly body?: string; readonly isBase64Encoded: boolean } {
  if (body.byteLength === 0) return { isBase64Encoded: false }
  const type = headers.get('content-type') ?? ''
  const bytes = Buffer.from(body.buffer, body.byteOffset, body.byteLength)
  const isText = /^(text\/|application\/(json|xml|javascript|x-www-form-urlencoded))|\+(json|xml)/i.test(type)
  return isText
    ? { body: bytes.toString('utf8'), isBase64Encoded: false }
    : { body: bytes.toString('base64'), isBase64Encoded: true }
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** As logs of web servers have it: `12/Mar/2020:19:03:58 +0000`. */
function clfTime(atMs: number): string {
  const [date = '', time = ''] = new Date(atMs).toISOString().slice(0, 19).split('T')
  const [year, month, day] = date.split('-')
  return `${day}/${MONTHS[Number(month) - 1]}/${year}:${time} +0000`
}

const JSON_TYPE = 'application/json'

/** An object that says a status is an answer of its own; anything else is the body. */
export function answerOf(payload: Uint8Array): UrlAnswer {
  const value = parsed(payload)
  if (typeof value !== 'object' || value === null || !('statusCode' in value)) {
    const text = typeof value === 'string' ? Buffer.from(value) : payload
    return { status: 200, headers: { 'Content-Type': JSON_TYPE }, cookies: [], body: value === undefined ? payload : text }
  }
  const { statusCode, headers, cookies, body, isBase64Encoded } = value as Readonly<Record<string, unknown>>
  const given = Object.entries(isObject(headers) ? headers : {}).map(([name, text]) => [name, String(text)] as const)
  const hasType = given.some(([name]) => name.toLowerCase() === 'content-type')
  return {
    status: statusOf(statusCode),
    headers: { ...(!hasType && { 'Content-Type': JSON_TYPE }), ...Object.fromEntries(given.filter(isHeader)) },
    cookies: (Array.isArray(cookies) ? cookies : []).map(String).filter((cookie) => !/[\r\n\0]/.test(cookie)),
    body: returnedBody(body, isBase64Encoded === true),
  }
}

function parsed(payload: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(payload).toString('utf8'))
  } catch {
    return undefined // A custom runtime may answer anything.
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function statusOf(given: unknown): number {
  const status = Number(given)
  return Number.isInteger(status) && status >= 200 && status <= 599 ? status : 502
}

/** Neither what no header may be, nor what the connection says itself. */
function isHeader([name, value]: readonly [string, string]): boolean {
  if (!/^[A-Za-z0-9!#$%&'*+.^_`|~-]+$/.test(name) || /[\r\n\0]/.test(value)) return false
  return !['content-length', 'transfer-encoding', 'connection', 'date'].includes(name.toLowerCase())
}

function returnedBody(body: unknown, isBase64: boolean): Uint8Array {
  if (body === undefined || body === null) return new Uint8Array()
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  return Buffer.from(text, isBase64 ? 'base64' : 'utf8')
}
